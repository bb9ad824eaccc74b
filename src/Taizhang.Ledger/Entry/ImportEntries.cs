using System.Data.Common;
using System.Text.Json;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <param name="KeepGood">Leave refused lines out and store the others.</param>
/// <param name="DryRun">Judge everything and store nothing.</param>
/// <param name="Origin">Where the lines come from, kept with every revision: the file's name.</param>
public sealed record ImportOptions(bool KeepGood, bool DryRun, string? Origin);

/// <summary>What became of the lines: <c>Read = Stored + Drafts + Skipped + Refused.Count</c>.</summary>
/// <param name="Drafts">Stored as drafts, because they were given as such or a rule says 需要改正.</param>
/// <param name="Skipped">Already stored with the same content.</param>
/// <param name="Findings">What the rules said, by line.</param>
public sealed record ImportReport(
    int Read,
    int Stored,
    int Drafts,
    int Skipped,
    IReadOnlyList<LineRefusal> Refused,
    IReadOnlyList<LineFinding> Findings);

/// <summary>Why a line was refused; several reasons of one line stand in one message.</summary>
public sealed record LineRefusal(int Line, Refusal Refusal);

/// <param name="Ref">The entry meant.</param>
public sealed record LineFinding(int Line, string Ref, Rules.Finding Finding);

/// <summary>
/// Takes in lines of the file format, all of them in one transaction or none: a first pass judges every line and names
/// every refusal, a second writes.
/// </summary>
public static class ImportEntries
{
    /// <summary>Blank lines are passed over and not counted.</summary>
    public static Outcome<ImportReport> Run(LedgerStore store, IEnumerable<string> lines, ImportOptions options, IProgress<int>? progress = null)
    {
        var input = new Input(store.Actor, options.Origin);
        var read = ReadLines(lines, input);
        var count = read.Count + input.Refused.Count;
        try
        {
            if (read is [{ Action: InputAction.Enter, Kind: EntryKind.Record } only] && !input.IsRefused && !options.DryRun)
            {
                store.Queue.Enter(store, only);
            }
            else
            {
                Enter(store, input, read, options, progress);
            }
        }
        catch (DbException complaint) when (store.Dialect.IsRace(complaint))
        {
            return new Refusal("import-raced", "", "别人刚刚登记了其中的一条。", "请再导入一次，已有的会跳过。");
        }

        return input.IsRefused && !options.KeepGood ? input.Refused.ConvertAll(line => line.Refusal) : input.Report(count);
    }

    private static void Enter(LedgerStore store, Input input, IReadOnlyList<InputLine> lines, ImportOptions options, IProgress<int>? progress)
    {
        // What is stored is then read at once instead of line by line, and nobody else writes.
        var many = lines.Count >= SideBySide.Many;
        var ids = store.Ids.Reserve(lines.Count);
        using var session = WriteSession.Begin(store.Dialect, exclusive: many || lines.Any(ChangesWhatOthersReferTo));
        var import = new Importing(store, session, ids, many, progress);
        import.Enter(
            [.. lines.Where(line => line.Action == InputAction.Enter)],
            lines.Where(line => line.Action == InputAction.Void).Select(line => line.Ref).ToHashSet());
        import.Revise([.. lines.Where(line => line.Action != InputAction.Enter)]);
        if (!options.DryRun && !(input.IsRefused && !options.KeepGood))
        {
            Commit(session, many);
        }
    }

    private static void Commit(WriteSession session, bool many)
    {
        if (many)
        {
            session.CommitMany();
        }
        else
        {
            session.Commit();
        }
    }

    private static List<InputLine> ReadLines(IEnumerable<string> lines, Input input)
    {
        var numbered = lines.Select((text, at) => (Text: text, Number: at + 1)).Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        var read = new List<InputLine>();
        foreach (var (number, line) in SideBySide.Map(numbered, line => (line.Number, Line: InputLine.Read(input, line.Number, line.Text))))
        {
            if (line.IsDone)
            {
                read.Add(line.Value);
            }
            else
            {
                input.Refuse(number, line.Refusals);
            }
        }

        return read;
    }

    /// <summary>New records wait for nobody; what others refer to is changed alone.</summary>
    private static bool ChangesWhatOthersReferTo(InputLine line) =>
        line.Action != InputAction.Enter || line.Kind is not (EntryKind.Record or EntryKind.Case or EntryKind.Role);
}

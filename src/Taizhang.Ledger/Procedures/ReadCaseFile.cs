using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Procedures;

/// <summary>One line of the case log (全程纪实).</summary>
/// <param name="RecordedBy">Who wrote the step down first, as on that day.</param>
/// <param name="RecordedOn">The day at the office on which that was.</param>
/// <param name="Checked">False for what was done before the case was kept here: 未核.</param>
/// <param name="Taken">The step itself, with the version of the rules that judges it.</param>
public sealed record CaseLogLine(DateOnly Date, string Step, string Decider, IReadOnlyList<string> Documents, string RecordedBy, DateOnly RecordedOn, bool Checked, TakenStep Taken);

/// <summary>A case as it is printed: whose it is, where it stands, what is lacking, and everything done so far.</summary>
/// <param name="Person">Whom it is about; null for a case about an organisation.</param>
/// <param name="People">The people its steps name, by ref: mentors, introducers.</param>
public sealed record CaseFile(string Ref, string Procedure, string Subject, string Organisation, PersonContent? Person, CaseReading Reading, IReadOnlyList<CaseLogLine> Log, IReadOnlyDictionary<string, string> People);

/// <summary>Reads one case for its page and its papers. Who recorded a step is found in the first version that has it.</summary>
public static class ReadCaseFile
{
    private static readonly string HeadSql =
        $"SELECT id FROM {Tables.Entry.Name} WHERE kind = @p0 AND ref = @p1 AND status <> @p2";

    private static readonly string VersionsSql =
        $"SELECT content, entered_by, entered_at FROM {Tables.Revision.Name} WHERE entry = @p0 ORDER BY revision";

    public static Outcome<CaseFile> Run(LedgerStore store, Scope scope, string reference)
    {
        using var session = new ReadSession(store.Dialect);
        if (session.Read(HeadSql, row => row.GetInt64(0), (int)EntryKind.Case, reference, (int)EntryStatus.Void) is not [var id] || !SeenEntries.Sees(session, scope, id))
        {
            return new Refusal("case-unknown", reference, "没有这个编号的专项工作。", "请核对编号。");
        }

        var versions = session.Read(VersionsSql, row => (Text: row.GetString(0), By: row.GetString(1), At: row.GetInt64(2)), id)
            .Select(row => (Content: (CaseContent)EntryReader.Stored(store.Catalog, EntryKind.Case, row.Text), row.By, On: Day(row.At)))
            .ToList();
        var content = versions[^1].Content;
        var world = CountedSources.WorldOf(store, session);
        var person = world.Counted(EntryKind.Person, content.Subject) as PersonContent;
        if (ReadCase.On(content, store.Catalog, new CaseRules(store.Catalog), person?.Birth, store.Today) is not { } reading)
        {
            return new Refusal("case-no-version", reference, "今天没有有效的规定可以对照。", "请在目录里写明这项工作现行的版本。");
        }

        var body = world.Tree.ByCode(content.Organisation)?.Content.Name ?? content.Organisation;
        return new CaseFile(
            reference,
            reading.Taken.Count > 0 ? reading.Taken[^1].Version.Name : store.Catalog.ProcedureOn(content.Procedure, store.Today)?.Name ?? content.Procedure,
            person?.Name ?? world.Tree.ByCode(content.Subject)?.Content.Name ?? content.Subject,
            body,
            person is null ? null : PersonVault.Without(person),
            reading,
            [.. reading.Taken.Select(step => Line(step, versions))],
            Named(content, reading, world));
    }

    private static Dictionary<string, string> Named(CaseContent content, CaseReading reading, World world) => reading.Taken
        .SelectMany(step => step.Definition.Fields.Where(field => field.Type.Target() == EntryKind.Person).Select(field => step.Step.Fields[field.Id]))
        .SelectMany(value => value switch { FieldValue.Texts several => several.Values, FieldValue.Text one => [one.Value], _ => [] })
        .Append(content.Subject)
        .Distinct()
        .Select(reference => (reference, (world.Counted(EntryKind.Person, reference) as PersonContent)?.Name))
        .Where(known => known.Name is not null)
        .ToDictionary(known => known.reference, known => known.Name ?? "");

    private static CaseLogLine Line(TakenStep step, List<(CaseContent Content, string By, DateOnly On)> versions)
    {
        var first = versions.First(version => version.Content.Steps.Any(known => known.Step == step.Step.Step && known.Date == step.Step.Date));
        return new CaseLogLine(
            step.Step.Date,
            step.Definition.Name,
            step.Definition.Decider,
            CheckedCase.Texts(step.Step.Fields, Catalog.Procedures.StepDefinition.DocumentsField),
            first.By,
            first.On,
            step.Checked,
            step);
    }

    private static DateOnly Day(long milliseconds) => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(LedgerStore.OfficeOffset).DateTime);
}

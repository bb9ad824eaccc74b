using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Procedures;

/// <summary>A case on its board: about whom, where it stands, and what is lacking for the next step.</summary>
/// <param name="Subject">The person's or the organisation's name.</param>
public sealed record BoardCase(long Id, string Subject, string Organisation, CaseContent Content, CaseReading Reading, EntryStatus Status);

/// <summary>The cases of one stage.</summary>
public sealed record BoardStage(string Name, IReadOnlyList<BoardCase> Cases);

/// <summary>All cases of one procedure, stage by stage in the procedure's own order; what is over comes last.</summary>
/// <param name="Left">How many older cases are not on it, because nobody reads a board of thousands.</param>
public sealed record CaseBoard(IReadOnlyList<BoardStage> Stages, int Left)
{
    public int InAll => Stages.Sum(stage => stage.Cases.Count);
}

/// <summary>Reads the board (看板) of one procedure in a township, as it stands today. In a stage whoever was moved last comes first.</summary>
public static class ReadBoard
{
    private const int CasesMax = 1000;

    private static readonly string CountSql =
        $"SELECT COUNT(*) FROM {Tables.Entry.Name} e WHERE e.kind = 8 AND e.family = @p0 AND e.home = @p1 AND e.status <> 2";

    private static readonly string CasesSql =
        $"SELECT e.id, e.status, o.title, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 8 AND e.family = @p0 AND e.home = @p1 AND e.status <> 2 ORDER BY e.to_day DESC, e.id DESC LIMIT @p2";

    public static CaseBoard Run(LedgerStore store, Scope scope, string procedure, long home)
    {
        using var session = new ReadSession(store.Dialect);
        if (!FindOrganisation.Sees(session, scope, home))
        {
            return new CaseBoard([], 0);
        }

        var world = CountedSources.WorldOf(store, session);
        var rules = new CaseRules(store.Catalog);
        var rows = session.Read(CasesSql, row => (Id: row.GetInt64(0), Status: (EntryStatus)row.GetInt32(1), Organisation: row.IsDBNull(2) ? "" : row.GetString(2), Content: (CaseContent)EntryReader.Stored(store.Catalog, EntryKind.Case, row.GetString(3))), procedure, home, CasesMax);
        CountedSources.Fetch(store, session, world, EntryKind.Person, rows.Select(row => row.Content.Subject));
        var cases = rows.Select(row => Read(store, world, rules, row.Id, row.Status, row.Organisation, row.Content)).OfType<BoardCase>().ToList();
        var left = Math.Max(0, session.Read(CountSql, row => Convert.ToInt32(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), procedure, home)[0] - CasesMax);
        var order = store.Catalog.ProcedureOn(procedure, store.Today)?.Steps.Select(step => step.Stage.Length > 0 ? step.Stage : step.Name).ToList() ?? [];
        return new CaseBoard(
            [.. cases.GroupBy(one => one.Reading.Stage).OrderBy(stage => Place(stage.First().Reading, order)).Select(stage => new BoardStage(stage.Key, [.. stage]))],
            left);
    }

    private static BoardCase? Read(LedgerStore store, World world, CaseRules rules, long id, EntryStatus status, string organisation, CaseContent content)
    {
        var person = world.Counted(EntryKind.Person, content.Subject) as PersonContent;
        return ReadCase.On(content, store.Catalog, rules, person?.Birth, store.Today) is { } reading
            ? new BoardCase(id, person?.Name ?? world.Tree.ByCode(content.Subject)?.Content.Name ?? content.Subject, organisation, content, reading, status)
            : null;
    }

    private static int Place(CaseReading reading, List<string> order) => reading.State switch
    {
        CaseState.Open => order.IndexOf(reading.Stage),
        CaseState.Finished => order.Count,
        CaseState.Left => order.Count + 1,
    };
}

using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Due;

/// <summary>
/// What has a date set by a rule or a notice and is late or due within a month (要办的). Nothing else is in it: no
/// count of what was entered, no comparison of villages. What is local is left out until the office names its document.
/// </summary>
public static class ListDue
{
    private static readonly string LatestSql =
        $"SELECT e.id, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE e.kind = @p0 AND e.status <> @p1";

    private static readonly string FamilySql =
        $"SELECT e.id, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.family = @p1 AND e.counts > 0";

    private static readonly string LatestOfHomeSql = $"{LatestSql} AND e.home = @p2";

    private static readonly string FamilyOfHomeSql = $"{FamilySql} AND e.home = @p2";

    /// <summary>By date, then by subject, so that the same ledger gives the same list.</summary>
    /// <param name="home">Only what is due in this township, and what comes round every year; null for all that the scope covers.</param>
    public static IReadOnlyList<DueItem> Run(LedgerStore store, Scope scope, long? home = null)
    {
        using var session = new ReadSession(store.Dialect);
        if (home is { } town && !FindOrganisation.Sees(session, scope, town))
        {
            return [];
        }

        var today = store.Today;
        var world = CountedSources.WorldOf(store, session);
        var rules = new CaseRules(store.Catalog);
        var until = today.AddMonths(1);
        var (latest, family) = home is null ? (LatestSql, FamilySql) : (LatestOfHomeSql, FamilyOfHomeSql);
        var cases = Seen<CaseContent>(store, session, scope, latest, EntryKind.Case, (int)EntryStatus.Void, home);
        var reserve = Seen<RoleContent>(store, session, scope, family, EntryKind.Role, DueOfPeople.ReserveRole, home);
        CountedSources.Fetch(store, session, world, EntryKind.Person, cases.Select(@case => @case.Subject).Concat(reserve.Select(role => role.Person)));
        var items = cases.SelectMany(@case => DueOfCases.Of(@case, world, rules, today))
            .Concat(Seen<RecordContent>(store, session, scope, family, EntryKind.Record, DueOfNotices.Ledger, home).SelectMany(DueOfNotices.Of))
            .Concat(DueOfPeople.Reserve(reserve, world, rules, today))
            .Concat(DueOfYear.Of(store.Catalog, today));
        if (MedalForecast.NextCutoff(today) is var cutoff && cutoff <= until && rules.IsOn("R-55-04"))
        {
            items = items.Concat(MedalForecast.Run(store, session, scope, home, cutoff.Year, 1)[0].Candidates.Select(candidate => DueOfPeople.Medal(candidate, cutoff)));
        }

        return
        [
            .. items.Where(item => item.Date <= until)
                .OrderBy(item => item.Date)
                .ThenBy(item => item.Subject, StringComparer.Ordinal)
                .ThenBy(item => item.Rule, StringComparer.Ordinal)
                .ThenBy(item => item.Message, StringComparer.Ordinal),
        ];
    }

    private static List<T> Seen<T>(LedgerStore store, ReadSession session, Scope scope, string sql, EntryKind kind, object which, long? home)
        where T : Content =>
    [
        .. session.Read(sql, row => (Id: row.GetInt64(0), Text: row.GetString(1)), [(int)kind, which, .. home is { } town ? [town] : Array.Empty<object?>()])
            .OrderBy(row => row.Id)
            .Where(row => SeenEntries.Sees(session, scope, row.Id))
            .Select(row => (T)EntryReader.Stored(store.Catalog, kind, row.Text)),
    ];
}

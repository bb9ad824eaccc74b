using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>How many drafts would count for each rule if they were recorded.</summary>
internal static class PendingDrafts
{
    private static readonly string DraftsSql =
        $"SELECT e.id, e.kind, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE e.status = @p0 AND EXISTS (SELECT 1 FROM {Tables.Link.Name} l JOIN {Tables.OrganisationPath.Name} p ON p.descendant = l.target WHERE l.entry = e.id AND l.part = {Body} AND p.ancestor IN (";

    private static readonly string BelowSql =
        $"SELECT descendant, from_day, to_day FROM {Tables.OrganisationPath.Name} WHERE ancestor = @p0";

    private const string Body = "1";

    /// <summary>By the number of the rule; a rule without drafts is absent.</summary>
    public static Dictionary<int, int> Count(LedgerStore store, ReadSession session, Area area, Period period, RulesInForce rules)
    {
        var homes = string.Join(", ", Enumerable.Range(1, area.Homes.Count).Select(i => FormattableString.Invariant($"@p{i}")));
        var drafts = session.Read(
            DraftsSql + homes + "))",
            row => (Id: row.GetInt64(0), Content: CountedSources.Read(store.Catalog, (EntryKind)row.GetInt32(1), row.GetString(2))),
            [(int)EntryStatus.Draft, .. area.Homes.Cast<object?>()]);
        if (drafts.Count == 0)
        {
            return [];
        }

        var world = CountedSources.WorldOf(store, session);
        var below = area.Below is { } organisation
            ? session.Read(BelowSql, row => (Body: row.GetInt64(0), During: new DaySpan(row.GetInt32(1), row.GetInt32(2))), organisation).ToLookup(path => path.Body, path => path.During)
            : null;
        return drafts
            .SelectMany(draft => Deriving.Rows(rules, draft.Id, draft.Content, world)
                .Where(row => area.Homes.Contains(row.Home) && IsWithin(row, rules, period) && (below is null || below[row.Body].Any(during => during.Contains(DayAsked(row, rules, period)))))
                .Select(row => (row.Rule, row.Source))
                .Distinct())
            .GroupBy(pair => pair.Rule)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Count());
    }

    private static int DayAsked(Contribution row, RulesInForce rules, Period period) =>
        rules.ByNumber(row.Rule).Rule.Time == FigureTime.Stock ? period.To.DayNumber : row.Day;

    private static bool IsWithin(Contribution row, RulesInForce rules, Period period) =>
        row.Side > 0
        && row.Day <= period.To.DayNumber
        && (rules.ByNumber(row.Rule).Rule.Time == FigureTime.Stock || row.Day >= period.From.DayNumber);
}

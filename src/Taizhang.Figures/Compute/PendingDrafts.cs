using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>How many drafts would count for each rule if they were recorded.</summary>
internal static class PendingDrafts
{
    private static readonly string DraftsSql =
        $"SELECT e.id, e.kind, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE e.status = @p0 AND e.home IN (";

    /// <summary>By the number of the rule; a rule without drafts is absent.</summary>
    public static Dictionary<int, int> Count(LedgerStore store, ReadSession session, Area area, Period period, RulesInForce rules)
    {
        var homes = string.Join(", ", Enumerable.Range(1, area.Homes.Count).Select(i => FormattableString.Invariant($"@p{i}")));
        var drafts = session.Read(
            DraftsSql + homes + ")",
            row => (Id: row.GetInt64(0), Content: CountedSources.Read(store.Catalog, (EntryKind)row.GetInt32(1), row.GetString(2))),
            [(int)EntryStatus.Draft, .. area.Homes.Cast<object?>()]);
        if (drafts.Count == 0)
        {
            return [];
        }

        var world = CountedSources.WorldOf(store, session);
        var below = area.Below is { } organisation ? world.Tree.EverBelow(organisation) : null;
        return drafts
            .SelectMany(draft => Deriving.Rows(rules, draft.Id, draft.Content, world)
                .Where(row => area.Homes.Contains(row.Home) && (below is null || below.Contains(row.Body)) && IsWithin(row, rules, period))
                .Select(row => (row.Rule, row.Source))
                .Distinct())
            .GroupBy(pair => pair.Rule)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Count());
    }

    private static bool IsWithin(Contribution row, RulesInForce rules, Period period) =>
        row.Side > 0
        && row.Day <= period.To.DayNumber
        && (rules.ByNumber(row.Rule).Rule.Time == FigureTime.Stock || row.Day >= period.From.DayNumber);
}

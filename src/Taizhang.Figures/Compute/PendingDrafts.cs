using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>How many drafts would count for each rule if they were recorded.</summary>
internal static class PendingDrafts
{
    /// <summary>By the number of the rule; a rule without drafts is absent.</summary>
    public static Dictionary<int, int> Count(ReadSession session, Area area, Period period, RulesInForce rules) => session
        .Read(Sql(area, rules), row => (Rule: -row.GetInt32(0), Drafts: row.GetInt32(1)), [period.From.DayNumber, period.To.DayNumber, area.Below ?? 0L, .. area.Homes.Cast<object?>()])
        .ToDictionary(count => count.Rule, count => count.Drafts);

    private static string Sql(Area area, RulesInForce rules)
    {
        var homes = SqlText.Parameters(3, area.Homes.Count);
        var below = area.Below is null
            ? "@p2 = 0"
            : $"EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = @p2 AND p.descendant = c.body AND p.from_day <= c.day AND p.to_day >= c.day)";
        return $"SELECT c.rule, COUNT(DISTINCT c.source) FROM {FigureTables.Contribution.Name} c WHERE c.rule IN ({Numbers(rules, FigureTime.Flow)}) AND c.home IN ({homes}) AND c.day BETWEEN @p0 AND @p1 AND {below} GROUP BY c.rule"
            + $" UNION ALL SELECT c.rule, COUNT(DISTINCT c.source) FROM {FigureTables.Contribution.Name} c WHERE c.rule IN ({Numbers(rules, FigureTime.Stock)}) AND c.home IN ({homes}) AND c.side > 0 AND c.day <= @p1 AND {below} GROUP BY c.rule";
    }

    /// <summary>The numbers under which the drafts of these rules are kept.</summary>
    private static string Numbers(RulesInForce rules, FigureTime time) =>
        SqlText.Numbers(rules.All.Where(rule => rule.Rule.Time == time).Select(rule => -rule.Number));
}

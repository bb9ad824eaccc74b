using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>How many drafts would count for each rule if they were recorded, for what cells cannot tell: broken months, parts of a home, some homes of many.</summary>
internal static class PendingDrafts
{
    /// <summary>By the number of the rule; a rule without drafts is absent.</summary>
    public static Dictionary<int, int> Count(ReadSession session, Area area, Period period, RulesInForce rules) => session
        .Read(Sql(area, rules), row => (Rule: -row.GetInt32(0), Drafts: row.GetInt32(1)), [period.From.DayNumber, period.To.DayNumber, area.Below ?? 0L, .. area.Homes.Cast<object?>()])
        .ToDictionary(count => count.Rule, count => count.Drafts);

    private static string Sql(Area area, RulesInForce rules)
    {
        var from = $"FROM {FigureTables.Contribution.Name} c WHERE c.home IN ({SqlText.Parameters(3, area.Homes.Count)})";
        return $"SELECT c.rule, COUNT(DISTINCT c.source) {from} AND c.rule IN ({Numbers(rules, FigureTime.Flow)}) AND c.day BETWEEN @p0 AND @p1 AND {Below(area, "c.day")} GROUP BY c.rule"
            + $" UNION ALL SELECT s.rule, COUNT(*) FROM (SELECT c.rule AS rule, c.source {from} AND c.rule IN ({Numbers(rules, FigureTime.Stock)}) AND c.day <= @p1 AND {Below(area, "@p1")} GROUP BY c.rule, c.source HAVING SUM(c.side) > 0) s GROUP BY s.rule";
    }

    private static string Below(Area area, string on) => area.Below is null
        ? "@p2 = 0"
        : $"EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = @p2 AND p.descendant = c.body AND p.from_day <= {on} AND p.to_day >= {on})";

    /// <summary>The numbers under which the drafts of these rules are kept.</summary>
    private static string Numbers(RulesInForce rules, FigureTime time) =>
        SqlText.Numbers(rules.All.Where(rule => rule.Rule.Time == time).Select(rule => -rule.Number));
}

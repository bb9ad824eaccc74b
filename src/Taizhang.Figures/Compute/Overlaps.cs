using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>So many records of a figure also count toward another (其中12场次也计入志愿服务活动): the two must not be added.</summary>
public sealed record Overlap(FigureDefinition Figure, int Records);

/// <summary>Counts what two figures have in common, from the very rows both are counted from.</summary>
internal static class Overlaps
{
    /// <summary>For each figure the catalog says it overlaps with, in the catalog's order, the distinct records that count in both.</summary>
    public static IReadOnlyList<Overlap> Of(ReadSession session, FigureReading reading, Area area, Period period, RulesInForce rules) =>
    [
        .. reading.Figure.Overlaps.Select(rules.Find).OfType<NumberedRule>().Select(other => new Overlap(
            other.Figure,
            reading.Records == 0 ? 0 : session.Read(
                Sql(reading.Rule, other, area),
                row => checked((int)row.GetInt64(0)),
                FigureSql.Values(reading.Rule, area, period.From.DayNumber, period.To.DayNumber))[0])),
    ];

    private static string Sql(NumberedRule rule, NumberedRule other, Area area) =>
        rule.Rule.Time == FigureTime.Flow && other.Rule.Time == FigureTime.Flow ? OfTheSameDays(rule, other, area) : OneByOne(rule, other, area);

    /// <summary>What happens on a day counts wherever it has a row of these days: the two lists are compared as they are.</summary>
    private static string OfTheSameDays(NumberedRule rule, NumberedRule other, Area area) =>
        $"SELECT COUNT(*) FROM (SELECT c.source {FigureSql.Rows(rule, area)} INTERSECT SELECT c.source {FigureSql.RowsOf(SqlText.Numbers([other.Number]), other, area)}) s";

    /// <summary>What stands until it ends has rows to be added up: those of the other figure are looked up source by source; adding nothing to a column keeps them from being read from end to end.</summary>
    private static string OneByOne(NumberedRule rule, NumberedRule other, Area area)
    {
        var days = other.Rule.Time == FigureTime.Flow ? "o.day BETWEEN @p1 AND @p2" : "o.day <= @p2";
        var on = other.Rule.Time == FigureTime.Flow ? "o.day" : "@p2";
        var below = area.Below is null
            ? "@p3 = 0"
            : $"EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = @p3 AND p.descendant = o.body AND p.from_day <= {on} AND p.to_day >= {on})";
        var standing = $"SELECT SUM(o.side) FROM {FigureTables.Contribution.Name} o WHERE o.source = s.source AND o.rule + 0 IN ({SqlText.Numbers([other.Number])}) AND o.home + 0 IN ({SqlText.Parameters(4, area.Homes.Count)}) AND {days} AND {below}";
        return $"SELECT COUNT(DISTINCT s.source) FROM ({FigureSql.Sources(rule, area)}) s WHERE ({standing}) > 0";
    }
}

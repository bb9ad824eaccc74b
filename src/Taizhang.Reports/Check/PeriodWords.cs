using System.Globalization;
using Taizhang.Figures.Compute;

namespace Taizhang.Reports.Check;

/// <summary>The words by which a report names its own period.</summary>
internal static class PeriodWords
{
    public static IReadOnlyList<string> Of(Period? period)
    {
        if (period is not { } days || days.From.Year != days.To.Year || days.From.Day != 1 || days.To.AddDays(1).Day != 1)
        {
            return [];
        }

        return (days.From.Month, days.To.Month) switch
        {
            (1, 6) => ["上半年"],
            (7, 12) => ["下半年"],
            (1, 3) => ["一季度", "季度"],
            (4, 6) => ["二季度", "季度"],
            (7, 9) => ["三季度", "季度"],
            (10, 12) => ["四季度", "季度"],
            var (first, last) when first == last => [string.Create(CultureInfo.InvariantCulture, $"{first}月份"), "月份", "本月", "当月"],
            _ => [],
        };
    }
}

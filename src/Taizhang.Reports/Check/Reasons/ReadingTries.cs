using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;

namespace Taizhang.Reports.Check.Reasons;

/// <summary>Tries that read the same rule over other days or at another place. Each says what would match.</summary>
internal static class ReadingTries
{
    /// <summary>The number of the year before, left standing.</summary>
    public static LikelyReason? LastYear(Contradiction given)
    {
        var before = ClaimTimes.YearBefore(given.Period);
        return given.Fits(given.Ledger.Find(given.Key, before, given.Place))
            ? new LikelyReason("last_year", $"与{before.To.Year}年同期的数相同，像是上年的数没有改。")
            : null;
    }

    /// <summary>Half-years, quarters and months of the year, and the year itself.</summary>
    public static LikelyReason? AnotherPeriod(Contradiction given)
    {
        var flow = given.Reading.Rule.Rule.Time == FigureTime.Flow;
        foreach (var (period, words) in OtherPeriods(given.Period.To.Year))
        {
            if (period != given.Period && (flow || period.To != given.Period.To) && given.Fits(given.Ledger.Find(given.Key, period, given.Place)))
            {
                return new LikelyReason("other_period", flow ? $"与{words}的数相同。" : $"与{period.To.Month}月底的数相同。");
            }
        }

        return null;
    }

    /// <summary>The number of one of the places below, or of the whole where a place was meant.</summary>
    public static LikelyReason? AnotherPlace(Contradiction given)
    {
        if (given.Place is not null && given.Fits(given.Ledger.Find(given.Key, given.Period, null)))
        {
            return new LikelyReason("other_place", $"与{given.Ledger.Own.Organisation.Name}全部的数相同。");
        }

        return given.Ledger.PlaceCodes.FirstOrDefault(code => code != given.Place && given.Fits(given.Ledger.Find(given.Key, given.Period, code))) is { } other
            ? new LikelyReason("other_place", $"与{given.Ledger.NameOf(other, given.Period)}的数相同。")
            : null;
    }

    private static IEnumerable<(Period Period, string Words)> OtherPeriods(int year)
    {
        yield return (Months(year, 1, 12), $"{year}年全年");
        yield return (Months(year, 1, 6), "上半年");
        yield return (Months(year, 7, 12), "下半年");
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            yield return (Months(year, (quarter * 3) - 2, quarter * 3), $"{"一二三四"[quarter - 1]}季度");
        }

        for (var last = 2; last <= 11; last++)
        {
            yield return (Months(year, 1, last), $"1—{last}月");
        }
    }

    private static Period Months(int year, int first, int last) =>
        new(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
}

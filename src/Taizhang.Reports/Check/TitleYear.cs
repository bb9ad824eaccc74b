using System.Text.RegularExpressions;
using Taizhang.Figures.Compute;
using Taizhang.Prose;

namespace Taizhang.Reports.Check;

/// <summary>Of which year a report says it is in its title, the first lines of the head that the reading found.</summary>
internal static partial class TitleYear
{
    private const int TitleLines = 2;

    /// <summary>The whole of the year that the text is about; null where it names none.</summary>
    public static Period? PeriodOf(Reading reading) =>
        reading.Year is { } year ? new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;

    /// <summary>Whether the title is that of a report of a whole year.</summary>
    public static bool IsAnnual(Reading reading) =>
        reading.Year is not null && TitleOf(reading) is var title && !PartOfYear().IsMatch(title) && AnnualWords().IsMatch(title);

    /// <summary>Whether the title says that it is the plain report of the ledger's own organisation, of the ledger's year.</summary>
    public static bool IsOwn(Reading reading, LedgerView ledger) =>
        IsAnnual(reading) && reading.HeadYear is not null && PeriodOf(reading) == ledger.Period
        && TitleOf(reading).Contains(ledger.Own.Organisation.Name, StringComparison.Ordinal);

    /// <summary>The year the title of a plain annual report names, where that is not the ledger's; null otherwise.</summary>
    public static int? OtherThan(Reading reading, Period period) =>
        IsAnnual(reading) && !PlanWords().IsMatch(TitleOf(reading)) && reading.HeadYear is { } year && (year < period.From.Year || year > period.To.Year) ? year : null;

    /// <summary>A title may take two lines; empty where the text begins with a sentence.</summary>
    private static string TitleOf(Reading reading) =>
        string.Join('\n', reading.Head.Of(reading.Text).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Take(TitleLines));

    /// <summary>上半年, 一季度, 1—6月; （2023年1月5日） below a title is the day it was written.</summary>
    [GeneratedRegex("半年|季度|[0-9一二三四五六七八九十]月(?![0-9]{1,2}日[）)]?\\r?$)", RegexOptions.Multiline)]
    private static partial Regex PartOfYear();

    [GeneratedRegex("计划|要点|打算|安排|规划")]
    private static partial Regex PlanWords();

    [GeneratedRegex("述职|总结|年度|工作报告|工作情况")]
    private static partial Regex AnnualWords();
}

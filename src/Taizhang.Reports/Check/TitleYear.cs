using System.Globalization;
using System.Text.RegularExpressions;
using Taizhang.Figures.Compute;

namespace Taizhang.Reports.Check;

/// <summary>The year a report says it is of, in its title.</summary>
internal static partial class TitleYear
{
    private const int TitleReach = 80;
    private const int TitleLines = 2;

    /// <summary>Null where no year stands at the beginning.</summary>
    public static Period? PeriodOf(string text)
    {
        var match = Year().Match(text, 0, Math.Min(text.Length, TitleReach));
        return match.Success && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is var year
            ? new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null;
    }

    /// <summary>Whether the title is that of a report of a whole year.</summary>
    public static bool IsAnnual(string text)
    {
        var title = text.AsSpan(0, Math.Min(text.Length, TitleReach));
        var end = title.IndexOf('\n');
        title = end > 0 ? title[..end] : title;
        return PeriodOf(text) is not null && !PartOfYear().IsMatch(title) && AnnualWords().IsMatch(title);
    }

    /// <summary>Whether the title says that it is the plain report of the ledger's own organisation, of the ledger's year.</summary>
    public static bool IsOwn(string text, LedgerView ledger) =>
        Heading(text) is var heading && heading.Contains(ledger.Own.Organisation.Name, StringComparison.Ordinal)
        && !PartOfYear().IsMatch(heading) && AnnualWords().IsMatch(heading) && PeriodOf(heading) == ledger.Period;

    /// <summary>The year the title of a plain annual report names, where that is not the ledger's; null otherwise.</summary>
    public static int? OtherThan(string text, Period period) =>
        IsAnnual(text) && !PlanWords().IsMatch(Heading(text)) && PeriodOf(Heading(text))?.To.Year is { } year && (year < period.From.Year || year > period.To.Year) ? year : null;

    /// <summary>The title, which may take two lines.</summary>
    private static string Heading(string text) =>
        string.Join('\n', text[..Math.Min(text.Length, TitleReach)].Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Take(TitleLines).TakeWhile(line => !line.Contains('。', StringComparison.Ordinal)));

    [GeneratedRegex("(?<![0-9])(20[0-9]{2})年")]
    private static partial Regex Year();

    [GeneratedRegex("半年|季度|[0-9一二三四五六七八九十]月")]
    private static partial Regex PartOfYear();

    [GeneratedRegex("计划|要点|打算|安排|规划")]
    private static partial Regex PlanWords();

    [GeneratedRegex("述职|总结|年度|工作报告|工作情况")]
    private static partial Regex AnnualWords();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Taizhang.Prose;

namespace Taizhang.Reports.Capture;

/// <summary>A day or a span of days as a text names it.</summary>
internal readonly record struct ActivityDay(DateOnly From, DateOnly? To, TextSpan Span);

/// <summary>Reads the days of a text: 2022年3月12日, 3月12日至14日, 12日, 昨日, 2022-03-12. A day without a year is the last one before today.</summary>
internal static partial class ActivityDays
{
    /// <summary>In the order of the text; a month named before is taken over by a day without one.</summary>
    public static IReadOnlyList<ActivityDay> In(string text, DateOnly today)
    {
        var found = new List<ActivityDay>();
        int? year = null;
        int? month = null;
        foreach (Match match in Day().Matches(text))
        {
            year = Number(match, "year") ?? year;
            month = Number(match, "month") ?? month;
            var span = new TextSpan(match.Index, match.Index + match.Length);
            if (match.Groups["ago"].Success)
            {
                found.Add(new ActivityDay(today.AddDays(match.Value is "昨日" or "昨天" ? -1 : match.Value == "前天" ? -2 : 0), null, span));
            }
            else if (month is { } known && DayOf(year, known, Number(match, "day"), today) is { } day)
            {
                var end = Number(match, "until") is { } last ? DayOf(day.Year, Number(match, "untilmonth") ?? known, last, DateOnly.MaxValue) : null;
                found.Add(new ActivityDay(day, end > day ? end : null, span));
            }
        }

        return found;
    }

    private static DateOnly? DayOf(int? year, int month, int? day, DateOnly today)
    {
        if (day is not { } number || month is < 1 or > 12 || number < 1)
        {
            return null;
        }

        var own = year ?? today.Year;
        if (number > DateTime.DaysInMonth(own, month))
        {
            return null;
        }

        var found = new DateOnly(own, month, number);
        return year is null && found > today ? found.AddYears(-1) : found;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        "(?:(?<year>20[0-9]{2})年)?(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日(?:[至到—–~～\\-]+(?:(?<untilmonth>[0-9]{1,2})月)?(?<until>[0-9]{1,2})日)?"
        + "|(?<year>20[0-9]{2})[.\\-/](?<month>[0-9]{1,2})[.\\-/](?<day>[0-9]{1,2})(?![0-9])"
        + "|(?<![0-9月])(?<day>[0-9]{1,2})日(?=上午|下午|晚|，|、|清晨)"
        + "|(?<ago>今日|今天|昨日|昨天|前天)")]
    private static partial Regex Day();
}

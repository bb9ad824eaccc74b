using System.Globalization;
using System.Text.RegularExpressions;
using Taizhang.Figures.Compute;
using Taizhang.Prose;

namespace Taizhang.Reports.Renew;

/// <summary>A year or a congress in an old report, and what may take its place; nobody but the writer changes it.</summary>
/// <param name="Suggestion">Empty where only the writer can know.</param>
public sealed record OldTime(TextSpan Span, string Surface, string Suggestion);

/// <summary>Lists what in last year's report speaks of last year's time.</summary>
public static partial class OldTimes
{
    private const int YearsBackMax = 10;

    /// <summary>In the order of the text; empty where the report is of the asked year already.</summary>
    public static IReadOnlyList<OldTime> In(string text, Period period, IReadOnlyList<Meeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(meetings);
        var years = Years(text, period).ToList();
        return years.Count == 0
            ? []
            :
            [
                .. years
                    .Concat(Meetings(text, period, meetings))
                    .Concat(LocalCongresses(text))
                    .OrderBy(found => found.Span.Start)
                    .ThenBy(found => found.Span.End),
            ];
    }

    /// <summary>
    /// The report's own year is the latest it names; all years move by as much as that one. Years long past are history
    /// and stay (1949年).
    /// </summary>
    private static IEnumerable<OldTime> Years(string text, Period period)
    {
        var found = Year()
            .Matches(text)
            .Select(match => (match.Index, Year: int.Parse(match.Value, CultureInfo.InvariantCulture)))
            .ToList();
        var own = found.Select(year => year.Year).Where(year => year <= period.To.Year).DefaultIfEmpty(period.To.Year).Max();
        var shift = period.To.Year - own;
        return shift == 0
            ? []
            : found
                .Where(year => year.Year > own - YearsBackMax && year.Year <= period.To.Year)
                .Select(year => new OldTime(
                    new TextSpan(year.Index, year.Index + 5),
                    text[year.Index..(year.Index + 5)],
                    string.Create(CultureInfo.InvariantCulture, $"{year.Year + shift}年")
                ));
    }

    private static IEnumerable<OldTime> Meetings(string text, Period period, IReadOnlyList<Meeting> meetings)
    {
        if (meetings.LastOrDefault(meeting => meeting.Closed <= period.To) is not { } latest)
        {
            yield break;
        }

        foreach (var meeting in meetings.Where(meeting => meeting.Closed < latest.Closed))
        {
            for (
                var at = text.IndexOf(meeting.Name, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(meeting.Name, at + 1, StringComparison.Ordinal)
            )
            {
                yield return new OldTime(new TextSpan(at, at + meeting.Name.Length), meeting.Name, latest.Name);
            }
        }
    }

    private static IEnumerable<OldTime> LocalCongresses(string text) =>
        LocalCongress().Matches(text).Select(match => new OldTime(new TextSpan(match.Index, match.Index + match.Length), match.Value, ""));

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?=年)")]
    private static partial Regex Year();

    [GeneratedRegex("[省市县区]第[一二三四五六七八九十]{1,3}次(?:党代会|党员代表大会|代表大会)")]
    private static partial Regex LocalCongress();
}

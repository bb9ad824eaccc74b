using System.Globalization;

namespace Taizhang.Reports.Renew;

/// <summary>A congress or plenary meeting as reports name it (党的二十大, 十九届六中全会), and the day it closed.</summary>
public sealed record Meeting(DateOnly Closed, string Name)
{
    /// <summary>Reads lines of a date, a tab and a name; lines that begin with # and empty ones say nothing.</summary>
    /// <exception cref="FormatException">A line is something else: the list is ours, so that is a fault.</exception>
    public static IReadOnlyList<Meeting> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line =>
                    line.Split('\t') is [var day, var name]
                        ? new Meeting(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), name)
                        : throw new FormatException($"Not a date, a tab and a name: {line}")
                )
                .OrderBy(meeting => meeting.Closed),
        ];
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Taizhang.Catalog.Loading;

namespace Taizhang.Catalog.Overlay;

/// <summary>放假安排: a year's days off and worked weekends, as the State Council's announcement says them.</summary>
public static partial class Holidays
{
    public const string FileName = "放假安排.yaml";

    /// <summary>Writes a year; null where a word cannot be read as a day of it.</summary>
    public static CatalogReading? Set(OverlayFolder overlay, int year, string source, string off, string worked) =>
        Days(year, off) is { } free && Days(year, worked) is { } working
            ? overlay.Put(FileName, "work-years", "year", new JsonObject
            {
                ["year"] = year,
                ["source"] = source,
                ["off"] = new JsonArray([.. free.Select(day => (JsonNode?)day)]),
                ["worked"] = new JsonArray([.. working.Select(day => (JsonNode?)day)]),
            })
            : null;

    /// <summary>Days and spans of a year in the overlay's form, from words like 1月1日至3日、10月1日—10月7日、4.5; null where one cannot be read.</summary>
    public static IReadOnlyList<string>? Days(int year, string words)
    {
        var days = new List<string>();
        foreach (var word in words.Split(['、', '，', ',', '；', ';', '\n', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var match = Span().Match(word);
            var month = match.Success ? Number(match, "m") : 0;
            var last = match.Groups["m2"].Success ? Number(match, "m2") : month;
            if (!match.Success || Day(year, month, Number(match, "d")) is not { } first)
            {
                return null;
            }

            if (!match.Groups["d2"].Success)
            {
                days.Add(Text(first));
            }
            else if (Day(year, last, Number(match, "d2")) is { } end && end > first)
            {
                days.Add($"{Text(first)}..{Text(end)}");
            }
            else
            {
                return null;
            }
        }

        return days;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})(?:月|[.\-/])(?<d>[0-9]{1,2})日?(?:(?:至|到|—|–|-|~|～)(?:(?<m2>[0-9]{1,2})(?:月|[.\-/]))?(?<d2>[0-9]{1,2})日?)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();
}

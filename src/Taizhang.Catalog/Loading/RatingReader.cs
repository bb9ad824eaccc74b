using System.Globalization;
using Taizhang.Catalog.Calendars;
using Taizhang.Catalog.Ratings;

namespace Taizhang.Catalog.Loading;

/// <summary>Reads star bands, honours, the periods of Party standing and the calendars.</summary>
internal static class RatingReader
{
    public static Placed<StarRating> Rating(YamlMap map) => map.Placed(new StarRating(
        map.Text("id"),
        map.Text("name"),
        map.Text("procedure"),
        map.OptionalText("document"),
        [.. map.Maps("bands").Select(Band)],
        [.. map.Maps("vetoes").Select(veto => veto.Placed(new StarVeto(veto.Text("procedure"), veto.Texts("stars"), veto.Text("reason"))).Value)]));

    public static Placed<HonourKind> HonourKind(YamlMap map) =>
        map.Placed(new HonourKind(map.Text("programme"), map.OptionalText("ending") ?? "", map.Texts("subject-kinds")));

    public static Placed<HonourLevel> HonourLevel(YamlMap map) => map.Placed(new HonourLevel(
        map.Text("level"),
        map.Texts("issuers"),
        map.Texts("documents-of-others"),
        map.Has("term-years") ? Whole(map, "term-years", 1, 50) : null,
        map.OptionalText("below")));

    public static Placed<SeniorityPeriod> Seniority(YamlMap map) => map.Placed(new SeniorityPeriod(
        map.Day("from", DateOnly.MinValue),
        map.Day("to", DateOnly.MaxValue),
        map.Flag("by-approval"),
        Whole(map, "probation-months", 0, 60),
        map.Text("basis")));

    public static Placed<WorkYear> WorkYear(YamlMap map)
    {
        var year = Whole(map, "year", 1900, 2200);
        return map.Placed(new WorkYear(year, map.Text("source"), Days(map, "off", year), Days(map, "worked", year)));
    }

    public static Placed<YearTask> YearTask(YamlMap map) => map.Placed(new YearTask(
        map.Text("id"),
        map.Text("name"),
        map.Has("month") ? Whole(map, "month", 1, 12) : null,
        Whole(map, "day", 1, 31),
        map.OptionalText("rule"),
        map.Flag("local"),
        map.Flag("on", whenMissing: true),
        map.OptionalText("document"),
        map.Flag("report")));

    private static StarBand Band(YamlMap map) => map.Placed(new StarBand(
        map.Text("star"),
        Whole(map, "at-least", 0, 1000),
        map.Has("cap-percent") ? Whole(map, "cap-percent", 0, 100) : null,
        map.OptionalText("needs"))).Value;

    private static int Whole(YamlMap map, string key, int least, int most)
    {
        if (int.TryParse(map.Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole >= least && whole <= most)
        {
            return whole;
        }

        map.Problem(string.Create(CultureInfo.InvariantCulture, $"“{key}”应是{least}到{most}之间的整数。"), "请改正这一项。");
        return least;
    }

    /// <summary>Days and spans of days of one year, the latter as 2022-01-31..2022-02-06.</summary>
    private static HashSet<DateOnly> Days(YamlMap map, string key, int year)
    {
        var days = new HashSet<DateOnly>();
        foreach (var text in map.Texts(key))
        {
            var ends = text.Split("..");
            if (Day(ends[0]) is not { } first || Day(ends[^1]) is not { } last || first.Year != year || last.Year != year || last < first)
            {
                map.Problem($"“{key}”里的“{text}”不是{year.ToString(CultureInfo.InvariantCulture)}年的日子。", "请写成 2022-01-03 或 2022-01-01..2022-01-03。");
                continue;
            }

            for (var day = first; day <= last; day = day.AddDays(1))
            {
                days.Add(day);
            }
        }

        return days;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

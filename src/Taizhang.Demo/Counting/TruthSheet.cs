using System.Globalization;
using System.Text.Json;
using Taizhang.Demo.Lines;
using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Counting;

/// <summary>What a figure is worth, and which sources make it: a number, or names where it lists them.</summary>
internal sealed record Counted(decimal? Number, IReadOnlyList<string> Names, IReadOnlyList<string> Refs)
{
    public static Counted Value(decimal number, IEnumerable<string> refs) => new(number, [], Sorted(refs));

    public static Counted Listed(IEnumerable<string> names, IEnumerable<string> refs) => new(null, [.. names], Sorted(refs));

    /// <summary>Each source counts one.</summary>
    public static Counted Each(IEnumerable<string> refs)
    {
        var all = Sorted(refs);
        return new Counted(all.Count, [], all);
    }

    private static List<string> Sorted(IEnumerable<string> refs)
    {
        var list = refs.ToList();
        list.Sort(StringComparer.Ordinal);
        return list;
    }
}

/// <summary>The figures of one year, counted from the plan by hand-written sums, one per figure.</summary>
internal static class TruthSheet
{
    public static string Of(Book book, int year)
    {
        List<(string Figure, Counted Counted)> figures =
        [
            .. StudyTruth.Of(book, year),
            .. PartyTruth.Of(book, year),
            .. PublicityTruth.Of(book, year),
            .. CivilityTruth.Of(book, year),
        ];
        figures.Sort((one, other) => string.CompareOrdinal(one.Figure, other.Figure));
        return JsonText.Write(json => Write(json, year, figures));
    }

    private static void Write(Utf8JsonWriter json, int year, IReadOnlyList<(string Figure, Counted Counted)> figures)
    {
        json.WriteString("organisation", Town.TownNames.Town);
        json.WriteString("from", string.Create(CultureInfo.InvariantCulture, $"{year}-01-01"));
        json.WriteString("to", string.Create(CultureInfo.InvariantCulture, $"{year}-12-31"));
        json.WriteStartObject("figures");
        foreach (var (figure, counted) in figures)
        {
            if (counted.Number is { } number)
            {
                json.WriteNumber(figure, number);
            }
            else
            {
                WriteTexts(json, figure, counted.Names);
            }
        }

        json.WriteEndObject();
        json.WriteStartObject("records");
        foreach (var (figure, counted) in figures)
        {
            WriteTexts(json, figure, counted.Refs);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string id, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(id);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}

namespace Taizhang.Prose.Quantities;

/// <summary>
/// Digits that a careless hand or a narrow page has torn apart: 1 5处, 2. 55万元, a 1 at the end of one line and 6个 on the
/// next. Mended only where words stand before them and a measure word behind, so that two numbers side by side stay two.
/// </summary>
internal static class BrokenNumbers
{
    private const int PieceLengthMax = 3;

    /// <summary>A shorter line was not cut by the page's edge.</summary>
    private const int LineLengthMin = 12;

    /// <summary>Characters behind which a number names and does not count: 第3 5次, 表1 6个.</summary>
    private const string Naming = "第表图号件条款章节页期届年月";

    /// <summary>Kinds of units that are told with decimals.</summary>
    private static readonly string[] DecimalKinds = ["money", "percent", "area", "length", "weight"];

    private static readonly string[] TimeKinds = ["years", "months", "weeks", "days", "minutes", "age"];

    /// <summary>Where the torn number that begins here ends; null where it is whole.</summary>
    public static int? EndOf(FoldedText text, int start, Measures measures)
    {
        var end = Digits(text, start);
        if (end == start || end - start > PieceLengthMax || !HasWordsBefore(text, start))
        {
            return null;
        }

        if (text[end] == '.')
        {
            var decimals = text.SkipSpaces(end + 1);
            var stop = Digits(text, decimals);
            return decimals == end + 2 && stop > decimals && MeasureKind(text, stop, measures) is { } kind && Array.IndexOf(DecimalKinds, kind) >= 0 ? stop : null;
        }

        var torn = text[end] == ' ' || (text[end] == '\n' && LineIsCut(text, end));
        var rest = end + 1;
        var last = torn ? Digits(text, rest) : rest;
        return last > rest && last - rest <= PieceLengthMax && text[last] is not ('.' or ',' or '-') && MeasureKind(text, last, measures) is { } counted && Array.IndexOf(TimeKinds, counted) < 0
            ? last
            : null;
    }

    private static int Digits(FoldedText text, int start)
    {
        var end = start;
        while (char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool HasWordsBefore(FoldedText text, int start)
    {
        var before = text[start - 1] == ' ' ? text[start - 2] : text[start - 1];
        return char.IsLetter(before) && !char.IsAsciiLetter(before) && !Naming.Contains(before, StringComparison.Ordinal);
    }

    private static string? MeasureKind(FoldedText text, int end, Measures measures)
    {
        var at = text.SkipSpaces(HedgeWords.IsOdd(text[end]) ? end + 1 : end);
        return measures.At(text, at)?.Word.Kind;
    }

    /// <summary>A line long enough to be cut, and neither it nor the next one a row of a table.</summary>
    private static bool LineIsCut(FoldedText text, int lineEnd)
    {
        for (var i = 1; i <= LineLengthMin; i++)
        {
            if (text[lineEnd - i] is '\n' or '\t' || text[lineEnd + i] == '\t')
            {
                return false;
            }
        }

        return true;
    }
}

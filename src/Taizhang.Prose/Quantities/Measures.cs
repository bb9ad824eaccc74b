using Taizhang.Catalog.Lexicon;

namespace Taizhang.Prose.Quantities;

/// <summary>A measure word found behind a number. Bracketed forms (人（次）) give the full word.</summary>
internal readonly record struct MeasureMatch(MeasureWord Word, TextSpan Span);

/// <summary>The catalog's measure words by their first character, the longest first.</summary>
internal sealed class Measures
{
    private readonly Dictionary<char, MeasureWord[]> _byFirst;
    private readonly Dictionary<string, MeasureWord> _byWord;

    public Measures(IReadOnlyList<MeasureWord> words)
    {
        _byFirst = words.GroupBy(word => word.Word[0])
            .ToDictionary(same => same.Key, same => same.OrderByDescending(word => word.Word.Length).ToArray());
        _byWord = words.ToDictionary(word => word.Word);
    }

    /// <summary>The kind of a unit, by which units of the catalog and of the text are compared; the unit itself where it is unknown.</summary>
    public string KindOf(string unit) => _byWord.TryGetValue(unit, out var word) ? word.Kind : unit;

    /// <summary>The longest measure word at the position that is not the beginning of another word.</summary>
    public MeasureMatch? At(FoldedText text, int position)
    {
        if (!_byFirst.TryGetValue(text[position], out var words))
        {
            return null;
        }

        foreach (var word in words)
        {
            if (text.Has(position, word.Word) && !Clashes(text, position + word.Word.Length, word))
            {
                return Bracketed(text, position, word) ?? Broken(text, position, word) ?? new MeasureMatch(word, new TextSpan(position, position + word.Word.Length));
            }
        }

        return null;
    }

    private static bool Clashes(FoldedText text, int end, MeasureWord word) =>
        word.Clash.Contains(text[end], StringComparison.Ordinal) && !word.Unless.Any(counted => text.Has(end, counted));

    /// <summary>人 at a line's end and 次 on the next line are one word.</summary>
    private MeasureMatch? Broken(FoldedText text, int position, MeasureWord word)
    {
        var end = position + word.Word.Length;
        return text[end] == '\n' && text[end + 1] == '次' && end + 1 < text.Length && _byWord.TryGetValue(word.Word + "次", out var full)
            ? new MeasureMatch(full, new TextSpan(position, end + 2))
            : null;
    }

    private MeasureMatch? Bracketed(FoldedText text, int position, MeasureWord word)
    {
        var open = position + word.Word.Length;
        if (text[open] is not ('（' or '(') || text[open + 1] != '次' || text[open + 2] is not ('）' or ')'))
        {
            return null;
        }

        return _byWord.TryGetValue(word.Word + "次", out var full) ? new MeasureMatch(full, new TextSpan(position, open + 3)) : null;
    }
}

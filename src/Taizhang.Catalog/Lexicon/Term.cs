namespace Taizhang.Catalog.Lexicon;

/// <summary>
/// A term of whole words, never a pattern: <c>慰问|走访 + 党员</c> needs every slot, in any order; <c>|</c> separates
/// alternatives of one slot; <c>（者）</c> marks characters that may be missing.
/// </summary>
/// <param name="Slots">For each slot its alternatives, optional characters already written out both ways.</param>
public sealed record Term(string Text, IReadOnlyList<IReadOnlyList<string>> Slots)
{
    /// <summary>A term has at most six slots, which fit a bit mask with room to spare.</summary>
    public const int SlotsMax = 6;

    /// <summary>Reads a term; null where a slot or an alternative is empty or there are too many slots.</summary>
    public static Term? Parse(string text)
    {
        var slots = text.Split('+', StringSplitOptions.TrimEntries)
            .Select(slot => (IReadOnlyList<string>)[.. slot.Split('|', StringSplitOptions.TrimEntries).SelectMany(WithAndWithoutOptional)])
            .ToList();
        var whole = slots.Count is > 0 and <= SlotsMax && slots.All(slot => slot.Count > 0 && slot.All(word => word.Length > 0));
        return whole ? new Term(text, slots) : null;
    }

    private static IEnumerable<string> WithAndWithoutOptional(string word)
    {
        var open = word.IndexOf('（', StringComparison.Ordinal);
        var close = word.IndexOf('）', StringComparison.Ordinal);
        if (open < 0 || close < open)
        {
            return [word];
        }

        var (before, optional, after) = (word[..open], word[(open + 1)..close], word[(close + 1)..]);
        return WithAndWithoutOptional(after).SelectMany(rest => new[] { before + optional + rest, before + rest });
    }
}

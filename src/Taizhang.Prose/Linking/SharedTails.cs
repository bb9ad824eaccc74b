namespace Taizhang.Prose.Linking;

/// <summary>五、四、三星级, 所、站示范点: things that differ in their first character and share what stands behind the last of them.</summary>
internal static class SharedTails
{
    /// <summary>No list of such characters is longer.</summary>
    private const int ListMax = 5;

    /// <summary>How much before the first character may belong to its thing: 文明实践 of 文明实践所.</summary>
    private const int ThingMax = 6;

    /// <summary>
    /// The hits, in order, with those of the things that lack the tail; what such a thing would be without it (文明实践所 in
    /// 文明实践所、站示范点) is not meant.
    /// </summary>
    public static List<Hit> AddTo(List<Hit> hits, Shadow shadow, TermIndex index)
    {
        var added = new HashSet<Hit>();
        foreach (var last in hits)
        {
            var at = index.Patterns[last.Pattern].SharesTail && IsPause(shadow, last.Start - 1) ? last.Start - 2 : -1;
            for (var number = 0; number < ListMax && at >= 0 && char.IsLetter(shadow[at]); number++)
            {
                var whole = WithTail(shadow, at, shadow.Characters[(last.Start + 1)..last.End], index.Automaton);
                added.UnionWith(whole);
                at = whole.Count > 0 && IsPause(shadow, at - 1) ? at - 2 : -1;
            }
        }

        if (added.Count == 0)
        {
            return hits;
        }

        var ends = added.Select(hit => hit.End).ToHashSet();
        return [.. hits.Where(hit => !ends.Contains(hit.End)).Concat(added).OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End)];
    }

    /// <summary>The words that the characters up to a position would make with the tail behind them.</summary>
    private static List<Hit> WithTail(Shadow shadow, int at, ReadOnlySpan<char> tail, AhoCorasick automaton)
    {
        var start = Math.Max(0, at - ThingMax);
        var words = $"{shadow.Characters[start..(at + 1)]}{tail}";
        var length = tail.Length;
        return [.. automaton.Find(words).Where(hit => hit.End == words.Length && hit.End - hit.Start > length).Select(hit => hit with { Start = start + hit.Start, End = at + 1 })];
    }

    private static bool IsPause(Shadow shadow, int position) => position > 0 && shadow[position] is '、' or '和' or '与' or '及';
}

using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>宣传标语、公益广告、横幅分别新增32处、15处、66条: as many numbers behind 分别 as things before it, each for its own.</summary>
internal static class Respective
{
    private const string Word = "分别";
    private const int ReachMax = 120;
    private const int ItemsMax = 12;

    /// <summary>
    /// By the quantity's place in the list, the shadow span of the words it belongs to, and where the last of them ends: its
    /// head is that of all (所、站示范点分别有3处和5处).
    /// </summary>
    public static Dictionary<int, (TextSpan Thing, int ListEnd)> Of(Shadow shadow, IReadOnlyList<Quantity> quantities, IReadOnlyList<Hit> hits, IReadOnlyList<Pattern> patterns)
    {
        var items = new Dictionary<int, (TextSpan, int)>();
        var from = 0;
        while (from < shadow.Length && shadow.Characters[from..].IndexOf(Word, StringComparison.Ordinal) is var found and >= 0)
        {
            var at = from + found;
            from = at + Word.Length;
            var counts = CountsBehind(shadow, quantities, from);
            var things = counts.Count > 1 ? ThingsBefore(shadow, at) : [];
            for (var i = 0; i < counts.Count && things.Count == counts.Count && IsNamed(things[^1], hits, patterns); i++)
            {
                items[counts[i]] = (things[i], things[^1].End);
            }
        }

        return items;
    }

    /// <summary>The quantities of the clause behind the word.</summary>
    private static List<int> CountsBehind(Shadow shadow, IReadOnlyList<Quantity> quantities, int start)
    {
        var end = start;
        while (end < shadow.Length && end - start < ReachMax && !(TextLayout.IsClauseEnd(shadow[end]) || shadow[end] is '）' or ')'))
        {
            end++;
        }

        var (low, high) = (0, quantities.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = shadow.PositionOf(quantities[middle].Span.Start) < start ? (middle + 1, high) : (low, middle);
        }

        var found = new List<int>();
        for (var i = low; i < quantities.Count && found.Count <= ItemsMax && shadow.PositionOf(quantities[i].Span.Start) <= end; i++)
        {
            if (quantities[i].Counts)
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>What a clause lists before the word, in the order of the text.</summary>
    public static List<TextSpan> ThingsBefore(Shadow shadow, int end)
    {
        var things = new List<TextSpan>();
        var stop = end;
        for (var i = end - 1; i >= end - ReachMax && things.Count <= ItemsMax; i--)
        {
            var ends = i < 0 || TextLayout.IsClauseEnd(shadow[i]);
            if (ends || shadow[i] is '、' or '和' or '与' or '及')
            {
                if (stop > i + 1)
                {
                    things.Insert(0, new TextSpan(i + 1, stop));
                }

                stop = i;
            }

            if (ends)
            {
                break;
            }
        }

        return things;
    }

    /// <summary>柳沟村、石湾村分别发展党员2名、3名 lists places, and what is counted stands behind the word.</summary>
    private static bool IsNamed(TextSpan thing, IReadOnlyList<Hit> hits, IReadOnlyList<Pattern> patterns)
    {
        var (low, high) = (0, hits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].Start < thing.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < hits.Count && hits[i].Start < thing.End; i++)
        {
            if (hits[i].End <= thing.End && patterns[hits[i].Pattern].Postings.Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}

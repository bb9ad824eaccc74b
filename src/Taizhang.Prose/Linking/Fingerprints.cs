using System.Text;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>Makes the fingerprints of phrases.</summary>
internal sealed class Fingerprints(Shadow shadow, IReadOnlyList<Hit> hits, TermIndex terms, ulong[] explained, Measures measures)
{
    private const int HeadingWordsMax = 12;

    /// <summary>Sorted, so that 慰问困难党员和老党员 and 老党员、困难党员慰问 are one; what no term knows narrows, so it stays in its order.</summary>
    public Fingerprint Of(Quantity quantity, in Phrase phrase, string? neighbour)
    {
        var end = phrase.NounFollows ? phrase.Right.End : phrase.At;
        var (words, rest) = Read(phrase.Left.Start, end);
        if (words.Count == 0 && rest.Length == 0)
        {
            (words, rest) = Read(phrase.Clause.Start, phrase.At);
        }

        var headings = phrase.Headings.SelectMany(heading => Read(heading.Start, heading.End).Words).Distinct().Order(StringComparer.Ordinal).Take(HeadingWordsMax);
        var unit = quantity.Unit is { } printed ? measures.KindOf(printed) : "";
        return new Fingerprint($"{string.Join(' ', words)}|{rest}|{unit}|{quantity.Suffix}|{string.Join(' ', headings)}", neighbour ?? "");
    }

    private (SortedSet<string> Words, string Others) Read(int start, int end)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var rest = new StringBuilder();
        var known = start;
        for (var i = FirstFrom(start); i < hits.Count && hits[i].Start < end; i++)
        {
            if (hits[i].End > end || terms.Patterns[hits[i].Pattern] is not { Postings.Count: > 0 } pattern)
            {
                continue;
            }

            Append(rest, known, hits[i].Start);
            known = Math.Max(known, hits[i].End);
            if (!pattern.IsNeutral)
            {
                words.Add(pattern.Word);
            }
        }

        Append(rest, known, end);
        return (words, rest.ToString());
    }

    private void Append(StringBuilder rest, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if ((explained[i >> 6] & (1UL << (i & 63))) == 0)
            {
                rest.Append(shadow[i]);
            }
        }
    }

    private int FirstFrom(int position)
    {
        var (low, high) = (0, hits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

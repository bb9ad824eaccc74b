using System.Text.RegularExpressions;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check.Inside;

/// <summary>A-03: 占N% behind a part of a whole in the same sentence is recomputed.</summary>
internal static partial class ShareChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given) => given.BySentence.SelectMany(sentence => Of(given, sentence));

    private static IEnumerable<TextFinding> Of(InsideText given, IReadOnlyList<CheckedClaim> sentence)
    {
        var wholes = new Dictionary<string, (decimal Most, decimal Next)>(StringComparer.Ordinal);
        for (var i = 2; i < sentence.Count; i++)
        {
            Note(wholes, sentence[i - 2].Claim);
            var share = sentence[i];
            var part = sentence[i - 1];
            if (share.Claim is not { Unit: "%", Low: { } stated, Hedge: Hedge.None } || part.Claim is not { Unit: { } unit, Low: { } few, Hedge: Hedge.None } || unit == "%"
                || !IsShareOf(given.Text, part.Claim, share.Claim))
            {
                continue;
            }

            if (wholes.TryGetValue(unit, out var known) && known.Next < few && known.Most >= few && known.Most > 0 && !Shares.Fits(stated, few * 100 / known.Most))
            {
                var right = Math.Round(few * 100 / known.Most, Math.Max((int)stated.Scale, 1), MidpointRounding.AwayFromZero);
                yield return new TextFinding(FindingCodes.ShareDiffers, share.Claim.Span, $"{part.Surface}{unit}占{Hedges.Write(known.Most)}{unit}的{Hedges.Write(right)}%，这里写的是{share.Surface}%。");
            }
        }
    }

    /// <summary>Of each unit the two largest numbers so far: a number is surely the whole of a part only where no other is as large as the part.</summary>
    private static void Note(Dictionary<string, (decimal Most, decimal Next)> wholes, Claim claim)
    {
        if (claim is { Unit: { } unit, Hedge: Hedge.None, Low: { } number })
        {
            var (most, next) = wholes.GetValueOrDefault(unit, (decimal.MinValue, decimal.MinValue));
            wholes[unit] = number > most ? (number, most) : (most, Math.Max(next, number));
        }
    }

    /// <summary>Whether nothing but 占 stands between a count and a percentage.</summary>
    public static bool IsShareOf(string text, Claim part, Claim share) => Between().IsMatch(text[(part.UnitSpan ?? part.Span).End..share.Span.Start]);

    /// <summary>Nothing but the word: 占全县的N% speaks of another whole.</summary>
    [GeneratedRegex("^[，、（(]?(?:占比|占总数的?|占)(?:为|达到?)?$")]
    private static partial Regex Between();
}

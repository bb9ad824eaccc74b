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
        for (var i = 2; i < sentence.Count; i++)
        {
            var share = sentence[i];
            var part = sentence[i - 1];
            if (share.Claim is not { Unit: "%", Low: { } stated, Hedge: Hedge.None } || part.Claim is not { Unit: { } unit, Low: { } few, Hedge: Hedge.None } || unit == "%"
                || !IsShareOf(given.Text, part.Claim, share.Claim))
            {
                continue;
            }

            var wholes = sentence.Take(i - 1).Where(claim => claim.Claim.Unit == unit && claim.Claim.Hedge == Hedge.None && claim.Claim.Low >= few).Select(claim => claim.Claim.Low ?? 0).ToList();
            if (wholes.Count == 1 && !Shares.Fits(stated, few * 100 / wholes[0]))
            {
                var right = Math.Round(few * 100 / wholes[0], Math.Max((int)stated.Scale, 1), MidpointRounding.AwayFromZero);
                yield return new TextFinding(FindingCodes.ShareDiffers, share.Claim.Span, $"{part.Surface}{unit}占{Hedges.Write(wholes[0])}{unit}的{Hedges.Write(right)}%，这里写的是{share.Surface}%。");
            }
        }
    }

    /// <summary>Whether nothing but 占 stands between a count and a percentage.</summary>
    public static bool IsShareOf(string text, Claim part, Claim share) => Between().IsMatch(text[(part.UnitSpan ?? part.Span).End..share.Span.Start]);

    /// <summary>Nothing but the word: 占全县的N% speaks of another whole.</summary>
    [GeneratedRegex("^[，、（(]?(?:占比|占总数的?|占)(?:为|达到?)?$")]
    private static partial Regex Between();
}

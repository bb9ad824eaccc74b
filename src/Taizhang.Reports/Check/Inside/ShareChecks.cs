using System.Text.RegularExpressions;
using Taizhang.Prose;

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
                || !Between().IsMatch(given.Text[(part.Claim.UnitSpan ?? part.Claim.Span).End..share.Claim.Span.Start]))
            {
                continue;
            }

            var wholes = sentence.Take(i - 1).Where(claim => claim.Claim.Unit == unit && claim.Claim.Hedge == Hedge.None && claim.Claim.Low >= few).Select(claim => claim.Claim.Low ?? 0).ToList();
            if (wholes.Count == 1 && !Fits(stated, few, wholes[0]))
            {
                var right = Math.Round(few * 100 / wholes[0], Math.Max((int)stated.Scale, 1), MidpointRounding.AwayFromZero);
                yield return new TextFinding(FindingCodes.ShareDiffers, share.Claim.Span, $"{part.Surface}{unit}占{Hedges.Write(wholes[0])}{unit}的{Hedges.Write(right)}%，这里写的是{share.Surface}%。");
            }
        }
    }

    /// <summary>Rounded or cut off at the decimals it is printed with.</summary>
    private static bool Fits(decimal stated, decimal part, decimal whole) => Math.Abs(stated - (part * 100 / whole)) < Unit(stated.Scale);

    private static decimal Unit(int decimals) => decimals switch
    {
        0 => 1m,
        1 => 0.1m,
        2 => 0.01m,
        _ => 0.001m,
    };

    /// <summary>Nothing but the word: 占全县的N% speaks of another whole.</summary>
    [GeneratedRegex("^[，、（(]?(?:占比|占总数的?|占)(?:为|达到?)?$")]
    private static partial Regex Between();
}

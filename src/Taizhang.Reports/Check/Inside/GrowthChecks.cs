using System.Text.RegularExpressions;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check.Inside;

/// <summary>A-04: changes whose two ends stand beside them are recomputed: 由12个增加到15个，增长25%.</summary>
internal static partial class GrowthChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given) => given.BySentence.SelectMany(sentence => Of(given, sentence));

    private static IEnumerable<TextFinding> Of(InsideText given, IReadOnlyList<CheckedClaim> sentence)
    {
        for (var i = 2; i < sentence.Count; i++)
        {
            var (first, second, change) = (sentence[i - 2], sentence[i - 1], sentence[i]);
            if (!AreExact(first, second, change) || first.Claim.Unit == "%" || Ends(given, first, second) is not var (before, after) || before == 0)
            {
                continue;
            }

            var words = given.Text[EndOf(second)..change.Claim.Span.Start];
            if (!Change().IsMatch(words))
            {
                continue;
            }

            var down = Down().IsMatch(words);
            var difference = down ? before - after : after - before;
            var right = change.Claim.Unit == "%" ? difference * 100 / before : difference;
            var step = change.Claim.Unit == "%" ? StepOf(change.Claim.Low ?? 0) : 1;
            if (Math.Abs((change.Claim.Low ?? 0) - right) >= step)
            {
                var said = Hedges.Write(Math.Round(right, change.Claim.Unit == "%" ? Math.Max(1, (int)(change.Claim.Low ?? 0).Scale) : 2));
                yield return new TextFinding(
                    FindingCodes.GrowthDiffers,
                    change.Claim.Span,
                    $"从{Hedges.Write(before)}到{Hedges.Write(after)}，{(down ? "减少" : "增加")}的是{said}{change.Claim.Unit}，这里写的是{change.Surface}{change.Claim.Unit}。");
            }
        }
    }

    /// <summary>由A增加到B gives both in order; B，比去年的A gives them the other way round; B，比去年增加A gives what B was before.</summary>
    private static (decimal Before, decimal After)? Ends(InsideText given, CheckedClaim first, CheckedClaim second)
    {
        var between = given.Text[EndOf(first)..second.Claim.Span.Start];
        var lead = given.Text[Math.Max(0, first.Claim.Span.Start - 12)..first.Claim.Span.Start];
        return first.Claim.Unit != second.Claim.Unit || first.Claim is not { Low: { } one } || second.Claim is not { Low: { } other } ? null
            : From().IsMatch(lead) && To().IsMatch(between) ? (one, other)
            : !Against().IsMatch(between) ? null
            : second.Claim.Setting.Change?.Kind switch
            {
                ChangeKind.Up => (one - other, one),
                ChangeKind.Down => (one + other, one),
                _ => (other, one),
            };
    }

    private static bool AreExact(params CheckedClaim[] claims) =>
        claims.All(claim => claim.Claim is { Kind: ClaimKind.Figure, Hedge: Hedge.None } && claim.Claim.Low == claim.Claim.High);

    private static int EndOf(CheckedClaim claim) => (claim.Claim.UnitSpan ?? claim.Claim.Span).End;

    private static decimal StepOf(decimal stated) => stated.Scale == 0 ? 1m : stated.Scale == 1 ? 0.1m : 0.01m;

    [GeneratedRegex("(?:由|从)[^，。；]{0,10}$")]
    private static partial Regex From();

    [GeneratedRegex("^[^，。；]{0,4}(?:增加|减少|增长|提高|提升|上升|下降|扩大|增|减|降|升)[到至为]+[^，。；]{0,4}$|^[到至]$")]
    private static partial Regex To();

    [GeneratedRegex("^[，、（(]?(?:比|较)[^，。；]{0,8}$")]
    private static partial Regex Against();

    [GeneratedRegex("^[，、（(]?(?:同比|净)?(?:增加|减少|增长|提高|提升|上升|下降|净增|增|减)了?$")]
    private static partial Regex Change();

    [GeneratedRegex("减|下降")]
    private static partial Regex Down();
}

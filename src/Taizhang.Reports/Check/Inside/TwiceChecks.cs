using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check.Inside;

/// <summary>A-05: the same fact stated twice has one value.</summary>
internal static class TwiceChecks
{
    private const int TailLength = 4;

    public static IEnumerable<TextFinding> Run(InsideText given)
    {
        var facts = given.Figures.Where(claim => IsFact(given, claim)).GroupBy(claim => (claim.Figure, claim.Variant, claim.Claim.Unit, claim.Period, claim.Place));
        foreach (var same in facts)
        {
            if (same.OrderByDescending(claim => claim.Verdict == ClaimVerdict.Supported).FirstOrDefault(claim => claim.Band == Band.Sure) is not { } known)
            {
                continue;
            }

            foreach (var other in same.Where(other => other != known && SameWords(known, other) && Stated.Of(known.Claim) is { } right && Stated.Of(other.Claim)?.Agrees(right) == false))
            {
                yield return new TextFinding(FindingCodes.FactTwice, other.Claim.Span, $"{Quotes.Around(other.Name)}这里写的是{Say(given, other)}，另一处写的是{Say(given, known)}。");
            }
        }
    }

    private static string Say(InsideText given, CheckedClaim claim) => claim.Claim.PhraseSpan.Of(given.Text) + claim.Claim.Unit;

    /// <summary>A second place with another number is linked with less confidence, so that its own words decide.</summary>
    private static bool SameWords(CheckedClaim first, CheckedClaim later) =>
        later.Band == Band.Sure || (later.Claim.Reason.Length == 0 && TailOf(first) == TailOf(later));

    private static string TailOf(CheckedClaim claim) => claim.Claim.Subject.Length > TailLength ? claim.Claim.Subject[^TailLength..] : claim.Claim.Subject;

    /// <summary>One of our figures and of the report's own time and place, or of a time and place that were compared.</summary>
    private static bool IsFact(InsideText given, CheckedClaim claim)
    {
        var scope = claim.Claim.Scope & ~(claim.Period is null ? ClaimScope.None : ClaimScope.LastYear | ClaimScope.OtherPeriod | ClaimScope.OtherPlace);
        return claim is { Figure: not null, Band: not Band.Open } && claim.Claim is { UnitDiffers: false, Low: not null } && scope == ClaimScope.None
            && (claim.Period is not null || given.Context.Ledger is null);
    }
}

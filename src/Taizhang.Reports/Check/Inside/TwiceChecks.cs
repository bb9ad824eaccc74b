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
            var first = same.First();
            foreach (var later in same.Skip(1).Where(later => first.Band == Band.Sure && SameWords(first, later) && !Agree(first.Claim, later.Claim)))
            {
                yield return new TextFinding(
                    FindingCodes.FactTwice,
                    later.Claim.Span,
                    $"“{later.Name}”前面写的是{first.Claim.PhraseSpan.Of(given.Text)}{first.Claim.Unit}，这里写的是{later.Claim.PhraseSpan.Of(given.Text)}{later.Claim.Unit}。");
            }
        }
    }

    /// <summary>A second place with another number is linked with less confidence, so that its own words decide.</summary>
    private static bool SameWords(CheckedClaim first, CheckedClaim later) =>
        later.Band == Band.Sure || TailOf(first) == TailOf(later);

    private static string TailOf(CheckedClaim claim) => claim.Claim.Subject.Length > TailLength ? claim.Claim.Subject[^TailLength..] : claim.Claim.Subject;

    /// <summary>One of our figures and of the report's own time and place, or of a time and place that were compared.</summary>
    private static bool IsFact(InsideText given, CheckedClaim claim)
    {
        var scope = claim.Claim.Scope & ~(claim.Period is null ? ClaimScope.None : ClaimScope.LastYear | ClaimScope.OtherPeriod | ClaimScope.OtherPlace);
        return claim is { Figure: not null, Band: not Band.Open } && claim.Claim is { UnitDiffers: false, Low: not null } && scope == ClaimScope.None
            && (claim.Period is not null || given.Context.Ledger is null);
    }

    /// <summary>Some number is true of both statements.</summary>
    private static bool Agree(Claim one, Claim other)
    {
        if (one is not { Low: { } first, High: { } firstHigh } || other is not { Low: { } second, High: { } secondHigh })
        {
            return true;
        }

        return (one.Hedge, other.Hedge) switch
        {
            (Hedge.None, Hedge.None) => first <= secondHigh && second <= firstHigh,
            (Hedge.None, var hedge) => Hedges.IsTrue(second, hedge, first),
            (var hedge, Hedge.None) => Hedges.IsTrue(first, hedge, second),
            _ => true,
        };
    }
}

using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Check;

namespace Taizhang.Reports.Submissions;

/// <summary>What a report states of its own organisation and period, figure by figure.</summary>
internal static class StatedFigures
{
    /// <summary>Each figure once, as first stated; only links that are sure, nothing of another time, place or plan.</summary>
    public static IEnumerable<KeptFigure> Of(CheckResult result, FigureBook book) =>
        result.Claims
            .Where(claim => claim is { Figure: not null, Band: Band.Sure, Place: null } && claim.Claim.Scope == ClaimScope.None && !claim.Claim.UnitDiffers && (claim.Period is null || claim.Period == book.Period))
            .Select(claim => Of(result, book, claim))
            .OfType<KeptFigure>()
            .DistinctBy(figure => figure.Figure);

    private static KeptFigure? Of(CheckResult result, FigureBook book, CheckedClaim claim)
    {
        if (book.Find(claim.Variant is null ? claim.Figure ?? "" : $"{claim.Figure}@{claim.Variant}") is not { } reading)
        {
            return null;
        }

        var rule = reading.Rule;
        return claim.Claim switch
        {
            { Kind: ClaimKind.Figure, Low: { } low, High: { } high } when low == high =>
                new KeptFigure(rule.Rule.Key, rule.Rule.Name, rule.Version, low, claim.Claim.Hedge, claim.Claim.Unit ?? rule.Rule.Unit, claim.Claim.PhraseSpan.Of(result.Text), claim.Claim.List is { } list ? [.. list.Members.Select(member => member.Text)] : []),
            { Kind: ClaimKind.Name, IsMasked: false } =>
                new KeptFigure(rule.Rule.Key, rule.Rule.Name, rule.Version, 1, Hedge.None, rule.Rule.Unit, claim.Surface, [claim.Surface]),
            _ => null,
        };
    }
}

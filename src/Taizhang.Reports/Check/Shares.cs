using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check;

/// <summary>When a printed percentage is right: rounded or cut off at the decimals it is printed with.</summary>
internal static class Shares
{
    public static bool Fits(Claim claim, decimal right) =>
        claim.Low is { } stated && (claim.Hedge == Hedge.None ? Fits(stated, right) : Hedges.IsTrue(stated, claim.Hedge, right));

    public static bool Fits(decimal stated, decimal right) => Math.Abs(stated - right) < Unit(stated.Scale);

    private static decimal Unit(int decimals) => decimals switch
    {
        0 => 1m,
        1 => 0.1m,
        2 => 0.01m,
        _ => 0.001m,
    };
}

using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check;

/// <summary>A number as somebody states it, with its word of approximation.</summary>
internal readonly record struct Stated(decimal Low, decimal High, Hedge Hedge)
{
    /// <summary>Null for a mark and for a name.</summary>
    public static Stated? Of(Claim claim) => claim is { Low: { } low, High: { } high } ? new Stated(low, high, claim.Hedge) : null;

    /// <summary>Whether some number is true of both; of two that are both approximate it is taken that there is one.</summary>
    public bool Agrees(Stated other) => (Hedge, other.Hedge) switch
    {
        (Hedge.None, Hedge.None) => Low <= other.High && other.Low <= High,
        (Hedge.None, var hedge) => Hedges.IsTrue(other.Low, hedge, Low),
        (var hedge, Hedge.None) => Hedges.IsTrue(Low, hedge, other.Low),
        _ => true,
    };
}

using System.Numerics;

namespace Taizhang.Prose.Linking;

/// <summary>A phrase seen through one machine word: a bit for each character around its quantity.</summary>
internal static class PhraseBits
{
    public const int All = 64;

    /// <summary>The bits of the characters from one position to another.</summary>
    /// <param name="at">Where the quantity stands.</param>
    public static ulong Of(int start, int end, int at)
    {
        var low = Math.Clamp(start - at + Scorer.LeftBits, 0, All);
        var high = Math.Clamp(end - at + Scorer.LeftBits, 0, All);
        return (high == All ? ulong.MaxValue : (1UL << high) - 1) & ~(low == All ? ulong.MaxValue : (1UL << low) - 1);
    }

    /// <summary>
    /// Unexplained characters behind the last explained one: the head of a phrase stands last, so that 中心组学习简报12期 counts
    /// issues and no sittings.
    /// </summary>
    public static int TailOf(ulong unexplained, ulong covered, bool nounFollows)
    {
        var side = nounFollows ? covered >> Scorer.LeftBits << Scorer.LeftBits : covered & ((1UL << Scorer.LeftBits) - 1);
        var last = All - BitOperations.LeadingZeroCount(side);
        return side == 0 ? (nounFollows ? BitOperations.PopCount(unexplained) : 0) : last >= All ? 0 : BitOperations.PopCount(unexplained >> last << last);
    }
}

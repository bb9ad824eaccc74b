namespace Taizhang.Reports.Check.Reasons;

/// <summary>
/// Looks for what would make a contradicted statement true. The tries run in this order and the first that fits is
/// told: first what lies in the words, then what lies in how and when it was counted, then slips of the pen.
/// </summary>
internal static class LikelyReasons
{
    private static readonly Func<Contradiction, LikelyReason?>[] InOrder =
    [
        WordingTries.HedgeIsFalse,
        WordingTries.HedgeIsMissing,
        WordingTries.YuanForTenThousand,
        CountingTries.AnotherRule,
        CountingTries.AnotherStep,
        CountingTries.OverlapAddedTwice,
        CountingTries.DraftsCounted,
        ReadingTries.LastYear,
        ReadingTries.AnotherPeriod,
        WordingTries.FactorTen,
        WordingTries.SwappedDigits,
        WordingTries.OffByOne,
        ReadingTries.AnotherPlace,
    ];

    /// <summary>Null where nothing that was tried would explain it.</summary>
    public static LikelyReason? Of(Contradiction contradiction) =>
        InOrder.Select(attempt => attempt(contradiction)).FirstOrDefault(reason => reason is not null);
}

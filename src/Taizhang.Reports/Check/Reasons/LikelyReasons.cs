namespace Taizhang.Reports.Check.Reasons;

/// <summary>
/// Looks for what would make a contradicted statement true. The tries run in this order and the first that fits is
/// told: first what lies in the words, then how it was counted and the year before, then slips of the pen, and last what
/// small numbers may meet by chance.
/// </summary>
internal static class LikelyReasons
{
    private static readonly Func<Contradiction, LikelyReason?>[] InOrder =
    [
        WordingTries.ListedOtherwise,
        WordingTries.HedgeIsFalse,
        WordingTries.HedgeIsMissing,
        WordingTries.YuanForTenThousand,
        CountingTries.AnotherRule,
        CountingTries.AnotherStep,
        CountingTries.OverlapAddedTwice,
        CountingTries.DraftsCounted,
        ReadingTries.LastYear,
        WordingTries.FactorTen,
        WordingTries.SwappedDigits,
        WordingTries.OffByOne,
        ReadingTries.AnotherPeriod,
        ReadingTries.AnotherPlace,
    ];

    /// <summary>Null where nothing that was tried would explain it.</summary>
    public static LikelyReason? Of(Contradiction contradiction) =>
        InOrder.Select(attempt => attempt(contradiction)).FirstOrDefault(reason => reason is not null);
}

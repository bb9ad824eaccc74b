using Taizhang.Catalog.Ledgers;

namespace Taizhang.Catalog.Procedures;

/// <summary>How a span of time is counted.</summary>
public enum TimeUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Working days by the State Council's calendar, the first day included where it is one.</summary>
    WorkingDays,

    /// <summary>Natural months; a day the month does not have becomes its last day.</summary>
    Months,

    /// <summary>Natural years; 29 February becomes 28 February.</summary>
    Years,
}

/// <summary>A day of a case: that of a step, or a date written down with it.</summary>
/// <param name="Step">The step; <see cref="Birth"/> for the day on which the person was born.</param>
/// <param name="Field">A field of that step; null for the step's own date.</param>
public sealed record StepPoint(string Step, string? Field)
{
    public const string Birth = "birth";

    public override string ToString() => Field is null ? Step : $"{Step}.{Field}";
}

/// <summary>
/// A time limit of a step: not before, or not after, a span counted from another day of the case.
/// </summary>
/// <param name="Rule">The code it reports under.</param>
/// <param name="From">Where counting begins: the first of these that is known.</param>
/// <param name="Of">The date field of the step that is held to it; null for the step's own date.</param>
/// <param name="Plus">A whole number of months that lengthens the span where it is known.</param>
/// <param name="NotAfter">True for the latest day, false for the earliest.</param>
/// <param name="Every">True where the limit holds again from each time the step is taken.</param>
/// <param name="Until">The step that ends a limit which holds again and again.</param>
/// <param name="Unless">A field of the step that gives a reason; with it the limit does not apply.</param>
/// <param name="Severity">How grave it is, where that differs from what its rule says.</param>
/// <param name="Local">True where no central regulation sets it: it applies only when its rule names a document.</param>
public sealed record StepTimer(
    string Rule,
    IReadOnlyList<StepPoint> From,
    string? Of,
    StepPoint? Plus,
    bool NotAfter,
    int Amount,
    TimeUnit Unit,
    bool Every,
    string? Until,
    string? Unless,
    Severity? Severity,
    bool Local);

namespace Taizhang.Catalog.Lexicon;

/// <summary>The probability that a link of this score is right.</summary>
public readonly record struct ConfidenceStep(double Score, double Probability);

/// <summary>
/// From the score of a link to the probability that it is right: steps joined by straight lines, both rising. Fitted on
/// sentences that no term was written with.
/// </summary>
/// <param name="Fitted">The day of the fit.</param>
/// <param name="Links">How many links it was fitted on.</param>
public sealed record ConfidenceTable(DateOnly Fitted, int Links, IReadOnlyList<ConfidenceStep> Steps)
{
    public const int StepsMin = 2;
    public const int StepsMax = 8;

    /// <summary>For a catalog that brings none: the score is the probability.</summary>
    public static ConfidenceTable None { get; } = new(default, 0, [new ConfidenceStep(0, 0), new ConfidenceStep(1, 1)]);
}

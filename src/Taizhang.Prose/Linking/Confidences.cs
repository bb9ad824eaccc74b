using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Linking;

/// <summary>From scores to probabilities.</summary>
internal static class Confidences
{
    public const double Suggest = 0.60;
    public const double Sure = 0.95;

    /// <summary>Where the printed unit is only read as the figure's own (场 for 场次): of 31 such links that else were sure 26 were right.</summary>
    public const double LooseUnitMax = 0.90;

    private const double Margin = 0.12;

    /// <summary>
    /// Monotone steps, joined by straight lines: a score, and the probability that a link of that score is right. Set by
    /// hand and held against 121 paraphrases and 125 phrases of no figure: of the links they made in the sure band 117 of
    /// 118 were right. Too few fell between to fit the lower steps.
    /// </summary>
    private static readonly (double Score, double Probability)[] Steps =
        [(0.00, 0.00), (0.40, 0.10), (0.52, 0.40), (0.60, 0.60), (0.68, 0.80), (0.76, 0.95), (0.86, 0.97), (1.00, 0.99)];

    public static double Of(double score, double second) => Probability(score - (0.5 * Math.Max(0, second - score + Margin)));

    public static Band BandOf(double confidence) => confidence >= Sure ? Band.Sure : confidence >= Suggest ? Band.Suggest : Band.Open;

    private static double Probability(double score)
    {
        for (var i = 1; i < Steps.Length; i++)
        {
            if (score <= Steps[i].Score)
            {
                var (low, high) = (Steps[i - 1], Steps[i]);
                return low.Probability + (Math.Max(0, score - low.Score) / (high.Score - low.Score) * (high.Probability - low.Probability));
            }
        }

        return Steps[^1].Probability;
    }
}

using Taizhang.Catalog.Lexicon;
using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Linking;

/// <summary>From scores to probabilities, by the catalog's table.</summary>
internal sealed class Confidences(ConfidenceTable table)
{
    /// <summary>Below this a link is not offered: of nine links of the tuning texts between 0.60 and 0.75 four were right, of 40 between 0.75 and 0.95 all but two.</summary>
    public const double Suggest = 0.75;

    /// <summary>From here on what reports count and no ledger keeps is told by its name.</summary>
    public const double Known = 0.60;

    public const double Sure = 0.95;

    /// <summary>Where the printed unit is only read as the figure's own (场 for 场次): of 60 such links that else were sure 51 were right.</summary>
    public const double LooseUnitMax = 0.85;

    private const double Margin = 0.12;

    public double Of(double score, double second) => Probability(score - (0.5 * Math.Max(0, second - score + Margin)));

    public static Band BandOf(double confidence) => confidence >= Sure ? Band.Sure : confidence >= Suggest ? Band.Suggest : Band.Open;

    private double Probability(double score)
    {
        for (var i = 1; i < table.Steps.Count; i++)
        {
            if (score <= table.Steps[i].Score)
            {
                var (low, high) = (table.Steps[i - 1], table.Steps[i]);
                return low.Probability + (Math.Max(0, score - low.Score) / (high.Score - low.Score) * (high.Probability - low.Probability));
            }
        }

        return table.Steps[^1].Probability;
    }
}

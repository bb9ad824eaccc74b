using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose;

/// <summary>Reads the figures, blanks and names of a report and links them to the catalog's figures.</summary>
public static class ReportReader
{
    /// <summary>Pure: the same text and model give the same reading. Its cost grows linearly with the text.</summary>
    public static Reading Read(string text, ProseModel model, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(model);
        var folded = new FoldedText(text);
        var layout = new TextLayout(folded);
        var quantities = QuantityReader.Read(folded, layout, model.Measures, []);
        return new Reading(text, [.. quantities.Select(quantity => new Claim
        {
            Kind = quantity.Kind,
            Span = quantity.Span,
            HedgeSpan = quantity.HedgeSpan,
            UnitSpan = quantity.UnitSpan,
            Unit = quantity.Unit,
            Hedge = quantity.Hedge,
            SecondHedge = quantity.SecondHedge,
            Low = quantity.Low,
            High = quantity.High,
            LeftoverDigit = quantity.LeftoverDigit,
            Reason = quantity.Reason,
            Suffix = quantity.Suffix,
        })]);
    }
}

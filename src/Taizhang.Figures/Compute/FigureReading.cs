using Taizhang.Catalog.Figures;
using Taizhang.Figures.Definitions;

namespace Taizhang.Figures.Compute;

/// <summary>From the first to the last day, both included; a stock is as on the last.</summary>
public readonly record struct Period(DateOnly From, DateOnly To);

/// <summary>
/// What a figure amounts to for an organisation and a period.
/// </summary>
/// <param name="Amount">In the smallest unit: 1, 分, 0.01小时.</param>
/// <param name="Names">For names and statuses, in office order; empty otherwise, unless the rule lists names beside its number.</param>
/// <param name="Records">How many distinct sources are behind it; of a county those of its townships added.</param>
/// <param name="Approximate">How many of them were written with 约.</param>
/// <param name="Pending">How many drafts would count if they were recorded.</param>
public sealed record FigureReading(
    NumberedRule Rule,
    long Amount,
    IReadOnlyList<string> Names,
    int Records,
    int Approximate,
    int Pending)
{
    public FigureDefinition Figure => Rule.Figure;

    /// <summary>The value in the printed unit: 万元 for money (half up, two decimals), hours for hundredths, else the amount itself.</summary>
    public decimal Value => Figure.Kind switch
    {
        FigureKind.Money => Math.Round(Amount / 1_000_000m, 2, MidpointRounding.AwayFromZero),
        FigureKind.Hours => Amount / 100m,
        FigureKind.Names or FigureKind.Status => Names.Count,
        FigureKind.Count => Amount,
    };
}

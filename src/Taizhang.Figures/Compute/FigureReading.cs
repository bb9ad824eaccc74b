using Taizhang.Catalog.Figures;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Figures.Compute;

/// <summary>From the first to the last day, both included; a stock is as on the last.</summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>Why no figure can be told for these days; null where one can.</summary>
    public Refusal? Problem => this switch
    {
        { From: var from, To: var to } when to < from => new Refusal("period-order", "to", "结束日期早于开始日期。", "请核对这两个日期。"),
        { From: var from, To: var to } when !Days.IsPossible(from) || !Days.IsPossible(to) => new Refusal("period-outside", "from", $"日期不在{Days.First.Year}年到{Days.Latest.Year}年之间。", "请看看年份是不是写错了。"),
        _ => null,
    };
}

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

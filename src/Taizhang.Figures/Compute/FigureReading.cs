using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Figures.Compute;

/// <summary>From the first to the last day, both included; a stock is as on the last.</summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>The same days of the year before (去年同期); the 29th of February becomes the 28th.</summary>
    public Period YearBefore => new(From.AddYears(-1), To.AddYears(-1));

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
/// <param name="Records">How many distinct sources are behind it; of a county those of its townships added, of a figure that follows from others those of the others.</param>
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

    /// <summary>For a figure that follows from others: these others; empty for one that is counted.</summary>
    public IReadOnlyList<DerivedFrom> From { get; init; } = [];

    /// <summary>Why there is no value, in a sentence for the reader; null where there is one.</summary>
    public string? NoValue { get; init; }

    /// <summary>The same figure for the same days of last year, counted as it is counted today; null where it was not asked for.</summary>
    public FigureReading? LastYear { get; init; }

    /// <summary>What of it counts toward other figures too; empty where that was not asked for.</summary>
    public IReadOnlyList<Overlap> Overlaps { get; init; } = [];

    /// <summary>How much of it the other figure counts too, in its own unit where a record counts one (12场次), else in records (12条).</summary>
    public string Shared(Overlap overlap) => string.Create(
        CultureInfo.InvariantCulture, $"{overlap.Records}{(Rule.Rule.Counting.Kind == CountKind.Events ? Rule.Rule.Unit : "条")}");

    /// <summary>The value in the printed unit: 万元 for money (half up, two decimals), hours and percent for hundredths, else the amount itself. Nothing can be done with it where <see cref="NoValue"/> says why there is none.</summary>
    public decimal Value => Figure.Kind switch
    {
        FigureKind.Money => Math.Round(Amount / 1_000_000m, 2, MidpointRounding.AwayFromZero),
        FigureKind.Hours or FigureKind.Share => Amount / 100m,
        FigureKind.Names or FigureKind.Status => Names.Count,
        FigureKind.Count => Amount,
    };
}

using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Quantities;

/// <summary>A number, mark or masked name with all that stands right beside it, before it is known what it counts.</summary>
internal sealed record Quantity
{
    public required ClaimKind Kind { get; init; }

    public required TextSpan Span { get; init; }

    public TextSpan? HedgeSpan { get; init; }

    public TextSpan? UnitSpan { get; init; }

    /// <summary>The brackets before the number that hold its measure word: 慰问金（元）：30800.</summary>
    public TextSpan? UnitBefore { get; init; }

    public string? Unit { get; init; }

    /// <summary>The kind of the unit; empty without a unit.</summary>
    public string UnitKind { get; init; } = "";

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public Hedge Hedge { get; init; }

    public bool SecondHedge { get; init; }

    public bool LeftoverDigit { get; init; }

    public string Reason { get; init; } = "";

    public string Suffix { get; init; } = "";

    public bool Counts => Kind is ClaimKind.Figure or ClaimKind.Blank;

    /// <summary>Where number, hedge and unit end.</summary>
    public int End => Math.Max(Span.End, Math.Max(UnitSpan?.End ?? 0, HedgeSpan?.End ?? 0));

    /// <summary>Where a hedge before the number, or the number, begins.</summary>
    public int Start => Math.Min(Span.Start, HedgeSpan?.Start ?? Span.Start);
}

using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Check.Reasons;

namespace Taizhang.Reports.Check;

/// <summary>One statement of a report and what came of comparing it. Spans are UTF-16 spans of the text that was read.</summary>
public sealed record CheckedClaim
{
    public required Claim Claim { get; init; }

    public required string Surface { get; init; }

    public required ClaimVerdict Verdict { get; init; }

    /// <summary>A sentence for the desk: what the ledger says, or why nothing was compared.</summary>
    public required string Reason { get; init; }

    public string? Figure { get; init; }

    public string? Variant { get; init; }

    /// <summary>The counting rule's name; empty where nothing is linked.</summary>
    public string Name { get; init; } = "";

    public Band Band { get; init; }

    /// <summary>The ledger's value in the printed unit; null where nothing was compared.</summary>
    public decimal? Ledger { get; init; }

    /// <summary>For names: those the ledger holds.</summary>
    public IReadOnlyList<string> LedgerNames { get; init; } = [];

    public int Records { get; init; }

    /// <summary>For a contradiction: what would explain it, found by trying.</summary>
    public LikelyReason? Likely { get; init; }

    /// <summary>The days it was compared over, where it was.</summary>
    public Period? Period { get; init; }

    /// <summary>The place it was compared at, where that is not the report's own organisation.</summary>
    public string? Place { get; init; }

    public bool IsName => Claim.Kind == ClaimKind.Name;

    /// <summary>True for a number, mark or name that states something; false for dates, ordinals and the like.</summary>
    public bool States => Claim.Kind is ClaimKind.Figure or ClaimKind.Blank or ClaimKind.Name;
}

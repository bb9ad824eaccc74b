using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Fill;

namespace Taizhang.Reports.Check.Reasons;

/// <summary>A statement the ledger denies, with all that a try may look at.</summary>
/// <param name="Reading">What the ledger holds at the claim's own time and place.</param>
/// <param name="Place">The code of that place; null for the report's own organisation.</param>
internal sealed record Contradiction(Claim Claim, FigureReading Reading, LedgerView Ledger, Period Period, string? Place)
{
    public string Key => Reading.Rule.Rule.Key;

    /// <summary>The number as stated; of a range its lower end.</summary>
    public decimal Stated => Claim.Low ?? 0;

    /// <summary>The ledger's value in the printed unit.</summary>
    public decimal Actual => PrintedFigure.InUnit(Reading, Claim.Unit);

    /// <summary>Whether the statement would be true of another reading that holds something.</summary>
    public bool Fits(FigureReading? other) => other is { Amount: > 0 } && PrintedFigure.IsTrue(Claim, other);

    /// <summary>Whether the statement would be true of another number.</summary>
    public bool Fits(decimal actual) => PrintedFigure.IsTrue(Claim, actual);

    /// <summary>Whether another number, with the same word of approximation, would be true of the ledger.</summary>
    public bool WouldBeTrue(decimal stated) => stated != Stated && Hedges.IsTrue(stated, Claim.Hedge, Actual);

    public string Unit => Claim.Unit ?? Reading.Rule.Rule.Unit;

    public string Say(decimal value) => Hedges.Write(value) + Unit;
}

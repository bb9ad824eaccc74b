using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>A figure as it is printed at one place: the number, its word of approximation, and what was decided about both.</summary>
internal sealed record PrintedFigure(decimal Actual, decimal Number, Hedge Hedge, IReadOnlyList<string> Notes)
{
    private const decimal TenThousand = 10_000;
    private const decimal FenInTenThousandYuan = 1_000_000;
    private const int MoneyDecimals = 2;

    /// <summary>
    /// What the place may say of the figure. A word of approximation stays where it is true; where it is not, and under
    /// <paramref name="exact"/>, the number stands alone. A sum of approximate numbers is approximate itself and says so.
    /// </summary>
    /// <param name="chosen">What somebody chose for this place; null leaves it to the sentence.</param>
    public static PrintedFigure Of(Claim claim, FigureReading reading, bool exact, Hedge? chosen = null)
    {
        var actual = InUnit(reading, claim.Unit);
        var notes = new List<string>();
        if (claim.LeftoverDigit)
        {
            notes.Add("leftover_digit");
        }

        if (claim.SecondHedge)
        {
            notes.Add("second_hedge");
        }

        var wanted = chosen ?? (exact ? Hedge.None : claim.Hedge);
        if (wanted == Hedge.None)
        {
            var approximate = reading.Approximate > 0 && actual >= Hedges.ExactBelow;
            notes.AddRange(
                claim.Hedge != Hedge.None ? ["exact"]
                : approximate ? ["approximate"]
                : Array.Empty<string>()
            );
            return new PrintedFigure(actual, actual, approximate ? Hedge.About : Hedge.None, notes);
        }

        var printed = Hedges.Print(actual, wanted);
        if (printed.Hedge == Hedge.None)
        {
            notes.Add(actual < Hedges.ExactBelow ? "exact_below_ten" : "hedge_not_true");
        }

        return new PrintedFigure(actual, printed.Number, printed.Hedge, notes);
    }

    /// <summary>The value in the unit the sentence prints; 万元 for money unless it says 元 or 亿元.</summary>
    public static decimal InUnit(FigureReading reading, string? unit) =>
        (reading.Figure.Kind, unit) switch
        {
            (FigureKind.Money, "元") => reading.Amount / 100m,
            (FigureKind.Money, "亿元") => Math.Round(reading.Amount / 10_000_000_000m, 4, MidpointRounding.AwayFromZero),
            _ => reading.Value,
        };

    /// <summary>The digits; in 万 where the number they replace was written so and loses nothing by it.</summary>
    public string Digits(string surface) =>
        surface.EndsWith('万') && Number >= TenThousand && Number % (TenThousand / 100) == 0
            ? Hedges.Write(Number / TenThousand) + "万"
            : Hedges.Write(Number);

    /// <summary>Whether what the sentence says is true of the ledger's value.</summary>
    public static bool IsTrue(Claim claim, FigureReading reading) => IsTrue(claim, ActualFor(claim, reading));

    /// <summary>Whether what the sentence says is true of a value in the printed unit.</summary>
    public static bool IsTrue(Claim claim, decimal actual) =>
        claim is { Low: { } low, High: { } high }
        && (low == high ? Hedges.IsTrue(low, claim.Hedge, actual) : low <= actual && actual <= high);

    /// <summary>The value as exactly as the sentence states it: an amount of money printed with four decimals is held to four.</summary>
    private static decimal ActualFor(Claim claim, FigureReading reading)
    {
        var decimals = claim.Low is { } low ? low.Scale : 0;
        return reading.Figure.Kind == FigureKind.Money && claim.Unit is not ("元" or "亿元") && decimals > MoneyDecimals
            ? Math.Round(reading.Amount / FenInTenThousandYuan, decimals, MidpointRounding.AwayFromZero)
            : InUnit(reading, claim.Unit);
    }
}

using Taizhang.Figures.Compute;

namespace Taizhang.Figures.Tests.Model;

/// <summary>What stands beside the figures, reckoned from the model with plain fractions: last year, overlaps, and figures that follow from others.</summary>
internal static class ModelContext
{
    private const decimal Money = 1_000_000m;

    private static readonly IReadOnlyDictionary<string, Func<Func<string, int, decimal>, decimal?>> Derived = new Dictionary<string, Func<Func<string, int, decimal>, decimal?>>
    {
        ["G1"] = Share,
        ["G2"] = of => of("A2", 0) - of("A1", 0),
        ["G3"] = of => Growth(of, "A1"),
        ["G4"] = of => Rounded((of("A5", 0) - of("A5", 1)) / Money),
        ["G5"] = of => Share(of) - Share((figure, years) => of(figure, years + 1)),
        ["G6"] = of => Growth(of, "B2"),
    };

    public static void Compare(ModelLedger ledger, FigureBook book, string organisation, Action<string, object?, object?> same)
    {
        foreach (var reading in book.Readings.Where(reading => reading.Figure.Derivation is null && ModelCounting.Figures.Contains(reading.Rule.Rule.Key)))
        {
            var figure = reading.Rule.Rule.Key;
            same($"{figure} of {organisation} a year before", Amount(figure, 1), reading.LastYear is { } before ? (decimal)before.Amount : null);
            foreach (var overlap in reading.Overlaps)
            {
                var common = Sources(figure);
                common.IntersectWith(Sources(overlap.Figure.Id));
                same($"{figure} of {organisation} that counts as {overlap.Figure.Id} too", common.Count, overlap.Records);
            }
        }

        foreach (var (figure, reckon) in Derived)
        {
            var reading = book.Find(figure);
            var wanted = reckon(Amount);
            same($"{figure} of {organisation} has a value", wanted is not null, reading is { NoValue: null });
            same($"{figure} of {organisation}", wanted ?? 0, reading?.Value);
        }

        decimal Amount(string figure, int years) => ModelCounting.Value(ledger, figure, organisation, book.Period.From.AddYears(-years), book.Period.To.AddYears(-years)).Amount;

        HashSet<string> Sources(string figure) => ModelCounting.Sources(ledger, figure, organisation, book.Period.From, book.Period.To);
    }

    private static decimal? Share(Func<string, int, decimal> of) => of("A1", 0) + of("A3", 0) is not 0 and var whole ? Rounded(of("A1", 0) * 100 / whole) : null;

    private static decimal? Growth(Func<string, int, decimal> of, string figure) => of(figure, 1) is not 0 and var before ? Rounded((of(figure, 0) - before) * 100 / before) : null;

    private static decimal Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}

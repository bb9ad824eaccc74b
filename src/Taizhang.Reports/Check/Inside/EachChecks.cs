using System.Globalization;
using Taizhang.Figures.Compute;

namespace Taizhang.Reports.Check.Inside;

/// <summary>R-81-04: 各 gives one number to several figures, so it may stand only where they are equal.</summary>
internal static class EachChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given) =>
        from claim in given.Figures
        where claim is { Figure: not null, Place: null } && claim.Claim.Also.Count > 0 && claim.Period == given.Context.Ledger?.Period
        let readings = claim.Claim.Also.Prepend(claim.Figure ?? "").Select(key => given.Context.Ledger?.Find(key)).OfType<FigureReading>().ToList()
        where readings.Select(reading => reading.Value).Distinct().Count() > 1
        select new TextFinding(FindingCodes.EachDiffers, claim.Claim.Span, $"“各”要两个数相同，台账里是{string.Join("、", readings.Select(Said))}，请分开写。");

    private static string Said(FigureReading reading) => string.Create(CultureInfo.InvariantCulture, $"{reading.Rule.Rule.Name}{reading.Value:0.##}{reading.Rule.Rule.Unit}");
}

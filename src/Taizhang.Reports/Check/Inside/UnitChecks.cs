using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check.Inside;

/// <summary>U-01: a unit that counts another kind of thing than the figure (人 for 人次): asked, never called wrong.</summary>
internal static class UnitChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given) => given.Figures.Where(claim => claim.Claim.UnitSpan is not null && claim.Claim.Unit != "%").Select(claim => Linked(given, claim) ?? Near(given, claim)).OfType<TextFinding>();

    private static TextFinding? Linked(InsideText given, CheckedClaim claim) =>
        claim.Claim.UnitDiffers && claim.Figure is not null && claim.Verdict != ClaimVerdict.OutOfScope
            ? new TextFinding(FindingCodes.UnitDiffers, SpanOf(claim), $"{Quotes.Around(claim.Name)}按{UnitOf(given, claim.Figure)}统计，这里用的是{claim.Claim.Unit}，请确认单位。")
            : null;

    /// <summary>An open number that equals the ledger's for the nearest figure, in a unit that figure is never printed in.</summary>
    private static TextFinding? Near(InsideText given, CheckedClaim claim) =>
        claim is { Figure: null, Verdict: ClaimVerdict.CannotTell } && !CountsItsNoun(given.Text, claim) && claim.Claim is { Candidates: [var nearest, ..], Hedge: Hedge.None, Low: > 1 and var stated }
        && given.Context.Ledger?.Find(nearest.FigureId) is { Amount: > 0 } reading && reading.Value == stated
        && reading.Rule.Rule.Unit != claim.Claim.Unit && !reading.Figure.Words.Accepts.Contains(claim.Claim.Unit ?? "")
            ? new TextFinding(FindingCodes.UnitDiffers, SpanOf(claim), $"台账的{Quotes.Around(reading.Rule.Rule.Name)}正好是{claim.Surface}{reading.Rule.Rule.Unit}，这里用的是{claim.Claim.Unit}，请确认单位。")
            : null;

    /// <summary>5个专题 counts what stands behind it, whatever else is near.</summary>
    private static bool CountsItsNoun(string text, CheckedClaim claim) =>
        claim.Claim is { Unit: "个" or "项" or "种" or "类", UnitSpan: { } unit } && unit.End < text.Length && char.IsLetter(text[unit.End]);

    private static TextSpan SpanOf(CheckedClaim claim) => claim.Claim.UnitSpan ?? claim.Claim.Span;

    private static string UnitOf(InsideText given, string figure) => given.Context.Catalog.Figures.GetValueOrDefault(figure)?.Rule.Unit ?? "";
}

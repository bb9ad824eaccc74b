using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check.Inside;

/// <summary>Words of approximation (rules N-01 to N-06): where they may stand, beside which numbers, and how evenly.</summary>
internal static class HedgeChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given) =>
        [.. given.Figures.Where(claim => claim.Claim.Hedge != Hedge.None || claim.Claim.SecondHedge).SelectMany(claim => Of(given, claim)), .. Uneven(given), .. Known(given)];

    private static IEnumerable<TextFinding> Of(InsideText given, CheckedClaim hedged)
    {
        var claim = hedged.Claim;
        var span = claim.PhraseSpan;
        if (claim.SecondHedge)
        {
            yield return new TextFinding(FindingCodes.TwoHedges, span, $"{Quotes.Around(Around(given, claim, span))}有两个约数词，请只留一个。");
        }

        if (claim is { Hedge: Hedge.Odd, Low: { } stated } && stated >= Hedges.ExactBelow && stated % Hedges.ExactBelow != 0 && stated == Math.Floor(stated) && stated < RoundFrom)
        {
            yield return new TextFinding(FindingCodes.OddOnExact, span, $"{Quotes.Around(span.Of(given.Text))}里的数已经到个位，“余”可以去掉，或写成整数加“余”。");
        }

        if (claim.Low < Hedges.ExactBelow && claim.Low == claim.High && claim.Hedge is not (Hedge.AtLeast or Hedge.AtMost) && !given.Text.AsSpan(claim.Span.Start, claim.Span.Length).ContainsAny('万', '亿') && claim.Unit is not ("万元" or "亿元" or "%"))
        {
            yield return new TextFinding(FindingCodes.HedgeBelowTen, span, $"{Quotes.Around(span.Of(given.Text))}不到10，请写准确数。");
        }

        if (given.Context.InTable(claim.Span.Start))
        {
            yield return new TextFinding(FindingCodes.HedgeInTable, span, $"表格里的{Quotes.Around(span.Of(given.Text))}请写准确数。");
        }
    }

    /// <summary>N-05: one figure, once with 余 and once without.</summary>
    private static IEnumerable<TextFinding> Uneven(InsideText given) =>
        given.Figures
            .Where(claim => claim is { Figure: not null, Band: Band.Sure } && claim.Claim is { Low: not null, Scope: ClaimScope.None })
            .GroupBy(claim => (claim.Figure, claim.Variant, claim.Period, claim.Place))
            .Where(same => same.Any(claim => claim.Claim.Hedge == Hedge.None) && same.Any(claim => claim.Claim.Hedge != Hedge.None))
            .Select(same => same.First(claim => claim.Claim.Hedge != Hedge.None))
            .Select(claim => new TextFinding(FindingCodes.HedgeUneven, claim.Claim.PhraseSpan, $"{Quotes.Around(claim.Name)}有的地方写准确数，有的地方用约数，请统一。"));

    /// <summary>N-06: said once, since whether to round is for whoever signs.</summary>
    private static IEnumerable<TextFinding> Known(InsideText given)
    {
        var known = given.Figures.Where(claim => claim.Claim.Hedge != Hedge.None && claim is { Verdict: ClaimVerdict.Supported, Ledger: not null }).ToList();
        return known.Count == 0
            ? []
            : [new TextFinding(FindingCodes.ExactIsKnown, known[0].Claim.PhraseSpan, (known.Count == 1 ? "这里用了约数" : $"有{known.Count}处用了约数") + $"，台账有准确数（这里是{Hedges.Write(known[0].Ledger ?? 0)}{known[0].Claim.Unit}），需要时可以换上。")];
    }

    private const decimal RoundFrom = 1000;
    private const int HedgeLengthMax = 2;
    private const string HedgesBefore = "约近超逾将大突不";
    private static readonly string[] HedgesBehind = ["左右", "上下", "以上", "以下", "以内", "余", "多"];

    /// <summary>The number with its unit and all words of approximation about it: 约20余个, 近30名左右.</summary>
    private static string Around(InsideText given, Claim claim, TextSpan span)
    {
        var (start, end) = (Math.Max(0, span.Start - HedgeLengthMax), (claim.UnitSpan ?? span).End);
        start += given.Text[start..span.Start].TakeWhile(c => !HedgesBefore.Contains(c, StringComparison.Ordinal)).Count();
        var behind = given.Text.Substring(end, Math.Min(HedgeLengthMax, given.Text.Length - end));
        return given.Text[start..Math.Max(span.End, end)] + (HedgesBehind.FirstOrDefault(word => behind.StartsWith(word, StringComparison.Ordinal)) ?? "");
    }
}

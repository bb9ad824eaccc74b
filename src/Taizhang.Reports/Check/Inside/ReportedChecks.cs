using System.Globalization;
using Taizhang.Ledger.Procedures;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check.Inside;

/// <summary>X-03: a number that differs from what was handed in before for the same organisation and days, and why it may.</summary>
internal static class ReportedChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given)
    {
        if (given.Context.Ledger is not { Reported.Count: > 0 } ledger)
        {
            yield break;
        }

        foreach (var claim in given.Figures.Where(claim => claim is { Figure: not null, Band: Band.Sure, Place: null, Period: not null }))
        {
            var key = claim.Variant is null ? claim.Figure ?? "" : $"{claim.Figure}@{claim.Variant}";
            if (ledger.ReportedFor(key, claim.Period ?? default) is var (report, figure)
                && figure.Unit == (claim.Claim.Unit ?? figure.Unit)
                && Stated.Of(claim.Claim) is { } stated && !stated.Agrees(new Stated(figure.Value, figure.Value, figure.Hedge)))
            {
                yield return new TextFinding(
                    FindingCodes.Restated,
                    claim.Claim.Span,
                    $"{Quotes.Around(claim.Name)}{ChineseDay.Of(report.On)}报给{report.Recipient}的是{figure.Text}{figure.Unit}，这里写的是{claim.Claim.PhraseSpan.Of(given.Text)}{claim.Claim.Unit}。{Why(ledger, key, figure)}");
            }
        }
    }

    private static string Why(LedgerView ledger, string key, Submissions.KeptFigure figure) => ledger.Find(key) switch
    {
        { } now when now.Rule.Version != figure.Version => "报送以后口径有变动。",
        { } now when !Hedges.IsTrue(figure.Value, figure.Hedge, now.Value) => $"台账现在是{Hedges.Write(now.Value)}{now.Rule.Rule.Unit}。",
        _ => "台账与当时报送的数一致。",
    };
}

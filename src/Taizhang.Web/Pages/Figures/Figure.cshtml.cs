using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Figures;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;
using Taizhang.Reports.Submissions;
using Taizhang.Reports.Workbooks;
using Taizhang.Web.Host;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Pages.Figures;

/// <summary>One figure: its value, how it is counted, by month and by place, and the records behind it.</summary>
public sealed class FigureModel(OfficeDesk desk) : PageModel
{
    private const int RecordsOnAPage = 100;
    private const int ReportedShown = 6;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Org { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>One further way to break it down: a topic, a choice.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public Asked? Asked { get; private set; }

    /// <summary>Where it was reported before, the newest first.</summary>
    public IReadOnlyList<ReportedFigure> Reported { get; private set; } = [];

    /// <summary>To whom which variant was last reported: who wants it counted how.</summary>
    public ILookup<string, string> AskedFor { get; private set; } = Enumerable.Empty<string>().ToLookup(rule => rule);

    public string? LedgerOf(string figure) => desk.LedgerOf(figure);

    public FigureSpread? Spread { get; private set; }

    public IReadOnlyList<TracedRecord> Records { get; private set; } = [];

    public int RecordsInAll { get; private set; }

    public int Pages { get; private set; } = 1;

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet()
    {
        Asked = Asked.Of(desk, From, To, Org);
        if (Asked is null)
        {
            return RedirectToPage("/Start");
        }

        var spread = SpreadFigure.Run(desk.Store, desk.Scope, Id, Asked.Code, Asked.Period, By);
        var trace = TraceFigure.Page(desk.Store, desk.Scope, Id, Asked.Code, Asked.Period, P, RecordsOnAPage);
        Refusals = spread.Refusals;
        if (spread.IsDone && trace.IsDone)
        {
            (Spread, Records, RecordsInAll, P, Pages) = (spread.Value, trace.Value.Records, trace.Value.InAll, trace.Value.Page, trace.Value.Pages);
            var reported = ReportedBefore.Run(desk.Store, desk.Scope, Asked.Code, [.. spread.Value.Now.Figure.Rules.Select(rule => rule.Key)]);
            Reported = [.. reported[spread.Value.Now.Rule.Rule.Key].Take(ReportedShown)];
            AskedFor = spread.Value.Now.Figure.Rules.SelectMany(rule => reported[rule.Key].Select(one => (one.Report.Recipient, one.Report.On, rule.Key)))
                .GroupBy(one => one.Recipient).Select(recipient => recipient.MaxBy(one => one.On)).ToLookup(one => one.Key, one => one.Recipient);
        }

        return Page();
    }

    /// <summary>明细: all the records behind the figure as a table.</summary>
    public IActionResult OnGetXlsx()
    {
        Asked = Asked.Of(desk, From, To, Org);
        var trace = Asked is null ? default : TraceFigure.Run(desk.Store, desk.Scope, Id, Asked.Code, Asked.Period);
        if (Asked is null || !trace.IsDone)
        {
            return OnGet();
        }

        var days = $"{Asked.From}至{Asked.To}";
        var reading = trace.Value.Reading;
        return File(FigureWorkbook.Write(trace.Value, $"{Asked.PlaceName} {days}", Shown.ValueAndUnit(reading)), Ledgers.LedgerModel.Xlsx, $"{reading.Rule.Rule.Name} {days}.xlsx");
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Figures.BreakDown;
using Taizhang.Figures.Compute;
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

    /// <summary>Of more records what they say one by one comes behind the page.</summary>
    private const int ReadAtOnce = 3000;

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

    /// <summary>The parts by what was asked for, where the page has them already.</summary>
    public BrokenDownFigure? Further { get; private set; }

    /// <summary>True where the parts are still to be asked for.</summary>
    public bool IsFurtherBehind { get; private set; }

    /// <summary>The part whose records alone are listed; null where all are.</summary>
    public string? PartKey => By is not null && Request.Query.TryGetValue("part", out var part) ? part.ToString() : null;

    /// <summary>True where the records are still to be asked for: those of a part, or of what is counted once or on a day, which are found by going through all rows.</summary>
    public bool AreRecordsBehind { get; private set; }

    /// <summary>The figure whose records are listed.</summary>
    public FigureReading? Reading { get; private set; }

    public IReadOnlyList<TracedRecord> Records { get; private set; } = [];

    public int RecordsInAll { get; private set; }

    public int Pages { get; private set; } = 1;

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet() => Show(atOnce: false);

    /// <summary>The page with everything on it, for a browser without scripts.</summary>
    public IActionResult OnGetWhole() => Show(atOnce: true);

    /// <summary>再分: the parts, for the page that waits for them.</summary>
    public IActionResult OnGetFurther()
    {
        Asked = Asked.Of(desk, From, To, Org);
        if (Asked is not null)
        {
            BreakDown(Asked);
        }

        return Part("_Further");
    }

    /// <summary>明细: the records, for the page that waits for them.</summary>
    public IActionResult OnGetRecords()
    {
        Asked = Asked.Of(desk, From, To, Org);
        if (Asked is not null)
        {
            List(Asked);
        }

        return Part("_Records");
    }

    /// <summary>The address of this page with another answer: a handler's part of it.</summary>
    public string Behind(string handler) =>
        Request.Path + QueryString.Create(Request.Query.Where(pair => pair.Key != "handler").Append(new("handler", handler)));

    /// <summary>This page with the records of one part, or where there is none with all.</summary>
    public string OfPart(string? by, string? part) => Request.Path + QueryString.Create(Request.Query.Where(pair => pair.Key is not ("handler" or "by" or "part" or "p"))
        .Concat(by is null || part is null ? [] : [new("by", by), new("part", part)])) + "#records";

    /// <param name="atOnce">True to have everything at once, however many the records are.</param>
    private IActionResult Show(bool atOnce)
    {
        Asked = Asked.Of(desk, From, To, Org);
        if (Asked is null)
        {
            return RedirectToPage("/Start");
        }

        var spread = SpreadFigure.Run(desk.Store, desk.Scope, Id, Asked.Code, Asked.Period);
        (Spread, Refusals) = (spread.IsDone ? spread.Value : null, spread.Refusals);
        if (Spread is null)
        {
            return Page();
        }

        var isFurther = Spread.Dimensions.Skip(2).Any(dimension => dimension.Id == By);
        By = isFurther || (By == Dimension.Place.Id && PartKey is not null) ? By : null;
        var isDear = !atOnce && Spread.Now.Records > ReadAtOnce;
        IsFurtherBehind = isDear && isFurther;
        AreRecordsBehind = isDear && (PartKey is not null || !Spread.Now.Rule.IsAddedUp);
        if (isFurther && !IsFurtherBehind)
        {
            BreakDown(Asked);
        }

        if (!AreRecordsBehind)
        {
            List(Asked);
        }

        var reported = ReportedBefore.Run(desk.Store, desk.Scope, Asked.Code, [.. Spread.Now.Figure.Rules.Select(rule => rule.Key)]);
        Reported = [.. reported[Spread.Now.Rule.Rule.Key].Take(ReportedShown)];
        AskedFor = Spread.Now.Figure.Rules.SelectMany(rule => reported[rule.Key].Select(one => (one.Report.Recipient, one.Report.On, rule.Key)))
            .GroupBy(one => one.Recipient).Select(recipient => recipient.MaxBy(one => one.On)).ToLookup(one => one.Key, one => one.Recipient);
        return Page();
    }

    private PartialViewResult Part(string name) => Refusals.Count > 0 ? Partial("_Refusals", Refusals) : Partial(name, this);

    private void BreakDown(Asked asked)
    {
        var broken = BreakDownFigure.Run(desk.Store, desk.Scope, Id, By ?? "", asked.Code, asked.Period);
        Refusals = broken.Refusals;
        Further = broken.IsDone ? broken.Value : null;
    }

    private void List(Asked asked)
    {
        var trace = PartKey is { } part
            ? TracePart.Page(desk.Store, desk.Scope, Id, By ?? "", part, asked.Code, asked.Period, P, RecordsOnAPage)
            : TraceFigure.Page(desk.Store, desk.Scope, Id, asked.Code, asked.Period, P, RecordsOnAPage);
        Refusals = trace.Refusals;
        if (trace.IsDone)
        {
            (Reading, Records, RecordsInAll, P, Pages) = (trace.Value.Reading, trace.Value.Records, trace.Value.InAll, trace.Value.Page, trace.Value.Pages);
        }
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

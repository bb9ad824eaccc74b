using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Prose;
using Taizhang.Reports.Check;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Seal;
using Taizhang.Reports.Submissions;
using Taizhang.Reports.Writing;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Reports;

/// <summary>A report as a page: each place a chip, and beside it what can be decided.</summary>
public sealed class ReportModel(OfficeDesk desk, ReportRoom room) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? At { get; set; }

    public ReportInWork? Report { get; private set; }

    public FillResult? Filled { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>True once sealing was refused because the report differs from the ledger.</summary>
    public bool AsksAcknowledgement { get; private set; }

    public IReadOnlyList<string> Grounds => BindGrounds.All;

    public IEnumerable<Catalog.Figures.FigureDefinition> Figures => desk.Store.Catalog.Figures.Values;

    public string? LedgerOf(string figure) => desk.LedgerOf(figure);

    public string NameOf(string figure) => desk.Store.Catalog.Figures.TryGetValue(figure, out var known) ? known.Name : figure;

    /// <summary>By which counting whoever it is for had each figure the last time, by the figure's id.</summary>
    public IReadOnlyDictionary<string, string> LastCounted { get; private set; } = new Dictionary<string, string>();

    public static string? KeyOf(Slot slot) => slot.Variant is null ? slot.Figure : $"{slot.Figure}@{slot.Variant}";

    /// <summary>The figure a place states, or, while it is open, the one it most likely does.</summary>
    public static string? FigureOf(Slot slot) => slot.Figure ?? (slot.IsSettled ? null : slot.Candidates.Select(candidate => candidate.FigureId.Split('@')[0]).FirstOrDefault());

    /// <summary>The figure's countings as they are now, each with its value; one where it has no variants.</summary>
    public IReadOnlyList<FigureReading> Countings(Slot slot) => FigureOf(slot) is { } figure && desk.Store.Catalog.Figures.TryGetValue(figure, out var known) && Filled is { } filled
        ? [.. known.Rules.Select(rule => filled.Book.Find(rule.Key)).OfType<FigureReading>()]
        : [];

    /// <summary>Places that state a figure by another counting than the one whoever it is for had last.</summary>
    public IReadOnlyList<(Slot Slot, int Number, FigureReading Wanted)> CountedOtherwise =>
    [
        .. (Filled?.Slots ?? []).Select((slot, i) => (Slot: slot, Number: i + 1))
            .Where(place => place.Slot.Figure is { } figure && LastCounted.TryGetValue(figure, out var wanted) && wanted != KeyOf(place.Slot))
            .SelectMany(place => Countings(place.Slot).Where(counting => counting.Rule.Rule.Key == LastCounted[place.Slot.Figure ?? ""]).Select(wanted => (place.Slot, place.Number, wanted))),
    ];

    public IActionResult OnGet(string id) => Open(id) ? Page() : RedirectToPage("/Reports/Index");

    /// <summary>The hedges a place can be given, each with what would then be printed; only what is true of the number.</summary>
    public static IEnumerable<(Hedge Hedge, string Text)> Hedged(Slot slot) => slot is { Value: { } value, IsName: false, Status: SlotStatus.Filled or SlotStatus.Replaced }
        ? new[] { Hedge.None, Hedge.Odd, Hedge.Nearly, Hedge.About }.Select(hedge => (Wanted: hedge, Printed: Hedges.Print(value, hedge)))
            .Where(one => one.Printed.Hedge == one.Wanted)
            .Select(one => (one.Wanted, Hedges.Write(one.Wanted, Hedges.Write(one.Printed.Number))))
        : [];

    public IActionResult OnPostDecide(string id, int start, int end, PlaceDecision decision, string? figure, string? text, string? ground, Hedge? hedge) =>
        Decide(id, At, [new DecidedPlace(start, end, decision, figure, text?.Trim(), ground, hedge)]);

    /// <summary>Many open places by hand at once, on one ground; what was left empty stays open.</summary>
    public IActionResult OnPostMany(string id, List<int> start, List<int> end, List<string?> text, string? ground) => Decide(id, null,
        [.. start.Zip(end).Zip(text, (span, words) => (span.First, span.Second, Words: words?.Trim() ?? "")).Where(place => place.Words.Length > 0)
            .Select(place => new DecidedPlace(place.First, place.Second, PlaceDecision.ByHand, null, place.Words, ground))]);

    /// <summary>Every place as whoever it is for had it the last time.</summary>
    public IActionResult OnPostAsBefore(string id) => Open(id)
        ? Decide(id, null, [.. CountedOtherwise.Select(place => new DecidedPlace(place.Slot.Span.Start, place.Slot.Span.End, PlaceDecision.Confirmed, place.Wanted.Rule.Rule.Key, null, null))])
        : RedirectToPage("/Reports/Index");

    /// <summary>定稿: the report as it would be downloaded now, kept for good.</summary>
    public IActionResult OnPostSeal(string id, string? title, bool acknowledged)
    {
        if (!Open(id) || Report is null || Filled is null)
        {
            return RedirectToPage("/Reports/Index");
        }

        var document = new CheckFile($"{Path.GetFileNameWithoutExtension(Report.FileName)}.docx", () => Filled.Document);
        var order = new SealOrder(document, Report.Organisation, new Period(Report.From, Report.To), string.IsNullOrWhiteSpace(title) ? Path.GetFileNameWithoutExtension(Report.FileName) : title.Trim(), acknowledged, Now);
        var edition = SealReport.Run(desk.Store, desk.Scope, order);
        (Refusals, AsksAcknowledgement) = (edition.Refusals, edition.Refusals.Any(refusal => refusal.Code == "seal-contradiction"));
        return edition.IsDone ? RedirectToPage("/Reports/Edition", new { id = edition.Value.Id, Report.Recipient }) : Page();
    }

    private IActionResult Decide(string id, int? at, IReadOnlyList<DecidedPlace> places)
    {
        if (!Open(id) || Report is null)
        {
            return RedirectToPage("/Reports/Index");
        }

        var decided = room.Decide(Report, places);
        Refusals = decided.Refusals;
        return decided.IsDone ? RedirectToPage(new { id, at }) : Page();
    }

    public IActionResult OnGetWord(string id) => Open(id) && Filled is not null
        ? File(Filled.Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{Path.GetFileNameWithoutExtension(Report?.FileName)}.docx")
        : RedirectToPage("/Reports/Index");

    private DateTimeOffset Now => desk.Store.Clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset);

    private bool Open(string id)
    {
        Report = room.Shelf.Find(id);
        var filled = Report is null ? (Outcome<FillResult>?)null : room.Look(Report);
        (Filled, Refusals) = (filled is { IsDone: true } done ? done.Value : null, filled?.Refusals ?? []);
        LastCounted = Report is { Recipient.Length: > 0 } forSomebody ? WantedCounting.Run(desk.Store, desk.Scope, forSomebody.Organisation, forSomebody.Recipient) : LastCounted;
        return Report is not null;
    }
}

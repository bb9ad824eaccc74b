using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Reports.Fill;
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

    public IReadOnlyList<string> Grounds => BindGrounds.All;

    public IEnumerable<Catalog.Figures.FigureDefinition> Figures => desk.Store.Catalog.Figures.Values;

    public string NameOf(string figure) => desk.Store.Catalog.Figures.TryGetValue(figure, out var known) ? known.Name : figure;

    public string NoteOf(string figure) => desk.Store.Catalog.Figures.TryGetValue(figure, out var known) ? known.Rule.Note : "";

    public IActionResult OnGet(string id) => Open(id) ? Page() : RedirectToPage("/Reports/Index");

    public IActionResult OnPostDecide(string id, int start, int end, PlaceDecision decision, string? figure, string? text, string? ground)
    {
        if (!Open(id) || Report is null)
        {
            return RedirectToPage("/Reports/Index");
        }

        var decided = room.Decide(Report, new DecidedPlace(start, end, decision, figure, text?.Trim(), ground));
        if (decided.IsDone)
        {
            return RedirectToPage(new { id, at = At });
        }

        Refusals = decided.Refusals;
        return Page();
    }

    public IActionResult OnGetWord(string id) => Open(id) && Filled is not null
        ? File(Filled.Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{Path.GetFileNameWithoutExtension(Report?.FileName)}.docx")
        : RedirectToPage("/Reports/Index");

    private bool Open(string id)
    {
        Report = room.Shelf.Find(id);
        var filled = Report is null ? (Outcome<FillResult>?)null : room.Look(Report);
        (Filled, Refusals) = (filled is { IsDone: true } done ? done.Value : null, filled?.Refusals ?? []);
        return Report is not null;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Reports.Check;
using Taizhang.Reports.Seal;
using Taizhang.Reports.Submissions;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Reports;

/// <summary>A sealed edition: its document, its figures as they were, and what moved since (变动说明).</summary>
public sealed class EditionModel(OfficeDesk desk) : PageModel
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BindProperty(SupportsGet = true)]
    public string Recipient { get; set; } = "";

    [BindProperty]
    public string? On { get; set; }

    public Edition? Edition { get; private set; }

    public IReadOnlyList<MovedFigure> Moved { get; private set; } = [];

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public string Today => Wording.Shown.Short(desk.Today);

    public static string Why(MoveKind kind) => kind switch
    {
        MoveKind.Added => "新登记",
        MoveKind.Amended => "更正",
        MoveKind.Voided => "作废",
        MoveKind.Moved => "单位变动",
        MoveKind.RuleChanged => "口径变动",
    };

    public IActionResult OnGet(long id) => Open(id) ? Page() : NotFound();

    public IActionResult OnGetWord(long id) => Open(id) && Edition is not null && Document(Edition) is { } bytes ? File(bytes, Word, $"{Edition.Report.Title}.docx") : NotFound();

    /// <summary>报送: what this edition states, to whom and on which day.</summary>
    public IActionResult OnPostSubmit(long id)
    {
        if (!Open(id) || Edition is not { } edition)
        {
            return NotFound();
        }

        var document = Document(edition) is { } bytes ? new CheckFile($"{edition.Report.Title}.docx", () => bytes) : null;
        var kept = SubmitReport.Run(desk.Store, desk.Scope, new SubmitOrder(
            edition.Report.Organisation, edition.Report.Period, Recipient ?? "", Asked.Day(On) ?? desk.Today, edition.Report.Title, [], document, desk.Store.Clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset)));
        Refusals = kept.Refusals;
        return kept.IsDone ? RedirectToPage("/Reports/Submissions") : Page();
    }

    private byte[]? Document(Edition edition) => desk.Store.Evidence.Read(Convert.FromHexString(edition.Report.Document));

    private bool Open(long id)
    {
        var edition = Editions.Find(desk.Store, desk.Scope, id);
        Edition = edition.IsDone ? edition.Value : null;
        var moved = DifferenceNote.Run(desk.Store, desk.Scope, id);
        (Moved, Refusals) = (moved.IsDone ? moved.Value : [], moved.Refusals);
        return edition.IsDone;
    }
}

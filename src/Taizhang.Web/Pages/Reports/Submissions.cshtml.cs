using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Reports.Check;
using Taizhang.Reports.Submissions;
using Taizhang.Reports.Uploads;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Reports;

/// <summary>报送记录: what was handed in, to whom, when, and with which values; an old report gives the first year its past.</summary>
public sealed class SubmissionsModel(OfficeDesk desk, UploadRoom uploads) : PageModel
{
    [BindProperty]
    public string Recipient { get; set; } = "";

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public IFormFile? Document { get; set; }

    public Asked? Asked { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Submission> Submissions { get; private set; } = [];

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public string Today => Wording.Shown.Short(desk.Today);

    public IActionResult OnGet() => Open() ? Page() : RedirectToPage("/Start");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Open() || Asked is not { } asked)
        {
            return RedirectToPage("/Start");
        }

        using var bytes = new MemoryStream();
        await (Document?.CopyToAsync(bytes) ?? Task.CompletedTask);
        var read = bytes.ToArray();
        var file = Document is null ? null : new CheckFile(Path.GetFileName(Document.FileName), () => read);
        var parsed = file is null ? [] : (await uploads.ParseAsync(new Upload(UploadKind.Report, file.FileName, read))).Refusals;
        if (parsed.Count > 0)
        {
            Refusals = parsed;
            return Page();
        }

        var kept = SubmitReport.Run(desk.Store, desk.Scope, new SubmitOrder(
            asked.Code, asked.Period, Recipient ?? "", Asked.Day(On) ?? desk.Today, string.IsNullOrWhiteSpace(Title) ? file?.FileName ?? "统计数据" : Title.Trim(), [], file, desk.Store.Clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset)));
        Refusals = kept.Refusals;
        return kept.IsDone ? RedirectToPage() : Page();
    }

    private bool Open()
    {
        Asked = Asked.Of(desk, From, To, null);
        var known = Asked is null ? (Outcome<IReadOnlyList<Submission>>?)null : SubmittedReports.Run(desk.Store, desk.Scope, Asked.Code);
        Submissions = known is { IsDone: true } done ? [.. done.Value.Reverse()] : [];
        return Asked is not null;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Reports.Seal;
using Taizhang.Reports.Submissions;
using Taizhang.Reports.Templates;
using Taizhang.Reports.Writing;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Reports;

/// <summary>写报告: begin with a base text, or go on with one.</summary>
public sealed class IndexModel(OfficeDesk desk, ReportRoom room) : PageModel
{
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Org { get; set; }

    [BindProperty]
    public bool Renew { get; set; }

    [BindProperty]
    public bool Exact { get; set; }

    /// <summary>Whom the report is for; may be left open.</summary>
    [BindProperty]
    public string? Recipient { get; set; }

    [BindProperty]
    public IFormFile? Base { get; set; }

    public Asked? Asked { get; private set; }

    public IReadOnlyList<ReportInWork> Reports { get; private set; } = [];

    /// <summary>Whoever got something before.</summary>
    public IReadOnlyList<string> Recipients { get; private set; } = [];

    /// <summary>What is final, the newest first.</summary>
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet() => Open() ? Page() : RedirectToPage("/Start");

    public async Task<IActionResult> OnPostAsync(bool builtIn)
    {
        if (!Open() || Asked is null)
        {
            return RedirectToPage("/Start");
        }

        using var bytes = new MemoryStream();
        await (Base?.CopyToAsync(bytes) ?? Task.CompletedTask);
        Outcome<ReportInWork> begun = builtIn ? await BeginAsync(Asked, null, BuiltInReport.FileName)
            : Base is not null ? await BeginAsync(Asked, bytes.ToArray(), Path.GetFileName(Base.FileName))
            : new Refusal("report-no-file", "", "还没有选底稿。", "请选一个 .docx、.txt 或 .md 文件，或用自带的模板。");
        Refusals = begun.Refusals;
        return begun.IsDone ? RedirectToPage("/Reports/Report", new { id = begun.Value.Id }) : Page();
    }

    public IActionResult OnPostRemove(string id)
    {
        room.Shelf.Remove(id);
        return RedirectToPage();
    }

    private Task<Outcome<ReportInWork>> BeginAsync(Asked asked, ReadOnlyMemory<byte>? bytes, string fileName) =>
        room.BeginAsync(new NewReport(bytes, fileName, asked.Code, asked.Period, Renew && bytes is not null, Exact) { Recipient = (Recipient ?? "").Trim() });

    private bool Open()
    {
        (Asked, Reports) = (Asked.Of(desk, From, To, Org), room.Shelf.All());
        var editions = Asked is null ? (Outcome<IReadOnlyList<Edition>>?)null : Taizhang.Reports.Seal.Editions.Run(desk.Store, desk.Scope, Asked.Code);
        Editions = editions is { IsDone: true } known ? [.. known.Value.Reverse()] : [];
        Recipients = Asked is null ? [] : WantedCounting.Recipients(desk.Store, desk.Scope, Asked.Code);
        return Asked is not null;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Reports.Check;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Reports;

/// <summary>核对: a finished report beside the ledger, what makes a statement wrong first.</summary>
public sealed class CheckModel(OfficeDesk desk, CheckRoom room) : PageModel
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public Asked? Asked { get; private set; }

    public CheckResult? Result { get; private set; }

    public string? Id { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>The claim a line speaks of; null for a finding of the text.</summary>
    public CheckedClaim? ClaimOf(CheckLine line) => Result?.Claims.FirstOrDefault(claim => claim.Claim.PhraseSpan == line.Span);

    /// <summary>The ledger in which what is missing would be entered.</summary>
    public string? LedgerOf(string figure) => desk.LedgerOf(figure);

    public IActionResult OnGet(string? id)
    {
        (Asked, Id, Result) = (Asked.Of(desk, null, null, null), id, room.Find(id));
        return Asked is null ? RedirectToPage("/Start") : Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? document, string? from, string? to, string? org)
    {
        Asked = Asked.Of(desk, from, to, org);
        if (Asked is null)
        {
            return RedirectToPage("/Start");
        }

        using var bytes = new MemoryStream();
        await (document?.CopyToAsync(bytes) ?? Task.CompletedTask);
        var id = document is null
            ? new Refusal("report-no-file", "", "还没有选报告。", "请选一个 .docx、.txt 或 .md 文件。")
            : await room.CheckAsync(bytes.ToArray(), Path.GetFileName(document.FileName), Asked.Code, Asked.Period);
        Refusals = id.Refusals;
        return id.IsDone ? RedirectToPage(new { id = id.Value }) : Page();
    }

    public IActionResult OnPostNotOurs(string? id, int start)
    {
        room.NotOurs(id ?? "", start);
        return RedirectToPage(new { id });
    }

    public IActionResult OnGetWord(string? id) => Download(id, result => CommentedDocument.Write(result, room.Now), "带批注");

    public IActionResult OnGetSheet(string? id) => Download(id, result => CheckSheet.Write(result, room.Now), "核对单");

    private IActionResult Download(string? id, Func<CheckResult, byte[]> write, string what) =>
        room.Find(id) is { } result ? File(write(result), Word, $"{Path.GetFileNameWithoutExtension(result.FileName)}（{what}）.docx") : RedirectToPage();
}

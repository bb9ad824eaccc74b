using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Reports.Templates;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>
/// 把我的表格放进来: a workbook goes on to be matched with a ledger; lines of the file format are entered at once, all of
/// them or by choice the good ones.
/// </summary>
public sealed class ImportModel(OfficeDesk desk, ImportRoom room) : PageModel
{
    public ImportRoom Room => room;

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>How far the running import is, for the page that waits for it.</summary>
    public IActionResult OnGetState() => room.State is { } state ? Partial("_ImportState", state) : NotFound();

    public async Task<IActionResult> OnPostAsync(IFormFile? file, bool keepGood, bool dryRun)
    {
        if (file is null)
        {
            return Refused(new Refusal("import-no-file", "", "还没有选文件。", "请选一个 .xlsx、.xls 或 .jsonl 文件。"));
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var name = Path.GetFileName(file.FileName);
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".xlsx" or ".xls":
                var held = await room.HoldAsync(name, bytes.ToArray());
                return held.IsDone ? RedirectToPage("/Office/Table", new { id = held.Value }) : Refused([.. held.Refusals]);
            case ".et" or ".wps" or ".doc" or ".docx" or ".pdf" or ".csv":
                return Refused(new Refusal("import-kind", name, Path.GetExtension(name) is ".et" or ".wps" ? $"这是WPS专用格式（{Path.GetExtension(name)}），这里读不了。" : $"这里读不了 {Path.GetExtension(name)} 文件。", "请用WPS打开它，选“另存为 .xlsx”，再把新文件放进来。"));
            default:
                return TextDecoding.Decode(bytes.ToArray()) is { } text
                    ? Refused([.. Start(name, text.Split('\n'), new ImportOptions(keepGood, dryRun, name))])
                    : Refused(new Refusal("file-encoding", name, "这个文件不是文本。", "请另存为 UTF-8 编码的 JSONL 文件，或放 .xlsx 表格。"));
        }
    }

    private IReadOnlyList<Refusal> Start(string name, string[] lines, ImportOptions options) =>
        room.Start(new ImportState(name, options.DryRun, lines.Length), progress =>
        {
            var report = ImportEntries.Run(desk.Store, lines, options, progress);
            return report.IsDone ? ImportOutcome.Of(report.Value) : report.Refusals.ToList();
        });

    /// <summary>The page with what is wrong, or, where nothing is, with the import that runs.</summary>
    private IActionResult Refused(params Refusal[] refusals)
    {
        Refusals = refusals;
        return refusals.Length > 0 ? Page() : RedirectToPage();
    }
}

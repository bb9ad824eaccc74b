using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Reports.Templates;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>导入: lines of the file format, looked through first and then entered, all of them or by choice the good ones.</summary>
public sealed class ImportModel(OfficeDesk desk) : PageModel
{
    public ImportReport? Report { get; private set; }

    public bool IsDryRun { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public async Task OnPostAsync(IFormFile? file, bool keepGood, bool dryRun)
    {
        using var bytes = new MemoryStream();
        await (file?.CopyToAsync(bytes) ?? Task.CompletedTask);
        IsDryRun = dryRun;
        Outcome<ImportReport> done = file is null ? new Refusal("import-no-file", "", "还没有选文件。", "请选一个 .jsonl 文件。")
            : TextDecoding.Decode(bytes.ToArray()) is { } text ? ImportEntries.Run(desk.Store, text.Split('\n'), new ImportOptions(keepGood, dryRun, Path.GetFileName(file.FileName)))
            : new Refusal("file-encoding", "", "这个文件不是文本。", "请另存为 UTF-8 编码的 JSONL 文件。");
        (Report, Refusals) = (done.IsDone ? done.Value : null, done.Refusals);
    }
}

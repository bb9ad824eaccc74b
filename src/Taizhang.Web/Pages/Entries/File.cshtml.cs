using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Documents.Stripping;
using Taizhang.Ledger.Browse;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Entries;

/// <summary>A file beside an entry, to be saved and never shown as a page of ours: without what its device or program wrote into it.</summary>
public sealed class FileModel(OfficeDesk desk) : PageModel
{
    public IActionResult OnGet(long id, string hash)
    {
        var entry = ReadEntry.Run(desk.Store, desk.Scope, id);
        var file = entry.IsDone ? entry.Value.Files.FirstOrDefault(file => Convert.ToHexStringLower(file.Hash) == hash) : null;
        return file is not null && desk.Store.Evidence.Read(file.Hash) is { } content
            ? File(ServedCopy.Of(content), "application/octet-stream", file.Name)
            : NotFound();
    }
}

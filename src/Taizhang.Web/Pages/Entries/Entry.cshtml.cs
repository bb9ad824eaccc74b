using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Evidence;
using Taizhang.Ledger.People;
using Taizhang.Web.Host;
using Taizhang.Web.Pages.Ledgers;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Pages.Entries;

/// <summary>One entry: what it says, what it counts toward, what lies beside it, and every version it had.</summary>
public sealed class EntryModel(OfficeDesk desk) : PageModel
{
    public EntryHistory? Entry { get; private set; }

    public EntryLines Lines { get; private set; } = new(desk.Store.Catalog, [], code => code);

    public IReadOnlyList<CountedFigure> Counted { get; private set; } = [];

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    /// <summary>For a draft, which may be one because it was entered before: what its ledger holds of that day and body.</summary>
    public IReadOnlyList<BrowsedRecord> Alike => Entry is { Status: EntryStatus.Draft, Newest.Content: RecordContent record }
        ? SameDay.Of(desk, record.Ledger, record.Organisation, Shown.Short(record.Date), record.Ref)
        : [];

    public string FamilyName(EntryNeighbour neighbour) => desk.FamilyName(neighbour.Kind, neighbour.Family);

    public string LedgerName => Entry?.Newest.Content is RecordContent record ? desk.FamilyName(EntryKind.Record, record.Ledger) : Entry?.Kind.Name() ?? "";

    public IActionResult OnGet(long id) => Open(id) ? Page() : NotFound();

    public IActionResult OnPostVoid(long id, string? reason) => Show(id, EnterRecord.Void(desk.Store, desk.Scope, id, reason ?? "").Refusals);

    public IActionResult OnPostEnd(long id, string? to, string? reason) => Show(id, EnterRole.End(desk.Store, desk.Scope, id, to ?? "", reason ?? "").Refusals);

    /// <summary>撤回这次修改: what the version before said becomes a new version; both stay.</summary>
    public IActionResult OnPostBack(long id)
    {
        if (!Open(id) || Entry is not { Versions: [var newest, { Content: RecordContent before }, ..] } || desk.Store.Catalog.Ledgers.GetValueOrDefault(before.Ledger) is not { } ledger)
        {
            return NotFound();
        }

        var form = RecordForm.Of(desk, ledger, before, newest.Number);
        return Show(id, EnterRecord.Run(desk.Store, desk.Scope, form.Written with { Reason = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"撤回第{newest.Number}版的修改") }).Refusals);
    }

    public async Task<IActionResult> OnPostAttachAsync(long id, List<IFormFile> files)
    {
        var refusals = new List<Refusal>();
        foreach (var file in Open(id) ? files : [])
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            refusals.AddRange(AttachEvidence.Run(desk.Store, desk.Scope, new AttachRequest(Entry?.Kind ?? EntryKind.Record, Entry?.Ref ?? "", Path.GetFileName(file.FileName), content.ToArray())).Refusals);
        }

        return Show(id, refusals);
    }

    private IActionResult Show(long id, IReadOnlyList<Refusal> refusals)
    {
        Refusals = refusals;
        return refusals.Count == 0 ? RedirectToPage(new { id }) : Open(id) ? Page() : NotFound();
    }

    private bool Open(long id)
    {
        var entry = ReadEntry.Run(desk.Store, desk.Scope, id);
        Entry = entry.IsDone ? entry.Value : null;
        var tree = desk.Tree();
        Lines = new EntryLines(desk.Store.Catalog, Entry?.RefersTo ?? [], code => tree.ByCode(code)?.Content.Name ?? code);
        Counted = CountedToward.Run(desk.Store, desk.Scope, id);
        return entry.IsDone;
    }
}

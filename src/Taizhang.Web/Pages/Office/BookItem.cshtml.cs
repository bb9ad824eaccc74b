using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Web.Host;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Pages.Office;

/// <summary>修改 of a topic or an outside body: a new version, as of any other entry.</summary>
public sealed class BookItemModel(OfficeDesk desk) : PageModel
{
    public EntryHistory? Entry { get; private set; }

    public EntryLines Lines { get; } = new(desk.Store.Catalog, [], code => code);

    /// <summary>The version this form was opened with.</summary>
    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Published { get; set; } = "";

    [BindProperty]
    public string Level { get; set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    public IReadOnlyList<string> Levels => desk.Store.Catalog.Levels;

    public bool IsTopic => Entry?.Kind == EntryKind.Topic;

    public bool IsOvertaken { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet(long id)
    {
        if (!Open(id) || Entry is null)
        {
            return NotFound();
        }

        Revision = Entry.Newest.Number;
        (Name, Published, Level) = Entry.Newest.Content switch
        {
            TopicContent topic => (topic.Name, topic.Published is { } day ? Shown.Short(day) : "", ""),
            OutsideContent outside => (outside.Name, "", outside.Level),
            _ => ("", "", ""),
        };
        return Page();
    }

    public IActionResult OnPost(long id)
    {
        if (!Open(id) || Entry is null)
        {
            return NotFound();
        }

        var written = new WrittenBookItem(Entry.Kind, Entry.Ref, Name ?? "", Published ?? "", "", Level ?? "") { Revision = Revision, Reason = Reason ?? "" };
        var entered = EnterBookItem.Run(desk.Store, desk.Scope, written);
        if (entered.IsDone)
        {
            return RedirectToPage("/Entries/Entry", new { id, saved = true });
        }

        // Whoever saves again has seen both versions.
        IsOvertaken = Revision != Entry.Newest.Number;
        (Refusals, Revision) = (IsOvertaken ? [] : entered.Refusals, Entry.Newest.Number);
        return Page();
    }

    private bool Open(long id)
    {
        var entry = ReadEntry.Run(desk.Store, desk.Scope, id);
        Entry = entry is { IsDone: true, Value: { Kind: EntryKind.Topic or EntryKind.Outside, Status: not EntryStatus.Void } } ? entry.Value : null;
        return Entry is not null;
    }
}

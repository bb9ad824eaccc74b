using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Web.Host;
using Taizhang.Web.Pages.Ledgers;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Pages.Entries;

/// <summary>修改: a new version of a record. Where somebody else changed it meanwhile, both are shown and nothing is lost.</summary>
public sealed class EditModel(OfficeDesk desk) : PageModel
{
    public EntryHistory? Entry { get; private set; }

    public RecordForm? Form { get; private set; }

    public EntryLines Lines { get; private set; } = new(desk.Store.Catalog, [], code => code);

    /// <summary>True when the version this form was opened with is no longer the newest.</summary>
    public bool IsOvertaken { get; private set; }

    public IActionResult OnGet(long id) => Open(id) ? Page() : NotFound();

    public IActionResult OnPost(long id)
    {
        if (!Open(id) || Form is null)
        {
            return NotFound();
        }

        Form = RecordForm.Of(desk, Form.Ledger, Request.Form) with { Bodies = Form.Bodies };
        var entered = EnterRecord.Run(desk.Store, desk.Scope, Form.Written with { Ref = Entry?.Ref ?? "", Revision = Form.Revision ?? 0 });
        if (entered.IsDone)
        {
            return RedirectToPage("/Entries/Entry", new { id, saved = true });
        }

        // Whoever saves again has seen both versions.
        IsOvertaken = Form.Revision != Entry?.Newest.Number;
        Form = Form with { Refusals = IsOvertaken ? [] : entered.Refusals, Revision = Entry?.Newest.Number };
        return Page();
    }

    private bool Open(long id)
    {
        var entry = ReadEntry.Run(desk.Store, desk.Scope, id);
        if (!entry.IsDone || entry.Value.Newest.Content is not RecordContent record || entry.Value.Status == EntryStatus.Void)
        {
            return false;
        }

        (Entry, Form) = (entry.Value, RecordForm.Of(desk, desk.Store.Catalog.Ledgers[record.Ledger], record, entry.Value.Newest.Number));
        var tree = desk.Tree();
        Lines = new EntryLines(desk.Store.Catalog, Entry.RefersTo, code => tree.ByCode(code)?.Content.Name ?? code);
        return true;
    }
}

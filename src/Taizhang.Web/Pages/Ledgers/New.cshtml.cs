using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>登记一次: one record on one form.</summary>
public sealed class NewModel(OfficeDesk desk, DraftShelf drafts) : PageModel
{
    public LedgerDefinition? Ledger { get; private set; }

    public RecordForm? Form { get; private set; }

    /// <summary>The record just saved, when one goes on to the next.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Saved { get; set; }

    /// <summary>True where the form shows what was left unsaved.</summary>
    public bool IsLeft { get; private set; }

    public IActionResult OnGet(string id)
    {
        if (!Open(id) || Ledger is null)
        {
            return NotFound();
        }

        if (desk.Town(desk.Tree()) is null)
        {
            return RedirectToPage("/Start");
        }

        var left = drafts.Find(id);
        (IsLeft, Form) = left is null ? (false, Form) : (true, RecordForm.Of(desk, Ledger, left));
        return Page();
    }

    /// <summary>复制上一条的单位、地点和类别.</summary>
    public IActionResult OnGetLike(string id)
    {
        if (!Open(id) || Ledger is null)
        {
            return NotFound();
        }

        Form = RecordForm.Like(desk, Ledger) ?? Form;
        return Page();
    }

    public IActionResult OnPost(string id)
    {
        if (!Open(id) || Ledger is null)
        {
            return NotFound();
        }

        Form = RecordForm.Of(desk, Ledger, Request.Form);
        var entered = EnterRecord.Run(desk.Store, desk.Scope, Form.Written with { Revision = null });
        if (!entered.IsDone)
        {
            Form = Form with { Refusals = entered.Refusals };
            return Page();
        }

        drafts.Finish(id, Request.Form);
        return Request.Form["save"] == "next"
            ? RedirectToPage("/Ledgers/New", new { id, saved = entered.Value.Id })
            : RedirectToPage("/Entries/Entry", new { id = entered.Value.Id, saved = true });
    }

    private bool Open(string id)
    {
        Ledger = desk.Store.Catalog.Ledgers.GetValueOrDefault(id);
        Form = Ledger is null ? null : RecordForm.New(desk, Ledger);
        return Ledger is not null;
    }
}

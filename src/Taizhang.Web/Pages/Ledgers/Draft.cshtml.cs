using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>What stands unsaved in the form of a ledger: kept while it is typed, dropped when nobody wants it.</summary>
public sealed class DraftModel(OfficeDesk desk, DraftShelf drafts) : PageModel
{
    /// <summary>It has no page of its own: it stands in the form it belongs to.</summary>
    public IActionResult OnGet(string id) => With(id, () => RedirectToPage("/Ledgers/New", new { id }));

    public IActionResult OnPostKeep(string id) => With(id, () =>
    {
        drafts.Keep(id, Request.Form);
        return new NoContentResult();
    });

    public IActionResult OnPostDrop(string id) => With(id, () =>
    {
        drafts.Drop(id);
        return RedirectToPage("/Ledgers/New", new { id });
    });

    private IActionResult With(string id, Func<IActionResult> act) => desk.Store.Catalog.Ledgers.ContainsKey(id) ? act() : NotFound();
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Figures.Contributions;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>What stands unsaved in the form of a ledger: kept while it is typed, with what saving it would count toward and what would be said to it; dropped when nobody wants it.</summary>
public sealed class DraftModel(OfficeDesk desk, DraftShelf drafts) : PageModel
{
    /// <summary>It has no page of its own: it stands in the form it belongs to.</summary>
    public IActionResult OnGet(string id) => With(id, () => RedirectToPage("/Ledgers/New", new { id }));

    public IActionResult OnPostKeep(string id) => With(id, () =>
    {
        drafts.Keep(id, Request.Form);
        var written = RecordForm.Of(desk, desk.Store.Catalog.Ledgers[id], Request.Form).Written with { Revision = null, AsDraft = false };
        // What is half filled in is not judged: it says nothing yet.
        var previewed = CountsToward.Record(desk.Store, desk.Scope, written);
        return Partial("_Written", (previewed.IsDone, previewed.IsDone ? previewed.Value.Findings : [], previewed.IsDone ? previewed.Value.Toward : []));
    });

    public IActionResult OnPostDrop(string id) => With(id, () =>
    {
        drafts.Drop(id);
        return RedirectToPage("/Ledgers/New", new { id });
    });

    private IActionResult With(string id, Func<IActionResult> act) => desk.Store.Catalog.Ledgers.ContainsKey(id) ? act() : NotFound();
}

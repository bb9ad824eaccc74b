using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Figures.Contributions;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Rules;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>What is said to a form while it is filled in.</summary>
/// <param name="IsWhole">False while too little is filled in to judge it or to count it.</param>
/// <param name="Alike">What the ledger already holds of that day and body.</param>
public sealed record WrittenSoFar(bool IsWhole, IReadOnlyList<Finding> Findings, IReadOnlyList<Toward> Toward, IReadOnlyList<BrowsedRecord> Alike);

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
        var alike = SameDay.Of(desk, id, written.Organisation, written.Date, written.Ref);
        return Partial("_Written", new WrittenSoFar(previewed.IsDone, previewed.IsDone ? previewed.Value.Findings : [], previewed.IsDone ? previewed.Value.Toward : [], alike));
    });

    public IActionResult OnPostDrop(string id) => With(id, () =>
    {
        drafts.Drop(id);
        return RedirectToPage("/Ledgers/New", new { id });
    });

    private IActionResult With(string id, Func<IActionResult> act) => desk.Store.Catalog.Ledgers.ContainsKey(id) ? act() : NotFound();
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger.Entry;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>系统管理: who sits here, the books of topics and outside bodies, and where the rest is found.</summary>
public sealed class IndexModel(OfficeDesk desk) : PageModel
{
    [BindProperty]
    public string? Officer { get; set; }

    public OfficeDesk Desk => desk;

    public IEnumerable<(string Name, IReadOnlyList<Ledger.Browse.BookItem> Items)> Books =>
        [("专题", Ledger.Browse.ListBook.Run(desk.Store, desk.Scope, EntryKind.Topic)), ("外部单位和讲师", Ledger.Browse.ListBook.Run(desk.Store, desk.Scope, EntryKind.Outside))];

    public int RulesOn => desk.Store.Catalog.Rules.Values.Count(rule => rule.IsJudged);

    public int RulesInAll => desk.Store.Catalog.Rules.Count;

    public IActionResult OnPostOfficer()
    {
        desk.Remember(settings => settings with { Officer = (Officer ?? "").Trim() is var name && name.Length > 40 ? name[..40] : name });
        return RedirectToPage();
    }
}

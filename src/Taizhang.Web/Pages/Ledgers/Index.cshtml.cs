using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Ledgers;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>登记台账: every ledger of the office, by who keeps it.</summary>
public sealed class IndexModel(OfficeDesk desk) : PageModel
{
    public IEnumerable<IGrouping<string, LedgerDefinition>> ByOwner => desk.Store.Catalog.Ledgers.Values.Where(ledger => ledger.IsOpen).GroupBy(ledger => ledger.Owner);

    public IActionResult OnGet() => desk.Town(desk.Tree()) is null ? RedirectToPage("/Start") : Page();
}

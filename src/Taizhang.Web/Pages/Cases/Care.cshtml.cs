using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger.Browse;
using Taizhang.Web.Host;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Pages.Cases;

/// <summary>慰问批次: each batch with the money that came and went; one of them as the payout list that people sign.</summary>
public sealed class CareModel(OfficeDesk desk) : PageModel
{
    private const int YearsShown = 3;

    [BindProperty(SupportsGet = true)]
    public string? Batch { get; set; }

    public IReadOnlyList<CareBatch> Batches { get; private set; } = [];

    public CareBatch? Opened => Batches.FirstOrDefault(batch => batch.Name == Batch);

    public DateOnly Today => desk.Today;

    public string Text(CarePayment payment, string id) =>
        desk.Store.Catalog.Ledgers[ReadCareBatches.Payments].Field(id) is { } known ? _lines.Text(known, payment.Record.Fields[id]) : "";

    private readonly EntryLines _lines = new(desk.Store.Catalog, [], code => code);

    public IActionResult OnGet()
    {
        if (desk.Town(desk.Tree()) is not { } town)
        {
            return RedirectToPage("/Start");
        }

        Batches = ReadCareBatches.Run(desk.Store, desk.Scope, town.Id, new DateOnly(Today.Year - YearsShown, 1, 1));
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Figures;

/// <summary>统计数据: all figures of a place and a period, by area.</summary>
public sealed class IndexModel(OfficeDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Org { get; set; }

    public Asked? Asked { get; private set; }

    public FigureBook? Book { get; private set; }

    public FigureBook? LastYear { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet()
    {
        Asked = Asked.Of(desk, From, To, Org);
        if (Asked is null)
        {
            return RedirectToPage("/Start");
        }

        var book = ReadFigures.Run(desk.Store, desk.Scope, Asked.Code, Asked.Period, variants: false);
        var before = ReadFigures.Run(desk.Store, desk.Scope, Asked.Code, Asked.YearBefore.Period, variants: false);
        (Book, LastYear, Refusals) = (book.IsDone ? book.Value : null, before.IsDone ? before.Value : null, book.Refusals);
        return Page();
    }
}

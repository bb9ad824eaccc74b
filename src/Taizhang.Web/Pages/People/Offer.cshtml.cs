using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger.Browse;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.People;

/// <summary>The people a field offers while a name is typed into it: the options of its list, and no page of its own.</summary>
public sealed class OfferModel(OfficeDesk desk) : PageModel
{
    /// <summary>What stands between several names in one field.</summary>
    private static readonly char[] Between = ['、', '，', ',', '；', ';'];

    /// <summary>The names that stand in the field before the one that is typed, as they are.</summary>
    public string Before { get; private set; } = "";

    public string Typed { get; private set; } = "";

    public OfferedPeople Offered { get; private set; } = new([], false);

    /// <param name="field">Under which name the field was sent.</param>
    /// <param name="org">Whose people; the desk's township where the address does not say.</param>
    public IActionResult OnGet(string? field, string? org)
    {
        if (desk.Town(desk.Tree()) is not { } town)
        {
            return NotFound();
        }

        var text = Request.Query[field ?? ""].ToString();
        var at = text.LastIndexOfAny(Between) + 1;
        (Before, Typed) = (text[..at], text[at..].Trim());
        Offered = OfferPeople.Run(desk.Store, desk.Scope, org ?? town.Code, Typed);
        return Page();
    }
}

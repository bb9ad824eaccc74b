using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Organisations;
using Taizhang.Ledger;
using Taizhang.Ledger.Organisations;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.People;

/// <summary>新增组织: villages that were forgotten, teams, grids, branches, at a place.</summary>
public sealed class NewBodyModel(OfficeDesk desk) : PageModel
{
    private const string UsualKind = "village";

    [BindProperty(SupportsGet = true)]
    public string? Org { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>One name a line.</summary>
    [BindProperty]
    public string? Names { get; set; }

    /// <summary>The township and its villages, in the office's order.</summary>
    public IReadOnlyList<Organisation> Places { get; private set; } = [];

    public IEnumerable<OrganisationKind> Kinds => desk.Store.Catalog.OrganisationKinds.Values.Where(kind => kind is { Home: false, Id: not "county" });

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet() => Open() ? Page() : RedirectToPage("/Start");

    public IActionResult OnPost()
    {
        if (!Open())
        {
            return RedirectToPage("/Start");
        }

        Refusals = AddOrganisations.Run(desk.Store, desk.Scope, new WantedOrganisations(Org ?? "", Kind ?? "", StartModel.VillagesOf(Names ?? ""))).Refusals;
        return Refusals.Count == 0 ? RedirectToPage("/People/Index", new { org = Org }) : Page();
    }

    private bool Open()
    {
        var tree = desk.Tree();
        Places = [.. tree.All.Where(place => tree.KindOf(place) is { Home: true } or { Place: true } && place.Content.Closed is null)];
        Kind ??= UsualKind;
        return desk.Town(tree) is not null;
    }
}

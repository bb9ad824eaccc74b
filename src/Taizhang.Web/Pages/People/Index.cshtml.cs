using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Organisations;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.People;

/// <summary>组织和人员: the tree, and one place with its bodies, names, changes and roll.</summary>
public sealed class IndexModel(OfficeDesk desk) : PageModel
{
    internal const string LeadersAsked = "secretaries";

    /// <summary>The figures an officer asks of any place.</summary>
    internal static readonly string[] FactsAsked = ["members", "members-women", "members-young", "migrant-members", "probationary-members"];

    [BindProperty(SupportsGet = true)]
    public string? Org { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public OrganisationTree Tree { get; private set; } = desk.Tree();

    public Organisation? Town { get; private set; }

    public Organisation? Place { get; private set; }

    /// <summary>Village by village, or one kind of body over all villages.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    public OrganisationView Chosen => OrganisationView.Of(View);

    public PeoplePage? Roll { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>截至 which day; today unless the address says otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public DateOnly Today => Asked.Day(On) ?? desk.Today;

    /// <summary>The members and secretaries of the place; null where it has neither.</summary>
    public PlaceFacts? Facts { get; private set; }

    /// <summary>What it became, where it was merged or divided.</summary>
    public IReadOnlyList<Organisation> Successors => Place is null ? [] : [.. Tree.SuccessorsOf(Place.Code)];

    public string RoleName(string role) => desk.FamilyName(Ledger.Entry.EntryKind.Role, role);

    /// <summary>What stands directly below it now, or stood there before, in the office's order.</summary>
    public IReadOnlyList<Organisation> Below(Organisation organisation, bool now) =>
        [.. Tree.ChildrenOf(organisation.Id)
            .Where(child => child.During.Contains(Today.DayNumber))
            .Select(child => Tree.ById(child.Child)).OfType<Organisation>()
            .Where(child => child.Life.Contains(Today.DayNumber) == now)
            .OrderBy(child => child.Code, StringComparer.Ordinal)];

    public IActionResult OnGet()
    {
        Town = desk.Town(Tree);
        Place = (Org is null ? null : Tree.ByCode(Org)) ?? Town;
        if (Place is null)
        {
            return RedirectToPage("/Start");
        }

        var roll = ListPeople.Run(desk.Store, desk.Scope, Place.Code, Today, P);
        (Roll, Refusals) = (roll.IsDone ? roll.Value : null, roll.Refusals);
        var facts = ReadPlaceFacts.Run(desk.Store, desk.Scope, Place.Code, Today, FactsAsked, LeadersAsked);
        Facts = facts is { IsDone: true } && facts.Value.Figures.Any(reading => reading.Amount > 0) ? facts.Value : null;
        return Page();
    }
}

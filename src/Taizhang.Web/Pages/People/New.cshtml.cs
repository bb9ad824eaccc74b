using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.People;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.People;

/// <summary>新增人员: one person of the roll. The number, telephone and address are kept encrypted and never shown here again.</summary>
public sealed class NewModel(OfficeDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Org { get; set; }

    [BindProperty]
    public PersonForm Person { get; set; } = new() { Ref = $"person-{Guid.NewGuid():N}" };

    public IReadOnlyList<string> Bodies { get; private set; } = [];

    public IReadOnlyList<string> Educations => desk.Store.Catalog.Educations;

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>True once somebody of that name was found.</summary>
    public bool HasNamesake => Refusals.Any(refusal => refusal.Code == "person-namesake");

    public IActionResult OnGet() => Open() ? Page() : RedirectToPage("/Start");

    public IActionResult OnPost()
    {
        var entered = EnterPerson.Run(desk.Store, desk.Scope, Person.Written);
        Refusals = entered.Refusals;
        return entered.IsDone ? RedirectToPage("/Entries/Entry", new { id = entered.Value }) : Open() ? Page() : RedirectToPage("/Start");
    }

    private bool Open()
    {
        var tree = desk.Tree();
        Bodies = [.. tree.All.Where(body => body.Content.Closed is null).Select(body => body.Content.Name).Distinct()];
        Person.Organisation ??= Org is null ? "" : tree.ByCode(Org)?.Content.Name ?? "";
        return desk.Town(tree) is not null;
    }
}

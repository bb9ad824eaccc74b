using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Organisations;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Web.Host;
using Taizhang.Web.Pages.Ledgers;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Pages.Cases;

/// <summary>村后备干部: who is in the pool and who left it, as facts; in and out by a form.</summary>
public sealed class ReserveModel(OfficeDesk desk) : PageModel
{
    private const string RoleId = "reserve-cadre";

    [BindProperty]
    public string Ref { get; set; } = $"role-{Guid.NewGuid():N}";

    [BindProperty]
    public string Person { get; set; } = "";

    [BindProperty]
    public string From { get; set; } = "";

    public RoleKind Kind => desk.Store.Catalog.RoleKinds[RoleId];

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public RolePage Listed { get; private set; } = new([], 0, 0, 1, 1);

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public EntryLines Lines { get; private set; } = new(desk.Store.Catalog, [], code => code);

    public DateOnly Today => desk.Today;

    private IReadOnlyDictionary<string, IReadOnlyList<string>> _fields = new Dictionary<string, IReadOnlyList<string>>();

    public FieldInput Input(Catalog.Ledgers.FieldDefinition known) => new(known, StepForm.Prefix + known.Id, _fields.GetValueOrDefault(known.Id, []), [], []);

    public bool IsIn(ListedRole listed) => listed.Role.To is not { } to || to >= Today;

    public IActionResult OnGet() => Open() ? Page() : RedirectToPage("/Start");

    public IActionResult OnPost()
    {
        _fields = StepForm.FieldsOf(Request.Form, Kind.Fields);
        return Done(EnterRole.Run(desk.Store, desk.Scope, new WrittenRole(Ref ?? "", RoleId, Person ?? "", "", From ?? "", _fields)));
    }

    public IActionResult OnPostEnd(long id, string? to, string? reason) => Done(EnterRole.End(desk.Store, desk.Scope, id, to ?? "", reason ?? ""));

    private IActionResult Done(Outcome<ImportReport> done)
    {
        Refusals = done.Refusals;
        return done.IsDone ? RedirectToPage() : Open() ? Page() : RedirectToPage("/Start");
    }

    private bool Open()
    {
        if (desk.Town(desk.Tree()) is not { } town)
        {
            return false;
        }

        var roles = ListRoles.Run(desk.Store, desk.Scope, RoleId, town.Code, P);
        Listed = roles.IsDone ? roles.Value : Listed;
        var mentors = Listed.Roles.Select(listed => new EntryNeighbour(0, EntryKind.Person, "", listed.Person.Ref, listed.Person.Name, null, null, ""));
        Lines = new EntryLines(desk.Store.Catalog, mentors, code => code);
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Organisations;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Web.Host;
using Taizhang.Web.Pages.Cases;
using Taizhang.Web.Pages.Ledgers;

namespace Taizhang.Web.Pages.People;

/// <summary>登记身份: what somebody is from a day on.</summary>
public sealed class RoleModel(OfficeDesk desk) : PageModel
{
    private IReadOnlyDictionary<string, IReadOnlyList<string>> _fields = new Dictionary<string, IReadOnlyList<string>>();

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty]
    public string Ref { get; set; } = $"role-{Guid.NewGuid():N}";

    [BindProperty]
    public string Organisation { get; set; } = "";

    [BindProperty]
    public string From { get; set; } = "";

    public EntryHistory? Person { get; private set; }

    public IEnumerable<RoleKind> Kinds => desk.Store.Catalog.RoleKinds.Values;

    public RoleKind? Chosen => desk.Store.Catalog.RoleKinds.GetValueOrDefault(Kind ?? "");

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public FieldInput Input(Catalog.Ledgers.FieldDefinition known) => new(known, StepForm.Prefix + known.Id, _fields.GetValueOrDefault(known.Id, []), [], []);

    public IActionResult OnGet(long id) => Open(id) ? Page() : NotFound();

    public IActionResult OnPost(long id)
    {
        if (!Open(id) || Person is null || Chosen is not { } kind)
        {
            return NotFound();
        }

        _fields = StepForm.FieldsOf(Request.Form, kind.Fields);
        var entered = EnterRole.Run(desk.Store, desk.Scope, new WrittenRole(Ref ?? "", kind.Id, Person.Ref, Organisation?.Trim() ?? "", From ?? "", _fields));
        Refusals = entered.Refusals;
        return entered.IsDone ? RedirectToPage("/Entries/Entry", new { id }) : Page();
    }

    private bool Open(long id)
    {
        var entry = ReadEntry.Run(desk.Store, desk.Scope, id);
        Person = entry is { IsDone: true, Value: { Kind: EntryKind.Person, Status: not EntryStatus.Void } } ? entry.Value : null;
        return Person is not null;
    }
}

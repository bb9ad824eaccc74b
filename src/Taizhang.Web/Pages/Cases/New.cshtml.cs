using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Web.Host;
using Taizhang.Web.Pages.Ledgers;

namespace Taizhang.Web.Pages.Cases;

/// <summary>A new case: about whom, and the step it has come to.</summary>
public sealed class NewModel(OfficeDesk desk) : PageModel
{
    [BindProperty]
    public string Ref { get; set; } = $"case-{Guid.NewGuid():N}";

    [BindProperty]
    public string Subject { get; set; } = "";

    [BindProperty]
    public string Date { get; set; } = "";

    /// <summary>Empty for the procedure's first step; another for a case that began before it was kept here.</summary>
    [BindProperty]
    public string Step { get; set; } = "";

    public ProcedureDefinition? Procedure { get; private set; }

    /// <summary>Names that can be chosen, for a case about a body.</summary>
    public IReadOnlyList<string> Bodies { get; private set; } = [];

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    private IReadOnlyDictionary<string, IReadOnlyList<string>> _fields = new Dictionary<string, IReadOnlyList<string>>();

    public FieldInput Input(Catalog.Ledgers.FieldDefinition field) => new(field, StepForm.Prefix + field.Id, _fields.GetValueOrDefault(field.Id, []), desk.Books(), []);

    /// <summary>What is asked at the beginning: not what follows from the step chosen, nor papers.</summary>
    public IEnumerable<Catalog.Ledgers.FieldDefinition> Fields => (Procedure?.Fields ?? []).Where(asked => asked.Id is not (ProcedureDefinition.CheckedFrom or ProcedureDefinition.Prepared));

    /// <param name="person">The number of somebody on the roll, about whom it is.</param>
    public IActionResult OnGet(string procedure, long? person)
    {
        Subject = person is { } id && ReadEntry.Run(desk.Store, desk.Scope, id) is { IsDone: true, Value: { Kind: EntryKind.Person } known } ? known.Title : "";
        return Open(procedure) ? Page() : NotFound();
    }

    public IActionResult OnPost(string procedure)
    {
        if (!Open(procedure) || Procedure is null)
        {
            return NotFound();
        }

        _fields = StepForm.FieldsOf(Request.Form, Fields);
        var first = Procedure.Steps[0].Id;
        var step = string.IsNullOrEmpty(Step) ? first : Step;
        var opened = OpenCase.Run(desk.Store, desk.Scope, new WrittenCase(Ref ?? "", procedure, Subject ?? "", _fields, new WrittenStep(step, Date ?? "", new Dictionary<string, IReadOnlyList<string>>()), step != first));
        Refusals = opened.Refusals;
        return opened.IsDone ? RedirectToPage("/Cases/Case", new { id = opened.Value }) : Page();
    }

    private bool Open(string procedure)
    {
        Procedure = desk.Store.Catalog.ProcedureOn(procedure, desk.Today);
        var tree = desk.Tree();
        Bodies = Procedure?.Subject == "person" ? [] : [.. tree.All.Where(body => body.Content.Closed is null).Select(body => body.Content.Name)];
        return Procedure is not null;
    }
}

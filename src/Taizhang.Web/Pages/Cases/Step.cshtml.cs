using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Rules;
using Taizhang.Web.Host;
using Taizhang.Web.Pages.Ledgers;

namespace Taizhang.Web.Pages.Cases;

/// <summary>登记一步: what is written down with it; what a rule forbids is said in place and not stored.</summary>
public sealed class StepModel(OfficeDesk desk) : PageModel
{
    public EntryHistory? Entry { get; private set; }

    public StepDefinition? Definition { get; private set; }

    public StepForm Form { get; private set; } = StepForm.Empty;

    /// <summary>The step's place where one that was taken is corrected.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    /// <summary>The version this form was opened with.</summary>
    [BindProperty]
    public int Revision { get; set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public CaseContent? Now => Entry?.Newest.Content as CaseContent;

    public IActionResult OnGet(long id, string step)
    {
        if (!Open(id, step))
        {
            return NotFound();
        }

        Revision = Entry?.Newest.Number ?? 0;
        Form = Taken(step) is { } taken ? StepForm.Of(taken, Definition) : StepForm.New(Now, Definition);
        return Page();
    }

    public IActionResult OnPost(long id, string step, bool draft)
    {
        if (!Open(id, step) || Definition is null)
        {
            return NotFound();
        }

        Form = StepForm.Of(Request.Form, Definition);
        var written = new WrittenStep(step, Form.Date, Form.Fields);
        CaseChange change = Number is { } number ? new CaseChange.Correct(number, written, Form.Reason) : new CaseChange.Take(written);
        var changed = ChangeCase.Run(desk.Store, desk.Scope, id, Revision, change, draft);
        (Refusals, Findings) = (changed.Refusals, changed.IsDone ? changed.Value.Findings : []);
        return changed is { IsDone: true, Value.IsStored: true } ? RedirectToPage("/Cases/Case", new { id }) : Page();
    }

    public FieldInput Input(Catalog.Ledgers.FieldDefinition field) => new(field, StepForm.Prefix + field.Id, Form.Fields.GetValueOrDefault(field.Id, []), desk.Books(), []);

    private CaseStep? Taken(string step) => Number is { } at && Now is { } content && at >= 0 && at < content.Steps.Count && content.Steps[at].Step == step ? content.Steps[at] : null;

    private bool Open(long id, string step)
    {
        var entry = ReadEntry.Run(desk.Store, desk.Scope, id);
        if (!entry.IsDone || entry.Value.Newest.Content is not CaseContent content || entry.Value.Status == EntryStatus.Void)
        {
            return false;
        }

        Entry = entry.Value;
        Definition = desk.Store.Catalog.ProcedureOn(content.Procedure, Taken(step)?.Date ?? desk.Today)?.Step(step);
        return Definition is not null && (Number is null || Taken(step) is not null);
    }
}

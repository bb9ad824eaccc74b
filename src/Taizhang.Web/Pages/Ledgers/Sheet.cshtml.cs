using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry.Sheets;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>One act, many rows: a sheet, saved in one transaction, with what is wrong said in its cell.</summary>
public sealed class SheetModel(OfficeDesk desk, DraftShelf drafts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public Asked? Asked { get; private set; }

    public SheetForm? Form { get; private set; }

    public IReadOnlyList<EntryNeighbour> Books { get; } = desk.Books();

    /// <summary>Names offered while one types: for the body of a row, and for each field that names an organisation.</summary>
    public IEnumerable<(string Field, IEnumerable<string> Names)> Offered
    {
        get
        {
            if (Form is not { } form)
            {
                return [];
            }

            var (tree, asked) = (desk.Tree(), form.Sheet.Header.Concat(form.Columns).ToHashSet());
            var offered = desk.Offered(tree, form.Ledger.Fields.Where(known => asked.Contains(known.Id))).Select(known => (known.Key, (IEnumerable<string>)known.Value));
            return asked.Contains("organisation") ? offered.Append(("organisation", RecordForm.BodiesOf(desk, tree, form.Ledger).Select(body => body.Content.Name))) : offered;
        }
    }

    /// <summary>Tells this laying out of the sheet from any other.</summary>
    public string Ref { get; } = $"sheet-{Guid.NewGuid():N}";

    /// <summary>True where the page shows what was left unsaved.</summary>
    public bool IsLeft { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet(string id, string sheet)
    {
        if (!Open(id, sheet) || Form is null)
        {
            return Asked is null ? RedirectToPage("/Start") : NotFound();
        }

        var left = drafts.Find(Name);
        (IsLeft, Form) = left is null ? (false, Form) : (true, SheetForm.Of(Form.Opened, left));
        return Page();
    }

    public IActionResult OnPost(string id, string sheet, SheetSaving saving) => With(id, sheet, form =>
    {
        var saved = SaveSheet.Run(desk.Store, Input(form), saving == SheetSaving.GoodRows ? saving : SheetSaving.AllRows);
        (Form, Refusals) = (form with { Report = saved.IsDone ? saved.Value : null }, saved.Refusals);
        if (saved is { IsDone: true, Value: { IsStored: true, Problems.Count: 0 } })
        {
            drafts.Finish(Name, Request.Form);
        }

        return Page();
    });

    public IActionResult OnPostPaste(string id, string sheet, string? block) => With(id, sheet, form =>
    {
        Form = form.With(PastedRows.Of(block ?? "", form.Ledger, form.Sheet));
        return Page();
    });

    /// <summary>本条计入, while the sheet is filled in; what stands there is kept until it is saved.</summary>
    public IActionResult OnPostToward(string id, string sheet) => With(id, sheet, form =>
    {
        drafts.Keep(Name, Request.Form);
        return Partial("_Toward", form.Toward(desk.Store, Input(form)));
    });

    public IActionResult OnPostDrop(string id, string sheet) => With(id, sheet, _ =>
    {
        drafts.Drop(Name);
        return RedirectToPage(new { id, sheet, from = From, to = To });
    });

    private string Name => $"{Form?.Ledger.Id}-{Form?.Sheet.Id}-{Asked?.From}-{Asked?.To}";

    private SheetInput Input(SheetForm form) => form.Input(Asked?.Code ?? "", Asked?.Period.From ?? default, Asked?.Period.To ?? default);

    private IActionResult With(string id, string sheet, Func<SheetForm, IActionResult> act) =>
        Open(id, sheet) && Form is { } open ? act(SheetForm.Of(open.Opened, Request.Form)) : NotFound();

    private bool Open(string id, string sheet)
    {
        Asked = Asked.OfMonth(desk, From, To);
        var opened = Asked is null ? default : OpenSheet.Run(desk.Store, id, sheet, Asked.Code, Asked.Period.From, Asked.Period.To);
        Form = Asked is not null && opened.IsDone ? SheetForm.Of(opened.Value) : null;
        return Form is not null;
    }
}

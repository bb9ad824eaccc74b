using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Reports.Workbooks;
using Taizhang.Web.Host;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>One ledger's records.</summary>
public sealed class LedgerModel(OfficeDesk desk) : PageModel
{
    /// <summary>The type of a table that is downloaded.</summary>
    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int ColumnsMax = 4;
    private const int RecordsOnAPage = 50;
    private const int ViewNameMax = 20;

    /// <summary>Numbers of so many records are added up before the page is sent; those of more come behind it.</summary>
    private const int AddedUpAtOnce = 1000;

    [BindProperty(SupportsGet = true)]
    public ListAsked Filter { get; set; } = new();

    public LedgerDefinition? Ledger { get; private set; }

    public Asked? Asked { get; private set; }

    public RecordPage? Found { get; private set; }

    /// <summary>True where the whole list stands on one page, to be printed.</summary>
    public bool IsWhole { get; private set; }

    public IReadOnlyList<SavedView> Views => [.. desk.Settings.Views.Where(view => view.Ledger == Ledger?.Id)];

    public IReadOnlyList<FieldTotal> Totals { get; private set; } = [];

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public EntryLines Lines { get; private set; } = new(desk.Store.Catalog, [], code => code);

    /// <summary>The fields shown first that are short and are not the title.</summary>
    public IReadOnlyList<FieldDefinition> Columns => Ledger is null ? [] : [.. Ledger.Fields
        .Where(shown => shown.First && shown.Id != Ledger.Title && shown.Type is not (FieldType.Note or FieldType.Url or FieldType.Person or FieldType.People))
        .Take(ColumnsMax)];

    /// <summary>True where the totals are still to be asked for.</summary>
    public bool AreTotalsBehind { get; private set; }

    public IActionResult OnGet(string id) => Show(id, addUp: false);

    /// <summary>合计: the line of totals for the page that waits for it, or the page with it for a browser without scripts.</summary>
    public IActionResult OnGetTotals(string id)
    {
        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            return Show(id, addUp: true);
        }

        var elsewhere = Open(id);
        AddUp();
        return elsewhere ?? Partial("_Totals", this);
    }

    /// <param name="addUp">True to have the totals at once, however many the records are.</param>
    private IActionResult Show(string id, bool addUp)
    {
        var elsewhere = Open(id);
        if (elsewhere is not null || Ledger is null || Wanted is not { } filter)
        {
            return elsewhere ?? NotFound();
        }

        var found = BrowseRecords.Run(desk.Store, desk.Scope, filter, Filter.WantedOrder, Filter.End, RecordsOnAPage);
        (Found, Refusals) = (found.IsDone ? found.Value : null, found.Refusals);
        if (Found is { Count: { IsExact: true, Number: > 0 } count } && TotalRecords.Fields(Ledger).Count > 0)
        {
            AreTotalsBehind = !addUp && count.Number > AddedUpAtOnce;
            if (!AreTotalsBehind)
            {
                AddUp();
            }
        }

        var tree = desk.Tree();
        Lines = new EntryLines(desk.Store.Catalog, desk.Books(), code => tree.ByCode(code)?.Content.Name ?? code);
        return Page();
    }

    /// <summary>Which ledger and which days the address asks for; where there are none, what is answered instead.</summary>
    private IActionResult? Open(string id)
    {
        Ledger = desk.Store.Catalog.Ledgers.GetValueOrDefault(id);
        Asked = Asked.Of(desk, Filter.From, Filter.To, Filter.Org);
        return Ledger is null ? NotFound() : Asked is null ? RedirectToPage("/Start") : null;
    }

    private RecordFilter? Wanted => Ledger is null || Asked is null ? null : Filter.Filter(Ledger, Asked.Code, Asked.Period.From, Asked.Period.To);

    private void AddUp() => Totals = Wanted is { } filter && TotalRecords.Run(desk.Store, desk.Scope, filter) is { IsDone: true } totals ? totals.Value : [];

    /// <summary>The whole list on one page, for paper.</summary>
    public IActionResult OnGetPrint(string id)
    {
        if (Show(id, addUp: true) is not PageResult || Ledger is not { } ledger || Asked is null || Found is null)
        {
            return RedirectToPage(new { id });
        }

        var whole = BrowseRecords.Whole(desk.Store, desk.Scope, Filter.Filter(ledger, Asked.Code, Asked.Period.From, Asked.Period.To), Filter.WantedOrder);
        (IsWhole, Refusals) = (whole.IsDone, whole.Refusals);
        Found = whole.IsDone ? Found with { Records = whole.Value, End = null } : Found;
        return Page();
    }

    /// <summary>存为视图: the same name again takes the place of the one before.</summary>
    public IActionResult OnPostKeep(string id, string? name)
    {
        if (!desk.Store.Catalog.Ledgers.ContainsKey(id))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > ViewNameMax || Filter.Kept.Count == 0)
        {
            var shown = OnGet(id);
            Refusals = [new Refusal("view-incomplete", "", Filter.Kept.Count == 0 ? "还没有选状态、类别、范围或要查找的字，没有可存的。" : $"视图的名称要有，不超过{ViewNameMax}个字。", "请补上再存。")];
            return shown;
        }

        desk.Remember(settings => settings with { Views = [.. settings.Views.Where(view => view.Ledger != id || view.Name != name.Trim()), new SavedView(id, name.Trim(), Filter.Kept)] });
        return RedirectToPage(Filter.Kept.Append(new("id", id)).ToDictionary());
    }

    public IActionResult OnPostForget(string id, string? name)
    {
        desk.Remember(settings => settings with { Views = [.. settings.Views.Where(view => view.Ledger != id || view.Name != name)] });
        return RedirectToPage(new { id });
    }

    /// <summary>The whole list as a table, with all fields and not only those the page has room for.</summary>
    public IActionResult OnGetXlsx(string id)
    {
        if (Show(id, addUp: true) is not PageResult || Ledger is not { IsPrivate: false } ledger || Asked is null)
        {
            return RedirectToPage(new { id });
        }

        var filter = Filter.Filter(ledger, Asked.Code, Asked.Period.From, Asked.Period.To);
        var whole = BrowseRecords.Whole(desk.Store, desk.Scope, filter, Filter.WantedOrder);
        if (!whole.IsDone)
        {
            Refusals = whole.Refusals;
            return Page();
        }

        var tree = desk.Tree();
        string Name(string code) => tree.ByCode(code)?.NameOn(Asked.Period.To.DayNumber) ?? code;
        var lines = new EntryLines(desk.Store.Catalog, NameEntries.Run(desk.Store, desk.Scope, ledger, whole.Value.Select(record => record.Content)), Name);
        var days = $"{Asked.From}至{Asked.To}";
        var table = RecordWorkbook.Write(new RecordList(ledger, whole.Value, Totals, $"{Asked.PlaceName} {days}", lines.Text, Name));
        return File(table, Xlsx, $"{ledger.Name} {days}.xlsx");
    }
}

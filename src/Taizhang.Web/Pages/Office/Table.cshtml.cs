using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Ledgers;
using Taizhang.Documents.Excel;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry.OwnTables;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>对一对: which ledger a table is of, what its columns are, and then its rows into the ledger.</summary>
public sealed class TableModel(OfficeDesk desk, ImportRoom room) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>Which sheet of the workbook.</summary>
    [BindProperty(SupportsGet = true)]
    public int At { get; set; }

    public ImportRoom Room => room;

    public HeldWorkbook? Held { get; private set; }

    public SheetText? Sheet { get; private set; }

    public LedgerDefinition? Ledger { get; private set; }

    public int Year { get; private set; }

    public IReadOnlyList<string> Heading { get; private set; } = [];

    public IReadOnlyList<string?> Columns { get; private set; } = [];

    public IReadOnlyList<TableRow> Rows { get; private set; } = [];

    /// <summary>Rows above the heading.</summary>
    public int Above { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public int Known => Columns.Count(column => column is not null);

    public IEnumerable<LedgerDefinition> Ledgers => desk.Store.Catalog.Ledgers.Values.Where(ledger => ledger.IsOpen);

    public IReadOnlyList<(string Id, string Name)> Offered => Ledger is null ? [] : TableColumns.Offered(Ledger);

    public IActionResult OnGet(string? ledger, string? year) => Open(ledger, year) ? Page() : RedirectToPage("/Office/Import");

    public IActionResult OnPost(string? ledger, string? year, bool dryRun)
    {
        if (!Open(ledger, year) || Held is null || Ledger is null)
        {
            return RedirectToPage("/Office/Import");
        }

        Columns = [.. Enumerable.Range(0, Columns.Count).Select(i => Request.Form[FormattableString.Invariant($"c.{i}")].ToString() is { Length: > 0 } chosen ? chosen : null)];
        if (desk.Town(desk.Tree()) is not { } town)
        {
            Refusals = [new Refusal("import-no-town", "", "还没有建乡镇和村，表里的村名对不上。", "请回首页先填县、乡镇和各村名称，再放表格。")];
            return Page();
        }

        var order = new TableOrder(Ledger.Id, town.Code, Year, Columns, Rows, Held.FileName);
        Refusals = room.Start(new ImportState(Held.FileName, dryRun, Rows.Count), progress =>
        {
            var report = TakeTable.Run(desk.Store, order, dryRun, progress);
            return report.IsDone ? ImportOutcome.Of(report.Value) : report.Refusals.ToList();
        });
        return Page();
    }

    private bool Open(string? ledger, string? year)
    {
        Held = room.Find(Id);
        if (Held is null)
        {
            return false;
        }

        At = Math.Clamp(At, 0, Held.Sheets.Count - 1);
        Sheet = Held.Sheets[At];
        Year = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is > 1949 and < 2100 ? given : Asked.Of(desk, null, null, null)?.Period.To.Year ?? desk.Today.Year;
        List<TableRow> rows = [.. Sheet.Rows.Select(row => new TableRow(row.Number, row.Cells))];
        Ledger = Ledgers.FirstOrDefault(open => open.Id == ledger) ?? TableColumns.Guess(desk.Store.Catalog, rows);
        var head = Ledger is null ? null : TableColumns.Match(Ledger, rows);
        var heading = head?.Heading ?? rows[0];
        (Heading, Columns) = (heading.Cells, head?.Columns ?? [.. heading.Cells.Select(_ => (string?)null)]);
        (Above, Rows) = (rows.Count(row => row.Number < heading.Number), [.. rows.Where(row => row.Number > heading.Number)]);
        return true;
    }
}

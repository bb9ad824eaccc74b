using Taizhang.Catalog;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry.Sheets;

namespace Taizhang.Ledger.Entry.OwnTables;

/// <summary>A row of a table somebody brings.</summary>
/// <param name="Number">As the spreadsheet shows it, from 1.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells);

/// <summary>What a table's columns are in a ledger.</summary>
/// <param name="Heading">The row that names the columns; what stands above it is no record.</param>
/// <param name="Columns">For each column the field it holds, or null for one that is not taken over.</param>
public sealed record MatchedColumns(TableRow Heading, IReadOnlyList<string?> Columns)
{
    public int Known => Columns.Count(column => column is not null);
}

/// <summary>Finds the heading of a table and what its columns are, by the Chinese names of a ledger's fields. Pure.</summary>
public static class TableColumns
{
    /// <summary>Titles and notes stand above a heading, and not more than these.</summary>
    private const int RowsAbove = 10;

    /// <summary>One name may stand in any row of words; two make a heading.</summary>
    private const int KnownMin = 2;

    /// <summary>Everything a column may be in that ledger: what every record has, then its fields.</summary>
    public static IReadOnlyList<(string Id, string Name)> Offered(LedgerDefinition ledger) =>
        [("date", "日期"), ("to", "到哪天"), ("organisation", "村/单位"), .. ledger.Title is null ? new[] { ("title", "标题") } : [], .. ledger.Fields.Select(field => (field.Id, field.Name))];

    /// <summary>The heading for a ledger; null where no row names two of its columns.</summary>
    public static MatchedColumns? Match(LedgerDefinition ledger, IReadOnlyList<TableRow> rows)
    {
        var offered = Offered(ledger).Select(column => column.Id).ToList();
        return rows.Take(RowsAbove).Select(row => new MatchedColumns(row, Columns(row, ledger, offered))).Where(head => head.Known >= KnownMin).MaxBy(head => head.Known);
    }

    /// <summary>The ledger whose fields the table names most of; null where it names those of none.</summary>
    public static LedgerDefinition? Guess(DutyCatalog catalog, IReadOnlyList<TableRow> rows) => catalog.Ledgers.Values
        .Where(ledger => ledger.IsOpen)
        .Select(ledger => (Ledger: ledger, Match(ledger, rows)?.Known))
        .Where(guess => guess.Known is not null)
        .OrderByDescending(guess => guess.Known)
        .ThenBy(guess => guess.Ledger.Fields.Count)
        .Select(guess => guess.Ledger)
        .FirstOrDefault();

    /// <summary>The sheet that has a column for everything the ledger knows, a record a row.</summary>
    internal static SheetDefinition Sheet(LedgerDefinition ledger) =>
        new("table", ledger.Name, SheetRows.Free, [], [.. Offered(ledger).Select(column => column.Id)], new Dictionary<string, string>(), SaveTogether: false);

    /// <summary>A name that stands twice is taken the first time.</summary>
    private static IReadOnlyList<string?> Columns(TableRow row, LedgerDefinition ledger, List<string> offered)
    {
        var left = offered.ToList();
        return [.. row.Cells.Select(cell => ColumnNames.IdOf(cell, ledger, left) is { } id && left.Remove(id) ? id : null)];
    }
}

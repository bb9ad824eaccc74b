using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry.Sheets;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;
using JsonMap = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Entry.OwnTables;

/// <summary>A table to be taken into a ledger.</summary>
/// <param name="Organisation">Whose table it is; names are looked for below it first.</param>
/// <param name="Year">Of which year a day without one is meant.</param>
/// <param name="Columns">For each column the field it holds; null for one that is not taken over.</param>
/// <param name="Rows">What stands below the heading.</param>
/// <param name="Origin">Kept with every record: the file's name.</param>
public sealed record TableOrder(string Ledger, string Organisation, int Year, IReadOnlyList<string?> Columns, IReadOnlyList<TableRow> Rows, string Origin);

/// <summary>Why a row, or a cell of it, was not taken over.</summary>
/// <param name="Column">The column's name; empty where the row as a whole is meant.</param>
public sealed record RowNote(int Row, string Column, string Code, string Message, string Next);

/// <summary>What became of a table; every row is one of these: <c>Rows = Stored + Drafts + Skipped + refused rows + Dropped</c>.</summary>
/// <param name="Skipped">Taken over before, with the same content.</param>
/// <param name="Refused">What could not be read, by row; one row may have several notes.</param>
/// <param name="Dropped">Rows that are no records: sums, notes, a heading once more.</param>
public sealed record TableReport(int Rows, int Stored, int Drafts, int Skipped, IReadOnlyList<RowNote> Refused, IReadOnlyList<RowNote> Dropped)
{
    public int RefusedRows => Refused.Select(note => note.Row).Distinct().Count();
}

/// <summary>
/// Takes a plain table with one heading into a ledger: a record a row, read as a sheet is and entered as an import is. What
/// cannot be read is listed by row and left out. A row taken over before is skipped, also when the file has grown since.
/// </summary>
public static partial class TakeTable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How rows begin that are no records.</summary>
    private static readonly string[] NoRecord = ["合计", "小计", "总计", "累计", "注：", "注:", "备注：", "说明：", "填表人", "制表人", "审核人", "负责人", "填报单位", "填报时间"];

    /// <param name="dryRun">Says what would become of it and stores nothing.</param>
    public static Outcome<TableReport> Run(LedgerStore store, TableOrder order, bool dryRun, IProgress<int>? progress = null)
    {
        if (!store.Catalog.Ledgers.TryGetValue(order.Ledger, out var ledger))
        {
            return new Refusal("ledger-unknown", "ledger", $"没有“{order.Ledger}”这本台账。", "请从登记台账里选一本。");
        }

        if (ColumnsWrong(order, ledger) is { } wrong)
        {
            return wrong;
        }

        var (rows, dropped) = Sorted(order);
        var notes = new List<RowNote>();
        var lines = Lines(store, order, ledger, rows, notes);
        if (!lines.IsDone)
        {
            return lines.Refusals.ToList();
        }

        var imported = ImportEntries.Run(store, lines.Value, new ImportOptions(KeepGood: true, dryRun, order.Origin), progress);
        if (!imported.IsDone)
        {
            return imported.Refusals.ToList();
        }

        var report = imported.Value;
        notes.AddRange(report.Refused.Select(line => new RowNote(line.Line, NameOf(ledger, line.Refusal.Where.Split(' ')[^1]), line.Refusal.Code, line.Refusal.Message, line.Refusal.Next)));
        return new TableReport(order.Rows.Count, report.Stored, report.Drafts, report.Skipped, [.. notes.OrderBy(note => note.Row)], dropped);
    }

    private static Refusal? ColumnsWrong(TableOrder order, LedgerDefinition ledger)
    {
        var columns = order.Columns.OfType<string>().ToList();
        var offered = TableColumns.Offered(ledger).Select(column => column.Id).ToList();
        return columns.FirstOrDefault(column => !offered.Contains(column)) is { } unknown ? new Refusal("table-column", unknown, $"“{ledger.Name}”没有“{unknown}”这一项。", "请重新选这一列是什么。")
            : columns.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { } twice ? new Refusal("table-column-twice", twice.Key, $"有{twice.Count()}列都选成了“{NameOf(ledger, twice.Key)}”。", "请只留一列，别的选“不要”。")
            : !columns.Contains("date") ? new Refusal("table-no-date", "date", "还没有说哪一列是日期。", "请在列的上面选“日期”。")
            : null;
    }

    private static (List<TableRow> Rows, List<RowNote> Dropped) Sorted(TableOrder order)
    {
        var (rows, dropped) = (new List<TableRow>(), new List<RowNote>());
        foreach (var row in order.Rows)
        {
            var first = row.Cells.FirstOrDefault(cell => cell.Length > 0) ?? "";
            if (NoRecord.Any(word => first.Replace(" ", "", StringComparison.Ordinal).StartsWith(word, StringComparison.Ordinal)))
            {
                dropped.Add(new RowNote(row.Number, "", "table-no-record", $"以“{(first.Length > 12 ? first[..12] : first)}”开头，是合计、说明一类，没有登记。", ""));
            }
            else
            {
                rows.Add(row);
            }
        }

        return (rows, dropped);
    }

    /// <summary>The lines of the file format, each at the number of its row.</summary>
    private static Outcome<string[]> Lines(LedgerStore store, TableOrder order, LedgerDefinition ledger, List<TableRow> rows, List<RowNote> notes)
    {
        using var session = WriteSession.Begin(store.Dialect);
        var tree = session.Tree(store);
        var office = tree.Names.One(order.Organisation, new DateOnly(order.Year, 12, 31), order.Ledger);
        if (!office.IsDone)
        {
            return office.Refusals.ToList();
        }

        var sheet = TableColumns.Sheet(ledger);
        var input = new SheetInput(ledger.Id, sheet.Id, office.Value.Code, Days.First, Days.Latest, new Dictionary<string, string>(), [.. rows.Select(row => Typed(row, order)).OfType<SheetRow>()]);
        var problems = new List<CellProblem>();
        var reading = new SheetReading(input, ledger, sheet, new SheetNames(store.Catalog, session, tree, office.Value, new DateOnly(order.Year, 12, 31)));
        var records = new SheetRecords(input, ledger, sheet, round: null, () => "", problems).Of(reading.Read());
        notes.AddRange(reading.Problems.Concat(problems).Select(problem => new RowNote(problem.Row, NameOf(ledger, problem.Column), problem.Code, problem.Message, problem.Next)));
        notes.AddRange(reading.Blank.Select(row => new RowNote(row, "", "table-blank", "这一行要登记的列都空着。", "请填上再放一次。")));
        var lines = Enumerable.Repeat("", rows.Select(row => row.Number).DefaultIfEmpty(0).Max()).ToArray();
        var seen = new Dictionary<string, int>();
        foreach (var record in records)
        {
            lines[record.FirstRow - 1] = Line(record, ledger, seen);
        }

        return lines;
    }

    private static SheetRow Typed(TableRow row, TableOrder order)
    {
        var cells = new Dictionary<string, string>();
        for (var i = 0; i < Math.Min(row.Cells.Count, order.Columns.Count); i++)
        {
            if (order.Columns[i] is { } column)
            {
                cells[column] = column is "date" or "to" ? Day(row.Cells[i], order.Year) : row.Cells[i];
            }
        }

        return new SheetRow(row.Number, "", cells);
    }

    /// <summary>A day that says its year is meant so; any other is one of the table's year, or no day at all.</summary>
    private static string Day(string typed, int year)
    {
        var text = TimeOfDay().Replace(typed, "");
        var day = SheetDays.Read(text, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) ?? (SaysYear().IsMatch(text) ? SheetDays.Read(text, Days.First, Days.Latest) : null);
        return day is { } known ? $"{CanonicalText.Day(known.From)}{(known.To is { } to ? $"至{CanonicalText.Day(to)}" : "")}" : SheetCells.IsBlank(typed) || SheetCells.IsSame(typed) ? typed : $"{typed}？";
    }

    /// <summary>A record is known by what it says, so that the same row is the same record whatever file it stands in.</summary>
    private static string Line(SheetRecord record, LedgerDefinition ledger, Dictionary<string, int> seen)
    {
        var json = (JsonMap)(JsonNode.Parse(record.Json.GetRawText()) ?? new JsonMap());
        json.Remove("ref");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.ToJsonString(Plain))))[..16];
        var times = seen[hash] = seen.GetValueOrDefault(hash) + 1;
        json["ref"] = times == 1 ? $"{ledger.Id}-{hash}" : string.Create(CultureInfo.InvariantCulture, $"{ledger.Id}-{hash}-{times}");
        return new JsonMap { ["record"] = json }.ToJsonString(Plain);
    }

    private static string NameOf(LedgerDefinition ledger, string column) =>
        TableColumns.Offered(ledger).Where(offered => offered.Id == column).Select(offered => offered.Name).FirstOrDefault() ?? "";

    [GeneratedRegex(@"\s+\d{1,2}:\d{2}$")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\d+\D+\d+\D+\d+")]
    private static partial Regex SaysYear();
}

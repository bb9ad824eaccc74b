using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Documents.Excel;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Records;

namespace Taizhang.Reports.Workbooks;

/// <summary>A list as it is put into a table: the records the page shows, in its order, with all fields.</summary>
/// <param name="About">Of what place and which days, one line over the table.</param>
/// <param name="Text">A value as the office reads it, references by name.</param>
/// <param name="Body">A body's name by its code.</param>
public sealed record RecordList(
    LedgerDefinition Ledger,
    IReadOnlyList<BrowsedRecord> Records,
    IReadOnlyList<FieldTotal> Totals,
    string About,
    Func<FieldDefinition, FieldValue?, string> Text,
    Func<string, string> Body);

/// <summary>Lays a list of records out as an .xlsx. What was written with 约 is added up apart, as on the page. Pure.</summary>
public static class RecordWorkbook
{
    public static byte[] Write(RecordList list)
    {
        var ledger = list.Ledger;
        var hasEnd = list.Records.Any(record => record.Content.To is not null);
        var hasTitle = ledger.Title is null;
        string[] heading = ["日期", .. Only(hasEnd, "到哪天"), "村/单位", .. Only(hasTitle, "标题"), .. ledger.Fields.Select(field => field.Name), "状态"];
        return WorkbookWriter.Write(new SheetTable(
            ledger.Name,
            [list.About],
            heading,
            [.. list.Records.Select(Row)],
            Below(list, heading.Length - ledger.Fields.Count - 1)));

        IReadOnlyList<SheetCell> Row(BrowsedRecord record) =>
        [
            new SheetCell.Day(record.Content.Date),
            .. Only(hasEnd, record.Content.To is { } to ? new SheetCell.Day(to) : Said("")),
            Said(record.Content.Bodies.Count > 1 ? string.Join('、', record.Content.Bodies.Select(list.Body)) : record.Organisation),
            .. Only(hasTitle, Said(record.Title)),
            .. ledger.Fields.Select(field => Cell(list, field, record.Content.Fields[field.Id])),
            Said(record.Status switch { EntryStatus.Draft => "草稿", EntryStatus.Void => "作废", EntryStatus.Recorded => "" }),
        ];
    }

    private static SheetCell Said(string text) => new SheetCell.Text(text);

    private static SheetCell Cell(RecordList list, FieldDefinition field, FieldValue? value) => value switch
    {
        FieldValue.Amount amount => new SheetCell.Number(InUnit(field, amount.Value), amount.Approximate),
        FieldValue.Day day => new SheetCell.Day(day.Value),
        _ => Said(list.Text(field, value)),
    };

    private static IReadOnlyList<IReadOnlyList<SheetCell>> Below(RecordList list, int before)
    {
        var about = list.Totals.Where(total => total.ApproximateRecords > 0).ToList();
        return list.Totals.All(total => total.Records + total.ApproximateRecords == 0) ? []
            : [Sum("合计", total => total.Records > 0 ? new SheetCell.Number(InUnit(total.Field, total.Amount)) : null),
                .. Only(about.Count > 0, Sum($"另有约数（{string.Join('，', about.Select(total => string.Create(CultureInfo.InvariantCulture, $"{total.Field.Name}{total.ApproximateRecords}条")))}）",
                    total => total.ApproximateRecords > 0 ? new SheetCell.Number(InUnit(total.Field, total.Approximate), Approximate: true) : null))];

        IReadOnlyList<SheetCell> Sum(string word, Func<FieldTotal, SheetCell?> cell) =>
        [
            Said(word),
            .. Enumerable.Repeat(Said(""), before - 1),
            .. list.Ledger.Fields.Select(field => list.Totals.FirstOrDefault(total => total.Field.Id == field.Id) is { } total ? cell(total) ?? Said("") : Said("")),
        ];
    }

    private static decimal InUnit(FieldDefinition field, long amount) => field.Type == FieldType.Whole ? amount : amount / 100m;

    private static IEnumerable<T> Only<T>(bool isWanted, T value) => isWanted ? [value] : [];
}

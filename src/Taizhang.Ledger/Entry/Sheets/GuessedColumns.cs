using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Overlay;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>What a column of a pasted table is taken for.</summary>
public enum ColumnPart
{
    /// <summary>A field of its own.</summary>
    Field,

    /// <summary>The record's day.</summary>
    Day,

    /// <summary>The record's village or body.</summary>
    Body,

    /// <summary>A running number, which the ledger has by itself.</summary>
    Number,
}

/// <summary>A column with the guess about it, for somebody to look over.</summary>
public sealed record GuessedColumn(ColumnPart Part, OwnColumn Column);

/// <summary>Looks at a table pasted from a spreadsheet, one header row above its rows, and guesses what each column holds. Pure.</summary>
public static class GuessedColumns
{
    private const int ChoicesMax = 8;
    private const int ChoiceLengthMax = 10;
    private const int RowsForChoices = 6;
    private const int LongText = 60;

    private static readonly string[] Days = ["日期", "时间", "年月日"];
    private static readonly string[] Bodies = ["村", "单位", "村（社区）", "村名", "行政村", "所在村", "党支部", "组织"];
    private static readonly string[] Numbers = ["序号", "编号", "No"];
    private static readonly string[] Yes = ["是", "否", "√", "有", "无", "×"];

    /// <summary>Empty where there is no header with rows below it.</summary>
    public static IReadOnlyList<GuessedColumn> Of(IReadOnlyList<IReadOnlyList<string>> cells)
    {
        if (cells.Count < 2)
        {
            return [];
        }

        var guessed = new List<GuessedColumn>();
        foreach (var (name, i) in cells[0].Select((name, i) => (name.Trim(), i)).Where(head => head.Item1.Length > 0))
        {
            List<string> values = [.. cells.Skip(1).Select(row => i < row.Count ? row[i].Trim() : "").Where(value => value.Length > 0)];
            guessed.Add(Guess(name, values, guessed));
        }

        return guessed;
    }

    private static GuessedColumn Guess(string name, List<string> values, List<GuessedColumn> before)
    {
        var part = Days.Contains(name) && before.All(other => other.Part != ColumnPart.Day) ? ColumnPart.Day
            : Bodies.Contains(name) && before.All(other => other.Part != ColumnPart.Body) ? ColumnPart.Body
            : Numbers.Contains(name) ? ColumnPart.Number
            : ColumnPart.Field;
        var type = TypeOf(name, values);
        var choices = type == FieldType.Choice ? values.Distinct().ToList() : [];
        return new GuessedColumn(part, new OwnColumn(name, type, choices, false, part == ColumnPart.Field && type is FieldType.Whole or FieldType.Number or FieldType.Money, UnitOf(name)));
    }

    private static FieldType TypeOf(string name, List<string> values) =>
        values.Count == 0 ? FieldType.Text
        : values.TrueForAll(value => Yes.Contains(value)) ? FieldType.Flag
        : values.TrueForAll(IsDay) ? FieldType.Date
        : values.TrueForAll(value => value.Length < 10 && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            ? name.Contains('元', StringComparison.Ordinal) || name.Contains("金额", StringComparison.Ordinal) ? FieldType.Money : values.TrueForAll(value => !value.Contains('.', StringComparison.Ordinal)) ? FieldType.Whole : FieldType.Number
        : values.Exists(value => value.Length > LongText) ? FieldType.Note
        : values.Count >= RowsForChoices && values.Distinct().Count() <= ChoicesMax && values.TrueForAll(value => value.Length <= ChoiceLengthMax) ? FieldType.Choice
        : FieldType.Text;

    private static bool IsDay(string value) =>
        DateOnly.TryParseExact(value, ["yyyy-M-d", "yyyy.M.d", "yyyy/M/d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>人数 is counted in 人, 户数 in 户; what says nothing is 个.</summary>
    private static string UnitOf(string name) => new[] { "人", "户", "次", "亩", "件", "场", "处" }.FirstOrDefault(unit => name.Contains(unit, StringComparison.Ordinal)) ?? "个";
}

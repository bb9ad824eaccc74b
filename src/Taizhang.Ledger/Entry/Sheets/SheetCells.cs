using System.Globalization;
using System.Text.Json.Nodes;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>What a cell says, in the form of the file format, or why it cannot be read.</summary>
internal readonly record struct CellReading(JsonNode? Value, CellProblem? Problem);

/// <summary>Turns what was typed or pasted into a cell into a value of its field. Pure; references stay as typed.</summary>
internal static class SheetCells
{
    private static readonly string[] Empty = ["", "—", "-", "/", "——", "无"];
    private static readonly string[] Same = ["同上", "〃", "″"];
    private static readonly string[] Yes = ["是", "√", "✓", "有", "1", "对", "true"];
    private static readonly string[] No = ["否", "×", "无", "0", "没有", "false"];
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '\n', '\t'];

    /// <summary>True for a cell that says nothing.</summary>
    public static bool IsBlank(string? typed) => Empty.Contains((typed ?? "").Trim());

    /// <summary>True for a cell that repeats the one above it.</summary>
    public static bool IsSame(string? typed) => Same.Contains((typed ?? "").Trim());

    /// <summary>The words of a cell that names several.</summary>
    public static string[] Words(string typed) => typed.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static CellReading Read(FieldDefinition field, string typed, int row, DateOnly first, DateOnly last)
    {
        var text = typed.Trim();
        return field.Type switch
        {
            FieldType.Whole or FieldType.Number or FieldType.Money => Number(field, text, row),
            FieldType.Date => Day(field, text, row, first, last),
            FieldType.Flag => Flag(field, text, row),
            FieldType.Choice => Choice(field, text, row) is var (word, problem) && problem is null ? new CellReading(word, null) : new CellReading(null, problem),
            FieldType.Choices => Choices(field, text, row),
            FieldType.Labels or FieldType.People or FieldType.Organisations => new CellReading(new JsonArray([.. Words(text).Select(word => (JsonNode)word)]), null),
            FieldType.Text or FieldType.Note or FieldType.Period or FieldType.Person or FieldType.Organisation or FieldType.Household
                or FieldType.Outside or FieldType.Topic or FieldType.Place or FieldType.Url => new CellReading(text, null),
        };
    }

    private static CellReading Number(FieldDefinition field, string text, int row)
    {
        if (SheetNumbers.Read(text) is not { } number)
        {
            return Wrong(field, row, "entry-unit", $"“{field.Name}”写的是“{text}”，这里写数字。", field.Approximate ? "请改成数字，如 60 或 约60。" : "请改成数字，如 60。");
        }

        if (number.Approximate && !field.Approximate)
        {
            return Wrong(field, row, "entry-approximate", $"“{field.Name}”要写准确数，不能写“约”。", "请改成准确数。");
        }

        var plain = number.Value.ToString("0.####", CultureInfo.InvariantCulture);
        return new CellReading(number.Approximate ? JsonValue.Create($"约{plain}") : JsonNode.Parse(plain), null);
    }

    private static CellReading Day(FieldDefinition field, string text, int row, DateOnly first, DateOnly last)
    {
        // What is due or done may lie outside the sheet's own days; only a short form needs them.
        var day = SheetDays.Read(text, first, last) ?? SheetDays.Read(text, new DateOnly(first.Year, 1, 1), new DateOnly(last.Year, 12, 31)) ?? SheetDays.Read(text, Days.First, Days.Latest);
        return day is { To: null } only
            ? new CellReading(CanonicalText.Day(only.From), null)
            : Wrong(field, row, "entry-date", $"“{field.Name}”写的是“{text}”，看不出是哪一天。", "请写成 3.12 或 2022-03-12。");
    }

    private static CellReading Flag(FieldDefinition field, string text, int row)
    {
        if (Yes.Contains(text))
        {
            return new CellReading(true, null);
        }

        return No.Contains(text)
            ? new CellReading(false, null)
            : Wrong(field, row, "entry-type", $"“{field.Name}”写的是“{text}”，看不出是或否。", "请写“是”或“否”。");
    }

    /// <summary>The choice itself, or the only one that begins with or holds what was typed.</summary>
    private static (string Word, CellProblem? Problem) Choice(FieldDefinition field, string text, int row)
    {
        var fits = field.Choices.Where(choice => choice == text).ToList();
        fits = fits.Count > 0 ? fits : [.. field.Choices.Where(choice => choice.StartsWith(text, StringComparison.Ordinal))];
        fits = fits.Count > 0 ? fits : [.. field.Choices.Where(choice => choice.Contains(text, StringComparison.Ordinal))];
        return fits is [var only]
            ? (only, null)
            : ("", new CellProblem(row, field.Id, "entry-choice", $"“{field.Name}”里没有“{text}”这一项。", $"可选：{string.Join("、", field.Choices)}。"));
    }

    private static CellReading Choices(FieldDefinition field, string text, int row)
    {
        var read = Words(text).Select(word => Choice(field, word, row)).ToList();
        return read.Select(word => word.Problem).FirstOrDefault(problem => problem is not null) is { } wrong
            ? new CellReading(null, wrong)
            : new CellReading(new JsonArray([.. read.Select(word => (JsonNode)word.Word)]), null);
    }

    private static CellReading Wrong(FieldDefinition field, int row, string code, string message, string next) =>
        new(null, new CellProblem(row, field.Id, code, message, next));
}

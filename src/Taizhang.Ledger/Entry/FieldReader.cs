using System.Globalization;
using System.Text.Json;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Records;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// Reads the fields of a record, a case or a step by what the catalog says they hold. Of a stored text every value is read
/// that still fits its field; a choice is kept also when the catalog dropped it.
/// </summary>
internal sealed class FieldReader(References references)
{
    /// <summary>Longest text of one line, and of a note: more is a document, and belongs beside the record.</summary>
    private const int TextMax = 500;
    private const int NoteMax = 20_000;
    private const int LabelMax = 30;

    /// <summary>More than any office counts, and little enough that sums and products of them can be kept.</summary>
    private const decimal WholeMax = 99_999_999m;
    private const decimal AmountMax = 9_999_999_999m;

    /// <summary>The fields in the catalog's order. Properties that are no field are left for the caller to judge.</summary>
    public FieldValues Read(JsonObject json, IReadOnlyList<FieldDefinition> fields, DateOnly day)
    {
        json = IsStored ? json.WithoutRefusals() : json;
        var values = new List<KeyValuePair<string, FieldValue>>();
        foreach (var field in fields)
        {
            var (child, refused) = (json.Child(field.Id), json.Refused);
            if (child is { ValueKind: not JsonValueKind.Null } given && Value(json, field, given, day) is { } value)
            {
                values.Add(new(field.Id, value));
            }
            else if (field.Required && json.Refused == refused)
            {
                json.Refuse("entry-missing", field.Id, $"缺少“{field.Name}”。", "请补上这一项。");
            }
        }

        return new FieldValues(values);
    }

    private bool IsStored => references == Entry.References.AsWritten;

    private FieldValue? Value(JsonObject json, FieldDefinition field, JsonElement given, DateOnly day) => field.Type switch
    {
        FieldType.Text or FieldType.Place or FieldType.Url or FieldType.Period => Line(json, field, given, TextMax),
        FieldType.Note => Line(json, field, given, NoteMax),
        FieldType.Choice => Choice(json, field, given),
        FieldType.Choices => Choices(json, field, given),
        FieldType.Whole => Amount(json, field, given, 1),
        FieldType.Number or FieldType.Money => Amount(json, field, given, 100),
        FieldType.Date => Line(json, field, given, TextMax) is { } text && json.ParseDay(text.Value, field.Id) is { } parsed ? new FieldValue.Day(parsed) : null,
        FieldType.Flag => Flag(json, field, given),
        FieldType.Labels => Labels(json, field, given),
        FieldType.People or FieldType.Organisations => References(json, field, given, day),
        FieldType.Person or FieldType.Organisation or FieldType.Household or FieldType.Outside or FieldType.Topic =>
            Line(json, field, given, TextMax) is { } reference && Reference(json, field, reference.Value, day) is { } known ? new FieldValue.Text(known) : null,
    };

    private static FieldValue.Text? Line(JsonObject json, FieldDefinition field, JsonElement given, int longest)
    {
        if (given.ValueKind != JsonValueKind.String || given.GetString() is not { } text)
        {
            json.Refuse("entry-type", field.Id, $"“{field.Name}”应是文字。", "请加上引号。");
            return null;
        }

        if (text.Length > longest)
        {
            json.Refuse("entry-too-long", field.Id, $"“{field.Name}”有{text.Length}个字，最多{longest}个。", "长的材料请作为附件放在旁边。");
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? null : new FieldValue.Text(text);
    }

    private FieldValue.Text? Choice(JsonObject json, FieldDefinition field, JsonElement given)
    {
        if (Line(json, field, given, TextMax) is not { } text)
        {
            return null;
        }

        if (IsStored || field.Choices.Contains(text.Value))
        {
            return text;
        }

        json.Refuse("entry-choice", field.Id, $"“{field.Name}”里没有“{text.Value}”这一项。", $"可选：{string.Join("、", field.Choices)}。");
        return null;
    }

    private FieldValue.Texts? Choices(JsonObject json, FieldDefinition field, JsonElement given)
    {
        if (Strings(json, field, given) is not { Count: > 0 } texts)
        {
            return null;
        }

        foreach (var unknown in texts.Where(text => !field.Choices.Contains(text)))
        {
            json.Refuse("entry-choice", field.Id, $"“{field.Name}”里没有“{unknown}”这一项。", $"可选：{string.Join("、", field.Choices)}。");
        }

        return new FieldValue.Texts([.. texts.Distinct()]);
    }

    private static FieldValue.Texts? Labels(JsonObject json, FieldDefinition field, JsonElement given)
    {
        var labels = Strings(json, field, given)?.Select(label => label.Trim()).Where(label => label.Length > 0).Distinct().ToList() ?? [];
        if (labels.Find(label => label.Length > LabelMax) is { } tooLong)
        {
            json.Refuse("entry-too-long", field.Id, $"“{field.Name}”里的“{tooLong[..LabelMax]}…”太长，最多{LabelMax}个字。", "请写专项工作的简称。");
            return null;
        }

        return labels.Count > 0 ? new FieldValue.Texts(labels) : null;
    }

    private static FieldValue.Flag? Flag(JsonObject json, FieldDefinition field, JsonElement given)
    {
        if (given.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return new FieldValue.Flag(given.GetBoolean());
        }

        json.Refuse("entry-type", field.Id, $"“{field.Name}”应是 true 或 false。", "请改成 true 或 false。");
        return null;
    }

    private static FieldValue.Amount? Amount(JsonObject json, FieldDefinition field, JsonElement given, long scale)
    {
        var (text, approximate) = given.ValueKind switch
        {
            JsonValueKind.Number => (given.GetRawText(), false),
            JsonValueKind.String when given.GetString() is { } written => written.StartsWith('约') ? (written[1..], true) : (written, false),
            _ => ("", false),
        };
        if (approximate && !field.Approximate)
        {
            json.Refuse("entry-approximate", field.Id, $"“{field.Name}”要写准确数，不能写“约”。", "请改成准确数。");
            return null;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            json.Refuse("entry-unit", field.Id, $"“{field.Name}”写的是“{(text.Length > 20 ? text[..20] : text)}”，这里只写数字{UnitOf(field)}。", "请去掉单位和别的字，只留数字。");
            return null;
        }

        if (number > (scale == 1 ? WholeMax : AmountMax))
        {
            json.Refuse("entry-too-large", field.Id, $"“{field.Name}”写的是{text}，太大了。", "请看看是不是多写了几位。");
            return null;
        }

        if (number * scale % 1 != 0)
        {
            json.Refuse("entry-decimals", field.Id, scale == 1 ? $"“{field.Name}”应是整数。" : $"“{field.Name}”最多两位小数。", "请改正这个数。");
            return null;
        }

        return new FieldValue.Amount((long)(number * scale), approximate);
    }

    private static string UnitOf(FieldDefinition field) => field.Type == FieldType.Money ? "，单位是元" : "";

    private FieldValue.Texts? References(JsonObject json, FieldDefinition field, JsonElement given, DateOnly day)
    {
        if (Strings(json, field, given) is not { Count: > 0 } texts)
        {
            return null;
        }

        return new FieldValue.Texts([.. texts.Select(text => Reference(json, field, text, day)).OfType<string>().Distinct()]);
    }

    private string? Reference(JsonObject json, FieldDefinition field, string given, DateOnly day)
    {
        var place = $"{json.Where} {field.Id}";
        var found = field.Type.Target() switch
        {
            EntryKind.Organisation => references.Organisation(given, day, field.Kind, place),
            EntryKind.Outside => references.Named(EntryKind.Outside, given, place),
            EntryKind.Topic => references.Named(EntryKind.Topic, given, place),
            EntryKind.Person or EntryKind.Household or EntryKind.Role or EntryKind.Record or EntryKind.Case or null => ByRef(field, given, place),
        };
        if (found.IsDone)
        {
            return found.Value;
        }

        foreach (var refusal in found.Refusals)
        {
            json.Refuse(refusal.Code, field.Id, refusal.Message, refusal.Next);
        }

        return null;
    }

    private Outcome<string> ByRef(FieldDefinition field, string given, string place) =>
        field.Type.Target() is { } kind && references.Knows(kind, given)
            ? given
            : new Refusal("entry-unknown-ref", place, $"“{field.Name}”写的“{given}”没有登记过。", "请先登记它，或改正编号。");

    private static List<string>? Strings(JsonObject json, FieldDefinition field, JsonElement given)
    {
        if (given.ValueKind == JsonValueKind.String)
        {
            return [given.GetString() ?? ""];
        }

        if (given.ValueKind == JsonValueKind.Array && given.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. given.EnumerateArray().Select(item => item.GetString() ?? "")];
        }

        json.Refuse("entry-type", field.Id, $"“{field.Name}”应是一列文字。", "请写成 [\"甲\", \"乙\"]。");
        return null;
    }
}

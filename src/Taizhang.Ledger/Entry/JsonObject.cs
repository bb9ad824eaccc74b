using System.Text.Json;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// One JSON object of an input, read property by property. What is wrong is added to the refusals with its place; the
/// reader goes on, so that all of it is said at once.
/// </summary>
internal sealed class JsonObject(JsonElement element, string where, List<Refusal> refusals)
{
    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement;

    /// <summary>A short list, because few names are asked for and an import reads a hundred thousand objects.</summary>
    private readonly List<string> _asked = new(16);

    public JsonElement Element => element;

    public string Where => where;

    /// <summary>How much was refused so far, here and elsewhere in the line.</summary>
    public int Refused => refusals.Count;

    /// <summary>The same object read by somebody who takes what fits and asks for nothing.</summary>
    public JsonObject WithoutRefusals() => new(element, where, []);

    public void Refuse(string code, string place, string message, string next) =>
        refusals.Add(new Refusal(code, place.Length == 0 ? where : $"{where} {place}", message, next));

    public string Text(string name)
    {
        if (OptionalText(name) is { Length: > 0 } text)
        {
            return text;
        }

        Refuse("entry-missing", name, $"缺少“{name}”。", "请补上这一项。");
        return "";
    }

    public string? OptionalText(string name)
    {
        if (Child(name) is not { } child || child.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (child.ValueKind == JsonValueKind.String)
        {
            return child.GetString();
        }

        Refuse("entry-type", name, $"“{name}”应是文字。", "请加上引号。");
        return null;
    }

    public DateOnly Day(string name)
    {
        if (Child(name) is null)
        {
            Refuse("entry-missing", name, $"缺少“{name}”。", "请补上日期，如 2022-12-31。");
            return default;
        }

        return OptionalDay(name) ?? default;
    }

    public DateOnly? OptionalDay(string name) => OptionalText(name) is { } text ? ParseDay(text, name) : null;

    public DateOnly? ParseDay(string text, string name)
    {
        if (DayOf(text) is not { } day)
        {
            Refuse("entry-date", name, $"日期写的是“{text}”，没有这一天。", "请改成实际日期，如 2022-12-31。");
            return null;
        }

        if (!Days.IsPossible(day))
        {
            Refuse("entry-date-outside", name, $"日期“{text}”不在{Days.First.Year}年到{Days.Latest.Year}年之间。", "请看看年份是不是写错了。");
            return null;
        }

        return day;
    }

    /// <summary>Reads 2022-12-31 and nothing else; written by hand because an import reads hundreds of thousands.</summary>
    private static DateOnly? DayOf(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        var (year, month, day) = (Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        foreach (var digit in text.AsSpan(start, length))
        {
            if (!char.IsAsciiDigit(digit))
            {
                return 0;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        if (Child(name) is not { } child)
        {
            return [];
        }

        if (child.ValueKind == JsonValueKind.Array && child.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. child.EnumerateArray().Select(item => item.GetString() ?? "")];
        }

        Refuse("entry-type", name, $"“{name}”应是一列文字。", "请写成 [\"甲\", \"乙\"]。");
        return [];
    }

    public IReadOnlyList<JsonObject> Objects(string name)
    {
        if (Child(name) is not { } child)
        {
            return [];
        }

        if (child.ValueKind == JsonValueKind.Array && child.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object))
        {
            return [.. child.EnumerateArray().Select((item, i) => new JsonObject(item, FormattableString.Invariant($"{where} {name}[{i}]"), refusals))];
        }

        Refuse("entry-type", name, $"“{name}”应是一列对象。", "请写成 [{…}, {…}]。");
        return [];
    }

    public JsonObject? Object(string name)
    {
        if (Child(name) is not { } child)
        {
            return null;
        }

        if (child.ValueKind == JsonValueKind.Object)
        {
            return new JsonObject(child, $"{where} {name}", refusals);
        }

        Refuse("entry-type", name, $"“{name}”应是一个对象。", "请写成 {…}。");
        return null;
    }

    /// <summary>The object of that name; an empty one where it is absent, so that what it must hold is asked for.</summary>
    public JsonObject ObjectOrEmpty(string name) => Object(name) ?? new JsonObject(Empty, $"{where} {name}", refusals);

    public int Whole(string name)
    {
        if (Child(name) is { ValueKind: JsonValueKind.Number } child && child.TryGetInt32(out var whole))
        {
            return whole;
        }

        Refuse("entry-type", name, $"“{name}”应是整数。", "请改成整数。");
        return 0;
    }

    /// <summary>The property, marked as known; null where it is absent.</summary>
    public JsonElement? Child(string name)
    {
        _asked.Add(name);
        return element.TryGetProperty(name, out var child) ? child : null;
    }

    /// <summary>Refuses every property nobody asked for: a misspelt name must not lose its value in silence.</summary>
    public void Close()
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!_asked.Exists(property.NameEquals))
            {
                Refuse("entry-unknown-field", property.Name, $"不认识“{property.Name}”。", $"这里可用：{string.Join("、", _asked.Distinct().Order(StringComparer.Ordinal))}。");
            }
        }
    }
}

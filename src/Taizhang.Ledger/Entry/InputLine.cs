using System.Text.Json;

namespace Taizhang.Ledger.Entry;

/// <summary>What a line of an input asks for.</summary>
public enum InputAction
{
    Enter,
    Amend,
    Void,
}

/// <summary>One line of an input, understood as far as which entry it is about.</summary>
/// <param name="Number">Counted from 1, over all files of the input.</param>
/// <param name="Kind">The kind entered; for amend and void any kind.</param>
internal sealed record InputLine(int Number, InputAction Action, EntryKind? Kind, string Ref, JsonElement Element)
{
    public const string StatusProperty = "status";

    private static readonly Dictionary<string, EntryKind> Words = EntryKinds.InOrder.ToDictionary(kind => kind.Word());

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    public string Where => FormattableString.Invariant($"第{Number}行");

    public static Outcome<InputLine> Read(int number, string text)
    {
        var where = FormattableString.Invariant($"第{number}行");
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || root.EnumerateObject().ToList() is not [{ Value.ValueKind: JsonValueKind.Object } only])
            {
                return new Refusal("import-line", where, "这一行不是一条登记。", "每行一个对象，如 {\"record\":{…}}。");
            }

            return Read(number, where, only.Name, only.Value.Clone());
        }
        catch (JsonException)
        {
            return new Refusal("import-unreadable", where, "这一行不是完整的 JSON。", "请检查引号、逗号和括号。");
        }
    }

    private static Outcome<InputLine> Read(int number, string where, string word, JsonElement element)
    {
        if (Words.TryGetValue(word, out var kind))
        {
            return new InputLine(number, InputAction.Enter, kind, TextOf(element, kind == EntryKind.Organisation ? "code" : "ref"), element);
        }

        return word switch
        {
            "amend" => new InputLine(number, InputAction.Amend, null, TextOf(element, "ref"), element),
            "void" => new InputLine(number, InputAction.Void, null, TextOf(element, "ref"), element),
            _ => new Refusal("import-line", where, $"不认识“{word}”。", $"可用：{string.Join("、", Words.Keys)}、amend、void。"),
        };
    }

    private static string TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}

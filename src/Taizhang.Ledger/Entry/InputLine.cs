using System.Text.Json;

namespace Taizhang.Ledger.Entry;

/// <summary>What a line of an input asks for.</summary>
public enum InputAction
{
    Enter,
    Amend,
    Void,
}

/// <summary>
/// One line of an input, understood as far as which entry it is about. Its object is opened again when it is read: an
/// import would otherwise keep a hundred thousand of them open.
/// </summary>
/// <param name="Input">What it is a line of.</param>
/// <param name="Number">Counted from 1, over all files of the input.</param>
/// <param name="Kind">The kind entered; for amend and void any kind.</param>
/// <param name="Organisation">The code of the body it says it belongs to; empty when it says none.</param>
/// <param name="IsDraft">True when the line asks for a draft.</param>
/// <param name="Text">The whole line, found readable.</param>
internal sealed record InputLine(Input Input, int Number, InputAction Action, EntryKind? Kind, string Ref, string Organisation, bool IsDraft, string Text)
{
    /// <summary>The words of a line that changes what is there.</summary>
    public const string Amend = "amend";
    public const string Void = "void";

    public const string StatusProperty = "status";
    public const string Draft = "draft";
    public const string Recorded = "recorded";

    private static readonly Dictionary<string, EntryKind> Words = EntryKinds.InOrder.ToDictionary(kind => kind.Word());

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Longer than any entry with all its fields filled; what is longer is another kind of file.</summary>
    private const int LengthMax = 1_000_000;

    /// <summary>Where it comes from, as kept with the revision; null for a form.</summary>
    public string? Origin => Input.Origin is { } origin ? $"{origin} {Where}" : null;

    public string Where => FormattableString.Invariant($"第{Number}行");

    /// <summary>Reads the object of the line. What it gives must keep nothing of it.</summary>
    public T Open<T>(Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(Text, Options);
        return read(document.RootElement.EnumerateObject().First().Value);
    }

    public static Outcome<InputLine> Read(Input input, int number, string text)
    {
        var where = FormattableString.Invariant($"第{number}行");
        if (text.Length > LengthMax)
        {
            return new Refusal("import-line-too-long", where, $"这一行有{text.Length}个字符，不会是一条登记。", "请检查换行：每行一条。");
        }

        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || root.EnumerateObject().ToList() is not [{ Value.ValueKind: JsonValueKind.Object } only])
            {
                return new Refusal("import-line", where, "这一行不是一条登记。", "每行一个对象，如 {\"record\":{…}}。");
            }

            if (!InputCharacters.AreReadable(root))
            {
                return new Refusal("import-characters", where, "这一行里有读不出的字符。", "请删去控制字符和残缺的字符。");
            }

            return Read(input, number, where, only.Name, only.Value, text);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return new Refusal("import-unreadable", where, "这一行不是完整的 JSON，或同一项写了两次。", "请检查引号、逗号和括号。");
        }
    }

    private static Outcome<InputLine> Read(Input input, int number, string where, string word, JsonElement element, string text)
    {
        var isDraft = element.TryGetProperty(StatusProperty, out var status) && status.ValueKind == JsonValueKind.String && status.ValueEquals(Draft);
        if (Words.TryGetValue(word, out var kind))
        {
            return new InputLine(input, number, InputAction.Enter, kind, TextOf(element, kind == EntryKind.Organisation ? "code" : "ref"), TextOf(element, "organisation"), isDraft, text);
        }

        return word switch
        {
            Amend => new InputLine(input, number, InputAction.Amend, null, TextOf(element, "ref"), "", isDraft, text),
            Void => new InputLine(input, number, InputAction.Void, null, TextOf(element, "ref"), "", isDraft, text),
            _ => new Refusal("import-line", where, $"不认识“{word}”。", $"可用：{string.Join("、", Words.Keys)}、amend、void。"),
        };
    }

    private static string TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Browse;

/// <summary>The lines of an export that say what became of the entry before them.</summary>
internal static class RevisionLines
{
    private const string Fields = "fields";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="kind">The kind of entry, where its ref alone would mean another.</param>
    public static string Void(string reference, string? kind, string? reason) => Line("void", json =>
    {
        Head(json, reference, kind);
        json.WriteString("reason", reason);
    });

    /// <summary>The draft as an amendment of what counts: what differs, and null for what was taken away.</summary>
    public static string DraftAmendment(string reference, string? kind, string? reason, string counted, string draft)
    {
        using var before = JsonDocument.Parse(counted);
        using var after = JsonDocument.Parse(draft);
        return Line("amend", json =>
        {
            Head(json, reference, kind);
            json.WriteNumber("revision", 1);
            json.WriteString("reason", reason);
            json.WriteString(InputLine.StatusProperty, InputLine.Draft);
            Differences(json, before.RootElement, after.RootElement, Fields);
            json.WriteStartObject(Fields);
            Differences(json, FieldsOf(before), FieldsOf(after), null);
            json.WriteEndObject();
        });
    }

    private static void Head(Utf8JsonWriter json, string reference, string? kind)
    {
        json.WriteString("ref", reference);
        if (kind is not null)
        {
            json.WriteString("kind", kind);
        }
    }

    private static void Differences(Utf8JsonWriter json, JsonElement? before, JsonElement? after, string? except)
    {
        foreach (var property in Properties(after).Where(property => property.Name != except && !Has(before, property)))
        {
            property.WriteTo(json);
        }

        foreach (var property in Properties(before).Where(property => property.Name != except && after?.TryGetProperty(property.Name, out _) is not true))
        {
            json.WriteNull(property.Name);
        }
    }

    private static IEnumerable<JsonProperty> Properties(JsonElement? element) => element is { } given ? given.EnumerateObject() : [];

    private static bool Has(JsonElement? element, JsonProperty property) =>
        element is { } given && given.TryGetProperty(property.Name, out var value) && value.GetRawText() == property.Value.GetRawText();

    private static JsonElement? FieldsOf(JsonDocument document) => document.RootElement.TryGetProperty(Fields, out var fields) ? fields : null;

    private static string Line(string word, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject(word);
            write(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, checked((int)buffer.Length));
    }
}

using System.Text.Json;
using Taizhang.Catalog.Ledgers;

namespace Taizhang.Ledger.Entry;

/// <summary>The JSON Schema of one ledger's records in the file format, for programs that make such files.</summary>
public static class RecordSchema
{
    /// <summary>Writes the schema of what stands inside <c>{"record":…}</c>, as the value of the property being written.</summary>
    public static void Write(Utf8JsonWriter json, LedgerDefinition ledger)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Names(json, "required", ["ref", "ledger", "organisation", "date", .. ledger.Fields.Any(field => field.Required) ? ["fields"] : Array.Empty<string>()]);
        json.WriteStartObject("properties");
        Text(json, "ref");
        json.WriteStartObject("ledger");
        json.WriteString("const", ledger.Id);
        json.WriteEndObject();
        Text(json, "organisation");
        Texts(json, "bodies");
        Day(json, "date");
        Day(json, "to");
        Text(json, "title");
        json.WriteStartObject(InputLine.StatusProperty);
        Names(json, "enum", ["draft", "recorded"]);
        json.WriteEndObject();
        Fields(json, ledger);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, LedgerDefinition ledger)
    {
        json.WriteStartObject("fields");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Names(json, "required", [.. ledger.Fields.Where(field => field.Required).Select(field => field.Id)]);
        json.WriteStartObject("properties");
        foreach (var field in ledger.Fields)
        {
            json.WriteStartObject(field.Id);
            json.WriteString("title", field.Name);
            Type(json, field);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Type(Utf8JsonWriter json, FieldDefinition field)
    {
        switch (field.Type)
        {
            case FieldType.Choice:
                Names(json, "enum", field.Choices);
                break;
            case FieldType.Choices:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                Names(json, "enum", field.Choices);
                json.WriteEndObject();
                break;
            case FieldType.People or FieldType.Organisations or FieldType.Labels:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("type", "string");
                json.WriteEndObject();
                break;
            case FieldType.Flag:
                json.WriteString("type", "boolean");
                break;
            case FieldType.Date:
                json.WriteString("type", "string");
                json.WriteString("format", "date");
                break;
            case FieldType.Whole or FieldType.Number or FieldType.Money:
                Names(json, "type", field.Approximate ? [field.Type == FieldType.Whole ? "integer" : "number", "string"] : [field.Type == FieldType.Whole ? "integer" : "number"]);
                json.WriteNumber("minimum", 0);
                break;
            default:
                json.WriteString("type", "string");
                break;
        }
    }

    private static void Text(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        json.WriteString("format", "date");
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Browse;
using JsonNodes = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Entry;

/// <summary>Turns what somebody wrote on a form, every value as text, into the values of the file format; people are found by name.</summary>
internal static class WrittenFields
{
    /// <summary>Chinese as it is, so that a line can be read by whoever looks at it.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every field given a definition, null where it was left empty.</summary>
    public static Outcome<JsonNodes> Read(LedgerStore store, Scope scope, IEnumerable<FieldDefinition> definitions, IReadOnlyDictionary<string, IReadOnlyList<string>> written)
    {
        var refusals = new List<Refusal>();
        var fields = new JsonNodes();
        foreach (var field in definitions)
        {
            var values = written.GetValueOrDefault(field.Id, []).Select(value => value.Trim()).Where(value => value.Length > 0).ToList();
            fields[field.Id] = values.Count == 0 ? null : ValueOf(store, scope, field, values, refusals);
        }

        return refusals.Count > 0 ? refusals : fields;
    }

    /// <summary>The same without what was left empty: for what is new, where there is nothing to take away.</summary>
    public static JsonNodes Given(JsonNodes fields)
    {
        foreach (var empty in fields.Where(field => field.Value is null).Select(field => field.Key).ToList())
        {
            fields.Remove(empty);
        }

        return fields;
    }

    private static JsonNode? ValueOf(LedgerStore store, Scope scope, FieldDefinition field, List<string> values, List<Refusal> refusals)
    {
        switch (field.Type)
        {
            case FieldType.Flag:
                return JsonValue.Create(values[0] is "true" or "on" or "是");
            case FieldType.Labels:
                return new JsonArray([.. Parted(values).Select(label => (JsonNode?)JsonValue.Create(label))]);
            case FieldType.Organisations:
                return new JsonArray([.. Parted(values).Select(name => (JsonNode?)JsonValue.Create(name))]);
            case FieldType.Choices:
                return new JsonArray([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]);
            case FieldType.Person:
                return JsonValue.Create(Person(values[0]));
            case FieldType.People:
                return new JsonArray([.. Parted(values).Select(name => (JsonNode?)JsonValue.Create(Person(name)))]);
            default:
                return JsonValue.Create(values[0]);
        }

        string Person(string given)
        {
            var found = FindPerson.Run(store, scope, given);
            refusals.AddRange(found.Refusals);
            return found.IsDone ? found.Value : "";
        }
    }

    private static IEnumerable<string> Parted(List<string> values) =>
        values.SelectMany(value => value.Split('、', '，', '；')).Select(word => word.Trim()).Where(word => word.Length > 0);
}

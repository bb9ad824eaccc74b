using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Rules;
using JsonNodes = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Entry;

/// <summary>A record as somebody wrote it on a form: every value as text, an empty one left out.</summary>
/// <param name="Ref">Made when the form is opened, so that a form sent twice is one record.</param>
/// <param name="Revision">The revision that was read, for an amendment; null for a new record.</param>
/// <param name="Reason">Why it is amended; not asked of a new record.</param>
public sealed record WrittenRecord(
    string Ref,
    int? Revision,
    string Ledger,
    string Organisation,
    string Date,
    string To,
    string Title,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Fields,
    bool AsDraft,
    string Reason);

/// <summary>What became of it. A rule that says 需要改正 keeps it a draft.</summary>
public sealed record EnteredRecord(long Id, EntryStatus Status, IReadOnlyList<Finding> Findings);

/// <summary>Enters one record, or amends it, from a form; through the same door as every import.</summary>
public static class EnterRecord
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Outcome<EnteredRecord> Run(LedgerStore store, Scope scope, WrittenRecord written)
    {
        if (!store.Catalog.Ledgers.TryGetValue(written.Ledger, out var ledger))
        {
            return new Refusal("ledger-unknown", "ledger", $"没有“{written.Ledger}”这本台账。", "请从登记台账里选一本。");
        }

        var fields = FieldsOf(store, scope, ledger, written);
        if (!fields.IsDone)
        {
            return fields.Refusals.ToList();
        }

        var line = written.Revision is { } revision ? Amendment(written, revision, fields.Value) : New(written, fields.Value);
        var report = ImportEntries.Run(store, [line.ToJsonString(Plain)], new ImportOptions(KeepGood: false, DryRun: false, Origin: null));
        if (!report.IsDone)
        {
            return report.Refusals.Select(refusal => refusal with { Where = "" }).ToList();
        }

        var id = ReadEntry.IdOf(store, Scope.Everything, EntryKind.Record, written.Ref) ?? throw new System.Diagnostics.UnreachableException();
        return new EnteredRecord(id, report.Value.Drafts > 0 ? EntryStatus.Draft : EntryStatus.Recorded, [.. report.Value.Findings.Select(found => found.Finding)]);
    }

    /// <summary>作废: it no longer counts, and stays readable.</summary>
    public static Outcome<ImportReport> Void(LedgerStore store, Scope scope, long id, string reason)
    {
        var entry = ReadEntry.Run(store, scope, id);
        if (!entry.IsDone)
        {
            return entry.Refusals.ToList();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("void-reason", "reason", "作废要写明原因。", "请写一句为什么作废。");
        }

        var line = new JsonNodes { ["void"] = new JsonNodes { ["ref"] = entry.Value.Ref, ["kind"] = entry.Value.Kind.Word(), ["reason"] = reason.Trim() } };
        return ImportEntries.Run(store, [line.ToJsonString(Plain)], new ImportOptions(KeepGood: false, DryRun: false, Origin: null));
    }

    private static JsonNodes New(WrittenRecord written, JsonNodes fields)
    {
        var record = new JsonNodes
        {
            ["ref"] = written.Ref,
            ["ledger"] = written.Ledger,
            ["organisation"] = written.Organisation,
            ["date"] = written.Date,
        };
        if (written.To.Length > 0)
        {
            record["to"] = written.To;
        }

        if (written.Title.Trim().Length > 0)
        {
            record["title"] = written.Title.Trim();
        }

        record[InputLine.StatusProperty] = written.AsDraft ? InputLine.Draft : InputLine.Recorded;
        foreach (var empty in fields.Where(field => field.Value is null).Select(field => field.Key).ToList())
        {
            fields.Remove(empty);
        }

        record["fields"] = fields;
        return new JsonNodes { ["record"] = record };
    }

    private static JsonNodes Amendment(WrittenRecord written, int revision, JsonNodes fields) => new()
    {
        ["amend"] = new JsonNodes
        {
            ["ref"] = written.Ref,
            ["kind"] = EntryKind.Record.Word(),
            ["revision"] = revision,
            ["reason"] = written.Reason.Trim().Length > 0 ? written.Reason.Trim() : "修改",
            ["organisation"] = written.Organisation,
            ["date"] = written.Date,
            ["to"] = written.To.Length > 0 ? written.To : null,
            ["title"] = written.Title.Trim().Length > 0 ? written.Title.Trim() : null,
            [InputLine.StatusProperty] = written.AsDraft ? InputLine.Draft : InputLine.Recorded,
            ["fields"] = fields,
        },
    };

    /// <summary>Every field of the ledger, null where it was left empty.</summary>
    private static Outcome<JsonNodes> FieldsOf(LedgerStore store, Scope scope, LedgerDefinition ledger, WrittenRecord written)
    {
        var refusals = new List<Refusal>();
        var fields = new JsonNodes();
        foreach (var field in ledger.Fields)
        {
            var values = written.Fields.GetValueOrDefault(field.Id, []).Select(value => value.Trim()).Where(value => value.Length > 0).ToList();
            fields[field.Id] = values.Count == 0 ? null : ValueOf(store, scope, field, values, refusals);
        }

        return refusals.Count > 0 ? refusals : fields;
    }

    private static JsonNode? ValueOf(LedgerStore store, Scope scope, FieldDefinition field, List<string> values, List<Refusal> refusals)
    {
        switch (field.Type)
        {
            case FieldType.Flag:
                return JsonValue.Create(values[0] is "true" or "on" or "是");
            case FieldType.Labels:
                return new JsonArray([.. values.SelectMany(value => value.Split('、', '，', '；')).Select(label => label.Trim()).Where(label => label.Length > 0).Select(label => (JsonNode?)JsonValue.Create(label))]);
            case FieldType.Choices or FieldType.Organisations:
                return new JsonArray([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]);
            case FieldType.Person:
                return JsonValue.Create(Person(values[0]));
            case FieldType.People:
                return new JsonArray([.. values.SelectMany(value => value.Split('、', '，', '；')).Select(name => name.Trim()).Where(name => name.Length > 0).Select(name => (JsonNode?)JsonValue.Create(Person(name)))]);
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
}

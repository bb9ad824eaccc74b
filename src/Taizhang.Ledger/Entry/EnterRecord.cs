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
    public static Outcome<EnteredRecord> Run(LedgerStore store, Scope scope, WrittenRecord written)
    {
        var report = Write(store, scope, written, dryRun: false);
        if (!report.IsDone)
        {
            return report.Refusals.ToList();
        }

        var id = ReadEntry.IdOf(store, Scope.Everything, EntryKind.Record, written.Ref) ?? throw new System.Diagnostics.UnreachableException();
        return new EnteredRecord(id, report.Value.Drafts > 0 ? EntryStatus.Draft : EntryStatus.Recorded, [.. report.Value.Findings.Select(found => found.Finding)]);
    }

    /// <summary>What would be said to it if it were entered now; nothing is stored.</summary>
    public static Outcome<IReadOnlyList<Finding>> Preview(LedgerStore store, Scope scope, WrittenRecord written)
    {
        var report = Write(store, scope, written, dryRun: true);
        return report.IsDone ? report.Value.Findings.Select(found => found.Finding).ToList() : report.Refusals.ToList();
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

        return OneLine.Run(store, InputLine.Void, new JsonNodes { ["ref"] = entry.Value.Ref, ["kind"] = entry.Value.Kind.Word(), ["reason"] = reason.Trim() });
    }

    private static Outcome<ImportReport> Write(LedgerStore store, Scope scope, WrittenRecord written, bool dryRun)
    {
        if (!store.Catalog.Ledgers.TryGetValue(written.Ledger, out var ledger))
        {
            return new Refusal("ledger-unknown", "ledger", $"没有“{written.Ledger}”这本台账。", "请从登记台账里选一本。");
        }

        var fields = WrittenFields.Read(store, scope, ledger.Fields, written.Fields);
        if (!fields.IsDone)
        {
            return fields.Refusals.ToList();
        }

        return written.Revision is { } revision
            ? OneLine.Run(store, InputLine.Amend, Amendment(written, revision, fields.Value), dryRun)
            : OneLine.Run(store, EntryKind.Record.Word(), New(written, fields.Value), dryRun);
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
        record["fields"] = WrittenFields.Given(fields);
        return record;
    }

    private static JsonNodes Amendment(WrittenRecord written, int revision, JsonNodes fields) => new()
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
    };
}

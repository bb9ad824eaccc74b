using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;
using JsonNodes = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.People;

/// <summary>Who is what from which day on, as somebody wrote it on a form.</summary>
/// <param name="Ref">Made when the form is opened, so that a form sent twice is one role.</param>
/// <param name="Organisation">Empty for the body that keeps the person's roll.</param>
public sealed record WrittenRole(string Ref, string Kind, string Person, string Organisation, string From, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);

/// <summary>Writes down that somebody is something from a day on (身份), or that it ended. What was before stays.</summary>
public static class EnterRole
{
    private static readonly string RollSql =
        $"SELECT o.ref FROM {Tables.Entry.Name} e JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 4 AND e.ref = @p0 AND e.counts > 0";

    public static Outcome<ImportReport> Run(LedgerStore store, Scope scope, WrittenRole written)
    {
        if (!store.Catalog.RoleKinds.TryGetValue(written.Kind, out var kind))
        {
            return new Refusal("role-kind-unknown", "", "没有这种身份。", "请从列出的身份里选。");
        }

        var person = FindPerson.Run(store, scope, written.Person);
        var fields = WrittenFields.Read(store, scope, kind.Fields, written.Fields);
        if (!person.IsDone || !fields.IsDone)
        {
            return person.Refusals.Concat(fields.Refusals).ToList();
        }

        var body = new JsonNodes
        {
            ["ref"] = written.Ref,
            ["kind"] = written.Kind,
            ["person"] = person.Value,
            ["organisation"] = written.Organisation.Length > 0 ? written.Organisation : RollOf(store, person.Value),
            ["from"] = written.From,
        };
        var given = WrittenFields.Given(fields.Value);
        if (given.Count > 0)
        {
            body["fields"] = given;
        }

        return OneLine.Run(store, EntryKind.Role.Word(), body);
    }

    /// <param name="to">The last day of it.</param>
    public static Outcome<ImportReport> End(LedgerStore store, Scope scope, long id, string to, string reason)
    {
        var entry = ReadEntry.Run(store, scope, id);
        if (!entry.IsDone || entry.Value.Kind != EntryKind.Role)
        {
            return new Refusal("role-unknown", "", "没有这一条身份。", "请从名单里打开。");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("role-reason", "", "到哪天为止和原因都要写。", "请写日期，和一句原因。");
        }

        return OneLine.Run(store, InputLine.Amend, new JsonNodes
        {
            ["ref"] = entry.Value.Ref,
            ["kind"] = EntryKind.Role.Word(),
            ["revision"] = entry.Value.Newest.Number,
            ["reason"] = reason.Trim(),
            ["to"] = to,
        });
    }

    /// <summary>The code of the body that keeps the person's roll.</summary>
    internal static string RollOf(LedgerStore store, string person)
    {
        using var session = new ReadSession(store.Dialect);
        return session.Read(RollSql, row => row.GetString(0), person)[0];
    }
}

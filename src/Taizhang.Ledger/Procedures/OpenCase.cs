using System.Text.Json.Nodes;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;
using JsonNodes = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Procedures;

/// <summary>A new case as somebody wrote it on a form.</summary>
/// <param name="Ref">Made when the form is opened, so that a form sent twice is one case.</param>
/// <param name="Subject">A person's name or ref, or an organisation's name or code.</param>
/// <param name="First">The step with which the case comes into this ledger: its first, or the one an older case has come to.</param>
/// <param name="IsOlder">True for a case that began before it was kept here: what was done before that step is 未核.</param>
public sealed record WrittenCase(string Ref, string Procedure, string Subject, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, WrittenStep First, bool IsOlder);

/// <summary>Opens a case. About a person it belongs to the body that keeps the person's roll.</summary>
public static class OpenCase
{
    /// <returns>The number under which the case is opened.</returns>
    public static Outcome<long> Run(LedgerStore store, Scope scope, WrittenCase written)
    {
        if (store.Catalog.Procedures.FirstOrDefault(procedure => procedure.Id == written.Procedure) is not { } definition)
        {
            return new Refusal("case-no-procedure", "", "没有这项专项工作。", "请从专项工作里选一项。");
        }

        var subject = definition.Subject == "person" ? Person(store, scope, written.Subject) : Body(store, scope, written);
        if (!subject.IsDone)
        {
            return subject.Refusals.ToList();
        }

        var step = ChangeCase.StepNode(store, scope, written.Procedure, written.First);
        var fields = WrittenFields.Read(store, scope, definition.Fields, written.Fields);
        if (!step.IsDone || !fields.IsDone)
        {
            return step.Refusals.Concat(fields.Refusals).ToList();
        }

        var given = WrittenFields.Given(fields.Value);
        if (written.IsOlder)
        {
            given[ProcedureDefinition.CheckedFrom] = written.First.Date;
        }

        var line = new JsonNodes
        {
            ["ref"] = written.Ref,
            ["procedure"] = written.Procedure,
            ["subject"] = subject.Value.Subject,
            ["organisation"] = subject.Value.Organisation,
            ["fields"] = given,
            ["steps"] = new JsonArray(step.Value),
        };
        var report = OneLine.Run(store, EntryKind.Case.Word(), line);
        return report.IsDone
            ? ReadEntry.IdOf(store, Scope.Everything, EntryKind.Case, written.Ref) ?? throw new System.Diagnostics.UnreachableException()
            : report.Refusals.ToList();
    }

    private static Outcome<(string Subject, string Organisation)> Person(LedgerStore store, Scope scope, string given)
    {
        var person = FindPerson.Run(store, scope, given);
        return person.IsDone ? (person.Value, EnterRole.RollOf(store, person.Value)) : person.Refusals.ToList();
    }

    private static Outcome<(string Subject, string Organisation)> Body(LedgerStore store, Scope scope, WrittenCase written)
    {
        using var session = new ReadSession(store.Dialect);
        var day = DateOnly.TryParseExact(written.First.Date, "yyyy-MM-dd", out var given) ? given : store.Today;
        var found = FindOrganisation.Run(session, scope, written.Subject, day);
        return found.IsDone ? (found.Value.Code, found.Value.Code) : found.Refusals.ToList();
    }
}

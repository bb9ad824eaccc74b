using System.Text.Json.Nodes;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Rules;
using JsonNodes = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Procedures;

/// <summary>A step as somebody wrote it on a form, every value as text.</summary>
public sealed record WrittenStep(string Step, string Date, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);

/// <summary>What is to be done with a case.</summary>
public abstract record CaseChange
{
    private CaseChange()
    {
    }

    /// <summary>登记下一步.</summary>
    public sealed record Take(WrittenStep Step) : CaseChange;

    /// <summary>A step was written down wrongly.</summary>
    /// <param name="Number">Its place among the steps, from 0.</param>
    public sealed record Correct(int Number, WrittenStep Step, string Reason) : CaseChange;

    /// <summary>撤回: it was not taken at all.</summary>
    public sealed record TakeBack(int Number, string Reason) : CaseChange;

    /// <summary>Papers that have come in: of steps taken, and ready for the next.</summary>
    /// <param name="Papers">By the step's id, the names of its papers.</param>
    public sealed record Bring(IReadOnlyList<(string Step, string Paper)> Papers) : CaseChange;
}

/// <summary>What became of it.</summary>
/// <param name="IsStored">False where a rule says 需要改正 of the change itself, and nobody asked for a draft: nothing was changed.</param>
public sealed record ChangedCase(bool IsStored, EntryStatus Status, IReadOnlyList<Finding> Findings);

/// <summary>
/// Moves a case on, corrects it or takes a step back. Each is a new version of the case through the door of every entry.
/// A step that a rule forbids is judged first and told, not stored.
/// </summary>
public static class ChangeCase
{
    /// <param name="revision">The version that was read.</param>
    /// <param name="asDraft">Store it even so; the case does not count until it is mended.</param>
    public static Outcome<ChangedCase> Run(LedgerStore store, Scope scope, long id, int revision, CaseChange change, bool asDraft)
    {
        var entry = ReadEntry.Run(store, scope, id);
        if (!entry.IsDone || entry.Value.Newest.Content is not CaseContent content)
        {
            return new Refusal("case-unknown", "", "没有这件专项工作。", "请从看板上打开。");
        }

        var line = Changed(store, scope, content, change);
        if (!line.IsDone)
        {
            return line.Refusals.ToList();
        }

        var (body, reason) = line.Value;
        body["ref"] = entry.Value.Ref;
        body["kind"] = EntryKind.Case.Word();
        body["revision"] = revision;
        body["reason"] = reason;
        body[InputLine.StatusProperty] = InputLine.Recorded;
        var judged = OneLine.Run(store, InputLine.Amend, body, dryRun: true);
        if (!judged.IsDone)
        {
            return judged.Refusals.ToList();
        }

        var findings = judged.Value.Findings.Select(found => found.Finding).ToList();
        if (!asDraft && findings.Any(finding => finding.Severity == Severity.Error && !entry.Value.Findings.Contains(finding)))
        {
            return new ChangedCase(false, entry.Value.Status, findings);
        }

        var done = OneLine.Run(store, InputLine.Amend, body);
        return done.IsDone ? new ChangedCase(true, done.Value.Drafts > 0 ? EntryStatus.Draft : EntryStatus.Recorded, findings) : done.Refusals.ToList();
    }

    /// <summary>The amendment, and why.</summary>
    private static Outcome<(JsonNodes Body, string Reason)> Changed(LedgerStore store, Scope scope, CaseContent content, CaseChange change)
    {
        var steps = (JsonNode.Parse(CanonicalText.Of(content, store.Catalog)) as JsonNodes)?["steps"]?.DeepClone() as JsonArray ?? throw new System.Diagnostics.UnreachableException();
        switch (change)
        {
            case CaseChange.Take(var taken):
                var added = StepNode(store, scope, content.Procedure, taken);
                if (!added.IsDone)
                {
                    return added.Refusals.ToList();
                }

                steps.Add(added.Value);
                return (new JsonNodes { ["steps"] = steps, ["fields"] = new JsonNodes { [ProcedureDefinition.Prepared] = StillPrepared(content, taken) } }, $"登记“{NameOf(store, content, taken)}”");
            case CaseChange.Correct(var number, var corrected, var reason) when number >= 0 && number < steps.Count:
                var node = StepNode(store, scope, content.Procedure, corrected);
                if (!node.IsDone)
                {
                    return node.Refusals.ToList();
                }

                steps[number] = node.Value;
                return (new JsonNodes { ["steps"] = steps }, reason.Length > 0 ? reason : $"改正“{NameOf(store, content, corrected)}”");
            case CaseChange.TakeBack(var number, var reason) when number >= 0 && number < steps.Count:
                if (string.IsNullOrWhiteSpace(reason))
                {
                    return new Refusal("case-back-reason", "", "撤回一步要写明原因。", "请写一句为什么撤回。");
                }

                if (steps.Count == 1)
                {
                    return new Refusal("case-back-last", "", "只有这一步，撤回后就没有这件工作了。", "请把整件作废。");
                }

                steps.RemoveAt(number);
                return (new JsonNodes { ["steps"] = steps }, $"撤回：{reason.Trim()}");
            case CaseChange.Bring(var papers):
                return (Brought(store, content, steps, papers), "材料备齐");
            default:
                return new Refusal("case-no-step", "", "没有这一步。", "请刷新页面，看看现在办到哪一步。");
        }
    }

    internal static Outcome<JsonNodes> StepNode(LedgerStore store, Scope scope, string procedure, WrittenStep written)
    {
        var definition = (DateOnly.TryParseExact(written.Date, "yyyy-MM-dd", out var day) ? store.Catalog.ProcedureOn(procedure, day) : null)?.Step(written.Step);
        var fields = WrittenFields.Read(store, scope, definition?.Fields ?? [], written.Fields);
        if (!fields.IsDone)
        {
            return fields.Refusals.ToList();
        }

        var node = WrittenFields.Given(fields.Value);
        node["step"] = written.Step;
        node["date"] = written.Date;
        return node;
    }

    /// <summary>What lay ready for this step and is now with it no longer lies ready.</summary>
    private static JsonArray? StillPrepared(CaseContent content, WrittenStep taken)
    {
        var left = CheckedCase.Texts(content.Fields, ProcedureDefinition.Prepared).Except(taken.Fields.GetValueOrDefault(StepDefinition.DocumentsField, [])).ToList();
        return left.Count > 0 ? Texts(left) : null;
    }

    /// <summary>A paper of a step taken is written down with that step, any other lies ready.</summary>
    private static JsonNodes Brought(LedgerStore store, CaseContent content, JsonArray steps, IReadOnlyList<(string Step, string Paper)> papers)
    {
        var ready = CheckedCase.Texts(content.Fields, ProcedureDefinition.Prepared).ToList();
        foreach (var (step, paper) in papers)
        {
            if (content.Steps.Select((taken, i) => (taken, i)).LastOrDefault(known => known.taken.Step == step) is ({ } last, var place)
                && store.Catalog.ProcedureOn(content.Procedure, last.Date)?.Step(step) is { } definition && definition.Documents.Any(document => document.Name == paper)
                && steps[place] is JsonNodes node)
            {
                var there = (node[StepDefinition.DocumentsField] as JsonArray ?? []).Select(name => (string?)name ?? "").Append(paper).Distinct();
                node[StepDefinition.DocumentsField] = Texts(there);
            }
            else
            {
                ready.Add(paper);
            }
        }

        return new JsonNodes { ["steps"] = steps, ["fields"] = new JsonNodes { [ProcedureDefinition.Prepared] = ready.Count > 0 ? Texts(ready.Distinct()) : null } };
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]);

    private static string NameOf(LedgerStore store, CaseContent content, WrittenStep step) =>
        store.Catalog.Procedures.Where(procedure => procedure.Id == content.Procedure).Select(version => version.Step(step.Step)?.Name).FirstOrDefault(name => name is not null) ?? step.Step;
}

using Taizhang.Catalog;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Records;

namespace Taizhang.Ledger.Procedures;

/// <summary>
/// Reads where a case stands on a day. Pure: the same case, catalog and day give the same answer. Each step is read by
/// the version in force on its own day, and each next step by the one in force when it can be taken.
/// </summary>
public static class ReadCase
{
    /// <param name="birth">The birthday of the person it is about; null where unknown or about an organisation.</param>
    /// <returns>Null where no version of the procedure holds on that day.</returns>
    public static CaseReading? On(CaseContent @case, DutyCatalog catalog, CaseRules rules, DateOnly? birth, DateOnly day)
    {
        if (catalog.ProcedureOn(@case.Procedure, day) is not { } version)
        {
            return null;
        }

        var days = new CaseDays(@case, catalog, birth);
        var taken = days.Taken.Where(step => step.Step.Date <= day).ToList();
        var calendar = new WorkCalendar(catalog.WorkYears);
        var passed = Passed(version, days, taken);
        var state = StateOf(version, taken);
        IReadOnlyList<NextStep> next = state == CaseState.Open
            ? [.. Followers(version, passed).Select(step => Next(step, version, days, taken, passed, catalog, rules, calendar, day))]
            : [];
        var versions = taken.Select(step => step.Version).Concat(next.Take(1).Select(step => step.Version)).Distinct().OrderBy(known => known.From).ToList();
        IReadOnlyList<string> ways = state == CaseState.Open ? [.. version.Steps.SelectMany(step => step.Exits).Where(exit => IsOpen(exit, passed, taken)).Select(exit => exit.Name)] : [];
        return new CaseReading(state, taken, PresentOf(version, taken), next, [.. version.Steps.Where(step => MayAlso(step, version, state, passed, taken))], ways, Remark(versions), [.. versions.SelectMany(known => known.Unconfirmed).Distinct()]);
    }

    private static CaseState StateOf(ProcedureDefinition version, List<TakenStep> taken)
    {
        if (taken.Any(step => step.Definition.Kind == StepKind.Exit))
        {
            return CaseState.Left;
        }

        var last = version.Steps.LastOrDefault(step => step.Kind == StepKind.Normal);
        return last is not null && taken.Any(step => step.Step.Step == last.Id) ? CaseState.Finished : CaseState.Open;
    }

    /// <summary>What no case has to do: it stays possible after the last step only where it follows that step.</summary>
    private static bool MayAlso(StepDefinition step, ProcedureDefinition version, CaseState state, HashSet<string> passed, List<TakenStep> taken)
    {
        var isBesides = step.Kind is StepKind.Optional or StepKind.Exit || (step is { Kind: StepKind.Normal, Repeats: true } && taken.Any(known => known.Step.Step == step.Id));
        if (!isBesides || state == CaseState.Left || !step.After.All(passed.Contains) || (step is { Kind: StepKind.Optional, Repeats: false } && passed.Contains(step.Id)))
        {
            return false;
        }

        return state == CaseState.Open
            ? step.Exits.Count == 0 || step.Exits.Any(exit => IsOpen(exit, passed, taken))
            : version.Steps.LastOrDefault(known => known.Kind == StepKind.Normal) is { } last && step.After.Contains(last.Id);
    }

    private static bool IsOpen(CaseExit exit, HashSet<string> passed, List<TakenStep> taken) =>
        (exit.After is null || passed.Contains(exit.After)) && (exit.Before is null || taken.All(step => step.Step.Step != exit.Before));

    private static StepDefinition? PresentOf(ProcedureDefinition version, List<TakenStep> taken) =>
        version.Steps.LastOrDefault(step => step.Kind == StepKind.Normal && taken.Any(known => known.Step.Step == step.Id));

    /// <summary>
    /// Steps that count as done: those taken, and all before the place at which the case came into this ledger, from
    /// older books or from another unit. Of those nothing is asked any more.
    /// </summary>
    private static HashSet<string> Passed(ProcedureDefinition version, CaseDays days, List<TakenStep> taken)
    {
        var passed = taken.Select(step => step.Step.Step).ToHashSet();
        var ids = version.Steps.Select(step => step.Id).ToList();
        var first = days.CheckedFrom is null ? null : taken.FirstOrDefault(step => step.Checked);
        var entered = taken.Where(step => !step.Checked || step == first || step.Definition.Kind == StepKind.Entry).Select(step => ids.IndexOf(step.Step.Step)).DefaultIfEmpty(-1).Max();
        passed.UnionWith(ids.Take(entered));
        return passed;
    }

    private static IEnumerable<StepDefinition> Followers(ProcedureDefinition version, HashSet<string> passed) => version.Steps.Where(step =>
        step.Kind == StepKind.Normal
        && (!passed.Contains(step.Id) || (step.Repeats && RunsOn(step, passed)))
        && step.After.All(passed.Contains));

    /// <summary>What is done again and again is due until the step that ends it.</summary>
    private static bool RunsOn(StepDefinition step, HashSet<string> passed) =>
        step.Timers.Any(timer => timer.Every && (timer.Until is null || !passed.Contains(timer.Until)));

    private static NextStep Next(
        StepDefinition step, ProcedureDefinition version, CaseDays days, List<TakenStep> taken, HashSet<string> passed, DutyCatalog catalog, CaseRules rules, WorkCalendar calendar, DateOnly day)
    {
        var bounds = BoundsOf(step, days, rules, calendar);
        if (bounds.Earliest is { } earliest && earliest.Counted.Day > day
            && catalog.ProcedureOn(version.Id, earliest.Counted.Day) is { } later && later != version && later.Step(step.Id) is { } changed)
        {
            (step, version) = (changed, later);
            bounds = BoundsOf(step, days, rules, calendar);
        }

        return new NextStep(step, version, bounds.Earliest, bounds.Latest, Missing(step, version, days, taken, passed), Ready(days, taken));
    }

    private static (StepBound? Earliest, StepBound? Latest) BoundsOf(StepDefinition step, CaseDays days, CaseRules rules, WorkCalendar calendar)
    {
        var bounds = step.Timers
            .Where(timer => timer.Of is null && rules.Applies(timer))
            .Select(timer => (timer.NotAfter, Bound: timer.Every ? Again(step, timer, days, calendar) : Once(timer, days, calendar)))
            .Where(timer => timer.Bound is not null)
            .ToList();
        return (
            bounds.Where(timer => !timer.NotAfter).Select(timer => timer.Bound).MaxBy(bound => bound?.Counted.Day),
            bounds.Where(timer => timer.NotAfter).Select(timer => timer.Bound).MinBy(bound => bound?.Counted.Day));
    }

    private static StepBound? Once(StepTimer timer, CaseDays days, WorkCalendar calendar) =>
        days.Limit(timer, calendar) is { } limit ? new StepBound(timer.Rule, limit.End, limit.From, limit.Point.Step) : null;

    /// <summary>Counted from the last time it was done, or from where it begins.</summary>
    private static StepBound? Again(StepDefinition step, StepTimer timer, CaseDays days, WorkCalendar calendar)
    {
        var last = days.Taken.Where(known => known.Step.Step == step.Id).Select(known => (DateOnly?)known.Step.Date).Max();
        var from = days.First(timer.From);
        return (last is null || last < from?.Day ? from?.Day : last) is { } start
            ? new StepBound(timer.Rule, calendar.Reach(start, timer.Amount, timer.Unit), start, last is null ? timer.From[0].Step : step.Id)
            : null;
    }

    private static IReadOnlyList<MissingItem> Missing(StepDefinition next, ProcedureDefinition version, CaseDays days, List<TakenStep> taken, HashSet<string> passed)
    {
        var missing = new List<MissingItem>();
        var place = version.Steps.ToList().FindIndex(step => step.Id == next.Id);
        foreach (var step in version.Steps.Take(place).Where(step => step.Kind == StepKind.Normal))
        {
            if (!passed.Contains(step.Id))
            {
                missing.Add(new MissingItem(MissingKind.Step, step, step.Name, step.Decider));
                continue;
            }

            var times = taken.Where(known => known.Step.Step == step.Id && known.Checked).ToList();
            if (times.Count > 0)
            {
                missing.AddRange(DocumentsMissing(times[0].Definition, [.. times.SelectMany(known => Texts(known.Step.Fields[StepDefinition.DocumentsField]))]));
                missing.AddRange(times.SelectMany(known => DetailsMissing(known)).DistinctBy(item => item.Name));
            }
        }

        var prepared = Texts(days.Case.Fields[ProcedureDefinition.Prepared]);
        missing.AddRange(next.Documents
            .Where(document => document.Required && document.Before && !prepared.Contains(document.Name))
            .Select(document => new MissingItem(MissingKind.Document, next, document.Name, document.ProvidedBy)));
        return missing;
    }

    private static IEnumerable<MissingItem> DocumentsMissing(StepDefinition step, IReadOnlyList<string> there) => step.Documents
        .Where(document => document.Required && !there.Contains(document.Name))
        .Select(document => new MissingItem(MissingKind.Document, step, document.Name, document.ProvidedBy));

    private static IEnumerable<MissingItem> DetailsMissing(TakenStep step) => step.Definition.Details
        .Select(detail => detail.Split('|'))
        .Where(detail => detail.All(field => step.Step.Fields[field] is null))
        .Select(detail => new MissingItem(MissingKind.Detail, step.Definition, string.Join("或", detail.Select(field => step.Definition.Fields.First(known => known.Id == field).Name)), "登记人"));

    private static IReadOnlyList<string> Ready(CaseDays days, List<TakenStep> taken) =>
        [.. taken.SelectMany(step => Texts(step.Step.Fields[StepDefinition.DocumentsField])).Concat(Texts(days.Case.Fields[ProcedureDefinition.Prepared])).Distinct()];

    private static IReadOnlyList<string> Texts(FieldValue? value) => value is FieldValue.Texts texts ? texts.Values : [];

    private static string? Remark(IReadOnlyList<ProcedureDefinition> versions) => versions is [_, _, ..]
        ? $"本件跨越新旧规定：{string.Join("；", versions.Zip(versions.Skip(1)).Select(pair => $"{ChineseDay.Of(pair.Second.From)}以前的步骤按{pair.First.VersionName}，从这一天起的按{pair.Second.VersionName}"))}。"
        : null;
}

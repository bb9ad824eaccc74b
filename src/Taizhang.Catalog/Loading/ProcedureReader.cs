using System.Globalization;
using System.Text.RegularExpressions;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Procedures;

namespace Taizhang.Catalog.Loading;

/// <summary>
/// Reads procedures. A version may be <c>like</c> an earlier one and then says only what it changed: a step takes from
/// the other's step of the same id every key it does not give itself.
/// </summary>
internal static partial class ProcedureReader
{
    private static readonly Dictionary<string, StepKind> Kinds =
        Enum.GetValues<StepKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, TimeUnit> Units = new()
    {
        ["days"] = TimeUnit.Days,
        ["working-days"] = TimeUnit.WorkingDays,
        ["months"] = TimeUnit.Months,
        ["years"] = TimeUnit.Years,
    };

    public static Placed<ProcedureDefinition> Procedure(YamlMap map, IReadOnlyList<Placed<ProcedureDefinition>> before)
    {
        var id = map.Text("id");
        var model = Model(map, id, before);
        var given = map.Maps("steps").Select(step => Step(step, model)).ToList();
        IReadOnlyList<StepDefinition> steps = model is null ? given : [.. model.Steps.Select(step => given.FirstOrDefault(own => own.Id == step.Id) ?? step), .. given.Where(own => model.Step(own.Id) is null)];
        return map.Placed(new ProcedureDefinition(
            id,
            map.Text("version"),
            map.OptionalText("name") ?? model?.Name ?? map.Text("name"),
            map.Day("from", DateOnly.MinValue),
            map.Day("to", DateOnly.MaxValue),
            map.OptionalText("subject") ?? model?.Subject ?? map.Text("subject"),
            map.OptionalText("basis"),
            map.Texts("unconfirmed"),
            WithPrepared(map.Has("fields") || model is null ? LedgerReader.Fields(map) : model.Fields, steps),
            WithPredecessors(steps),
            map.Map("duplicate") is { } duplicate ? duplicate.Placed(new CaseDuplicate(duplicate.Texts("key"), duplicate.Text("rule"))).Value : model?.Duplicate));
    }

    /// <summary>What has to lie ready before a step is ticked off in a field of the case, since the step itself is not yet there.</summary>
    private static IReadOnlyList<FieldDefinition> WithPrepared(IReadOnlyList<FieldDefinition> fields, IReadOnlyList<StepDefinition> steps)
    {
        var names = steps.SelectMany(step => step.Documents).Where(document => document.Before).Select(document => document.Name).Distinct().ToList();
        return WithChoices(fields, ProcedureDefinition.Prepared, "已备好的材料", names);
    }

    private static IReadOnlyList<FieldDefinition> WithChoices(IReadOnlyList<FieldDefinition> fields, string id, string name, IReadOnlyList<string> choices)
    {
        var own = fields.Where(field => field.Id != id);
        return choices.Count == 0
            ? [.. own]
            : [.. own, new FieldDefinition(id, name, FieldType.Choices, Required: false, First: false, choices, null, Approximate: false)];
    }

    private static ProcedureDefinition? Model(YamlMap map, string id, IReadOnlyList<Placed<ProcedureDefinition>> before)
    {
        if (map.OptionalText("like") is not { } like)
        {
            return null;
        }

        var model = before.LastOrDefault(known => known.Value.Id == id && known.Value.Version == like)?.Value;
        if (model is null)
        {
            map.Problem($"要照着的版本“{like}”不存在。", "请写同一项工作里排在前面的一个版本。");
        }

        return model;
    }

    private static StepDefinition Step(YamlMap map, ProcedureDefinition? procedure)
    {
        var id = map.Text("id");
        var model = procedure?.Step(id);
        var documents = map.Has("documents") || model is null ? Documents(map) : model.Documents;
        return map.Placed(new StepDefinition(
            id,
            map.OptionalText("name") ?? model?.Name ?? map.Text("name"),
            map.Word("kind", Kinds, model?.Kind ?? StepKind.Normal),
            map.OptionalText("stage") ?? model?.Stage ?? "",
            map.OptionalText("decider") ?? model?.Decider ?? "",
            map.Has("recorded-by") || model is null ? map.Texts("recorded-by") : model.RecordedBy,
            map.Has("after") || model is null ? map.Has("after") ? map.Texts("after") : NotSaid : model.After,
            map.OptionalText("order-rule") ?? model?.OrderRule ?? "",
            map.Flag("repeats", model?.Repeats ?? false),
            WithDocuments(map.Has("fields") || model is null ? LedgerReader.Fields(map) : model.Fields, documents),
            map.Has("details") || model is null ? map.Texts("details") : model.Details,
            documents,
            map.Has("timers") || model is null ? [.. map.Maps("timers").Select(Timer)] : model.Timers,
            map.Map("vote") is { } vote ? Vote(vote) : model?.Vote,
            map.Has("exits") || model is null ? [.. map.Maps("exits").Select(Exit)] : model.Exits)).Value;
    }

    /// <summary>Stands for <c>after</c> until it is known which step comes before.</summary>
    private static readonly IReadOnlyList<string> NotSaid = ["?"];

    /// <summary>A step that does not say what it comes after comes after the normal step before it.</summary>
    private static IReadOnlyList<StepDefinition> WithPredecessors(IReadOnlyList<StepDefinition> steps)
    {
        var whole = new List<StepDefinition>();
        string? before = null;
        foreach (var step in steps)
        {
            whole.Add(!ReferenceEquals(step.After, NotSaid) ? step : step with { After = step.Kind == StepKind.Normal && before is not null ? [before] : [] });
            before = step.Kind == StepKind.Normal ? step.Id : before;
        }

        return whole;
    }

    private static IReadOnlyList<StepDocument> Documents(YamlMap map) =>
        [.. map.Maps("documents").Select(document => document.Placed(new StepDocument(document.Text("name"), document.OptionalText("by") ?? "党支部", document.Flag("required", whenMissing: true), document.Flag("before"))).Value)];

    /// <summary>The documents that are there are written down as choices among the step's documents.</summary>
    private static IReadOnlyList<FieldDefinition> WithDocuments(IReadOnlyList<FieldDefinition> fields, IReadOnlyList<StepDocument> documents) =>
        WithChoices(fields, StepDefinition.DocumentsField, "已有材料", [.. documents.Select(document => document.Name)]);

    private static CaseExit Exit(YamlMap map) => map.Placed(new CaseExit(map.Text("name"), map.OptionalText("after"), map.OptionalText("before"))).Value;

    private static VoteDefinition Vote(YamlMap map) => map.Placed(new VoteDefinition(
        map.Text("members"),
        map.Text("expected"),
        map.Text("present"),
        map.Text("yes"),
        map.Text("written"),
        map.Text("quorum-rule"),
        map.Text("majority-rule"),
        [.. map.Maps("exclusions").Select(exclusion => exclusion.Placed(new VoteExclusion(exclusion.Text("field"), exclusion.Text("reason"), exclusion.Flag("local"))).Value)])).Value;

    private static StepTimer Timer(YamlMap map)
    {
        var (earliest, latest) = (map.OptionalText("not-before"), map.OptionalText("not-after"));
        var (amount, unit) = Span(map, earliest, latest);
        return map.Placed(new StepTimer(
            map.Text("rule"),
            [.. map.Texts("from").Select(Point)],
            map.OptionalText("of"),
            map.OptionalText("plus") is { } plus ? Point(plus) : null,
            latest is not null,
            amount,
            unit,
            map.Flag("every"),
            map.OptionalText("until"),
            map.OptionalText("unless"),
            map.Has("severity") ? map.Word("severity", LedgerReader.Severities, Severity.Warn) : null,
            map.Flag("local"))).Value;
    }

    private static (int Amount, TimeUnit Unit) Span(YamlMap map, string? earliest, string? latest)
    {
        if (earliest is null == latest is null)
        {
            map.Problem("一个时限要写且只写 not-before 或 not-after。", "最早的一天写 not-before，最晚的一天写 not-after。");
            return (0, TimeUnit.Days);
        }

        var span = SpanForm().Match(earliest ?? latest ?? "");
        if (span.Success && Units.TryGetValue(span.Groups[2].Value, out var unit))
        {
            return (int.Parse(span.Groups[1].Value, CultureInfo.InvariantCulture), unit);
        }

        map.Problem($"时限“{earliest ?? latest}”看不懂。", $"请写成 3 months 这样，单位可用：{string.Join("、", Units.Keys)}。");
        return (0, TimeUnit.Days);
    }

    private static StepPoint Point(string text) => text.Split('.', 2) is [var step, var field] ? new StepPoint(step, field) : new StepPoint(text, null);

    [GeneratedRegex("^([0-9]{1,3}) ([a-z-]+)$")]
    private static partial Regex SpanForm();
}

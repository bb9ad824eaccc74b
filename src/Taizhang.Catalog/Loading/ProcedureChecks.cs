using System.Text.RegularExpressions;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Procedures;

namespace Taizhang.Catalog.Loading;

/// <summary>What one procedure, rating or calendar cannot know by itself: that the steps, fields and days it names exist.</summary>
internal static partial class ProcedureChecks
{
    public static void Run(CatalogDraft draft, Problems problems)
    {
        foreach (var procedure in draft.Procedures)
        {
            CheckProcedure(procedure, problems);
        }

        CheckVersions(draft, problems);
        RatingChecks.Run(draft, problems);
    }

    private static void CheckProcedure(Placed<ProcedureDefinition> placed, Problems problems)
    {
        var procedure = placed.Value;
        if (procedure.Subject is not ("person" or "organisation" or ""))
        {
            problems.Add(placed.Place, $"“{procedure.Name}”的 subject 写的是“{procedure.Subject}”。", "请写 person 或 organisation。");
        }

        if (procedure.To < procedure.From)
        {
            problems.Add(placed.Place, $"“{procedure.Name}”{procedure.Version}版的停用日期早于施行日期。", "请核对 from 和 to。");
        }

        foreach (var id in procedure.Steps.GroupBy(step => step.Id).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            problems.Add(placed.Place, $"环节“{id}”写了两次。", "请改成不同的编号，或删去一个。");
        }

        if (procedure.Duplicate is { } duplicate)
        {
            foreach (var part in duplicate.Key.Where(part => !IsPart(procedure, part)))
            {
                problems.Add(placed.Place, $"“{procedure.Name}”没有“{part}”，不能用来看是否重复。", "请写 subject、整件的字段，或 环节.字段、环节.year。");
            }
        }

        var known = new HashSet<string>();
        foreach (var step in procedure.Steps)
        {
            foreach (var other in step.After.Where(other => !known.Contains(other)))
            {
                problems.Add(placed.Place, $"环节“{step.Id}”要排在“{other}”之后，前面没有这个环节。", "请改正 after，或调整环节的顺序。");
            }

            known.Add(step.Id);
            CheckStep(procedure, step, placed.Place, problems);
        }
    }

    private static void CheckStep(ProcedureDefinition procedure, StepDefinition step, YamlPlace place, Problems problems)
    {
        foreach (var timer in step.Timers)
        {
            CheckTimer(procedure, step, timer, place, problems);
        }

        foreach (var id in step.Details.SelectMany(detail => detail.Split('|')).Where(id => Field(step, id) is null))
        {
            problems.Add(place, $"环节“{step.Id}”没有字段“{id}”。", "请改正 details，或先加上这个字段。");
        }

        if (step.Vote is { } vote)
        {
            foreach (var field in new[] { vote.Members, vote.Expected, vote.Present, vote.Yes, vote.Written })
            {
                NeedField(step, field, place, problems, FieldType.Whole);
            }

            foreach (var exclusion in vote.Exclusions)
            {
                NeedField(step, exclusion.Field, place, problems, FieldType.People);
            }
        }

        foreach (var name in step.Documents.GroupBy(document => document.Name).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            problems.Add(place, $"环节“{step.Id}”的材料“{name}”写了两次。", "请删去一个。");
        }

        foreach (var exit in step.Exits)
        {
            if (Field(step, "kind")?.Choices.Contains(exit.Name) != true)
            {
                problems.Add(place, $"环节“{step.Id}”的字段 kind 里没有“{exit.Name}”。", "请把它加到 kind 的 choices 里。");
            }

            foreach (var other in new[] { exit.After, exit.Before }.OfType<string>().Where(other => procedure.Step(other) is null))
            {
                problems.Add(place, $"环节“{step.Id}”提到的环节“{other}”不存在。", "请改成已有的环节。");
            }
        }
    }

    private static void CheckTimer(ProcedureDefinition procedure, StepDefinition step, StepTimer timer, YamlPlace place, Problems problems)
    {
        if (timer.Rule.Length > 0 && !CodeForm().IsMatch(timer.Rule))
        {
            problems.Add(place, $"环节“{step.Id}”的时限写的规则“{timer.Rule}”不是规则编号。", "请写成 R-51-07 这样。");
        }

        if (timer.From.Count == 0)
        {
            problems.Add(place, $"环节“{step.Id}”的时限没有写从哪一天算起。", "请写 from。");
        }

        foreach (var point in timer.From.Where(point => !(point == new StepPoint(StepPoint.Birth, null) && procedure.Subject == "person")))
        {
            NeedPoint(procedure, point, place, problems, FieldType.Date);
        }

        if (timer.Plus is { } plus)
        {
            NeedPoint(procedure, plus, place, problems, FieldType.Whole);
        }

        if (timer.Of is { } of)
        {
            NeedField(step, of, place, problems, FieldType.Date);
        }

        if (timer.Unless is { } reason)
        {
            NeedField(step, reason, place, problems, FieldType.Text, FieldType.Note, FieldType.Flag);
        }

        if (timer.Until is { } until && procedure.Step(until) is null)
        {
            problems.Add(place, $"环节“{step.Id}”的时限提到的环节“{until}”不存在。", "请改成已有的环节。");
        }
    }

    private static void NeedPoint(ProcedureDefinition procedure, StepPoint point, YamlPlace place, Problems problems, FieldType type)
    {
        if (procedure.Step(point.Step) is not { } step)
        {
            problems.Add(place, $"“{procedure.Name}”的时限提到的环节“{point.Step}”不存在。", "请改成已有的环节。");
        }
        else if (point.Field is { } field)
        {
            NeedField(step, field, place, problems, type);
        }
    }

    private static void NeedField(StepDefinition step, string id, YamlPlace place, Problems problems, params ReadOnlySpan<FieldType> types)
    {
        if (Field(step, id) is not { } field || !types.Contains(field.Type))
        {
            problems.Add(place, $"环节“{step.Id}”没有合用的字段“{id}”。", $"请加上这个字段，类型为 {string.Join(" 或 ", types.ToArray().Select(type => type.ToString().ToLowerInvariant()))}。");
        }
    }

    private static bool IsPart(ProcedureDefinition procedure, string part) => part.Split('.') switch
    {
        ["subject"] => true,
        [var field] => procedure.Fields.Any(known => known.Id == field),
        [var step, "year"] => procedure.Step(step) is not null,
        [var step, var field] => procedure.Step(step) is { } known && Field(known, field) is not null,
        _ => false,
    };

    private static FieldDefinition? Field(StepDefinition step, string id) => step.Fields.FirstOrDefault(field => field.Id == id);

    /// <summary>On no day two versions of one procedure may hold, or nobody could say which judges a step.</summary>
    private static void CheckVersions(CatalogDraft draft, Problems problems)
    {
        foreach (var versions in draft.Procedures.GroupBy(known => known.Value.Id))
        {
            var inForce = versions.GroupBy(known => known.Value.Version).Select(same => same.Last()).OrderBy(known => known.Value.From).ToList();
            foreach (var (earlier, later) in inForce.Zip(inForce.Skip(1)).Where(pair => pair.First.Value.To >= pair.Second.Value.From))
            {
                problems.Add(later.Place, $"“{later.Value.Id}”的{earlier.Value.Version}版和{later.Value.Version}版有几天同时有效。", "请改正 from 或 to。");
            }

            foreach (var other in inForce.Where(known => known.Value.Subject != inForce[0].Value.Subject))
            {
                problems.Add(other.Place, $"“{other.Value.Id}”各版的 subject 不一样。", "请改成一样的。");
            }
        }
    }

    [GeneratedRegex("^R-[0-9]{2}-[0-9]{2}$")]
    private static partial Regex CodeForm();
}

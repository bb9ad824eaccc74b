using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>What the definitions of any procedure demand of the days of its steps.</summary>
internal static class StepChecks
{
    /// <summary>What has been done has a day that is past; what is planned is no step yet.</summary>
    public static IEnumerable<Finding> NothingLiesInTheFuture(CheckedCase given) => given.Days.Taken
        .Where(step => step.Step.Date > given.Today)
        .SelectMany(step => given.Say("R-00-01", step.Step.Step, $"“{step.Definition.Name}”的日期{ChineseDay.Of(step.Step.Date)}还没有到。", "请在办完之后登记，或改正日期。", Severity.Error));

    /// <summary>R-51-24, R-41-04 and their like: no step lies before one that has to come first.</summary>
    public static IEnumerable<Finding> StepsComeInTheirOrder(CheckedCase given)
    {
        foreach (var step in given.Days.Taken.Where(step => step.Checked && step.Definition.Kind != StepKind.Entry))
        {
            foreach (var before in step.Definition.After.Select(given.Case.Step).Where(before => before?.Date > step.Step.Date))
            {
                var name = step.Version.Step(before?.Step ?? "")?.Name;
                var code = step.Definition.OrderRule.Length > 0 ? step.Definition.OrderRule : "R-51-24";
                foreach (var finding in given.Say(code, step.Step.Step, $"“{step.Definition.Name}”是{ChineseDay.Of(step.Step.Date)}，早于“{name}”的{ChineseDay.Of(before?.Date ?? default)}。", "请核对这两个日期。"))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>Every time limit that does not come again: its step is judged by the version of its own day.</summary>
    public static IEnumerable<Finding> StepsKeepTheirTimes(CheckedCase given) =>
        from step in given.Days.Taken
        where step.Checked
        from timer in step.Definition.Timers
        where !timer.Every && given.Rules.Applies(timer)
        from finding in Judge(given, step, timer)
        select finding;

    private static IEnumerable<Finding> Judge(CheckedCase given, TakenStep step, StepTimer timer)
    {
        var measured = timer.Of is null ? step.Step.Date : CheckedCase.Day(step.Step.Fields, timer.Of);
        if (measured is not { } day || given.Days.Limit(timer, given.Calendar) is not { } limit)
        {
            return [];
        }

        var (end, from) = (limit.End, PointName(step.Version, limit.Point, limit.From));
        var amount = timer.Amount + given.Days.Sum(timer.Plus);
        var span = limit.Point.Step == StepPoint.Birth && timer.Unit == TimeUnit.Years ? $"{ChineseDay.Number(amount)}周岁" : ChineseDay.Span(amount, timer.Unit);
        var name = timer.Of is null ? step.Definition.Name : step.Definition.Fields.First(field => field.Id == timer.Of).Name;
        if (timer.NotAfter)
        {
            return day > end.Day && (timer.Unless is null || step.Step.Fields[timer.Unless] is null)
                ? given.Say(timer.Rule, step.Step.Step, $"“{name}”是{ChineseDay.Of(day)}，{from}算起超过了{span}，最晚应在{ChineseDay.Of(end.Day)}。{Provisional(end)}", Late(step, timer), timer.Severity)
                : [];
        }

        if (day < end.Day)
        {
            var early = timer is { Amount: 1, Unit: TimeUnit.Days, Plus: null } ? $"应在{from[1..]}之后" : $"{from}算起不满{span}";
            return given.Say(timer.Rule, step.Step.Step, $"“{name}”是{ChineseDay.Of(day)}，{early}。最早可在{ChineseDay.Of(end.Day)}。{Provisional(end)}", "请核对日期；确实办早了的，按规定重新办理。", timer.Severity);
        }

        return end.Clamped && day == end.Day
            ? given.Say(timer.Rule, step.Step.Step, $"“{name}”{ChineseDay.Of(day)}按月底算刚满{span}，有的地方要求再晚一天，待核实。", "请向县委组织部核实一次。", Severity.Hint)
            : [];
    }

    /// <summary>R-51-06: from where it begins to each time and on to the step that ends it, no gap is longer than the limit.</summary>
    public static IEnumerable<Finding> WhatComesAgainComesInTime(CheckedCase given)
    {
        foreach (var (step, timer) in given.Version.Steps.SelectMany(step => step.Timers.Where(timer => timer.Every).Select(timer => (step, timer))))
        {
            if (!given.Rules.Applies(timer) || given.Days.First(timer.From) is not { } start)
            {
                continue;
            }

            var until = timer.Until is null ? null : given.Case.Step(timer.Until);
            var days = given.Case.Steps.Where(known => known.Step == step.Id && (until is null || known.Date <= until.Date)).Select(known => known.Date)
                .Concat(until is null ? [] : [until.Date])
                .Prepend(start.Day)
                .Where(day => day >= start.Day)
                .Order()
                .ToList();
            foreach (var (earlier, later) in days.Zip(days.Skip(1)).Where(pair => given.Days.IsChecked(pair.First) && pair.Second > given.Calendar.Reach(pair.First, timer.Amount, timer.Unit).Day))
            {
                foreach (var finding in given.Say(timer.Rule, step.Id, $"“{step.Name}”在{ChineseDay.Of(earlier)}到{ChineseDay.Of(later)}之间相隔超过{ChineseDay.Span(timer.Amount, timer.Unit)}。", "请补上期间的一次；确实没有的，请写明情况。", timer.Severity))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>A case is left by a way that is open from where it stands.</summary>
    public static IEnumerable<Finding> CaseIsLeftWhereItCanBe(CheckedCase given)
    {
        foreach (var step in given.Days.Taken.Where(step => step.Checked && step.Definition.Kind == StepKind.Exit))
        {
            var exit = step.Definition.Exits.FirstOrDefault(known => known.Name == CheckedCase.Text(step.Step.Fields, "kind"));
            if (exit is null || ((exit.After is null || given.Days.Has(exit.After)) && (exit.Before is null || !given.Days.Has(exit.Before))))
            {
                continue;
            }

            foreach (var finding in given.Say("R-51-24", step.Step.Step, $"办到现在这一步，不能按“{exit.Name}”结束。", "请核对情形，或核对已登记的环节。"))
            {
                yield return finding;
            }
        }
    }

    private static string Late(TakenStep step, StepTimer timer) => timer.Unless is { } reason
        ? $"请核对日期；有特殊情况的，请填写“{step.Definition.Fields.First(field => field.Id == reason).Name}”。"
        : "请核对日期；确实办晚了的，请向上级组织部门说明。";

    private static string PointName(ProcedureDefinition version, StepPoint point, DateOnly day)
    {
        if (point.Step == StepPoint.Birth)
        {
            return $"从出生日期{ChineseDay.Of(day)}";
        }

        var step = version.Step(point.Step);
        var name = point.Field is { } field ? step?.Fields.First(known => known.Id == field).Name : step?.Name;
        return $"从“{name}”{ChineseDay.Of(day)}";
    }

    private static string Provisional(CountedDay end) => end.Provisional ? "这一年的放假安排还没有录入，暂按普通工作日算。" : "";
}

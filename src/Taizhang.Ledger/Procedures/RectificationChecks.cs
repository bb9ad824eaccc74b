using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>The checks of weak branches being set right (软弱涣散党组织整顿).</summary>
internal static class RectificationChecks
{
    /// <summary>R-22-01: once it is planned, it is known by which criteria it was found and who leads it.</summary>
    public static IEnumerable<Finding> CaseHasCriteriaAndLeader(CheckedCase given)
    {
        if (given.Step("planned") is null)
        {
            return [];
        }

        List<string> lacking = [];
        if (CheckedCase.Texts(given.Case.Fields, "criteria").Count == 0)
        {
            lacking.Add("认定情形");
        }

        if (CheckedCase.Text(given.Case.Fields, "leader") is null)
        {
            lacking.Add("包抓领导");
        }

        return lacking.Count == 0 ? [] : given.Say("R-22-01", "planned", $"制定了整顿方案，没有写{string.Join("和", lacking)}。", "请补上，一村一档里也要有。");
    }

    /// <summary>R-22-02.</summary>
    public static IEnumerable<Finding> MeasuresHaveTheirDay(CheckedCase given) =>
        from step in given.Days.Taken
        where step.Checked && step.Step.Step == "measure" && CheckedCase.Day(step.Step.Fields, "due") is null
        from finding in given.Say("R-22-02", "measure", $"整顿措施“{CheckedCase.Text(step.Step.Fields, "task")}”没有写完成时限。", "请写上哪一天前完成。")
        select finding;

    /// <summary>R-22-03: the county accepts it, nobody below.</summary>
    public static IEnumerable<Finding> CountyAcceptsIt(CheckedCase given)
    {
        var fields = given.Step("accepted")?.Step.Fields;
        if (CheckedCase.Text(fields, "result") == "继续整顿")
        {
            return given.Say("R-22-03", "accepted", "验收结果是继续整顿，还不能销号。", "请去掉“验收销号”，记入中期评估；销号后再登记。");
        }

        return CheckedCase.Text(fields, "accepted_by") is { } by && !given.Rules.Words("R-22-03", "accepted-by").Any(by.Contains)
            ? given.Say("R-22-03", "accepted", $"验收单位写的是“{by}”，销号要由县级验收。", "请填写县级验收单位，并附验收表。")
            : [];
    }

    /// <summary>R-22-04: the same body was on the list within the last five years.</summary>
    public static IEnumerable<Finding> RelapseIsTold(CheckedCase given)
    {
        var found = given.Case.Step("found")?.Date;
        var before = given.Others(given.Case.Procedure)
            .Select(other => other.Step("found")?.Date)
            .Where(day => day < found && day > found?.AddYears(-given.Rules.Whole("R-22-04", "years")))
            .Max();
        return before is { } day ? given.Say("R-22-04", "found", $"这个党组织{ChineseDay.Of(day)}也列入过。", "请在方案里写明反复的原因。", Severity.Warn) : [];
    }

    /// <summary>R-22-05: open for more than a year.</summary>
    public static IEnumerable<Finding> CaseIsNotOpenTooLong(CheckedCase given) =>
        given.Step("found") is { } found && given.Case.Step("accepted") is null && found.Step.Date.AddMonths(given.Rules.Whole("R-22-05", "months")) < given.Today
            ? given.Say("R-22-05", "found", $"从{ChineseDay.Of(found.Step.Date)}列入到现在已过一年，还没有登记验收销号。", "请核对是否已验收；没有的，请向县委组织部说明。", Severity.Warn)
            : [];

    /// <summary>Found in or before the year and not accepted before it.</summary>
    internal static bool WasOpenIn(CaseContent rectification, int year) =>
        rectification.Step("found") is { } found && found.Date.Year <= year && !(rectification.Step("accepted")?.Date.Year < year);
}

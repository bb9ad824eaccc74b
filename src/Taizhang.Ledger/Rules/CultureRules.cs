using System.Globalization;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Rules;

/// <summary>The rules of customs, culture and performances, and of the officer's own list of problems (handbook 7.2 to 7.4, 9.3).</summary>
internal static class CultureRules
{
    public static readonly (string Code, RecordCheck Check)[] OfRecords =
    [
        ("R-72-02", CadreHasReported),
        ("R-73-01", SeriesIsHeldAroundItsDay),
        ("R-73-02", OnlineActivityHasItsNumber),
        ("R-74-01", ProgrammeIsReviewed),
        ("R-74-02", LargePerformanceHasASafetyPlan),
        ("R-93-01", ProblemHasAMeasure),
        ("R-93-02", NextStepAnswersAProblem),
    ];

    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-72-01", CouncilTermIsNotRunningOut),
    ];

    /// <summary>R-72-02: of weddings and funerals nothing private is kept, only whether a cadre has reported one.</summary>
    private static IEnumerable<Finding> CadreHasReported(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.IsTrue(reading, "by_cadre") && !given.Record.IsTrue(reading, "reported"))
        {
            yield return Finding.Of(rule, reading["reported"] ?? "", "党员干部操办的这件事还没有登记报备。", "已经报备的请勾选。");
        }
    }

    /// <summary>R-73-01: some days before and after the day of the series in the record's year.</summary>
    private static IEnumerable<Finding> SeriesIsHeldAroundItsDay(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        var (series, days) = (rule.Texts("series"), rule.Texts("days"));
        for (var i = 0; i < Math.Min(series.Count, days.Count); i++)
        {
            if (given.Record.Text(reading, "series") == series[i]
                && DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{given.Record.Date.Year}-{days[i]}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && Math.Abs(given.Record.Date.DayNumber - day.DayNumber) > rule.Whole("within"))
            {
                yield return Finding.Of(rule, "date", $"{series[i]}是{ChineseDay.Of(day)}，这次是{ChineseDay.Of(given.Record.Date)}。", "请核对日期或系列；提前或推后办的不用管。");
            }
        }
    }

    /// <summary>R-73-02.</summary>
    private static IEnumerable<Finding> OnlineActivityHasItsNumber(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "form") == rule.Text("form") && given.Record.Lacks(reading, "participants"))
        {
            yield return Finding.Of(rule, reading["participants"] ?? "", "线上活动还没有登记参加人数。", "请填写人数。");
        }
    }

    /// <summary>R-74-01.</summary>
    private static IEnumerable<Finding> ProgrammeIsReviewed(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (reading["reviewed"] is not null && !given.Record.IsTrue(reading, "reviewed"))
        {
            yield return Finding.Of(rule, reading["reviewed"] ?? "", "这场演出还没有登记审过节目单。", "审过的请勾选。");
        }
    }

    /// <summary>R-74-02: from the size the office has set.</summary>
    private static IEnumerable<Finding> LargePerformanceHasASafetyPlan(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Amount(reading, "audience") >= rule.Whole("audience") && given.Record.Lacks(reading, "plan"))
        {
            yield return Finding.Of(rule, reading["plan"] ?? "", string.Create(CultureInfo.InvariantCulture, $"观众{given.Record.Amount(reading, "audience")}人，还没有登记安全预案。"), "有预案的请补上名称或文号。");
        }
    }

    /// <summary>R-93-01.</summary>
    private static IEnumerable<Finding> ProblemHasAMeasure(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "kind") == rule.Text("problem") && given.Record.Lacks(reading, "measure"))
        {
            yield return Finding.Of(rule, reading["measure"] ?? "", "这个问题还没有写措施。", "请至少写一条措施。");
        }
    }

    /// <summary>R-93-02.</summary>
    private static IEnumerable<Finding> NextStepAnswersAProblem(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "kind") == rule.Text("next") && given.Record.Lacks(reading, "answers"))
        {
            yield return Finding.Of(rule, reading["answers"] ?? "", "这条打算还没有写对应哪个问题或哪项计划。", "请补上一句。");
        }
    }

    /// <summary>R-72-01: a council's term is a fact of the council.</summary>
    private static IEnumerable<LedgerFinding> CouncilTermIsNotRunningOut(LedgerView view, RuleDefinition rule)
    {
        foreach (var reading in rule.Reads)
        {
            foreach (var council in view.Organisations(reading.In, view.Today))
            {
                var end = council.Content.Facts.Where(fact => fact.Fact == reading["term"]).Max(fact => fact.To);
                if (end is { } to && to.AddMonths(-rule.Whole("months")) <= view.Today)
                {
                    yield return view.About(council, Finding.Of(rule, "facts", $"{council.Content.Name}这一届到{ChineseDay.Of(to)}。", "换届后请登记新的届期。"));
                }
            }
        }
    }
}

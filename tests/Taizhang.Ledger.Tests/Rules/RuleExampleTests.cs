using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Due;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Tests.Rules;

/// <summary>
/// The table of the rules: every one has something that keeps it and something that breaks it, really judged, on both databases.
/// Those of reports have theirs in ReportRuleTests; why some cannot be judged stands in the catalog and in docs/reference/rules.md.
/// </summary>
public sealed class RuleExampleTests
{
    private static readonly IReadOnlyList<RuleExample> All = [.. GeneralExamples.All, .. StudyExamples.All, .. RollExamples.All, .. CareExamples.All, .. PublicityExamples.All, .. CivilityExamples.All, .. CaseExamples.All];

    /// <summary>What is refused at once and never comes into the ledger; the subject is the code of the refusal.</summary>
    private static readonly IReadOnlyList<RuleExample> AtOnce =
    [
        new(
            "R-12-01",
            """{"person":{"ref":"a","name":"周强","birth":"1949-12-31","id_number":"11010519491231002X","organisation":"Q1b"}}""",
            """{"person":{"ref":"b","name":"周全","id_number":"110105194912310021","organisation":"Q1b"}}""",
            "entry-id-number",
            "身份证号最后一位与前面对不上，可能写错了一位。"),
        new(
            "R-32-04",
            """{"record":{"ref":"a","ledger":"household-link","organisation":"Q1","date":"2022-01-10","fields":{"member":"p1","household":"h1"}}}""",
            """{"record":{"ref":"b","ledger":"household-link","organisation":"Q1","date":"2022-01-10","fields":{"member":"p1","household":"h9"}}}""",
            "entry-unknown-ref",
            "“联系户”写的“h9”没有登记过。"),
    ];

    /// <summary>What is only told in time: on the day of the example, and on no day half a year before.</summary>
    private static readonly IReadOnlyList<RuleExample> InTime =
    [
        new("R-53-04", """{"role":{"ref":"a","kind":"reserve-cadre","person":"p1","organisation":"Q1","from":"2021-06-15"}}""", """{"role":{"ref":"b","kind":"reserve-cadre","person":"p2","organisation":"Q1","from":"2021-01-10"}}""", "李秀兰", "村后备干部年度复核。"),
        new("R-71-05", "", "", "全镇", "文明村镇申报和复查。", Today: "2022-09-10")
        {
            Overlay = "year-tasks: [{ id: civility-application, name: 文明村镇申报和复查, month: 9, day: 30, rule: R-71-05, local: true, on: true, document: 云文明委发〔2022〕3号 }]",
        },
    ];

    public static TheoryData<string> Refused => [.. AtOnce.Select(example => example.Code)];

    public static TheoryData<string> Told => [.. InTime.Select(example => example.Code)];

    public static TheoryData<Database, string> Examples =>
        [.. Enum.GetValues<Database>().SelectMany(database => All.Select(example => (database, example.Code)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void a_rule_is_silent_where_it_is_kept_and_says_so_where_it_is_not(Database database, string code)
    {
        var example = All.Single(example => example.Code == code);
        using var office = TestOffice.Open(database, example.InForce, example.Day);
        office.Import(RuleExample.Before + example.Keeps);

        Assert.Empty(Findings(office, code));
        if (example.DaysLater > 0)
        {
            office.Restart(example.InForce, example.Day.AddDays(example.DaysLater));
        }

        Assert.All(office.Import(example.Breaks).Findings.Where(line => line.Finding.Code == code), line => Assert.Contains(example.Says, line.Finding.Message, StringComparison.Ordinal));

        var found = Assert.Single(Findings(office, code));
        Assert.Equal((example.Subject, example.Says), (found.Subject, found.Finding.Message));
        Assert.NotEmpty(found.Finding.Next);
        Assert.True(found.Finding.Severity <= office.Store.Catalog.Rules[code].Severity);
    }

    public static TheoryData<string> Codes => [.. All.Select(example => example.Code)];

    /// <summary>On one database: what is off asks the database nothing.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void a_rule_that_is_off_says_nothing(string code)
    {
        var example = All.Single(example => example.Code == code);
        using var office = TestOffice.Open(Database.Sqlite, example.Off, example.Day);

        var report = office.Import($"{RuleExample.Before}{example.Keeps}\n{example.Breaks}");

        Assert.DoesNotContain(report.Findings, line => line.Finding.Code == code);
        Assert.Empty(Findings(office, code));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void what_no_ledger_takes_is_refused_at_once(string code)
    {
        var example = AtOnce.Single(example => example.Code == code);
        using var office = TestOffice.Open(Database.Sqlite, example.Day);
        office.Import(RuleExample.Before + example.Keeps);

        var refusal = Assert.Single(office.TryImport(example.Breaks).Refusals);

        Assert.Equal((example.Subject, example.Says), (refusal.Code, refusal.Message));
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void what_has_a_day_is_told_in_time_once_the_rule_is_in_force(string code)
    {
        var example = InTime.Single(example => example.Code == code);
        using var office = TestOffice.Open(Database.Sqlite, example.InForce, example.Day);
        office.Import($"{RuleExample.Before}{example.Keeps}");
        Assert.Empty(Due(example.Keeps.Length > 0 ? example.Day : example.Day.AddMonths(-6)));

        office.Import(example.Breaks);
        Assert.Equal((example.Subject, example.Says), Assert.Single(Due(example.Day)));

        office.Restart(example.Off, example.Day);
        Assert.Empty(Due(example.Day));

        IEnumerable<(string, string)> Due(DateOnly day)
        {
            office.Restart(office.Store.Catalog, day);
            return ListDue.Run(office.Store, Scope.Everything).Where(item => item.Rule == code).Select(item => (item.Subject, item.Message));
        }
    }

    [Fact]
    public void every_rule_but_those_of_reports_has_an_example()
    {
        var judged = Catalogs.Real.Rules.Values
            .Where(rule => rule.Unbuilt is null && rule.Judge is not RuleJudge.Report)
            .Select(rule => rule.Code);

        Assert.Equal(judged.Order(StringComparer.Ordinal), All.Concat(AtOnce).Concat(InTime).Select(example => example.Code).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<LedgerFinding> Findings(TestOffice office, string code) =>
        JudgeLedger.Run(office.Store, Scope.Everything).Where(found => found.Finding.Code == code);
}

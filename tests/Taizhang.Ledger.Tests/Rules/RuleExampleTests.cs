using System.Globalization;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Tests.Rules;

/// <summary>Every rule has something that keeps it and something that breaks it, on both databases.</summary>
public sealed class RuleExampleTests
{
    private static readonly IReadOnlyList<RuleExample> All = [.. GeneralExamples.All, .. StudyExamples.All, .. RollExamples.All, .. CareExamples.All, .. PublicityExamples.All, .. CivilityExamples.All];

    /// <summary>期后登记 takes a lock and its opening; its test is that of the locked periods.</summary>
    private const string AskedElsewhere = "R-13-16";

    public static TheoryData<Database, string> Examples =>
        [.. Enum.GetValues<Database>().SelectMany(database => All.Select(example => (database, example.Code)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void a_rule_is_silent_where_it_is_kept_and_says_so_where_it_is_not(Database database, string code)
    {
        var example = All.Single(example => example.Code == code);
        using var office = TestOffice.Open(database, With(example), DateOnly.ParseExact(example.Today, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        office.Import(RuleExample.Before + example.Keeps);

        Assert.Empty(Findings(office, code));
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
        using var office = TestOffice.Open(Database.Sqlite, Catalogs.RealWith($"rules: [{{ code: {code}, on: false }}]"), DateOnly.ParseExact(example.Today, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        var report = office.Import($"{RuleExample.Before}{example.Keeps}\n{example.Breaks}");

        Assert.DoesNotContain(report.Findings, line => line.Finding.Code == code);
        Assert.Empty(Findings(office, code));
    }

    [Fact]
    public void every_rule_a_ledger_is_judged_by_has_an_example()
    {
        var judged = Catalogs.Real.Rules.Values
            .Where(rule => rule.Unbuilt is null && rule.Code != AskedElsewhere && rule.Judge is RuleJudge.Record or RuleJudge.Person or RuleJudge.Organisation or RuleJudge.Ledger or RuleJudge.Evidence)
            .Select(rule => rule.Code);

        Assert.Equal(judged.Order(StringComparer.Ordinal), All.Select(example => example.Code).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<LedgerFinding> Findings(TestOffice office, string code) =>
        JudgeLedger.Run(office.Store, Scope.Everything).Where(found => found.Finding.Code == code);

    private static Taizhang.Catalog.DutyCatalog With(RuleExample example) => Catalogs.RealWith(
        $"rules: [{{ code: {example.Code}, on: true, document: 清办发〔2022〕1号{(example.Settings.Length > 0 ? $", settings: {{ {example.Settings} }}" : "")} }}]");
}

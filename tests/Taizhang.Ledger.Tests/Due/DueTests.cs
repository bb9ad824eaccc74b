using System.Globalization;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Due;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Tests.Procedures;

namespace Taizhang.Ledger.Tests.Due;

/// <summary>What is late or due within a month, by a rule or a notice, and nothing else.</summary>
public sealed class DueTests
{
    private static readonly string People = Towns.Two + """
        {"person":{"ref":"wu","name":"吴六","birth":"1995-05-20","organisation":"Q1b"}}
        {"person":{"ref":"old","name":"冯八","birth":"1948-05-20","organisation":"Q1b"}}
        {"person":{"ref":"pool","name":"马九","birth":"1977-01-10","education":"高中","organisation":"Q1"}}
        {"role":{"ref":"r1","kind":"member","person":"old","organisation":"Q1b","from":"1973-06-30"}}
        {"role":{"ref":"r2","kind":"reserve-cadre","person":"pool","organisation":"Q1","from":"2020-01-01"}}

        """;

    [Theory]
    [InlineData("2022-12-06", "membership", "wu", "branch-meeting 2021-12-15; approved 2021-12-30", "2022-12-15 吴六 R-51-28 2022年12月15日起可以提出转正申请。")]
    [InlineData("2022-12-06", "membership", "wu", "branch-meeting 2021-12-15; approved 2021-12-30; conversion-applied 2022-12-01; conversion-meeting 2022-12-01", "2023-03-01 is beyond a month")]
    [InlineData("2022-02-01", "membership", "wu", "apply 2022-01-31", "2022-02-28 吴六 R-51-02 党组织派人谈话，最晚2022年2月28日（按月底算，待核实）。")]
    [InlineData("2022-04-01", "membership", "wu", "apply 2022-01-30", "2022-02-28 吴六 R-51-02 党组织派人谈话，最晚2022年2月28日（按月底算，待核实）。")]
    [InlineData("2022-07-05", "membership", "wu", "apply 2021-10-01; talk 2021-10-10; activist 2022-01-10; mentors 2022-01-12", "2022-07-10 吴六 R-51-06 培养教育考察，最晚2022年7月10日。")]
    [InlineData("2022-12-06", "problem", "Q1b description=材料不齐", "found 2022-10-01; measured 2022-10-10 due=2022-12-20", "2022-12-20 甲家村党支部 R-23-02 问题“材料不齐”整改到期。")]
    [InlineData("2022-12-06", "problem", "Q1b description=材料不齐", "found 2022-10-01; measured 2022-10-10 due=2022-12-20; verified 2022-12-01", "")]
    [InlineData("2022-12-06", "rectification", "Q1b", "found 2021-12-20; planned 2022-01-10; measure 2022-02-01 task=配齐班子 due=2022-11-30", "2022-11-30 甲家村党支部 R-22-02 整顿措施“配齐班子”到期。; 2022-12-20 甲家村党支部 R-22-05 列入整顿满一年，还没有登记验收销号。")]
    [InlineData("2022-12-06", "title", "Q1 programme=文明创建 honour=县级文明村 level=县级", "conferred 2019-12-31 document=云文〔2019〕1号 valid_to=2022-12-31", "2022-12-31 甲家村 R-41-06 “县级文明村”到复核期。")]
    public void a_case_tells_its_days(string today, string procedure, string subject, string steps, string due)
    {
        using var office = TestOffice.Open(Database.Sqlite, Day(today));
        office.Import(People + CaseOffice.Case(procedure, subject, steps.Split("; ")));

        Assert.Equal(due.EndsWith("month", StringComparison.Ordinal) ? "" : due, Text(office, item => item.Ref == "c"));
    }

    [Fact]
    public void a_notice_is_due_until_its_form_is_sent()
    {
        using var office = TestOffice.Open(Database.Sqlite, Day("2022-12-06"));
        office.Import(People + """
            {"record":{"ref":"n1","ledger":"notice","organisation":"Q","date":"2022-12-01","fields":{"form":"发展党员情况表","sender":"县委组织部","document":"云组函〔2022〕30号","due":"2022-12-09"}}}
            {"record":{"ref":"n2","ledger":"notice","organisation":"Q","date":"2022-11-01","fields":{"form":"季度统计表","sender":"县委宣传部","due":"2022-12-05","returned":"2022-12-05"}}}
            """);

        Assert.Equal("2022-12-09 县委组织部 notice 报发展党员情况表（云组函〔2022〕30号）。", Text(office, item => item.Rule == DueItem.Notice));
    }

    [Theory, OnBothDatabases]
    public void a_township_is_told_what_is_due_there_and_no_other_s(Database database)
    {
        using var office = TestOffice.Open(database, Day("2022-12-06"));
        office.Import(People + """
            {"organisation":{"code":"R","kind":"township","name":"石桥镇"}}
            {"record":{"ref":"n1","ledger":"notice","organisation":"Q","date":"2022-12-01","fields":{"form":"发展党员情况表","sender":"县委组织部","due":"2022-12-09"}}}
            {"record":{"ref":"n2","ledger":"notice","organisation":"R","date":"2022-12-01","fields":{"form":"季度统计表","sender":"县委宣传部","due":"2022-12-08"}}}
            """);
        long Id(string code) => ReadEntry.IdOf(office.Store, Scope.Everything, EntryKind.Organisation, code) ?? 0;

        Assert.Equal(["季度统计表", "发展党员情况表"], ListDue.Run(office.Store, Scope.Everything).Select(item => item.Message[1..^1]));
        Assert.Equal(["发展党员情况表"], ListDue.Run(office.Store, Scope.Everything, Id("Q")).Select(item => item.Message[1..^1]));
        Assert.Equal(["季度统计表"], ListDue.Run(office.Store, Scope.Below(Id("R")), Id("R")).Select(item => item.Message[1..^1]));
        Assert.Empty(ListDue.Run(office.Store, Scope.Below(Id("R")), Id("Q")));
    }

    [Fact]
    public void years_are_told_a_month_before()
    {
        using var winter = TestOffice.Open(Database.Sqlite, Catalogs.RealWith("""
            rules:
              - { code: R-13-10, on: true, document: 云组发〔2022〕3号 }
              - { code: R-53-01, on: true, document: 云组发〔2022〕2号 }
            """), Day("2022-12-20"));
        winter.Import(People);
        Assert.Equal("2022-12-31 全镇 R-13-10 本月支委会、党小组会。; 2022-12-31 全镇 R-13-10 第四季度党员大会和党课。; 2023-01-10 马九 R-53-01 村后备干部2023年1月10日满46岁，从这一天起不再计入。", Text(winter, _ => true));

        using var summer = TestOffice.Open(Database.Sqlite, Day("2023-06-15"));
        summer.Import(People);
        Assert.Contains("2023-07-01 冯八 R-55-04 到2023年7月1日党龄满50年。", Text(summer, _ => true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-02-03", "2022-02-28")]
    [InlineData("2022-02-28", "2022-02-28")]
    [InlineData("2022-12-31", "2022-12-31")]
    [InlineData("2023-01-01", "2023-01-31")]
    public void what_comes_every_month_is_due_at_its_end(string today, string due)
    {
        using var office = TestOffice.Open(Database.Sqlite, Catalogs.RealWith("rules: [{ code: R-14-01, on: true, document: 云组发〔2022〕3号 }]"), Day(today));
        office.Import(People);

        Assert.Equal($"{due} 全镇 R-14-01 本月主题党日。", Text(office, item => item.Rule == "R-14-01"));
    }

    [Fact]
    public void what_is_custom_is_due_once_the_office_names_its_document()
    {
        using var usual = TestOffice.Open(Database.Sqlite, Day("2023-01-02"));
        usual.Import(People);
        Assert.DoesNotContain("述职报告", Text(usual, _ => true), StringComparison.Ordinal);

        using var local = TestOffice.Open(Database.Sqlite, Catalogs.RealWith("year-tasks: [{ id: duty-report, name: 述职报告, month: 1, day: 20, local: true, on: true, document: 云委办〔2022〕5号 }]"), Day("2023-01-02"));
        local.Import(People);
        Assert.Contains("2023-01-20 全镇 云委办〔2022〕5号 述职报告。", Text(local, _ => true), StringComparison.Ordinal);
    }

    [Fact]
    public void the_pool_is_reviewed_once_a_year_where_the_county_asks_for_it()
    {
        using var local = TestOffice.Open(Database.Sqlite, Catalogs.RealWith("rules: [{ code: R-53-04, on: true, document: 云组发〔2022〕2号 }]"), Day("2022-12-20"));
        local.Import(People);

        Assert.Equal("2023-01-01 马九 R-53-04 村后备干部年度复核。", Text(local, item => item.Rule == "R-53-04"));
    }

    [Theory, OnBothDatabases]
    public void coverage_shows_what_is_registered_in_office_order_and_counts_nothing(Database database)
    {
        using var office = TestOffice.Open(database, Day("2022-12-06"));
        office.Import(Towns.Two + """
            {"record":{"ref":"g1","ledger":"gathering","organisation":"Q2b","date":"2022-03-05","fields":{"kinds":["主题党日"],"subject":"学党章"}}}
            {"record":{"ref":"g2","ledger":"gathering","organisation":"Q2b","date":"2022-03-15","fields":{"kinds":["主题党日"],"subject":"学条例"}}}
            {"record":{"ref":"g3","ledger":"gathering","organisation":"Q1b","date":"2022-04-05","fields":{"kinds":["党课"],"subject":"学党章"}}}
            """);

        var grid = ReadCoverage.Run(office.Store, Scope.Everything, new CoverageQuestion("清泉镇", "gathering", "主题党日", 2022)).Value;

        Assert.Equal(["甲家村党支部 ............", "乙家村党支部 ..x........."], Drawn(grid));
    }

    /// <summary>The order is the office's, whoever has more written down; a ledger kept by place has the villages as its rows.</summary>
    [Theory, OnBothDatabases]
    public void coverage_is_never_sorted_by_how_much_there_is(Database database)
    {
        using var office = TestOffice.Open(database, Day("2022-12-06"));
        office.Import(Towns.Two + """
            {"record":{"ref":"l1","ledger":"handout","organisation":"Q2","date":"2022-01-05","fields":{"content":"防火单","kind":"宣传单","copies":100}}}
            {"record":{"ref":"l2","ledger":"handout","organisation":"Q2","date":"2022-02-05","fields":{"content":"防火单","kind":"宣传单","copies":900}}}
            {"record":{"ref":"l3","ledger":"handout","organisation":"Q1","date":"2022-12-05","fields":{"content":"防火单","kind":"宣传单","copies":1}}}
            {"record":{"ref":"l4","ledger":"handout","organisation":"Q1","date":"2022-11-05","status":"draft","fields":{"content":"防火单","kind":"宣传单","copies":1}}}
            """);

        Assert.Equal(["甲家村 ...........x", "乙家村 xx.........."], Drawn(ReadCoverage.Run(office.Store, Scope.Everything, new CoverageQuestion("清泉镇", "handout", null, 2022)).Value));
        Assert.Empty(ReadCoverage.Run(office.Store, Scope.Nothing, new CoverageQuestion("清泉镇", "handout", null, 2022)).Value.Rows);
    }

    [Theory]
    [InlineData("清泉镇", "own-study", 2022, "entry-ledger")]
    [InlineData("清泉镇", "nothing", 2022, "entry-ledger")]
    [InlineData("清泉镇", "handout", 0, "coverage-year")]
    [InlineData("黑石镇", "handout", 2022, "organisation-unknown")]
    public void a_grid_of_what_is_not_there_is_refused(string organisation, string ledger, int year, string code)
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(Towns.Two);

        Assert.Equal(code, Assert.Single(ReadCoverage.Run(office.Store, Scope.Everything, new CoverageQuestion(organisation, ledger, null, year)).Refusals).Code);
    }

    private static IEnumerable<string> Drawn(CoverageGrid grid) => grid.Rows.Select(row => $"{row.Name} {string.Concat(row.Months.Select(month => month ? 'x' : '.'))}");

    private static string Text(TestOffice office, Func<DueItem, bool> which) => string.Join("; ", ListDue.Run(office.Store, Scope.Everything)
        .Where(which)
        .Select(item => $"{item.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {item.Subject} {item.Rule} {item.Message}"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

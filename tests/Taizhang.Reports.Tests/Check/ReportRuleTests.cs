using Taizhang.Catalog.Rules;
using Taizhang.Reports.Check;
using Taizhang.Testing;

namespace Taizhang.Reports.Tests.Check;

/// <summary>The rules of the catalog that are judged over a report.</summary>
public sealed class ReportRuleTests
{
    private const string Each = "积极打造新时代文明实践所、站示范点各2处。";

    private const string Whole = "2022年述职报告\n一、强化理论学习\n好。\n二、履行岗位职责\n好。\n三、坚守廉洁底线\n好。\n四、存在问题和下一步打算\n好。";

    /// <summary>Of every rule a text that breaks it and one that keeps it; a tab makes the line a table.</summary>
    public static TheoryData<string, string, string> Examples => new()
    {
        { "N-01", "全年开展志愿服务活动127余场次。", "全年开展志愿服务活动120余场次。" },
        { "N-02", "全年开展志愿服务活动约130余场次。", "全年开展志愿服务活动约130场次。" },
        { "N-03", "全年研讨交流5余轮次。", "全年研讨交流5轮次。" },
        { "N-04", "志愿服务活动\t120余场次", "志愿服务活动\t131场次" },
        { "N-05", "志愿服务活动131场次。全年共开展志愿服务活动130余场次。", "志愿服务活动131场次。全年共开展志愿服务活动131场次。" },
        { "N-06", "撰写心得体会120余篇。", "撰写心得体会127篇。" },
        { "N-07", "申报石井村和柳沟村3个县级文明村。", "申报石井村和柳沟村2个县级文明村。" },
        { "R-114-01", "撰写心得体会127人。", "撰写心得体会127篇。" },
        { "R-81-04", "打造新时代文明实践所、站示范点各2处。", "打造新时代文明实践所示范点2处、站示范点3处。" },
        { "R-85-02", "打造“抗疫先锋”“移风易俗”3个志愿服务品牌。", "打造“抗疫先锋”“移风易俗”2个志愿服务品牌。" },
        { "R-92-03", "开展文化演出活动**场次。", "开展文化演出活动18场次。" },
        { "R-92-04", Whole.Replace("廉洁底线", "底线", StringComparison.Ordinal), Whole },
        { "R-92-05", new string('好', 4001), new string('好', 4000) },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void a_rule_stops_at_one_text_and_lets_the_other_pass(string code, string breaks, string keeps)
    {
        var catalog = Catalogs.RealWith($"rules: [{{ code: {code}, on: true, document: 清办发〔2022〕1号 }}]");
        var told = catalog.Rules[code].ToldAs ?? code;
        var ledger = Checking.Ledger(new Books().With("F45", 2).With("F46", 3).Build());

        Assert.Contains(told, Checking.Codes(Check(breaks)));
        Assert.DoesNotContain(told, Checking.Codes(Check(keeps)));

        CheckResult Check(string text) => text.Contains('\t', StringComparison.Ordinal)
            ? Checking.Bytes(ledger, Documents.Sketch.Body(Documents.Sketch.Table(Documents.Sketch.Cells(text.Split('\t')))))
            : Checking.Under(catalog, ledger, text);
    }

    [Fact]
    public void every_rule_of_reports_has_an_example() => Assert.Equal(
        Catalogs.Real.Rules.Values.Where(rule => rule.Judge == RuleJudge.Report && rule.Unbuilt is null).Select(rule => rule.Code).Order(StringComparer.Ordinal),
        Examples.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void each_stands_only_before_two_equal_numbers()
    {
        Assert.DoesNotContain("R-81-04", Checking.Codes(Checking.Against(Checking.Ledger(), Each)));

        var finding = Assert.Single(Checking.Against(Checking.Ledger(new Books().With("F45", 2).With("F46", 3).Build()), Each).Findings, finding => finding.Code.Code == "R-81-04");
        Assert.Equal("2", finding.Span.Of(Each));
        Assert.Contains("2处、", finding.Message, StringComparison.Ordinal);
        Assert.Contains("3处，请分开写。", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_duty_report_that_lacks_a_part_is_told_which()
    {
        var catalog = Catalogs.RealWith("rules: [{ code: R-92-04, on: true, document: 清组发〔2022〕1号 }]");

        Assert.DoesNotContain("R-92-04", Checking.Codes(Checking.Under(catalog, null, Whole)));
        var finding = Assert.Single(Checking.Under(catalog, null, Whole.Replace("三、坚守廉洁底线\n好。\n四", "三", StringComparison.Ordinal)).Findings, finding => finding.Code.Code == "R-92-04");
        Assert.Equal("一级标题里没有看到廉洁，述职报告一般都写。", finding.Message);
        Assert.DoesNotContain("R-92-04", Checking.Codes(Checking.Under(catalog, null, "2022年党建工作总结\n一、学习\n好。")));
        Assert.DoesNotContain("R-92-04", Checking.Codes(Checking.Against(null, "2022年述职报告\n一、学习\n好。")));
    }

    [Fact]
    public void a_text_longer_than_the_office_allows_is_counted()
    {
        var catalog = Catalogs.RealWith("rules: [{ code: R-92-05, on: true, document: 清办发〔2025〕1号, settings: { max: 20 } }]");

        Assert.DoesNotContain("R-92-05", Checking.Codes(Checking.Under(catalog, null, "工作总结\n" + new string('好', 16))));
        var finding = Assert.Single(Checking.Under(catalog, null, "工作总结\n" + new string('好', 17)).Findings, finding => finding.Code.Code == "R-92-05");
        Assert.Equal("全文21字，规定不超过20字，请看能不能精简。", finding.Message);
        Assert.DoesNotContain("R-92-05", Checking.Codes(Checking.Against(null, new string('好', 5000))));
    }

    [Fact]
    public void a_rule_the_office_has_switched_off_says_nothing()
    {
        const string wrong = "打造“抗疫先锋”“移风易俗”3个志愿服务品牌。";

        Assert.Contains("N-07", Checking.Codes(Checking.Against(null, wrong)));
        Assert.DoesNotContain("N-07", Checking.Codes(Checking.Under(Catalogs.RealWith("rules: [{ code: N-07, on: false }]"), null, wrong)));
    }

    /// <summary>Each is judged under its own code, or under another that it names, or says why it is not judged.</summary>
    [Fact]
    public void every_rule_of_reports_is_told_under_some_code_as_gravely_as_the_catalog_says()
    {
        var codes = FindingCodes.All.ToDictionary(code => code.Code, code => code.Severity);
        foreach (var rule in Catalogs.Real.Rules.Values.Where(rule => rule.Judge == RuleJudge.Report && rule.Unbuilt is null))
        {
            Assert.True(codes.TryGetValue(rule.ToldAs ?? rule.Code, out var severity), rule.Code);
            Assert.Equal(rule.Severity, severity);
        }

        Assert.All(Catalogs.Real.Rules.Values.Where(rule => rule.ToldAs is not null), rule => Assert.Equal(RuleJudge.Report, rule.Judge));
    }
}

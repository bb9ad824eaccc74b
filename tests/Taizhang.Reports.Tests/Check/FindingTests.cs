using Taizhang.Catalog.Ledgers;
using Taizhang.Reports.Check;
using Taizhang.Reports.Tests.Fill;

namespace Taizhang.Reports.Tests.Check;

/// <summary>Each rule over a text by itself: a sentence it stops at, and one it lets pass.</summary>
public sealed class FindingTests
{
    [Theory]
    [InlineData("选树张某某、李某某、王某某4名先进典型。", true)]
    [InlineData("选树张某某、李某某、王某某3名先进典型。", false)]
    [InlineData("选树张某某、李某某等4名先进典型。", false)]
    public void masked_names_of_people_are_counted_against_their_number(string text, bool found) =>
        Assert.Equal(found, Checking.Codes(Checking.Against(null, text)).Contains("N-07"));

    [Theory]
    [InlineData("选树王秀英、李建军等先进典型。", ClaimVerdict.Supported)]
    [InlineData("选树王秀英、马得福等先进典型。", ClaimVerdict.CannotTell)]
    [InlineData("选树张某某、李某某等先进典型。", ClaimVerdict.CannotTell)]
    public void names_without_a_number_are_looked_up_and_never_called_wrong(string text, ClaimVerdict verdict) =>
        Assert.Equal(verdict, Checking.Claim(Checking.Ledger(), text).Verdict);

    [Theory]
    [InlineData("创建党员先锋岗、样板村、网格党小组各5个。", ClaimVerdict.Supported)]
    [InlineData("创建党员先锋岗、样板村、网格党小组各6个。", ClaimVerdict.Contradicted)]
    public void one_number_for_more_than_two_figures_is_held_to_each(string text, ClaimVerdict verdict) =>
        Assert.Equal(verdict, Checking.Claim(Checking.Ledger(new Books().With("F21", 5).With("F20", 5).With("F17", 5).Build()), text).Verdict);

    [Fact]
    public void what_the_office_branch_states_is_held_to_that_branch()
    {
        var ledger = Checking.Ledger(read: (code, _) => code == "B1" ? new Books().With("F24", 2).Build() : null);
        Assert.Equal((ClaimVerdict.Supported, "机关支部"), (Checking.Claim(ledger, "机关支部发展党员2名。").Verdict, Checking.Claim(ledger, "机关支部发展党员2名。").Place));
        Assert.Equal(ClaimVerdict.Contradicted, Checking.Claim(ledger, "机关支部发展党员17名。").Verdict);
    }

    [Theory]
    [InlineData("N-01", "全年开展志愿服务活动127余场次。", "全年开展志愿服务活动120余场次。")]
    [InlineData("N-02", "全年开展志愿服务活动约130余场次。", "全年开展志愿服务活动约130场次。")]
    [InlineData("N-03", "全年研讨交流5余轮次。", "全年研讨交流5轮次。")]
    [InlineData("N-05", "志愿服务活动131场次。全年共开展志愿服务活动130余场次。", "志愿服务活动131场次。全年共开展志愿服务活动131场次。")]
    [InlineData("N-07", "打造“抗疫先锋”“移风易俗”3个志愿服务品牌。", "打造“抗疫先锋”“移风易俗”2个志愿服务品牌。")]
    [InlineData("N-07", "申报石井村和柳沟村3个县级文明村。", "申报石井村和柳沟村2个县级文明村。")]
    [InlineData("N-07", "打造“抗疫先锋”“移风易俗”5个志愿服务品牌。", "评选“最美家庭”2户、“好婆婆”“好媳妇”1名，“最美家庭”“星级文明户”36户。")]
    [InlineData("N-07", "培育3个志愿服务品牌：“抗疫先锋”“移风易俗”。", "培育3个志愿服务品牌：“抗疫先锋”“移风易俗”等。")]
    [InlineData("A-01", "全镇发展党员17名，其中女性19名。", "全镇发展党员17名，其中女性9名。")]
    [InlineData("A-02", "建成书屋5个、戏台3个，共9个。", "建成书屋5个、戏台3个，共8个。")]
    [InlineData("A-02", "一季度60场次、二季度70场次、三季度80场次，全年共220场次。", "一季度60场次、二季度70场次、三季度80场次，全年共210场次。")]
    [InlineData("A-01", "世界读书日活动14场次（农家书屋8场次、校园4场次、机关3场次）。", "世界读书日活动14场次（农家书屋8场次、校园4场次、机关2场次）。")]
    [InlineData("A-01", "样板村8个，其中市级1个、县级3个、镇级5个。", "样板村8个，其中市级1个、县级3个、镇级4个。")]
    [InlineData("A-01", "开展活动14场次，其中宣讲8场次、演出7场次。", "党员14名，其中女党员8名、青年党员7名。")]
    [InlineData("A-01", "开展活动14场次（宣讲8场次、演出7场次），讲课3场次。", "开展活动14场次、宣讲8场次、演出7场次。")]
    [InlineData("A-03", "全镇党员192名，其中女党员48名，占35%。", "全镇党员192名，其中女党员48名，占25%。")]
    [InlineData("A-03", "全镇党员192名，其中女党员48名，占35%。", "全镇党员0名，其中女党员0名，占35%。")]
    [InlineData("A-03", "群众16名，党员192名，其中女党员48名，占35%。", "群众96名，党员192名，其中女党员48名，占35%。")]
    [InlineData("A-04", "书屋由12个增加到15个，增长35%。", "书屋由12个增加到15个，增长25%。")]
    [InlineData("A-04", "举办讲座40场，比去年的32场增加9场。", "举办讲座40场，比去年的32场增加8场。")]
    [InlineData("A-04", "书屋21座，比去年增加3座，增长27.5%。", "书屋21座，比去年增加3座，增长16.7%。")]
    [InlineData("T-03", "开展文化演出活动**8场次。", "完成率=完成值/目标值×100%。")]
    [InlineData("A-05", "全镇共有党员672名。在册党员671名。", "全镇共有党员672名。192名党员与1138户群众结对。")]
    [InlineData("A-05", "严格程序发展党员17名。一年来共发展党员18名。", "严格程序发展党员17名。一年来共发展党员17名。")]
    [InlineData("H-01", "选树党员先锋引领岗16个，产业致富先锋岗被评为市级“党员先锋引领示范岗”。", "选树党员先锋引领示范岗16个，产业致富先锋岗被评为市级“党员先锋引领示范岗”。")]
    [InlineData("H-03", "白杨村继续保持省级文明村镇荣誉。", "白杨村继续保持省级文明村荣誉。")]
    [InlineData("H-03", "我镇继续巩固省级文明村镇创建成果。", "我镇继续巩固省级文明镇创建成果。")]
    [InlineData("T-01", "把学习作为作为提高素质的途径。", "把学习作为提高素质的途径，一个一个地学。")]
    [InlineData("T-02", "这是衡量自己的得失的重要标准。", "这是衡量自己得失的重要标准。")]
    [InlineData("T-03", "开展文化演出活动**8场次。", "开展文化演出活动18场次。")]
    [InlineData("T-04", "开展文化演出活动**场次。", "开展文化演出活动18场次。")]
    [InlineData("T-04", "开展文化演出活动【待填】场次。", "开展文化演出活动18场次。")]
    [InlineData("T-05", "2022年01月05日召开会议。", "2022年1月5日召开会议。")]
    [InlineData("T-05", "会议在2022.1.5召开。", "会议在2022年1月5日召开，第2.1.5节另有说明。")]
    [InlineData("T-06", "一、学习\n好。\n二、工作\n好。\n四、打算\n好。", "一、学习\n好。\n二、工作\n好。\n三、打算\n好。")]
    [InlineData("T-06", "一是学理论。二是学业务。四是学技能。", "一是学理论。二是学业务。三是学技能。")]
    [InlineData("T-07", "2022年述职报告\n2022年以来，认真履职。", "2022年述职报告\n2022年1月1日至12月31日，认真履职。")]
    [InlineData("T-08", "2022年述职报告\n开展十九届六中全会精神宣讲10轮次。", "2022年述职报告\n开展党的二十大精神宣讲10轮次。")]
    public void a_rule_stops_at_one_sentence_and_lets_the_other_pass(string code, string wrong, string right)
    {
        Assert.Contains(code, Checking.Codes(Checking.Against(null, wrong)));
        Assert.DoesNotContain(code, Checking.Codes(Checking.Against(null, right)));
    }

    /// <summary>One title for every rule: two lines of it count, the day it was written and the documents it names do not.</summary>
    [Theory]
    [InlineData("2022年述职报告\n2022年以来，认真履职。", true)]
    [InlineData("中共清泉镇委员会\n2022年述职报告\n2022年以来，认真履职。", true)]
    [InlineData("2022年工作总结\n（2023年1月5日）\n2022年以来，认真履职。", true)]
    [InlineData("2022年工作总结\n（2022年1月1日至6月30日）\n2022年以来，认真履职。", false)]
    [InlineData("2022年上半年工作总结\n2022年以来，认真履职。", false)]
    [InlineData("工作总结\n2022年，认真履职。今年以来，发展党员17名。", true)]
    [InlineData("2022年以来，认真履职，工作总结报告已经报上。", false)]
    public void a_year_is_asked_for_its_last_day_where_the_title_is_of_a_year(string text, bool isAsked) =>
        Assert.Equal(isAsked, Checking.Codes(Checking.Against(null, text)).Contains("T-07"));

    [Theory]
    [InlineData("清泉镇2021年工作总结\n撰写心得体会127篇。", true)]
    [InlineData("中共清泉镇委员会\n2021年工作总结\n撰写心得体会127篇。", true)]
    [InlineData("清泉镇关于《2021年意见》落实情况的工作报告\n撰写心得体会127篇。", false)]
    [InlineData("清泉镇工作总结\n2021年，打基础。撰写心得体会127篇。", false)]
    public void a_title_is_of_another_year_only_where_it_says_so_itself(string text, bool isSaid) =>
        Assert.Equal(isSaid, Checking.Codes(Checking.Against(Checking.Ledger(), text)).Contains("P-01"));

    /// <summary>Nobody lists more than two hundred numbers before a total: of more nothing is said.</summary>
    [Theory]
    [InlineData(40, true)]
    [InlineData(300, false)]
    public void a_long_list_is_added_up(int villages, bool isSaid)
    {
        var text = string.Concat(Enumerable.Repeat("书屋5个、", villages - 1)) + $"戏台5个，共{villages}个。";
        Assert.Equal(isSaid, Checking.Codes(Checking.Against(null, text)).Contains("A-02"));
    }

    [Theory]
    [InlineData("党员999999999999999999999999999名，其中女党员99999999999999999999999999名，占5%。")]
    [InlineData("书屋79228162514264337593543950335个、戏台79228162514264337593543950335个，共9个。")]
    [InlineData("书屋由9个增加到79228162514264337593543950335个，增长35%。")]
    [InlineData("活动9场次（书屋79228162514264337593543950335场次、校园79228162514264337593543950335场次、机关2场次）。")]
    public void numbers_that_no_ledger_holds_break_nothing(string text) => Assert.NotNull(Checking.Against(Checking.Ledger(), text));

    [Theory]
    [InlineData("U-01", "撰写心得体会127人。", "撰写心得体会127篇。")]
    [InlineData("U-01", "撰写心得体会127人。", "围绕6个专题开展研讨交流。")]
    [InlineData("U-01", "入户宣讲3121人。", "入户宣讲3121人次。")]
    [InlineData("P-01", "清泉镇2021年工作总结\n撰写心得体会127篇。", "清泉镇2022年工作总结\n撰写心得体会127篇。")]
    [InlineData("N-06", "撰写心得体会120余篇。", "撰写心得体会127篇。")]
    [InlineData("H-02", "黄花滩村被评为省级“党建引领乡村振兴样板村”。", "黄花滩村被评为市级“党建引领乡村振兴样板村”。")]
    [InlineData("H-04", "柳沟村被命名为县级文明村。", "白杨村被命名为省级文明村。")]
    [InlineData("H-05", "石井村被命名为县级文明村。", "申报石井村为县级文明村。")]
    public void a_rule_that_knows_the_ledger_stops_at_one_sentence_and_lets_the_other_pass(string code, string wrong, string right)
    {
        Assert.Contains(code, Checking.Codes(Checking.Against(Checking.Ledger(), wrong)));
        Assert.DoesNotContain(code, Checking.Codes(Checking.Against(Checking.Ledger(), right)));
    }

    [Theory]
    [InlineData("撰写心得体会120余篇。", "这里用了约数，台账有准确数（这里是127篇），需要时可以换上。")]
    [InlineData("撰写心得体会120余篇，志愿服务活动130余场次。", "有2处用了约数，台账有准确数（这里是127篇），需要时可以换上。")]
    public void the_exact_numbers_are_offered_once(string text, string message) =>
        Assert.Equal(message, Assert.Single(Checking.Against(Checking.Ledger(), text).Findings, finding => finding.Code == FindingCodes.ExactIsKnown).Message);

    /// <summary>What stands on paper and in comments addresses nobody.</summary>
    [Fact]
    public void a_sheet_addresses_nobody()
    {
        var result = Checking.Against(Checking.Ledger(), "清泉镇2022年工作总结\n村干部列席干部集体学习9次。发展党员18名。");
        Assert.Contains(result.Claims, claim => claim.Verdict == ClaimVerdict.CannotTell);
        Assert.DoesNotContain("您", Filling.Open(CheckSheet.Write(result, Checking.At)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("清查整治问题约20余个。四是抓实", "“约20余个”有两个约数词，请只留一个。")]
    [InlineData("组织干部近130名左右参加", "“近130名左右”有两个约数词，请只留一个。")]
    public void two_words_of_approximation_are_quoted_whole_and_alone(string text, string message) =>
        Assert.Equal(message, Assert.Single(Checking.Against(null, text).Findings, finding => finding.Code == FindingCodes.TwoHedges).Message);

    [Fact]
    public void a_title_of_another_level_than_the_one_applied_for_is_told_by_both() => Assert.Equal(
        "台账里没有石井村“省级文明村”的记录，“县级文明村”也还是申报。",
        Assert.Single(Checking.Against(Checking.Ledger(), "石井村荣获省级文明村。").Findings, finding => finding.Code == FindingCodes.HonourUnknown).Message);

    [Fact]
    public void a_table_holds_exact_numbers()
    {
        var table = Documents.Sketch.Body(Documents.Sketch.Table(Documents.Sketch.Cells("志愿服务活动", "120余场次")) + Documents.Sketch.Paragraph(Documents.Sketch.Run("志愿服务活动120余场次。")));
        var finding = Assert.Single(Checking.Bytes(null, table).Findings, finding => finding.Code == FindingCodes.HedgeInTable);
        Assert.Equal("120余", finding.Span.Of("志愿服务活动\t120余场次\n"));
    }

    /// <summary>X-03 needs something handed in: SubmitTests has its sentences; the rules of the catalog are with ReportRuleTests.</summary>
    [Fact]
    public void every_code_is_listed_once_and_has_an_example_here_or_across_documents()
    {
        var codes = FindingCodes.All.Select(code => code.Code).ToList();
        Assert.Equal(codes.Distinct(), codes);
        var shown = typeof(FindingTests).GetMethods().Concat(typeof(AcrossTests).GetMethods())
            .SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>())
            .Select(row => row.Data[0] as string)
            .Concat(["N-04", "X-03", "R-81-04", "R-92-04", "R-92-05"]);
        Assert.Empty(codes.Except(shown.OfType<string>()));
    }

    [Fact]
    public void an_empty_place_of_a_base_text_is_no_finding_and_a_leftover_digit_is()
    {
        var codes = Checking.Codes(Checking.Against(null, "演出**8场次，讲课**次。", baseText: true));
        Assert.Equal(["T-03"], codes);
    }

    [Fact]
    public void a_text_with_an_error_is_not_clean_and_one_with_a_hint_is()
    {
        Assert.False(Checking.Against(null, "建成书屋5个、戏台3个，共9个。").IsClean);
        var hinted = Checking.Against(null, "会议在2022.1.5召开。");
        Assert.Equal(Severity.Hint, Assert.Single(hinted.Findings).Severity);
        Assert.True(hinted.IsClean);
    }
}

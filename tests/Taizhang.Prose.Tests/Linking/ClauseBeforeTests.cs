using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>What is counted is often named in one clause and counted in the next.</summary>
public sealed class ClauseBeforeTests
{
    [Theory]
    [InlineData("grid-workers", "网格员披星戴月守楼栋，全镇现有〔88〕名。")] // what they do narrows nothing
    [InlineData("hub-members", "党员中心户门前竖起小红旗，目前共有〔52〕户。")]
    [InlineData("vanguard-teams", "党员突击队闻汛而动守堤坝，全镇组建〔13〕支。")]
    [InlineData("hub-members", "党员中心户挑起大梁，全镇垒了〔52〕户。")] // a short word nobody knows is what was done
    public void the_clause_before_names_what_is_counted(string figure, string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.FigureId == figure, $"{sentence} → {claim.FigureId} {claim.Reason}");
    }

    [Theory]
    [InlineData("F10", "年轻干部每月围炉夜话，研讨交流〔5〕次。")] // F04 is of all cadres
    [InlineData("F06", "从县委党校请来讲师，面对面宣讲〔4〕场次。")]
    [InlineData("F03", "党委中心组学习6次，指导31个支部开展集中学习〔240〕余次。")] // whose own word stands nearer
    public void a_word_before_that_excludes_a_figure_names_the_one_that_takes_it(string figure, string sentence) =>
        Assert.Equal(figure, MarkedSentence.Read(sentence, TestCatalog.Model).FigureId);

    [Fact]
    public void money_whose_clause_names_only_money_is_for_what_the_clause_before_tells_of() =>
        Assert.Equal("venue-costs", MarkedSentence.Read("新建党群服务中心2处，投入资金〔85〕万元。", TestCatalog.Model).FigureId);

    [Fact]
    public void a_bracket_before_the_number_says_more_of_what_stands_before_it() =>
        Assert.Equal("members-young", MarkedSentence.Read("青年党员（35岁以下）〔78〕名，多在外地务工。", TestCatalog.Model).FigureId);

    [Fact]
    public void those_who_do_what_the_figure_tells_are_all_there_are() =>
        Assert.Equal("F18", MarkedSentence.Read("结对帮扶工作中，〔140〕名党员认领群众375户。", TestCatalog.Model).FigureId);

    [Theory]
    [InlineData("党员中心户门前竖起小红旗，开办澡堂〔2〕个。")] // the clause names a thing of its own
    [InlineData("网格员披星戴月守楼栋。全镇现有凉亭〔88〕名。")]
    public void a_thing_of_the_numbers_own_clause_is_counted_and_no_other(string sentence) =>
        Assert.Null(MarkedSentence.Read(sentence, TestCatalog.Model).FigureId);

    [Theory]
    [InlineData("F10", "挑选青年干部讨论〔4〕场。")]
    [InlineData("F09", "抽调青年干部专题学习〔7〕期。")]
    public void a_deed_beside_a_sister_unit_leaves_an_offer(string figure, string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True((claim.FigureId, claim.Band) == (figure, Band.Suggest), $"{sentence} → {claim.FigureId} {claim.Band} {claim.Reason}");
    }
}

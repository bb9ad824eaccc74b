using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>A number without words of its own is about what was told just before where the text says so, and about nothing else.</summary>
public sealed class ContinuationTests
{
    [Theory]
    [InlineData("F47", "渔港上半年开展志愿服务活动61场次。分月看：1月〔8〕场次，2月7场次，3月11场次。")]
    [InlineData("F47", "渔港上半年开展志愿服务活动61场次。分月看：1月8场次，2月7场次，3月〔11〕场次。")]
    [InlineData("F24", "三年来林场发展党员19名，分年度看：2020年〔5〕名，2021年6名，2022年8名。")]
    [InlineData("F24", "三年来林场发展党员19名，分年度看：2020年5名，2021年6名，2022年〔8〕名。")]
    [InlineData("F31", "公众号发布信息240条。分季度看：一季度〔52〕条，二季度71条。")]
    [InlineData("F42", "县剧团来镇演出22场次，按月看：3月〔4〕场次，5月9场次，10月9场次。")]
    public void the_months_and_years_of_a_count_are_of_its_figure(string figure, string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.FigureId == figure, $"{sentence} → {claim.FigureId} {claim.Reason}");
    }

    [Theory]
    [InlineData("开展志愿服务活动61场次。分月看：1月游客〔8000〕人次。")] // another thing by months
    [InlineData("发展党员19名，分年度看：集体经济2020年〔5〕万元。")]
    [InlineData("开展志愿服务活动61场次。天气转暖，3月〔11〕场次大风预警。")] // nothing says that parts follow
    public void another_thing_told_by_months_is_not(string sentence) =>
        Assert.Equal(Band.Open, MarkedSentence.Read(sentence, TestCatalog.Model).Band);

    [Theory]
    [InlineData("理论宣讲5轮次〔64〕场。")]
    [InlineData("理论宣讲5轮次〔64〕场次。")]
    [InlineData("党的创新理论宣讲9轮〔88〕场次，牧民听得进去。")]
    public void a_number_straight_behind_another_tells_the_same_in_a_second_unit(string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.Equal(("F30", "F30@session", Band.Suggest), (claim.FigureId, claim.VariantKey, claim.Band));
    }

    [Theory]
    [InlineData("更换公益广告19处〔38〕块。")] // the figure is not counted so
    [InlineData("宣讲9轮，发放茶苗〔88〕场。")] // words stand between
    public void a_second_unit_that_the_figure_is_not_counted_in_tells_nothing(string sentence) =>
        Assert.Equal(Band.Open, MarkedSentence.Read(sentence, TestCatalog.Model).Band);

    [Theory]
    [InlineData("lecturers", "新增宣讲员7名，总数达〔31〕名。")]
    [InlineData("registered-volunteers", "新增注册志愿者96名，累计〔1510〕名。")]
    [InlineData("F17", "新成立网格党小组8个，总数达到〔53〕个。")]
    [InlineData("grid-workers", "新增网格员6名，总数达到〔88〕名。")]
    public void the_total_behind_those_that_came_anew_is_of_their_figure(string figure, string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.FigureId == figure, $"{sentence} → {claim.FigureId} {claim.Reason}");
    }

    [Theory]
    [InlineData("新增宣讲员7名，合作社社员总数达〔310〕名。")]
    [InlineData("新增注册志愿者96名，养蜂户累计〔140〕名。")]
    [InlineData("新成立网格党小组8个，大棚总数达到〔53〕个。")]
    public void a_total_with_words_of_its_own_is_of_something_else(string sentence) =>
        Assert.Equal(Band.Open, MarkedSentence.Read(sentence, TestCatalog.Model).Band);
}

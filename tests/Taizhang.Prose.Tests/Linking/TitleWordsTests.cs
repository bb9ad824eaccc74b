using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>Everyday words that say a figure where the text's title tells of it, and nowhere else.</summary>
public sealed class TitleWordsTests
{
    [Theory]
    [InlineData("新时代文明实践工作总结", "全年共组织活动〔215〕场次。", "F47")]
    [InlineData("志愿服务情况通报", "参与〔3200〕人次。", "volunteer-turnout")]
    [InlineData("理论宣讲工作汇报", "在院坝里讲了〔42〕场。", "F30")]
    [InlineData("党员教育培训情况的报告", "办班〔6〕期。", "trainings")]
    public void the_title_says_what_they_mean(string title, string sentence, string figure)
    {
        var claim = MarkedSentence.Read($"柳沟镇2022年{title}\n{sentence}", TestCatalog.Model);
        Assert.Equal((figure, Band.Suggest), (claim.FigureId, claim.Band));
    }

    [Theory]
    [InlineData("乡村振兴工作总结", "全年共组织活动〔215〕场次。")]
    [InlineData("安全生产情况通报", "参与〔3200〕人次。")]
    [InlineData("项目建设工作汇报", "在院坝里讲了〔42〕场。")]
    [InlineData("理论宣讲工作汇报", "讲了〔42〕个。")] // another unit
    public void without_it_they_mean_nothing(string title, string sentence) =>
        Assert.Equal(Band.Open, MarkedSentence.Read($"柳沟镇2022年{title}\n{sentence}", TestCatalog.Model).Band);

    [Fact]
    public void the_months_of_such_a_count_follow_it()
    {
        const string text = "柳沟镇2022年上半年志愿服务工作汇报\n上半年共组织活动60场次。按月看，1月9场、2月11场、3月40场。";
        Assert.All(ReportReader.Read(text, TestCatalog.Model).Claims.Where(claim => claim.Low is 9 or 11 or 40), claim => Assert.Equal("F47", claim.FigureId));
    }

    [Fact]
    public void the_years_of_a_table_do_not_take_the_figure_from_each_other()
    {
        const string text = "年度\t发展党员（名）\n2020年\t8\n2021年\t6\n2022年\t9\n";
        Assert.All(ReportReader.Read(text, TestCatalog.Model).Claims.Where(claim => claim.Low is 8 or 6 or 9), claim => Assert.Equal("F24", claim.FigureId));
    }
}

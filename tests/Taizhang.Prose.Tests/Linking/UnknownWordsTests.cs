using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>Words that neither the catalog nor the filler knows lower a link by where they stand; without them the same sentence is said surely.</summary>
public sealed class UnknownWordsTests
{
    [Theory]
    [InlineData("F44", "镇村两级志愿者〔505〕人")]
    [InlineData("F33", "新增宣传标语〔17〕处")]
    [InlineData("F24", "全年发展党员〔9〕名")]
    [InlineData("F11", "评定五星级党支部〔3〕个")]
    [InlineData("F01", "中心组学习〔12〕次")]
    [InlineData("F11", "评定5星级支部〔3〕个")]
    [InlineData("F32", "县级媒体采用〔68〕条")]
    [InlineData("F43", "组建“1+6+9”志愿服务队伍〔16〕支")]
    [InlineData("F32", "县融媒体中心采用〔42〕篇")] // units that reports take for one another
    [InlineData("F41", "办世界读书日活动〔6〕场")]
    [InlineData("handouts", "发传单〔800〕份")] // a verb of one character
    [InlineData("F12", "最终认定四星支部〔3〕个")]
    [InlineData("F47", "中共清泉镇委员会\n关于2022年度党建工作情况的报告\n全年开展志愿服务活动〔31〕场次。")] // words of the title narrow nothing
    [InlineData("venue-works", "改建蒲洼、紫荆〔2〕处党群服务中心")] // places by their names
    [InlineData("F12", "申报创星的支部评定五星级2个、四星级〔8〕个")]
    public void a_figures_own_words_say_it_surely(string figure, string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.Equal((figure, Band.Sure), (claim.FigureId, claim.Band));
    }

    [Theory]
    [InlineData("“石榴籽”志愿者〔26〕名")] // a name of their own
    [InlineData("高冷志愿者〔12〕名")] // an unknown word straight before
    [InlineData("沙漠标语〔32〕处")]
    [InlineData("他带出〔3〕名后备干部")] // an unknown deed
    [InlineData("祖先留下〔17〕处标语")]
    [InlineData("中心组学习测试〔4〕次")] // another thing at the head
    [InlineData("9个实践站评定结果为：五星级〔2〕个")] // stars of others
    [InlineData("县级以上媒体采用〔24〕篇")] // more than the figure's own, and a unit that is only read as its own
    public void unknown_words_leave_a_number_open(string sentence) => Assert.Equal(Band.Open, MarkedSentence.Read(sentence, TestCatalog.Model).Band);

    [Theory]
    [InlineData("转载县级媒体采用〔68〕条")] // another deed
    [InlineData("党员志愿者〔31〕名")] // filler that beside people says which of them
    [InlineData("四星级以上支部〔5〕个")]
    public void words_of_another_deed_group_or_bound_are_never_said_surely(string sentence) => Assert.NotEqual(Band.Sure, MarkedSentence.Read(sentence, TestCatalog.Model).Band);

    [Fact]
    public void what_those_are_like_whom_a_figure_tells_of_leaves_an_offer()
    {
        var claim = MarkedSentence.Read("对腿脚酸麻的〔33〕名党员进行走访慰问。", TestCatalog.Model);
        Assert.Equal(("F27", Band.Suggest), (claim.FigureId, claim.Band));
    }

    [Fact]
    public void what_two_numbers_do_with_each_other_stands_behind_the_second() =>
        Assert.Equal("F18", MarkedSentence.Read("〔192〕名党员与1138户群众结成帮扶对子。", TestCatalog.Model).FigureId);

    [Fact]
    public void a_line_that_stops_short_ends_what_it_says_though_its_full_stop_was_forgotten()
    {
        const string text = "谁来讲：县委党校老师来了4场次，省级劳模1人讲2场\n讲得咋样，群众打分94.2分，编快板7段、顺口溜13条，拍短视频25个，最热一条点赞上万，都说听得懂记得住\n";
        var claim = ReportReader.Read(text, TestCatalog.Model).Claims.Single(one => one.Span.Of(text) == "2");
        Assert.NotEqual(Band.Sure, claim.Band);
        Assert.Equal("讲", text[(claim.Span.Start - 1)..claim.Span.Start]);
        Assert.DoesNotContain("咋样", claim.Subject, StringComparison.Ordinal);
    }
}

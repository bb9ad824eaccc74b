using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>What reports count and no ledger keeps stands back where a figure's own words say more.</summary>
public sealed class DecoyTests
{
    public static TheoryData<string> Examples => [.. TestCatalog.Catalog.Figures.Values.SelectMany(figure => figure.Words.Examples)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void no_decoy_wins_over_a_figure_on_its_own_examples(string example) =>
        Assert.DoesNotContain("decoy", MarkedSentence.Read(example, TestCatalog.Model).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("higher-media", "市级以上媒体采用稿件〔17〕条。")]
    [InlineData("venue-works", "改扩建党群服务中心〔2〕处。")]
    [InlineData("trained-people", "办党员培训班3期，培训〔286〕人次。")]
    [InlineData("party-work-meetings", "党工委召开党建专题会议〔6〕次。")]
    [InlineData("file-checks", "核查党员档案〔418〕份。")]
    [InlineData("F48", "志愿服务出了名，“红围裙”“夜归灯”〔2〕个品牌叫得响。")]
    [InlineData("volunteer-hours", "志愿者累计服务时长〔5210〕小时。")]
    public void a_figure_whose_words_say_as_much_as_a_decoys_is_meant(string figure, string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.FigureId == figure, $"{sentence} → {claim.FigureId} {claim.Reason}");
    }

    /// <summary>A decoy that knows no word and no unit beyond a figure's could only keep a number from it.</summary>
    [Fact]
    public void every_decoy_knows_a_word_or_a_unit_that_no_one_figure_has()
    {
        var figures = TestCatalog.Catalog.Figures.Values.Select(figure => (
            Words: WordsOf(figure.Words.Terms),
            Units: (HashSet<string>)[figure.Rule.Unit, .. figure.Words.Accepts, .. figure.Variants.Select(variant => variant.Unit)])).ToList();
        Assert.Empty(TestCatalog.Catalog.Decoys
            .Where(decoy => figures.Exists(figure => WordsOf(decoy.Terms).IsSubsetOf(figure.Words) && decoy.Units.All(figure.Units.Contains)))
            .Select(decoy => decoy.Name));
    }

    private static HashSet<string> WordsOf(IEnumerable<Taizhang.Catalog.Lexicon.Term> terms) => [.. terms.SelectMany(term => term.Slots.SelectMany(slot => slot))];

    [Theory]
    [InlineData("村史馆接待参观〔620〕人次。")]
    [InlineData("举办电焊技能培训班2期，培训〔60〕人次。")]
    [InlineData("打造农产品品牌〔3〕个。")]
    [InlineData("市级部门下拨帮扶车辆〔2〕辆。")]
    [InlineData("新建污水管网投资〔460〕万元。")]
    [InlineData("公众号〔2〕个，视频号1个，均已备案。")]
    [InlineData("签订安全生产责任书〔58〕份。")]
    [InlineData("党委专题研究意识形态工作〔2〕次。")]
    [InlineData("LED屏内容先审后播〔300〕条。")]
    public void what_no_ledger_keeps_stays_known_as_that(string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.Band == Band.Open, $"{sentence} → {claim.FigureId} {claim.Confidence}");
    }
}

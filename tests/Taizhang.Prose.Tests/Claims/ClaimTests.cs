using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Claims;

public sealed class ClaimTests
{
    [Theory]
    [InlineData("筹建280余万元的水渠", "280", Hedge.Odd, "万元", 280)]
    [InlineData("发放资料1万余份", "1万", Hedge.Odd, "份", 10000)]
    [InlineData("受众2.6万人次", "2.6万", Hedge.None, "人次", 26000)]
    [InlineData("近130场次", "130", Hedge.Nearly, "场次", 130)]
    [InlineData("约130场次", "130", Hedge.About, "场次", 130)]
    [InlineData("130场次左右", "130", Hedge.Around, "场次", 130)]
    [InlineData("突破120场次", "120", Hedge.Over, "场次", 120)]
    [InlineData("50户以上受益", "50", Hedge.AtLeast, "户", 50)]
    [InlineData("走访不超过40户", "40", Hedge.AtMost, "户", 40)]
    [InlineData("受益群众达六成", "六", Hedge.None, "%", 60)]
    [InlineData("百分之八十五的党员", "八十五", Hedge.None, "%", 85)]
    [InlineData("党员百余名", "百", Hedge.Odd, "名", 100)]
    [InlineData("参加600人（次）", "600", Hedge.None, "人次", 600)]
    [InlineData("演出１２场", "１２", Hedge.None, "场", 12)]
    [InlineData("植树3万6千株", "3万6千", Hedge.None, "株", 36000)]
    [InlineData("签约12户", "12", Hedge.None, "户", 12)]
    [InlineData("附近3个村", "3", Hedge.None, "个", 3)]
    public void a_number_has_value_hedge_and_unit(string text, string surface, Hedge hedge, string unit, int value)
    {
        var claim = Assert.Single(Counted(text));
        Assert.Equal((surface, hedge, unit, value), (claim.Span.Of(text), claim.Hedge, claim.Unit, claim.Low));
    }

    [Theory]
    [InlineData("走访5-8处", 5, 8)]
    [InlineData("走访5至8处", 5, 8)]
    [InlineData("三四十人参加", 30, 40)]
    [InlineData("十五六个", 15, 16)]
    public void ranges_have_two_ends(string text, int low, int high)
    {
        var claim = Assert.Single(Counted(text));
        Assert.Equal((low, high), (claim.Low, claim.High));
    }

    [Fact]
    public void a_mark_and_its_hedge_are_replaced_together()
    {
        const string Text = "开展活动**余场次，到会近**人，参加**人左右";
        var claims = Counted(Text);
        Assert.Equal(["**余", "近**", "**"], claims.Select(claim => claim.PhraseSpan.Of(Text)));
        Assert.Equal(["余", "近", "左右"], claims.Select(claim => claim.HedgeSpan?.Of(Text)));
    }

    [Theory]
    [InlineData("明年计划发展党员12名", ClaimScope.Plan)]
    [InlineData("去年发展党员8名", ClaimScope.LastYear)]
    [InlineData("党员人数增加3名", ClaimScope.Change)]
    [InlineData("全县发展党员300名", ClaimScope.OtherPlace)]
    [InlineData("柳沟村发展党员2名", ClaimScope.OtherPlace)]
    [InlineData("上半年发展党员4名", ClaimScope.OtherPeriod)]
    [InlineData("截至6月底，发展党员6名", ClaimScope.OtherPeriod)]
    [InlineData("截至2022年12月31日，发展党员6名", ClaimScope.None)]
    [InlineData("各村发展党员6名", ClaimScope.None)]
    public void scope_words_are_on_the_claim(string text, ClaimScope scope) =>
        Assert.Equal(scope, Counted(text)[^1].Scope);

    [Fact]
    public void the_reports_own_period_is_no_other_period()
    {
        const string Text = "上半年发展党员**名";
        Assert.Equal(ClaimScope.OtherPeriod, Assert.Single(Counted(Text)).Scope);
        var own = ReportReader.Read(Text, TestCatalog.Model, new ReadOptions { OwnPeriodWords = ["上半年"] }).Claims;
        Assert.Equal(ClaimScope.None, Assert.Single(own).Scope);
    }

    [Fact]
    public void the_word_of_a_term_is_no_name_of_a_list() =>
        Assert.Null(Assert.Single(Counted("申报县级文明村2个")).List);

    [Fact]
    public void what_a_list_is_about_holds_for_all_its_items() =>
        Assert.Equal(["F09", "F10"], Counted("组织年轻干部专题学习8次、交流研讨3次").Select(claim => claim.FigureId));

    [Fact]
    public void a_part_is_not_the_whole()
    {
        var claims = Counted("发展党员11名，其中女性4名；转正9名");
        Assert.Equal([ClaimScope.None, ClaimScope.Part, ClaimScope.None], claims.Select(claim => claim.Scope));
    }

    [Fact]
    public void a_plan_under_its_heading_is_a_plan()
    {
        var claim = Assert.Single(Counted("一、下一步打算\n（一）队伍建设。发展党员9名。"));
        Assert.Equal(ClaimScope.Plan, claim.Scope);
        Assert.Equal(["下一步打算", "队伍建设"], claim.Headings);
    }

    [Fact]
    public void names_before_a_number_are_its_list()
    {
        const string Text = "申报柳沟村和石湾村2个县级文明村，打造“红石榴”“暖心桥”3个志愿服务品牌";
        var claims = Counted(Text);
        Assert.Equal(["柳沟村", "石湾村"], claims[0].List?.Members.Select(member => member.Text));
        Assert.Equal(["红石榴", "暖心桥"], claims[1].List?.Members.Select(member => member.Text));
        Assert.Equal(["F40", "F48"], claims.Select(claim => claim.FigureId));
    }

    [Theory]
    [InlineData("今年以来，申报XX村、XX村2个县级文明村。")]
    [InlineData("今年以来，申报**村和**村2个县级文明村。")]
    [InlineData("今年以来，申报柳沟村、石井村2个县级文明村。")]
    public void the_villages_of_a_list_are_no_other_place(string text)
    {
        var model = ProseModel.From(TestCatalog.Catalog, ["柳沟村", "石井村", "清泉镇"]);
        var total = Assert.Single(ReportReader.Read(text, model).Claims, claim => claim.Kind == ClaimKind.Figure);
        Assert.Equal((Band.Sure, ClaimScope.None, 2), (total.Band, total.Scope, total.List?.Members.Count));
    }

    [Fact]
    public void masked_names_of_a_list_are_linked_with_its_total()
    {
        var claims = ReportReader.Read("今年申报**村、××村和XX村3个县级文明村", TestCatalog.Model).Claims;
        Assert.Equal(["F40", "F40", "F40", "F40"], claims.Select(claim => claim.FigureId));
        Assert.All(claims.SkipLast(1), claim => Assert.Equal(("村", true), (claim.Suffix, claim.IsMasked)));
    }

    [Theory]
    [InlineData("**村、**村保持省级文明村称号", "F39 F39")]
    [InlineData("××村被命名为省级文明村", "F39")]
    [InlineData("**被评为市级样板村", "F22")]
    [InlineData("柳沟村获评市级乡村振兴样板村", "F22")]
    [InlineData("XX村召开大会", "")]
    public void names_that_a_sentence_asks_for(string text, string figures) =>
        Assert.Equal(figures, string.Join(' ', ReportReader.Read(text, TestCatalog.Model).Claims.Select(claim => claim.FigureId)));

    [Fact]
    public void a_share_belongs_to_the_count_before_it() =>
        Assert.Equal("share", Counted("发展党员11名，占全县的4.5%")[1].Reason);

    [Fact]
    public void one_number_for_two_figures()
    {
        var claim = Assert.Single(Counted("建成新时代文明实践所、站示范点各**处"));
        Assert.Equal("F45", claim.FigureId);
        Assert.Equal(["F46"], claim.Also);
    }

    [Fact]
    public void a_unit_of_another_kind_is_flagged_and_never_sure()
    {
        var claim = Assert.Single(Counted("电子屏推送宣传信息420条"));
        Assert.True(claim.UnitDiffers);
        Assert.NotEqual(Band.Sure, claim.Band);
    }

    [Theory]
    [InlineData("宣讲46场次", "F30@session")]
    [InlineData("慰问困难党员和老党员62人次", "F27@times")]
    [InlineData("排查软弱涣散党组织**个", "F15@found")]
    [InlineData("整顿软弱涣散党组织**个", null)]
    public void the_words_or_the_unit_choose_the_variant(string text, string? variant) =>
        Assert.Equal(variant, Assert.Single(Counted(text)).VariantKey);

    [Fact]
    public void known_names_protect_their_numerals_and_are_places()
    {
        var model = ProseModel.From(TestCatalog.Catalog, ["九道湾村", "三合社区", "清泉镇"]);
        var claims = ReportReader.Read("九道湾村发展党员2名，清泉镇发展党员9名", model, new ReadOptions { OwnNames = ["清泉镇"] }).Claims;
        Assert.Equal(ClaimKind.NotAFigure, claims[0].Kind);
        Assert.Equal(ClaimScope.OtherPlace, claims[1].Scope);
        Assert.Equal(["九道湾村"], claims[1].Places);
        Assert.Equal(ClaimScope.None, claims[2].Scope);
    }

    [Fact]
    public void a_line_end_inside_a_phrase_is_mended()
    {
        var claim = Assert.Single(Counted("全年镇党委组织理论学习中心\n组集体学习\n12\n次"));
        Assert.Equal(("F01", "次"), (claim.FigureId, claim.Unit));
    }

    [Fact]
    public void a_row_of_a_table_is_read_by_its_first_cell()
    {
        var claims = Counted("事项\t数量\n发展党员\t9名\n悬挂横幅\t64条\n");
        Assert.Equal(["F24", "F35"], claims.Select(claim => claim.FigureId));
    }

    [Fact]
    public void an_equal_number_restates_a_figure_and_another_does_not_take_it()
    {
        var claims = Counted("发展党员9名。综上，全年发展党员9名。");
        Assert.Equal(["F24", "F24"], claims.Select(claim => claim.FigureId));
        var blanks = Counted("发展党员**名。经考察，发展党员**名。");
        Assert.Equal(["F24", null], blanks.Select(claim => claim.FigureId));
    }

    private static List<Claim> Counted(string text) =>
        [.. ReportReader.Read(text, TestCatalog.Model).Claims.Where(claim => claim.Kind is ClaimKind.Figure or ClaimKind.Blank)];
}

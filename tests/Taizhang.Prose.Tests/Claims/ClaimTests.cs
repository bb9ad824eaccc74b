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

    [Theory]
    [InlineData("计划发展党员9名，培养入党积极分子20名")]
    [InlineData("拟发展党员9名")]
    [InlineData("春节慰问拟安排5万元，慰问困难党员80名")]
    [InlineData("将发展党员9名")]
    [InlineData("各支部要发展党员9名")]
    [InlineData("年底前要把网格党小组建到50个")]
    [InlineData("准备慰问困难党员60名")]
    [InlineData("打算再发展党员9名")]
    [InlineData("预计全年发展党员9名，确定入党积极分子20名")]
    [InlineData("将进一步加大培养力度，发展党员9名")]
    [InlineData("下一步，我们将抓好队伍建设。发展党员9名")]
    [InlineData("明年，镇党委将抓好三件事：\n1. 抓班子。\n2. 抓队伍，发展党员9名")]
    [InlineData("2022年工作总结\n到2025年，发展党员达到60名")]
    [InlineData("2022年工作总结\n2023年，继续抓好队伍建设，发展党员9名")]
    [InlineData("上级下达我镇发展党员指标9名")]
    [InlineData("按要求应整顿软弱涣散党组织2个")]
    [InlineData("问：明年有什么打算？\n答：发展党员9名")]
    public void what_is_still_to_be_done_is_a_plan(string text) => Assert.True(Counted(text)[^1].Scope.HasFlag(ClaimScope.Plan));

    [Theory]
    [InlineData("按照年初计划，发展党员9名")]
    [InlineData("拟发展党员12名，实际发展党员9名")]
    [InlineData("年初计划发展党员12名，目前已发展党员9名")]
    [InlineData("将学习贯彻党的二十大精神作为首要任务，开展理论宣讲9场次")]
    [InlineData("将任务分解到人，发展党员9名")]
    [InlineData("围绕主要目标任务，发展党员9名")]
    [InlineData("严格落实发展党员工作要求，发展党员9名")]
    [InlineData("做好换届准备工作，发展党员9名")]
    [InlineData("为明年工作打好基础，发展党员9名")]
    [InlineData("今后五年是关键时期。\n今年发展党员9名")]
    [InlineData("会议强调，要抓实党建。会后发展党员9名")]
    [InlineData("2022年工作总结\n2021年以来，发展党员9名")]
    public void what_is_done_is_no_plan(string text) => Assert.False(Counted(text)[^1].Scope.HasFlag(ClaimScope.Plan));

    [Theory]
    [InlineData("今年柳沟村发展党员2名")]
    [InlineData("其中柳沟村2名")]
    [InlineData("柳沟村党支部发展党员2名")]
    [InlineData("柳沟村坚持党建引领，发展党员2名")]
    [InlineData("柳沟村党支部今年以来抓学习、强队伍，全年发展党员2名")]
    [InlineData("12月3日，柳沟村开展志愿服务活动，清理垃圾3车，发展党员2名")]
    [InlineData("机关支部发展党员2名")]
    [InlineData("有的支部一年只发展党员2名")]
    [InlineData("镇妇联开展志愿服务11场次")]
    [InlineData("党委书记讲党课2次")]
    [InlineData("志愿者小王已坚持七年，累计服务时长1200小时")]
    [InlineData("副镇长王某联系石井村，帮助发展党员1名")]
    [InlineData("个别村工作滞后，发展党员2名")]
    [InlineData("【数据】全县发展党员312名，评选市级样板村15个")]
    [InlineData("全县抓基层、强队伍，发展党员312名")]
    public void the_number_of_another_place_says_so(string text) => Assert.True(Counted(text)[^1].Scope.HasFlag(ClaimScope.OtherPlace));

    [Theory]
    [InlineData("柳沟村被评为样板村，全镇发展党员9名")]
    [InlineData("农村支部、机关支部开展主题党日120次")]
    [InlineData("针对部分支部学习不规范问题，开展集中学习9次")]
    [InlineData("整顿软弱涣散村党组织2个")]
    [InlineData("会议同意接收赵某等4名同志为预备党员")]
    [InlineData("指导后进村党支部，发展党员9名")]
    [InlineData("打造党建示范村，发展党员9名")]
    [InlineData("行政村党支部发展党员9名")]
    public void the_whole_is_no_other_place(string text) => Assert.False(Counted(text)[^1].Scope.HasFlag(ClaimScope.OtherPlace));

    [Theory]
    [InlineData("村民围坐在一起，听他讲政策", "idiom")]
    [InlineData("清泉镇党委\n— 12 —\n发展党员9名", "page")]
    [InlineData("第3页 共12页", "page")]
    [InlineData("完成率＝完成值/目标值×100%", "formula")]
    [InlineData("按照“五星级不超过20%”的比例评定", "norm")]
    [InlineData("按照不少于12次的要求开展", "norm")]
    public void what_counts_nothing_says_why(string text, string reason) =>
        Assert.Contains(reason, ReportReader.Read(text, TestCatalog.Model).Claims.Where(claim => claim.Kind == ClaimKind.NotAFigure).Select(claim => claim.Reason));

    [Theory]
    [InlineData("慰问金（元）：63650", "元", "F28")]
    [InlineData("发放慰问金（万元）：6.37", "万元", "F28")]
    [InlineData("发放慰问金（单位：元）63650", "元", "F28")]
    [InlineData("志愿服务活动（场次）：126", "场次", "F47")]
    public void a_unit_in_brackets_behind_the_thing_is_the_numbers_unit(string text, string unit, string figure)
    {
        var claim = Assert.Single(Counted(text));
        Assert.Equal((unit, figure), (claim.Unit, claim.FigureId));
    }

    [Theory]
    [InlineData("所、站示范点分别有3处和5处", "F45 F46")]
    [InlineData("建成新时代文明实践所、站示范点分别为3处和5处", "F45 F46")]
    [InlineData("五、四、三星级党支部分别为3个、6个、5个", "F11 F12 F13")]
    [InlineData("评定五、四、三、二星级党支部分别为3、6、5、2个", "F11 F12 F13 F14")]
    [InlineData("围绕5个专题研讨交流6轮次", " F04")]
    [InlineData("5名预备党员按期转正", "conversions")]
    [InlineData("问：镇上公众号一年发多少条？\n答：公众号发了224条", "F31")]
    public void things_and_numbers_that_stand_apart_find_each_other(string text, string figures) =>
        Assert.Equal(figures, string.Join(' ', Counted(text).Select(claim => claim.FigureId)));

    [Theory]
    [InlineData("所、站示范点合计8处")]
    [InlineData("9名新党员在党旗下宣誓")]
    [InlineData("维修电子屏5块")]
    [InlineData("撤销二星级党支部1个")]
    [InlineData("对2个软弱涣散党组织逐一制定方案")]
    [InlineData("对8名入党积极分子进行谈话")]
    [InlineData("3名志愿者被评为市级优秀志愿者")]
    [InlineData("五星级党支部名额为4个")]
    [InlineData("慰问患病党员6名，发放慰问金0.6万元")]
    [InlineData("120名党员聆听党课")]
    [InlineData("覆盖15个村、3个社区")]
    [InlineData("新建500平方米以上活动场所1处")]
    [InlineData("评选“最美家庭”“星级文明户”36户")]
    [InlineData("评选“好婆婆”6名、“好儿媳”8名")]
    [InlineData("注册志愿者304人\n- 党员志愿者210名")]
    [InlineData("有的支部一年开不了4次党员大会")]
    public void what_is_not_surely_the_figure_is_not_called_sure(string text) => Assert.NotEqual(Band.Sure, Counted(text)[^1].Band);

    [Theory]
    [InlineData("坚持“六步工作法”，发展党员9名")]
    [InlineData("一年来，发展党员9名")]
    [InlineData("坚持党管干部原则，发展党员9名")]
    public void a_clause_before_leaves_a_named_figure_sure(string text) => Assert.Equal(("F24", Band.Sure), (Counted(text)[^1].FigureId, Counted(text)[^1].Band));

    [Fact]
    public void a_word_behind_the_next_number_may_exclude() => Assert.NotEqual(Band.Sure, Counted("192名党员与1138户群众结对")[0].Band);

    [Fact]
    public void another_township_is_another_place_once_the_own_name_is_known()
    {
        const string Text = "清泉镇发展党员9名，北滩镇发展党员12名、积极分子18名";
        var claims = ReportReader.Read(Text, TestCatalog.Model, new ReadOptions { OwnNames = ["清泉镇"] }).Claims;
        Assert.Equal([ClaimScope.None, ClaimScope.OtherPlace, ClaimScope.OtherPlace], claims.Select(claim => claim.Scope));
    }

    [Fact]
    public void what_is_raised_by_rectifying_is_no_growth() => Assert.Equal(ClaimScope.None, Assert.Single(Counted("软弱涣散党组织整顿提升1个")).Scope);

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

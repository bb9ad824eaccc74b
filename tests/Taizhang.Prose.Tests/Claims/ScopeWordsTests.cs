using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Claims;

/// <summary>How far single words of time, change, intention, place and part reach, each with sentences it must leave alone.</summary>
public sealed class ScopeWordsTests
{
    private const string Year = "清泉镇2022年工作总结\n";
    private const string Half = "清泉镇2022年上半年工作总结\n";

    [Theory]
    [InlineData("会议听取汇报，上半年学习12次，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("会议听取汇报，上半年学习12次；全年发展党员9名。", ClaimScope.None)]
    [InlineData("上半年学习12次，全年抓队伍，发展党员9名。", ClaimScope.None)]
    [InlineData(Half + "6月底，发展党员9名。", ClaimScope.None)]
    [InlineData(Half + "5月底，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData(Year + "4月和9月分别举办培训班，发展党员9名。", ClaimScope.None)]
    [InlineData(Year + "9月举办培训班，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData(Year + "4月启动学习教育，学习2次；发展党员9名。", ClaimScope.None)]
    [InlineData(Year + "4月，启动学习教育；发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("本月走访党员12名；发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("“三月三”办了歌会，发展党员9名。", ClaimScope.None)]
    [InlineData("截至9月底学习8次，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("截至9月底学习8次，主题教育期间发展党员9名。", ClaimScope.None)]
    [InlineData("同期发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("发展党员11名，同期9名。", ClaimScope.LastYear)]
    [InlineData(Year + "附：2021年走访党员51名，发展党员9名。", ClaimScope.LastYear)]
    [InlineData(Year + "2021年抓了学习；发展党员9名。", ClaimScope.LastYear)]
    [InlineData(Year + "2021年抓了学习，2022年发展党员9名。", ClaimScope.None)]
    [InlineData(Year + "发展党员11名，较2021年的9名。", ClaimScope.LastYear)]
    [InlineData("发展党员11名，较2021年的9名。", ClaimScope.LastYear)]
    [InlineData("志愿者由2020年的120人壮大到340人。2022年，发展党员9名。", ClaimScope.None)]
    [InlineData(Year + "自2019年以来，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData(Year + "2022年以来，发展党员9名。", ClaimScope.None)]
    [InlineData("换届以来，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("主题教育开展以来，抓学习，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("年初以来，发展党员9名。", ClaimScope.None)]
    [InlineData("入冬以来，发展党员9名。", ClaimScope.None)]
    [InlineData("长期以来，镇上重视队伍；发展党员9名。", ClaimScope.None)]
    [InlineData("这三年，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("近2年发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("第3年发展党员9名。", ClaimScope.None)]
    [InlineData(Year + "2021年、2022年分别发展党员9名、11名。", ClaimScope.OtherPeriod)]
    [InlineData(Year + "五星级、四星级支部分别发展党员9名、11名。", ClaimScope.None)]
    [InlineData("古槐镇党建简报\n第4期\n★二季度亮点\n4—6月，发展党员9名。", ClaimScope.None)]
    [InlineData("古槐镇党建简报\n第4期\n★一季度亮点\n4—6月，发展党员9名。", ClaimScope.OtherPeriod)]
    public void a_time_reaches_the_clauses_it_dates(string text, ClaimScope scope) => Assert.Equal(scope, Of(text, "9"));

    [Theory]
    [InlineData("发展党员由2020年的6名壮大到9名。", "6", ClaimScope.LastYear)]
    [InlineData("发展党员由2020年的6名壮大到9名。", "9", ClaimScope.None)]
    [InlineData("志愿者从120人发展到如今的340人。", "120", ClaimScope.LastYear)]
    [InlineData("志愿者从120人发展到如今的340人。", "340", ClaimScope.None)]
    [InlineData("志愿服务队从四支扩大到九支。", "四", ClaimScope.LastYear)]
    [InlineData("志愿服务队从四支扩大到九支。", "九", ClaimScope.None)]
    [InlineData("志愿服务队由**支增至**支。", "**", ClaimScope.LastYear)]
    [InlineData("上半年志愿服务队由去年的6支增至9支。", "9", ClaimScope.OtherPeriod)]
    [InlineData("清泉镇2023年工作要点\n志愿者由120人发展到340人。", "120", ClaimScope.LastYear)]
    [InlineData("清泉镇2023年工作要点\n志愿者由120人发展到340人。", "340", ClaimScope.Plan)]
    [InlineData("从机关选派党员8名到12个村帮忙。", "8", ClaimScope.None)]
    [InlineData("从严把关，发展党员8名到位。", "8", ClaimScope.None)]
    [InlineData("评定结果公布，3个支部升为五星级党支部。", "3", ClaimScope.Change)]
    [InlineData("评定五星级党支部3个。", "3", ClaimScope.None)]
    [InlineData("软弱涣散党组织整顿2个，提升3个。", "3", ClaimScope.None)]
    [InlineData("志愿者人数提升3%。", "3", ClaimScope.Change)]
    [InlineData("新增注册志愿者85名，总数达到1290名。", "85", ClaimScope.Change)]
    [InlineData("新增注册志愿者85名，总数达到1290名。", "1290", ClaimScope.None)]
    [InlineData("新增注册志愿者85名。", "85", ClaimScope.None)]
    [InlineData("新发展党员8名，累计达9名。", "8", ClaimScope.None)]
    public void the_level_before_a_change_the_level_behind_it_and_the_change_itself_are_told_apart(string text, string number, ClaimScope scope) => Assert.Equal(scope, Of(text, number));

    [Theory]
    [InlineData("发展党员由2020年的6名壮大到9名。", "F24 F24")]
    [InlineData("发展党员从6名发展到9名。", "F24 F24")]
    [InlineData("网格党小组由去年的44个发展到49个。", "F17 F17")]
    [InlineData("志愿服务队由6支增至9支，志愿者从最初的120人发展到如今的340人。", "F43 F43 F44 F44")]
    public void both_ends_of_a_change_are_linked(string text, string figures) =>
        Assert.Equal(figures, string.Join(' ', Counted(text).Select(claim => claim.FigureId)));

    [Theory]
    [InlineData("11月再发展党员9名。", true)]
    [InlineData("再接再厉，发展党员9名。", false)]
    [InlineData("10月再次走访，发展党员9名。", false)]
    [InlineData("明年任务更重，今年发展党员9名。", false)]
    [InlineData("明年任务更重，要发展党员9名。", true)]
    [InlineData("要让更多青年靠拢组织，发展党员9名。", true)]
    [InlineData("中心组学习列入计划9次。", true)]
    [InlineData("列入计划的事都办了，发展党员9名。", false)]
    [InlineData("清泉镇2023年工作总结\n8.抓学习。\n9.2024年打算。发展党员9名。", true)]
    [InlineData("清泉镇2023年工作总结\n8.抓学习。\n9.2023年成效。发展党员9名。", false)]
    public void what_is_still_to_be_done_says_so(string text, bool isPlan) => Assert.Equal(isPlan, Of(text, "9").HasFlag(ClaimScope.Plan));

    [Theory]
    [InlineData("县委宣讲团走进7个乡镇，开展理论宣讲9场次。", true)]
    [InlineData("在12个乡镇中排第2位，发展党员9名。", false)]
    [InlineData("4个村全年仅发展党员9名。", true)]
    [InlineData("有2个支部发展党员不足9名。", true)]
    [InlineData("4个村换了班子，发展党员9名。", false)]
    [InlineData("柳沟村班子强。该村发展党员9名。", true)]
    [InlineData("该项工作受到肯定，发展党员9名。", false)]
    [InlineData("该村变化大，全镇发展党员9名。", false)]
    [InlineData("镇机关第三党支部发展党员9名。", true)]
    [InlineData("镇机关第三党支部抓得实，发展党员9名。", true)]
    [InlineData("第三党支部、第四党支部等发展党员9名。", false)]
    [InlineData("镇机关党支部抓得实，发展党员9名。", true)]
    [InlineData("农村支部、镇机关党支部发展党员9名。", false)]
    [InlineData("本人联系柳沟村，讲党课9次。", true)]
    [InlineData("本人分管组织，全镇讲党课9次。", false)]
    [InlineData("驻村第一书记讲党课9次。", true)]
    [InlineData("党委书记讲党课9次。", true)]
    [InlineData("党委书记和班子成员讲党课9次。", false)]
    [InlineData("发展党员17名（柳沟村8名、镇卫生院9名）。", true)]
    [InlineData("镇党委中心组集中学9次。", false)]
    [InlineData("镇中学集中学习9次。", true)]
    public void whose_number_it_is_goes_by_who_did_it(string text, bool isOther) => Assert.Equal(isOther, Of(text, "9").HasFlag(ClaimScope.OtherPlace));

    [Theory]
    [InlineData("一、柳沟村\n班子强。发展党员9名。", "柳沟村")]
    [InlineData("一、柳沟村\n（一）队伍建设\n发展党员9名。", "柳沟村")]
    [InlineData("1.柳沟村。发展党员9名。", "柳沟村")]
    [InlineData("★柳沟村：队伍强\n村里抓得实。发展党员9名。", "柳沟村")]
    [InlineData("【柳沟村】抓得实。发展党员9名。", "柳沟村")]
    [InlineData("一、柳沟村\n全镇发展党员9名。", null)]
    [InlineData("一、柳沟村\n路通了。\n二、队伍建设\n发展党员9名。", null)]
    [InlineData("★柳沟村：路通了\n★队伍建设\n发展党员9名。", null)]
    [InlineData("★柳沟村：路通了\n一、队伍建设\n发展党员9名。", null)]
    [InlineData("一、柳沟村、石井村\n发展党员9名。", null)]
    [InlineData("一、清泉镇\n发展党员9名。", null)]
    public void what_stands_under_the_name_of_a_known_village_is_told_of_it(string text, string? place)
    {
        var model = ProseModel.From(TestCatalog.Catalog, ["柳沟村", "石井村", "清泉镇"]);
        var claim = ReportReader.Read(text, model, new ReadOptions { OwnNames = ["清泉镇"] }).Claims.Last(claim => claim.Kind == ClaimKind.Figure);
        Assert.Equal((place, place is not null), (claim.Places.SingleOrDefault(), claim.Scope.HasFlag(ClaimScope.OtherPlace)));
    }

    [Theory]
    [InlineData("发展党员11名（女性2名，大专以上9名）。", true)]
    [InlineData("发展党员11名，35岁以下的9名。", true)]
    [InlineData("发展党员11名，大专以上学历的只有9名。", true)]
    [InlineData("全镇党员672名，35岁以下党员9名。", false)]
    [InlineData("发展党员11名。其中，为9名新党员配了联系人。", true)]
    [InlineData("新发展少数民族党员9名。", true)]
    [InlineData("全镇有少数民族党员9名。", false)]
    [InlineData("把民族工作列入党委中心组学习9次。", true)]
    [InlineData("党委中心组学习9次。", false)]
    [InlineData("县剧团演出11场，其他院团演出9场。", true)]
    [InlineData("其他工作有序推进，演出9场。", false)]
    [InlineData("志愿服务活动31场次。按类别列：\n助老助残　22场次\n环境整治　9场次\n", true)]
    [InlineData("志愿服务活动31场次。主要有：\n助老助残　22场次\n环境整治　9场次\n", false)]
    [InlineData("把30名志愿者分成城区21名、山区9名。", true)]
    [InlineData("把志愿者分成3个组，招募9名。", false)]
    [InlineData("30支队伍里能演出的只有9支。", true)]
    [InlineData("主持党委会12次，带头讲党课9次。", true)]
    [InlineData("班子成员下沉一线，带头讲党课9次。", false)]
    [InlineData("发展党员11名，其中柳沟村9名。", false)]
    [InlineData("发展党员11名，其中上半年9名。", false)]
    public void a_part_is_told_by_its_quality_its_kind_or_what_is_left(string text, bool isPart) => Assert.Equal(isPart, Of(text, "9").HasFlag(ClaimScope.Part));

    [Theory]
    [InlineData("书记说：“发展党员9名。”", "F24")]
    [InlineData("他介绍，“全年发展党员9名”。", "F24")]
    [InlineData("推行“党员9名包1户”。", null)]
    [InlineData("坚持“9个到户”。", null)]
    public void what_somebody_says_counts_and_a_slogan_does_not(string text, string? figure) =>
        Assert.Equal(figure, ReportReader.Read(text, TestCatalog.Model).Claims.First(claim => claim.Span.Of(text) == "9").FigureId);

    private static ClaimScope Of(string text, string number) => Counted(text).First(claim => claim.Span.Of(text) == number).Scope;

    private static IEnumerable<Claim> Counted(string text) => ReportReader.Read(text, TestCatalog.Model).Claims.Where(claim => claim.Kind is ClaimKind.Figure or ClaimKind.Blank);
}

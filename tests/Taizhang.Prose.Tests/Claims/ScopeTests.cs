using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Claims;

/// <summary>Of which time a number is, whether it is done, and of what it is a part, by what the head of the paper and its sentences say.</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData("清泉镇2022年工作总结及2023年工作思路\n发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇2022年工作总结和2023年工作计划\n一、党的建设\n发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇2022年工作情况和下一步工作安排\n发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇2022年统战工作总结暨2023年工作打算\n发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇人民政府\n2022年工作总结和2023年工作安排\n发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇2022年工作总结和2023年工作计划\n六、2023年计划\n（1）修路4公里。\n（2）发展党员9名。", ClaimScope.Plan)]
    [InlineData("清泉镇2022年工作总结及2023年工作思路\n2023年，我们将抓好队伍，发展党员9名。", ClaimScope.Plan)]
    [InlineData("清泉镇2023年工作要点\n发展党员9名。", ClaimScope.Plan)]
    [InlineData("清泉镇人民政府\n2023年工作安排\n发展党员9名。", ClaimScope.Plan)]
    [InlineData("清泉镇2022年上半年工作总结\n下半年，发展党员9名。", ClaimScope.Plan)]
    [InlineData("清泉镇2022年第三季度党建工作情况报告\n四季度：发展党员9名。", ClaimScope.Plan)]
    [InlineData("清泉镇党建简报\n【数说三季度】\n修路4公里。\n【四季度安排】\n发展党员9名。", ClaimScope.Plan)]
    [InlineData("三、不足和努力方向\n镇上只发展党员9名。", ClaimScope.None)]
    [InlineData("三、存在问题和下一步打算\n党员老化。\n下一步，发展党员9名。", ClaimScope.Plan)]
    [InlineData("关于发展党员的自查报告\n按照《关于2020年以来发展党员工作检查的通知》，今年发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇2022年志愿服务情况通报\n类别\t志愿服务活动（场次）\n文化文艺\t9\n", ClaimScope.Part)]
    [InlineData("清泉镇2022年志愿服务情况通报\n类别\t志愿服务活动（场次）\n合计\t9\n", ClaimScope.None)]
    [InlineData("村党支部的做法\n柳沟村山大沟深，2019年之前没有集体收入。\n2022年，发展党员9名。", ClaimScope.None)]
    [InlineData("关于发展党员的自查报告\n我镇对2021年1月至2022年6月发展的党员逐一核查。\n2022年，发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇2022年工作总结\n黄花滩村发展党员2名；发展党员9名。", ClaimScope.OtherPlace)]
    [InlineData("清泉镇2022年工作总结\n黄花滩村培训党员3次；13名党员联系9户。", ClaimScope.OtherPlace)]
    [InlineData("清泉镇2022年工作总结\n黄花滩村培训党员3次；全镇发展党员9名。", ClaimScope.None)]
    public void a_title_of_two_matters_makes_a_plan_of_the_second_alone(string text, ClaimScope scope) => Assert.Equal(scope, Last(text).Scope);

    [Theory]
    [InlineData("清泉镇2022年上半年工作总结\n发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇2022年上半年工作总结及下半年工作安排\n上半年，发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇工作情况报告\n（2022年1月—6月）\n1—6月，发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇2022年上半年工作总结\n截至6月底，发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇2022年上半年工作总结\n一季度，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("清泉镇2022年上半年工作总结\n5月，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("清泉镇工作情况报告\n（2022年1—6月）\n3月，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("清泉镇2022年11月份工作简报\n本月发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇2022年上半年工作总结\n截至4月底，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("清泉镇党建工作简报\n2022年第四季度　总第31期\n党建办编　　2022年12月31日\n本季发展党员9名。", ClaimScope.None)]
    [InlineData("清泉镇党建工作简报\n2022年第3期\n7—9月，发展党员9名。本季度转正8名。", ClaimScope.None)]
    [InlineData("清泉镇2022年工作总结\n本季度发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("清泉镇2022年工作总结\n前10个月，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("清泉镇2022年工作总结\n前三季度，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("清泉镇2022年工作总结\n今年3月发展党员9名。", ClaimScope.OtherPeriod)]
    public void the_time_the_head_names_is_the_papers_own(string text, ClaimScope scope) => Assert.Equal(scope, Last(text).Scope);

    [Theory]
    [InlineData("4月的读书活动很热闹，发展党员9名。", ClaimScope.None)]
    [InlineData("4月份的读书活动很热闹，发展党员9名。", ClaimScope.None)]
    [InlineData("今年4月下旬的读书活动很热闹，发展党员9名。", ClaimScope.None)]
    [InlineData("4月，读书活动很热闹，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("4月开展读书活动，发展党员9名。", ClaimScope.OtherPeriod)]
    [InlineData("4月的发展党员9名。", ClaimScope.OtherPeriod)]
    public void a_month_that_tells_which_event_it_was_dates_nothing_behind_it(string text, ClaimScope scope) => Assert.Equal(scope, Last(text).Scope);

    [Theory]
    [InlineData("发展党员由2021年的6名壮大到9名。", ChangeKind.To)]
    [InlineData("发展党员从6名充实至现在的9名。", ChangeKind.To)]
    [InlineData("发展党员由原来的9名。", ChangeKind.From)]
    [InlineData("发展党员从年初9名。", ChangeKind.From)]
    [InlineData("发展党员由不足9名。", ChangeKind.From)]
    [InlineData("从严把关到位，发展党员达到9名。", null)]
    [InlineData("从年初抓起，发展党员9名。", null)]
    public void a_level_before_and_one_reached_say_so(string text, ChangeKind? kind) => Assert.Equal(kind, Last(text).Setting.Change?.Kind);

    [Fact]
    public void the_head_ends_where_sentences_begin()
    {
        const string Text = "清泉镇党建工作简报\n2022年第四季度　总第31期\n\n本季发展党员9名，修路4公里。";
        var reading = ReportReader.Read(Text, TestCatalog.Model);
        Assert.Equal("清泉镇党建工作简报\n2022年第四季度　总第31期", reading.Head.Of(Text));
        Assert.Equal(PeriodKind.Quarter, reading.Period?.Kind);
        Assert.True(ReportReader.Read("一季度发展党员9名\n二季度8名\n", TestCatalog.Model).Head.IsEmpty);
    }

    /// <summary>The lines of the head name it, or else the opening; the documents a title names, and 以来, do not.</summary>
    [Theory]
    [InlineData("清泉镇2022年工作总结\n发展党员9名。", 2022, 2022)]
    [InlineData("中共清泉镇委员会\n2022年工作总结和2023年打算\n发展党员9名。", 2022, 2022)]
    [InlineData("清泉镇工作总结\n2022年，发展党员9名。", null, 2022)]
    [InlineData("关于《2021年意见》落实情况的报告\n2022年，发展党员9名。", null, 2022)]
    [InlineData("工作总结\n2021年以来，发展党员9名。", null, null)]
    [InlineData("发展党员9名。", null, null)]
    public void a_text_is_about_the_year_its_head_or_its_opening_names(string text, int? ofHead, int? year)
    {
        var reading = ReportReader.Read(text, TestCatalog.Model);
        Assert.Equal((ofHead, year), (reading.HeadYear, reading.Year));
    }

    /// <summary>What is told of a heading stands with every number below it: a line as long as a page is none.</summary>
    [Theory]
    [InlineData(20, 1)]
    [InlineData(200, 0)]
    public void a_line_with_a_sign_is_a_heading_up_to_some_length(int length, int headings)
    {
        var reading = ReportReader.Read($"# {new string('党', length)}\n发展党员9名。\n", TestCatalog.Model);
        Assert.Equal(headings, reading.Claims.Single(claim => claim.Span.Start > length).Headings.Count);
    }

    [Theory]
    [InlineData("去年，发展党员8名。", ClaimScope.LastYear)]
    [InlineData("去年一年，我们抓队伍，发展党员8名。", ClaimScope.LastYear)]
    [InlineData("去年一年发展党员9名；今年又发展党员8名。", ClaimScope.None)]
    [InlineData("志愿服务比去年多42场次，发展党员8名。", ClaimScope.None)]
    [InlineData("去年申报的2个县级文明村通过复查。", ClaimScope.None)]
    [InlineData("去年以来发展党员8名。", ClaimScope.OtherPeriod)]
    [InlineData("2022年工作总结\n项目\t2021年\t2022年\n发展党员\t8名\t9名\n", ClaimScope.None)]
    [InlineData("2022年工作总结\n项目\t2022年\t2021年\n发展党员\t9名\t8名\n", ClaimScope.LastYear)]
    public void a_number_of_the_year_before_says_so(string text, ClaimScope scope) => Assert.Equal(scope, Last(text).Scope);

    [Theory]
    [InlineData("发展党员11名，其中女性4名。", ClaimScope.Part, "11")]
    [InlineData("发展党员11名，两新领域占4名。", ClaimScope.Part, "11")]
    [InlineData("发展党员11名。从结构看，女性4名。", ClaimScope.Part, "11")]
    [InlineData("理论学习中心组学习12次，其中扩大学习3次。", ClaimScope.Part, "12")]
    [InlineData("新时代文明实践站15个，其中示范站4处。", ClaimScope.None, "15")]
    [InlineData("全镇党员672名，其中女党员191名。", ClaimScope.None, "672")]
    [InlineData("发展党员11名（去年8名）。", ClaimScope.LastYear, null)]
    [InlineData("发展党员11名，转正9名。", ClaimScope.None, null)]
    public void a_part_that_a_figure_of_its_own_counts_is_no_obstacle(string text, ClaimScope scope, string? whole)
    {
        var claim = Last(text);
        Assert.Equal((scope, whole), (claim.Scope, claim.Whole?.Of(text)));
    }

    [Theory]
    [InlineData("送戏下乡2场", ClaimScope.None)]
    [InlineData("班子成员撰写心得体会52篇", ClaimScope.None)]
    [InlineData("驻村工作队36人，其中第一书记12名", ClaimScope.None)]
    public void what_ends_like_a_place_or_is_counted_itself_is_no_other_place(string text, ClaimScope scope) =>
        Assert.Equal(scope, ReportReader.Read(text, TestCatalog.Model, new ReadOptions { OwnNames = ["清泉镇"] }).Claims[^1].Scope & ClaimScope.OtherPlace & ~scope);

    [Fact]
    public void a_sign_before_a_word_of_an_item_masks_nothing() =>
        Assert.DoesNotContain(ReportReader.Read("清泉镇党建简报\n▲组织建设\n发展党员9名。\n▲社会治理\n调解12起。", TestCatalog.Model).Claims, claim => claim.Kind is ClaimKind.Blank or ClaimKind.Name);

    [Theory]
    [InlineData("2021年发展党员8名，2022年发展党员9名。", ClaimScope.LastYear, ClaimScope.None)]
    [InlineData("2022年发展党员8名，2023年发展党员9名。", ClaimScope.None, ClaimScope.Plan)]
    [InlineData("清泉镇2021年工作总结\n2021年发展党员8名，2022年发展党员9名。", ClaimScope.None, ClaimScope.Plan)]
    public void a_year_is_before_or_after_the_one_in_the_head_or_else_the_one_asked_for(string text, ClaimScope first, ClaimScope second) =>
        Assert.Equal([first, second], ReportReader.Read(text, TestCatalog.Model, new ReadOptions { OwnYear = 2022 }).Claims.Where(claim => claim.Kind == ClaimKind.Figure).Select(claim => claim.Scope));

    private static Claim Last(string text) => ReportReader.Read(text, TestCatalog.Model).Claims.Last(claim => claim.Kind == ClaimKind.Figure);
}

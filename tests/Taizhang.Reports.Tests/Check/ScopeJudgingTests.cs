using Taizhang.Reports.Check;

namespace Taizhang.Reports.Tests.Check;

/// <summary>
/// What words of time, place, intention, change and part do to a comparison, both ways: what they set apart is not held to the year's
/// number, and what they leave alone still is. The township's year has 17 new members, its half 9, its first quarter 4, March 2, the
/// year before 14, its half 7; of the 17 one village has 2 and the office's branch 1. What another village did is entered for it, and nothing for its branch.
/// </summary>
public sealed class ScopeJudgingTests
{
    [Theory]
    [InlineData("全年发展党员17名。", "全年发展党员16名。")]
    [InlineData("今年以来，发展党员17名。", "今年以来，发展党员16名。")]
    [InlineData("全年累计发展党员17名。", "全年累计发展党员16名。")]
    [InlineData("累计发展党员17名。", "累计发展党员16名。")]
    [InlineData("截至目前，发展党员17名。", "截至目前，发展党员16名。")]
    [InlineData("上半年发展党员9名。", "上半年发展党员17名。")]
    [InlineData("会议指出，上半年抓了学习，发展党员9名。", "会议指出，上半年发展党员17名。")]
    [InlineData("一季度，发展党员4名。", "一季度，发展党员17名。")]
    [InlineData("3月发展党员2名。", "3月发展党员3名。")]
    [InlineData("截至6月底，发展党员9名。", "截至6月底，发展党员17名。")]
    [InlineData("去年发展党员14名。", "去年发展党员17名。")]
    [InlineData("上年度发展党员14名。", "上年度发展党员17名。")]
    [InlineData("发展党员较上年增加3名。", "发展党员较上年增加5名。")]
    [InlineData("发展党员比去年多3名。", "发展党员比去年少3名。")]
    [InlineData("发展党员由2021年的14名壮大到17名。", "发展党员由2021年的14名壮大到18名。")]
    [InlineData("发展党员从去年的14名发展到17名。", "发展党员从去年的15名发展到17名。")]
    [InlineData("黄花滩村发展党员2名。", "黄花滩村发展党员3名。")]
    [InlineData("黄花滩村抓队伍很实。该村发展党员2名。", "黄花滩村抓队伍很实。该村发展党员3名。")]
    [InlineData("清泉镇党建简报\n★黄花滩村：队伍强\n班子抓得实。发展党员2名。", "清泉镇党建简报\n★黄花滩村：队伍强\n班子抓得实。发展党员3名。")]
    [InlineData("清泉镇2022年工作总结\n一、黄花滩村\n发展党员2名。", "清泉镇2022年工作总结\n一、黄花滩村\n发展党员17名。")]
    [InlineData("机关支部发展党员1名。", "机关支部发展党员2名。")]
    [InlineData("发展党员17名，其中黄花滩村发展党员2名。", "发展党员17名，其中黄花滩村发展党员3名。")]
    [InlineData("全年发展党员17名，其中上半年9名。", "全年发展党员17名，其中上半年8名。")]
    [InlineData("石井村党支部开展志愿服务活动18场次。", "石井村党支部开展志愿服务活动25场次。")]
    [InlineData("全年集中学习计划已完成，发展党员17名。", "全年集中学习计划已完成，发展党员16名。")]
    public void a_number_is_held_to_its_own_time_and_place(string right, string wrong)
    {
        Assert.Equal(ClaimVerdict.Supported, Last(right).Verdict);
        Assert.DoesNotContain(Ledgered(right).Claims, claim => claim.Verdict == ClaimVerdict.Contradicted);
        Assert.Contains(Ledgered(wrong).Claims, claim => claim.Verdict == ClaimVerdict.Contradicted);
    }

    [Theory]
    [InlineData("全县发展党员300名。", "写的是全县。")]
    [InlineData("县委宣讲团走进9个乡镇，开展理论宣讲23轮次。", "写的是个乡镇。")]
    [InlineData("野狐湾村发展党员3名。", "写的是野狐湾村。")]
    [InlineData("3个村近三年仅发展党员1名。", "写的是个村。")]
    [InlineData("发展党员17名（野狐湾村1名、镇卫生院3名）。", null)]
    [InlineData("计划发展党员20名。", "写的是计划。")]
    [InlineData("拟发展党员20名。", "写的是计划。")]
    [InlineData("下一步，抓好队伍，发展党员20名。", "写的是计划。")]
    [InlineData("明年发展党员20名。", "写的是计划。")]
    [InlineData("11月再发展党员3名。", "写的是计划。")]
    [InlineData("党委中心组学习列入计划15次。", "写的是计划。")]
    [InlineData("发展党员由年初的3名攀升到17名。", null)]
    [InlineData("发展党员从3名发展到17名。", null)]
    [InlineData("新建网格党小组12个，总数达到47个。", null)]
    [InlineData("新增注册志愿者85名，总数达到1290名。", "写的是增减，不是本期的数。")]
    [InlineData("3个支部升为五星级党支部。", null)]
    [InlineData("发展党员17名，其中女性5名。", null)]
    [InlineData("发展党员17名，35岁以下的11名。", null)]
    [InlineData("发展党员17名（女性5名，大专以上6名）。", null)]
    [InlineData("把统战理论列入党委理论学习中心组学习2次。", null)]
    [InlineData("党委理论学习中心组学习12次，其中扩大学习3次。", null)]
    [InlineData("去年同期，镇上抓了学习。同期发展党员3名。", "写的是另一段时间。")]
    public void what_is_said_of_something_else_is_not_called_wrong(string text, string? reason)
    {
        var claims = Ledgered(text).Claims;
        Assert.DoesNotContain(claims, claim => claim.Verdict is ClaimVerdict.Contradicted or ClaimVerdict.Unsupported);
        Assert.True(reason is null || claims.Any(claim => claim.Reason == reason), string.Join('\n', claims.Select(claim => $"{claim.Surface} {claim.Figure} {claim.Verdict} {claim.Reason}")));
    }

    /// <summary>Words that look like another time, place or intention and leave the year's number what it is.</summary>
    [Theory]
    [InlineData("再接再厉抓队伍，发展党员16名。")]
    [InlineData("要让群众满意。发展党员16名。")]
    [InlineData("从严从实抓队伍，发展党员16名。")]
    [InlineData("在全县18个乡镇中排第3位，发展党员16名。")]
    [InlineData("5月启动学习教育，办读书班1期；发展党员16名。")]
    [InlineData("该项工作得到好评，发展党员16名。")]
    [InlineData("3个村换了班子，发展党员16名。")]
    [InlineData("“三月三”节很热闹，发展党员16名。")]
    [InlineData("党委书记和班子成员带头，发展党员16名。")]
    [InlineData("整顿提升并举，发展党员16名。")]
    [InlineData("县里分配名额按时用完，发展党员16名。")]
    [InlineData("坚持分类施策，把好入口，发展党员16名。")]
    [InlineData("书记说：“全年发展党员16名。”")]
    [InlineData("书记说：“发展党员16名。”")]
    [InlineData("镇党委中心组集中学13次。")]
    public void what_a_word_does_not_set_apart_is_still_held_to_the_year(string text) => Assert.Equal(ClaimVerdict.Contradicted, Last(text).Verdict);

    [Fact]
    public void what_is_carried_from_a_village_may_still_be_the_townships() => Assert.Equal(ClaimVerdict.Supported, Last("黄花滩村保持荣誉，今年又发展党员17名。").Verdict);

    [Fact]
    public void words_of_time_that_tell_which_ones_were_meant_date_nothing() => Assert.Equal(ClaimVerdict.Supported, Last("去年发展的6名预备党员按期转正。").Verdict);

    /// <summary>What is told of one feast or season may be a part of the year's number and never more than that.</summary>
    [Theory]
    [InlineData("国庆期间，发展党员5名。", ClaimVerdict.CannotTell)]
    [InlineData("“七一”前夕，发展党员5名。", ClaimVerdict.CannotTell)]
    [InlineData("汛期，发展党员5名。", ClaimVerdict.CannotTell)]
    [InlineData("入冬以来，发展党员5名。", ClaimVerdict.CannotTell)]
    [InlineData("国庆期间，发展党员17名。", ClaimVerdict.Supported)]
    [InlineData("国庆期间，发展党员27名。", ClaimVerdict.Contradicted)]
    [InlineData("春节和“七一”前夕，发展党员5名。", ClaimVerdict.Contradicted)]
    [InlineData("国庆期间挂了国旗，全年发展党员5名。", ClaimVerdict.Contradicted)]
    public void a_feast_may_be_a_part_of_the_year(string text, ClaimVerdict verdict) => Assert.Equal(verdict, Last(text).Verdict);

    [Theory]
    [InlineData(0, "自2019年以来，发展党员34名。", ClaimVerdict.CannotTell)]
    [InlineData(0, "自2019年以来，发展党员15名。", ClaimVerdict.Supported)]
    [InlineData(4, "自2019年以来，发展党员34名。", ClaimVerdict.Contradicted)]
    public void years_together_are_denied_only_where_the_ledger_holds_the_first_of_them(int first, string text, ClaimVerdict verdict)
    {
        var ledger = Checking.Ledger(read: (_, days) => days.To.Year == 2022 ? new Books().With("F24", 15).Build() : first == 0 ? new Books().Without("F24").Build() : new Books().With("F24", first).Build());
        Assert.Equal(verdict, Checking.Claim(ledger, text).Verdict);
    }

    [Theory]
    [InlineData("推行“2名党员包1户”，发展党员17名。")]
    [InlineData("开展“三会一课”“四个到户”，发展党员17名。")]
    public void a_short_slogan_states_nothing(string text) => Assert.All(Ledgered(text).Claims.Where(claim => claim.Figure is not null), claim => Assert.Equal("17", claim.Surface));

    private static CheckedClaim Last(string text) => Ledgered(text).Claims.Last(claim => claim.States);

    private static CheckResult Ledgered(string text) => Checking.Against(
        Checking.Ledger(new Books().With("registered-volunteers", 1290).With("conversions", 6).Build(), (code, days) => (code, days.From.Year, days.From.Month, days.To.Month) switch
        {
            ("V1", _, _, _) => new Books().With("F24", 2).Build(),
            ("B2", _, _, _) => new Books().Without("F47").Build(),
            ("V2", _, _, _) => new Books().With("F47", 18).Build(),
            ("B1", _, _, _) => new Books().With("F24", 1).Build(),
            (_, 2021, 1, 12) => new Books().With("F24", 14).Build(),
            (_, 2021, 1, 6) => new Books().With("F24", 7).Build(),
            (_, 2022, 1, 6) => new Books().With("F24", 9).Build(),
            (_, 2022, 1, 3) => new Books().With("F24", 4).Build(),
            (_, 2022, 3, 3) => new Books().With("F24", 2).Build(),
            _ => new Books().With("F24", 1).Build(),
        }),
        text);
}

using System.Globalization;
using Taizhang.Figures.Compute;
using Taizhang.Reports.Check;

namespace Taizhang.Reports.Tests.Check;

/// <summary>Over which days a sentence speaks. The report is of 2022, and every other period's book has 5 where the year's has 17.</summary>
public sealed class ClaimTimesTests
{
    private const string Own = "2022-01-01 2022-12-31";

    [Theory]
    [InlineData("发展党员9名。", Own)]
    [InlineData("全年发展党员9名。", Own)]
    [InlineData("今年以来，发展党员9名。", Own)]
    [InlineData("2022年，发展党员9名。", Own)]
    [InlineData("上半年发展党员9名。", "2022-01-01 2022-06-30")]
    [InlineData("下半年发展党员9名。", "2022-07-01 2022-12-31")]
    [InlineData("一季度发展党员9名。", "2022-01-01 2022-03-31")]
    [InlineData("第3季度，发展党员9名。", "2022-07-01 2022-09-30")]
    [InlineData("2月份发展党员9名。", "2022-02-01 2022-02-28")]
    [InlineData("1—9月，发展党员9名。", "2022-01-01 2022-09-30")]
    [InlineData("1月至10月，发展党员9名。", "2022-01-01 2022-10-31")]
    [InlineData("2021年，发展党员9名。", "2021-01-01 2021-12-31")]
    [InlineData("去年发展党员9名。", "2021-01-01 2021-12-31")]
    [InlineData("前年，发展党员9名。", "2020-01-01 2020-12-31")]
    [InlineData("去年上半年发展党员9名。", "2021-01-01 2021-06-30")]
    [InlineData("去年同期发展党员9名。", "2021-01-01 2021-12-31")]
    [InlineData("2021年以来，发展党员9名。", "2021-01-01 2022-12-31")]
    [InlineData("截至6月底，发展党员9名。", "2022-01-01 2022-06-30")]
    [InlineData("截至2022年11月15日，发展党员9名。", "2022-01-01 2022-11-15")]
    [InlineData("6月底前，发展党员9名。", "2022-01-01 2022-06-30")]
    [InlineData("前三个月，发展党员9名。", "2022-01-01 2022-03-31")]
    [InlineData("前两个月，发展党员9名。", "2022-01-01 2022-02-28")]
    [InlineData("前十个月，发展党员9名。", "2022-01-01 2022-10-31")]
    [InlineData("前十一个月，发展党员9名。", "2022-01-01 2022-11-30")]
    [InlineData("2021年7月以来，发展党员9名。", "2021-07-01 2022-12-31")]
    [InlineData("自去年7月以来，发展党员9名。", "2021-07-01 2022-12-31")]
    [InlineData("9月份以来，发展党员9名。", "2022-09-01 2022-12-31")]
    [InlineData("自2019年以来，发展党员9名。", "2019-01-01 2022-12-31")]
    [InlineData("截至6月31日，发展党员9名。", "2022-01-01 2022-06-30")]
    [InlineData("截至12月底，发展党员9名。", Own)]
    [InlineData("截至目前，发展党员9名。", Own)]
    [InlineData("截至上半年，发展党员9名。", "2022-01-01 2022-06-30")]
    [InlineData("截至三季度末，发展党员9名。", "2022-01-01 2022-09-30")]
    [InlineData("截至2021年底，发展党员9名。", "2021-01-01 2021-12-31")]
    [InlineData("截至去年底，发展党员9名。", "2021-01-01 2021-12-31")]
    public void words_of_time_name_their_days(string text, string days) => Assert.Equal(days, Days(text));

    [Theory]
    [InlineData("12月28日，发展党员9名。", "写的是12月28日，不是整段时间。")]
    [InlineData("2023年，发展党员9名。", "写的是计划。")]
    [InlineData("2023年以来，发展党员9名。", "写的是计划。")]
    [InlineData("10—3月，发展党员9名。", "写的是10—3月，不是整段时间。")]
    [InlineData("13月，发展党员9名。", "写的是13月，不是整段时间。")]
    [InlineData("截至13月底，发展党员9名。", "写的是截至13月，不是整段时间。")]
    [InlineData("主题活动期间，发展党员9名。", "写的是活动期间，不是整段时间。")]
    [InlineData("同期发展党员9名。", "写的是另一段时间。")]
    [InlineData("7月1日前，发展党员9名。", "写的是7月1日，不是整段时间。")]
    [InlineData("换届以来，发展党员9名。", "写的是换届以来，不是整段时间。")]
    [InlineData("2021年、2022年分别发展党员8名、9名。", "写的是几个时间分别的数，不是整段时间。")]
    [InlineData("近年来，发展党员9名。", "写的是另一段时间。")]
    [InlineData("截至11月底，党员教育抓实；全年发展党员9名。", "写的是另一段时间。")]
    public void days_nobody_can_compare_are_said(string text, string reason)
    {
        var claim = Claim(text);
        Assert.Equal((ClaimVerdict.OutOfScope, reason), (claim.Verdict, claim.Reason));
    }

    [Theory]
    [InlineData("荣获2021年度先进，发展党员9名。", Own)]
    [InlineData("学习2021年文件，发展党员9名。", Own)]
    [InlineData("志愿服务比去年多42场次，发展党员9名。", Own)]
    [InlineData("上半年抓学习。发展党员9名。", "2022-01-01 2022-06-30")]
    [InlineData("清泉镇工作总结\n抓学习，上半年抓队伍。发展党员9名。", Own)]
    [InlineData("清泉镇工作总结\n上半年抓学习；\n发展党员9名。", Own)]
    [InlineData("全年抓学习。发展党员9名。", Own)]
    [InlineData("上半年，抓学习，发展党员9名。", "2022-01-01 2022-06-30")]
    public void a_time_reaches_as_far_as_its_words_do(string text, string days) => Assert.Equal(days, Days(text));

    /// <summary>What a month's event was dates no other thing; a month that a sentence opens with does.</summary>
    [Theory]
    [InlineData("4月的世界读书日系列活动办了14场次，发展党员9名。", Own)]
    [InlineData("4月份的读书活动14场次，“我们的节日”40场次，发展党员9名。", Own)]
    [InlineData("4月下旬的读书活动很热闹，发展党员9名。", Own)]
    [InlineData("7月初的表彰会开得好，发展党员9名。", Own)]
    [InlineData("今年4月的读书活动很热闹，发展党员9名。", Own)]
    [InlineData("4月的读书活动很热闹。发展党员9名。", Own)]
    [InlineData("上半年抓学习。4月的读书活动很热闹，发展党员9名。", "2022-01-01 2022-06-30")]
    [InlineData("清泉镇2022年上半年工作小结\n4月的读书活动很热闹，发展党员9名。", "2022-01-01 2022-06-30")]
    [InlineData("4月，读书活动很热闹，发展党员9名。", "2022-04-01 2022-04-30")]
    [InlineData("4月开展读书活动14场次，发展党员9名。", "2022-04-01 2022-04-30")]
    [InlineData("4月的发展党员9名。", "2022-04-01 2022-04-30")]
    public void a_month_that_tells_which_event_it_was_dates_nothing_else(string text, string days) => Assert.Equal(days, Days(text));

    /// <summary>Of the head's half there are 5, of the year 17.</summary>
    [Theory]
    [InlineData("4月举办读书活动14场次，发展党员5名。", ClaimVerdict.Supported)]
    [InlineData("4月23日前后，读书活动很热闹，发展党员5名。", ClaimVerdict.Supported)]
    [InlineData("4月的读书活动办了14场次，发展党员5名。", ClaimVerdict.Supported)]
    [InlineData("4月举办读书活动14场次，发展党员6名。", ClaimVerdict.Contradicted)]
    [InlineData("4月的读书活动办了14场次，发展党员6名。", ClaimVerdict.Contradicted)]
    [InlineData("4月发展党员5名。", ClaimVerdict.Contradicted)]
    public void behind_a_months_event_the_heads_own_time_counts(string text, ClaimVerdict verdict)
    {
        var ledger = Checking.Ledger(read: (_, period) => new Books().With("F24", period.To.Month - period.From.Month == 5 ? 5 : 1).Build());
        Assert.Equal(verdict, Checking.Against(ledger, "清泉镇2022年上半年工作小结\n" + text).Claims.Last(claim => claim.Figure == "F24").Verdict);
    }

    [Theory]
    [InlineData("清泉镇2022年第四季度工作情况\n上年同期发展党员9名。", "2021-10-01 2021-12-31")]
    [InlineData("清泉镇2022年第四季度工作情况\n抓学习，去年同期发展党员9名。", "2021-10-01 2021-12-31")]
    [InlineData("清泉镇2022年上半年工作小结\n2021年同期发展党员9名。", "2021-01-01 2021-06-30")]
    [InlineData("清泉镇2022年上半年工作小结\n前年同期发展党员9名。", "2020-01-01 2020-06-30")]
    [InlineData("清泉镇2022年前三季度工作小结\n去年同期，发展党员9名。", "2021-01-01 2021-09-30")]
    [InlineData("上半年抓了学习，去年同期发展党员9名。", "2021-01-01 2021-06-30")]
    [InlineData("一季度，抓了学习。上年同期发展党员9名。", "2021-01-01 2021-03-31")]
    [InlineData("四季度抓学习，全年抓队伍，而去年同期发展党员9名。", "2021-01-01 2021-12-31")]
    [InlineData("清泉镇2022年第四季度工作情况\n上年发展党员9名。", "2021-01-01 2021-12-31")]
    public void the_same_time_a_year_before_is_that_of_the_head_or_the_sentence(string text, string days) => Assert.Equal(days, Days(text));

    [Theory]
    [InlineData("清泉镇2022年上半年工作小结\n发展党员9名。", "2022-01-01 2022-06-30")]
    [InlineData("清泉镇2022年上半年工作小结\n一季度发展党员9名。", "2022-01-01 2022-03-31")]
    [InlineData("清泉镇2022年3月5日活动总结\n发展党员9名。", Own)]
    [InlineData("清泉镇2021年上半年工作总结\n发展党员9名。", "2021-01-01 2021-06-30")]
    [InlineData("清泉镇上半年工作总结\n发展党员9名。", "2022-01-01 2022-06-30")]
    [InlineData("清泉镇党建工作简报\n11月以来，清泉镇抓学习。\n发展党员9名。", "2022-11-01 2022-11-30")]
    [InlineData("清泉镇党建工作简报\n11月，清泉镇抓学习。\n发展党员9名。", "2022-11-01 2022-11-30")]
    [InlineData("清泉镇党建工作简报\n清泉镇抓学习，11月以来有成效。\n发展党员9名。", Own)]
    [InlineData("清泉镇党建工作简报\n11月以来，发展党员9名", "2022-11-01 2022-11-30")]
    [InlineData("清泉镇党建工作总结\n11月以来，清泉镇抓学习。\n发展党员9名。", Own)]
    public void a_title_and_a_briefs_first_words_date_what_nothing_else_does(string text, string days) => Assert.Equal(days, Days(text));

    [Theory]
    [InlineData("上半年，抓学习，发展党员17名。")]
    [InlineData("上半年抓学习。发展党员17名。")]
    [InlineData("清泉镇2022年上半年工作小结\n发展党员17名。")]
    [InlineData("主题活动期间，发展党员17名。")]
    public void what_is_true_of_the_whole_report_is_not_denied_for_words_that_stand_before_it(string text) =>
        Assert.Equal(ClaimVerdict.Supported, Claim(text).Verdict);

    [Theory]
    [InlineData("上半年发展党员5名，比去年同期增加0名。", "2022-01-01 2022-06-30")]
    [InlineData("发展党员比上年增加12名。", Own)]
    [InlineData("上半年，与上年相比，发展党员增加0名。", "2022-01-01 2022-06-30")]
    public void a_comparison_with_the_year_before_is_over_the_days_that_it_says_itself(string text, string days) => Assert.Equal(days, Days(text));

    private static string Days(string text) => Claim(text).Period is { } days ? FormattableString.Invariant($"{days.From:yyyy-MM-dd} {days.To:yyyy-MM-dd}") : "none: " + Claim(text).Reason;

    private static CheckedClaim Claim(string text) => Checking.Against(Checking.Ledger(read: (_, _) => new Books().With("F24", 5).Build()), text).Claims.Last(claim => claim.Figure == "F24");
}

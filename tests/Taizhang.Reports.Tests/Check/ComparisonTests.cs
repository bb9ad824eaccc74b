using Taizhang.Figures.Compute;
using Taizhang.Reports.Check;

namespace Taizhang.Reports.Tests.Check;

/// <summary>Statements that compare two years or two figures are held to both.</summary>
public sealed class ComparisonTests
{
    private static readonly Period Before = new(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31));

    [Theory]
    [InlineData("发展党员比上年增加3名。", ClaimVerdict.Supported)]
    [InlineData("发展党员比上年增加4名。", ClaimVerdict.Contradicted)]
    [InlineData("发展党员比上年减少3名。", ClaimVerdict.Contradicted)]
    [InlineData("全年发展党员17名，较上年增加3名。", ClaimVerdict.Supported)]
    [InlineData("全年发展党员17名，比去年多3名。", ClaimVerdict.Supported)]
    [InlineData("全年发展党员17名，较上年增加5名。", ClaimVerdict.Contradicted)]
    [InlineData("全年发展党员17名，同比增长21.4%。", ClaimVerdict.Supported)]
    [InlineData("全年发展党员17名，同比增长25%。", ClaimVerdict.Contradicted)]
    [InlineData("全年发展党员17名，同比增长20%以上。", ClaimVerdict.Supported)]
    [InlineData("发展党员由上年的14名增加到17名。", ClaimVerdict.Supported)]
    [InlineData("发展党员由上年的14名增加到18名。", ClaimVerdict.Contradicted)]
    [InlineData("发展党员由上年的15名增加到17名。", ClaimVerdict.Contradicted)]
    [InlineData("志愿服务活动131场次，比上年的97场次增加34场次。", ClaimVerdict.Supported)]
    [InlineData("志愿服务活动131场次，比上年的97场次增加30场次。", ClaimVerdict.Contradicted)]
    public void a_comparison_of_years_is_held_to_both(string text, ClaimVerdict worst)
    {
        var verdicts = Checking.Against(TwoYears(), text).Claims.Where(claim => claim.States).Select(claim => claim.Verdict).ToList();
        Assert.Equal(worst == ClaimVerdict.Contradicted, verdicts.Contains(ClaimVerdict.Contradicted));
        Assert.All(verdicts, verdict => Assert.True(verdict is ClaimVerdict.Supported or ClaimVerdict.Contradicted, verdict.ToString()));
    }

    [Fact]
    public void several_changes_told_at_once_are_not_compared() =>
        Assert.DoesNotContain(Checking.Against(TwoYears(), "全年发展党员17名，志愿服务活动131场次，比上年各多3名和34场次。").Claims, claim => claim.Verdict == ClaimVerdict.Contradicted);

    /// <summary>Of the year before there are 14 and 97, of this one 17 and 131; a start that nobody dates is never held to this year.</summary>
    [Theory]
    [InlineData("发展党员由2021年的14名壮大到17名。", false)]
    [InlineData("发展党员从2021年14名扩充到17名。", false)]
    [InlineData("发展党员由2021年底的14名上升至现在的17名。", false)]
    [InlineData("发展党员由2021年底的17名上升至现在的17名。", true)]
    [InlineData("发展党员由去年的14名增加到17名。", false)]
    [InlineData("发展党员由去年的14名增加到18名。", true)]
    [InlineData("发展党员由14名扩大到17名。", false)]
    [InlineData("发展党员由14名发展到16名。", true)]
    [InlineData("发展党员从3名攀升到17名。", false)]
    [InlineData("发展党员由原来的14名扩展到17名。", false)]
    [InlineData("发展党员由最初的3名拓展到17名。", false)]
    [InlineData("发展党员由年初的3名攀升到17名。", false)]
    [InlineData("志愿服务活动由2021年的97场次拓展到131场次，发展党员17名。", false)]
    [InlineData("志愿服务活动由2021年的97场次拓展到131场次，发展党员14名。", true)]
    [InlineData("志愿服务活动由97场次拓展到131场次，发展党员由14名增加到17名。", false)]
    [InlineData("志愿服务活动由97场次拓展到131场次，发展党员由14名增加到18名。", true)]
    public void the_start_of_a_change_is_the_year_befores_and_its_end_is_this_ones(string text, bool isContradicted) =>
        Assert.Equal(isContradicted, Checking.Against(TwoYears(), text).Claims.Any(claim => claim.Verdict == ClaimVerdict.Contradicted));

    [Theory]
    [InlineData("清泉镇2022年上半年工作小结\n发展党员9名，同比增加2名。", ClaimVerdict.Supported)]
    [InlineData("清泉镇2022年上半年工作小结\n发展党员由上年同期的7名增加到9名。", ClaimVerdict.Supported)]
    [InlineData("清泉镇2022年上半年工作小结\n发展党员9名，同比增加3名。", ClaimVerdict.Contradicted)]
    [InlineData("清泉镇2022年上半年工作小结\n发展党员由上年同期的14名增加到9名。", ClaimVerdict.Contradicted)]
    public void a_comparison_in_a_paper_of_a_half_is_held_to_the_halves(string text, ClaimVerdict worst)
    {
        var ledger = Checking.Ledger(read: (_, period) => (period.From.Year, period.To.Month) switch
        {
            (2022, 6) => new Books().With("F24", 9).Build(),
            (2021, 6) => new Books().With("F24", 7).Build(),
            (2021, 12) => new Books().With("F24", 14).Build(),
            _ => null,
        });
        var verdicts = Checking.Against(ledger, text).Claims.Where(claim => claim.States).Select(claim => claim.Verdict).ToList();
        Assert.Equal((worst == ClaimVerdict.Contradicted, 2), (verdicts.Contains(ClaimVerdict.Contradicted), verdicts.Count));
    }

    /// <summary>The women told of before are no whole of which the graduates are a part.</summary>
    [Theory]
    [InlineData("23.4", ClaimVerdict.Supported)]
    [InlineData("25", ClaimVerdict.Contradicted)]
    public void a_share_behind_another_is_one_of_the_same_whole(string share, ClaimVerdict verdict)
    {
        var ledger = Checking.Ledger(new Books().With("members", 672).With("members-women", 191).With("members-college", 157).Build());
        var claim = Checking.Against(ledger, $"全镇党员672名，其中女党员191名，占28.4%；大专以上学历党员157名，占{share}%。").Claims.Last(claim => claim.States);
        Assert.Equal((verdict, "台账大专以上学历党员157名，党员672名，占23.36%。"), (claim.Verdict, claim.Reason));
    }

    [Fact]
    public void both_values_and_what_lies_between_them_are_said()
    {
        var claim = Checking.Against(TwoYears(), "全年发展党员17名，较上年增加5名。").Claims.Last(claim => claim.States);
        Assert.Equal("台账本期17名，上年14名，增加3名（21.43%）。", claim.Reason);
        Assert.Equal((3m, "F24"), (claim.Ledger, claim.Figure));
    }

    [Fact]
    public void a_comparison_within_half_a_year_is_held_to_the_same_halves()
    {
        var ledger = Checking.Ledger(read: (_, period) => (period.From.Year, period.To.Month) switch
        {
            (2022, 6) => new Books().With("F24", 9).Build(),
            (2021, 6) => new Books().With("F24", 7).Build(),
            _ => null,
        });
        Assert.Equal(ClaimVerdict.Supported, Checking.Claim(ledger, "上半年，发展党员比上年增加2名。").Verdict);
        Assert.Equal(ClaimVerdict.Contradicted, Checking.Claim(ledger, "上半年，发展党员比去年同期增加3名。").Verdict);
    }

    [Theory]
    [InlineData("发展党员增加3名。")]
    [InlineData("全年发展党员17名，环比增加3名。")]
    [InlineData("全年发展党员17名，比计划增加3名。")]
    [InlineData("新建高标准农田3000亩，比上年增加300亩。")]
    public void a_change_without_a_year_to_compare_with_is_left_alone(string text) =>
        Assert.Equal(ClaimVerdict.OutOfScope, Checking.Against(TwoYears(), text).Claims.Last(claim => claim.States).Verdict);

    [Fact]
    public void a_year_nothing_was_entered_for_is_not_compared_with()
    {
        var ledger = Checking.Ledger(read: (_, period) => period == Before ? new Books().Without("F24").Build() : null);
        Assert.Equal(ClaimVerdict.Unsupported, Checking.Claim(ledger, "发展党员比上年增加3名。").Verdict);
    }

    [Theory]
    [InlineData("全镇党员500名，其中女党员125名，占25%。", ClaimVerdict.Supported)]
    [InlineData("全镇党员500名，其中女党员125名，占24%。", ClaimVerdict.Contradicted)]
    [InlineData("全镇党员500名，其中女党员125名，占26.5%。", ClaimVerdict.Contradicted)]
    [InlineData("其中女党员125名，占全县的2%。", ClaimVerdict.OutOfScope)]
    public void a_share_of_two_known_figures_is_held_to_both(string text, ClaimVerdict last) =>
        Assert.Equal(last, Checking.Against(Checking.Ledger(new Books().With("members", 500).With("members-women", 125).Build()), text).Claims.Last(claim => claim.States).Verdict);

    private static LedgerView TwoYears() =>
        Checking.Ledger(read: (_, period) => period == Before ? new Books().With("F24", 14).With("F47", 97).Build() : null);
}

using Taizhang.Reports.Check;

namespace Taizhang.Reports.Tests.Check;

/// <summary>Whose report it is, and of what, decides whether a number that differs may be called wrong. The ledger's own is 17 party members admitted.</summary>
public sealed class OtherMattersTests
{
    [Theory]
    [InlineData("清泉镇2022年工作总结", 17, ClaimVerdict.Supported)]
    [InlineData("清泉镇2022年工作总结", 3, ClaimVerdict.Contradicted)]
    [InlineData("清泉镇村“两委”换届工作总结", 17, ClaimVerdict.Supported)]
    [InlineData("清泉镇村“两委”换届工作总结", 3, ClaimVerdict.CannotTell)]
    [InlineData("清泉镇党委书记在全镇作风建设推进大会上的讲话", 17, ClaimVerdict.Supported)]
    [InlineData("清泉镇党委书记在全镇作风建设推进大会上的讲话", 3, ClaimVerdict.CannotTell)]
    [InlineData("清泉镇党委书记在庆“七一”表彰优秀共产党员大会上的讲话", 17, ClaimVerdict.Supported)]
    [InlineData("清泉镇党委书记在庆“七一”表彰优秀共产党员大会上的讲话", 3, ClaimVerdict.CannotTell)]
    [InlineData("在全镇党建工作会议上的讲话", 17, ClaimVerdict.Supported)]
    [InlineData("在全镇党建工作会议上的讲话", 3, ClaimVerdict.CannotTell)]
    [InlineData("在县委党建述职评议会上的发言", 17, ClaimVerdict.Supported)]
    [InlineData("清泉镇中心卫生院2022年工作情况", 17, ClaimVerdict.Supported)]
    [InlineData("清泉镇中心卫生院2022年工作情况", 3, ClaimVerdict.OutOfScope)]
    [InlineData("苦水沟村党支部2022年工作总结", 3, ClaimVerdict.OutOfScope)]
    public void a_title_says_whose_numbers_they_are(string title, int stated, ClaimVerdict verdict) =>
        Assert.Equal(verdict, Checking.Against(Checking.Ledger(), $"{title}\n全年发展党员{stated}名。\n").Claims.Single(claim => claim.Figure == "F24").Verdict);

    [Fact]
    public void a_clinics_report_is_known_by_how_it_speaks_of_itself() =>
        Assert.Equal(ClaimVerdict.OutOfScope, Checking.Against(Checking.Ledger(), "一年来的工作\n我院接诊2万人次，发展党员3名。\n").Claims.Single(claim => claim.Figure == "F24").Verdict);
}

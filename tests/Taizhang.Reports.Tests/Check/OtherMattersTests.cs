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

    /// <summary>Of the ledger's 131, 127, 17 and 263 not one comes near; the last stands for a number that nearly does.</summary>
    [Theory]
    [InlineData("清泉镇2022年党建工作总结", ClaimVerdict.Contradicted)]
    [InlineData("中共清泉镇委员会\n关于2022年度党建工作情况的报告", ClaimVerdict.Contradicted)]
    [InlineData("石门镇2022年党建工作总结", ClaimVerdict.CannotTell)]
    [InlineData("2022年党建工作总结", ClaimVerdict.CannotTell)]
    [InlineData("清泉镇党建工作总结", ClaimVerdict.CannotTell)]
    [InlineData("清泉镇2022年上半年党建工作总结", ClaimVerdict.CannotTell)]
    public void a_paper_hardly_a_number_of_which_comes_near_is_another_ones_unless_its_title_says_whose_and_when(string title, ClaimVerdict verdict)
    {
        var result = Checking.Against(Checking.Ledger(read: (_, _) => new Books().Build()), $"{title}\n全年开展志愿服务活动31场次，撰写心得体会44篇，发展党员5名，微信公众号发布工作动态72条。\n");
        Assert.Equal([verdict, verdict, verdict, verdict], result.Claims.Where(claim => claim.States).Select(claim => claim.Verdict));
        var note = Assert.Single(result.Findings, finding => finding.Code == FindingCodes.OtherPaper);
        Assert.Equal((0, "多数数字与台账相差很大"), (note.Span.Start, note.Message.Split('，')[0]));
    }

    [Theory]
    [InlineData("清泉镇2021年党建工作总结", true)]
    [InlineData("清泉镇2022年党建工作总结", false)]
    [InlineData("清泉镇2023年度党建工作要点", false)]
    [InlineData("清泉镇党建工作总结", false)]
    public void a_title_of_another_year_is_asked_about(string title, bool asked)
    {
        var notes = Checking.Against(Checking.Ledger(), $"{title}\n全年发展党员17名。\n").Findings.Where(finding => finding.Code == FindingCodes.OtherPaper).ToList();
        Assert.Equal(asked ? ["标题写的是2021年，核对用的是2022年的台账。请看是标题没有改，还是期间选错了。"] : [], notes.Select(note => note.Message));
    }

    [Fact]
    public void a_clinics_report_is_known_by_how_it_speaks_of_itself() =>
        Assert.Equal(ClaimVerdict.OutOfScope, Checking.Against(Checking.Ledger(), "一年来的工作\n我院接诊2万人次，发展党员3名。\n").Claims.Single(claim => claim.Figure == "F24").Verdict);
}

using Taizhang.Reports.Check;

namespace Taizhang.Reports.Tests.Check;

/// <summary>The sentences that say why nothing was compared, and what the ledger holds.</summary>
public sealed class ReasonTests
{
    [Theory]
    [InlineData("全县发展党员9名。", "写的是全县。")]
    [InlineData("我村发展党员9名。", "写的是我村。")]
    [InlineData("红旗村发展党员9名。", "写的是红旗村。")]
    [InlineData("石井村、柳沟村发展党员9名。", "写的是石井村、柳沟村。")]
    [InlineData("先后参加干部集体学习9次。", "写的是个人参加的数，不是这项统计数。")]
    [InlineData("列席干部集体学习9次。", "写的是个人列席的数，不是这项统计数。")]
    [InlineData("单位\t发展党员\n红旗组\t9名\n", "写的是别的地方。")]
    public void another_place_is_named_as_it_is_printed(string text, string reason)
    {
        var claim = Checking.Against(Checking.Ledger(), text).Claims.Last(claim => claim.States);
        Assert.Equal((ClaimVerdict.OutOfScope, reason), (claim.Verdict, claim.Reason));
    }

    [Theory]
    [InlineData("发展党员18名。", "台账17名（")]
    [InlineData("发放慰问金3.08万元。", "台账3.18万元（")]
    [InlineData("发放慰问金30800元。", "台账31800元（")]
    [InlineData("发放慰问金0.0004亿元。", "台账0.0003亿元（")]
    [InlineData("志愿服务品牌3个。", "台账2个：抗疫先锋、移风易俗（")]
    [InlineData("志愿服务品牌2个。", "台账2个：抗疫先锋、移风易俗（")]
    [InlineData("申报石井村和黄花滩村2个县级文明村。", "“申报县级文明村”在台账里是石井村、柳沟村（")]
    public void a_value_is_said_in_the_unit_the_report_states_it_in(string text, string said) =>
        Assert.StartsWith(said, Checking.Claim(Checking.Ledger(), text).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("志愿服务品牌2个。")]
    [InlineData("我镇继续巩固省级文明镇创建成果。")]
    public void where_the_ledger_holds_no_name_none_is_said(string text) =>
        Assert.StartsWith("台账没有记录：", Checking.Claim(Checking.Ledger(new Books().Without("F48").Without("F38").Build()), text).Reason, StringComparison.Ordinal);
}

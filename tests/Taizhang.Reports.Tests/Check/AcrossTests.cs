using Taizhang.Reports.Check;
using Taizhang.Reports.Check.Across;

namespace Taizhang.Reports.Tests.Check;

/// <summary>What several reports say of each other.</summary>
public sealed class AcrossTests
{
    [Theory]
    [InlineData("X-01", "2022年工作总结\n发展党员17名。", "2022年述职报告\n发展党员18名。", "2022年述职报告\n发展党员17名。")]
    [InlineData("X-01", "2022年工作总结\n志愿服务活动127场次。", "2022年述职报告\n志愿服务活动130余场次。", "2022年述职报告\n志愿服务活动120余场次。")]
    [InlineData("X-02", "2021年工作总结\n发展党员17名。", "2022年述职报告\n发展党员17名。", "2022年述职报告\n发展党员18名。")]
    public void a_rule_over_documents_stops_at_one_pair_and_lets_the_other_pass(string code, string first, string wrong, string right)
    {
        Assert.Equal(code, Assert.Single(Across(first, wrong)).Code.Code);
        Assert.Empty(Across(first, right));
    }

    [Fact]
    public void what_the_ledger_holds_is_said_beside_what_the_documents_say()
    {
        var across = new AcrossChecks();
        across.Add(Checking.Against(Checking.Ledger(), "2022年工作总结\n发展党员17名。"));
        across.Add(Checking.Against(Checking.Ledger(), "2022年述职报告\n发展党员18名。"));
        Assert.EndsWith("18名。台账是17名。", Assert.Single(across.Findings()).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<AcrossFinding> Across(params string[] texts)
    {
        var across = new AcrossChecks();
        foreach (var text in texts)
        {
            across.Add(Checking.Against(null, text));
        }

        return across.Findings();
    }
}

using Taizhang.Reports.Check;

namespace Taizhang.Reports.Tests.Check;

/// <summary>The one real report, with its figures masked: what is to be found in it, each by its code.</summary>
public sealed class SeedTests
{
    [Theory]
    [InlineData("T-01", "作为作为")]
    [InlineData("T-02", "的得失的")]
    [InlineData("T-03", "**8")]
    [InlineData("T-07", "2022年以来")]
    [InlineData("T-08", "十九届六中全会")]
    [InlineData("H-01", "党员先锋引领示范岗")]
    [InlineData("H-03", "省级文明村镇")]
    public void what_is_doubtful_in_the_real_report_is_found_with_and_without_a_ledger(string code, string words)
    {
        foreach (var ledger in new[] { null, Checking.Ledger() })
        {
            var finding = Assert.Single(Checking.Against(ledger, TestCatalog.Seed(), baseText: true).Findings, finding => finding.Code.Code == code);
            Assert.Contains(words, finding.Span.Of(TestCatalog.Seed()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void a_name_taken_out_of_a_list_is_missed()
    {
        var seed = TestCatalog.Seed();
        Assert.DoesNotContain("N-07", Checking.Codes(Checking.Against(null, seed)));
        Assert.Contains("N-07", Checking.Codes(Checking.Against(null, seed.Replace("申报**村和**村2个", "申报**村2个", StringComparison.Ordinal))));
        Assert.Contains("N-07", Checking.Codes(Checking.Against(null, seed.Replace("“抗疫先锋”“移风易俗”**个", "“抗疫先锋”2个", StringComparison.Ordinal))));
    }

    [Fact]
    public void what_is_printed_in_the_real_report_is_proved()
    {
        var proved = Checking.Against(Checking.Ledger(), TestCatalog.Seed()).Claims.Where(claim => claim.Verdict == ClaimVerdict.Supported).Select(claim => $"{claim.Figure}={claim.Surface}");
        Assert.Equal("F18=192 F22=黄花滩村 F23=产业致富先锋岗 F38=省级文明镇", string.Join(' ', proved.Where(claim => !claim.StartsWith("F40", StringComparison.Ordinal))));
    }
}

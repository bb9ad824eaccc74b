using Taizhang.Reports.Check;
using Taizhang.Testing;
using Xunit;

namespace Journeys.Tests.Planted;

/// <summary>
/// Papers of several writers about the demo's township, most of them written without a look at the reading: what concerns the
/// ledger is true of it, the rest no ledger keeps, or it is a village's, a school's, another office's. Nothing of it may be
/// called wrong.
/// </summary>
public sealed class StrangeReportsTests
{
    private static string File => Path.Combine(Catalogs.Root, "tests", "Journeys.Tests", "Planted", "strange-reports.txt");

    [Fact]
    public void nothing_is_called_wrong_in_strangers_reports_and_what_is_ours_is_found()
    {
        var report = DemoReport.Of(1);
        var (alarms, supported) = (new List<string>(), 0);
        foreach (var text in System.IO.File.ReadAllText(File).Split("== ", StringSplitOptions.RemoveEmptyEntries).Select(part => part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]))
        {
            var result = report.Check(text);
            supported += result.Claims.Count(claim => claim.Verdict == ClaimVerdict.Supported);
            alarms.AddRange(result.Claims.Where(claim => claim.Verdict is ClaimVerdict.Contradicted or ClaimVerdict.Unsupported).Select(claim => $"{claim.Verdict} {text[Math.Max(0, claim.Claim.Span.Start - 14)..claim.Claim.Span.Start].ReplaceLineEndings("⏎")}〔{claim.Surface}〕{claim.Figure} {claim.Reason}"));
        }

        Assert.True(alarms.Count == 0, $"{alarms.Count} alarms beside {supported} supported:\n{string.Join("\n", alarms)}");
        Assert.True(supported >= 1340, $"{supported} supported");
    }
}

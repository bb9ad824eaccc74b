using System.Text;
using Taizhang.Catalog;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Reports.Check;
using Taizhang.Reports.Renew;

namespace Taizhang.Reports.Tests.Check;

/// <summary>Short ways to check a text and look at what came of it.</summary>
internal static class Checking
{
    public static readonly DateTimeOffset At = new(2023, 1, 3, 9, 0, 0, TimeSpan.FromHours(8));

    public static readonly IReadOnlyDictionary<string, string> Places = new Dictionary<string, string>
    {
        ["黄花滩村"] = "V1",
        ["石井村"] = "V2",
        ["柳沟村"] = "V3",
        ["机关支部"] = "B1",
        ["石井村党支部"] = "B2",
    };

    public static readonly IReadOnlyList<Honour> Honours =
    [
        new("黄花滩村", "village", "党建引领乡村振兴样板村", "市级", new DateOnly(2022, 9, 1), null),
        new("黄花滩村", "village", "党建引领乡村振兴样板村", "县级", new DateOnly(2022, 5, 1), null),
        new("产业致富先锋岗", "post", "党员先锋引领示范岗", "市级", new DateOnly(2022, 9, 1), null),
        new("清泉镇", "township", "省级文明镇", "省级", new DateOnly(2022, 1, 20), null),
        new("石井村", "village", "县级文明村", "县级", null, null),
        new("白杨村", "village", "省级文明村", "省级", new DateOnly(2019, 3, 1), null),
    ];

    private static readonly Lazy<ProseModel> Model = new(() => ModelOf(TestCatalog.Catalog));

    private static readonly Lazy<IReadOnlyList<Meeting>> Meetings =
        new(() => Meeting.Parse(File.ReadAllText(Path.Combine(TestCatalog.Root, "catalog", "reports", "meetings.txt"))));

    /// <summary>The ledger of these tests: the year's book, and any other asked for by place and days.</summary>
    public static LedgerView Ledger(FigureBook? own = null, Func<string, Period, FigureBook?>? read = null) =>
        new(own ?? new Books().Build(), read ?? ((_, _) => null), Places, Honours);

    public static CheckResult Against(LedgerView? ledger, string text, string fileName = "述职报告.txt", bool baseText = false) =>
        Bytes(ledger, Encoding.UTF8.GetBytes(text), fileName, baseText);

    public static CheckResult Bytes(LedgerView? ledger, byte[] bytes, string fileName = "述职报告.docx", bool baseText = false)
    {
        var options = new CheckOptions(At) { Meetings = Meetings.Value, IsBaseText = baseText };
        var outcome = CheckReport.Run(new CheckRequest(bytes, fileName, Model.Value, ledger, options));
        Assert.True(outcome.IsDone, string.Join('\n', outcome.Refusals));
        return outcome.Value;
    }

    /// <summary>By a catalog in which an office has said something of its own about the rules.</summary>
    public static CheckResult Under(DutyCatalog catalog, LedgerView? ledger, string text)
    {
        var outcome = CheckReport.Run(new CheckRequest(Encoding.UTF8.GetBytes(text), "述职报告.txt", ModelOf(catalog), ledger, new CheckOptions(At)));
        Assert.True(outcome.IsDone, string.Join('\n', outcome.Refusals));
        return outcome.Value;
    }

    private static ProseModel ModelOf(DutyCatalog catalog) => ProseModel.From(catalog, [.. Places.Keys, "清泉镇"]);

    /// <summary>The one claim that states a figure.</summary>
    public static CheckedClaim Claim(LedgerView? ledger, string text) => Assert.Single(Against(ledger, text).Claims, claim => claim.States);

    public static IEnumerable<string> Codes(CheckResult result) => result.Findings.Select(finding => finding.Code.Code);
}

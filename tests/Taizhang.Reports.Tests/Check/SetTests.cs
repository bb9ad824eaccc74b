using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Taizhang.Ledger;
using Taizhang.Reports.Check;
using Taizhang.Testing;

namespace Taizhang.Reports.Tests.Check;

/// <summary>Many reports in one call, each handed on as soon as it is checked.</summary>
public sealed class SetTests
{
    private const int Reports = 1000;
    private const int Bad = 400;

    private static readonly DateTimeOffset At = new(2023, 6, 30, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory, OnBothDatabases]
    public void a_thousand_reports_are_checked_in_one_call_and_one_that_cannot_be_read_does_not_end_the_rest(Database database)
    {
        using var office = Handing.Office(database);
        var told = new Told();
        var seen = new List<WeakReference>();
        var held = 0;
        var done = CheckFromLedger.Run(
            office.Store,
            Scope.Everything,
            new CheckOrder([.. Enumerable.Range(0, Reports).Select(Report)], "清泉镇", Handing.Year, At) { Progress = told },
            result =>
            {
                Remember(seen, result);
                held = seen.Count == Bad ? Held(seen) : held;
            });
        Assert.Equal((Reports - 1, false), (seen.Count, done.Value.IsClean));
        Assert.Equal(Enumerable.Range(1, Reports), told.Numbers);
        Assert.Equal(("400.txt", "template-encoding"), Assert.Single(done.Value.Refused.Select(file => (file.FileName, file.Refusal.Code))));
        Assert.Equal(["X-01"], done.Value.Across.Select(finding => finding.Code.Code));
        Assert.InRange(held, 0, 3);
    }

    [Fact]
    public void files_that_are_missing_or_closed_are_named_beside_the_others()
    {
        var model = TestCatalog.Model;
        CheckFile[] files =
        [
            new("没有.txt", () => throw new FileNotFoundException()),
            new("开着.txt", () => throw new IOException()),
            new("总结.txt", () => Encoding.UTF8.GetBytes("发展党员18名。")),
        ];
        var written = new List<CheckResult>();
        var done = CheckFromLedger.Run(model, files, new CheckOptions(At), written.Add, null).Value;
        Assert.Equal([("没有.txt", "file-missing"), ("开着.txt", "file-in-use")], done.Refused.Select(file => (file.FileName, file.Refusal.Code)));
        Assert.Equal("总结.txt", Assert.Single(written).FileName);
        Assert.False(done.IsClean);
    }

    [Fact]
    public void where_no_file_can_be_checked_the_whole_is_refused()
    {
        var refused = CheckFromLedger.Run(TestCatalog.Model, [new("旧.doc", () => default), new("没有.txt", () => throw new FileNotFoundException())], new CheckOptions(At), _ => { }, null);
        Assert.Equal(["template-old-format", "file-missing"], refused.Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void the_json_of_several_is_written_report_by_report_and_names_what_was_refused()
    {
        using var target = new MemoryStream();
        using (var json = new CheckJson(target, several: true))
        {
            Assert.Equal(0, target.Length);
            json.Add(Checking.Against(null, "2022年工作总结\n😀发展党员17名。"));
            Assert.NotEqual(0, target.Length);
            json.End(new CheckedSet([new("坏.txt", new Refusal("template-encoding", "坏.txt", "读不了。", "请另存。"))], [], false));
        }

        var root = JsonDocument.Parse(target.ToArray()).RootElement;
        Assert.Equal(["documents", "across", "refused"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("坏.txt", "template-encoding"), (root.GetProperty("refused")[0].GetProperty("file").GetString(), root.GetProperty("refused")[0].GetProperty("code").GetString()));
    }

    /// <summary>All say the same but one, and one is no text.</summary>
    private static CheckFile Report(int number) => new(
        $"{number}.txt",
        () => number == Bad ? new byte[] { 0xFF, 0xFF, 0xFE } : Encoding.UTF8.GetBytes($"2022年工作总结\n开展志愿服务活动{(number == Bad + 1 ? 4 : 3)}场次。"));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Remember(List<WeakReference> seen, CheckResult result) => seen.Add(new WeakReference(result.Claims));

    private static int Held(List<WeakReference> seen)
    {
        GC.Collect();
        return seen.Count(result => result.IsAlive);
    }

    private sealed class Told : IProgress<int>
    {
        public List<int> Numbers { get; } = [];

        public void Report(int value) => Numbers.Add(value);
    }
}

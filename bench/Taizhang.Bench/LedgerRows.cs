using System.Globalization;
using Taizhang.Demo;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Recount;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;

namespace Taizhang.Bench;

/// <summary>
/// The ledger on SQLite at a given number of records: import, figures of a township and of the county, one record
/// through its use case, recount. <c>ledger RECORDS FOLDER</c>; a folder that holds data is used as it is.
/// </summary>
internal static class LedgerRows
{
    private const string Township = "清泉镇";
    private const string County = "620699";
    private const int EntryRuns = 500;

    private static readonly Period Year = new(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));

    public static void Run(string[] args)
    {
        var records = long.Parse(args[0], CultureInfo.InvariantCulture);
        var folder = args[1];
        var isNew = !File.Exists(Path.Combine(folder, "taizhang.db"));
        var store = Bench.NewStore(folder);
        if (isNew)
        {
            Import(store, records);
        }

        ReadAll(store, "township", Township);
        ReadAll(store, "county", County);
        Enter(store);
        var report = default(RecountReport);
        var seconds = Bench.Seconds(() => report = RecountFigures.Run(store));
        Bench.Say($"recount: {report?.Sources} sources, {report?.Contributions} contributions, {report?.Differences.Count} differences in {seconds:0.0} s, heap {GC.GetTotalMemory(true) / 1e6:0} MB, peak working set {Environment.WorkingSet / 1e6:0} MB");
    }

    private static void Import(LedgerStore store, long records)
    {
        foreach (var chunk in DemoPlan.Make(1).Entries.Concat(DemoCounty.Make(1, records)).Chunk(100_000))
        {
            var seconds = Bench.Seconds(() =>
            {
                var report = ImportEntries.Run(store, chunk, new ImportOptions(false, false, "bench"));
                if (!report.IsDone)
                {
                    throw new InvalidDataException(report.Refusals[0].ToString());
                }
            });
            Bench.Say($"import: {chunk.Length} lines in {seconds:0.00} s = {chunk.Length / seconds:0} lines/s; processor {System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s, collector paused {GC.GetTotalPauseDuration().TotalSeconds:0.0} s in all");
        }
    }

    private static void ReadAll(LedgerStore store, string what, string organisation)
    {
        var book = ReadFigures.Run(store, Scope.Everything, organisation, Year, variants: true).Value;
        var milliseconds = Bench.Median(50, () => ReadFigures.Run(store, Scope.Everything, organisation, Year, variants: true));
        Bench.Say($"figures of a {what}: {book.Readings.Count} in {milliseconds:0.00} ms");
    }

    private static void Enter(LedgerStore store)
    {
        var run = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var times = new List<double>();
        for (var i = 0; i < EntryRuns; i++)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $$"""{"record":{"ref":"bench-{{run}}-{{i}}","ledger":"volunteer-activity","organisation":"黄花滩村","date":"2022-06-{{(i % 28) + 1:00}}","fields":{"content":"清扫{{run}} {{i}}","category":"环境整治","participants":12} } }""");
            times.Add(Bench.Seconds(() => ImportEntries.Run(store, [line], new ImportOptions(false, false, null))) * 1000);
        }

        Bench.Say($"one record: {EntryRuns / (times.Sum() / 1000):0}/s, p50 {Bench.Percentile(times, 0.5):0.00} ms, p95 {Bench.Percentile(times, 0.95):0.00} ms");
    }
}

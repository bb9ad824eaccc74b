using System.Globalization;
using Taizhang.Demo;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Recount;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;

namespace Taizhang.Bench;

/// <summary>
/// The ledger on SQLite at a given number of records and at a tenth of it: import, figures of a township and of the county,
/// the same figures as SQL over indexed JSON, one record through its use case, recount. <c>ledger RECORDS FOLDER</c>; a
/// folder that holds data is used as it is.
/// </summary>
internal static class LedgerRows
{
    public const string Township = "清泉镇";

    public const string TownshipCode = "620699101";

    public const string County = "620699";

    /// <summary>One of the county's made-up townships; it has an even share of the records, over five years.</summary>
    public const string EvenShare = "石岭镇";

    private const int Reads = 50;
    private const int EntryRuns = 500;

    public static readonly Period Year = new(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));

    public static void Run(string[] args)
    {
        var records = long.Parse(args[0], CultureInfo.InvariantCulture);
        var folder = args[1];
        var store = Filled(folder, records);
        var tenth = Filled(Path.Combine(folder, "tenth"), records / 10);
        Read(store, "township", EvenShare);
        Read(store, "township with every kind of work", Township);
        Read(store, "county", County);
        CompareWithTenth(store, tenth);
        using (var json = JsonFigures.CopyOf(store, folder))
        {
            CompareWithJson(store, json, "township", EvenShare, 3);
            CompareWithJson(store, json, "township with every kind of work", Township, 3);
            CompareWithJson(store, json, "county", County, 1);
        }

        Enter(store, "");
        Enter(tenth, " at a tenth of the records");
        Recount(store);
    }

    /// <summary><c>recount FOLDER</c>: only the recount, of a store that is there, in a process that has done nothing else.</summary>
    public static void RecountOnly(string[] args) => Recount(Bench.NewStore(args[0]));

    /// <summary>Figures and recount of any store: SQLite here, PostgreSQL in its own row.</summary>
    public static void Read(LedgerStore store, string what, string organisation)
    {
        var some = store with { Catalog = JsonFigures.Only(store.Catalog, (id, _) => IsOfTheReport(id)) };
        foreach (var asked in new[] { some, store })
        {
            var book = Book(asked, organisation);
            Bench.Say($"figures of a {what}: {book.Readings.Count} in {Bench.Measure(Reads, () => Book(asked, organisation))}");
        }
    }

    public static void Recount(LedgerStore store)
    {
        var report = default(RecountReport);
        GC.Collect();
        var heap = new Peak();
        var before = Environment.CpuUsage.TotalTime;
        var seconds = Bench.Seconds(() => report = RecountFigures.Run(store, heap));
        Bench.Say(
            $"recount: {report?.Sources} sources, {report?.Contributions} contributions, {report?.Differences.Count} differences in {seconds:0.0} s, processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s, managed heap {heap.Bytes / 1e6:0} MB at most after a collection, working set {Environment.WorkingSet / 1e6:0} MB"
        );
    }

    public static void Import(LedgerStore store, IEnumerable<string> lines)
    {
        foreach (var chunk in lines.Chunk(100_000))
        {
            ImportRow.Import(store, chunk, "import into a growing store");
        }
    }

    public static IEnumerable<string> Lines(long records) => DemoPlan.Make(1).Entries.Concat(DemoCounty.Make(1, records));

    private static LedgerStore Filled(string folder, long records)
    {
        var isNew = !File.Exists(Path.Combine(folder, "taizhang.db"));
        var store = Bench.NewStore(folder);
        if (isNew)
        {
            Import(store, Lines(records));
        }

        return store;
    }

    /// <summary>F01 to F48, those of the report it all began with.</summary>
    private static bool IsOfTheReport(string figure) => figure is ['F', >= '0' and <= '9', >= '0' and <= '9'];

    private static FigureBook Book(LedgerStore store, string organisation) =>
        ReadFigures.Run(store, Scope.Everything, organisation, Year, variants: true).Value;

    /// <summary>The two take turns, so that a busy moment of the machine falls on both.</summary>
    private static void CompareWithTenth(LedgerStore store, LedgerStore tenth)
    {
        foreach (var (what, organisation) in new[] { ("township", EvenShare), ("county", County) })
        {
            var (large, small) = (new List<double>(), new List<double>());
            for (var i = 0; i < Reads; i++)
            {
                small.Add(Bench.Seconds(() => Book(tenth, organisation)) * 1000);
                large.Add(Bench.Seconds(() => Book(store, organisation)) * 1000);
            }

            Bench.Say(
                $"figures of a {what} at ten times the records: {Bench.Percentile(large, 0.5) / Bench.Percentile(small, 0.5):0.00} × the cost ({Bench.Percentile(small, 0.5):0.00} → {Bench.Percentile(large, 0.5):0.00} ms; fastest {small.Min():0.00} → {large.Min():0.00} ms)"
            );
        }
    }

    private static void CompareWithJson(LedgerStore store, JsonFigures json, string what, string organisation, int runs)
    {
        var some = store with { Catalog = JsonFigures.FiguresOfRecords(store.Catalog) };
        var book = Book(some, organisation);
        var ask = json.Prepare(some.Catalog, book);
        var answers = ask().ToDictionary(answer => answer.Key, answer => answer.Amount);
        var unlike = book
            .Readings.Where(reading => answers[reading.Rule.Rule.Key] != reading.Amount)
            .Select(reading => reading.Rule.Rule.Key)
            .ToList();
        var ours = Bench.Measure(Reads, () => Book(some, organisation));
        var theirs = Bench.Measure(runs, () => ask());
        Bench.Say(
            $"figures of a {what} as SQL over indexed JSON: {answers.Count} of the figures in {theirs}, ours {ours}: {theirs.Median / ours.Median:0} ×, by the fastest {theirs.Fastest / ours.Fastest:0} ×; values differ in {unlike.Count}{(unlike.Count > 0 ? ": " + string.Join(" ", unlike) : "")}"
        );
    }

    private static void Enter(LedgerStore store, string where)
    {
        var run = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var times = new List<double>();
        for (var i = 0; i < EntryRuns; i++)
        {
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"record":{"ref":"bench-{{run}}-{{i}}","ledger":"volunteer-activity","organisation":"黄花滩村","date":"2022-06-{{(i % 28) + 1:00}}","fields":{"content":"清扫{{run}} {{i}}","category":"环境整治","participants":12} } }"""
            );
            times.Add(Bench.Seconds(() => ImportEntries.Run(store, [line], new ImportOptions(false, false, null))) * 1000);
        }

        Bench.Say(
            $"one record{where}: {EntryRuns / (times.Sum() / 1000):0}/s, p50 {Bench.Percentile(times, 0.5):0.00} ms, p95 {Bench.Percentile(times, 0.95):0.00} ms, fastest {times.Min():0.00} ms; each {DiskFlush()}"
        );
    }

    /// <summary>What the disk alone takes for the flush every durable record waits for.</summary>
    private static string DiskFlush()
    {
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"taizhang-flush-{Environment.ProcessId}"));
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        var page = new byte[4096 * 8];
        var timing = Bench.Measure(
            Reads,
            () =>
            {
                file.Write(page);
                file.Flush(flushToDisk: true);
            }
        );
        return string.Create(CultureInfo.InvariantCulture, $"waits for a disk flush of {timing.Median:0.00} ms");
    }

    /// <summary>The largest heap a collection has left while something reports its progress.</summary>
    private sealed class Peak : IProgress<int>
    {
        public long Bytes { get; private set; }

        public void Report(int value) => Bytes = Math.Max(Bytes, GC.GetGCMemoryInfo().HeapSizeBytes);
    }
}

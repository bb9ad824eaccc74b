using System.Diagnostics;
using System.Globalization;
using Taizhang.Catalog;
using Taizhang.Catalog.Loading;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Evidence;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Search;
using Taizhang.Ledger.Store;
using Taizhang.Reports;
using Taizhang.Storage.Sqlite;

namespace Taizhang.Bench;

/// <summary>What every row of the benchmark needs: the catalog, a store, a clock and a line of output.</summary>
internal static class Bench
{
    public static DutyCatalog Catalog { get; } =
        CatalogLoader.Read(Path.Combine(AppContext.BaseDirectory, "catalog")).Catalog
        ?? throw new InvalidDataException("The catalog has problems; run the tests.");

    /// <summary>A new SQLite store in a folder of its own.</summary>
    public static LedgerStore NewStore(string folder) => OpenStore(folder, new SqliteDialect(Path.Combine(folder, "taizhang.db")));

    public static LedgerStore OpenStore(string folder, Dialect dialect)
    {
        Directory.CreateDirectory(folder);
        var store = LedgerStore.Open(
            dialect,
            Catalog,
            new PersonVault(new byte[PersonVault.KeySize]),
            new EvidenceFiles(Path.Combine(folder, "evidence")),
            TimeProvider.System,
            "bench",
            [new SearchStep(), new FiguresStep()],
            ReportTables.All
        );
        RuleVersions.BringUpToDate(store.Value);
        SearchRows.BringUpToDate(store.Value);
        return store.Value;
    }

    public static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Runs a piece of work so often, after once to warm up.</summary>
    public static Timing Measure(int runs, Action work)
    {
        work();
        var before = Environment.CpuUsage.TotalTime;
        var times = Enumerable.Range(0, runs).Select(_ => Seconds(work) * 1000).ToList();
        return new Timing(Percentile(times, 0.5), times.Min(), (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs);
    }

    public static double Percentile(IReadOnlyList<double> times, double share)
    {
        var ordered = times.Order().ToList();
        return ordered[Math.Min(ordered.Count - 1, (int)(share * ordered.Count))];
    }

    /// <summary>How busy the machine is: a number from a busy one says little, a ratio within one run says more.</summary>
    public static void SayMachine()
    {
        const string Load = "/proc/loadavg";
        var load = File.Exists(Load) ? File.ReadAllText(Load).Split(' ')[0] : "unknown";
        Say($"machine: {Environment.ProcessorCount} processors, load {load}, {DateTimeOffset.Now:yyyy-MM-dd HH:mm}");
    }

    public static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

/// <summary>How long a piece of work takes, in milliseconds: the clock's median and best, and what the processors gave it on average.</summary>
internal readonly record struct Timing(double Median, double Fastest, double Processor)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Median:0.00} ms (fastest {Fastest:0.00}, processor {Processor:0.00})");
}

using System.Globalization;
using Taizhang.Demo;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;

namespace Taizhang.Bench;

/// <summary><c>import [LINES]</c>: that many valid records, rules included, in one transaction, into a store that holds the county's books.</summary>
internal static class ImportRow
{
    private const int Rounds = 3;

    public static void Run(string[] args)
    {
        var wanted = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var county = DemoCounty
            .Make(1, DemoPlan.Make(1).Records + wanted)
            .ToLookup(line => line.StartsWith("{\"record\"", StringComparison.Ordinal));
        var records = county[true].Take(wanted).ToList();
        for (var round = 1; round <= Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("taizhang-import-");
            try
            {
                var store = Bench.NewStore(folder.FullName);
                var books = ImportEntries.Run(
                    store,
                    [.. DemoPlan.Make(1).Entries, .. county[false]],
                    new ImportOptions(false, false, "bench")
                );
                if (!books.IsDone)
                {
                    throw new InvalidDataException(books.Refusals[0].ToString());
                }

                Import(store, records, string.Create(CultureInfo.InvariantCulture, $"import of records, round {round}"));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    public static void Import(LedgerStore store, IReadOnlyList<string> lines, string what)
    {
        var (processor, paused) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        var seconds = Bench.Seconds(() =>
        {
            var report = ImportEntries.Run(store, lines, new ImportOptions(false, false, "bench"));
            if (!report.IsDone)
            {
                throw new InvalidDataException(report.Refusals[0].ToString());
            }
        });
        Bench.Say(
            $"{what}: {lines.Count} lines in {seconds:0.00} s = {lines.Count / seconds:0}/s; processor {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0.0} s, of it collecting garbage {(GC.GetTotalPauseDuration() - paused).TotalSeconds:0.0} s"
        );
    }
}

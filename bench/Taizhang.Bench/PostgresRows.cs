using System.Globalization;
using Npgsql;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;
using Taizhang.Storage.Postgres;

namespace Taizhang.Bench;

/// <summary>
/// The ledger on the installed PostgreSQL: <c>postgres RECORDS</c>. Import, figures, then eight writers who enter single
/// records into eight townships, each in an order of its own, and a recount of all they wrote.
/// </summary>
internal static class PostgresRows
{
    private const int Writers = 8;
    private const int Townships = 8;

    private static readonly TimeSpan WritingTime = TimeSpan.FromSeconds(15);

    private static readonly string VillagesSql =
        $"SELECT ref FROM {Tables.Entry.Name} WHERE kind = {(int)EntryKind.Organisation} AND family = 'village' AND counts > 0 ORDER BY ref";

    public static void Run(string[] args)
    {
        var records = long.Parse(args[0], CultureInfo.InvariantCulture);
        using var server = PostgresServer.Start();
        if (server is null)
        {
            Bench.Say($"PostgreSQL is not installed: this row is left out");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("taizhang-postgres-store-");
        try
        {
            using var dialect = new PostgresDialect(server.ConnectionString);
            var store = Bench.OpenStore(folder.FullName, dialect);
            LedgerRows.Import(store, LedgerRows.Lines(records));
            Analyze(server);
            LedgerRows.Read(store, "township on PostgreSQL", LedgerRows.EvenShare);
            LedgerRows.Read(store, "township with every kind of work on PostgreSQL", LedgerRows.Township);
            LedgerRows.Read(store, "county on PostgreSQL", LedgerRows.County);
            Write(store, server);
            LedgerRows.Recount(store);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What the server's own housekeeping does within a minute of an import.</summary>
    private static void Analyze(PostgresServer server)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    private static void Write(LedgerStore store, PostgresServer server)
    {
        List<string> villages;
        using (var session = new ReadSession(store.Dialect))
        {
            villages =
            [
                .. session
                    .Read(VillagesSql, row => row.GetString(0))
                    .GroupBy(code => code[..9])
                    .Take(Townships)
                    .Select(town => town.First()),
            ];
        }

        var end = DateTimeOffset.UtcNow + WritingTime;
        var writers = Enumerable.Range(0, Writers).Select(writer => new Writer(store, villages, writer)).ToList();
        var threads = writers.ConvertAll(writer => new Thread(() => writer.Enter(end)));
        var seconds = Bench.Seconds(() =>
        {
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
        });
        var times = writers.SelectMany(writer => writer.Times).ToList();
        Bench.Say(
            $"{Writers} writers into {villages.Count} townships: {times.Count} records in {seconds:0.0} s = {times.Count / seconds:0}/s, p50 {Bench.Percentile(times, 0.5):0.0} ms, p95 {Bench.Percentile(times, 0.95):0.0} ms; refused {writers.Sum(writer => writer.Refused)}, deadlocks {server.Deadlocks()}"
        );
    }

    /// <summary>Enters records one by one, in turn for each township, starting with its own.</summary>
    private sealed class Writer(LedgerStore store, IReadOnlyList<string> villages, int number)
    {
        public List<double> Times { get; } = [];

        public int Refused { get; private set; }

        public void Enter(DateTimeOffset end)
        {
            for (var i = 0; DateTimeOffset.UtcNow < end; i++)
            {
                var village = villages[(number + i) % villages.Count];
                var line = string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"record":{"ref":"writer-{{number}}-{{i}}","ledger":"volunteer-activity","organisation":"{{village}}","date":"2022-06-{{(i % 28) + 1:00}}","fields":{"content":"清扫{{number}} {{i}}","category":"环境整治","participants":12} } }"""
                );
                Times.Add(
                    Bench.Seconds(() => Refused += ImportEntries.Run(store, [line], new ImportOptions(false, false, null)).IsDone ? 0 : 1)
                        * 1000
                );
            }
        }
    }
}

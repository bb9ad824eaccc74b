using System.Diagnostics;
using System.Globalization;
using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Tests.Store;

/// <summary>Many writers at once leave what one after the other would have left, and none is turned away for being at once.</summary>
public sealed class ConcurrencyTests(ITestOutputHelper output)
{
    private const string Places = Towns.Two + """
        {"organisation":{"code":"S","kind":"township","name":"沙河镇","parent":"X"}}
        {"organisation":{"code":"S1","kind":"village","name":"丁家村","parent":"S"}}
        {"organisation":{"code":"S1b","kind":"branch","name":"丁家村党支部","parent":"S1"}}
        {"outside":{"ref":"gzh","name":"清泉发布","kind":"微信公众号","level":"镇级"}}
        {"record":{"ref":"shared","ledger":"gathering","organisation":"Q1b","date":"2022-05-01","fields":{"kinds":["党课"],"subject":"大家都改","present":1,"expected":99}}}
        """;

    private static readonly string[] Branches = ["Q1b", "Q2b", "H1b", "S1b"];

    private static int Writers(Database database) => database == Database.Postgres ? 8 : 4;

    [Theory, OnBothDatabases]
    public void writers_in_several_townships_lose_nothing_and_wait_for_nobody_for_ever(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Places);
        var (writers, each) = (Writers(database), Effort.Of(200, 1000));
        var stores = new[] { office.Store, office.OpenAgain(Catalogs.Real) };
        var watch = Stopwatch.StartNew();

        var refused = AtOnce(writers, writer =>
        {
            var found = new List<Refusal>();
            for (var i = 0; i < each; i++)
            {
                var (first, second) = (Branches[(writer + i) % Branches.Length], Branches[(writer + (i * 3)) % Branches.Length]);
                found.AddRange(Import(stores[writer % stores.Length], Gathering($"w{writer}-{i}", first, second, 1 + (i % 28))).Refusals);
            }

            return found;
        }).SelectMany(found => found).ToList();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{database}: {writers} writers, {writers * each / watch.Elapsed.TotalSeconds:0} records/s"));
        Assert.Empty(refused);
        Assert.Equal(writers * each, office.Read("F03@event", "清泉镇", "2022-01-01", "2022-12-31").Records + office.Export().Split('\n').Count(line => line.Contains("\"w", StringComparison.Ordinal) && !line.Contains("Q1b", StringComparison.Ordinal) && !line.Contains("Q2b", StringComparison.Ordinal)));
        Assert.Equal(writers * each, office.Export().Split('\n').Count(line => line.Contains("\"w", StringComparison.Ordinal)));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void of_writers_that_amend_one_version_exactly_one_wins(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Places);
        var stores = new[] { office.Store, office.OpenAgain(Catalogs.Real) };

        for (var revision = 1; revision <= Effort.Of(5, 50); revision++)
        {
            var outcomes = AtOnce(Writers(database), writer => Import(
                stores[writer % 2],
                string.Create(CultureInfo.InvariantCulture, $"{{\"amend\":{{\"ref\":\"shared\",\"revision\":{revision},\"reason\":\"改\",\"fields\":{{\"present\":{10 + writer}}}}}}}")));

            Assert.Single(outcomes, outcome => outcome.IsDone);
            Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal("revise-stale", Assert.Single(outcome.Refusals).Code));
        }

        Assert.Empty(office.Proof());
    }

    /// <summary>The article's key knows no township, so that no chain orders its writers.</summary>
    [Theory, OnBothDatabases]
    public void of_writers_that_enter_one_article_exactly_one_counts(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Places);
        var stores = new[] { office.Store, office.OpenAgain(Catalogs.Real) };

        for (var round = 1; round <= Effort.Of(5, 50); round++)
        {
            var outcomes = AtOnce(Writers(database), writer => Import(
                stores[writer % 2],
                string.Create(CultureInfo.InvariantCulture, $"{{\"record\":{{\"ref\":\"a{round}-{writer}\",\"ledger\":\"publication\",\"organisation\":\"{"QHS"[writer % 3]}\",\"date\":\"2022-05-01\",\"fields\":{{\"headline\":\"第{round}篇\",\"outlet\":\"gzh\"}}}}}}")));

            Assert.Equal((1, outcomes.Count - 1), (outcomes.Sum(outcome => outcome.Value.Stored), outcomes.Sum(outcome => outcome.Value.Drafts)));
        }

        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_line_that_comes_many_times_at_once_is_stored_once(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Places);
        var stores = new[] { office.Store, office.OpenAgain(Catalogs.Real) };
        var line = Gathering("once", "Q1b", "H1b", 7);

        var outcomes = AtOnce(Writers(database), writer => Import(stores[writer % 2], line));

        Assert.Equal(1, outcomes.Where(outcome => outcome.IsDone).Sum(outcome => outcome.Value.Stored));
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal("import-raced", Assert.Single(outcome.Refusals).Code));
        Assert.Equal(1, Import(office.Store, line).Value.Skipped);
        Assert.Empty(office.Proof());
    }

    /// <summary>Who changes the tree does it alone; whoever writes then sees the tree of its own moment.</summary>
    [Theory, OnBothDatabases]
    public void records_are_counted_right_while_their_village_moves(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Places);
        var stores = new[] { office.Store, office.OpenAgain(Catalogs.Real) };
        string[] towns = ["H", "S", "Q"];

        var refused = AtOnce(Writers(database), writer =>
        {
            var found = new List<Refusal>();
            for (var i = 0; i < 30; i++)
            {
                var line = writer == 0 && i < towns.Length
                    ? string.Create(CultureInfo.InvariantCulture, $"{{\"amend\":{{\"ref\":\"Q1\",\"revision\":{i + 1},\"reason\":\"区划调整\",\"parents\":[{{\"parent\":\"Q\",\"from\":\"1950-01-01\"}},{{\"parent\":\"{towns[i]}\",\"from\":\"2022-05-10\"}}]}}}}")
                    : Gathering($"m{writer}-{i}", "Q1b", "H1b", 1 + (i % 28));
                found.AddRange(Import(stores[writer % 2], line).Refusals);
            }

            return found;
        }).SelectMany(found => found);

        Assert.Empty(refused);
        Assert.Empty(office.Proof());
    }

    private static Outcome<ImportReport> Import(LedgerStore store, string line) => ImportEntries.Run(store, [line], new ImportOptions(KeepGood: false, DryRun: false, null));

    private static string Gathering(string reference, string first, string second, int day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"gathering\",\"organisation\":\"{first}\",\"bodies\":[\"{first}\",\"{second}\"],\"date\":\"2022-05-{day:00}\",\"fields\":{{\"kinds\":[\"党课\"],\"subject\":\"{reference}\",\"study\":true}}}}}}");

    /// <summary>Threads of their own, begun together.</summary>
    private static List<T> AtOnce<T>(int writers, Func<int, T> work)
    {
        using var start = new Barrier(writers);
        return [.. Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return work(writer);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))).GetAwaiter().GetResult()];
    }
}

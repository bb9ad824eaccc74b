using Taizhang.Figures.Contributions;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Evidence;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Search;
using Taizhang.Ledger.Store;
using Taizhang.Storage.Sqlite;

namespace Taizhang.Ledger.Tests.Search;

/// <summary>The words of entries follow the entries, in the same transaction, and are proved like everything else.</summary>
public sealed class SearchRowsTests
{
    private const string Entries = Towns.Two + """
        {"outside":{"ref":"dx","name":"云岭县委党校","kind":"党校","level":"县级"}}
        {"topic":{"ref":"t1","name":"二十大精神"}}
        {"person":{"ref":"p1","name":"李老槐","phone":"13800001234","address":"槐树巷3号","organisation":"Q1"}}
        {"record":{"ref":"1","ledger":"lecture","organisation":"甲家村","date":"2022-03-01","fields":{"topic":"t1","heading":"老槐树下讲政策","round":1,"mode":"入户宣讲","lecturer":"dx","place":"村口广场"}}}
        {"record":{"ref":"2","ledger":"lecture","organisation":"乙家村","date":"2022-03-02","fields":{"topic":"t1","heading":"院坝会","round":1,"mode":"集中宣讲","place":"杏花开处有花开"}}}
        {"record":{"ref":"3","ledger":"care","organisation":"甲家村","date":"2022-07-01","fields":{"batch":"七一慰问","occasion":"七一","person":"p1","category":"老党员","amount":500}}}
        """;

    [Theory, OnBothDatabases]
    public void what_was_written_and_what_it_refers_to_is_found(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);

        Assert.Equal(["1"], Found(office, "槐树"));
        Assert.Equal(["1"], Found(office, "县委党校 广场"));
        Assert.Equal(["2", "1"], Found(office, "二十大"));
        Assert.Equal(["2"], Found(office, "乙家村"));
        Assert.Equal(["1"], Found(office, "槐"));
        Assert.Empty(Found(office, "槐下"));
        Assert.Equal(["2"], Found(office, "花开处"));
        Assert.Empty(Found(office, "有花开处"));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void an_amended_record_is_found_by_its_new_words_and_a_void_one_by_none(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);

        office.Import("""{"amend":{"ref":"1","revision":1,"reason":"改题目","fields":{"heading":"大榕树下讲政策"}}}""");
        office.Import("""{"void":{"ref":"2","reason":"错登"}}""");

        Assert.Equal((1, 0, 1), (Found(office, "榕树").Count, Found(office, "槐树").Count, Found(office, "二十大").Count));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_topic_or_body_by_another_name_is_found_by_that_name(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);

        office.Import("""{"amend":{"ref":"t1","revision":1,"reason":"写全","name":"党的二十届三中全会"}}""");
        office.Import("""{"amend":{"ref":"Q1","revision":1,"reason":"更名","name":"和美村"}}""");

        Assert.Equal((2, 0, 1), (Found(office, "三中全会").Count, Found(office, "二十大").Count, Found(office, "和美村").Count));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void people_are_never_among_the_words(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        office.Import("""{"record":{"ref":"4","ledger":"lecture","organisation":"甲家村","date":"2022-03-03","fields":{"topic":"t1","heading":"联系13800001234，证件11010519491231002X","round":1,"mode":"入户宣讲"}}}""");

        using var session = new ReadSession(office.Store.Dialect);
        var words = string.Concat(session.Read($"SELECT words FROM {SearchTables.Row.Name}", row => row.GetString(0)));

        Assert.Contains("七一", words, StringComparison.Ordinal);
        Assert.All(["李老", "巷3", "1380", "1101", "9491"], canary => Assert.DoesNotContain(canary, words, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public void a_row_that_is_not_what_the_entry_says_is_found(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        using (var session = WriteSession.Begin(office.Store.Dialect))
        {
            session.Execute($"UPDATE {SearchTables.Row.Name} SET words = ' 别的 的 ' WHERE entry = (SELECT MIN(entry) FROM {SearchTables.Row.Name})");
            session.Execute($"DELETE FROM {SearchTables.Row.Name} WHERE entry = (SELECT MAX(entry) FROM {SearchTables.Row.Name})");
            session.Insert(SearchTables.Row, 999_999L, " 无主 主 ");
            session.Commit();
        }

        Assert.Equal(3, SearchRows.Verify(office.Store).Count);
    }

    /// <summary>A county's overlay makes a field of one ledger a link, which is not searched: only that ledger's rows are made anew.</summary>
    [Theory, OnBothDatabases]
    public void a_ledger_that_changes_makes_its_own_rows_anew(Database database)
    {
        const string Flood = "ledgers: [{ id: flood, name: 防汛, owner: 干事, superior: 县应急局, fields: [{ id: what, name: 事项, type: text }, { id: more, name: 详情, type: TYPE }] }]";
        using var office = TestOffice.Open(database, Catalogs.RealWith(Flood.Replace("TYPE", "text", StringComparison.Ordinal)));
        office.Import(Entries + "\n" + """{"record":{"ref":"f1","ledger":"flood","organisation":"Q","date":"2022-07-20","fields":{"what":"巡查河堤","more":"加固堤坝"}}}""");
        Assert.Single(Browse(office, "flood", "堤坝"));

        office.Restart(Catalogs.RealWith(Flood.Replace("TYPE", "url", StringComparison.Ordinal)));

        Assert.Equal((0, 1, 2), (Browse(office, "flood", "堤坝").Count, Browse(office, "flood", "河堤").Count, Found(office, "二十大").Count));
        Assert.Empty(office.Proof());
    }

    /// <summary>A store written before there were search rows: it is opened without the step that keeps them, then as the program opens it.</summary>
    [Fact]
    public void a_store_that_has_none_yet_gets_them_when_it_is_opened()
    {
        var folder = Directory.CreateTempSubdirectory("taizhang-test-").FullName;
        try
        {
            var old = Open(folder, [new FiguresStep()]);
            Assert.True(ImportEntries.Run(old, Entries.Split('\n'), new ImportOptions(false, false, null)).IsDone);

            var store = Open(folder, [new SearchStep(), new FiguresStep()]);
            var (read, indexing) = (new Told(), new Told());
            SearchRows.BringUpToDate(store, read, indexing);

            Assert.Empty(SearchRows.Verify(store));
            Assert.NotEqual(0, Assert.Single(indexing.Numbers));
            SearchRows.BringUpToDate(store, read, indexing);
            Assert.Single(indexing.Numbers);
            Assert.Equal(2, BrowseRecords.Run(store, Scope.Everything, new RecordFilter("lecture") { Text = "二十大" }, RecordOrder.NewestFirst, null, 10).Value.Records.Count);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static LedgerStore Open(string folder, IReadOnlyList<CommitStep> steps)
    {
        var store = LedgerStore.Open(new SqliteDialect(Path.Combine(folder, "taizhang.db")), Catalogs.Real, new PersonVault(new byte[PersonVault.KeySize]), new EvidenceFiles(folder), new FixedClock(FixedClock.Usual), "officer", steps);
        Figures.Definitions.RuleVersions.BringUpToDate(store.Value);
        return store.Value;
    }

    private static List<string> Found(TestOffice office, string text) => Browse(office, "lecture", text);

    private static List<string> Browse(TestOffice office, string ledger, string text) =>
        [.. BrowseRecords.Run(office.Store, Scope.Everything, new RecordFilter(ledger) { Text = text }, RecordOrder.NewestFirst, null, 10).Value.Records.Select(record => record.Ref)];

    /// <summary>What is reported, at once and in its order.</summary>
    private sealed class Told : IProgress<int>
    {
        public List<int> Numbers { get; } = [];

        public void Report(int value) => Numbers.Add(value);
    }
}

using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Entry.OwnTables;

namespace Taizhang.Ledger.Tests.Entry.OwnTables;

/// <summary>A table as the office keeps it, taken into a ledger.</summary>
public sealed class TakeTableTests
{
    private const string Lessons = """
        2022年党课记录
        日期	党支部	会议种类	学习内容（主题）	应到	实到	地点
        3.12	甲家村党支部	党课	学习党章	42	40	村部
        2022-03-13	乙家村	党课	学习两会精神	31	28	村部
        """;

    private static readonly string[] Columns = ["date", "organisation", "kinds", "subject", "expected", "present"];

    [Fact]
    public void the_ledger_and_its_columns_are_found_by_their_names()
    {
        var rows = Rows(Lessons);
        var ledger = TableColumns.Guess(Catalogs.Real, rows);
        var head = TableColumns.Match(ledger ?? Catalogs.Real.Ledgers["gathering"], rows);

        Assert.Equal("gathering", ledger?.Id);
        Assert.Equal(2, head?.Heading.Number);
        Assert.Equal(["date", "organisation", "kinds", "subject", "expected", "present", "place"], head?.Columns);
        Assert.Null(TableColumns.Guess(Catalogs.Real, Rows("甲\t乙\t丙")));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void every_row_becomes_a_record_or_is_named(Database database)
    {
        using var office = Town(database);
        var report = Take(office, """
            3.12	甲家村党支部	党课	学习党章	42	40
            3月13日下午	乙家村	党课	学习两会精神	31	28
            2021-12-30	甲家村党支部	党课	上年末的一次	42	41
            3.32	甲家村党支部	党课	没有这一天	42	40
            3.14	丁家村	党课	没有这个村	42	40
            3.15	甲家村党支部	茶话会	没有这一种	42	四十
            3.16	甲家村党支部	党课	学习党章	40	42
            合计					190
            　　　　　	
            """);

        Assert.Equal((8, 3, 1), (report.Rows, report.Stored, report.Drafts));
        Assert.Equal([4, 5, 6, 6], report.Refused.Select(note => note.Row));
        Assert.Equal(["日期", "村/单位", "会议种类", "实到"], report.Refused.Select(note => note.Column));
        Assert.Equal([8], report.Dropped.Select(note => note.Row));
        Assert.Equal(report.Rows, report.Stored + report.Drafts + report.Skipped + report.RefusedRows + report.Dropped.Count);
        Assert.Equal(
            ["2021-12-30", "2022-03-12", "2022-03-13"],
            Kept(office).Where(record => record.Status == EntryStatus.Recorded).Select(record => CanonicalText.Day(record.Content.Date)));
    }

    [Fact]
    public void the_same_rows_again_are_skipped_also_in_a_file_that_has_grown()
    {
        using var office = Town(Database.Sqlite);
        Take(office, "3.12\t甲家村\t党课\t学习党章\t42\t40\n3.12\t甲家村\t党课\t学习党章\t42\t40");
        var again = Take(office, "3.11\t乙家村\t党课\t学习条例\t31\t30\n3.12\t甲家村\t党课\t学习党章\t42\t40\n3.12\t甲家村\t党课\t学习党章\t42\t40");

        Assert.Equal((1, 2), (again.Stored + again.Drafts, again.Skipped));
        Assert.Equal(3, Kept(office).Count);
    }

    [Fact]
    public void a_preview_says_the_same_and_stores_nothing()
    {
        using var office = Town(Database.Sqlite);
        var lines = "3.12\t甲家村\t党课\t学习党章\t42\t40\n3.32\t甲家村\t党课\t没有这一天\t42\t40";
        var preview = TakeTable.Run(office.Store, Order(lines), dryRun: true).Value;

        Assert.Empty(Kept(office));
        Assert.Equivalent(preview, Take(office, lines));
    }

    [Theory]
    [InlineData("table-no-date", "organisation", "subject")]
    [InlineData("table-column-twice", "date", "date")]
    [InlineData("table-column", "date", "colour")]
    public void columns_that_make_no_record_are_refused(string code, params string[] columns)
    {
        using var office = Town(Database.Sqlite);

        Assert.Equal(code, Assert.Single(TakeTable.Run(office.Store, Order("3.12\t甲家村") with { Columns = columns }, dryRun: true).Refusals).Code);
    }

    [Fact]
    public void a_table_of_no_ledger_or_of_no_office_is_refused()
    {
        using var office = Town(Database.Sqlite);

        Assert.Equal("ledger-unknown", Assert.Single(TakeTable.Run(office.Store, Order("3.12\t甲家村") with { Ledger = "nothing" }, dryRun: true).Refusals).Code);
        Assert.Equal("organisation-unknown", Assert.Single(TakeTable.Run(office.Store, Order("3.12\t甲家村") with { Organisation = "别处" }, dryRun: true).Refusals).Code);
    }

    private static TestOffice Town(Database database)
    {
        var office = TestOffice.Open(database);
        Assert.Empty(ImportEntries.Run(office.Store, Towns.Two.Split('\n'), new ImportOptions(false, false, null)).Refusals);
        return office;
    }

    private static TableReport Take(TestOffice office, string lines) => TakeTable.Run(office.Store, Order(lines), dryRun: false).Value;

    private static TableOrder Order(string lines) => new("gathering", "清泉镇", 2022, Columns, Rows(lines), "党课.xlsx");

    private static List<TableRow> Rows(string lines) => [.. lines.Split('\n').Select((line, at) => new TableRow(at + 1, [.. line.Split('\t').Select(cell => cell.Trim())])).Where(row => row.Cells.Any(cell => cell.Length > 0))];

    private static IReadOnlyList<BrowsedRecord> Kept(TestOffice office) => BrowseRecords.Whole(office.Store, Scope.Everything, new RecordFilter("gathering"), RecordOrder.OldestFirst).Value;
}

using System.Text.RegularExpressions;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry.Sheets;

namespace Taizhang.Ledger.Tests.Entry.Sheets;

/// <summary>What a sheet offers, and what it says when it cannot go on.</summary>
public sealed class SheetTests
{
    private const string Before = Towns.Two + """
        {"organisation":{"code":"Q3b","kind":"branch","name":"机关党支部","parent":"Q"}}
        {"person":{"ref":"p1","name":"李明","organisation":"Q1b"}}
        {"person":{"ref":"p2","name":"王芳","organisation":"Q1b"}}
        {"person":{"ref":"p3","name":"王芳","organisation":"Q1b"}}
        {"household":{"ref":"h1","organisation":"Q1","head":"赵一"}}
        {"household":{"ref":"h2","organisation":"Q1","head":"赵一"}}
        {"role":{"ref":"m1","kind":"member","person":"p1","organisation":"Q1b","from":"2000-01-01"}}
        {"role":{"ref":"m2","kind":"member","person":"p2","organisation":"Q1b","from":"2000-01-01","to":"2022-02-28"}}
        {"record":{"ref":"c1","ledger":"carrier","organisation":"Q2","date":"2020-01-01","fields":{"code":"栏1","carrier":"公益广告栏","place":"村口","place_kind":"主要路段"}}}
        {"record":{"ref":"c2","ledger":"carrier","organisation":"Q1","date":"2020-01-01","fields":{"code":"屏1","carrier":"电子屏","place":"村委会","place_kind":"村委会"}}}
        {"record":{"ref":"c3","ledger":"carrier","organisation":"Q1","date":"2020-01-01","to":"2021-12-31","fields":{"code":"屏2","carrier":"电子屏","place":"广场","place_kind":"文化广场"}}}
        {"record":{"ref":"c4","ledger":"carrier","organisation":"H1","date":"2020-01-01","fields":{"code":"屏1","carrier":"电子屏","place":"村委会","place_kind":"村委会"}}}
        {"record":{"ref":"c5","ledger":"carrier","organisation":"Q2","date":"2020-01-01","fields":{"code":"同号","carrier":"宣传栏","place":"一处","place_kind":"其他"}}}
        {"record":{"ref":"c6","ledger":"carrier","organisation":"Q2","date":"2020-01-01","fields":{"code":"同号","carrier":"宣传栏","place":"二处","place_kind":"其他"}}}
        {"record":{"ref":"g1","ledger":"gathering","organisation":"Q1b","date":"2022-03-12","fields":{"kinds":["党课"],"subject":"学党章"}}}
        """;

    [Theory, OnBothDatabases]
    public void a_month_sheet_offers_the_branches_with_their_rolls_and_how_many_are_registered(Database database)
    {
        using var office = Office(database);
        var opened = OpenSheet.Run(office.Store, "gathering", "month", "清泉镇", new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 31)).Value;

        Assert.Equal(
            ["甲家村党支部 应到1 已登1", "乙家村党支部 应到 已登0", "机关党支部 应到 已登0"],
            opened.Rows.Select(row => $"{row.Name} 应到{row.Context.GetValueOrDefault("expected")} 已登{row.Registered}"));
    }

    /// <summary>For every sheet there is, in a month in which something is registered and in one in which nothing is.</summary>
    [Theory, OnBothDatabases]
    public void how_many_bodies_are_registered_is_counted_as_the_sheet_would_show_it(Database database)
    {
        using var office = Office(database);
        var sheets = office.Store.Catalog.Ledgers.Values.SelectMany(ledger => ledger.Sheets.Where(sheet => sheet.Rows is SheetRows.Branches or SheetRows.Villages).Select(sheet => (Ledger: ledger.Id, Sheet: sheet.Id))).ToList();
        Assert.Contains(("gathering", "month"), sheets);
        foreach (var (ledger, sheet) in sheets)
        {
            foreach (var month in new[] { 3, 4 })
            {
                var (first, last) = (new DateOnly(2022, month, 1), new DateOnly(2022, month, 30));
                var rows = OpenSheet.Run(office.Store, ledger, sheet, "清泉镇", first, last).Value.Rows;
                var counted = CountRegistered.Run(office.Store, ledger, sheet, "清泉镇", first, last).Value;
                Assert.Equal((ledger, rows.Count, rows.Count(row => row.Registered > 0)), (ledger, counted.All, counted.Registered));
            }
        }

        Assert.Equal(new RegisteredBodies(3, 1), CountRegistered.Run(office.Store, "gathering", "month", "清泉镇", new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 31)).Value);
        Assert.Equal(default, CountRegistered.Run(office.Store, "carrier-check", "patrol", "清泉镇", new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 31)).Value);
    }

    [Fact]
    public void counting_asks_the_database_less_than_the_sheet_does()
    {
        using var office = Office(Database.Sqlite);
        var (first, last) = (new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 31));
        Assert.True(
            Questions(() => CountRegistered.Run(office.Store, "gathering", "month", "清泉镇", first, last)) < Questions(() => OpenSheet.Run(office.Store, "gathering", "month", "清泉镇", first, last)));

        long Questions(Action ask)
        {
            ask();
            var before = office.Store.Dialect.Questions;
            ask();
            return office.Store.Dialect.Questions - before;
        }
    }

    [Theory]
    [InlineData("gathering", "none", "清泉镇", "sheet-unknown")]
    [InlineData("gathering", "month", "无名镇", "organisation-unknown")]
    public void what_cannot_be_counted_is_refused_as_the_sheet_is(string ledger, string sheet, string organisation, string code)
    {
        using var office = Office(Database.Sqlite);
        var (first, last) = (new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 31));
        Assert.Equal(code, Assert.Single(CountRegistered.Run(office.Store, ledger, sheet, organisation, first, last).Refusals).Code);
        Assert.Equal(code, Assert.Single(OpenSheet.Run(office.Store, ledger, sheet, organisation, first, last).Refusals).Code);
    }

    /// <summary>On the roll and not expected (不计入应到), from the day the branch said so.</summary>
    [Theory, OnBothDatabases]
    public void who_need_not_come_is_not_expected(Database database)
    {
        using var office = Office(database);
        office.Import("""
            {"role":{"ref":"m3","kind":"member","person":"p3","organisation":"Q1b","from":"2000-01-01"}}
            {"role":{"ref":"away","kind":"excused-member","person":"p3","organisation":"Q1b","from":"2022-04-01","fields":{"reason":"长期外出"}}}
            """);

        Assert.Equal(["2", "1"], new[] { 3, 4 }.Select(month => OpenSheet
            .Run(office.Store, "gathering", "month", "清泉镇", new DateOnly(2022, month, 1), new DateOnly(2022, month, 30)).Value.Rows[0].Context["expected"]));
    }

    [Theory, OnBothDatabases]
    public void a_patrol_offers_what_stands_in_the_villages_and_takes_its_place_over(Database database)
    {
        using var office = Office(database);
        var opened = OpenSheet.Run(office.Store, "carrier-check", "patrol", "清泉镇", new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 31)).Value;
        Assert.Equal(["甲家村 屏1 村委会", "乙家村 栏1 主要路段", "乙家村 同号 其他", "乙家村 同号 其他"], opened.Rows.Select(row => $"{row.Place} {row.Name} {row.Context["place_kind"]}"));
        Assert.Equal(["c2"], OpenSheet.Run(office.Store, "screen-play", "screens", "清泉镇", new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 31)).Value.Rows.Select(row => row.Subject));

        var saved = Save(office, "carrier-check", "patrol", "date=3.5", Row("c1", "problem=褪色", "fix_due=4.1"), Row("c2"));
        Assert.Equal([2], saved.Blank);
        Assert.Contains("\"organisation\":\"Q2\",\"date\":\"2022-03-05\",\"fields\":{\"carrier\":\"公益广告栏\",\"place\":\"村口\",\"place_kind\":\"主要路段\",\"problem\":\"褪色\",\"fix_due\":\"2022-04-01\"}", office.Export(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public void what_was_not_finished_last_year_is_carried_over(Database database)
    {
        using var office = Office(database);
        office.Import("""
            {"record":{"ref":"i1","ledger":"own-issue","organisation":"Q","date":"2021-12-20","fields":{"matter":"下村调研少","kind":"存在问题","measure":"每月到村","result":"推进中"}}}
            {"record":{"ref":"i2","ledger":"own-issue","organisation":"Q","date":"2021-12-20","fields":{"matter":"写稿少","kind":"存在问题","result":"已解决"}}}
            """);
        var opened = OpenSheet.Run(office.Store, "own-issue", "carried", "清泉镇", new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31)).Value;
        Assert.Equal(["i1"], opened.Rows.Select(row => row.Subject));

        Save(office, "own-issue", "carried", "date=12.20", Row("i1", "progress=已到村30次", "result=已解决"));
        Assert.Contains("\"fields\":{\"matter\":\"下村调研少\",\"kind\":\"存在问题\",\"measure\":\"每月到村\",\"progress\":\"已到村30次\",\"result\":\"已解决\",\"carried\":true}", office.Export(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string, string[], string> Problems => new()
    {
        { "sheet-column", "handout/villages", "content=一封信|kind=一封信", "甲家村", ["date=3.1", "copies=5", "weather=雨"], "这张表没有“weather”这一列。请把它放到有的列里，或去掉。" },
        { "sheet-column", "handout/villages", "content=一封信|kind=一封信|colour=红", "甲家村", ["date=3.1", "copies=5"], "这张表的表头没有“colour”。请去掉这一项。" },
        { "sheet-day", "handout/villages", "content=一封信|kind=一封信", "甲家村", ["date=4.1", "copies=5"], "“4.1”看不出是2022年3月1日到2022年3月31日里的哪一天。请写成 3.12，或换到那个月的表里登记。" },
        { "entry-missing", "handout/villages", "content=一封信|kind=一封信", "甲家村", ["copies=5"], "还没有写日期。请写实际办的那一天。" },
        { "entry-missing", "handout/villages", "content=一封信|kind=一封信", "甲家村", ["date=3.1"], "缺少“份数”。请补上这一项。" },
        { "entry-unit", "handout/villages", "content=一封信|kind=一封信", "甲家村", ["date=3.1", "copies=许多"], "“份数”写的是“许多”，这里写数字。请改成数字，如 60 或 约60。" },
        { "entry-approximate", "gathering/month", "subject=学党章|kinds=党课", "甲家村", ["date=3.1", "expected=约40"], "“应到”要写准确数，不能写“约”。请改成准确数。" },
        { "entry-choice", "handout/villages", "content=一封信|kind=画册", "甲家村", ["date=3.1", "copies=5"], "“类别”里没有“画册”这一项。可选：宣传单、倡议书、一封信、手册、其他。" },
        { "entry-type", "performance/villages", "heading=秦腔|troupe=o1|touring=也许", "甲家村", ["date=3.1"], "“送戏下乡”写的是“也许”，看不出是或否。请写“是”或“否”。" },
        { "entry-date", "carrier-check/patrol", "date=3.1", "c1", ["problem=褪色", "fix_due=尽快"], "“应更换日期”写的是“尽快”，看不出是哪一天。请写成 3.12 或 2022-03-12。" },
        { "sheet-difference", "gathering/month", "subject=学党章|kinds=党课", "甲家村", ["date=3.1", "expected=2", "absent=甲、乙、丙"], "“未到（人数或姓名）”比“应到”还多。请核对这两个数。" },
        { "sheet-whole", "gathering/month", "subject=学党章|kinds=党课", "甲家村", ["date=3.1", "absent=2"], "写了“未到（人数或姓名）”，“应到”还空着，算不出“实到”。请补上“应到”。" },
        { "organisation-unknown", "handout/villages", "content=一封信|kind=一封信", "丁家村", ["date=3.1", "copies=5"], "没有找到“丁家村”。请核对名称，或先在组织里新增。" },
        { "organisation-ambiguous", "grid-profile/grids", "date=3.1", "", ["organisation=甲家村", "grid=第一网格"], "叫“第一网格”的有2个。请写代码：第一网格（w1）、第一网格（w2）。" },
        { "sheet-person-unknown", "link-visit/people", "matter=走访", "赵六", ["date=3.1"], "名册里没有“赵六”。请先登记这个人，或改正姓名。" },
        { "sheet-person-ambiguous", "link-visit/people", "matter=走访", "王芳", ["date=3.1"], "叫“王芳”的有2人。请写编号：p2（甲家村党支部）、p3（甲家村党支部）。" },
        { "sheet-household-unknown", "link-visit/people", "matter=走访", "李明", ["date=3.1", "household=钱二"], "住户里没有“钱二”。请先登记这一户，或改正户主姓名。" },
        { "sheet-household-ambiguous", "link-visit/people", "matter=走访", "李明", ["date=3.1", "household=赵一"], "户主叫“赵一”的有2户。请写编号：h1、h2。" },
        { "sheet-register-unknown", "carrier-check/patrol", "date=3.1", "栏9", ["problem=褪色"], "“宣传载体名录”里没有“栏9”。请先登记到名录里，或改正编号。" },
        { "sheet-register-ambiguous", "carrier-check/patrol", "date=3.1", "同号", ["problem=褪色"], "“宣传载体名录”里叫“同号”的有2条。请写编号：c5、c6。" },
        { "R-00-01", "handout/villages", "content=一封信|kind=一封信", "甲家村", ["date=2022-03-31", "copies=5"], "日期2022年3月31日还没有到。请在办完之后登记，或改正日期。" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void a_problem_says_what_is_wrong_and_what_to_do(string code, string sheet, string header, string subject, string[] cells, string says)
    {
        using var office = TestOffice.Open(Database.Sqlite, new DateOnly(2022, 3, 20));
        office.Import(Before + "\n" + """
            {"outside":{"ref":"o1","name":"秦剧团","kind":"文艺团体","level":"县级"}}
            {"organisation":{"code":"w1","kind":"grid","name":"第一网格","parent":"Q1"}}
            {"organisation":{"code":"w2","kind":"grid","name":"第一网格","parent":"Q2"}}
            """);
        var report = SaveSheet.Run(office.Store, Input(sheet.Split('/')[0], sheet.Split('/')[1], header, Row(subject, cells)), SheetSaving.AllRows).Value;

        var problem = Assert.Single(report.Problems);
        Assert.Equal((code, says), (problem.Code, problem.Message + problem.Next));
        Assert.False(report.IsStored);
    }

    [Fact]
    public void rows_of_different_days_were_not_one_gathering()
    {
        using var office = Office(Database.Sqlite);
        var report = SaveSheet.Run(office.Store, Input("gathering", "month", "subject=学党章|kinds=党课", Row("甲家村", "date=3.1") with { Together = 1 }, Row("乙家村", "date=3.2") with { Together = 1 }), SheetSaving.AllRows).Value;

        Assert.Equal("sheet-together 并为一次的几行日期不同。", report.Problems.Select(problem => $"{problem.Code} {problem.Message}").Single());
    }

    [Fact]
    public void a_sheet_the_catalog_does_not_have_is_refused()
    {
        using var office = Office(Database.Sqlite);
        Assert.Equal("没有“handout”的“villges”这张登记表。请从台账的登记表里选一张。", SaveSheet.Run(office.Store, Input("handout", "villges", ""), SheetSaving.AllRows).Refusals.Select(refusal => refusal.Message + refusal.Next).Single());
    }

    [Fact]
    public void every_code_of_the_sheets_has_a_case()
    {
        var said = Directory.EnumerateFiles(Path.Combine(Catalogs.Root, "src", "Taizhang.Ledger", "Entry", "Sheets"), "*.cs")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(?<code>(?:sheet|entry|organisation)-[a-z-]+)\"").Select(match => match.Groups["code"].Value)).Distinct();

        Assert.Empty(said.Except([.. Problems.Select(problem => problem.Data.Item1), "sheet-together", "sheet-unknown"]));
    }

    private static TestOffice Office(Database database)
    {
        var office = TestOffice.Open(database);
        office.Import(Before);
        return office;
    }

    private static SheetReport Save(TestOffice office, string ledger, string sheet, string header, params SheetRow[] rows)
    {
        var report = SaveSheet.Run(office.Store, Input(ledger, sheet, header, rows) with { First = new DateOnly(2022, 1, 1), Last = new DateOnly(2022, 12, 31) }, SheetSaving.AllRows).Value;
        Assert.Empty(report.Problems);
        Assert.True(report.IsStored);
        return report;
    }

    private static SheetInput Input(string ledger, string sheet, string header, params SheetRow[] rows) => new(
        ledger,
        sheet,
        "清泉镇",
        new DateOnly(2022, 3, 1),
        new DateOnly(2022, 3, 31),
        header.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Split('=')).ToDictionary(cell => cell[0], cell => cell[1]),
        [.. rows.Select((row, i) => row with { Number = i + 1 })]);

    private static SheetRow Row(string subject, params string[] cells) =>
        new(0, subject, cells.Select(cell => cell.Split('=')).ToDictionary(cell => cell[0], cell => cell[1]));
}

using Taizhang.Catalog.Ledgers;
using Taizhang.Figures.Contributions;
using Taizhang.Ledger.Entry.Sheets;

namespace Taizhang.Figures.Tests.Sheets;

/// <summary>The six entries an officer makes most, each as the sheet the catalog has for it, typed as an officer types.</summary>
public sealed class SixEntries
{
    private const string People = """
        {"person":{"ref":"p1","name":"张伟","birth":"1946-07-02","organisation":"Q1b"}}
        {"person":{"ref":"p2","name":"张伟","birth":"1951-02-03","organisation":"Q2b"}}
        {"person":{"ref":"p3","name":"李秀兰","organisation":"Q1b"}}
        {"person":{"ref":"p4","name":"王建国","birth":"1956-07-01","organisation":"Q2b"}}
        {"person":{"ref":"p5","name":"王建国","birth":"1971-02-01","organisation":"Q2b"}}

        """;

    [Theory, OnBothDatabases]
    public void a_month_of_theme_days_is_a_row_for_each_branch_and_a_blank_row_is_no_record(Database database)
    {
        using var office = Office(database);
        var sheet = Sheet("gathering", "month", "2022-03-01", "2022-03-31", "subject=学习两会精神|kinds=主题党日|study=√", """
            甲家村	12	42	张 伟；李秀兰(病)	王建国
            乙家村支部	3.11	31	3	赵永福
            丙家村
            """);

        var saved = Saved(office, sheet);

        Assert.Equal(2, saved.Saved.Count);
        Assert.Equal([3], saved.Blank);
        Assert.Equal(68m, saved.Sums["present"].Value);
        Assert.Equal(2, office.Value("F03", "清泉镇", "2022-03-01", "2022-03-31"));
        var export = office.Export();
        Assert.Contains("\"organisation\":\"Q1b\",\"date\":\"2022-03-12\",\"fields\":{\"kinds\":[\"主题党日\"],\"subject\":\"学习两会精神\",\"study\":true,\"expected\":42,\"absent\":\"张 伟；李秀兰(病)\",\"present\":40,\"host\":\"王建国\"}", export, StringComparison.Ordinal);
        Assert.Contains("\"present\":28", export, StringComparison.Ordinal);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void three_ticked_branches_that_met_together_are_one_gathering_of_three_bodies(Database database)
    {
        using var office = Office(database);
        office.Import("""{"organisation":{"code":"Q3b","kind":"branch","name":"机关党支部","parent":"Q"}}""");
        var sheet = Sheet("gathering", "month", "2022-03-01", "2022-03-31", "subject=联合主题党日|kinds=主题党日|study=是", """
            甲家村	12	40	2
            乙家村	12	30	0
            机关党支部	12	20	1
            """);

        var saved = Saved(office, sheet with { Rows = [.. sheet.Rows.Select(row => row with { Together = 1 })] });

        Assert.Equal([1, 2, 3], Assert.Single(saved.Saved).Rows);
        Assert.Equal(3, office.Value("F03", "清泉镇", "2022-03-01", "2022-03-31"));
        Assert.Equal(1, office.Value("F03@event", "清泉镇", "2022-03-01", "2022-03-31"));
        Assert.Contains("\"bodies\":[\"Q1b\",\"Q2b\",\"Q3b\"],\"date\":\"2022-03-12\",\"fields\":{\"kinds\":[\"主题党日\"],\"subject\":\"联合主题党日\",\"study\":true,\"expected\":90,\"absent\":\"2；0；1\",\"present\":87}", office.Export(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public void pasted_articles_become_a_publication_for_each_outlet_and_one_original(Database database)
    {
        using var office = Office(database);
        office.Import("""
            {"outside":{"ref":"gzh","name":"清泉镇发布","kind":"微信公众号","level":"镇级"}}
            {"outside":{"ref":"rmt","name":"县融媒体中心","kind":"媒体","level":"县级"}}
            """);
        var sheet = Sheet("publication", "paste", "2022-05-01", "2022-05-31", "outlet=清泉镇发布|category=乡村振兴", """
            日期	标题	发布平台	作者
            5.12	春耕正当时	清泉镇发布、县融媒体中心	张三 李四
            5月13日	"引号里的
            换行"		同上
            """);
        var loose = Sheet("publication", "paste", "2022-05-01", "2022-05-31", "outlet=清泉镇发布", "5.14 支部书记讲党课 https://example.cn/a1");

        Assert.Equal(3, Saved(office, sheet).Saved.Count);
        Assert.Single(Saved(office, loose).Saved);

        Assert.Equal(3, office.Value("F31", "清泉镇", "2022-05-01", "2022-05-31"));
        Assert.Equal(1, office.Value("F32", "清泉镇", "2022-05-01", "2022-05-31"));
        Assert.Equal(3, office.Value("F31@original", "清泉镇", "2022-05-01", "2022-05-31"));
        Assert.Contains("\"date\":\"2022-05-14\",\"fields\":{\"headline\":\"支部书记讲党课\",\"link\":\"https://example.cn/a1\",\"outlet\":\"gzh\"}", office.Export(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public void volunteers_of_several_villages_on_one_day_are_a_row_each(Database database)
    {
        using var office = Office(database);
        var saved = Saved(office, Sheet("volunteer-activity", "villages", "2022-03-01", "2022-03-31", "date=3月5日|content=学雷锋清扫庭院|category=环境", """
            村	参加人数	服务群众	每人小时
            甲家	12人	60余人	2.5
            乙家	9	7	2
            """));

        Assert.Equal(2, saved.Saved.Count);
        Assert.Equal(new TypedNumber(67, Approximate: true), saved.Sums["beneficiaries"]);
        Assert.Equal(2, office.Value("F47", "清泉镇", "2022-03-01", "2022-03-31"));
        Assert.Contains("\"beneficiaries\":\"约60\"", office.Export(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public void a_batch_of_care_visits_takes_the_amount_of_the_header_unless_the_row_says_another(Database database)
    {
        using var office = Office(database);
        var saved = Saved(office, Sheet("care", "batch", "2022-01-01", "2022-02-28", "batch=2022年春节|occasion=元旦|date=1.25|amount=500元", """
            姓名	类别	慰问金	实物
            张伟（甲家村）	老党员		面粉一袋
            李秀兰	生活困难	800
            """));

        Assert.Equal(1300m, saved.Sums["amount"].Value);
        Assert.Equal(2, office.Value("F27", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(0.13m, office.Value("F28", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(2, office.Value("F27", "甲家村", "2022-01-01", "2022-12-31"));
    }

    [Theory, OnBothDatabases]
    public void three_messages_on_fifteen_screens_are_one_record_and_forty_five(Database database)
    {
        using var office = Office(database);
        office.Import(string.Concat(Enumerable.Range(1, 15).Select(i => $$$"""
            {"record":{"ref":"led{{{i}}}","ledger":"carrier","organisation":"{{{(i % 2 == 0 ? "Q1" : "Q2")}}}","date":"2020-01-01","fields":{"code":"屏{{{i}}}","carrier":"电子屏","place":"第{{{i}}}处","place_kind":"村委会"} }}

            """)));
        var sheet = Sheet("screen-play", "screens", "2022-10-01", "2022-10-31", "content=党的二十大胜利召开\n反诈提醒\n秸秆禁烧|date=10.16|to=11.15|category=理论宣传|approver=李部长", "");
        sheet = sheet with { Rows = [.. Enumerable.Range(1, 15).Select(i => new SheetRow(i, $"屏{i}", new Dictionary<string, string>()) { IsTicked = true })] };

        var toward = CountsToward.Sheet(office.Store, sheet);
        Assert.True(toward.IsDone);
        Assert.Equal("电子屏推送宣传信息 45条次（信息条数3×屏数15）", toward.Value.Toward[0].ToString());
        Assert.Equal(1395, toward.Value.Toward.Single(counted => counted.Rule.Key == "F36@day").Value);
        Assert.Equal(0, office.Value("F36", "清泉镇", "2022-10-01", "2022-10-31"));

        Assert.Single(Saved(office, sheet).Saved);
        Assert.Equal(45, office.Value("F36", "清泉镇", "2022-10-01", "2022-10-31"));
        Assert.Equal(45, office.Value("F36", "甲家村", "2022-10-01", "2022-10-31"));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_tour_of_fourteen_villages_is_one_round_fourteen_sittings_and_its_listeners(Database database)
    {
        using var office = Office(database);
        office.Import("""
            {"topic":{"ref":"t1","name":"党的二十大精神","published":"2022-10-22"}}
            {"outside":{"ref":"o1","name":"县委宣讲团","kind":"机关","level":"县级"}}

            """ + string.Concat(Enumerable.Range(3, 12).Select(i => $$$"""
            {"organisation":{"code":"Q{{{i}}}","kind":"village","name":"第{{{i}}}村","parent":"Q"}}

            """)));
        string[] villages = ["甲家村", "乙家村", .. Enumerable.Range(3, 12).Select(i => $"第{i}村")];
        var sheet = Sheet("lecture", "tour", "2022-11-01", "2022-11-30", "topic=党的二十大精神|lecturer=县委宣讲团|mode=集中",
            string.Concat(villages.Select((village, i) => $"{village}\t{i + 1}\t{(i == 0 ? 35 : 27)}\n")));

        var toward = CountsToward.Sheet(office.Store, sheet).Value.Toward.Where(counted => counted.Figure.Id == "F30");
        Assert.Equal(["理论政策宣讲 1轮次", "理论政策宣讲（按场次） 14场次", "理论政策宣讲听众 386人次"], toward.Select(counted => counted.ToString()));

        var first = Saved(office, sheet);
        Assert.Equal(1, first.Round);
        Assert.Equal(1, office.Value("F30", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(14, office.Value("F30@session", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(386, office.Value("F30@audience", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Contains("\"place\":\"村党群服务中心\"", office.Export(), StringComparison.Ordinal);

        var later = Sheet("lecture", "tour", "2022-12-01", "2022-12-31", "topic=党的二十大精神|lecturer=县委宣讲团|mode=集中", "甲家\t5\t30");
        Assert.Equal(2, CountsToward.Sheet(office.Store, later).Value.Report.Round);
        var open = later with { Header = new Dictionary<string, string>(later.Header) { ["round"] = "1" } };
        Assert.Equal(0, CountsToward.Sheet(office.Store, open).Value.Toward.Single(counted => counted.Rule.Key == "F30").Value);
        Saved(office, open);
        Assert.Equal(1, office.Value("F30", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(2, Saved(office, later with { Rows = [.. Sheet("lecture", "tour", "2022-12-01", "2022-12-31", "", "乙家\t6\t20").Rows] }).Round);
        Assert.Equal(2, office.Value("F30", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void problems_are_named_by_cell_and_nothing_is_stored_until_the_good_rows_are_asked_for(Database database)
    {
        using var office = Office(database);
        var sheet = Sheet("care", "batch", "2022-01-01", "2022-02-28", "batch=2022年春节|occasion=元旦|date=1.25|amount=500", """
            姓名	类别	慰问金
            王建国	老党员
            赵六	老党员
            李秀兰	富裕户	八百
            张伟（乙家村）	老党员	600
            """);

        var refused = SaveSheet.Run(office.Store, sheet, SheetSaving.AllRows).Value;
        Assert.False(refused.IsStored);
        Assert.Empty(refused.Saved);
        Assert.Equal(
            [(1, "person", "sheet-person-ambiguous"), (2, "person", "sheet-person-unknown"), (3, "category", "entry-choice"), (3, "amount", "entry-unit")],
            refused.Problems.Select(problem => (problem.Row, problem.Column, problem.Code)));
        Assert.Contains("王建国（乙家村党支部 1956年7月生）、王建国（乙家村党支部 1971年2月生）", refused.Problems[0].Next, StringComparison.Ordinal);
        Assert.DoesNotContain("\"record\"", office.Export(), StringComparison.Ordinal);

        var good = SaveSheet.Run(office.Store, sheet, SheetSaving.GoodRows).Value;
        Assert.True(good.IsStored);
        Assert.Equal([4], Assert.Single(good.Saved).Rows);
        Assert.Equal(0.06m, office.Value("F28", "清泉镇", "2022-01-01", "2022-12-31"));
    }

    [Theory, OnBothDatabases]
    public void the_same_sheet_saved_twice_offers_what_it_looks_like_instead_of_doubling_it(Database database)
    {
        using var office = Office(database);
        var sheet = Sheet("volunteer-activity", "villages", "2022-03-01", "2022-03-31", "date=5|content=清扫庭院|category=环境整治", "甲家\t\t12\n甲家\t\t7");

        var twins = SaveSheet.Run(office.Store, sheet, SheetSaving.AllRows).Value;
        Assert.Equal("与第1行相近，请看是否同一次。", Assert.Single(twins.LookAlikes).Message);
        Assert.False(twins.IsStored);

        var one = sheet with { Rows = [sheet.Rows[0]] };
        Saved(office, one);
        var again = SaveSheet.Run(office.Store, one, SheetSaving.AllRows).Value;
        Assert.Equal("与2022年3月5日“清扫庭院”相近，请看是否同一次。", Assert.Single(again.LookAlikes).Message);
        Assert.False(again.IsStored);

        var another = SaveSheet.Run(office.Store, one with { Rows = [one.Rows[0] with { IsAnother = true }] }, SheetSaving.AllRows).Value;
        Assert.True(another.IsStored);
        Assert.Equal(2, office.Value("F47", "清泉镇", "2022-03-01", "2022-03-31"));
    }

    [Theory, OnBothDatabases]
    public void a_rule_that_says_what_must_be_mended_is_a_problem_of_its_cell(Database database)
    {
        using var office = Office(database);
        var report = SaveSheet.Run(office.Store, Sheet("gathering", "month", "2022-03-01", "2022-03-31", "subject=学党章|kinds=党课", "甲家村\t4.12\t40\t2\n乙家村\t12\t40\t41"), SheetSaving.AllRows).Value;

        Assert.Equal([(1, "date", "sheet-day"), (2, "absent", "sheet-difference")], report.Problems.Select(problem => (problem.Row, problem.Column, problem.Code)));
        Assert.Equal("“4.12”看不出是2022年3月1日到2022年3月31日里的哪一天。", report.Problems[0].Message);
    }

    private static TestOffice Office(Database database)
    {
        var office = TestOffice.Open(database);
        office.Import(Towns.Two + People);
        return office;
    }

    private static SheetReport Saved(TestOffice office, SheetInput sheet)
    {
        var report = SaveSheet.Run(office.Store, sheet, SheetSaving.AllRows);
        Assert.Empty(report.Refusals);
        Assert.Empty(report.Value.Problems);
        Assert.Empty(report.Value.LookAlikes);
        Assert.True(report.Value.IsStored);
        return report.Value;
    }

    /// <summary>A sheet of 清泉镇 with its header as <c>field=typed</c> and its rows as pasted from a spreadsheet.</summary>
    private static SheetInput Sheet(string ledger, string sheet, string first, string last, string header, string pasted)
    {
        var definition = Catalogs.Real.Ledgers[ledger];
        return new SheetInput(
            ledger,
            sheet,
            "清泉镇",
            DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture),
            DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture),
            header.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Split('=')).ToDictionary(cell => cell[0], cell => cell[1]),
            PastedRows.Of(pasted, definition, definition.Sheets.Single(known => known.Id == sheet)));
    }
}

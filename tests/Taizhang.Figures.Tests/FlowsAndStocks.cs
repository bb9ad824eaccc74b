namespace Taizhang.Figures.Tests;

/// <summary>Every way of counting over time: a flow belongs to its day, a stock stands from its first day to its last.</summary>
public sealed class FlowsAndStocks
{
    [Theory, OnBothDatabases]
    public void a_flow_counts_on_its_day_and_on_no_other(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q1","date":"2022-03-01","fields":{"kinds":["学习"]}}}
            {"record":{"ref":"2","ledger":"meeting","organisation":"Q1","date":"2022-03-31","fields":{"kinds":["学习"]}}}
            {"record":{"ref":"3","ledger":"meeting","organisation":"Q1","date":"2022-03-31","fields":{"kinds":["党课"]}}}
            """);

        foreach (var place in new[] { "云岭县", "清泉镇", "甲家村" })
        {
            Assert.Equal(2, office.Value("A1", place, "2022-03-01", "2022-03-31"));
            Assert.Equal(1, office.Value("A1", place, "2022-03-01", "2022-03-01"));
            Assert.Equal(1, office.Value("A1", place, "2022-03-01", "2022-03-30"));
            Assert.Equal(1, office.Value("A1", place, "2022-03-02", "2022-04-30"));
            Assert.Equal(0, office.Value("A1", place, "2022-04-01", "2022-04-30"));
            Assert.Equal(0, office.Value("A1", place, "2022-02-01", "2022-02-28"));
            Assert.Equal(2, office.Value("A1", place, "2021-12-15", "2022-05-15"));
        }
    }

    [Theory]
    [OnBothDatabases("B2", "丙", "pairing", "")]
    [OnBothDatabases("B3", "丙", "pairing", "")]
    [OnBothDatabases("B5", "丙", "pairing", "\"member\":\"p1\"")]
    [OnBothDatabases("B4", "丙", "pairing", "\"households\":1")]
    public void a_record_stands_from_its_first_day_to_its_last_inclusive(Database database, string figure, string title, string ledger, string fields)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + $$$$"""
            {"person":{"ref":"p1","name":"李明","organisation":"Q1"}}
            {"record":{"ref":"1","ledger":"{{{{ledger}}}}","organisation":"Q1","date":"2022-03-10","to":"2022-04-30","title":"{{{{title}}}}","fields":{ {{{{fields}}}} }}}
            """);

        Assert.Equal([0, 1, 1, 1, 1, 0, 0], new[] { "2022-03-09", "2022-03-10", "2022-03-31", "2022-04-29", "2022-04-30", "2022-05-01", "2022-12-31" }.Select(day => office.Value(figure, "清泉镇", day)));
        Assert.Equal([0, 1, 1, 0], new[] { "2022-03-09", "2022-03-10", "2022-04-30", "2022-05-01" }.Select(day => office.Value(figure, "甲家村", day)));
    }

    [Theory, OnBothDatabases]
    public void what_has_a_last_valid_day_stands_through_it(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q1","date":"2022-03-10","fields":{"until":"2022-06-30"}}}
            {"record":{"ref":"2","ledger":"meeting","organisation":"Q1","date":"2022-03-10","fields":{}}}
            """);

        Assert.Equal([0, 1, 1, 0], new[] { "2022-03-09", "2022-03-10", "2022-06-30", "2022-07-01" }.Select(day => office.Value("B1", "清泉镇", day)));
    }

    [Theory, OnBothDatabases]
    public void a_title_stands_until_the_day_before_it_is_revoked(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"case":{"ref":"1","procedure":"title","subject":"Q1","fields":{"level":"镇级"},"steps":[{"step":"applied","date":"2022-01-05"},{"step":"conferred","date":"2022-03-10"},{"step":"revoked","date":"2022-07-01"}]}}
            {"case":{"ref":"2","procedure":"title","subject":"Q1","fields":{"level":"省级"},"steps":[{"step":"conferred","date":"2022-05-01"},{"step":"expired","date":"2022-06-01"}]}}
            """);

        Assert.Equal([0, 1, 1, 1, 0], new[] { "2022-03-09", "2022-03-10", "2022-05-15", "2022-06-30", "2022-07-01" }.Select(day => office.Value("C2", "清泉镇", day)));
        Assert.Equal(["2"], office.Trace("C2", "清泉镇", "2022-05-15", "2022-05-15").Records.Where(record => record.Amount == 1).Select(record => record.Ref));
        Assert.Equal(["甲家村"], office.Read("C2", "清泉镇", "2022-05-15", "2022-05-15").Names);
        Assert.Equal(1, office.Value("C1", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(1, office.Value("C3", "清泉镇", "2022-01-05", "2022-01-05"));
    }

    [Theory, OnBothDatabases]
    public void a_birthday_changes_a_stock_although_nobody_saved_anything(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"person":{"ref":"p1","name":"闰年生","birth":"1988-02-29","organisation":"Q1"}}
            {"person":{"ref":"p2","name":"老志愿","birth":"1962-02-28","organisation":"Q1"}}
            {"role":{"ref":"r1","kind":"volunteer","person":"p1","organisation":"Q1","from":"2020-01-01"}}
            {"role":{"ref":"r2","kind":"volunteer","person":"p2","organisation":"Q1","from":"2020-01-01","to":"2023-12-31"}}
            """);

        Assert.Equal([1, 0], new[] { "2024-02-28", "2024-02-29" }.Select(day => office.Value("D2", "清泉镇", day)));
        Assert.Equal([0, 1, 1, 0], new[] { "2022-02-27", "2022-02-28", "2023-12-31", "2024-01-01" }.Select(day => office.Value("D3", "清泉镇", day)));
        Assert.Equal(2, office.Value("D1", "清泉镇", "2023-12-31"));
        Assert.Equal(2, office.Value("D4", "清泉镇", "2020-01-01", "2020-01-01"));
    }

    [Theory, OnBothDatabases]
    public void an_organisation_stands_from_the_day_it_opens_to_the_day_before_it_is_closed(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"organisation":{"code":"T1","kind":"team","name":"一队","parent":"Q1","opened":"2022-03-01","closed":"2022-09-01","facts":[{"fact":"demonstration","from":"2022-04-01","to":"2022-12-31"}]}}
            {"organisation":{"code":"T2","kind":"team","name":"二队","parent":"Q1","opened":"2022-03-01","facts":[{"fact":"demonstration","from":"2022-04-01","to":"2022-04-30"},{"fact":"demonstration","from":"2022-05-01"}]}}
            """);

        Assert.Equal([0, 2, 2, 1], new[] { "2022-02-28", "2022-03-01", "2022-08-31", "2022-09-01" }.Select(day => office.Value("E1", "清泉镇", day)));
        Assert.Equal([0, 2, 2, 2, 1], new[] { "2022-03-31", "2022-04-01", "2022-05-01", "2022-08-31", "2022-09-01" }.Select(day => office.Value("E2", "清泉镇", day)));
        Assert.Equal(2, office.Value("E3", "清泉镇", "2022-03-01", "2022-03-31"));
    }

    /// <summary>Both days of both facts are counted once, whichever of them ends first.</summary>
    [Theory]
    [OnBothDatabases("2022-04-01", "2022-04-30", "2022-04-01", "2022-06-30")]
    [OnBothDatabases("2022-04-01", "2022-06-30", "2022-05-01", "2022-06-30")]
    [OnBothDatabases("2022-04-01", "2022-05-31", "2022-05-01", "2022-06-30")]
    public void facts_that_overlap_stand_once_and_to_the_later_end(Database database, string from, string to, string laterFrom, string laterTo)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + $$$"""
            {"organisation":{"code":"T1","kind":"team","name":"一队","parent":"Q1","facts":[{"fact":"demonstration","from":"{{{from}}}","to":"{{{to}}}"},{"fact":"demonstration","from":"{{{laterFrom}}}","to":"{{{laterTo}}}"}]}}
            """);

        foreach (var (day, value) in new[] { ("2022-03-31", 0), ("2022-04-01", 1), ("2022-04-30", 1), ("2022-05-15", 1), ("2022-06-30", 1), ("2022-07-01", 0) })
        {
            Assert.Equal(value, office.Value("E2", "清泉镇", day));
            Assert.Equal(value, office.Value("E2", "甲家村", day));
            Assert.Equal(value, office.Trace("E2", "清泉镇", day, day).Records.Sum(record => record.Amount));
        }

        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void money_hours_and_approximate_numbers_are_added_in_their_smallest_unit(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q1","date":"2022-03-10","fields":{"present":"约60","money":1234.56,"hours":1.5}}}
            {"record":{"ref":"2","ledger":"meeting","organisation":"Q2","date":"2022-03-11","fields":{"present":40,"money":0.44,"hours":0.25}}}
            """);

        var present = office.Read("A4", "清泉镇", "2022-03-01", "2022-03-31");
        Assert.Equal((100m, 1, 2), (present.Value, present.Approximate, present.Records));
        Assert.Equal(123_500, office.Read("A5", "清泉镇", "2022-03-01", "2022-03-31").Amount);
        Assert.Equal(0.12m, office.Value("A5", "清泉镇", "2022-03-01", "2022-03-31"));
        Assert.Equal(1.75m, office.Value("A6", "清泉镇", "2022-03-01", "2022-03-31"));
    }
}

namespace Taizhang.Figures.Tests;

/// <summary>Whose a piece of work is: its body's on its own day, whatever became of the body later.</summary>
public sealed class PlacesAndMoves
{
    private const string Year = "2022-01-01";
    private const string YearEnd = "2022-12-31";

    [Theory, OnBothDatabases]
    public void the_county_is_the_sum_of_its_townships_and_a_joint_record_of_two_counts_in_each(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q","bodies":["Q1","Q2","H1"],"date":"2022-03-10","fields":{"kinds":["学习"],"present":30,"topic":"t","round":1}}}
            {"record":{"ref":"2","ledger":"meeting","organisation":"X","date":"2022-03-11","fields":{"kinds":["学习"],"present":7}}}
            {"topic":{"ref":"t","name":"专题一"}}
            """);

        Assert.Equal((1, 1, 3), (office.Value("A1", "清泉镇", Year, YearEnd), office.Value("A1", "红石镇", Year, YearEnd), office.Value("A1", "云岭县", Year, YearEnd)));
        Assert.Equal((2, 1, 4), (office.Value("A2", "清泉镇", Year, YearEnd), office.Value("A2", "红石镇", Year, YearEnd), office.Value("A2", "云岭县", Year, YearEnd)));
        Assert.Equal((30, 30, 67), (office.Value("A4", "清泉镇", Year, YearEnd), office.Value("A4", "红石镇", Year, YearEnd), office.Value("A4", "云岭县", Year, YearEnd)));
        Assert.Equal(1, office.Value("A1", "甲家村", Year, YearEnd));
        Assert.Equal(30, office.Trace("A4", "红石镇", Year, YearEnd).Records.Sum(record => record.Amount));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_village_that_moves_in_the_middle_of_the_year_takes_only_what_follows(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"person":{"ref":"p1","name":"李明","organisation":"Q1"}}
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q1","date":"2022-06-30","fields":{"kinds":["学习"]}}}
            {"record":{"ref":"2","ledger":"meeting","organisation":"Q1b","date":"2022-07-01","fields":{"kinds":["学习"]}}}
            {"record":{"ref":"3","ledger":"pairing","organisation":"Q1","date":"2022-01-10","fields":{"member":"p1","households":3}}}
            """);
        office.Import("""
            {"amend":{"ref":"Q1","revision":1,"reason":"区划调整","parents":[{"parent":"Q","from":"1950-01-01"},{"parent":"H","from":"2022-07-01"}]}}
            """);

        Assert.Equal((1, 1), (office.Value("A1", "清泉镇", Year, YearEnd), office.Value("A1", "红石镇", Year, YearEnd)));
        Assert.Equal((2, 2), (office.Value("A1", "甲家村", Year, YearEnd), office.Value("A1", "云岭县", Year, YearEnd)));
        Assert.Equal([(3, 0), (0, 3)], new[] { "2022-06-30", "2022-07-01" }.Select(day => ((int)office.Value("B4", "清泉镇", day), (int)office.Value("B4", "红石镇", day))));
        Assert.Equal([1, 1], new[] { "2022-06-30", "2022-07-01" }.Select(day => office.Value("B5", "云岭县", day)));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_joint_stock_of_which_one_body_moves_stands_once_in_each_township(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"pairing","organisation":"Q1","bodies":["Q1","H1"],"date":"2022-01-10","fields":{"households":5}}}
            {"amend":{"ref":"H1","revision":1,"reason":"区划调整","parents":[{"parent":"H","from":"1950-01-01"},{"parent":"Q","from":"2022-07-01"}]}}
            """);

        foreach (var (day, quiet, red) in new[] { ("2022-06-30", 1, 1), ("2022-07-01", 1, 0), ("2022-07-31", 1, 0), ("2022-12-31", 1, 0) })
        {
            Assert.Equal((quiet, red), ((int)office.Value("B2", "清泉镇", day), (int)office.Value("B2", "红石镇", day)));
            Assert.Equal((5 * quiet, 5 * red), ((int)office.Value("B4", "清泉镇", day), (int)office.Value("B4", "红石镇", day)));
            Assert.Equal(5 * quiet, office.Trace("B4", "清泉镇", day, day).Records.Sum(record => record.Amount));
        }

        Assert.Equal(2, office.Value("B3", "清泉镇", "2022-07-31"));
        Assert.Empty(office.Proof());
    }

    /// <summary>Both bodies have been in both townships, so that the rows of the two are alike.</summary>
    [Theory, OnBothDatabases]
    public void a_joint_stock_whose_bodies_change_places_is_given_once_where_it_is_counted_once(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"person":{"ref":"p1","name":"李明","organisation":"Q1"}}
            {"record":{"ref":"1","ledger":"pairing","organisation":"Q1","bodies":["Q1","H1"],"date":"2022-01-10","fields":{"member":"p1"}}}
            {"amend":{"ref":"H1","revision":1,"reason":"区划调整","parents":[{"parent":"H","from":"1950-01-01"},{"parent":"Q","from":"2022-07-01"}]}}
            {"amend":{"ref":"Q1","revision":1,"reason":"区划调整","parents":[{"parent":"Q","from":"1950-01-01"},{"parent":"H","from":"2022-08-01"}]}}
            """);

        Assert.Equal(1, office.Value("B5", "云岭县", YearEnd));
        Assert.Equal([1, 0], office.Trace("B5", "云岭县", YearEnd, YearEnd).Records.Select(record => record.Amount));
    }

    [Theory, OnBothDatabases]
    public void villages_that_were_merged_are_counted_with_the_new_one_for_the_days_before(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q1b","date":"2022-02-01","fields":{"kinds":["学习"]}}}
            {"record":{"ref":"2","ledger":"meeting","organisation":"H1","date":"2022-03-01","fields":{"kinds":["学习"]}}}
            """);
        office.Import("""
            {"organisation":{"code":"Q9","kind":"village","name":"和美村","parent":"Q","opened":"2022-06-01","predecessors":["Q1","H1"]}}
            {"amend":{"ref":"Q1","revision":1,"reason":"并村","closed":"2022-06-01"}}
            {"amend":{"ref":"H1","revision":1,"reason":"并村","closed":"2022-06-01"}}
            {"record":{"ref":"3","ledger":"meeting","organisation":"和美村","date":"2022-06-01","fields":{"kinds":["学习"]}}}
            """);

        Assert.Equal(3, office.Value("A1", "和美村", Year, YearEnd));
        Assert.Equal(1, office.Value("A1", "和美村", "2022-06-01", YearEnd));
        Assert.Equal(2, office.Value("A1", "清泉镇", Year, YearEnd));
        Assert.Equal(1, office.Value("A1", "红石镇", Year, YearEnd));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_renamed_village_is_listed_by_the_name_it_had_on_the_day(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"case":{"ref":"1","procedure":"title","subject":"Q1","fields":{"level":"镇级"},"steps":[{"step":"applied","date":"2022-01-05"},{"step":"conferred","date":"2022-02-01"}]}}
            {"amend":{"ref":"Q1","revision":1,"reason":"更名","name":"幸福村","names":[{"kind":"former","name":"甲家村","to":"2022-06-30"}]}}
            """);

        Assert.Equal(["甲家村"], office.Read("C2", "清泉镇", "2022-06-30", "2022-06-30").Names);
        Assert.Equal(["幸福村"], office.Read("C2", "清泉镇", "2022-07-01", "2022-07-01").Names);
        Assert.Equal(1, office.Value("C3", "甲家村", "2022-01-01", "2022-06-30"));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void two_villages_of_one_name_in_two_townships_are_two_names(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"organisation":{"code":"Q3","kind":"village","name":"新民村","parent":"Q"}}
            {"organisation":{"code":"H3","kind":"village","name":"新民村","parent":"H"}}
            {"case":{"ref":"1","procedure":"title","subject":"Q3","fields":{"level":"镇级"},"steps":[{"step":"applied","date":"2022-01-05"}]}}
            {"case":{"ref":"2","procedure":"title","subject":"H3","fields":{"level":"镇级"},"steps":[{"step":"applied","date":"2022-01-06"}]}}
            {"case":{"ref":"3","procedure":"title","subject":"H3","fields":{"level":"县级"},"steps":[{"step":"applied","date":"2022-01-07"}]}}
            """);

        var reading = office.Read("C3", "云岭县", Year, YearEnd);
        Assert.Equal((2m, 3), (reading.Value, reading.Records));
        Assert.Equal(["新民村", "新民村"], reading.Names);
        Assert.Equal(2, office.Trace("C3", "云岭县", Year, YearEnd).Records.Sum(record => record.Amount));
    }

    [Theory, OnBothDatabases]
    public void drafts_are_pending_where_they_would_count(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q1","bodies":["Q1","H1"],"date":"2022-03-10","status":"draft","fields":{"kinds":["学习"]}}}
            {"record":{"ref":"2","ledger":"meeting","organisation":"Q1","date":"2022-08-10","status":"draft","fields":{"kinds":["学习"]}}}
            {"amend":{"ref":"Q1","revision":1,"reason":"区划调整","parents":[{"parent":"Q","from":"1950-01-01"},{"parent":"H","from":"2022-07-01"}]}}
            """);

        Assert.Equal((0, 1), Pending("清泉镇", Year, YearEnd));
        Assert.Equal((0, 2), Pending("红石镇", Year, YearEnd));
        Assert.Equal((0, 2), Pending("甲家村", Year, YearEnd));
        Assert.Equal((0, 1), Pending("甲家村", Year, "2022-03-31"));
        Assert.Equal((0, 1), Pending("丙家村", Year, YearEnd));
        Assert.Equal((0, 0), Pending("乙家村", Year, YearEnd));

        (int Value, int Pending) Pending(string place, string from, string to)
        {
            var reading = office.Read("A1", place, from, to);
            return ((int)reading.Value, reading.Pending);
        }
    }
}

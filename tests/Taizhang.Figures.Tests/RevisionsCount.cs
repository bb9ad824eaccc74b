namespace Taizhang.Figures.Tests;

/// <summary>What counts of an entry through its life: only what is recorded, and until a new version is recorded the old one.</summary>
public sealed class RevisionsCount
{
    private const string Year = "2022-01-01";
    private const string YearEnd = "2022-12-31";

    [Theory, OnBothDatabases]
    public void a_draft_counts_only_when_it_is_recorded(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        var report = office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q1","date":"2022-03-10","status":"draft","fields":{"kinds":["学习"]}}}
            """);

        Assert.Equal((9, 1), (report.Stored, report.Drafts));
        Assert.Equal(0, office.Value("A1", "清泉镇", Year, YearEnd));

        office.Import("""{"amend":{"ref":"1","revision":1,"reason":"补齐","fields":{"present":20}}}""");
        Assert.Equal(1, office.Value("A1", "清泉镇", Year, YearEnd));
        Assert.Equal(20, office.Value("A4", "清泉镇", Year, YearEnd));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void an_amendment_counts_from_the_moment_it_is_recorded_and_a_void_takes_everything_back(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q1","date":"2022-03-10","fields":{"kinds":["学习"],"present":20}}}
            {"amend":{"ref":"1","revision":1,"reason":"日期写错","date":"2022-04-10","fields":{"present":25}}}
            """);

        Assert.Equal((0, 25), (office.Value("A4", "清泉镇", "2022-03-01", "2022-03-31"), office.Value("A4", "清泉镇", "2022-04-01", "2022-04-30")));

        office.Import("""{"void":{"ref":"1","reason":"重复登记"}}""");
        Assert.Equal(0, office.Value("A4", "清泉镇", Year, YearEnd));
        Assert.Equal(0, office.Read("A1", "清泉镇", Year, YearEnd).Records);
        Assert.Empty(office.Proof());
    }

    /// <summary>An amendment that a rule holds back leaves the figures as they were.</summary>
    [Theory, OnBothDatabases]
    public void while_an_amendment_is_a_draft_the_version_before_it_goes_on_counting(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q1","date":"2022-03-10","fields":{"kinds":["学习"],"present":20}}}
            """);
        var report = office.Import("""{"amend":{"ref":"1","revision":1,"reason":"改到明年","date":"2024-01-01","fields":{"present":25}}}""");

        Assert.Equal((1, "R-00-01"), (report.Drafts, Assert.Single(report.Findings).Finding.Code));
        var reading = office.Read("A4", "清泉镇", Year, YearEnd);
        Assert.Equal((20m, 0), (reading.Value, reading.Pending));
        Assert.Equal(1, office.Read("A4", "清泉镇", "2024-01-01", "2024-12-31").Pending);

        using var copy = TestOffice.Open(database, OwnCatalog.Catalog);
        copy.Import(office.Export());
        Assert.Equal(office.Export(), copy.Export());
        Assert.Equal(20, copy.Value("A4", "清泉镇", Year, YearEnd));

        office.Import("""{"amend":{"ref":"1","revision":2,"reason":"改回来","date":"2022-05-01"}}""");
        Assert.Equal(25, office.Value("A4", "清泉镇", "2022-05-01", "2022-05-31"));
        Assert.Equal(0, office.Value("A4", "清泉镇", "2022-03-01", "2022-03-31"));
        Assert.Empty(office.Proof());
        Assert.Empty(copy.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_changed_person_lecturer_or_topic_changes_what_refers_to_it(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"outside":{"ref":"o1","name":"党校","kind":"党校","level":"镇级"}}
            {"person":{"ref":"p1","name":"李明","birth":"1950-01-01","organisation":"Q1"}}
            {"role":{"ref":"r1","kind":"volunteer","person":"p1","organisation":"Q1","from":"2020-01-01"}}
            {"record":{"ref":"1","ledger":"meeting","organisation":"Q1","date":"2022-03-10","fields":{"lecturer":"党校"}}}
            """);
        Assert.Equal((0, 0, 1), (office.Value("A9", "清泉镇", Year, YearEnd), office.Value("D2", "清泉镇", YearEnd), office.Value("D3", "清泉镇", YearEnd)));

        office.Import("""
            {"amend":{"ref":"o1","revision":1,"reason":"升格","fields":{"level":"县级"}}}
            {"amend":{"ref":"p1","revision":1,"reason":"出生日期写错","fields":{"birth":"1990-01-01"}}}
            """);
        Assert.Equal((1, 1, 0), (office.Value("A9", "清泉镇", Year, YearEnd), office.Value("D2", "清泉镇", YearEnd), office.Value("D3", "清泉镇", YearEnd)));
        Assert.Empty(office.Proof());

        office.Import("""{"void":{"ref":"o1","reason":"错登"}}""");
        Assert.Equal(0, office.Value("A9", "清泉镇", Year, YearEnd));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_value_on_a_day_does_not_depend_on_when_it_is_asked(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + """
            {"person":{"ref":"p1","name":"李明","birth":"1988-06-30","organisation":"Q1"}}
            {"role":{"ref":"r1","kind":"volunteer","person":"p1","organisation":"Q1","from":"2020-01-01"}}
            """);
        var now = (office.Value("D2", "清泉镇", "2024-06-29"), office.Value("D2", "清泉镇", "2024-06-30"));

        office.Restart(OwnCatalog.Catalog, new DateOnly(2031, 1, 1));

        Assert.Equal((1m, 0m), now);
        Assert.Equal(now, (office.Value("D2", "清泉镇", "2024-06-29"), office.Value("D2", "清泉镇", "2024-06-30")));
        Assert.Empty(office.Proof());
    }
}

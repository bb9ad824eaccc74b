namespace Taizhang.Ledger.Tests.Browse;

/// <summary>An export gives back what an import takes, and imported again it is the same export.</summary>
public sealed class ExportTests
{
    [Theory, OnBothDatabases]
    public void a_ref_that_two_kinds_share_is_made_void_for_the_kind_that_is_meant(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"topic":{"ref":"same","name":"专题"}}
            {"record":{"ref":"same","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"学党章","study":true}}}
            {"void":{"ref":"same","kind":"topic","reason":"错登"}}
            """);

        ComesBack(office, database);
        Assert.Equal(1, office.Value("F03", "清泉镇", "2022-01-01", "2022-12-31"));
    }

    [Theory, OnBothDatabases]
    public void a_draft_may_refer_to_what_became_void_after_it(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"topic":{"ref":"t1","name":"专题"}}
            {"record":{"ref":"r1","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"学党章","study":true}}}
            {"amend":{"ref":"r1","revision":1,"reason":"补专题","status":"draft","fields":{"topic":"t1"}}}
            {"void":{"ref":"t1","reason":"错登"}}
            """);

        ComesBack(office, database);
    }

    /// <summary>What was void does not make its successor a duplicate.</summary>
    [Theory, OnBothDatabases]
    public void a_record_entered_again_after_a_void_comes_back_recorded(Database database)
    {
        using var office = TestOffice.Open(database);
        const string Article = """{"record":{"ref":"REF","ledger":"publication","organisation":"Q","date":"2022-03-01","fields":{"headline":"春耕","outlet":"o1"}}}""";
        office.Import(Towns.Two + """{"outside":{"ref":"o1","name":"清泉发布","kind":"微信公众号","level":"镇级"}}""");
        Assert.Equal(1, office.Import(Article.Replace("REF", "a", StringComparison.Ordinal)).Stored);
        Assert.Equal(1, office.Import(Article.Replace("REF", "b", StringComparison.Ordinal)).Drafts);
        office.Import("""{"void":{"ref":"a","reason":"错登"}}""");
        Assert.Equal(1, office.Import(Article.Replace("REF", "c", StringComparison.Ordinal)).Stored);

        ComesBack(office, database);
        Assert.Equal(1, office.Value("F31", "清泉镇", "2022-01-01", "2022-12-31"));
    }

    /// <summary>Two amendments of one file that are right one by one and wrong together.</summary>
    [Theory, OnBothDatabases]
    public void two_villages_cannot_be_put_below_each_other_in_one_file(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two);
        var before = office.Export();

        var refusal = Assert.Single(office.TryImport("""
            {"amend":{"ref":"Q1","revision":1,"reason":"改","parents":[{"parent":"Q2","from":"1950-01-01"}]}}
            {"amend":{"ref":"Q2","revision":1,"reason":"改","parents":[{"parent":"Q1","from":"1950-01-01"}]}}
            """).Refusals);

        Assert.Equal(("organisation-parent", "第2行"), (refusal.Code, refusal.Where));
        Assert.Equal(before, office.Export());
        Assert.Empty(office.Proof());
    }

    private static void ComesBack(TestOffice office, Database database)
    {
        var export = office.Export(withPersonal: true);
        using var copy = TestOffice.Open(database);
        copy.Import(export);
        Assert.Equal(export, copy.Export(withPersonal: true));
        Assert.Empty(copy.Proof());
        Assert.Empty(office.Proof());
    }
}

using Taizhang.Figures.Contributions;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Tests;

/// <summary>A store whose rows an earlier program laid out otherwise is laid out anew and counted from its ledger.</summary>
public sealed class OlderStores
{
    private const string Entries = Towns.Two + """
        {"person":{"ref":"p1","name":"张大爷","organisation":"Q1b"}}
        {"record":{"ref":"1","ledger":"care","organisation":"甲家村","date":"2022-01-28","fields":{"batch":"2022春节","occasion":"元旦春节","person":"p1","category":"老党员","amount":500}}}
        {"record":{"ref":"2","ledger":"care","organisation":"丙家村","date":"2022-06-29","fields":{"batch":"2022七一","occasion":"七一","person":"p1","category":"老党员","amount":800}}}
        {"record":{"ref":"3","ledger":"gathering","organisation":"Q1b","date":"2022-06-20","status":"draft","fields":{"kinds":["主题党日"],"subject":"学习","study":true}}}
        """;

    [Theory, OnBothDatabases]
    public void a_store_of_the_first_version_opens_with_the_same_figures_under_the_same_versions(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        var (before, export) = (Figures(office), office.Export());
        MakeOlder(office);

        office.Restart(office.Store.Catalog);

        Assert.Equal(before, Figures(office));
        Assert.Equal(export, office.Export());
        Assert.Empty(office.Proof());
        office.Import("""{"void":{"ref":"2","reason":"错登"}}""");
        Assert.Equal(1, office.Value("F27", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_store_that_was_laid_out_anew_and_not_counted_is_counted_by_the_next_program(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        var before = Figures(office);
        MakeOlder(office);

        Assert.True(office.TryOpen(office.Store.Catalog).IsDone);
        office.Restart(office.Store.Catalog);

        Assert.Equal(before, Figures(office));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_store_of_a_newer_program_is_refused_and_stays_as_it_is(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        using (var session = WriteSession.Begin(office.Store.Dialect))
        {
            session.Replace(Tables.Fact, "schema", "99");
            session.Commit();
        }

        Assert.Equal("store-newer", Assert.Single(office.TryOpen(office.Store.Catalog).Refusals).Code);
        Assert.Contains("张大爷", office.Export(), StringComparison.Ordinal);
    }

    private static List<string> Figures(TestOffice office) =>
    [
        .. new[] { "云岭县", "清泉镇", "红石镇" }.SelectMany(organisation =>
            new[] { "F27", "F27@times", "F03" }.Select(figure => office.Read(figure, organisation, "2022-01-01", "2022-12-31")))
            .Select(reading => $"{reading.Rule.Rule.Key} v{reading.Rule.Version}: {reading.Amount} of {reading.Records}, {reading.Pending} pending"),
    ];

    /// <summary>The tables as the first version had them, as far as anything reads them before they are gone.</summary>
    private static void MakeOlder(TestOffice office)
    {
        using var session = WriteSession.Begin(office.Store.Dialect, exclusive: true);
        foreach (var table in new[] { FigureTables.Contribution, FigureTables.Cell })
        {
            session.Execute($"DROP TABLE {table.Name}");
            session.Execute($"CREATE TABLE {table.Name} (home BIGINT NOT NULL, rule INTEGER NOT NULL, amount BIGINT NOT NULL, PRIMARY KEY (home, rule))");
            session.Execute($"INSERT INTO {table.Name} VALUES (1, 1, 1)");
        }

        session.Replace(Tables.Fact, "schema", "1");
        session.Commit();
    }
}

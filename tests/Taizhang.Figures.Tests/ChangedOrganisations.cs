using Taizhang.Ledger;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Figures.Tests;

/// <summary>Renaming, moving, merging, splitting and closing through the use case, and what becomes of the figures.</summary>
public sealed class ChangedOrganisations
{
    private const string Year = "2022-01-01";
    private const string YearEnd = "2022-12-31";
    private const string Meetings = """
        {"record":{"ref":"1","ledger":"meeting","organisation":"Q1","date":"2022-03-10","fields":{"kinds":["学习"]}}}
        {"record":{"ref":"2","ledger":"meeting","organisation":"Q2","date":"2022-04-10","fields":{"kinds":["学习"]}}}
        {"record":{"ref":"3","ledger":"meeting","organisation":"H1","date":"2022-05-10","fields":{"kinds":["学习"]}}}
        """;

    private static readonly DateOnly July = new(2022, 7, 1);

    [Theory, OnBothDatabases]
    public void a_renamed_village_is_found_by_both_names_and_keeps_its_work(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + Meetings);

        Change(office, new OrganisationChange.Rename("Q1", "新甲家村", July, "更名批复"));

        Assert.Equal((1, 1), (office.Value("A1", "甲家村", Year, YearEnd), office.Value("A1", "新甲家村", Year, YearEnd)));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void villages_merged_into_a_new_one_are_counted_with_it(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + Meetings);

        Change(office, new OrganisationChange.Merge(["Q1", "Q2"], "Q9", "合家村", July, "合村并组"));
        office.Import("""{"record":{"ref":"4","ledger":"meeting","organisation":"Q1b","date":"2022-08-10","fields":{"kinds":["学习"]}}}""");

        Assert.Equal((3, 3), (office.Value("A1", "合家村", Year, YearEnd), office.Value("A1", "清泉镇", Year, YearEnd)));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_moved_village_takes_only_what_follows(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + Meetings);

        Change(office, new OrganisationChange.Move("Q1", "H", July, "区划调整"));
        office.Import("""{"record":{"ref":"4","ledger":"meeting","organisation":"Q1","date":"2022-08-10","fields":{"kinds":["学习"]}}}""");

        Assert.Equal((2, 2), (office.Value("A1", "清泉镇", Year, YearEnd), office.Value("A1", "红石镇", Year, YearEnd)));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_split_village_is_closed_and_its_parts_begin_anew(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + Meetings);

        Change(office, new OrganisationChange.Split("Q1", [("Q1x", "东甲村"), ("Q1y", "西甲村")], July, "分村"));
        var late = office.Import("""{"record":{"ref":"4","ledger":"meeting","organisation":"Q1","date":"2022-08-10","fields":{"kinds":["学习"]}}}""");

        Assert.Equal((1, 0), (late.Drafts, office.Value("A1", "东甲村", Year, YearEnd)));
        Assert.Equal(2, office.Value("A1", "清泉镇", Year, YearEnd));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_change_below_itself_is_refused_and_changes_nothing(Database database)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        office.Import(Towns.Two + Meetings);
        var before = office.Export();

        var refused = ChangeOrganisation.Run(office.Store, Scope.Everything, new OrganisationChange.Move("Q", "Q1b", July, "写错了"));

        Assert.Equal("organisation-parent", Assert.Single(refused.Refusals).Code);
        Assert.Equal(before, office.Export());
    }

    [Fact]
    public void who_does_not_see_everything_changes_no_organisation()
    {
        using var office = TestOffice.Open(Database.Sqlite, OwnCatalog.Catalog);
        office.Import(Towns.Two);

        var refused = ChangeOrganisation.Run(office.Store, Scope.Nothing, new OrganisationChange.Close("Q1", July, "撤销"));

        Assert.Equal("organisation-scope", Assert.Single(refused.Refusals).Code);
    }

    private static void Change(TestOffice office, OrganisationChange change)
    {
        var report = ChangeOrganisation.Run(office.Store, Scope.Everything, change);
        Assert.True(report.IsDone, string.Join(Environment.NewLine, report.Refusals));
    }
}

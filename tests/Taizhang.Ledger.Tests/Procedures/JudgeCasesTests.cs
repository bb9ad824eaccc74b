using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.Procedures;

/// <summary>The whole ledger's cases judged together.</summary>
public sealed class JudgeCasesTests
{
    [Theory, OnBothDatabases]
    public void stored_cases_are_judged_as_at_their_entry_and_nothing_changes(Database database)
    {
        using var office = TestOffice.Open(database, new DateOnly(2023, 6, 30));
        office.Import(Towns.Two + """
            {"person":{"ref":"wu","name":"吴六","birth":"1995-05-20","organisation":"Q1b"}}

            """ + CaseOffice.Case("late", "membership", "wu", ["apply 2022-01-31", "talk 2022-03-01"]) + "\n" + CaseOffice.Case("weak", "rectification", "Q1b", ["found 2022-02-01", "planned 2022-02-20"]));

        var found = Judge(office);

        Assert.Equal(["R-22-05 甲家村党支部 weak", "R-51-02 吴六 late"], found.Order(StringComparer.Ordinal));
        Assert.Empty(office.Proof());
    }

    [Fact]
    public void ratings_that_do_not_add_up_to_the_branches_are_told_once_for_the_township()
    {
        using var office = TestOffice.Open(Database.Sqlite, new DateOnly(2023, 6, 30));
        office.Import(Towns.Two + CaseOffice.Case("s1", "star-rating", "Q1b year=2022", ["decided 2022-12-14 star=五星级"]));
        Assert.Equal(["R-21-05 清泉镇 Q"], Judge(office));

        office.Import(CaseOffice.Case("s2", "star-rating", "Q2b year=2022", ["decided 2022-12-14 star=三星级"]));
        Assert.Empty(Judge(office));
    }

    [Fact]
    public void too_many_of_a_star_are_told_once_the_share_has_a_document()
    {
        using var office = TestOffice.Open(Database.Sqlite, Catalogs.RealWith("rules: [{ code: R-21-02, on: true, document: 云组发〔2022〕9号 }]"), new DateOnly(2023, 6, 30));
        office.Import(Towns.Two
            + CaseOffice.Case("s1", "star-rating", "Q1b year=2022", ["decided 2022-12-14 star=五星级"]) + "\n"
            + CaseOffice.Case("s2", "star-rating", "Q2b year=2022", ["decided 2022-12-14 star=三星级"]));

        Assert.Equal(["R-21-02 清泉镇 Q"], Judge(office));
    }

    private static IReadOnlyList<string> Judge(TestOffice office)
    {
        using var session = new ReadSession(office.Store.Dialect);
        return [.. JudgeCases.Run(office.Store, session).Select(found => $"{found.Finding.Code} {found.Subject} {found.Ref}")];
    }
}

using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.Rules;

/// <summary>The whole ledger is looked over at once: records, people, bodies and cases, drafts included.</summary>
public sealed class JudgeLedgerTests
{
    /// <summary>One thing wrong of each kind; the record is kept as a draft, and so is the case.</summary>
    private const string Wrong = RuleExample.Before + """
        {"record":{"ref":"a","ledger":"gathering","organisation":"Q1b","date":"2022-05-10","fields":{"kinds":["党课"],"subject":"甲","expected":42,"present":45}}}
        {"person":{"ref":"y","name":"周强","birth":"1949-12-30","id_number":"11010519491231002X","organisation":"Q1b"}}
        {"person":{"ref":"z","name":"孙晓","birth":"2004-05-20","organisation":"H1b"}}
        {"case":{"ref":"c","procedure":"membership","subject":"z","organisation":"H1b","steps":[{"step":"apply","date":"2022-05-19"}]}}
        {"role":{"ref":"v","kind":"volunteer","person":"p4","organisation":"Q1t","from":"2021-03-05"}}
        """;

    [Theory, OnBothDatabases]
    public void everything_is_found_once_by_code_subject_and_ref(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Wrong);

        Assert.Equal(
            [("R-13-13", "甲家村党支部", "a"), ("R-51-01", "孙晓", "c"), ("R-52-01", "周强", "y"), ("R-83-03", "赵永福", "v")],
            JudgeLedger.Run(office.Store, Scope.Everything).Select(found => (found.Finding.Code, found.Subject, found.Ref)));
    }

    [Theory, OnBothDatabases]
    public void what_is_void_is_not_judged(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Wrong);
        office.Import("""
            {"void":{"ref":"a","reason":"重了"}}
            {"void":{"ref":"c","reason":"撤回申请"}}
            {"void":{"ref":"v","reason":"误登"}}
            """);

        Assert.Equal(["R-52-01"], JudgeLedger.Run(office.Store, Scope.Everything).Select(found => found.Finding.Code));
    }

    [Theory, OnBothDatabases]
    public void nobody_is_told_of_what_they_may_not_see(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Wrong);

        using var session = new ReadSession(office.Store.Dialect);
        var town = FindOrganisation.Run(session, Scope.Everything, "红石镇", new DateOnly(2022, 12, 31)).Value;
        Assert.Equal(["R-51-01"], JudgeLedger.Run(office.Store, Scope.Below(town.Id)).Select(found => found.Finding.Code));
        Assert.Empty(JudgeLedger.Run(office.Store, Scope.Nothing));
    }

    [Fact]
    public void no_finding_holds_a_personal_number()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(Wrong);

        Assert.DoesNotContain(JudgeLedger.Run(office.Store, Scope.Everything), found => $"{found.Finding.Message}{found.Finding.Next}{found.Subject}".Contains("1949", StringComparison.Ordinal));
    }
}

using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Tests.Rules;

/// <summary>A finding that somebody has confirmed with a reason stays quiet, and is still shown to whoever asks.</summary>
public sealed class ConfirmFindingTests
{
    private const string Twice = RuleExample.Before + """
        {"record":{"ref":"a","ledger":"gathering","organisation":"Q1b","date":"2022-03-12","fields":{"kinds":["党课"],"subject":"春耕"}}}
        {"record":{"ref":"b","ledger":"gathering","organisation":"Q1b","date":"2022-03-12","fields":{"kinds":["党课"],"subject":"春耕"}}}
        """;

    [Theory, OnBothDatabases]
    public void a_confirmed_finding_stays_quiet_with_its_reason(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Twice);
        var found = Assert.Single(JudgeLedger.Run(office.Store, Scope.Everything));

        Assert.True(ConfirmFinding.Run(office.Store, Scope.Everything, found, "上午一次，下午一次").IsDone);

        Assert.Equal("上午一次，下午一次", Assert.Single(JudgeLedger.Run(office.Store, Scope.Everything)).Confirmed);
        Assert.Contains("\"reason\":\"上午一次，下午一次\"", office.Export(), StringComparison.Ordinal);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void it_asks_again_when_something_else_is_wrong_or_it_is_taken_back(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Twice);
        ConfirmFinding.Run(office.Store, Scope.Everything, Assert.Single(JudgeLedger.Run(office.Store, Scope.Everything)), "上午一次，下午一次");

        office.Import("""{"amend":{"ref":"a","revision":1,"reason":"改题目","title":"春耕生产"}}""");
        Assert.Null(Assert.Single(JudgeLedger.Run(office.Store, Scope.Everything)).Confirmed);

        office.Import("""{"amend":{"ref":"a","revision":2,"reason":"改回去","title":null}}""");
        Assert.NotNull(Assert.Single(JudgeLedger.Run(office.Store, Scope.Everything)).Confirmed);

        var reference = office.Export().Split('\n').Single(line => line.StartsWith("{\"confirmation\"", StringComparison.Ordinal)).Split('"')[5];
        office.Import($"{{\"void\":{{\"ref\":\"{reference}\",\"reason\":\"其实是同一次\"}}}}");
        Assert.Null(Assert.Single(JudgeLedger.Run(office.Store, Scope.Everything)).Confirmed);
    }

    [Theory, OnBothDatabases]
    public void confirmations_come_back_from_an_export(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Twice);
        ConfirmFinding.Run(office.Store, Scope.Everything, Assert.Single(JudgeLedger.Run(office.Store, Scope.Everything)), "上午一次，下午一次");
        using var other = TestOffice.Open(database);

        other.Import(office.Export());

        Assert.Equal(office.Export(), other.Export());
        Assert.NotNull(Assert.Single(JudgeLedger.Run(other.Store, Scope.Everything)).Confirmed);
    }

    [Fact]
    public void what_needs_correcting_what_has_no_reason_and_what_is_not_seen_cannot_be_confirmed()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(Twice + "\n" + StudyExamples.Meeting("c", "Q1b", "2022-05-10", "党课", "\"expected\":1,\"present\":2"));
        var found = JudgeLedger.Run(office.Store, Scope.Everything).ToDictionary(finding => finding.Finding.Code);

        Assert.Equal("confirm-error", Assert.Single(ConfirmFinding.Run(office.Store, Scope.Everything, found["R-13-13"], "就是这样").Refusals).Code);
        Assert.Equal("confirm-reason", Assert.Single(ConfirmFinding.Run(office.Store, Scope.Everything, found["R-00-02"], " ").Refusals).Code);
        Assert.Equal("confirm-scope", Assert.Single(ConfirmFinding.Run(office.Store, Scope.Nothing, found["R-00-02"], "上午一次").Refusals).Code);
    }
}

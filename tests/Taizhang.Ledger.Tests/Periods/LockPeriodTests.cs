using System.Globalization;
using Taizhang.Ledger.Periods;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Tests.Periods;

/// <summary>A locked period changes no more; once it is opened again, what comes later is told from what was there.</summary>
public sealed class LockPeriodTests
{
    private const string Before = Towns.Two + """
        {"record":{"ref":"r1","ledger":"gathering","organisation":"Q1b","date":"2022-03-12","fields":{"kinds":["党课"],"subject":"甲"}}}
        {"person":{"ref":"p1","name":"张伟","birth":"1970-05-01","organisation":"Q1b"}}
        {"role":{"ref":"m1","kind":"member","person":"p1","organisation":"Q1b","from":"2010-07-01"}}
        {"case":{"ref":"c1","procedure":"title","subject":"Q1","fields":{"programme":"文明创建","honour":"文明村","level":"县级"},"steps":[{"step":"applied","date":"2022-05-01"}]}}
        """;

    private static readonly DateOnly First = new(2022, 1, 1);

    private static readonly DateOnly Last = new(2022, 12, 31);

    [Theory, OnBothDatabases("""{"record":{"ref":"r2","ledger":"gathering","organisation":"Q1b","date":"2022-12-31","fields":{"kinds":["党课"],"subject":"乙"}}}""")]
    [OnBothDatabases("""{"amend":{"ref":"r1","revision":1,"reason":"改","fields":{"subject":"丙"}}}""")]
    [OnBothDatabases("""{"amend":{"ref":"r1","revision":1,"reason":"改","date":"2023-01-02"}}""")]
    [OnBothDatabases("""{"void":{"ref":"r1","reason":"重了"}}""")]
    [OnBothDatabases("""{"amend":{"ref":"c1","revision":1,"reason":"改","steps":[{"step":"applied","date":"2022-05-02"}]}}""")]
    [OnBothDatabases("""{"amend":{"ref":"m1","revision":1,"reason":"转出","to":"2022-06-30"}}""")]
    public void a_locked_period_refuses_what_would_change_it(Database database, string line)
    {
        using var office = Locked(database);
        var before = office.Export();

        var refusal = Assert.Single(office.TryImport(line).Refusals);

        Assert.Equal("period-locked", refusal.Code);
        Assert.Equal("2022年的数据已经锁定（2023年1月10日，officer）。", refusal.Message);
        Assert.Equal("要改请先解除锁定并写明原因；已定稿的报告不会变。", refusal.Next);
        Assert.Equal(before, office.Export());
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases("""{"record":{"ref":"r2","ledger":"gathering","organisation":"Q1b","date":"2023-01-02","fields":{"kinds":["党课"],"subject":"乙"}}}""")]
    [OnBothDatabases("""{"record":{"ref":"r2","ledger":"gathering","organisation":"H1b","date":"2022-12-31","fields":{"kinds":["党课"],"subject":"乙"}}}""")]
    [OnBothDatabases("""{"amend":{"ref":"c1","revision":1,"reason":"命名","steps":[{"step":"applied","date":"2022-05-01"},{"step":"conferred","date":"2023-01-05"}]}}""")]
    [OnBothDatabases("""{"amend":{"ref":"m1","revision":1,"reason":"转出","to":"2023-01-03"}}""")]
    public void what_lies_outside_goes_on(Database database, string line)
    {
        using var office = Locked(database);

        Assert.Equal(1, office.Import(line).Stored);
    }

    [Theory, OnBothDatabases]
    public void what_is_entered_after_the_lock_is_told_from_what_was_there(Database database)
    {
        using var office = Locked(database);
        Assert.True(LockPeriod.Unlock(office.Store, Scope.Everything, "Q", First, Last, "漏登了一次").IsDone);
        office.Restart(office.Store.Catalog, new DateOnly(2023, 1, 12));

        var report = office.Import("""{"record":{"ref":"r2","ledger":"gathering","organisation":"Q1b","date":"2022-12-30","fields":{"kinds":["党课"],"subject":"乙"}}}""");
        office.Import("""{"amend":{"ref":"r1","revision":1,"reason":"改","fields":{"subject":"丙"}}}""");

        const string Says = "期后登记：2022年12月30日所在的期间2023年1月10日锁定过，这条是之后登记的。";
        Assert.Equal(("R-13-16", Says), (report.Findings[0].Finding.Code, report.Findings[0].Finding.Message));
        Assert.Equal(1, report.Stored);
        Assert.Equal("r2", Assert.Single(JudgeLedger.Run(office.Store, Scope.Everything), found => found.Finding.Code == "R-13-16").Ref);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void locks_and_openings_come_back_from_an_export(Database database)
    {
        using var office = Locked(database);
        Assert.True(LockPeriod.Unlock(office.Store, Scope.Everything, "Q", First, Last, "漏登了一次").IsDone);
        Assert.True(LockPeriod.Lock(office.Store, Scope.Everything, "Q", First, Last).IsDone);
        using var other = TestOffice.Open(database, new DateOnly(2023, 1, 10));

        other.Import(office.Export());

        Assert.Equal(office.Export(), other.Export());
        Assert.Equal("period-locked", Assert.Single(other.TryImport("""{"void":{"ref":"r1","reason":"重了"}}""").Refusals).Code);
    }

    [Fact]
    public void what_makes_no_sense_is_refused()
    {
        using var office = Locked(Database.Sqlite);

        Assert.Equal("period-not-over", Code(LockPeriod.Lock(office.Store, Scope.Everything, "Q", new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 10))));
        Assert.Equal("period-locked-already", Code(LockPeriod.Lock(office.Store, Scope.Everything, "Q", First, Last)));
        Assert.Equal("period-not-locked", Code(LockPeriod.Unlock(office.Store, Scope.Everything, "H", First, Last, "改")));
        Assert.Equal("period-reason", Code(LockPeriod.Unlock(office.Store, Scope.Everything, "Q", First, Last, " ")));
        Assert.Equal("organisation-unknown", Code(LockPeriod.Lock(office.Store, Scope.Everything, "Z", First, Last)));
        Assert.Equal("organisation-unknown", Code(LockPeriod.Lock(office.Store, Scope.Nothing, "Q", First, Last)));
    }

    private static string Code<T>(Outcome<T> outcome) => Assert.Single(outcome.Refusals).Code;

    private static TestOffice Locked(Database database)
    {
        var office = TestOffice.Open(database, DateOnly.Parse("2023-01-10", CultureInfo.InvariantCulture));
        office.Import(Before);
        Assert.True(LockPeriod.Lock(office.Store, Scope.Everything, "Q", First, Last).IsDone);
        return office;
    }
}

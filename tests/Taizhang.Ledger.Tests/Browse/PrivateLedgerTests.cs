using Taizhang.Figures.Compute;
using Taizhang.Figures.Trace;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Due;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Evidence;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Tests.Browse;

/// <summary>What an officer notes for themselves (廉洁自律备忘, 个人自学): the owner's only, off at first, never a figure, never exported.</summary>
public sealed class PrivateLedgerTests
{
    private const string Note = """{"record":{"ref":"n1","ledger":"integrity-note","organisation":"Q","date":"2022-03-01","title":"谢绝土特产","fields":{"kind":"礼品上交","content":"当场退回一箱苹果"}}}""";

    private static readonly Catalog.DutyCatalog Opened = Catalogs.RealWith("open-ledgers: [integrity-note]");

    [Theory, OnBothDatabases]
    public void only_who_entered_it_sees_it_opens_it_and_changes_it(Database database)
    {
        using var office = WithNote(database);
        var (own, another) = (office.Store, office.OpenAgain(Opened, actor: "another"));
        var id = ReadEntry.IdOf(own, Scope.Everything, EntryKind.Record, "n1");
        Assert.NotNull(id);

        Assert.Equal(["谢绝土特产"], Titles(own));
        Assert.True(ReadEntry.Run(own, Scope.Everything, id.Value).IsDone);
        Assert.Equal(["谢绝土特产"], Found(own));

        Assert.Empty(Titles(another));
        Assert.Empty(Found(another));
        Assert.Null(ReadEntry.IdOf(another, Scope.Everything, EntryKind.Record, "n1"));
        Assert.Equal("entry-unknown", Assert.Single(ReadEntry.Run(another, Scope.Everything, id.Value).Refusals).Code);
        Assert.Equal("evidence-unknown", Assert.Single(AttachEvidence.Run(another, Scope.Everything, new AttachRequest(EntryKind.Record, "n1", "照片.jpg", [1, 2])).Refusals).Code);
        foreach (var line in new[] { """{"amend":{"ref":"n1","revision":1,"reason":"改","fields":{"content":"别的"}}}""", """{"void":{"ref":"n1","reason":"删"}}""" })
        {
            Assert.Equal("revise-unknown", Assert.Single(ImportEntries.Run(another, [line], new ImportOptions(KeepGood: false, DryRun: false, "test")).Refusals).Code);
        }

        another.Dialect.Dispose();
    }

    /// <summary>The trail says that somebody wrote something, and to nobody else what it is called.</summary>
    [Theory, OnBothDatabases]
    public void the_trail_does_not_tell_others_what_it_is_called(Database database)
    {
        using var office = WithNote(database);
        var another = office.OpenAgain(Opened, actor: "another");

        Assert.Contains("谢绝土特产", Trail(office.Store));
        Assert.DoesNotContain("谢绝土特产", Trail(another));
        Assert.Contains("个人的记录", Trail(another));
        another.Dialect.Dispose();
    }

    [Theory, OnBothDatabases]
    public void a_rule_tells_nobody_else_of_it(Database database)
    {
        var catalog = Catalogs.RealWith("""
            open-ledgers: [integrity-note]
            rules: [{ code: R-84-06, on: true, document: 清办发〔2022〕1号, reads: [{ in: integrity-note }] }]
            """);
        using var office = TestOffice.Open(database, catalog);
        office.Import(Towns.Two + Note);
        var another = office.OpenAgain(catalog, actor: "another");

        Assert.Equal("n1", Assert.Single(JudgeLedger.Run(office.Store, Scope.Everything)).Ref);
        Assert.Empty(JudgeLedger.Run(another, Scope.Everything));
        another.Dialect.Dispose();
    }

    [Fact]
    public void notes_on_integrity_are_off_until_an_office_opens_them()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(Towns.Two);

        Assert.False(Catalogs.Real.Ledgers["integrity-note"].IsOpen);
        Assert.Equal("entry-ledger-closed", Assert.Single(office.TryImport(Note).Refusals).Code);
    }

    /// <summary>The loader refuses a figure over a private ledger; and none of the catalog moves by a note.</summary>
    [Theory, OnBothDatabases]
    public void it_is_never_a_figure(Database database)
    {
        using var office = TestOffice.Open(database, Opened);
        office.Import(Towns.Two);
        var before = Values(office);

        office.Import(Note);

        Assert.Equal(before, Values(office));
        Assert.All(Catalogs.Real.Ledgers.Values.Where(ledger => ledger.IsPrivate), ledger =>
            Assert.DoesNotContain(Catalogs.Real.Figures.Values, figure => figure.Rule.Sources.Any(source => source.Id == ledger.Id)));
        Assert.Equal("entry-ledger", Assert.Single(ReadCoverage.Run(office.Store, Scope.Everything, new CoverageQuestion("清泉镇", "integrity-note", null, 2022)).Refusals).Code);
    }

    [Theory, OnBothDatabases]
    public void it_is_never_exported(Database database)
    {
        using var office = WithNote(database);
        office.Import("""{"amend":{"ref":"n1","revision":1,"reason":"补一句","status":"draft","fields":{"content":"当场退回"}}}""");

        foreach (var withPersonal in new[] { false, true })
        {
            Assert.DoesNotContain("n1", office.Export(withPersonal), StringComparison.Ordinal);
            Assert.DoesNotContain("土特产", office.Export(withPersonal), StringComparison.Ordinal);
        }
    }

    private static TestOffice WithNote(Database database)
    {
        var office = TestOffice.Open(database, Opened);
        office.Import(Towns.Two + Note);
        return office;
    }

    private static IEnumerable<string> Titles(LedgerStore store) =>
        BrowseRecords.Run(store, Scope.Everything, new RecordFilter("integrity-note"), RecordOrder.NewestFirst, null, 10).Value.Records.Select(record => record.Title);

    private static IEnumerable<string> Found(LedgerStore store) =>
        FindEntries.Run(store, Scope.Everything, HomeOf(store), "土特产").Ledgers.SelectMany(ledger => ledger.Newest).Select(record => record.Title);

    private static string Trail(LedgerStore store) => string.Join('、', ReadTrail.Run(store, Scope.Everything, HomeOf(store).Id, 1).Lines.Select(line => line.Title));

    private static FoundOrganisation HomeOf(LedgerStore store)
    {
        using var session = new Ledger.Store.ReadSession(store.Dialect);
        return FindOrganisation.Run(session, Scope.Everything, "Q", store.Today).Value;
    }

    private static string Values(TestOffice office) => string.Join(' ', ReadFigures.Run(office.Store, Scope.Everything, "清泉镇", new Period(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31)), variants: true).Value
        .Readings.Select(reading => $"{reading.Rule.Rule.Key}={reading.Value}/{reading.Records}"));
}

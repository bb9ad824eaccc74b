using System.Globalization;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.Entry;

/// <summary>Records that come while another is being written go in together, and nobody can tell from the ledger.</summary>
public sealed class EntryQueueTests
{
    [Theory, OnBothDatabases]
    public void who_comes_meanwhile_is_written_together_and_told_of_its_own(Database database)
    {
        using var office = Office(database);
        using var gate = new Gate();
        var store = office.Store with { Steps = [.. office.Store.Steps, gate] };
        string[] lines =
        [
            Gathering("a", "Q1b", "2022-05-01"),
            Gathering("b", "Q2b", "2022-05-02"),
            Gathering("c", "Q1b", "2022-02-30"),
            Gathering("a", "Q1b", "2022-05-01"),
            Gathering("a", "Q1b", "2022-06-01"),
        ];

        var outcomes = Meanwhile(gate, store, [.. lines.Select(line => (Func<LedgerStore, Outcome<ImportReport>>)(own => Import(own, line)))]);

        Assert.Equal([1, 2], gate.Written);
        Assert.All(outcomes[..2], outcome => Assert.Equal(1, outcome.Value.Stored));
        Assert.Equal("entry-date", Assert.Single(outcomes[2].Refusals).Code);
        Assert.Equal((0, 1), (outcomes[3].Value.Stored, outcomes[3].Value.Skipped));
        Assert.Equal("import-ref-taken", Assert.Single(outcomes[4].Refusals).Code);
        Assert.Equal(["before by officer", "first by first", "a by clerk 0", "b by clerk 1"], EnteredBy(office));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void of_two_that_look_alike_and_come_together_the_second_is_a_draft(Database database)
    {
        using var office = Office(database);
        using var gate = new Gate();
        var store = office.Store with { Steps = [.. office.Store.Steps, gate] };

        var outcomes = Meanwhile(gate, store, [own => Import(own, Article("a")), own => Import(own, Article("b"))]);

        Assert.Equal([1, 2], gate.Written);
        Assert.Equal((1, 0, 0, 1), (outcomes[0].Value.Stored, outcomes[0].Value.Drafts, outcomes[1].Value.Stored, outcomes[1].Value.Drafts));
        Assert.Empty(office.Proof());
    }

    /// <summary>The planted violation: one of those written together makes the whole transaction fail.</summary>
    [Theory, OnBothDatabases]
    public void what_is_wrong_with_one_is_told_to_that_one_alone(Database database)
    {
        using var office = Office(database);
        using var gate = new Gate { Rejected = "bad" };
        var store = office.Store with { Steps = [.. office.Store.Steps, gate] };
        var told = 0;

        var outcomes = Meanwhile(
            gate,
            store,
            [
                own => Import(own, Gathering("a", "Q1b", "2022-05-01")),
                own =>
                {
                    Assert.Throws<InvalidOperationException>(() => Import(own, Gathering("bad", "Q1b", "2022-05-02")));
                    told++;
                    return new ImportReport(0, 0, 0, 0, [], []);
                },
                own => Import(own, Gathering("b", "Q2b", "2022-05-03")),
            ]);

        Assert.Equal(1, told);
        Assert.Equal([1, 1], [outcomes[0].Value.Stored, outcomes[2].Value.Stored]);
        Assert.Equal(["a", "b", "before", "first"], EnteredBy(office).Select(entered => entered.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(1, Import(store, Gathering("later", "Q1b", "2022-05-04")).Value.Stored);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void one_that_fails_by_itself_leaves_the_way_free(Database database)
    {
        using var office = Office(database);
        using var gate = new Gate { Rejected = "bad" };
        gate.Open();
        var store = office.Store with { Steps = [.. office.Store.Steps, gate] };

        Assert.Throws<InvalidOperationException>(() => Import(store, Gathering("bad", "Q1b", "2022-05-02")));

        Assert.Equal(1, Import(store, Gathering("good", "Q1b", "2022-05-03")).Value.Stored);
        Assert.Equal(["before", "good"], EnteredBy(office).Select(entered => entered.Split(' ')[0]));
    }

    /// <summary>With one record, so that the tree has been read and a township keeps to its lane.</summary>
    private static TestOffice Office(Database database)
    {
        var office = TestOffice.Open(database);
        office.Import(Towns.Two + """{"outside":{"ref":"gzh","name":"清泉发布","kind":"微信公众号","level":"镇级"}}""");
        office.Import(Gathering("before", "Q1b", "2022-03-01"));
        return office;
    }

    /// <summary>Holds one record back in its transaction, has the others come one after the other, and lets all go.</summary>
    private static List<Outcome<ImportReport>> Meanwhile(Gate gate, LedgerStore store, IReadOnlyList<Func<LedgerStore, Outcome<ImportReport>>> others)
    {
        var first = Begin(() => Import(store with { Actor = "first" }, Gathering("first", "Q1b", "2022-04-01")));
        gate.Reached.Wait(TestContext.Current.CancellationToken);
        var begun = others.Select((enter, i) =>
        {
            var own = Begin(() => enter(store with { Actor = string.Create(CultureInfo.InvariantCulture, $"clerk {i}") }));
            SpinWait.SpinUntil(() => own.Thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
            return own;
        }).ToList();
        gate.Open();
        first.Thread.Join();
        Assert.Equal(1, first.Outcome().Value.Stored);
        begun.ForEach(own => own.Thread.Join());
        return begun.ConvertAll(own => own.Outcome());
    }

    private static (Thread Thread, Func<Outcome<ImportReport>> Outcome) Begin(Func<Outcome<ImportReport>> enter)
    {
        var done = new TaskCompletionSource<Outcome<ImportReport>>();
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(enter());
            }
            catch (Exception wrong)
            {
                done.SetException(wrong);
            }
        });
        thread.Start();
        return (thread, () => done.Task.GetAwaiter().GetResult());
    }

    private static Outcome<ImportReport> Import(LedgerStore store, string line) => ImportEntries.Run(store, [line], new ImportOptions(KeepGood: false, DryRun: false, Origin: null));

    private static string Gathering(string reference, string branch, string day) =>
        $$$"""{"record":{"ref":"{{{reference}}}","ledger":"gathering","organisation":"{{{branch}}}","date":"{{{day}}}","fields":{"kinds":["党课"],"subject":"第{{{reference}}}课"} } }""";

    private static string Article(string reference) =>
        $$$"""{"record":{"ref":"{{{reference}}}","ledger":"publication","organisation":"Q","date":"2022-05-01","fields":{"headline":"春耕","outlet":"gzh"} } }""";

    private static List<string> EnteredBy(TestOffice office)
    {
        using var session = new ReadSession(office.Store.Dialect);
        return session.Read(
            $"SELECT e.ref, r.entered_by FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id WHERE e.kind = {SqlText.Numbers([(int)EntryKind.Record])} ORDER BY e.id",
            row => $"{row.GetString(0)} by {row.GetString(1)}");
    }

    /// <summary>Stops the first transaction that comes by until it is opened, and counts the records of each.</summary>
    private sealed class Gate : CommitStep, IDisposable
    {
        private readonly ManualResetEventSlim _open = new();

        /// <summary>Of a record with this ref it cannot write what follows from it.</summary>
        public string? Rejected { get; init; }

        public ManualResetEventSlim Reached { get; } = new();

        public List<int> Written { get; } = [];

        public override IReadOnlyList<Table> Tables => [];

        public override void Write(CommitContext context)
        {
            Reached.Set();
            _open.Wait(TestContext.Current.CancellationToken);
            if (context.Changes.Any(change => change.Content.Ref == Rejected))
            {
                throw new InvalidOperationException("A planted failure.");
            }

            lock (Written)
            {
                Written.Add(context.Changes.Count);
            }
        }

        public void Open() => _open.Set();

        public void Dispose()
        {
            _open.Dispose();
            Reached.Dispose();
        }
    }
}

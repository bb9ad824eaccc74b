using System.Globalization;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.Entry;

/// <summary>A large input is read, judged and written by several threads at once, and comes out as if it had been entered line by line.</summary>
public sealed class LargeInputTests
{
    /// <summary>More rows than are written at once, of which every seventh says what another said.</summary>
    private const int Lines = SideBySide.Many + 400;

    [Theory, OnBothDatabases]
    public void a_large_input_leaves_what_small_ones_leave(Database database)
    {
        using var atOnce = TestOffice.Open(database);
        using var inParts = TestOffice.Open(database);
        atOnce.Import(Books);
        inParts.Import(Books);

        var whole = atOnce.TryImport(string.Join('\n', Records())).Value;
        var parts = Records().Chunk(100).Select(lines => inParts.TryImport(string.Join('\n', lines)).Value).ToList();

        Assert.Equal((parts.Sum(part => part.Stored), parts.Sum(part => part.Drafts)), (whole.Stored, whole.Drafts));
        Assert.Equal(parts.SelectMany(part => part.Findings).Select(found => (found.Ref, found.Finding)), whole.Findings.Select(found => (found.Ref, found.Finding)));
        Assert.NotEmpty(whole.Findings);
        Assert.Equal(inParts.Export(), atOnce.Export());
        foreach (var figure in (string[])["F03@event", "F31"])
        {
            Assert.Equal(inParts.Value(figure, "清泉镇", "2022-01-01", "2022-12-31"), atOnce.Value(figure, "清泉镇", "2022-01-01", "2022-12-31"));
        }

        Assert.Empty(atOnce.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_line_refused_at_the_end_of_a_large_input_leaves_nothing_of_it(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Books);
        var before = office.Export();

        var refused = office.TryImport(string.Join('\n', Records().Append("""{"amend":{"ref":"g1","revision":9,"reason":"改","fields":{"present":1}}}""")));

        Assert.Equal("revise-stale", Assert.Single(refused.Refusals).Code);
        Assert.Equal(before, office.Export());
        Assert.Empty(office.Proof());
    }

    /// <summary>The planted violation: rows under a key that is taken are written while the next are made, and whoever commits hears of it.</summary>
    [Theory, OnBothDatabases]
    public void a_batch_that_cannot_be_written_is_told_by_who_commits(Database database)
    {
        using var office = TestOffice.Open(database);
        var before = office.Export();
        using (var session = WriteSession.Begin(office.Store.Dialect, exclusive: true))
        {
            Assert.ThrowsAny<System.Data.Common.DbException>(() =>
            {
                for (var i = 0; i < 10_000; i++)
                {
                    session.Insert(Tables.Fact, $"planted-{i % 9_000}", "");
                }

                session.Commit();
            });
        }

        Assert.Equal(before, office.Export());
        Assert.Empty(office.Proof());
    }

    /// <summary>What follows from the entries is written by a thread of its own, while the other one asks for what they refer to.</summary>
    [Theory, OnBothDatabases]
    public async Task one_thread_may_ask_while_another_writes(Database database)
    {
        const int rows = 30_000;
        using var office = TestOffice.Open(database);
        using var session = WriteSession.Begin(office.Store.Dialect, exclusive: true);
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < rows; i++)
            {
                session.Insert(Tables.Fact, $"planted-{i}", "");
            }
        }, TestContext.Current.CancellationToken);
        var count = $"SELECT COUNT(*) FROM {Tables.Fact.Name} WHERE name LIKE 'planted-%'";
        var seen = new List<long>();
        while (!writing.IsCompleted)
        {
            var (first, second) = (session.Ask(count, row => row.GetInt64(0)), session.Ask(count, row => row.GetInt64(0)));
            await Task.Yield();
            seen.AddRange([first.Rows[0], second.Rows[0]]);
        }

        await writing;
        Assert.Equal(seen.Order(), seen);
        Assert.Equal(rows, session.Read(count, row => row.GetInt64(0))[0]);
    }

    [Fact]
    public void what_is_worked_on_side_by_side_comes_out_in_its_order()
    {
        var things = Enumerable.Range(0, 20_000).ToList();

        Assert.Equal(things.Select(thing => thing * 2), SideBySide.Map(things, thing => thing * 2));
    }

    private const string Books = Towns.Two + """
        {"topic":{"ref":"t1","name":"二十大精神"}}
        {"person":{"ref":"p1","name":"李老槐","organisation":"Q1"}}
        """;

    private static IEnumerable<string> Records() => Enumerable.Range(0, Lines).Select(i => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"record":{"ref":"g{{{i}}}","ledger":"gathering","organisation":"{{{(i % 2 == 0 ? "Q1b" : "Q2b")}}}","date":"{{{new DateOnly(2022, 1, 1).AddDays(i % 360):yyyy-MM-dd}}}","fields":{"kinds":["党课"],"subject":"第{{{i - (i % 7 == 0 ? 0 : i % 3)}}}课","present":{{{i % 40}}},"expected":{{{30}}} } } }"""));
}

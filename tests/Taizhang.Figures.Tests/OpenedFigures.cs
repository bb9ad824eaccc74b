using Taizhang.Figures.Compute;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;

namespace Taizhang.Figures.Tests;

/// <summary>A figure spread over months and places, and an entry with the figures it counts toward.</summary>
public sealed class OpenedFigures
{
    private const string Lessons = """
        {"record":{"ref":"1","ledger":"gathering","organisation":"Q1b","date":"2022-01-12","fields":{"kinds":["党课"],"subject":"一","study":true}}}
        {"record":{"ref":"2","ledger":"gathering","organisation":"Q1b","bodies":["Q1b","Q2b"],"date":"2022-03-12","fields":{"kinds":["党课"],"subject":"二","study":true}}}
        {"record":{"ref":"3","ledger":"gathering","organisation":"Q2b","date":"2021-03-12","fields":{"kinds":["党课"],"subject":"三","study":true}}}
        {"record":{"ref":"4","ledger":"gathering","organisation":"Q2b","date":"2022-03-20","status":"draft","fields":{"kinds":["党课"],"subject":"四","study":true}}}

        """;

    [Theory, OnBothDatabases]
    public void a_figure_is_spread_over_months_and_places_in_the_offices_order(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + Lessons);
        var spread = SpreadFigure.Run(office.Store, Scope.Everything, "F03", "清泉镇", new Period(new DateOnly(2022, 1, 1), new DateOnly(2022, 3, 31))).Value;

        Assert.Equal((3m, 1m), (spread.Now.Value, spread.LastYear.Value));
        Assert.Equal(["2022-01 1", "2022-02 0", "2022-03 2"], spread.Months?.Parts.Select(month => FormattableString.Invariant($"{month.Key} {month.Value}")));
        Assert.Equal(["甲家村 2", "乙家村 1"], spread.Places?.Parts.Select(place => FormattableString.Invariant($"{place.Name} {place.Value}")));
    }

    [Theory, OnBothDatabases]
    public void a_figure_nobody_has_and_a_scope_that_sees_nothing_are_refused(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two);
        var year = new Period(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));

        Assert.Equal("figure-unknown", Assert.Single(SpreadFigure.Run(office.Store, Scope.Everything, "F999", "清泉镇", year).Refusals).Code);
        Assert.Equal("organisation-unknown", Assert.Single(SpreadFigure.Run(office.Store, Scope.Nothing, "F03", "清泉镇", year).Refusals).Code);
    }

    [Theory, OnBothDatabases]
    public void an_entry_says_what_it_counts_toward_and_a_draft_what_it_would(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + Lessons);

        Assert.Equal(["F03 2 False"], Toward(office, "2"));
        Assert.Equal(["F03 1 True"], Toward(office, "4"));
        Assert.Empty(CountedToward.Run(office.Store, Scope.Nothing, Id(office, "2")));
    }

    /// <summary>Of a county and of a village, of one that is added up, one that counts things once, and one that follows from others.</summary>
    [Theory]
    [OnBothDatabases("F03", "云岭县")]
    [OnBothDatabases("F03", "甲家村党支部")]
    [OnBothDatabases("F30", "云岭县")]
    [OnBothDatabases("S02", "清泉镇")]
    public void the_pages_of_a_figures_records_are_the_whole_list_cut(Database database, string figure, string organisation)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + Work(60));
        var period = new Period(new DateOnly(2022, 1, 5), new DateOnly(2022, 10, 20));
        var whole = TraceFigure.Run(office.Store, Scope.Everything, figure, organisation, period).Value.Records;

        Assert.True(whole.Count > 7, $"{figure} has only {whole.Count} records.");
        foreach (var size in new[] { 1, 4, 7, whole.Count, whole.Count + 1 })
        {
            var pages = Enumerable.Range(1, (whole.Count + size - 1) / size).Select(page => TraceFigure.Page(office.Store, Scope.Everything, figure, organisation, period, page, size).Value).ToList();

            Assert.All(pages, page => Assert.Equal((whole.Count, pages.Count), (page.InAll, page.Pages)));
            Assert.Equal(whole.Select(record => (record.Id, record.Amount, record.Date)), pages.SelectMany(page => page.Records).Select(record => (record.Id, record.Amount, record.Date)));
        }
    }

    [Theory, OnBothDatabases]
    public void a_figure_of_fifty_records_is_opened_with_no_more_questions_than_one_of_five(Database database)
    {
        Assert.Equal(Asked(5), Asked(50));

        long Asked(int records)
        {
            using var office = TestOffice.Open(database);
            office.Import(Towns.Two + Work(records));
            var year = new Period(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));
            Open();
            var before = office.Store.Dialect.Questions;
            Open();
            return office.Store.Dialect.Questions - before;

            void Open()
            {
                Assert.NotEqual(0, SpreadFigure.Run(office.Store, Scope.Everything, "F03", "云岭县", year).Value.Now.Amount);
                Assert.NotEmpty(TraceFigure.Page(office.Store, Scope.Everything, "F03", "云岭县", year, 1, 100).Value.Records);
            }
        }
    }

    /// <summary>Lessons, lectures and voluntary work over two years in two townships, one after the other in January so that few have as many months as many.</summary>
    private static string Work(int records) => string.Join('\n', Enumerable.Range(0, records).SelectMany(i => new[]
    {
        FormattableString.Invariant($$$"""{"record":{"ref":"g{{{i}}}","ledger":"gathering","organisation":"{{{(i % 3 == 0 ? "H1b" : "Q1b")}}}","bodies":["{{{(i % 3 == 0 ? "H1b" : "Q1b")}}}","Q2b"],"date":"{{{new DateOnly(2022, 1, 2).AddDays(i * 5):yyyy-MM-dd}}}","fields":{"kinds":["党课"],"subject":"第{{{i}}}课","study":true} } }"""),
        FormattableString.Invariant($$$"""{"record":{"ref":"v{{{i}}}","ledger":"volunteer-activity","organisation":"Q1","date":"{{{new DateOnly(2021, 6, 2).AddDays(i * 6):yyyy-MM-dd}}}","fields":{"content":"清扫第{{{i}}}次","category":"环境整治","participants":12} } }"""),
        FormattableString.Invariant($$$"""{"record":{"ref":"l{{{i}}}","ledger":"lecture","organisation":"{{{(i % 2 == 0 ? "Q1" : "H1")}}}","date":"{{{new DateOnly(2022, 1, 2).AddDays(i * 4):yyyy-MM-dd}}}","fields":{"topic":"t","round":{{{(i % 5) + 1}}},"mode":"入户宣讲"} } }"""),
    }).Prepend("""{"topic":{"ref":"t","name":"六中全会精神","published":"2020-11-11"}}"""));

    private static IEnumerable<string> Toward(TestOffice office, string reference) =>
        CountedToward.Run(office.Store, Scope.Everything, Id(office, reference)).Where(counted => counted.Rule.Figure.Id == "F03").Select(counted => $"{counted.Rule.Rule.Key} {counted.Amount} {counted.IsPending}");

    private static long Id(TestOffice office, string reference) => ReadEntry.IdOf(office.Store, Scope.Everything, EntryKind.Record, reference) ?? -1;
}

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
        Assert.Equal(["党课 3"], SpreadFigure.Run(office.Store, Scope.Everything, "F03", "清泉镇", new Period(new DateOnly(2022, 1, 1), new DateOnly(2022, 3, 31)), "kinds").Value.Further?.Parts.Where(part => part.Records > 0).Select(part => FormattableString.Invariant($"{part.Name} {part.Value}")));
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

    private static IEnumerable<string> Toward(TestOffice office, string reference) =>
        CountedToward.Run(office.Store, Scope.Everything, Id(office, reference)).Where(counted => counted.Rule.Figure.Id == "F03").Select(counted => $"{counted.Rule.Rule.Key} {counted.Amount} {counted.IsPending}");

    private static long Id(TestOffice office, string reference) => ReadEntry.IdOf(office.Store, Scope.Everything, EntryKind.Record, reference) ?? -1;
}

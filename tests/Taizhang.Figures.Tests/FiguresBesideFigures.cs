using Taizhang.Figures.Compute;
using Taizhang.Ledger;

namespace Taizhang.Figures.Tests;

/// <summary>What stands beside a figure: last year's value, what counts elsewhere too, and figures that follow from others.</summary>
public sealed class FiguresBesideFigures
{
    private const string Meetings = Towns.Two + """
        {"record":{"ref":"1","ledger":"meeting","organisation":"Q1b","date":"2024-02-29","fields":{"kinds":["学习"],"money":100.00,"lecturer":"讲师","until":"2024-03-05"}}}
        {"record":{"ref":"2","ledger":"meeting","organisation":"Q1b","bodies":["Q1b","Q2b"],"date":"2024-02-10","fields":{"kinds":["学习","党课"],"money":50.50}}}
        {"record":{"ref":"3","ledger":"meeting","organisation":"Q1b","date":"2023-02-28","fields":{"kinds":["学习"],"money":200.00}}}
        {"record":{"ref":"4","ledger":"meeting","organisation":"Q1b","date":"2023-03-01","fields":{"kinds":["学习"]}}}
        {"outside":{"ref":"讲师","name":"讲师","kind":"党校","level":"县级"}}
        """;

    [Theory, OnBothDatabases]
    public void last_years_value_stands_beside_each_figure_and_the_29th_of_february_is_the_28th_then(Database database)
    {
        using var office = Office(database);

        var reading = InContext(office, "A1", "2024-02-01", "2024-02-29");

        Assert.Equal((2, 1m), (reading.Value, reading.LastYear?.Value));
        Assert.Equal(0, InContext(office, "A1", "2023-02-01", "2023-02-28").LastYear?.Value);
    }

    [Theory, OnBothDatabases]
    public void what_counts_toward_another_figure_too_is_counted_in_records(Database database)
    {
        using var office = Office(database);

        var reading = InContext(office, "A1", "2024-01-01", "2024-02-29");

        Assert.Equal([("A9", 1), ("B1", 1), ("A7", 2)], reading.Overlaps.Select(overlap => (overlap.Figure.Id, overlap.Records)));
        Assert.Equal(["1次", "1次", "2次"], reading.Overlaps.Select(reading.Shared));
        Assert.Equal(0, InContext(office, "A1", "2024-01-01", "2024-12-31").Overlaps.First(overlap => overlap.Figure.Id == "B1").Records);
    }

    [Theory, OnBothDatabases]
    public void a_share_is_rounded_half_up_and_says_what_it_follows_from(Database database)
    {
        using var office = Office(database);

        var share = InContext(office, "G1", "2024-01-01", "2024-12-31");

        Assert.Equal((40m, "%"), (share.Value, share.Rule.Rule.Unit));
        Assert.Equal([(DerivedPart.Of, "A1", 2L), (DerivedPart.Against, "A1", 2L), (DerivedPart.Against, "A3", 3L)], share.From.Select(from => (from.Part, from.Reading.Rule.Rule.Key, from.Reading.Amount)));
        Assert.Equal(-10m, InContext(office, "G5", "2024-01-01", "2024-12-31").Value);
    }

    [Theory, OnBothDatabases]
    public void a_difference_is_exact_and_a_growth_may_be_negative(Database database)
    {
        using var office = Office(database);

        Assert.Equal(1, InContext(office, "G2", "2024-01-01", "2024-12-31").Value);
        Assert.Equal(-4950, InContext(office, "G4", "2024-01-01", "2024-12-31").Amount);
        Assert.Equal(0, InContext(office, "G3", "2024-01-01", "2024-12-31").Value);
        Assert.Equal(-50, InContext(office, "G3", "2024-02-11", "2024-12-31").Value);
    }

    [Theory, OnBothDatabases]
    public void where_there_is_nothing_to_divide_by_there_is_no_value_and_the_reason_is_said(Database database)
    {
        using var office = Office(database);

        Assert.Equal("学习、支部学习是0，算不出“学习占比”。", InContext(office, "G1", "2020-01-01", "2020-12-31").NoValue);
        Assert.Equal("去年同期学习是0，算不出“学习增长”。", InContext(office, "G3", "2023-01-01", "2023-12-31").NoValue);
        Assert.Equal("学习、支部学习是0，算不出“学习占比”。", InContext(office, "G5", "2023-01-01", "2023-12-31").NoValue);
    }

    [Theory, OnBothDatabases]
    public void a_figure_that_follows_from_others_opens_to_their_records(Database database)
    {
        using var office = Office(database);

        var trace = office.Trace("G3", "清泉镇", "2024-01-01", "2024-12-31");

        Assert.Equal(["2", "1", "3", "4"], trace.Records.Select(record => record.Ref));
        Assert.Equal([("A1", 2L), ("A1", 2L)], trace.Reading.From.Select(from => (from.Reading.Rule.Rule.Key, from.Reading.Amount)));
        Assert.Equal((4, 4L), (trace.Reading.Records, trace.Records.Sum(record => record.Amount)));
    }

    private static TestOffice Office(Database database)
    {
        var office = TestOffice.Open(database, OwnCatalog.Catalog, new DateOnly(2024, 12, 31));
        office.Import(Meetings);
        return office;
    }

    private static FigureReading InContext(TestOffice office, string figure, string from, string to)
    {
        var book = ReadFiguresInContext.Run(office.Store, Scope.Everything, "清泉镇", new Period(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)), variants: false);
        return book.Value.Find(figure)!;
    }
}

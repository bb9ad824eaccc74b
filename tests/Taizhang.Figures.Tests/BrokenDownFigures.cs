using Taizhang.Figures.BreakDown;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;

namespace Taizhang.Figures.Tests;

/// <summary>A figure broken down by topic, month, place or choice: counted from its own rows, in the office's order.</summary>
public sealed class BrokenDownFigures
{
    private static readonly Period Quarter = new(new DateOnly(2022, 2, 1), new DateOnly(2022, 4, 30));

    private const string Lectures = Towns.Two + """
        {"topic":{"ref":"t2","name":"省党代会精神","published":"2022-03-27"}}
        {"topic":{"ref":"t1","name":"六中全会精神","published":"2021-11-11"}}
        {"record":{"ref":"1","ledger":"lecture","organisation":"Q2","date":"2022-02-10","fields":{"topic":"t1","round":1,"mode":"入户宣讲","audience":30}}}
        {"record":{"ref":"2","ledger":"lecture","organisation":"Q1","date":"2022-02-11","fields":{"topic":"t1","round":1,"mode":"集中宣讲","audience":"约50"}}}
        {"record":{"ref":"3","ledger":"lecture","organisation":"Q","date":"2022-04-01","fields":{"topic":"t1","round":2,"mode":"集中宣讲","audience":20}}}
        {"record":{"ref":"4","ledger":"lecture","organisation":"Q1","date":"2022-04-02","fields":{"topic":"t2","round":1,"mode":"入户宣讲"}}}
        {"record":{"ref":"5","ledger":"gathering","organisation":"Q1b","bodies":["Q1b","Q2b"],"date":"2022-03-20","fields":{"kinds":["主题党日","党课"],"subject":"联合学习","study":true}}}
        """;

    [Theory, OnBothDatabases]
    public void lectures_by_topic_stand_in_the_order_in_which_the_topics_came_up(Database database)
    {
        using var office = Office(database);

        var broken = BreakDown(office, "F30@session", "topic");

        Assert.Equal([("t1", "六中全会精神", 3m), ("t2", "省党代会精神", 1)], broken.Parts.Select(part => (part.Key, part.Name, part.Value)));
        Assert.Equal((4m, null), (broken.Total.Value, broken.Differs));
        Assert.Equal([2m, 1m], BreakDown(office, "F30", "topic").Parts.Select(part => part.Value));
    }

    [Theory, OnBothDatabases]
    public void every_part_opens_to_records_whose_amounts_add_up_to_it(Database database)
    {
        using var office = Office(database);
        foreach (var (figure, by) in new[] { ("F30@session", "topic"), ("F30", "topic"), ("F30", "mode"), ("F30@audience", "mode"), ("F03", "kinds"), ("F30", "place"), ("F30@audience", "place"), ("F03", "place") })
        {
            foreach (var part in BreakDown(office, figure, by).Parts)
            {
                var opened = TracePart.Page(office.Store, Scope.Everything, figure, by, part.Key, "清泉镇", Quarter, 1, 100).Value;
                Assert.Equal((part.Amount, part.Records), (opened.Records.Sum(record => record.Amount), opened.Records.Select(record => record.Id).Distinct().Count()));
            }
        }

        var first = TracePart.Page(office.Store, Scope.Everything, "F30", "topic", "t1", "清泉镇", Quarter, 1, 2).Value;
        var second = TracePart.Page(office.Store, Scope.Everything, "F30", "topic", "t1", "清泉镇", Quarter, 2, 2).Value;
        Assert.Equal((3, 2, 2, 1), (first.InAll, first.Pages, first.Records.Count, second.Records.Count));
        Assert.Equal(2, first.Records.Concat(second.Records).Sum(record => record.Amount));
    }

    [Theory, OnBothDatabases]
    public void a_part_by_what_a_figure_does_not_have_is_refused(Database database)
    {
        using var office = Office(database);

        Assert.Equal("breakdown-by", Assert.Single(TracePart.Page(office.Store, Scope.Everything, "F30", "weather", "晴", "清泉镇", Quarter, 1, 100).Refusals).Code);
        Assert.Empty(TracePart.Page(office.Store, Scope.Everything, "F30", "topic", "t9", "清泉镇", Quarter, 1, 100).Value.Records);
        Assert.Equal("organisation-unknown", Assert.Single(TracePart.Page(office.Store, Scope.Nothing, "F30", "topic", "t1", "清泉镇", Quarter, 1, 100).Refusals).Code);
    }

    [Theory, OnBothDatabases]
    public void every_month_of_the_period_is_shown_also_one_without_work(Database database)
    {
        using var office = Office(database);

        var broken = BreakDown(office, "F30@session", "month");

        Assert.Equal([("2022-02", "2022年2月", 2m), ("2022-03", "2022年3月", 0), ("2022-04", "2022年4月", 2)], broken.Parts.Select(part => (part.Key, part.Name, part.Value)));
    }

    [Theory, OnBothDatabases]
    public void places_stand_in_the_offices_order_its_own_work_first_and_villages_without_any_too(Database database)
    {
        using var office = Office(database);

        Assert.Equal([("Q", "清泉镇本级", 1m), ("Q1", "甲家村", 2), ("Q2", "乙家村", 1)], BreakDown(office, "F30@session", "place").Parts.Select(part => (part.Key, part.Name, part.Value)));
        Assert.Equal([("H", 0m), ("Q", 4)], BreakDown(office, "F30@session", "place", "云岭县").Parts.Select(part => (part.Key, part.Value)));
        Assert.Equal([("Q1", "甲家村", 0m), ("Q2", "乙家村", 0)], BreakDown(office, "F47", "place").Parts.Select(part => (part.Key, part.Name, part.Value)));
    }

    [Theory, OnBothDatabases]
    public void choices_stand_as_the_catalog_lists_them(Database database)
    {
        using var office = Office(database);

        Assert.Equal([("集中宣讲", 70m), ("入户宣讲", 30)], BreakDown(office, "F30@audience", "mode").Parts.Select(part => (part.Key, part.Value)));
    }

    [Theory, OnBothDatabases]
    public void where_the_parts_do_not_add_up_the_reason_is_said(Database database)
    {
        using var office = Office(database);

        var byKind = BreakDown(office, "F03@event", "kinds");

        Assert.Equal((1m, 2m), (byKind.Total.Value, byKind.Parts.Sum(part => part.Value)));
        Assert.Equal($"有的记录同时属于几个{byKind.By.Name}，在每个里都计，所以各项相加比总数多。", byKind.Differs);
        Assert.Equal("有的记录同时属于几个单位，在每个里都计，所以各项相加比总数多。", BreakDown(office, "F03@event", "place").Differs);
        Assert.Null(BreakDown(office, "F03", "place").Differs);
    }

    [Theory]
    [InlineData("F99", "month", "figure-unknown")]
    [InlineData("F30", "moon", "breakdown-by")]
    [InlineData("F47", "topik", "breakdown-by")]
    [InlineData("S01", "month", "breakdown-derived")]
    public void what_cannot_be_broken_down_is_refused_with_what_can(string figure, string by, string code)
    {
        using var office = Office(Database.Sqlite);

        Assert.Equal(code, Assert.Single(BreakDownFigure.Run(office.Store, Scope.Everything, figure, by, "清泉镇", Quarter).Refusals).Code);
    }

    [Fact]
    public void the_dimensions_of_a_figure_come_from_the_catalog() =>
        Assert.Equal(["month", "place", "topic", "mode", "audience_kind"], Dimension.Of(Catalogs.Real, Catalogs.Real.Figures["F30"].Rule).Select(known => known.Id));

    private static TestOffice Office(Database database)
    {
        var office = TestOffice.Open(database);
        office.Import(Lectures);
        return office;
    }

    private static BrokenDownFigure BreakDown(TestOffice office, string figure, string by, string organisation = "清泉镇")
    {
        var broken = BreakDownFigure.Run(office.Store, Scope.Everything, figure, by, organisation, Quarter);
        Assert.True(broken.IsDone, string.Join(Environment.NewLine, broken.Refusals));
        return broken.Value;
    }
}

using System.Globalization;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Due;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Tests.Browse;

/// <summary>Who reads fifty things asks the database no more often than who reads five: a county has thousands.</summary>
public sealed class QuestionsAskedTests
{
    private const int Few = 5;
    private const int Many = 50;

    private static readonly Dictionary<string, Action<TestOffice>> Readings = new()
    {
        ["medals"] = office => Assert.NotEmpty(MedalForecast.Run(office.Store, Scope.Everything, Home(office), 2022, 5)[0].Candidates),
        ["board"] = office => Assert.NotEqual(0, ReadBoard.Run(office.Store, Scope.Everything, "membership", Home(office)).InAll),
        ["due"] = office => Assert.NotEmpty(ListDue.Run(office.Store, Scope.Everything)),
        ["roll"] = office => Assert.NotEmpty(ListPeople.Run(office.Store, Scope.Everything, "清泉镇", office.Store.Today, 1).Value.People),
        ["roles"] = office => Assert.NotEmpty(ListRoles.Run(office.Store, Scope.Everything, "reserve-cadre", "清泉镇", 1).Value.Roles),
        ["list"] = office => Assert.NotEmpty(BrowseRecords.Run(office.Store, Scope.Everything, new RecordFilter("volunteer-activity"), RecordOrder.NewestFirst, null, Many).Value.Records),
        ["list of a word"] = office => Assert.NotEmpty(BrowseRecords.Run(office.Store, Scope.Everything, new RecordFilter("volunteer-activity") { Text = "清扫" }, RecordOrder.NewestFirst, null, Many).Value.Records),
        ["totals"] = office => Assert.NotEmpty(TotalRecords.Run(office.Store, Scope.Everything, new RecordFilter("volunteer-activity") { Text = "清扫" }).Value),
        ["found"] = office => Assert.NotEmpty(FindEntries.Run(office.Store, Scope.Everything, new FoundOrganisation(Home(office), "Q", "清泉镇", IsHome: true), "清扫").Ledgers),
        ["found by one character"] = office => Assert.NotEmpty(FindEntries.Run(office.Store, Scope.Everything, new FoundOrganisation(Home(office), "Q", "清泉镇", IsHome: true), "扫").Ledgers),
    };

    [Theory, OnBothDatabases]
    public void fifty_are_read_with_no_more_questions_than_five(Database database)
    {
        using var few = Office(database, Few);
        using var many = Office(database, Many);

        Assert.All(Readings, reading => Assert.Equal((reading.Key, Asked(few, reading.Value)), (reading.Key, Asked(many, reading.Value))));
    }

    /// <summary>What the guard is there for: somebody who asks for each one.</summary>
    [Fact]
    public void who_asks_for_each_one_is_noticed()
    {
        using var few = Office(Database.Sqlite, Few);
        using var many = Office(Database.Sqlite, Many);

        Assert.True(Asked(few, office => OneByOne(office, Few)) < Asked(many, office => OneByOne(office, Many)));
    }

    private static void OneByOne(TestOffice office, int people) =>
        Assert.All(Enumerable.Range(0, people), i => Assert.NotNull(ReadEntry.IdOf(office.Store, Scope.Everything, EntryKind.Person, $"p{i}")));

    /// <summary>How many questions a reading asks once the tree is known.</summary>
    private static long Asked(TestOffice office, Action<TestOffice> read)
    {
        read(office);
        var before = office.Store.Dialect.Questions;
        read(office);
        return office.Store.Dialect.Questions - before;
    }

    private static long Home(TestOffice office) => ReadEntry.IdOf(office.Store, Scope.Everything, EntryKind.Organisation, "Q") ?? throw new InvalidOperationException("清泉镇 is missing.");

    /// <summary>So many old members who are reserve cadres too, each with an application, and so many records.</summary>
    private static TestOffice Office(Database database, int of)
    {
        var office = TestOffice.Open(database, new DateOnly(2022, 6, 15));
        office.Import(Towns.Two + string.Join('\n', Enumerable.Range(0, of).SelectMany(i => new[]
        {
            $$$"""{"person":{"ref":"p{{{i}}}","name":"王{{{i}}}","birth":"1950-03-01","organisation":"Q1b"}}""",
            $$$"""{"role":{"ref":"m{{{i}}}","kind":"member","person":"p{{{i}}}","organisation":"Q1b","from":"1971-07-01"}}""",
            $$$"""{"role":{"ref":"r{{{i}}}","kind":"reserve-cadre","person":"p{{{i}}}","organisation":"Q1","from":"2020-01-01"}}""",
            $$$"""{"person":{"ref":"a{{{i}}}","name":"李{{{i}}}","birth":"1995-03-01","organisation":"Q2b"}}""",
            $$$"""{"case":{"ref":"c{{{i}}}","procedure":"membership","subject":"a{{{i}}}","organisation":"Q2b","steps":[{"step":"apply","date":"2022-05-20"}]}}""",
            string.Create(CultureInfo.InvariantCulture, $$$"""{"record":{"ref":"v{{{i}}}","ledger":"volunteer-activity","organisation":"Q1","date":"2022-01-{{{(i % 28) + 1:00}}}","fields":{"content":"清扫街道第{{{i}}}次","category":"环境整治","participants":12} } }"""),
        })));
        return office;
    }
}

using System.Text;
using Xunit;

namespace Taizhang.Demo.Tests;

public sealed class PlanTests
{
    [Fact]
    public void the_same_seed_gives_the_same_bytes()
    {
        var (one, other) = (DemoPlan.Make(3), DemoPlan.Make(3));
        Assert.Equal(one.Entries, other.Entries);
        Assert.Equal(one.Truth, other.Truth);
        Assert.Equal(one.Truth2021, other.Truth2021);
    }

    [Fact]
    public void another_seed_gives_another_year()
    {
        Assert.NotEqual(Demos.Plan(1).Truth, Demos.Plan(2).Truth);
        Assert.NotEqual(Demos.Plan(1).Entries, Demos.Plan(2).Entries);
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void the_township_has_fifteen_villages_and_nineteen_branches(int seed)
    {
        var book = Demos.Book(seed);
        var end = new DateOnly(2022, 12, 31);
        var villages = book.Organisations.Where(pair => book.KindOf(pair.Key) == "village" && book.LivesOn(pair.Key, end)).ToList();
        Assert.Equal(15, villages.Count);
        Assert.Equal("黄花滩村", villages[0].Value.GetProperty("name").GetString());
        Assert.Equal(19, book.Organisations.Keys.Count(code => book.KindOf(code) == "branch" && book.LivesOn(code, end)));
        Assert.All(villages, village => Assert.All(["-zb", "-sjz", "-fwd1", "-wg1", "-xz1"], body => Assert.Contains(village.Key + body, book.Organisations)));
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void the_year_holds_some_three_thousand_records_with_titles_of_their_own(int seed)
    {
        var year = Demos.Book(seed).Records.Values.Where(record => record.Date.Year == 2022).ToList();
        Assert.InRange(year.Count, 2600, 3400);
        var titles = year.Select(TitleOf).ToList();
        Assert.True(titles.Distinct().Count() >= titles.Count * 0.9);
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void every_village_has_something_in_every_month(int seed)
    {
        var book = Demos.Book(seed);
        var places = book.Records.Values.Where(record => record.Counts && record.Date.Year == 2022)
            .SelectMany(record => record.Bodies.Append(record.Organisation).Select(code => (Place: code.Split('-')[0], record.Date.Month)))
            .ToHashSet();
        foreach (var village in book.Organisations.Keys.Where(code => book.KindOf(code) == "village" && book.LivesOn(code, new DateOnly(2022, 12, 31))))
        {
            Assert.All(Enumerable.Range(1, 12), month => Assert.Contains((village, month), places));
        }
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void nothing_happens_outside_the_life_of_its_body(int seed)
    {
        var book = Demos.Lawful(seed);
        foreach (var record in book.Records.Values)
        {
            Assert.All(record.Bodies.Append(record.Organisation), code => Assert.True(book.LivesOn(code, record.Date), record.Ref));
            Assert.All(new[] { record.Text("team"), record.Text("brand") }, code => Assert.True(code is null || book.LivesOn(code, record.Date), record.Ref));
        }

        Assert.All(book.Roles, role => Assert.True(book.LivesOn(role.GetProperty("organisation").GetString()!, EntryBook.Day(role, "from")), role.GetRawText()));
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void no_lecture_is_older_than_its_topic(int seed)
    {
        var book = Demos.Lawful(seed);
        Assert.All(
            book.Records.Values.Where(record => record.Ledger is "lecture" or "essay" && record.Text("topic") is not null),
            record => Assert.True(EntryBook.Day(book.Topics[record.Text("topic")!], "published") <= record.Date, record.Ref));
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void refs_are_unique_and_nothing_is_referred_to_before_it_stands(int seed)
    {
        var book = Demos.Book(seed);
        var refs = book.Organisations.Keys.Concat(book.Persons.Keys).Concat(book.Households.Keys).Concat(book.Outsides.Keys).Concat(book.Topics.Keys)
            .Concat(book.Records.Keys).Concat(book.Roles.Concat(book.Cases).Select(entry => entry.GetProperty("ref").GetString()!)).ToList();
        Assert.Equal(refs.Distinct().Count(), refs.Count);
        string[] order = ["organisation", "outside", "topic", "person", "household", "role", "case"];
        var firsts = book.Kinds.Where(order.Contains).Distinct();
        Assert.Equal(order, firsts);
        var seen = new HashSet<string>();
        foreach (var organisation in book.Organisations)
        {
            var parent = EntryBook.TextOrNull(organisation.Value, "parent");
            Assert.True(parent is null || seen.Contains(parent), organisation.Key);
            seen.Add(organisation.Key);
        }
    }

    [Fact]
    public void lines_are_one_json_object_each_with_characters_as_they_are()
    {
        Assert.All(Demos.Plan(1).Entries, line => Assert.DoesNotContain('\n', line));
        Assert.All(Demos.Plan(1).Entries, line => Assert.DoesNotContain("\\u", line, StringComparison.Ordinal));
        Assert.Equal(Demos.Plan(1).Truth, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Demos.Plan(1).Truth)));
    }

    private static string TitleOf(ReadRecord record) =>
        record.Title ?? record.Text(Demos.Catalog.Ledgers[record.Ledger].Title!)!;
}

using System.Text.Json;
using Xunit;

namespace Taizhang.Demo.Tests;

/// <summary>What must not be counted, or not twice, is there to be met.</summary>
public sealed class NoiseTests
{
    private static readonly DateOnly End = new(2022, 12, 31);

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void every_ledger_has_drafts_and_there_are_voids_and_amendments(int seed)
    {
        var records = Demos.Book(seed).Records.Values.ToList();
        foreach (var ledger in records.GroupBy(record => record.Ledger))
        {
            Assert.Contains(ledger, record => record.Status == "draft");
        }

        Assert.True(records.Count(record => record.Status == "void") > 30);
        Assert.True(Demos.Book(seed).Amended.Count > 50);
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void an_amendment_changes_what_would_have_been_counted(int seed)
    {
        var book = Demos.Book(seed);
        var changed = book.Entered.Where(record => book.Amended.Contains(record.Ref))
            .Where(record => record.Fields.GetRawText() != book.Records[record.Ref].Fields.GetRawText()).ToList();
        Assert.Equal(book.Amended.Count, changed.Count);
        Assert.Contains(changed, record => record.Ledger == "gathering" && record.Is("study") != book.Records[record.Ref].Is("study"));
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void branches_meet_together_and_offices_meet_without_counting(int seed)
    {
        var gatherings = Demos.Book(seed).Of("gathering", 2022).ToList();
        Assert.True(gatherings.Count(record => record.Bodies.Count > 1) >= 4);
        Assert.Contains(gatherings, record => Demos.Book(seed).KindOf(record.Organisation) == "office" && record.Is("study"));
        Assert.Contains(gatherings, record => record.Texts("kinds").SequenceEqual(["干部集体学习"]) && !record.Is("study"));
        Assert.Contains(gatherings, record => record.Texts("kinds").SequenceEqual(["组织生活会"]));
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void one_member_was_accepted_in_december_and_approved_in_january_at_either_end_of_the_year(int seed)
    {
        var pairs = Demos.Book(seed).Cases.Where(@case => @case.GetProperty("procedure").GetString() == "membership")
            .Select(@case => (Met: StepOf(@case, "branch-meeting"), Approved: StepOf(@case, "approved"))).ToList();
        Assert.Contains(pairs, pair => pair.Met is { Year: 2021, Month: 12 } && pair.Approved is { Year: 2022, Month: 1 });
        Assert.Contains(pairs, pair => pair.Met is { Year: 2022, Month: 12 } && pair.Approved is { Year: 2023, Month: 1 });
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void people_are_met_twice_who_count_once(int seed)
    {
        var book = Demos.Book(seed);
        var volunteers = book.Roles.Where(role => role.GetProperty("kind").GetString() == "volunteer" && EntryBook.HoldsOn(role, End)).ToList();
        Assert.True(volunteers.Count > Demos.Figure(seed, "F44").GetInt32() + 10);
        Assert.True(Demos.Truth(seed).GetProperty("records").GetProperty("F27").GetArrayLength() > Demos.Figure(seed, "F27").GetInt32() + 5);
        Assert.True(Demos.Truth(seed).GetProperty("records").GetProperty("F20").GetArrayLength() > Demos.Figure(seed, "F20").GetInt32());
        Assert.True(Demos.Truth(seed).GetProperty("records").GetProperty("F33").GetArrayLength() > Demos.Figure(seed, "F33").GetInt32());
        Assert.True(Demos.Truth(seed).GetProperty("records").GetProperty("F37").GetArrayLength() > Demos.Names(seed, "F37").Length);
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void reserve_cadres_are_there_who_are_too_old_or_have_left(int seed)
    {
        var book = Demos.Book(seed);
        var pool = book.Roles.Where(role => role.GetProperty("kind").GetString() == "reserve-cadre").ToList();
        Assert.Contains(pool, role => EntryBook.HoldsOn(role, End) && EntryBook.Day(book.Persons[role.GetProperty("person").GetString()!], "birth").AddYears(46) <= End);
        Assert.Contains(pool, role => !EntryBook.HoldsOn(role, End));
        Assert.Contains(pool, role => EntryBook.Day(book.Persons[role.GetProperty("person").GetString()!], "birth") == new DateOnly(1977, 1, 1));
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void there_are_plays_over_days_audiences_about_and_outlets_of_the_city(int seed)
    {
        var book = Demos.Book(seed);
        Assert.Contains(book.Of("screen-play", 2022), record => record.To > record.Date);
        Assert.Contains(book.Of("lecture", 2022), record => record.Fields.GetProperty("audience").ValueKind == JsonValueKind.String);
        Assert.Contains(book.Of("publication", 2022), record => book.Outsides[record.Text("outlet")!].GetProperty("level").GetString() == "市级");
        Assert.Contains(book.Of("performance", 2022), record => book.Outsides[record.Text("troupe")!].GetProperty("level").GetString() == "镇级");
    }

    private static DateOnly? StepOf(JsonElement @case, string id)
    {
        var step = @case.GetProperty("steps").EnumerateArray().FirstOrDefault(step => step.GetProperty("step").GetString() == id);
        return step.ValueKind == JsonValueKind.Undefined ? null : EntryBook.Day(step, "date");
    }
}

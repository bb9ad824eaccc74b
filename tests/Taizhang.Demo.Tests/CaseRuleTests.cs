using System.Text.Json;
using Xunit;

namespace Taizhang.Demo.Tests;

/// <summary>The staged work of the demo keeps the regulations, so that the rules find nothing to complain of.</summary>
public sealed class CaseRuleTests
{
    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void members_are_developed_within_the_time_limits(int seed)
    {
        foreach (var (@case, days) in CasesOf(seed, "membership").Where(pair => pair.Days.ContainsKey("apply")))
        {
            var birth = EntryBook.Day(Demos.Lawful(seed).Persons[@case.GetProperty("subject").GetString()!], "birth");
            Assert.True(birth.AddYears(18) <= days["apply"]);
            Assert.True(!days.TryGetValue("talk", out var talk) || talk <= days["apply"].AddMonths(1));
            Assert.True(!days.TryGetValue("activist", out var activist) || talk < activist);
            Assert.True(!days.TryGetValue("candidate", out var candidate) || candidate >= activist.AddYears(1));
            if (days.TryGetValue("branch-meeting", out var meeting))
            {
                Assert.True(days["political-review"] < days["committee-review"] && days["training"] < meeting);
                Assert.True(days["pre-review"].AddMonths(1) >= meeting && !(days.TryGetValue("approved", out var approved) && approved > meeting.AddMonths(3)));
                Assert.True(!days.TryGetValue("conversion-meeting", out var conversion) || conversion >= meeting.AddYears(1));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void more_than_half_of_all_voters_came_and_said_yes(int seed)
    {
        var votes = CasesOf(seed, "membership").SelectMany(pair => pair.Case.GetProperty("steps").EnumerateArray())
            .Where(step => step.GetProperty("step").GetString() == "branch-meeting");
        foreach (var vote in votes)
        {
            var (expected, present, yes) = (Whole(vote, "voters_expected"), Whole(vote, "voters_present"), Whole(vote, "votes_yes"));
            Assert.True(present * 2 > expected && yes * 2 > expected && yes <= present && present <= expected);
        }
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void medals_go_to_the_living_who_reached_fifty_years_by_july(int seed)
    {
        var book = Demos.Lawful(seed);
        foreach (var (@case, days) in CasesOf(seed, "medal"))
        {
            if (!days.TryGetValue("awarded", out var awarded))
            {
                continue;
            }

            var subject = @case.GetProperty("subject").GetString()!;
            var joined = book.Roles.Single(role => role.GetProperty("kind").GetString() == "member" && role.GetProperty("person").GetString() == subject);
            Assert.True(EntryBook.Day(joined, "from") <= new DateOnly(awarded.Year - 50, 7, 1));
            Assert.Null(EntryBook.DayOrNull(book.Persons[subject], "died"));
        }
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void every_branch_has_one_star_a_year_that_its_score_allows(int seed)
    {
        var ratings = CasesOf(seed, "star-rating").Where(pair => pair.Days.ContainsKey("decided")).Select(pair => pair.Case).ToList();
        Assert.Equal(36, ratings.Select(rating => (rating.GetProperty("subject").GetString(), Whole(rating.GetProperty("fields"), "year"))).Distinct().Count());
        foreach (var decided in ratings.Select(rating => rating.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("step").GetString() == "decided")))
        {
            var star = decided.GetProperty("score").GetDecimal() switch { >= 90 => "五星级", >= 80 => "四星级", >= 70 => "三星级", >= 60 => "二星级", _ => "一星级" };
            Assert.Equal(star, decided.GetProperty("star").GetString());
        }
    }

    /// <summary>Whoever looks around finds a case standing at every step there is.</summary>
    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void every_step_of_every_procedure_is_where_some_case_stands(int seed)
    {
        var standing = Demos.Book(seed).Cases.Select(@case => $"{@case.GetProperty("procedure").GetString()} {@case.GetProperty("steps").EnumerateArray().Last().GetProperty("step").GetString()}");
        var steps = Demos.Catalog.Procedures.SelectMany(procedure => procedure.Steps.Select(step => $"{procedure.Id} {step.Id}")).Distinct();

        Assert.Empty(steps.Except(standing));
    }

    private static IEnumerable<(JsonElement Case, Dictionary<string, DateOnly> Days)> CasesOf(int seed, string procedure) =>
        Demos.Lawful(seed).Cases
            .Where(@case => @case.GetProperty("procedure").GetString() == procedure)
            .Select(@case => (@case, @case.GetProperty("steps").EnumerateArray()
                .GroupBy(step => step.GetProperty("step").GetString()!, step => EntryBook.Day(step, "date"))
                .ToDictionary(taken => taken.Key, taken => taken.First())));

    private static int Whole(JsonElement element, string property) => element.GetProperty(property).GetInt32();
}

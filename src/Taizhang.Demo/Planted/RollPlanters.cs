using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Planted;

/// <summary>What is wrong on the rolls: of people, of branches and groups, of volunteers; all of it over, or begun after 2022.</summary>
internal static class RollPlanters
{
    private static readonly DateOnly After = new(2023, 3, 1);

    public static readonly Planter[] All =
    [
        new("R-00-03", PersonTwice),
        new("R-12-03", CodeOfAnotherTown),
        new("R-13-01", BranchOfTwo),
        new("R-13-03", CommitteeOfTwo),
        new("R-13-04", ground => Term(ground, "R-13-04", new DateOnly(2021, 1, 10), new DateOnly(2042, 1, 9))),
        new("R-13-05", ground => Term(ground, "R-13-05", new DateOnly(2018, 1, 10), new DateOnly(2021, 1, 9))),
        new("R-31-01", InTwoBranches),
        new("R-31-02", GroupOfOne),
        new("R-31-04", LeaderWhoIsNoMember),
        new("R-52-01", BirthdayOfAnotherYear),
        new("R-52-02", ConvertedTooEarly),
        new("R-83-01", VolunteerTwice),
        new("R-83-02", MinorWithoutConsent),
        new("R-83-03", VolunteerAfterDeath),
    ];

    /// <summary>Taken over from an old table, without the number.</summary>
    private static void PersonTwice(PlantingGround ground)
    {
        var known = ground.Villager(ground.Village());
        var again = known with { Ref = ground.Book.NewRef("P"), IdNumber = null };
        ground.Book.Persons.Add(again);
        ground.Found("R-00-03", again, again.Ref);
    }

    /// <summary>A village merged long ago, whose code has the digits of the neighbouring township.</summary>
    private static void CodeOfAnotherTown(PlantingGround ground)
    {
        var merged = new Organisation($"{TownNames.CountyCode}102231", "village", "旧渠口村", ground.Town.Code, new DateOnly(1958, 9, 1)) { Closed = new DateOnly(2004, 5, 1) };
        ground.Book.Organisations.Add(merged);
        ground.FoundBody("R-12-03", merged.Code);
    }

    private static void BranchOfTwo(PlantingGround ground)
    {
        var village = ground.Village();
        var branch = new Organisation($"{ground.Town.Code}-zb8", "branch", "清泉镇金穗合作社党支部", ground.Town.Code, After);
        ground.Book.Organisations.Add(branch);
        ground.Role("member", ground.Villager(village), branch.Code, After);
        ground.Role("member", ground.Villager(village), branch.Code, After);
        ground.FoundBody("R-13-01", branch.Code);
    }

    private static void CommitteeOfTwo(PlantingGround ground)
    {
        var branch = ground.Town.TownBranch(0);
        foreach (var person in ground.Members(branch, 2))
        {
            ground.Role("committee-member", person, branch.Code, After);
        }

        ground.FoundBody("R-13-03", branch.Code);
    }

    /// <summary>2024 written as 2042, or an election nobody has held since.</summary>
    private static void Term(PlantingGround ground, string code, DateOnly from, DateOnly to)
    {
        var branch = ground.Town.TownBranch(code == "R-13-04" ? 1 : 2).Code;
        ground.Amend(branch, body => body with { Facts = [.. body.Facts, new Fact("term", from, to)] });
        ground.FoundBody(code, branch);
    }

    private static void InTwoBranches(PlantingGround ground)
    {
        var (one, other) = (ground.Town.Villages[3], ground.Town.Villages[4]);
        var person = ground.Villager(one);
        ground.Role("member", person, one.Branch.Code, new DateOnly(2012, 7, 1), new DateOnly(2016, 12, 31));
        ground.Found("R-31-01", person, ground.Role("member", person, other.Branch.Code, new DateOnly(2015, 3, 1), new DateOnly(2018, 12, 31)));
    }

    private static void GroupOfOne(PlantingGround ground)
    {
        var village = ground.Village();
        ground.Role("group-member", ground.Members(village.Branch, 1)[0], $"{village.Code}-xz1", After);
        ground.FoundBody("R-31-02", $"{village.Code}-xz1");
    }

    private static void LeaderWhoIsNoMember(PlantingGround ground)
    {
        var village = ground.Village();
        var person = ground.Villager(village);
        ground.Found("R-31-04", person, ground.Role("group-leader", person, $"{village.Code}-xz2", new DateOnly(2020, 12, 1), new DateOnly(2020, 12, 31)));
    }

    private static void BirthdayOfAnotherYear(PlantingGround ground)
    {
        var person = ground.Villager(ground.Village());
        ground.Book.Persons[^1] = person with { Birth = person.Birth.AddYears(1) };
        ground.Found("R-52-01", person, person.Ref);
    }

    private static void ConvertedTooEarly(PlantingGround ground)
    {
        var village = ground.Village();
        var person = ground.Villager(village);
        ground.Role("probationary-member", person, village.Branch.Code, new DateOnly(2016, 6, 20), new DateOnly(2016, 12, 19));
        ground.Found("R-52-02", person, ground.Role("member", person, village.Branch.Code, new DateOnly(2016, 12, 20), new DateOnly(2019, 6, 30)));
    }

    private static void VolunteerTwice(PlantingGround ground)
    {
        var village = ground.Village();
        var person = ground.Villager(village);
        ground.Role("volunteer", person, village.Teams[0], new DateOnly(2019, 11, 1), new DateOnly(2020, 6, 30), new Field("source", "群众"));
        ground.Found("R-83-01", person, ground.Role("volunteer", person, village.Teams[0], new DateOnly(2020, 3, 5), new DateOnly(2020, 12, 5), new Field("source", "群众")));
    }

    private static void MinorWithoutConsent(PlantingGround ground)
    {
        var village = ground.Village();
        var person = ground.Villager(village, new DateOnly(2004, 5, 20));
        ground.Found("R-83-02", person, ground.Role("volunteer", person, village.Teams[0], new DateOnly(2020, 7, 6), new DateOnly(2020, 8, 25), new Field("source", "学生")));
    }

    private static void VolunteerAfterDeath(PlantingGround ground)
    {
        var village = ground.Village();
        var person = ground.Elder(village, new DateOnly(2020, 4, 8));
        ground.Found("R-83-03", person, ground.Role("volunteer", person, village.Teams[0], new DateOnly(2019, 11, 1), new DateOnly(2020, 10, 30), new Field("source", "群众")));
    }
}

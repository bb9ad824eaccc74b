using Taizhang.Demo.Duties;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Planted;

/// <summary>
/// Cases of member development in which one thing is wrong, finished before 2021; only what the 2026 rules brought is of
/// 2026. Each is of another year or branch than those it could be compared with.
/// </summary>
internal static class MembershipPlanters
{
    private static readonly DateOnly Usual = new(2015, 3, 2);

    public static readonly Planter[] All =
    [
        new("R-51-01", AppliedTooYoung),
        Of("R-51-02", (way, _) => way.With("talk", Usual.AddDays(45))),
        Of("R-51-03", (way, _) => way.With("activist", new Field("decided_by", "其他"))),
        Of("R-51-05", (way, members) => way.With("mentors", new Field("mentors", Refs(members)))),
        Of("R-51-06", (way, _) => way.With("cultivation", way.Activist.AddDays(9)).With("cultivation", way.Candidate.AddDays(-70))),
        Of("R-51-07", (way, _) => way.Candidate = way.Activist.AddMonths(11)),
        new("R-51-08", PublishedTooShort),
        Of("R-51-09", (way, members) => way.With("introducers", new Field("introducers", Refs(members)[..1]))),
        Of("R-51-10", (way, _) => way.With("political-review", way.Review)),
        Of("R-51-11", (way, _) => way.Wait = 400),
        Of("R-51-12", (way, _) => way.With("training", new Field("days", 2), new Field("hours", 16))),
        Of("R-51-13", (way, _) => way.With("pre-review", way.Review.AddDays(22), new Field("qualified", true))),
        new("R-51-14", LeavesSoon),
        Of("R-51-15", (way, _) => way.With("branch-meeting", [new Field("full_members", 20), new Field("voters_expected", 20), new Field("voters_present", 10), new Field("votes_yes", 8), new Field("votes_written", 4)])),
        Of("R-51-16", (way, _) => way.With("branch-meeting", [new Field("full_members", 20), new Field("voters_expected", 20), new Field("voters_present", 15), new Field("votes_yes", 9)])),
        Of("R-51-17", (way, _) => way.With("branch-meeting", new Field("candidates", 2))),
        Of("R-51-18", (way, _) => ApprovedOn(way, way.Meeting.AddMonths(4))),
        Of("R-51-20", (way, _) => way.Without("conversion-applied").With("conversion-meeting", way.Meeting.AddYears(1).AddDays(-4))),
        Of("R-51-21", (way, _) => way.Extension = 4),
        Of("R-51-22", (way, _) => way.With("conversion-approved", way.ConversionMeeting.AddMonths(4)).With("archived", way.ConversionMeeting.AddMonths(5))),
        Of("R-51-24", (way, _) => way.With("upper-talk", way.Meeting.AddDays(24))),
        new("R-51-25", RelativeNotFiled),
        Of("R-51-26", (way, _) => way.With("application-book", new Field("number", "甘2016000871"), new Field("spoiled_number", "甘2016000871"))),
        new("R-51-27", PaperMissing),
        Of("R-51-28", (way, _) => way.With("conversion-applied", way.Meeting.AddYears(1).AddDays(-12))),
        new("R-51-40", MoreThanTheQuota),
    ];

    /// <summary>A case of a village that was lawful but for what the change does to it.</summary>
    private static Planter Of(string code, Action<WayIntoTheParty, IReadOnlyList<Person>> change) => new(code, ground =>
    {
        var village = ground.Village();
        var members = ground.Members(village.Branch, 3);
        var way = Way(ground, Usual, members);
        change(way, members);
        Found(ground, code, village.Branch, ground.Villager(village), way.Steps());
    });

    /// <summary>What follows the approval follows it still.</summary>
    private static void ApprovedOn(WayIntoTheParty way, DateOnly day) =>
        way.With("approved", day).With("approval-filed", day.AddDays(9)).With("assigned", day.AddDays(10)).With("oath", day.AddDays(12)).With("probation", day.AddMonths(3));

    private static void AppliedTooYoung(PlantingGround ground)
    {
        var village = ground.Village();
        var person = ground.Villager(village, Usual.AddYears(-18).AddDays(1));
        Found(ground, "R-51-01", village.Branch, person, Way(ground, Usual, ground.Members(village.Branch, 2)).Steps());
    }

    /// <summary>By the 2026 rules five working days: a weekend is none.</summary>
    private static void PublishedTooShort(PlantingGround ground)
    {
        var village = ground.Village();
        var way = Way(ground, new DateOnly(2024, 11, 20), ground.Members(village.Branch, 2));
        way.Candidate = new DateOnly(2026, 6, 2);
        way.With("candidate", new Field("published_from", new DateOnly(2026, 5, 28)), new Field("published_to", new DateOnly(2026, 6, 1)));
        Found(ground, "R-51-08", village.Branch, ground.Villager(village), way.StepsTo("candidate"));
    }

    private static void LeavesSoon(PlantingGround ground)
    {
        var village = ground.Village();
        var way = Way(ground, Usual, ground.Members(village.Branch, 2));
        Found(ground, "R-51-14", village.Branch, ground.Villager(village), way.Steps(), new Field("leaving_on", way.Meeting.AddDays(40)));
    }

    private static void RelativeNotFiled(PlantingGround ground)
    {
        var village = ground.Village();
        Found(ground, "R-51-25", village.Branch, ground.Villager(village), Way(ground, Usual, ground.Members(village.Branch, 2)).Steps(), new Field("near_relative", true));
    }

    /// <summary>The papers were kept here, and that of the talk is not among them.</summary>
    private static void PaperMissing(PlantingGround ground)
    {
        var village = ground.Village();
        IReadOnlyList<Step> steps =
        [
            new("apply", Usual, [Papers("入党申请书")]),
            new("talk", Usual.AddDays(10)),
            new("activist", Usual.AddDays(150), [new("decided_by", "支委会"), Papers("推荐（推优）登记表", "会议记录")]),
            new("cancelled", Usual.AddDays(400), [new("kind", "撤回申请")]),
        ];
        Found(ground, "R-51-27", village.Branch, ground.Villager(village), steps);
    }

    /// <summary>The branch was given no number in that year.</summary>
    private static void MoreThanTheQuota(PlantingGround ground)
    {
        var branch = ground.Town.TownBranch(2);
        var way = Way(ground, new DateOnly(2011, 3, 7), ground.Members(branch, 2));
        ground.Old("development-quota", branch.Code, new DateOnly(way.Meeting.Year, 2, 20), new("year", way.Meeting.AddDays(20).Year), new("issued", 0), new("document", $"清组发〔{way.Meeting.Year}〕3号"));
        Found(ground, "R-51-40", branch, ground.Villager(ground.Village()), way.Steps());
    }

    private static WayIntoTheParty Way(PlantingGround ground, DateOnly applied, IReadOnlyList<Person> members) => 
        new(applied, [.. members.Take(2)], ground.Dice.Between(24, 30), ground.Book.NewRef("甘志", applied.Year));

    private static void Found(PlantingGround ground, string code, Branch branch, Person person, IReadOnlyList<Step> steps, params Field[] fields)
    {
        var planted = new MembershipCase { Ref = ground.Book.NewRef("mem", steps[0].Date.Year), Subject = person.Ref, Organisation = branch.Code, Steps = steps, Written = fields };
        ground.Book.Cases.Add(planted);
        ground.Found(code, person, planted.Ref);
    }

    private static Field Papers(params string[] papers) => new("documents", papers);

    private static string[] Refs(IEnumerable<Person> people) => [.. people.Select(person => person.Ref)];
}

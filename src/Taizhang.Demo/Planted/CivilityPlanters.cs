using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Planted;

/// <summary>Councils, culture, practice points and volunteers' work: drafts, and what has become of bodies since 2023.</summary>
internal static class CivilityPlanters
{
    private static readonly DateOnly Day = new(2022, 10, 19);

    public static readonly Planter[] All =
    [
        new("R-72-01", CouncilWhoseTermIsOver),
        new("R-72-02", ground => ground.Plant("R-72-02", "ceremony", ground.Village().Code, Day, new("kind", "婚事"), new("simple", true), new("by_cadre", true))),
        new("R-73-02", ground => ground.Plant("R-73-02", "culture-activity", ground.Village().Code, Day, new("series", "其他"), new("theme", "线上晒丰收"), new("form", "线上"))),
        new("R-74-02", ground => ground.Plant("R-74-02", "performance", ground.Village().Code, Day, new("heading", "庙会大戏"), new("troupe", TownBooks.LocalTroupes[0]), new("audience", 900), new("reviewed", true))),
        new("R-81-01", PointWithoutProjects),
        new("R-84-01", ground => Service(ground, "R-84-01", ground.Village(), "连夜抢修水渠", new("hours", 26))),
        new("R-84-02", InTwoServices),
        new("R-84-04", ground => Service(ground, "R-84-04", ground.Village(), "帮助核对地块", new("stipend", 100))),
    ];

    private static void CouncilWhoseTermIsOver(PlantingGround ground)
    {
        var council = $"{ground.Village().Code}-hb";
        ground.Amend(council, body => body with { Facts = [.. body.Facts, new Fact("term", new DateOnly(2020, 6, 1), new DateOnly(2023, 5, 31))] });
        ground.FoundBody("R-72-01", council);
    }

    /// <summary>The last of the institutes was made a demonstration point in 2023 with three of the five.</summary>
    private static void PointWithoutProjects(PlantingGround ground)
    {
        var since = new DateOnly(2023, 5, 1);
        var point = ground.Book.Organisations.Last(body => body.Kind == "practice-institute").Code;
        ground.Amend(point, body => body with { Facts = [new("has-place", since), new("has-team", since), new("has-activity", since), new("demonstration", since)] });
        ground.FoundBody("R-81-01", point);
    }

    private static void InTwoServices(PlantingGround ground)
    {
        var (one, other) = (ground.Town.Villages[5], ground.Town.Villages[6]);
        var member = ground.Members(one.Branch, 1)[0];
        Draft(one, "清扫戏台", "14:00", "16:00");
        ground.Found("R-84-02", member, Draft(other, "搬运图书", "15:00", "17:00"));

        string Draft(Village village, string content, string start, string end) => ground.Draft(
            "volunteer-activity", village.Code, Day, new("content", content), new("category", "其他"), new("volunteers", new[] { member.Ref }), new("start", start), new("end", end));
    }

    private static void Service(PlantingGround ground, string code, Village village, string content, Field field) =>
        ground.Plant(code, "volunteer-activity", village.Code, Day, new("content", content), new("category", "其他"), new("team", village.Teams[0]), field);
}

using Taizhang.Demo.Duties;
using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Planted;

/// <summary>Stars, rectifications and problems of other years, with what is wrong in them.</summary>
internal static class StandardsPlanters
{
    private const int Year = 2020;

    public static readonly Planter[] All =
    [
        new("R-21-05", StarsOfAYearThatWasNeverFinished),
        new("R-22-01", ground => Weak(ground, "R-22-01", 2, 2012, leader: null, [])),
        new("R-22-02", ground => Weak(ground, "R-22-02", 1, 2013, "县领导包抓", [new("measure", new DateOnly(2013, 6, 4), [new("task", "补齐组织生活记录")])])),
        new("R-22-03", AcceptedByTheTown),
        new("R-22-04", Relapse),
        new("R-22-05", OpenForYears),
        new("R-23-01", ground => Problem(ground, "R-23-01", 1, "党员档案", "档案室借阅登记缺页", [new("measured", Day(4)), new("verified", Day(6), [new("verified_by", "王永昌")])])),
        new("R-23-02", ground => Problem(ground, "R-23-02", 2, "党费", "党费专户对账单未装订", [new("measured", Day(4), [new("due", Day(6))])])),
        new("R-23-03", TwiceWithinAWeek),
        new("R-23-04", OneProblemAsTwo),
    ];

    /// <summary>
    /// Of 2020 three ratings are known: a weak branch among them, five stars for one of three, a notice of three days, a
    /// star the points do not give, and one that changed in 2021 without a reason.
    /// </summary>
    private static void StarsOfAYearThatWasNeverFinished(PlantingGround ground)
    {
        var later = ground.Book.Cases.OfType<StarCase>().Where(rating => rating.Year == Year + 1).ToList();
        var best = later.First(rating => rating.Star == "五星级");
        var good = later.First(rating => rating.Star == "四星级" && ground.Book.Cases.OfType<RectificationCase>().All(weak => weak.Subject != rating.Subject));
        var lower = later.First(rating => rating.Star == "三星级");
        ground.Found("R-21-03", ground.NameOf(best.Subject), Rate(ground, best.Subject, "五星级", 95, [new("published_from", Day(11)), new("published_to", Day(11).AddDays(2))]));
        ground.Found("R-21-04", ground.NameOf(good.Subject), Rate(ground, good.Subject, "四星级", 84, []));
        ground.Found("R-21-01", ground.NameOf(lower.Subject), Rate(ground, lower.Subject, "二星级", 55, []));
        ground.Found("R-21-06", ground.NameOf(lower.Subject), lower.Ref);
        ground.FoundBody("R-21-02", ground.Town.Code);
        ground.FoundBody("R-21-05", ground.Town.Code);
        ground.Book.Cases.Add(WeakCase(ground, good.Subject, Year, "县领导包抓", [], accepted: true));
    }

    private static string Rate(PlantingGround ground, string branch, string star, int score, Field[] notice)
    {
        var rating = new StarCase
        {
            Ref = ground.Book.NewRef("star", Year),
            Subject = branch,
            Year = Year,
            Star = star,
            Steps = [new("self-scored", Day(10)), new("checked", Day(10).AddDays(7)), new("published", Day(11), notice), new("decided", Day(12), [new("star", star), new("score", score)])],
        };
        ground.Book.Cases.Add(rating);
        return rating.Ref;
    }

    /// <summary>One branch of the town's own, weak in that year and accepted in it.</summary>
    private static void Weak(PlantingGround ground, string code, int branch, int year, string? leader, Step[] measures)
    {
        var weak = WeakCase(ground, ground.Town.TownBranch(branch).Code, year, leader, measures, accepted: true);
        ground.Book.Cases.Add(weak);
        ground.Found(code, ground.NameOf(weak.Subject), weak.Ref);
    }

    private static void AcceptedByTheTown(PlantingGround ground)
    {
        var weak = WeakCase(ground, ground.Town.TownBranch(0).Code, 2014, "县领导包抓", [], accepted: false);
        weak = weak with { Steps = [.. weak.Steps, new Step("accepted", new DateOnly(2014, 11, 20), [new("accepted_by", "清泉镇党委"), new("result", "销号")])] };
        ground.Book.Cases.Add(weak);
        ground.Found("R-22-03", ground.NameOf(weak.Subject), weak.Ref);
    }

    private static void Relapse(PlantingGround ground)
    {
        var branch = ground.Town.TownBranch(0).Code;
        ground.Book.Cases.Add(WeakCase(ground, branch, 2003, "县领导包抓", [], accepted: true));
        var again = WeakCase(ground, branch, 2006, "县领导包抓", [], accepted: true);
        ground.Book.Cases.Add(again);
        ground.Found("R-22-04", ground.NameOf(branch), again.Ref);
    }

    /// <summary>
    /// Of a branch that was dissolved before anybody came to accept it: left lying at one step after another, too many
    /// years apart to be a relapse.
    /// </summary>
    private static void OpenForYears(PlantingGround ground)
    {
        var closed = ground.Book.Organisations.Single(body => body is { Kind: "branch", Closed: not null }).Code;
        foreach (var (year, steps) in new[] { (2001, 1), (2007, 2), (2013, 3), (2019, 4) })
        {
            var weak = WeakCase(ground, closed, year, "县领导包抓", [new("measure", new DateOnly(year, 5, 8), [new("task", "选齐班子"), new("due", new DateOnly(year, 6, 30))])], accepted: false);
            ground.Book.Cases.Add(weak with { Steps = [.. weak.Steps.Take(steps)] });
            ground.Found("R-22-05", ground.NameOf(closed), weak.Ref);
        }
    }

    private static RectificationCase WeakCase(PlantingGround ground, string branch, int year, string? leader, Step[] measures, bool accepted) => new()
    {
        Ref = ground.Book.NewRef("rec", year),
        Subject = branch,
        Criteria = ["组织生活制度落实差"],
        Leader = leader,
        Steps =
        [
            new("found", new DateOnly(year, 3, 12)), new("planned", new DateOnly(year, 4, 2)), .. measures, new("mid-review", new DateOnly(year, 7, 16)),
            .. accepted ? [new("accepted", new DateOnly(year, 11, 20))] : Array.Empty<Step>(),
        ],
    };

    private static void TwiceWithinAWeek(PlantingGround ground)
    {
        Add(ground, 3, "换届", "选举办法缺签发页", "王永昌", [], Day(3));
        Problem(ground, "R-23-03", 3, "换届", "候选人名单缺公示照片", [], Day(3).AddDays(5));
    }

    private static void OneProblemAsTwo(PlantingGround ground)
    {
        Add(ground, 4, "组织关系", "介绍信存根缺编号", "李世昌", [], Day(3));
        Problem(ground, "R-23-04", 4, "组织关系", "介绍信存根缺编号", [], Day(5));
    }

    private static void Problem(PlantingGround ground, string code, int village, string domain, string description, Step[] steps, DateOnly? found = null)
    {
        var problem = Add(ground, village, domain, description, "王永昌", steps, found ?? Day(3));
        ground.Found(code, ground.NameOf(problem.Subject), problem.Ref);
    }

    private static ProblemCase Add(PlantingGround ground, int village, string domain, string description, string responsible, Step[] steps, DateOnly found)
    {
        var problem = new ProblemCase
        {
            Ref = ground.Book.NewRef("pro", Year),
            Subject = ground.Town.Villages[village].Branch.Code,
            Description = description,
            Domain = domain,
            Affected = 1,
            Responsible = responsible,
            Steps = [new("found", found), .. steps],
        };
        ground.Book.Cases.Add(problem);
        return problem;
    }

    private static DateOnly Day(int month) => new(Year, month, 9);
}

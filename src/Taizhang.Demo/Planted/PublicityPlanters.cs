using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Planted;

/// <summary>Lectures, articles and carriers that break a rule, all drafts.</summary>
internal static class PublicityPlanters
{
    private static readonly DateOnly Day = new(2022, 9, 14);

    public static readonly Planter[] All =
    [
        new("R-61-01", ground => Lecture(ground, "R-61-01", new("topic", TownBooks.Congress), new("audience", 40))),
        new("R-61-02", InTwoVillages),
        new("R-61-03", ground => Lecture(ground, "R-61-03", new("topic", TownBooks.CivilCode), new("audience", 0))),
        new("R-62-01", ground => Article(ground, "R-62-01", "洋芋装车忙", new("first_review", "李晓霞"), new("second_review", "李晓霞"), new("final_review", "赵永刚"))),
        new("R-62-03", PublishedTwice),
        new("R-62-04", AgainLater),
        new("R-62-05", ground => Article(ground, "R-62-05", "清泉洋芋全县最强")),
        new("R-62-06", ground => Article(ground, "R-62-06", "招收采摘工，联系电话19900000001")),
        new("R-63-01", ground => ground.Plant("R-63-01", "carrier-change", ground.Village().Code, Day, new("carrier", "横幅"), new("action", "新增"), new("content", "节约每一滴水"), new("place", "水房门口"))),
        new("R-63-02", ground => ground.Plant("R-63-02", "carrier-change", ground.Village().Code, new DateOnly(2022, 1, 18), new("carrier", "宣传栏"), new("action", "更换"), new("content", "春运安全提示"), new("place", "班车停靠点"), new("approver", "李晓霞"), new("expires", new DateOnly(2022, 3, 1)))),
    ];

    private static void Lecture(PlantingGround ground, string code, params Field[] fields) =>
        ground.Plant(code, "lecture", ground.Village().Code, Day, [new("heading", "晒场边的一堂课"), new("round", 9), new("mode", "集中宣讲"), .. fields]);

    private static void InTwoVillages(PlantingGround ground)
    {
        var speaker = ground.Members(ground.Town.TownBranch(0), 1)[0];
        Draft(0, "9:00", "10:00");
        ground.Found("R-61-02", speaker, Draft(1, "9:30", "10:30"));

        string Draft(int village, string start, string end) => ground.Draft(
            "lecture", ground.Town.Villages[village].Code, Day, new("topic", TownBooks.CivilCode), new("round", 9), new("mode", "集中宣讲"), new("speaker", speaker.Ref), new("start", start), new("end", end), new("audience", 30));
    }

    private static void Article(PlantingGround ground, string code, string headline, params Field[] fields) =>
        ground.Plant(code, "publication", ground.Town.Code, Day, [new("headline", headline), new("outlet", TownBooks.Accounts[0]), .. fields]);

    private static void PublishedTwice(PlantingGround ground)
    {
        var first = Published(ground);
        ground.Plant("R-62-03", "publication", ground.Town.Code, first.Date, new("headline", first.Headline), new("outlet", first.Outlet));
    }

    /// <summary>An old text put out again, not marked as a reprint.</summary>
    private static void AgainLater(PlantingGround ground)
    {
        var first = Published(ground);
        ground.Plant("R-62-04", "publication", ground.Town.Code, new DateOnly(2022, 12, 30), new("headline", first.Headline), new("outlet", TownBooks.ProvinceMedia));
    }

    private static Publication Published(PlantingGround ground) =>
        ground.Dice.Pick([.. ground.Book.Records.OfType<Publication>().Where(text => text is { Standing: Standing.Recorded, Reprint: null, Date.Year: 2022 })]);
}

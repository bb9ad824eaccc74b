using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Planted;

/// <summary>Meetings, discussions and essays that break a rule, all drafts.</summary>
internal static class StudyPlanters
{
    private const string SameMinutes = "会议由支部书记主持，逐段学习了上级文件，讨论了渠道清淤和冬季用火安全的分工，会后清点了到会人数。";

    private static readonly DateOnly Day = new(2022, 8, 16);

    public static readonly Planter[] All =
    [
        new("R-00-02", MeetingTwice),
        new("R-11-04", ground => ground.Plant("R-11-04", "gathering", ground.Town.Code, Day, Kinds("中心组学习"), Subject("防汛抢险专题学习"), new("expected", 12), new("present", 4))),
        new("R-11-07", ground => ground.Plant("R-11-07", "gathering", ground.Town.Code, Day, Kinds("中心组学习"), Subject("耕地保护专题学习"), new("present", 3), new("speakers", "赵永刚、李晓霞"))),
        new("R-13-12", InTwoPlaces),
        new("R-13-13", MoreCameThanExpected),
        new("R-13-14", MinutesOfTheMonthBefore),
        new("R-13-15", MeetingOfADissolvedBranch),
        new("R-15-01", ground => ground.Plant("R-15-01", "gathering", ground.Town.Code, Day, Kinds("研讨交流"), Subject("水资源管理研讨"), new("theme", "节水"), new("round", 9), new("speakers", "赵永刚"))),
        new("R-16-01", EssayOfTwoAuthors),
        new("R-93-01", ground => ground.Plant("R-93-01", "own-issue", ground.Town.Code, new DateOnly(2022, 12, 19), new Field("matter", "档案柜钥匙保管不细"), new Field("kind", "存在问题"))),
    ];

    /// <summary>A meeting that counts, entered a second time.</summary>
    private static void MeetingTwice(PlantingGround ground)
    {
        var first = ground.Dice.Pick([.. ground.Book.Records.OfType<Gathering>().Where(meeting => meeting is { Standing: Standing.Recorded, Amendment: null, Date.Year: 2022, Kinds: ["主题党日"], Bodies.Count: 0 })]);
        ground.Plant("R-00-02", "gathering", first.Organisation, first.Date, new Field("kinds", first.Kinds), Subject(first.Subject));
    }

    private static void InTwoPlaces(PlantingGround ground)
    {
        var (one, other) = (ground.Town.Villages[1], ground.Town.Villages[2]);
        var member = ground.Members(one.Branch, 1);
        string[] people = [member[0].Ref];
        ground.Draft("gathering", one.Branch.Code, Day, Kinds("党课"), Subject("老支书讲修渠"), new("start", "9:00"), new("end", "10:30"), new("attendees", people));
        var second = ground.Draft("gathering", other.Branch.Code, Day, Kinds("党课"), Subject("到邻村听党课"), new("start", "10:00"), new("end", "11:30"), new("attendees", people));
        ground.Found("R-13-12", member[0], second);
    }

    private static void MoreCameThanExpected(PlantingGround ground) =>
        ground.Plant("R-13-13", "gathering", ground.Village().Branch.Code, Day, Kinds("党员大会"), Subject("商定秋季修路出工"), new("expected", 36), new("present", 41));

    private static void MinutesOfTheMonthBefore(PlantingGround ground)
    {
        var branch = ground.Village().Branch.Code;
        ground.Draft("gathering", branch, Day, Kinds("支委会"), Subject("商量渠道清淤"), new("minutes", SameMinutes));
        ground.Plant("R-13-14", "gathering", branch, Day.AddDays(30), Kinds("支委会"), Subject("商量冬季用火"), new("minutes", SameMinutes));
    }

    private static void MeetingOfADissolvedBranch(PlantingGround ground)
    {
        var closed = ground.Book.Organisations.Single(body => body is { Kind: "branch", Closed: not null });
        ground.Plant("R-13-15", "gathering", closed.Code, Day, Kinds("支委会"), Subject("清点旧门市部"));
    }

    /// <summary>The same essay under a neighbour's name.</summary>
    private static void EssayOfTwoAuthors(PlantingGround ground)
    {
        var essay = ground.Book.Records.OfType<Essay>().First(known => known is { Standing: Standing.Recorded, Date.Year: 2022 });
        ground.Plant("R-16-01", "essay", essay.Organisation, essay.Date, new("headline", essay.Headline), new("author", essay.Author + "（代）"));
    }

    private static Field Kinds(string kind) => new("kinds", new[] { kind });

    private static Field Subject(string subject) => new("subject", subject);
}

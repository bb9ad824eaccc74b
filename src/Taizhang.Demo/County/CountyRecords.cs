using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.County;

/// <summary>Records of one township of the county, over five years, in the mix of an ordinary year.</summary>
internal sealed class CountyRecords(CountyTown town)
{
    public const string Account = "x-o1";
    public const string Media = "x-o2";
    public const string Troupe = "x-o3";
    public const string Lecturer = "x-o4";
    public const string Topic = "x-t1";

    public static readonly Outside[] Outsides =
    [
        new(Account, "清源乡镇之窗", "微信公众号", "县级"),
        new(Media, "清源县网", "媒体", "县级"),
        new(Troupe, "清源县流动文艺队", "文艺团体", "县级"),
        new(Lecturer, "清源县百姓宣讲团", "机关", "县级"),
    ];

    public static readonly Topic[] Topics = [new(Topic, "文明乡风和法治常识", new DateOnly(2015, 1, 1))];

    private static readonly DateOnly First = new(2018, 1, 1);
    private static readonly DateOnly Last = new(2022, 12, 31);

    private static readonly string[] Matters = ["春耕备耕", "政策学习", "环境整治", "矛盾调处", "产业发展", "防火防汛", "邻里互助", "惠民项目", "乡风评议", "安全生产", "养殖技术", "冬季供暖"];

    private readonly Dice _dice = town.Dice;

    /// <summary>One record; its kind is drawn, its day too.</summary>
    public PlannedRecord Next()
    {
        var village = _dice.Pick(town.Villages);
        var date = _dice.Day(First, Last);
        return _dice.Between(1, 100) switch
        {
            <= 34 => Gathering(village, date),
            <= 44 => Essay(village, date),
            <= 58 => Publication(village, date),
            <= 74 => Volunteering(village, date),
            <= 80 => Lecture(village, date),
            <= 86 => Carrier(village, date),
            <= 90 => Screen(village, date),
            <= 93 => Activity(village, date),
            <= 95 => Performance(village, date),
            <= 98 => Link(village, date),
            _ => Care(village, date),
        };
    }

    private Gathering Gathering(Village village, DateOnly date)
    {
        var (reference, subject) = Named("gat", village, "讨论");
        var expected = _dice.Between(12, 40);
        return new Gathering
        {
            Ref = reference,
            Organisation = village.Branch.Code,
            Date = date,
            Kinds = [_dice.Pick<string>(["主题党日", "支委会", "党员大会", "党小组会", "党课"])],
            Subject = subject,
            Study = _dice.Percent(40),
            Expected = expected,
            Present = expected - _dice.Between(0, 8),
        };
    }

    private Essay Essay(Village village, DateOnly date)
    {
        var (reference, headline) = Named("ess", village, "学习体会");
        return new Essay
        {
            Ref = reference,
            Organisation = village.Branch.Code,
            Date = date,
            Headline = headline,
            Author = _dice.Pick(town.MembersOf(village)).Name,
            Words = _dice.Between(8, 24) * 100,
        };
    }

    private Publication Publication(Village village, DateOnly date)
    {
        var (reference, headline) = Named("pub", village, "见成效");
        return new Publication
        {
            Ref = reference,
            Organisation = town.Code,
            Date = date,
            Headline = headline,
            Outlet = _dice.Percent(75) ? Account : Media,
            Category = "乡村振兴",
            Author = "通讯员",
            Villages = [village.Code],
        };
    }

    private VolunteerActivity Volunteering(Village village, DateOnly date)
    {
        var (reference, content) = Named("vol", village, "志愿行");
        return new VolunteerActivity
        {
            Ref = reference,
            Organisation = village.Code,
            Date = date,
            Team = village.Teams[0],
            Content = content,
            Category = _dice.Pick<string>(["环境整治", "关心关爱", "其他"]),
            Place = village.Name,
            Participants = _dice.Between(4, 20),
            Beneficiaries = new Heads(_dice.Between(5, 90), _dice.Percent(30)),
            Hours = _dice.Between(2, 6) / 2m,
        };
    }

    private Lecture Lecture(Village village, DateOnly date)
    {
        var (reference, heading) = Named("lec", village, "宣讲");
        return new Lecture
        {
            Ref = reference,
            Organisation = village.Code,
            Date = date,
            Topic = Topic,
            Heading = heading,
            Round = ((date.Year - First.Year) * 12) + date.Month,
            Mode = "集中宣讲",
            Lecturer = Lecturer,
            Audience = new Heads(_dice.Between(15, 80), _dice.Percent(30)),
            Place = heading,
            AudienceKind = "群众",
        };
    }

    private CarrierChange Carrier(Village village, DateOnly date)
    {
        var (reference, content) = Named("car", village, "标语");
        return new CarrierChange
        {
            Ref = reference,
            Organisation = village.Code,
            Date = date,
            Carrier = _dice.Pick<string>(["宣传标语", "公益广告栏", "横幅"]),
            Action = _dice.Pick<string>(["新增", "更换"]),
            Content = content,
            Place = string.Create(CultureInfo.InvariantCulture, $"村道{_dice.Between(1, 60)}号杆"),
            PlaceKind = "主要路段",
            Quantity = _dice.Between(1, 3),
            Approver = "宣传委员",
        };
    }

    private ScreenPlay Screen(Village village, DateOnly date)
    {
        var (reference, content) = Named("scr", village, "提示");
        return new ScreenPlay
        {
            Ref = reference,
            Organisation = village.Code,
            Date = date,
            To = date.AddDays(_dice.Between(0, 10)),
            Content = content,
            Messages = _dice.Between(1, 3),
            Screens = _dice.Between(1, 2),
            Category = "其他",
            Approver = "宣传委员",
        };
    }

    private CultureActivity Activity(Village village, DateOnly date)
    {
        var (reference, theme) = Named("cul", village, "文化活动");
        return new CultureActivity
        {
            Ref = reference,
            Organisation = village.Code,
            Date = date,
            Series = "其他",
            Theme = theme,
            Place = village.Name,
            Form = "线下",
            Participants = new Heads(_dice.Between(20, 120), true),
        };
    }

    private Performance Performance(Village village, DateOnly date)
    {
        var (reference, heading) = Named("per", village, "演出");
        return new Performance
        {
            Ref = reference,
            Organisation = village.Code,
            Date = date,
            Heading = heading,
            Troupe = Troupe,
            Place = village.Name,
            Programme = ["歌曲", "戏曲"],
            Audience = new Heads(_dice.Between(10, 30) * 10, true),
        };
    }

    /// <summary>Pairs are dealt out in turn, so that no member gets one household twice before all have been dealt.</summary>
    private HouseholdLink Link(Village village, DateOnly date)
    {
        var members = town.MembersOf(village);
        var households = town.HouseholdsOf(village);
        var turn = town.Next($"link {village.Code}") - 1;
        var household = households[(turn + (turn / members.Count)) % households.Count];
        return new HouseholdLink
        {
            Ref = town.NewRef("link"),
            Organisation = village.Code,
            Date = First.AddDays(turn % (Last.DayNumber - First.DayNumber)),
            To = _dice.Percent(30) ? Last : null,
            Title = $"{household.Number}联系",
            Member = members[turn % members.Count].Ref,
            Household = household.Ref,
            Category = household.Category,
        };
    }

    /// <summary>Everyone of a village is visited in a batch before the next batch begins.</summary>
    private Care Care(Village village, DateOnly date)
    {
        var members = town.MembersOf(village);
        var turn = town.Next($"care {village.Code}") - 1;
        var batch = string.Create(CultureInfo.InvariantCulture, $"{village.Short}第{(turn / members.Count) + 1}批慰问");
        return new Care
        {
            Ref = town.NewRef("care"),
            Organisation = village.Branch.Code,
            Date = date,
            Title = string.Create(CultureInfo.InvariantCulture, $"{batch}第{(turn % members.Count) + 1}户"),
            Batch = batch,
            Occasion = "其他",
            Person = members[turn % members.Count].Ref,
            Category = "老党员",
            AmountYuan = _dice.Between(3, 10) * 100,
            Pay = "打卡",
        };
    }

    /// <summary>A ref and, with its number in it, a text no other record of the township has.</summary>
    private (string Ref, string Text) Named(string series, Village village, string what)
    {
        var reference = town.NewRef(series);
        return (reference, $"{village.Short}{_dice.Pick(Matters)}{what}{reference.AsSpan(reference.LastIndexOf('-') + 1).TrimStart('0')}");
    }
}

using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>What the town's own people study: the centre group, all staff, the young cadres, and the discussions.</summary>
internal sealed class TownStudy(Book book, Township town, Dice dice, YearQuota quota)
{
    private static readonly string[] Themes =
    [
        "怎样让移民稳得住", "集体经济路在何方", "基层减负怎么减", "网格如何管到家", "年轻干部如何过群众关", "节水农业怎么走", "红白事如何简办",
        "村级阵地如何用活", "防返贫监测怎样做实", "干部作风怎样转",
    ];

    private static readonly string[] CentreMatters =
    [
        "学习全会决定", "学习生态保护论述", "学习党风廉政规定", "学习意识形态工作责任制", "学习乡村振兴促进法", "学习粮食安全论述", "学习统一战线条例",
        "学习民族工作会议精神", "学习安全生产论述", "学习网络安全法", "学习宗教事务条例", "学习巡视工作条例", "学习国家安全观", "学习信访工作条例",
        "学习经济工作会议精神", "学习人才工作论述",
    ];

    private static readonly string[] StaffMatters =
    [
        "学习公文写作", "学习一号文件", "学习低保救助政策", "学习土地管理法", "学习党内法规", "学习信访条例", "学习应急预案", "学习保密知识",
        "学习典型案例通报", "学习先进人物事迹", "学习惠农补贴办法", "学习村务监督条例", "学习群众工作方法", "学习统计法", "学习档案管理规定", "学习耕地保护政策",
    ];

    private static readonly string[] YoungMatters =
    [
        "读《之江新语》", "读《摆脱贫困》", "学调查研究方法", "学矛盾调处案例", "学产业项目申报", "学群众语言", "学应急处置", "学财经纪律",
        "学新闻写作", "学政策汇编",
    ];

    private static readonly string[] Occasions = ["第一讲", "第二讲", "第三讲", "集中学习", "封闭学习", "学用结合", "周五夜学", "以学促干"];

    private readonly int _year = quota.Year;

    public void Write()
    {
        var expanded = dice.Between(2, 3);
        WriteCentreStudies(expanded);
        WriteStaffStudies(quota.StaffStudies - expanded);
        WriteYoungCadres();
        WriteDiscussions();
    }

    /// <summary>Some sessions of the centre group are widened to all staff and count as staff study too. They are spread so that no quarter goes without one.</summary>
    private void WriteCentreStudies(int expanded)
    {
        for (var i = 0; i < quota.CentreStudies; i++)
        {
            var month = (quota.CentreStudies < 12 ? i * 12 / quota.CentreStudies : i % 12) + 1;
            var wide = i < expanded;
            Add(
                dice.Workday(_year, month),
                wide ? ["中心组学习", "干部集体学习"] : ["中心组学习"],
                book.Wording.Fresh(() => $"党委中心组{dice.Pick(CentreMatters)}{(wide ? "扩大学习会" : dice.Pick(Occasions))}"),
                expected: wide ? 48 : 11,
                study: wide ? true : null);
        }

        foreach (var standing in book.Standings(0))
        {
            var slip = Planned(dice.Workday(_year, dice.Between(1, 12)), ["中心组学习"], book.Wording.Fresh(() => $"党委会第一议题{dice.Pick(CentreMatters)}"), 11, null);
            book.Add(slip with { Standing = standing });
        }
    }

    private void WriteStaffStudies(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Add(dice.Workday(_year, (i % 12) + 1), ["干部集体学习"], book.Wording.Fresh(() => $"镇村干部{dice.Pick(StaffMatters)}{dice.Pick(Occasions)}"), 48, true);
        }

        for (var month = 1; month <= 12; month++)
        {
            var subject = string.Create(CultureInfo.InvariantCulture, $"{_year}年{month}月工作例会安排{dice.Pick<string>(["周", "半月", "当月"])}任务");
            Add(dice.Workday(_year, month), ["干部集体学习"], subject, 48, dice.Percent(50) ? false : null);
        }
    }

    /// <summary>Young cadres study, and now and then discuss in the same sitting.</summary>
    private void WriteYoungCadres()
    {
        var same = quota.YoungDiscussions / 2;
        for (var i = 0; i < quota.YoungStudies; i++)
        {
            Add(
                dice.Workday(_year, (i % 12) + 1),
                i < same ? ["年轻干部学习", "年轻干部研讨"] : ["年轻干部学习"],
                book.Wording.Fresh(() => $"年轻干部{dice.Pick(YoungMatters)}{dice.Pick(Occasions)}"),
                town.YoungCadres.Count,
                study: true);
        }

        for (var i = same; i < quota.YoungDiscussions; i++)
        {
            Add(dice.Workday(_year, dice.Between(1, 12)), ["年轻干部研讨"], book.Wording.Fresh(() => $"年轻干部研讨{dice.Pick(Themes)}"), town.YoungCadres.Count, null);
        }
    }

    /// <summary>One theme in one round is discussed in one to three sittings.</summary>
    private void WriteDiscussions()
    {
        var themes = dice.PickMany(Themes, quota.DiscussionRounds - 1);
        for (var i = 0; i < quota.DiscussionRounds; i++)
        {
            var theme = themes[i % themes.Count];
            var round = i < themes.Count ? 1 : 2;
            var month = round == 1 ? dice.Between(1, 6) : dice.Between(8, 11);
            var sittings = dice.Between(1, 3);
            for (var sitting = 1; sitting <= sittings; sitting++)
            {
                var subject = string.Create(CultureInfo.InvariantCulture, $"{_year}年“{theme}”第{round}轮研讨（第{sitting}场）");
                var planned = Planned(dice.Workday(_year, month), ["研讨交流"], subject, 24, null);
                book.Add(planned with
                {
                    Theme = theme,
                    Round = round,
                    Speakers = string.Join('、', dice.PickMany(town.Cadres, 3).Select(cadre => cadre.Name)),
                });
            }
        }
    }

    private void Add(DateOnly date, IReadOnlyList<string> kinds, string subject, int expected, bool? study) =>
        book.Add(Planned(date, kinds, subject, expected, study));

    private Gathering Planned(DateOnly date, IReadOnlyList<string> kinds, string subject, int expected, bool? study) => new()
    {
        Ref = book.NewRef("gat", _year),
        Organisation = town.Code,
        Date = date,
        Kinds = kinds,
        Subject = subject,
        Study = study,
        Expected = expected,
        Present = expected - dice.Between(0, 3),
        Host = town.Secretaries[town.TownBranch(0).Code],
        Place = dice.Pick<string>(["镇政府三楼会议室", "镇政府会议室", "镇党校教室"]),
    };
}

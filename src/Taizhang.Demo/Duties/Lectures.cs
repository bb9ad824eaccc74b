using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Lecture tours: one topic carried through the villages is a round; the county's Party school gives some of them.</summary>
internal sealed class Lectures(Book book, Township town, Dice dice, YearQuota quota)
{
    private static readonly string[] Modes = ["集中宣讲", "联系点宣讲", "入户宣讲", "入户宣讲", "文艺宣讲", "广播宣讲"];

    private static readonly string[] Ways =
    [
        "板凳会上讲", "炕头上话", "田埂边说", "广场上讲", "用方言讲", "编成快板讲", "支部里讲", "农家院里话", "果园里讲", "赶集日讲",
        "大喇叭里讲", "温棚里话", "搬迁点上讲", "党员夜校讲", "小板车旁说",
    ];

    private static readonly string[] Tails = ["，句句入心", "，大伙听得懂", "，解疑释惑", "，有问有答", "，好政策进家门", "，聊身边变化", "，学用结合", ""];

    private static readonly string[] Places = ["村党群服务中心", "村文化广场", "农家书屋", "村民小组活动点", "搬迁安置点", "老年幸福院", "种植合作社"];

    private readonly List<Lecture> _planned = [];

    public void Write()
    {
        foreach (var (topic, round, start) in Rounds())
        {
            PlanRound(topic, round, start);
        }

        GiveSchoolItsShare();
        _planned.ForEach(book.Add);
        WriteNoise();
    }

    /// <summary>Topics by the day they can first be spoken of; one topic goes several rounds, a month or two apart.</summary>
    private IEnumerable<(Topic Topic, int Round, DateOnly Start)> Rounds()
    {
        (string Topic, int FirstMonth)[] plan = quota.Year == 2022
            ? [(TownBooks.Congress, 11), (TownBooks.ProvinceCongress, 6), (TownBooks.FourthVolume, 8), (TownBooks.SixthPlenum, 1), (TownBooks.Revival, 2), (TownBooks.CivilCode, 4)]
            : [(TownBooks.SixthPlenum, 12), (TownBooks.PartyHistory, 3), (TownBooks.FifthPlenum, 1), (TownBooks.CivilCode, 5)];
        for (var i = 0; i < quota.LectureRounds; i++)
        {
            var (topic, first) = plan[i % plan.Length];
            var round = (i / plan.Length) + 1;
            var month = Math.Min(12, first + round - 1);
            yield return (TownBooks.Topics.Single(known => known.Ref == topic), round, new DateOnly(quota.Year, month, 1));
        }
    }

    private void PlanRound(Topic topic, int round, DateOnly start)
    {
        var villages = dice.PickMany(town.Villages, dice.Between(10, town.Villages.Count));
        var mode = dice.Pick(Modes);
        foreach (var village in villages)
        {
            var date = start.AddDays(dice.Between(2, 26));
            _planned.Add(Planned(village, topic, round, mode, date));
        }
    }

    private Lecture Planned(Village village, Topic topic, int round, string mode, DateOnly date) => new()
    {
        Ref = book.NewRef("lec", quota.Year),
        Organisation = village.Code,
        Date = date,
        Topic = topic.Ref,
        Heading = book.Wording.Fresh(() => $"{topic.Name}{village.Short}{dice.Pick(Ways)}{dice.Pick(Tails)}"),
        Round = round,
        Mode = mode,
        Lecturer = dice.Between(1, 10) switch
        {
            <= 4 => TownBooks.TownLeaders,
            <= 7 => TownBooks.VillageTeams,
            8 => TownBooks.CountyLecturers,
            9 => TownBooks.CitySchool,
            _ => dice.Percent(50) ? TownBooks.University : null,
        },
        Audience = new Heads(dice.Between(18, 90), dice.Percent(35)),
        Place = village.Short + dice.Pick(Places),
        Volunteering = dice.Percent(12) ? true : null,
        AudienceKind = dice.Pick<string>(["党员", "群众", "群众", "干部"]),
        Minutes = dice.Percent(60) ? dice.Between(6, 18) * 5 : null,
    };

    private void GiveSchoolItsShare()
    {
        foreach (var lecture in dice.PickMany(_planned, quota.SchoolLectures))
        {
            _planned[_planned.IndexOf(lecture)] = lecture with { Lecturer = TownBooks.CountySchool, Mode = "集中宣讲" };
        }
    }

    /// <summary>Drafts of a round that was never held, and lectures of the school that fell through.</summary>
    private void WriteNoise()
    {
        var topic = TownBooks.Topics.Single(known => known.Ref == TownBooks.CivilCode);
        foreach (var standing in book.Standings(100).Where(standing => standing != Standing.Recorded))
        {
            var lecture = Planned(dice.Pick(town.Villages), topic, 9, "集中宣讲", dice.DayOf(quota.Year));
            book.Add(lecture with { Standing = standing, Lecturer = TownBooks.CountySchool });
        }
    }
}

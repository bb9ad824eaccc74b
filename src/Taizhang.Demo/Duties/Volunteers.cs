using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Who volunteers in which team, and what the teams do month by month.</summary>
internal sealed class Volunteers(Book book, Township town, TownPeople people, Dice dice)
{
    private static readonly DateOnly TeamsStand = new(2019, 12, 1);

    private static readonly (string Category, string[] Matters)[] Services =
    [
        ("政策理论宣讲", ["讲惠农政策", "发医保明白卡", "念防诈骗通告", "讲土地确权", "说养老保险"]),
        ("关心关爱", ["陪独居老人过生日", "给留守儿童辅导作业", "为残疾人代买药品", "帮孤寡老人劈柴挑水", "给环卫工送热水", "上门理发"]),
        ("疫情防控", ["路口测温登记", "核酸采样引导", "公共场所消杀", "给隔离户送菜", "疫苗接种提醒"]),
        ("移风易俗", ["劝导喜事新办", "红白事登记劝导", "倡导文明祭扫", "评好婆媳"]),
        ("环境整治", ["清理河道垃圾", "铲除小广告", "捡拾田间残膜", "清扫主巷道", "整治房前屋后", "种花植绿"]),
        ("文化活动", ["布置文化广场", "教跳广场舞", "整理农家书屋", "维护演出秩序"]),
        ("其他", ["护学岗执勤", "帮销滞销洋芋", "防火巡山", "抢修水毁便道", "秋收帮工"]),
    ];

    private static readonly string[] Places = ["村文化广场", "主巷道", "村口卡点", "幸福院", "村民小组", "搬迁点", "小学门口"];

    /// <summary>
    /// Half are members, half other villagers; some serve in a second team and count once, some have left.
    /// </summary>
    public void WriteRolls()
    {
        foreach (var village in town.Villages)
        {
            var members = town.Members.Where(member => member.Branch == village.Branch && member.Person.Died is null && member.Person.AgeOn(TeamsStand) < 60).Select(member => member.Person).ToList();
            List<Person> roll = [.. dice.PickMany(members, Math.Min(members.Count, dice.Between(13, 17)))];
            for (var i = dice.Between(14, 18); i > 0; i--)
            {
                roll.Add(people.NewVillager(village, new DateOnly(1962, 1, 1), new DateOnly(2001, 6, 30)));
            }

            Enter(village, roll);
        }

        foreach (var cadre in town.Cadres)
        {
            book.AddRole("volunteer", cadre, town.TownTeam, dice.Day(new DateOnly(2020, 9, 1), new DateOnly(2021, 6, 30)), null, From("干部", cadre));
        }
    }

    public void WriteActivities(YearQuota quota)
    {
        var serial = 0;
        foreach (var standing in book.Standings(quota.VolunteerActivities))
        {
            var village = town.Villages[serial % town.Villages.Count];
            var month = (serial / town.Villages.Count % 12) + 1;
            serial++;
            WriteActivity(village, dice.Workday(quota.Year, month), standing);
        }
    }

    private void Enter(Village village, List<Person> roll)
    {
        var second = village.Teams.Count > 1 ? book.Organisations.Single(team => team.Code == village.Teams[1]) : null;
        foreach (var person in roll)
        {
            var late = dice.Percent(22);
            var from = late ? dice.Day(new DateOnly(2022, 1, 10), new DateOnly(2022, 11, 30)) : dice.Day(TeamsStand, new DateOnly(2021, 11, 30));
            DateOnly? to = !late && dice.Percent(5) ? dice.Day(new DateOnly(2021, 12, 5), new DateOnly(2022, 11, 30)) : null;
            var source = town.Members.Any(member => member.Person == person) ? "党员" : "群众";
            Field[] fields = to is null ? From(source, person) : [.. From(source, person), new Field("left", "外出务工")];
            book.AddRole("volunteer", person, village.Teams[0], from, to, fields);
            if (second is not null && dice.Percent(30))
            {
                book.AddRole("volunteer", person, second.Code, second.Opened > from ? second.Opened : from, to is { } end && end < second.Opened ? second.Opened : to, fields);
            }
            else if (dice.Percent(4) && to is null)
            {
                book.AddRole("volunteer", person, town.TownTeam, from, null, fields);
            }
        }
    }

    /// <summary>Where a volunteer comes from; two in three are registered on the platform.</summary>
    private static Field[] From(string source, Person person) =>
        person.Ref[^1] % 3 == 0 ? [new Field("source", source)] : [new Field("source", source), new Field("platform_number", $"GS{person.Ref[1..]}")];

    private void WriteActivity(Village village, DateOnly date, Standing standing)
    {
        var (category, matters) = dice.Pick(Services);
        var byTown = dice.Percent(10);
        var brand = town.Brands.FirstOrDefault(brand => brand.LivesOn(date) && BrandOf(category) == brand.Name);
        var living = village.Teams.Where(team => book.Organisations.Single(known => known.Code == team).LivesOn(date)).ToList();
        book.Add(new VolunteerActivity
        {
            Ref = book.NewRef("vol", date.Year),
            Organisation = byTown ? town.Code : village.Code,
            Date = date,
            Standing = standing,
            Team = byTown ? town.TownTeam : dice.Pick(living),
            Content = book.Wording.Fresh(() => $"{village.Short}{dice.Pick(matters)}{dice.Pick<string>(["", "集中行动", "半日行", "志愿行动", "暖心行", "专项服务"])}"),
            Category = category,
            Place = village.Short + dice.Pick(Places),
            Participants = dice.Between(5, 24),
            Beneficiaries = new Heads(dice.Between(8, 120), dice.Percent(35)),
            Hours = dice.Between(2, 8) / 2m,
            Brand = brand?.Code,
        });
    }

    private static string? BrandOf(string category) => category switch
    {
        "疫情防控" => "抗疫先锋",
        "移风易俗" => "移风易俗",
        _ => null,
    };
}

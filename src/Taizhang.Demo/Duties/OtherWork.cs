using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>
/// What other reports than the duty report ask for: one or two of everything, so that no figure of the catalog is empty.
/// Nothing of it counts in a figure of the duty report.
/// </summary>
internal sealed class OtherWork(Book book, Township town, Dice dice)
{
    private static readonly DateOnly Begun = new(2021, 3, 18);

    public void Write()
    {
        WriteBodies();
        WriteEconomyBranch();
        WriteMeetings();
        WriteTexts();
        WriteCulture();
        WritePeople();
        WriteHonours();
        WriteTeams();
        WriteCriteria();
        WriteExcused();
    }

    private void WriteBodies()
    {
        Body("ztzz", "general-branch", "清泉镇移民区党总支", Begun);
        Body("tjd", "vanguard-team", "清泉镇抢险党员突击队", Begun);
        Body("wyd", "art-troupe", "清泉镇百姓艺术团", Begun);
        Body("xm1", "volunteer-project", "暖冬送炭", Begun);
        Body("xm2", "volunteer-project", "假期小课堂", new DateOnly(2022, 6, 20));
    }

    /// <summary>Too young at the year's end to be rated with the others.</summary>
    private void WriteEconomyBranch()
    {
        var opened = new DateOnly(2022, 9, 1);
        var branch = $"{town.Code}-zb4";
        book.Organisations.Add(new Organisation(branch, "branch", "清泉镇枸杞合作社党支部", town.Code, opened) { Facts = [new Fact("new-economy", opened)] });
        foreach (var person in dice.PickMany(book.Persons.Where(IsFree), 4))
        {
            book.AddRole("member", person, branch, opened, null, new Field("occupation", "农民"));
        }
    }

    /// <summary>At most a volunteer, and not on the way into another branch.</summary>
    private bool IsFree(Person person) =>
        person.Died is null && book.Roles.All(role => role.Person != person.Ref || role.Kind == "volunteer") && book.Cases.All(@case => @case.Subject != person.Ref);

    private void WriteMeetings()
    {
        foreach (var (kind, subject, months) in new (string, string, int[])[]
        {
            ("党委会研究党建", "镇党委会研究党建工作", [2, 5, 8, 11]), ("意识形态研判", "意识形态领域形势研判", [3, 6, 9, 12]), ("廉政教育", "节前廉政提醒教育", [1, 4, 9]), ("现场教学", "到红色教育基地现场教学", [5, 7]),
        })
        {
            foreach (var month in months)
            {
                book.AddDuty("gathering", town.Code, dice.Workday(2022, month), $"{month}月{subject}", Standing.Recorded, new("kinds", new[] { kind }), new("subject", $"{month}月{subject}"));
            }
        }
    }

    private void WriteTexts()
    {
        for (var i = 0; i < 3; i++)
        {
            Text($"党建信息第{i + 1}期", "简报", 3 + (3 * i));
            Text($"云上看清泉第{i + 1}集", "短视频", 4 + (2 * i));
        }

        void Text(string headline, string form, int month) => book.AddDuty(
            "publication", town.Code, dice.Workday(2022, month), headline, Standing.Recorded, new("headline", headline), new("outlet", TownBooks.CityMedia), new("category", "基层党建"), new("author", "镇宣传办"), new("form", form), new("original", headline));
    }

    private void WriteCulture()
    {
        foreach (var (theme, month) in new[] { ("农民篮球赛", 2), ("村村乒乓球赛", 8) })
        {
            book.AddDuty("culture-activity", town.Code, dice.Workday(2022, month), theme, Standing.Recorded, new("series", "体育比赛"), new("theme", theme), new("form", "线下"), new("participants", dice.Between(40, 90)));
        }

        foreach (var village in dice.PickMany(town.Villages, 2))
        {
            book.AddDuty(
                "performance", village.Code, new DateOnly(2022, 12, 30), $"{village.Short}送戏下乡", Standing.Recorded, new("heading", $"{village.Short}送戏下乡"), new("troupe", TownBooks.LocalTroupes[0]), new("touring", true), new("audience", dice.Between(60, 150)));
        }
    }

    private void WritePeople()
    {
        var able = dice.PickMany(town.Members.Where(member => member.Person.Died is null && member.Person.AgeOn(Begun) < 55), 4).ConvertAll(member => member.Person);
        book.AddRole("culture-worker", able[0], town.Code, Begun);
        book.AddRole("culture-worker", able[1], town.Villages[0].Code, Begun);
        book.AddRole("talent", able[2], town.Code, Begun, null, new Field("field", "枸杞栽培"));
        book.AddRole("talent", able[3], town.Code, Begun, null, new Field("field", "电商运营"));
    }

    private void WriteHonours()
    {
        var village = town.Villages[2];
        book.AddDuty(
            "commendation", village.Code, new DateOnly(2022, 9, 20), "道德模范", Standing.Recorded, new("honour", "道德模范"), new("recipient", book.Households.First(household => household.Village == village.Code).Head), new("level", "镇级"), new("document", "清党发〔2022〕21号"));
        book.Cases.Add(new TitleCase
        {
            Ref = book.NewRef("tit", 2020),
            Subject = town.Offices[0],
            Programme = "文明创建",
            Honour = "县级文明单位",
            Level = "县级",
            Steps =
            [
                new("applied", new DateOnly(2020, 4, 14)), new("recommended", new DateOnly(2020, 5, 6)), new("published", new DateOnly(2020, 8, 3)),
                new("conferred", new DateOnly(2020, 9, 9), [new("document", "清文明委发〔2020〕11号")]),
            ],
        });
    }

    /// <summary>What the volunteers of each village are best at.</summary>
    private void WriteTeams()
    {
        string[] kinds = ["理论宣讲", "文化文艺", "卫生环保", "科技科普", "扶贫帮困", "移风易俗"];
        for (var i = 0; i < town.Villages.Count; i++)
        {
            var (village, kind) = (town.Villages[i], kinds[i % kinds.Length]);
            book.AddDuty(
                "team-profile", village.Code, Begun, $"{village.Short}{kind}服务队", village == town.Villages[^1] ? Standing.Draft : Standing.Recorded, new("team", village.Teams[0]), new("kind", kind), new("strengths", $"{kind}，就近就便"));
        }
    }

    private void WriteCriteria()
    {
        foreach (var (item, points) in new[] { ("班子建设", 20), ("党员队伍", 20), ("组织生活", 20), ("活动阵地", 15), ("服务群众", 15), ("创新做法", 10) })
        {
            book.AddDuty(
                "star-criterion", town.Code, new DateOnly(2022, 1, 20), item, item == "创新做法" ? Standing.Draft : Standing.Recorded, new("item", item), new("domain", "农村"), new("year", 2022), new("points", (decimal)points), new("scoring", "按清单逐项给分"), new("document", "清组发〔2020〕17号"));
        }
    }

    /// <summary>Of each village one old member who no longer need be expected at a meeting.</summary>
    private void WriteExcused()
    {
        foreach (var village in town.Villages)
        {
            var oldest = town.Members.Where(member => member.Branch == village.Branch && member.Person.Died is null && member.Joined < Begun).MinBy(member => member.Person.Birth);
            if (oldest is not null)
            {
                book.AddRole("excused-member", oldest.Person, village.Branch.Code, Begun, null, new Field("reason", "年老体弱"));
            }
        }
    }

    private void Body(string code, string kind, string name, DateOnly opened) => book.Organisations.Add(new Organisation($"{town.Code}-{code}", kind, name, town.Code, opened));
}

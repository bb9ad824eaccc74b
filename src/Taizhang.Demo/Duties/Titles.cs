using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Titles of villages, posts and the town: applied for, conferred, and some run out.</summary>
internal sealed class Titles(Book book, Township town, Dice dice)
{
    private const string ModelVillage = "党建引领乡村振兴样板村";

    private static readonly string[] Levels = ["镇级", "县级", "市级"];

    public void Write(Quota quota)
    {
        WriteModelVillages(quota);
        WriteVanguardPosts(quota);
        WriteCivilTown();
        WriteCivilVillages(quota);
    }

    /// <summary>
    /// Each year other villages rise: all to the town's title, some on to the county's, one to the city's. A village with
    /// three titles of one year has three cases and counts once.
    /// </summary>
    private void WriteModelVillages(Quota quota)
    {
        var order = dice.Shuffled(town.Villages.Skip(1));
        var past = order[..quota.Past.ModelVillages];
        List<Village> present = [town.Villages[0], .. order[quota.Past.ModelVillages..][..(quota.Present.ModelVillages - 1)]];
        Rise(past, 2021);
        Rise(present, 2022);
        var waiting = order[^1];
        Add(waiting.Code, "样板村", ModelVillage, "县级", new DateOnly(2022, 9, 6), [("applied", 0), ("recommended", 20)]);

        void Rise(List<Village> villages, int year)
        {
            for (var i = 0; i < villages.Count; i++)
            {
                var levels = i switch { 0 => 3, <= 2 => 2, _ => 1 };
                Climb(villages[i].Code, "样板村", _ => ModelVillage, levels, year);
            }
        }
    }

    private void WriteVanguardPosts(Quota quota)
    {
        var order = dice.Shuffled(town.Posts.Skip(1));
        var past = order[..quota.Past.VanguardPosts];
        List<(string Code, string Name)> present = [town.Posts[0], .. order[quota.Past.VanguardPosts..][..(quota.Present.VanguardPosts - 1)]];
        foreach (var (posts, year) in new[] { (past, 2021), (present, 2022) })
        {
            for (var i = 0; i < posts.Count; i++)
            {
                var levels = i switch { 0 => 3, <= 3 => 2, _ => 1 };
                Climb(posts[i].Code, "先锋岗", level => level == "市级" ? "党员先锋引领示范岗" : "党员先锋引领岗", levels, year);
            }
        }

        Add(order[^1].Code, "先锋岗", "党员先锋引领岗", "镇级", new DateOnly(2022, 10, 11), [("applied", 0)]);
    }

    /// <summary>The town's own civility titles: the county's and city's first, the province's in early 2022.</summary>
    private void WriteCivilTown()
    {
        Add(town.Code, "文明创建", "县级文明镇", "县级", new DateOnly(2015, 3, 10), Conferred);
        Add(town.Code, "文明创建", "市级文明镇", "市级", new DateOnly(2018, 4, 12), Conferred);
        Add(town.Code, "文明创建", "省级文明镇", "省级", new DateOnly(2021, 9, 15), [("applied", 0), ("recommended", 20), ("published", 110), ("conferred", 135), ("rechecked", 400)]);
        Add(town.Code, "其他", "省级卫生镇", "省级", new DateOnly(2020, 3, 5), Conferred);
    }

    /// <summary>
    /// Two villages hold the province's title until one runs out in early 2022. Who applies for the county's title in a year
    /// is named in that year; applications for other titles are not.
    /// </summary>
    private void WriteCivilVillages(Quota quota)
    {
        var order = dice.Shuffled(town.Villages);
        Add(order[0].Code, "文明创建", "省级文明村", "省级", new DateOnly(2019, 2, 18), Conferred);
        Add(order[1].Code, "文明创建", "省级文明村", "省级", new DateOnly(2018, 3, 2), [.. Conferred, ("expired", 1441)]);
        Add(order[2].Code, "文明创建", "市级文明村", "市级", new DateOnly(2020, 3, 3), Conferred);
        Add(order[3].Code, "文明创建", "市级文明村", "市级", new DateOnly(2022, 4, 20), [("applied", 0), ("recommended", 25)]);
        Add(order[4].Code, "其他", "县级卫生村", "县级", new DateOnly(2022, 5, 9), [("applied", 0), ("recommended", 15), ("published", 60), ("conferred", 80)]);
        Add(order[5].Code, "其他", "县级卫生村", "县级", new DateOnly(2015, 5, 11), [.. Conferred, ("rechecked", 900), ("revoked", 1300)]);
        Add(order[5].Code, "文明创建", "村级文明示范小组", "村级", new DateOnly(2022, 3, 15), [("applied", 0)]);

        var before = order.GetRange(6, quota.CivilityApplicantsBefore).OrderBy(village => village.Code, StringComparer.Ordinal);
        foreach (var (village, index) in before.Select((village, index) => (village, index)))
        {
            Add(village.Code, "文明创建", "县级文明村", "县级", new DateOnly(2021, 4, 12).AddDays(index), Conferred);
        }

        var now = order.GetRange(10, 2).OrderBy(village => village.Code, StringComparer.Ordinal);
        foreach (var (village, index) in now.Select((village, index) => (village, index)))
        {
            Add(village.Code, "文明创建", "县级文明村", "县级", new DateOnly(2022, 4, 11).AddDays(index), [("applied", 0), ("recommended", 30), ("published", 190)]);
        }
    }

    private static readonly (string Step, int Day)[] Conferred = [("applied", 0), ("recommended", 20), ("published", 70), ("conferred", 100)];

    /// <summary>One case per level, from the lowest up, all conferred within the year.</summary>
    private void Climb(string subject, string programme, Func<string, string> honour, int levels, int year)
    {
        for (var level = 0; level < levels; level++)
        {
            var applied = new DateOnly(year, 1 + (level * 3), 6).AddDays(dice.Between(0, 18));
            Add(subject, programme, honour(Levels[level]), Levels[level], applied, [("applied", 0), ("recommended", 14), ("published", 40), ("conferred", 60 + dice.Between(0, 9))]);
        }
    }

    private void Add(string subject, string programme, string honour, string level, DateOnly applied, IReadOnlyList<(string Step, int Day)> steps) =>
        book.Cases.Add(new TitleCase
        {
            Ref = book.NewRef("tit", applied.Year),
            Subject = subject,
            Programme = programme,
            Honour = honour,
            Level = level,
            Steps = [.. steps.Select(step => Taken(step.Step, applied.AddDays(step.Day), level, programme))],
        });

    private static Step Taken(string id, DateOnly date, string level, string programme)
    {
        if (id != "conferred")
        {
            return new Step(id, date);
        }

        var office = (level, programme) switch
        {
            ("镇级", _) => "清镇党发",
            ("县级", "文明创建") => "清文明委发",
            ("县级", _) => "清组发",
            ("市级", "文明创建") => "武文明委发",
            ("市级", _) => "武组发",
            _ => "省文明委发",
        };
        var document = string.Create(CultureInfo.InvariantCulture, $"{office}〔{date.Year}〕{(date.DayOfYear % 60) + 1}号");
        return new Step(id, date, [new Field("document", document)]);
    }
}

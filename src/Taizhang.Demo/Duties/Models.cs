using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>
/// People held up as examples. Names, days and villages rise together, so that a list of the names reads the same in
/// whatever of these orders it is printed.
/// </summary>
internal static class Models
{
    private static readonly string[] Kinds = ["优秀青年志愿者", "党员先锋", "抗疫先锋", "身边好人", "道德模范"];

    private static readonly string[] Deeds =
    [
        "常年照看邻居独居老人，风雨无阻。", "封控期间连续四十天吃住在卡点。", "自费修通村口三百米便道。", "带着十几户人家搞温棚，手把手教技术。",
        "利用假期给留守孩子补课。", "拾到两万元现金，当天找到失主。", "无偿献血十二年，累计四千多毫升。", "调解纠纷八十多起，邻里都服气。",
    ];

    public static void Write(Book book, Township town, Dice dice, YearQuota quota)
    {
        var able = town.Members.Where(member => member.Person.Died is null && member.Person.AgeOn(new DateOnly(quota.Year, 1, 1)) < 66)
            .Select(member => member.Person.Name).Distinct();
        var names = dice.PickMany(able, quota.Models + 2);
        var found = names[..quota.Models];
        found.Sort(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            var date = new DateOnly(quota.Year, 1 + i, 9).AddDays(dice.Between(0, 12));
            Add(i, found[i], Kinds[i % 3], date, Standing.Recorded);
            if (i == 1)
            {
                Add(i, found[i], Kinds[3], date.AddDays(3), Standing.Recorded);
            }
        }

        Add(12, names[^2], Kinds[4], new DateOnly(quota.Year, 10, 11), Standing.Draft);
        Add(13, names[^1], Kinds[3], new DateOnly(quota.Year, 11, 8), Standing.Void);

        void Add(int place, string name, string kind, DateOnly date, Standing standing) => book.Add(new Model
        {
            Ref = book.NewRef("mod", quota.Year),
            Organisation = town.Villages[place].Code,
            Date = date,
            Standing = standing,
            Name = name,
            Kind = kind,
            Deed = dice.Pick(Deeds),
            Level = dice.Pick<string>(["镇级", "县级"]),
        });
    }
}

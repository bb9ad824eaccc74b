using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Which member looks after which households, since when and until when.</summary>
internal sealed class Links(Book book, Township town, Dice dice, Quota quota)
{
    private const int HouseholdsAVillage = 96;

    private static readonly string[] Categories = ["脱贫户", "监测户", "低保户", "五保户", "残疾人户", "优抚户", "留守户", "一般户"];

    private static readonly DateOnly Begun = new(2020, 3, 10);

    private readonly Dictionary<Village, List<Household>> _free = [];
    private readonly Dictionary<Village, List<Household>> _taken = [];

    public void Write()
    {
        foreach (var village in town.Villages)
        {
            AddHouseholds(village);
        }

        var gone = dice.Between(3, 6);
        var chosen = Choose(Quota.LinkedMembers + gone);
        for (var i = 0; i < chosen.Count; i++)
        {
            var (village, member) = chosen[i];
            var from = i < quota.LinkedMembersBefore ? dice.Day(Begun, new DateOnly(2021, 10, 31)) : dice.Day(new DateOnly(2022, 2, 8), new DateOnly(2022, 9, 30));
            DateOnly? to = i < gone ? dice.Day(new DateOnly(2022, 3, 1), new DateOnly(2022, 11, 30)) : null;
            WriteMember(village, member.Person, from, to);
        }

        WriteNoise(chosen);
    }

    /// <summary>
    /// Able members, spread evenly over the villages. In the order given, the first give up in 2022 and the last begin in it,
    /// so that exactly as many stay at its end as the report prints.
    /// </summary>
    private List<(Village Village, Member Member)> Choose(int wanted)
    {
        var lists = town.Villages.Select(village => (village, Able: dice.Shuffled(AbleIn(village)))).ToList();
        var chosen = new List<(Village, Member)>();
        for (var round = 0; chosen.Count < wanted; round++)
        {
            foreach (var (village, able) in lists)
            {
                if (round < able.Count && chosen.Count < wanted)
                {
                    chosen.Add((village, able[round]));
                }
            }
        }

        return dice.Shuffled(chosen);
    }

    private IEnumerable<Member> AbleIn(Village village) =>
        town.Members.Where(member => member.Branch == village.Branch && member.Person.Died is null && member.Joined < Begun && member.Person.AgeOn(Begun) < 68);

    private void AddHouseholds(Village village)
    {
        var all = new List<Household>();
        var groups = "一二三四五六";
        for (var i = 1; i <= HouseholdsAVillage; i++)
        {
            var head = PersonNames.Next(dice, dice.Percent(85), new DateOnly(dice.Between(1940, 1985), 1, 1));
            var number = string.Create(CultureInfo.InvariantCulture, $"{village.Short}{groups[i % 6]}组{i:D3}");
            all.Add(new Household(book.NewRef("H"), village.Code, number, head, dice.Percent(45) ? "一般户" : dice.Pick(Categories)));
        }

        book.Households.AddRange(all);
        _free[village] = dice.Shuffled(all);
        _taken[village] = [];
    }

    /// <summary>Five to seven households to a member; a few of them are shared with one who helps.</summary>
    private void WriteMember(Village village, Person member, DateOnly from, DateOnly? to)
    {
        var households = new List<(Household Household, bool Assisting)>();
        for (var i = dice.Between(5, 7); i > 0 && _free[village].Count > 0; i--)
        {
            households.Add((Take(village), false));
        }

        var shared = _taken[village].Except(households.Select(pair => pair.Household)).ToList();
        if (shared.Count > 0 && (dice.Percent(25) || households.Count == 0))
        {
            households.Add((dice.Pick(shared), true));
        }

        foreach (var (household, assisting) in households)
        {
            Add(member, village, household, from, to, assisting, Standing.Recorded);
        }
    }

    /// <summary>Links that ended before, of members who have others, and drafts of members who have none.</summary>
    private void WriteNoise(List<(Village Village, Member Member)> chosen)
    {
        foreach (var (village, member) in dice.PickMany(chosen, 30))
        {
            var moved = new Household(book.NewRef("H"), village.Code, $"{village.Short}迁出户{member.Person.Ref[1..]}", PersonNames.Next(dice, true, Begun), "一般户");
            book.Households.Add(moved);
            Add(member.Person, village, moved, dice.Day(new DateOnly(2019, 1, 5), new DateOnly(2019, 12, 20)), dice.Day(new DateOnly(2020, 2, 1), new DateOnly(2021, 11, 30)), false, Standing.Recorded);
        }

        foreach (var village in town.Villages.Where(village => _free[village].Count > 0))
        {
            var idle = AbleIn(village).First(member => !chosen.Contains((village, member)));
            Add(idle.Person, village, Take(village), dice.DayOf(2022), null, false, dice.Percent(70) ? Standing.Draft : Standing.Void);
        }
    }

    private Household Take(Village village)
    {
        var household = _free[village][^1];
        _free[village].RemoveAt(_free[village].Count - 1);
        _taken[village].Add(household);
        return household;
    }

    private void Add(Person member, Village village, Household household, DateOnly from, DateOnly? to, bool assisting, Standing standing) =>
        book.Add(new HouseholdLink
        {
            Ref = book.NewRef("link", from.Year),
            Organisation = village.Code,
            Date = from,
            To = to,
            Title = $"{household.Number}{(assisting ? "协助联系" : "联系")}",
            Standing = standing,
            Member = member.Ref,
            Household = household.Ref,
            Category = household.Category,
            Assisting = assisting,
            Basis = dice.Percent(40) ? "党员大会商定" : null,
        });
}

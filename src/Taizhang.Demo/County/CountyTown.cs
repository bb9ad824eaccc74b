using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Lines;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.County;

/// <summary>One more township of the county: few words, cheap to make, valid by the same catalog.</summary>
internal sealed class CountyTown(string code, string name, IReadOnlyList<string> villageNames, IdNumbers idNumbers, Dice dice)
{
    private static readonly DateOnly Opened = new(1958, 9, 1);
    private static readonly DateOnly BodiesOpened = new(2016, 1, 1);

    private readonly List<Village> _villages = [];
    private readonly Dictionary<Village, List<Person>> _members = [];
    private readonly Dictionary<Village, List<Household>> _households = [];
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>The part of its code that marks the township: the prefix of all its refs.</summary>
    public string Prefix { get; } = $"x{code[6..]}";

    public string Code => code;

    public IReadOnlyList<Village> Villages => _villages;

    public Dice Dice => dice;

    public List<Person> MembersOf(Village village) => _members[village];

    public List<Household> HouseholdsOf(Village village) => _households[village];

    /// <summary>The next number of a series, from one.</summary>
    public int Next(string series) => _numbers[series] = _numbers.GetValueOrDefault(series) + 1;

    public string NewRef(string series) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{series}-{Next(series):D6}");

    /// <summary>The township's bodies, people and households, as many to a village as asked.</summary>
    public IEnumerable<string> Registers(int perVillage)
    {
        yield return EntryLines.Of(new Organisation(code, "township", name, TownNames.CountyCode, Opened));
        for (var i = 0; i < villageNames.Count; i++)
        {
            var village = PlaceOf(i);
            _villages.Add(village);
            yield return EntryLines.Of(new Organisation(village.Code, "village", village.Name, code, Opened));
            yield return EntryLines.Of(new Organisation(village.Branch.Code, "branch", village.Branch.Name, village.Code, Opened));
            yield return EntryLines.Of(new Organisation(village.Station, "practice-station", $"{village.Name}新时代文明实践站", village.Code, BodiesOpened));
            yield return EntryLines.Of(new Organisation(village.Teams[0], "village-team", $"{village.Name}志愿服务队", village.Code, BodiesOpened));
            yield return EntryLines.Of(new Organisation($"{village.Code}-xz1", "party-group", $"{village.Short}网格党小组", village.Branch.Code, BodiesOpened));
        }

        foreach (var line in _villages.SelectMany(village => People(village, perVillage)))
        {
            yield return line;
        }
    }

    private Village PlaceOf(int index)
    {
        var villageCode = string.Create(CultureInfo.InvariantCulture, $"{code}{201 + index}");
        var villageName = villageNames[index];
        var branch = new Branch($"{villageCode}-zb", $"{villageName}党支部", dice.Between(5, 24));
        return new Village(villageCode, villageName, branch, $"{villageCode}-sjz", [$"{villageCode}-fwd1"]);
    }

    private IEnumerable<string> People(Village village, int count)
    {
        _members[village] = [];
        _households[village] = [];
        for (var i = 0; i < count; i++)
        {
            var person = NewMember(village);
            _members[village].Add(person);
            yield return EntryLines.Of(person);
            yield return EntryLines.Of(new Role(NewRef("r"), "member", person.Ref, village.Branch.Code, person.Birth.AddYears(24)));
            if (dice.Percent(60))
            {
                yield return EntryLines.Of(new Role(NewRef("r"), "volunteer", person.Ref, village.Teams[0], dice.Day(BodiesOpened, new DateOnly(2021, 12, 31))));
            }

            var number = string.Create(CultureInfo.InvariantCulture, $"{village.Short}{i + 1:D3}");
            var household = new Household(NewRef("h"), village.Code, number, PersonNames.Next(dice, true, Opened), "一般户");
            _households[village].Add(household);
            yield return EntryLines.Of(household);
        }
    }

    private Person NewMember(Village village)
    {
        var birth = dice.Day(new DateOnly(1945, 1, 1), new DateOnly(1994, 12, 31));
        var male = dice.Percent(70);
        return new Person(NewRef("p"), PersonNames.Next(dice, male, birth), male ? "男" : "女", birth, dice.Pick<string>(["初中", "高中", "大专"]), village.Branch.Code)
        {
            Ethnicity = "汉族",
            IdNumber = idNumbers.Next(birth, male),
            Phone = string.Create(CultureInfo.InvariantCulture, $"1991{code[6..]}{Next("phone"):D4}"),
            Address = $"{name}{village.Name}",
        };
    }
}

using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Town;

/// <summary>Makes the people of the township: one by one on demand, and the rolls of the branches at once.</summary>
internal sealed class TownPeople(Book book, Township town, Dice dice)
{
    private static readonly DateOnly Eve = new(2020, 12, 31);

    private readonly IdNumbers _idNumbers = new(TownNames.CountyCode);
    private readonly HashSet<(string Place, string Name)> _known = [];

    /// <summary>A new person of a place. Within one place no two share a name; over the township some do.</summary>
    public Person New(string place, string address, DateOnly born, DateOnly bornUntil, string? education = null, DateOnly? died = null, int percentWomen = 35)
    {
        var birth = dice.Day(born, bornUntil);
        var male = !dice.Percent(percentWomen);
        var name = PersonNames.Next(dice, male, birth);
        while (!_known.Add((place, name)))
        {
            name = PersonNames.Next(dice, male, birth);
        }

        var reference = book.NewRef("P");
        var person = new Person(reference, name, male ? "男" : "女", birth, education ?? EducationOf(birth), place)
        {
            Ethnicity = dice.Between(1, 100) switch { <= 90 => "汉族", <= 95 => "回族", <= 98 => "藏族", _ => "土族" },
            IdNumber = _idNumbers.Next(birth, male),
            Phone = $"1990000{reference[1..]}",
            Address = address,
            Died = died,
        };
        book.Persons.Add(person);
        return person;
    }

    public Person NewVillager(Village village, DateOnly born, DateOnly bornUntil, string? education = null, int percentWomen = 45) =>
        New(village.Code, AddressIn(village), born, bornUntil, education, percentWomen: percentWomen);

    /// <summary>Enters a person on the roll of a branch.</summary>
    public Member Enrol(Person person, Branch branch, DateOnly joined)
    {
        var member = new Member(person, branch, joined, person.Died);
        town.Members.Add(member);
        book.AddRole("member", person, branch.Code, joined, person.Died, new Field("occupation", OccupationIn(branch)));
        return member;
    }

    private string OccupationIn(Branch branch) => (town.Branches.IndexOf(branch) - town.Villages.Count) switch
    {
        0 => "机关事业",
        1 => "教师",
        2 => "医务",
        _ => "农民",
    };

    /// <summary>The rolls of all branches, their secretaries, and the cadres of the town.</summary>
    public void Fill()
    {
        foreach (var village in town.Villages)
        {
            FillRoll(village.Branch, AddressIn, dice.Between(32, 40), new DateOnly(1936, 1, 1), new DateOnly(1999, 12, 31));
            string AddressIn() => this.AddressIn(village);
        }

        string InTown() => string.Create(CultureInfo.InvariantCulture, $"清泉镇集镇东街{dice.Between(1, 120)}号");
        FillRoll(town.TownBranch(0), InTown, 40, new DateOnly(1963, 6, 1), new DateOnly(1997, 12, 31));
        FillRoll(town.TownBranch(1), InTown, 28, new DateOnly(1963, 6, 1), new DateOnly(1997, 12, 31));
        FillRoll(town.TownBranch(2), InTown, 17, new DateOnly(1963, 6, 1), new DateOnly(1997, 12, 31));
        NameSecretaries();
        AddCadres(InTown);
    }

    private void FillRoll(Branch branch, Func<string> address, int size, DateOnly born, DateOnly bornUntil)
    {
        for (var i = 0; i < size; i++)
        {
            DateOnly? died = i == 0 && dice.Percent(60) ? dice.Day(new DateOnly(2021, 2, 1), new DateOnly(2022, 11, 30)) : null;
            var person = died is null
                ? New(branch.Code, address(), born, bornUntil, percentWomen: 25)
                : New(branch.Code, address(), new DateOnly(1936, 1, 1), new DateOnly(1944, 12, 31), died: died, percentWomen: 25);
            var earliest = person.Birth.AddYears(20);
            var from = earliest < new DateOnly(1974, 1, 1) ? new DateOnly(1974, 1, 1) : earliest;
            Enrol(person, branch, dice.Day(from, Min(from.AddYears(18), Eve)));
        }
    }

    private void NameSecretaries()
    {
        foreach (var branch in town.Branches)
        {
            var fit = town.Members.Where(member => member.Branch == branch && member.Person.Died is null && member.Person.AgeOn(Eve) is >= 30 and <= 60).ToList();
            var secretary = dice.Pick(fit).Person;
            town.Secretaries[branch.Code] = secretary.Name;
            book.AddRole("secretary", secretary, branch.Code, new DateOnly(2020, 12, 20));
            var before = fit.First(member => member.Person != secretary).Person;
            book.AddRole("secretary", before, branch.Code, new DateOnly(2017, 12, 10), new DateOnly(2020, 12, 19));
        }
    }

    private void AddCadres(Func<string> address)
    {
        town.Cadres.AddRange(town.Members.Where(member => member.Branch == town.TownBranch(0)).Select(member => member.Person).Where(person => person.Died is null));
        for (var i = 0; i < 14; i++)
        {
            town.Cadres.Add(New(town.Code, address(), new DateOnly(1988, 1, 1), new DateOnly(1999, 6, 30), "本科"));
        }

        foreach (var cadre in town.Cadres)
        {
            var from = dice.Day(Min(cadre.Birth.AddYears(22), new DateOnly(2020, 6, 1)), new DateOnly(2020, 8, 31));
            book.AddRole("cadre", cadre, town.Code, from);
            if (cadre.Birth.Year >= 1987)
            {
                town.YoungCadres.Add(cadre);
                book.AddRole("young-cadre", cadre, town.Code, new DateOnly(2020, 9, 1));
            }
        }
    }

    private string AddressIn(Village village) =>
        string.Create(CultureInfo.InvariantCulture, $"清泉镇{village.Name}{"一二三四五六"[dice.Between(0, 5)]}组{dice.Between(1, 99)}号");

    private string EducationOf(DateOnly birth) => birth.Year switch
    {
        < 1955 => dice.Pick<string>(["小学", "小学", "初中"]),
        < 1970 => dice.Pick<string>(["小学", "初中", "初中", "高中"]),
        < 1985 => dice.Pick<string>(["初中", "高中", "中专", "大专"]),
        _ => dice.Pick<string>(["高中", "中专", "大专", "本科", "本科"]),
    };

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}

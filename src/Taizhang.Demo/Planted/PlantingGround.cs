using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Planted;

/// <summary>
/// Where violations are planted: drafts, which do not count, and cases, roles and bodies of other years than 2021 and
/// 2022. So no figure of either year moves, whatever is planted.
/// </summary>
internal sealed class PlantingGround(Book book, Township town, TownPeople people, Dice dice, List<PlantedViolation> planted)
{
    public Book Book { get; } = book;

    public Township Town { get; } = town;

    public Dice Dice { get; } = dice;

    /// <summary>Says what the rules will find.</summary>
    public void Found(string code, string subject, string reference) => planted.Add(new PlantedViolation(code, subject, reference));

    public void Found(string code, Person person, string reference) => Found(code, person.Name, reference);

    /// <summary>What the rules will find about an organisation itself.</summary>
    public void FoundBody(string code, string organisation) => Found(code, NameOf(organisation), organisation);

    public string NameOf(string organisation) => Book.Organisations.Single(known => known.Code == organisation).Name;

    public Village Village() => Dice.Pick(Town.Villages);

    /// <summary>A record that stays a draft; gives its ref.</summary>
    public string Draft(string ledger, string organisation, DateOnly date, params Field[] fields) => Add(Standing.Draft, ledger, organisation, date, fields);

    /// <summary>A record of a year from which nothing is counted; gives its ref.</summary>
    public string Old(string ledger, string organisation, DateOnly date, params Field[] fields) => Add(Standing.Recorded, ledger, organisation, date, fields);

    /// <summary>A draft that breaks one rule.</summary>
    public void Plant(string code, string ledger, string organisation, DateOnly date, params Field[] fields) =>
        Found(code, NameOf(organisation), Draft(ledger, organisation, date, fields));

    public Person Villager(Village village, DateOnly? birth = null) =>
        people.NewVillager(village, birth ?? new DateOnly(1984, 1, 1), birth ?? new DateOnly(1992, 12, 31), "高中");

    public Person Elder(Village village, DateOnly? died = null) =>
        people.New(village.Branch.Code, $"清泉镇{village.Name}", new DateOnly(1943, 1, 1), new DateOnly(1950, 12, 31), "初中", died, percentWomen: 15);

    /// <summary>Members of the branch who joined long ago and live.</summary>
    public List<Person> Members(Branch branch, int count) => Dice.PickMany(
        Town.Members.Where(member => member.Branch == branch && member.Person.Died is null && member.Joined < new DateOnly(2010, 1, 1)).Select(member => member.Person),
        count);

    /// <summary>A role; gives its ref.</summary>
    public string Role(string kind, Person person, string organisation, DateOnly from, DateOnly? to = null, params Field[] fields)
    {
        Book.AddRole(kind, person, organisation, from, to, fields);
        return Book.Roles[^1].Ref;
    }

    /// <summary>Replaces an organisation by itself with something more known of it.</summary>
    public void Amend(string code, Func<Organisation, Organisation> change)
    {
        var place = Book.Organisations.FindIndex(known => known.Code == code);
        Book.Organisations[place] = change(Book.Organisations[place]);
    }

    private string Add(Standing standing, string ledger, string organisation, DateOnly date, Field[] fields)
    {
        var reference = Book.NewRef(ledger, date.Year);
        Book.Records.Add(new DutyRecord(ledger, fields) { Ref = reference, Organisation = organisation, Date = date, Standing = standing });
        return reference;
    }
}

using System.Globalization;
using Taizhang.Demo.Chance;

namespace Taizhang.Demo.Plan;

/// <summary>
/// Everything planned, in the making: the registers, the records and the cases. Refs are numbered as they are asked for.
/// </summary>
internal sealed class Book(Dice dice)
{
    private const int PercentAmended = 2;

    private static readonly string[] AmendReasons = ["与签到表核对后更正", "村里报来更正", "登记时看错一行", "与照片和花名册核对后更正", "填错一处，已核实"];

    private readonly Dictionary<string, int> _numbers = [];

    public List<Organisation> Organisations { get; } = [];

    public List<Person> Persons { get; } = [];

    public List<Household> Households { get; } = [];

    public List<Outside> Outsides { get; } = [];

    public List<Topic> Topics { get; } = [];

    public List<Role> Roles { get; } = [];

    public List<PlannedRecord> Records { get; } = [];

    public List<PlannedCase> Cases { get; } = [];

    public Wording Wording { get; } = new();

    /// <summary>The next ref of a series, such as gat-2022-0001.</summary>
    public string NewRef(string series, int year) => string.Create(CultureInfo.InvariantCulture, $"{series}-{year}-{Count($"{series}-{year}"):D4}");

    /// <summary>The next ref of a series that runs over the years, such as P0001.</summary>
    public string NewRef(string series) => string.Create(CultureInfo.InvariantCulture, $"{series}{Count(series):D4}");

    /// <summary>Adds a record; now and then one that was entered wrongly at first and then set right.</summary>
    public void Add(PlannedRecord record)
    {
        var amended = record.Standing == Standing.Recorded && dice.Percent(PercentAmended) ? record.WithSlip() : null;
        Records.Add(amended is null ? record : record with { Amendment = new Amendment(dice.Pick(AmendReasons), amended) });
    }

    /// <summary>Adds a record of a ledger from which no figure of the duty report is counted.</summary>
    public void AddDuty(string ledger, string organisation, DateOnly date, string title, Standing standing, params Field[] fields) =>
        Add(new DutyRecord(ledger, fields) { Ref = NewRef(ledger, date.Year), Organisation = organisation, Date = date, Title = title, Standing = standing });

    public void AddRole(string kind, Person person, string organisation, DateOnly from, DateOnly? to = null, params IReadOnlyList<Field> fields) =>
        Roles.Add(new Role(NewRef("R"), kind, person.Ref, organisation, from, to) { Fields = fields });

    /// <summary>
    /// As many records to be recorded as asked, and among them a few drafts and voids, which do not count.
    /// </summary>
    public List<Standing> Standings(int recorded)
    {
        var all = Enumerable.Repeat(Standing.Recorded, recorded)
            .Concat(Enumerable.Repeat(Standing.Draft, 1 + (recorded / 40)))
            .Concat(Enumerable.Repeat(Standing.Void, 1 + (recorded / 90)));
        return dice.Shuffled(all);
    }

    private int Count(string series) => _numbers[series] = _numbers.GetValueOrDefault(series) + 1;
}

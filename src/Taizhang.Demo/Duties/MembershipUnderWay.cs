using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>
/// People of the years since: one at every of the 25 steps, each on the way for up to three years, so that most cases
/// cross the day on which the rules of 2026 took effect; one whose probation was made longer, and two who came from
/// another unit. Nothing of it is of the years that are counted.
/// </summary>
internal sealed class MembershipUnderWay(Book book, Township town, TownPeople people, Dice dice)
{
    private static readonly DateOnly Reached = new(2026, 6, 22);
    private static readonly DateOnly Begun = new(2023, 2, 6);

    public void Write()
    {
        foreach (var (step, i) in WayIntoTheParty.Ids.Select((step, i) => (step, i)))
        {
            var last = Reached.AddDays(-(i % 9));
            WriteTo(step, last);
        }

        WriteExtended();
        WriteTransferred();
    }

    /// <summary>Months are of different length, so the day may be met a little late: it is never after the last day of the demo.</summary>
    private void WriteTo(string step, DateOnly last)
    {
        var (branch, mentors) = Draw();
        var probe = Way(Begun, mentors).StepsTo(step)[^1].Date;
        Add(branch, Way(Begun.AddDays(last.DayNumber - probe.DayNumber), mentors).StepsTo(step));
    }

    private void WriteExtended()
    {
        var (branch, mentors) = Draw();
        var way = Way(new DateOnly(2022, 2, 14).AddYears(1), mentors);
        way.Extension = 6;
        Add(branch, way.StepsTo("extended"));
    }

    /// <summary>Cultivated elsewhere before; the time already spent counts on.</summary>
    private void WriteTransferred()
    {
        var (branch, _) = Draw();
        var came = new DateOnly(2025, 10, 20);
        Add(branch, [TransferredIn(came), new("cultivation", came.AddMonths(2)), new("cultivation", came.AddMonths(7))]);
        Add(Draw().Branch, [TransferredIn(new DateOnly(2026, 5, 20))]);
    }

    private static Step TransferredIn(DateOnly came) => new("transferred-in", came, [new("from_unit", "武泉市城关街道"), new("activist_on", came.AddMonths(-9))]);

    private (Branch Branch, IReadOnlyList<Person> Mentors) Draw()
    {
        var branch = dice.Pick(town.Branches);
        var fit = town.Members.Where(member => member.Branch == branch && member.Person.Died is null && member.Joined < new DateOnly(2018, 1, 1)).Select(member => member.Person);
        return (branch, dice.PickMany(fit, 2));
    }

    private WayIntoTheParty Way(DateOnly applied, IReadOnlyList<Person> mentors) => new(applied, mentors, 24, book.NewRef("甘志", applied.Year));

    private void Add(Branch branch, IReadOnlyList<Step> steps)
    {
        var village = town.Villages.FirstOrDefault(village => village.Branch == branch) ?? town.Villages[0];
        var person = people.NewVillager(village, new DateOnly(1990, 1, 1), new DateOnly(2003, 12, 31));
        book.Cases.Add(new MembershipCase { Ref = book.NewRef("mem", steps[0].Date.Year), Subject = person.Ref, Organisation = branch.Code, Steps = steps });
    }
}

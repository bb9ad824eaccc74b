using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>
/// People on their way into the Party. A case is laid out from the day it was confirmed as activist and, where it comes
/// so far, from the day of the branch meeting; every step keeps the time limits of the 2014 rules.
/// </summary>
internal sealed class Membership(Book book, Township town, TownPeople people, Dice dice)
{
    public void Write(YearQuota past, YearQuota present)
    {
        WriteAdmittedIn2021(past.Admitted);
        var early = dice.Between(2, 4);
        WriteAdmittedIn2022(present.Admitted, early);
        WriteMetInDecember2022();
        var since2021 = past.Activists - (present.Admitted - early);
        for (var i = 0; i < since2021; i++)
        {
            WriteWaiting(2021, cancelled: i == 0);
        }

        for (var i = 0; i < present.Activists; i++)
        {
            WriteWaiting(2022, cancelled: i == 0);
        }
    }

    private void WriteAdmittedIn2021(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var meeting = new DateOnly(2021, 5, 10).AddDays(dice.Between(0, 190));
            Admit(dice.Day(new DateOnly(2019, 6, 1), new DateOnly(2020, 1, 10)), meeting, meeting.AddDays(dice.Between(10, 35)), convert: true);
        }
    }

    /// <summary>One of them was accepted by the meeting in December 2021 and approved in January: it counts in 2022.</summary>
    private void WriteAdmittedIn2022(int count, int early)
    {
        for (var i = 0; i < count; i++)
        {
            var activist = i < early ? dice.Day(new DateOnly(2020, 6, 1), new DateOnly(2020, 8, 20)) : dice.Day(new DateOnly(2021, 1, 11), new DateOnly(2021, 3, 20));
            var meeting = i == 0 ? new DateOnly(2021, 12, 21) : new DateOnly(2022, 7, 10).AddDays(dice.Between(0, 125));
            var approved = i == 0 ? new DateOnly(2022, 1, 13) : meeting.AddDays(dice.Between(10, 38));
            Admit(activist, meeting, approved, convert: false);
        }
    }

    /// <summary>Accepted by the meeting in December 2022, approved in January: it does not count in 2022.</summary>
    private void WriteMetInDecember2022() =>
        Admit(new DateOnly(2020, 11, 9), new DateOnly(2022, 12, 20), new DateOnly(2023, 1, 10), convert: false);

    private void Admit(DateOnly activist, DateOnly meeting, DateOnly approved, bool convert)
    {
        var branch = dice.Pick(town.Branches);
        var voters = town.MembersOn(branch, meeting) - 2;
        var present = voters - dice.Between(0, voters / 4);
        var person = NewApplicant(branch);
        var candidate = Later(activist.AddYears(1).AddDays(15), meeting.AddDays(-dice.Between(95, 120)));
        List<Step> steps =
        [
            .. UpToCultivation(activist),
            .. HalfYearlyNotes(activist, candidate),
            new("candidate", candidate),
            new("candidate-filed", candidate.AddDays(8)),
            new("introducers", candidate.AddDays(12)),
            new("political-review", candidate.AddDays(25)),
            new("training", candidate.AddDays(38)),
            new("committee-review", meeting.AddDays(-30)),
            new("pre-review", meeting.AddDays(-18)),
            new("application-book", meeting.AddDays(-10)),
            new("branch-meeting", meeting,
            [
                new Field("passed", true), new Field("voters_expected", voters), new Field("voters_present", present),
                new Field("votes_yes", present - dice.Between(0, 2)),
            ]),
            new("upper-talk", approved.AddDays(-4)),
            new("approved", approved),
            new("approval-filed", approved.AddDays(9)),
            new("assigned", approved.AddDays(12)),
            new("oath", approved.AddDays(18)),
        ];
        if (convert)
        {
            var applied = meeting.AddYears(1);
            steps.AddRange([new("conversion-applied", applied), new("conversion-meeting", applied.AddDays(6)), new("conversion-approved", applied.AddDays(25))]);
        }

        Add(person, branch, steps);
        people.Enrol(person, branch, meeting);
    }

    /// <summary>An activist still on the way; one of a year is struck off again.</summary>
    private void WriteWaiting(int year, bool cancelled)
    {
        var branch = dice.Pick(town.Branches);
        var activist = dice.Day(new DateOnly(year, 1, 10), new DateOnly(year, 11, 30));
        DateOnly? candidate = !cancelled && activist < new DateOnly(2021, 9, 1) ? activist.AddYears(1).AddDays(30) : null;
        List<Step> steps = [.. UpToCultivation(activist), .. HalfYearlyNotes(activist, candidate ?? new DateOnly(2022, 12, 20))];
        if (cancelled)
        {
            steps.Add(new Step("cancelled", new DateOnly(2022, 12, 22)));
        }
        else if (candidate is { } day)
        {
            steps.Add(new Step("candidate", day));
        }

        Add(NewApplicant(branch), branch, steps);
    }

    private List<Step> UpToCultivation(DateOnly activist)
    {
        var applied = activist.AddDays(-dice.Between(120, 200));
        return
        [
            new("apply", applied),
            new("talk", applied.AddDays(dice.Between(5, 26))),
            new("activist", activist),
            new("activist-filed", activist.AddDays(6)),
            new("mentors", activist.AddDays(8)),
            new("cultivation", activist.AddDays(9)),
        ];
    }

    /// <summary>The examination that is written down at least every half year until the person becomes a candidate.</summary>
    private static IEnumerable<Step> HalfYearlyNotes(DateOnly activist, DateOnly until)
    {
        for (var day = activist.AddMonths(5); day < until; day = day.AddMonths(5))
        {
            yield return new Step("cultivation", day);
        }
    }

    private Person NewApplicant(Branch branch)
    {
        var village = town.Villages.FirstOrDefault(village => village.Branch == branch);
        var (born, until) = (new DateOnly(1986, 1, 1), new DateOnly(1999, 12, 31));
        return village is null
            ? people.New(town.Code, "清泉镇集镇西街干部周转房", born, until, "本科")
            : people.NewVillager(village, born, until);
    }

    private void Add(Person person, Branch branch, IReadOnlyList<Step> steps) =>
        book.Cases.Add(new MembershipCase { Ref = book.NewRef("mem", steps[0].Date.Year), Subject = person.Ref, Organisation = branch.Code, Steps = steps });

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>The medal for fifty years in the Party: who reached them by 1 July of the year and received it.</summary>
internal static class Medals
{
    /// <summary>The years in which one became a full member on the day of approval.</summary>
    private static readonly DateOnly NoProbationSince = new(1969, 4, 1);

    public static void Write(Book book, Township town, TownPeople people, Dice dice, YearQuota quota)
    {
        var cutoff = new DateOnly(quota.Year - 50, 7, 1);
        var earliest = quota.Year == 2021 ? NoProbationSince : cutoff.AddYears(-1).AddDays(1);
        for (var i = 0; i < quota.Medals; i++)
        {
            Verify(dice.Day(earliest, i == 0 ? earliest : cutoff), null, awarded: true);
        }

        // Reached the years, and died before the medal came; and one who is a day too late.
        Verify(cutoff, new DateOnly(quota.Year, 6, 20), awarded: false);
        Verify(cutoff.AddDays(1), null, awarded: false);

        void Verify(DateOnly joined, DateOnly? died, bool awarded)
        {
            var village = dice.Pick(town.Villages);
            var person = people.New(village.Branch.Code, $"清泉镇{village.Name}", new DateOnly(1941, 1, 1), new DateOnly(1949, 12, 31), dice.Pick<string>(["小学", "初中"]), died, percentWomen: 15);
            people.Enrol(person, village.Branch, joined);
            if (joined > cutoff)
            {
                return;
            }

            List<Step> steps =
            [
                new("verified", new DateOnly(quota.Year, 4, 12).AddDays(dice.Between(0, 15))),
                new("recommended", new DateOnly(quota.Year, 5, 10)),
                new("reviewed", new DateOnly(quota.Year, 6, 8)),
            ];
            if (awarded)
            {
                steps.Add(new Step("awarded", new DateOnly(quota.Year, 6, 28)));
            }

            book.Cases.Add(new MedalCase { Ref = book.NewRef("med", quota.Year), Subject = person.Ref, Organisation = village.Branch.Code, Steps = steps });
        }
    }
}

using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>The pool of future village cadres, with those who no longer fit: too old, too little schooling, left.</summary>
internal static class Reserve
{
    private static readonly string[] Fit = ["高中", "中专", "大专", "本科"];

    public static void Write(Book book, Township town, TownPeople people, Dice dice, Quota quota)
    {
        var added = dice.Between(8, 12);
        for (var i = 0; i < quota.ReserveCadres; i++)
        {
            var isNew = i < added;
            var from = isNew ? dice.Workday(2022, dice.Between(2, 11)) : dice.Workday(2020, dice.Between(3, 12));
            var born = i == added ? new DateOnly(1977, 1, 1) : new DateOnly(1978, 1, 1);
            var until = i == added ? born : new DateOnly(1996, 12, 31);
            Enter(i, born, until, dice.Pick(Fit), from, null);
        }

        // Counted at the end of 2021, no longer at the end of 2022: 46 years old since, or left.
        for (var i = 0; i < 2; i++)
        {
            Enter(i + 5, new DateOnly(1976, 2, 1), new DateOnly(1976, 12, 31), "高中", new DateOnly(2020, 9, 10), null);
            Enter(i + 8, new DateOnly(1980, 1, 1), new DateOnly(1990, 12, 31), "大专", new DateOnly(2020, 9, 10), new DateOnly(2022, 6, 30));
        }

        // Never counted in either year: too old before, schooling below the bar, left early.
        for (var i = 0; i < 4; i++)
        {
            Enter(i + 1, new DateOnly(1968, 1, 1), new DateOnly(1974, 12, 31), "高中", new DateOnly(2019, 5, 20), null);
            Enter(i + 4, new DateOnly(1979, 1, 1), new DateOnly(1988, 12, 31), dice.Pick<string>(["初中", "小学"]), new DateOnly(2020, 11, 3), null);
            Enter(i + 7, new DateOnly(1982, 1, 1), new DateOnly(1990, 12, 31), "中专", new DateOnly(2019, 5, 20), new DateOnly(2021, 3, 31));
        }

        void Enter(int place, DateOnly born, DateOnly until, string education, DateOnly from, DateOnly? to)
        {
            var village = town.Villages[place % town.Villages.Count];
            var person = people.NewVillager(village, born, until, education, percentWomen: 30);
            if (dice.Percent(50))
            {
                people.Enrol(person, village.Branch, dice.Day(new DateOnly(2015, 1, 1), new DateOnly(2019, 12, 31)));
            }

            book.AddRole("reserve-cadre", person, village.Code, from, to);
        }
    }
}

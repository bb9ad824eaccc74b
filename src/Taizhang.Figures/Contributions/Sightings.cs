using Taizhang.Ledger.Organisations;

namespace Taizhang.Figures.Contributions;

/// <summary>How often a thing that is counted once has rows in a home on a day; for a stock the rows' sides added.</summary>
internal readonly record struct Sighting(long Home, int Day, int Count);

/// <summary>
/// What one thing that is counted once gives to the months, from all its sightings: a pure function, so that the cells
/// of the store are the sum of it over all things.
/// </summary>
internal static class Sightings
{
    /// <summary>A change of a month of a home: counted once there, and counted once over all homes.</summary>
    internal readonly record struct Turn(long Home, int Month, int Amount, int Overall);

    /// <param name="standing">True for a stock.</param>
    public static IEnumerable<Turn> Turns(IReadOnlyList<Sighting> sightings, bool standing)
    {
        if (sightings is [{ Count: 1 } only])
        {
            return [new Turn(only.Home, Days.Month(only.Day), 1, 1)];
        }

        var ordered = sightings.GroupBy(sighting => (sighting.Day, sighting.Home))
            .Select(same => new Sighting(same.Key.Home, same.Key.Day, same.Sum(sighting => sighting.Count)))
            .Where(sighting => sighting.Count != 0)
            .OrderBy(sighting => sighting.Day).ThenBy(sighting => sighting.Home)
            .ToList();
        return standing ? Standing(ordered) : FirstOfYear(ordered);
    }

    private static IEnumerable<Turn> FirstOfYear(List<Sighting> ordered)
    {
        var (year, homes) = (0, new HashSet<long>());
        foreach (var sighting in ordered)
        {
            var month = Days.Month(sighting.Day);
            if (month / 12 != year)
            {
                year = month / 12;
                homes.Clear();
            }

            var first = homes.Count == 0;
            if (homes.Add(sighting.Home))
            {
                yield return new Turn(sighting.Home, month, 1, first ? 1 : 0);
            }
        }
    }

    private static IEnumerable<Turn> Standing(List<Sighting> ordered)
    {
        var (inHome, overall) = (new Dictionary<long, int>(), 0);
        foreach (var sighting in ordered)
        {
            var before = inHome.GetValueOrDefault(sighting.Home);
            inHome[sighting.Home] = before + sighting.Count;
            var turn = new Turn(
                sighting.Home,
                Days.Month(sighting.Day),
                One(before + sighting.Count) - One(before),
                One(overall + sighting.Count) - One(overall));
            overall += sighting.Count;
            if (turn is not { Amount: 0, Overall: 0 })
            {
                yield return turn;
            }
        }
    }

    private static int One(int standing) => standing > 0 ? 1 : 0;
}

using System.Text;

namespace Taizhang.Demo.Chance;

/// <summary>
/// The only source of chance in the demo: SplitMix64, written out here so that a seed gives the same bytes on every
/// runtime. A fork is a stream of its own: what one duty draws does not move another.
/// </summary>
internal sealed class Dice
{
    private readonly ulong _seed;
    private ulong _state;

    public Dice(ulong seed)
    {
        _seed = seed;
        _state = seed;
    }

    public Dice Fork(string name)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var part in Encoding.UTF8.GetBytes(name))
            {
                hash = (hash ^ part) * 1099511628211UL;
            }

            return new Dice(Mix(_seed ^ hash));
        }
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        return low + (int)(Next() % (ulong)(high - low + 1));
    }

    public bool Percent(int chance) => Between(1, 100) <= chance;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    /// <summary>Different members of the list, in the order of the draw.</summary>
    public List<T> PickMany<T>(IEnumerable<T> from, int count) => Shuffled(from)[..count];

    public List<T> Shuffled<T>(IEnumerable<T> from)
    {
        var list = from.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    public DateOnly Day(DateOnly from, DateOnly to) => from.AddDays(Between(0, to.DayNumber - from.DayNumber));

    public DateOnly DayOf(int year) => Day(new DateOnly(year, 1, 4), new DateOnly(year, 12, 28));

    /// <summary>A Monday to Friday of the month.</summary>
    public DateOnly Workday(int year, int month)
    {
        var day = new DateOnly(year, month, Between(3, 26));
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            return Mix(_state);
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}

using Taizhang.Catalog.Calendars;
using Taizhang.Catalog.Procedures;

namespace Taizhang.Ledger.Procedures;

/// <summary>A day that was counted out.</summary>
/// <param name="Provisional">True when it passes through a year whose holidays are not known: 暂按普通工作日算.</param>
/// <param name="Clamped">True when the month has no such day and its last day stands in: some offices ask for the day after.</param>
public readonly record struct CountedDay(DateOnly Day, bool Provisional, bool Clamped);

/// <summary>Counts days, working days and natural months. Working days follow the years the catalog knows; in others Monday to Friday are taken.</summary>
public sealed class WorkCalendar(IReadOnlyDictionary<int, WorkYear> years)
{
    public bool IsWorked(DateOnly day)
    {
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return years.TryGetValue(day.Year, out var year) ? (weekend ? year.Worked.Contains(day) : !year.Off.Contains(day)) : !weekend;
    }

    /// <summary>The day that a span of so many units reaches. A span of working days counts its first day where it is worked.</summary>
    public CountedDay Reach(DateOnly from, int amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Days => new CountedDay(from.AddDays(amount), false, false),
        TimeUnit.WorkingDays => WorkingDay(from, amount),
        TimeUnit.Months => Natural(from, from.AddMonths(amount)),
        TimeUnit.Years => Natural(from, from.AddYears(amount)),
    };

    private static CountedDay Natural(DateOnly from, DateOnly day) => new(day, false, day.Day != from.Day);

    private CountedDay WorkingDay(DateOnly from, int amount)
    {
        var (day, left, provisional) = (from, amount, false);
        while (true)
        {
            provisional |= !years.ContainsKey(day.Year);
            if (IsWorked(day) && --left <= 0)
            {
                return new CountedDay(day, provisional, false);
            }

            day = day.AddDays(1);
        }
    }
}

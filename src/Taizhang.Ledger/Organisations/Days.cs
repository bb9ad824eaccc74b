namespace Taizhang.Ledger.Organisations;

/// <summary>
/// Days as the store keeps them: day numbers, with one number for "since ever" and one for "until further notice".
/// </summary>
public static class Days
{
    public const int Ever = 0;

    /// <summary>The first and the last day anything can have: before it there was no Party, after it nobody plans.</summary>
    public static readonly DateOnly First = new(1900, 1, 1);

    public static readonly DateOnly Latest = new(2100, 12, 31);

    public static readonly int Open = DateOnly.MaxValue.DayNumber;

    public static bool IsPossible(DateOnly day) => First <= day && day <= Latest;

    /// <summary>The last day of a span: open where none is given.</summary>
    public static int Last(DateOnly? to) => to?.DayNumber ?? Open;

    /// <summary>The month a day falls in, counted without gaps.</summary>
    public static int Month(int day) => MonthOf(DateOnly.FromDayNumber(day));

    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>The first day of a month.</summary>
    public static int FirstOf(int month) => new DateOnly(month / 12, (month % 12) + 1, 1).DayNumber;
}

/// <summary>A span of days, both ends included; empty when the end lies before the start.</summary>
public readonly record struct DaySpan(int From, int To)
{
    public static readonly DaySpan Always = new(Days.Ever, Days.Open);

    public bool IsEmpty => To < From;

    public bool Contains(int day) => From <= day && day <= To;

    public DaySpan Within(DaySpan other) => new(Math.Max(From, other.From), Math.Min(To, other.To));
}

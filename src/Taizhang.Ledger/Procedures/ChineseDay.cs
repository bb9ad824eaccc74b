using System.Globalization;
using Taizhang.Catalog.Procedures;

namespace Taizhang.Ledger.Procedures;

/// <summary>Days and spans as they are written at the desk and in documents: 2022年3月12日.</summary>
public static class ChineseDay
{
    private const int MonthsOfYear = 12;

    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>Whole years are called years: nobody says 12个月 of the year of cultivation.</summary>
    public static string Span(int amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Months when amount % MonthsOfYear == 0 => $"{Number(amount / MonthsOfYear)}年",
        TimeUnit.Days => $"{Number(amount)}天",
        TimeUnit.WorkingDays => $"{Number(amount)}个工作日",
        TimeUnit.Months => $"{Number(amount)}个月",
        TimeUnit.Years => $"{Number(amount)}年",
    };

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

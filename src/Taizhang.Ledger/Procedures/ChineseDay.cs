using System.Globalization;
using Taizhang.Catalog.Procedures;

namespace Taizhang.Ledger.Procedures;

/// <summary>Days and spans as they are written at the desk and in documents: 2022年3月12日.</summary>
public static class ChineseDay
{
    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    public static string Span(int amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Days => $"{Number(amount)}天",
        TimeUnit.WorkingDays => $"{Number(amount)}个工作日",
        TimeUnit.Months => $"{Number(amount)}个月",
        TimeUnit.Years => $"{Number(amount)}年",
    };

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

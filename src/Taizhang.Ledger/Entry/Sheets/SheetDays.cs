using System.Globalization;
using System.Text;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>Reads days as an officer types them into a sheet whose period is known: 3.12, 3月12日, 12, 3.12-13. Pure.</summary>
public static class SheetDays
{
    private static readonly string[] PartsOfTheDay = ["上午", "下午", "晚上", "中午", "当天"];

    /// <summary>The first and, for more than one, the last day; null where the text is no day of the period.</summary>
    public static (DateOnly From, DateOnly? To)? Read(string text, DateOnly first, DateOnly last)
    {
        var typed = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)));
        foreach (var part in PartsOfTheDay)
        {
            typed = typed.Replace(part, "", StringComparison.Ordinal);
        }

        if (One(typed, first, last) is { } day)
        {
            return (day, null);
        }

        foreach (var mark in new[] { "至", "到", "—", "–", "~", "～", "-" })
        {
            if (typed.Split(mark) is [var begin, var end] && One(begin, first, last) is { } from && End(end, from, first, last) is { } to && to >= from)
            {
                return (from, to == from ? null : to);
            }
        }

        return null;
    }

    /// <summary>The end of a span may leave out the month that its beginning named: 3.12-13.</summary>
    private static DateOnly? End(string text, DateOnly from, DateOnly first, DateOnly last) =>
        Number(text.TrimEnd('日', '号')) is { } day ? Within(from.Year, from.Month, day, first, last) : One(text, first, last);

    private static DateOnly? One(string text, DateOnly first, DateOnly last)
    {
        var parts = text.Replace('年', '.').Replace('月', '.').Replace('/', '.').TrimEnd('日', '号').Split('.');
        if (parts is [var whole] && whole.Split('-') is { Length: 3 } written)
        {
            parts = written;
        }

        var numbers = parts.Select(Number).ToList();
        return numbers switch
        {
            [{ } year, { } month, { } day] => Within(year < 100 ? year + 2000 : year, month, day, first, last),
            [{ } month, { } day] => Within(first.Year, month, day, first, last) ?? Within(last.Year, month, day, first, last),
            [{ } day] when first.Year == last.Year && first.Month == last.Month => Within(first.Year, first.Month, day, first, last),
            _ => null,
        };
    }

    private static DateOnly? Within(int year, int month, int day, DateOnly first, DateOnly last)
    {
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        return date >= first && date <= last ? date : null;
    }

    private static int? Number(string text) =>
        text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

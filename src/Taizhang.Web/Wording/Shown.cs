using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;
using Taizhang.Figures.Compute;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Web.Wording;

/// <summary>Values as they stand on a page: Chinese dates without zeros, numbers without trailing ones, names for what is kept as numbers.</summary>
public static class Shown
{
    private static readonly string[] Weekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

    public static string Day(DateOnly day) => ChineseDay.Of(day);

    public static string DayAndWeekday(DateOnly day) => $"{Day(day)} {Weekdays[(int)day.DayOfWeek]}";

    /// <summary>Without the year where it is this one: 12月9日.</summary>
    public static string NearDay(DateOnly day, DateOnly today) => day.Year == today.Year ? FormattableString.Invariant($"{day.Month}月{day.Day}日") : Day(day);

    /// <summary>For columns and addresses: 2022-03-12.</summary>
    public static string Short(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at)
    {
        var here = at.ToOffset(LedgerStore.OfficeOffset);
        return $"{Day(DateOnly.FromDateTime(here.DateTime))} {here.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture).Replace(",", "", StringComparison.Ordinal);

    /// <summary>What a figure amounts to, with 约 where a part of it was written so; names where it lists names.</summary>
    public static string Value(FigureReading reading) =>
        reading.NoValue is not null ? "—"
        : reading.Figure.Kind is FigureKind.Names or FigureKind.Status && reading.Names.Count > 0
            ? string.Join("、", reading.Names)
        : $"{(reading.Approximate > 0 ? "约" : "")}{Number(reading.Value)}";

    /// <summary>As <see cref="Value"/>, with its unit where it is a number.</summary>
    public static string ValueAndUnit(FigureReading reading) =>
        reading.NoValue is not null || (reading.Figure.Kind is FigureKind.Names or FigureKind.Status && reading.Names.Count > 0) ? Value(reading) : Value(reading) + reading.Rule.Rule.Unit;

    public static string Period(Period period) => period switch
    {
        { From: { Month: 1, Day: 1 }, To: { Month: 12, Day: 31 } } when period.From.Year == period.To.Year => $"{period.From.Year.ToString(CultureInfo.InvariantCulture)}年全年",
        _ => $"{Day(period.From)}至{Day(period.To)}",
    };

    public static string Severity(Severity severity) => severity switch
    {
        Catalog.Ledgers.Severity.Error => "需要改正",
        Catalog.Ledgers.Severity.Warn => "请确认",
        Catalog.Ledgers.Severity.Hint => "提示",
    };

    public static string Status(EntryStatus status) => status switch
    {
        EntryStatus.Draft => "草稿",
        EntryStatus.Recorded => "已登记",
        EntryStatus.Void => "作废",
    };

    public static string NameKindWord(NameKind kind) => kind switch
    {
        NameKind.Present => "现用名",
        NameKind.Full => "全称",
        NameKind.Short => "简称",
        NameKind.Former => "曾用名",
        NameKind.Seal => "印章名",
        NameKind.Alias => "别名",
    };

    /// <summary>The amount of one record, in the figure's printed unit.</summary>
    public static string Amount(FigureKind kind, long amount) => Number(kind switch
    {
        FigureKind.Money => amount / 1_000_000m,
        FigureKind.Hours or FigureKind.Share => amount / 100m,
        _ => amount,
    });

    /// <summary>How long ago a day was, as one says it.</summary>
    public static string Ago(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        <= 0 => "今天",
        1 => "昨天",
        var days => string.Create(CultureInfo.InvariantCulture, $"{days}天前"),
    };
}

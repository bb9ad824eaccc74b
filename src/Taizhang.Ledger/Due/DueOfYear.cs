using Taizhang.Catalog;
using Taizhang.Catalog.Calendars;

namespace Taizhang.Ledger.Due;

/// <summary>What comes round every year. Nobody can tell from the ledger that it was done, so it is only announced.</summary>
internal static class DueOfYear
{
    public static IEnumerable<DueItem> Of(DutyCatalog catalog, DateOnly today) =>
        from task in catalog.YearTasks
        where task.Applies && (task.Rule is null || catalog.Rules.GetValueOrDefault(task.Rule) is null or { IsJudged: true })
        select new DueItem(Next(task, today), "全镇", task.Rule ?? task.Document ?? "", $"{task.Name}。", null, null) { IsReport = task.IsReport };

    private static DateOnly Next(YearTask task, DateOnly today)
    {
        var day = Of(task, today);
        return day >= today ? day : Of(task, task.Month is null ? today.AddDays(1 - today.Day).AddMonths(1) : today.AddYears(1));
    }

    /// <summary>In the year, or the month, of that day; 29 February is the last of February in other years.</summary>
    private static DateOnly Of(YearTask task, DateOnly within)
    {
        var month = task.Month ?? within.Month;
        return new(within.Year, month, Math.Min(task.Day, DateTime.DaysInMonth(within.Year, month)));
    }
}

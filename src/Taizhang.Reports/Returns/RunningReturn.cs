using System.Globalization;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Prose;

namespace Taizhang.Reports.Returns;

/// <summary>A return asked for again and again (日报、累计): the same figures since the same day.</summary>
/// <param name="Figures">Keys of the counting rules, in the order in which they are reported.</param>
public sealed record SavedReturn(string Id, string Name, DateOnly Since, IReadOnlyList<string> Figures);

/// <summary>A saved return as it stands on a day.</summary>
/// <param name="Line">The whole of it as one line of text for a message.</param>
public sealed record ReturnOfDay(SavedReturn Saved, IReadOnlyList<(FigureReading Since, FigureReading Today)> Figures, string Line);

/// <summary>Reads a saved return: since its day, and of today alone.</summary>
public static class RunningReturn
{
    public static Outcome<ReturnOfDay> Run(LedgerStore store, Scope scope, string organisation, SavedReturn saved)
    {
        var today = store.Today;
        var since = saved.Since > today ? today : saved.Since;
        var (whole, day) = (ReadFigures.Run(store, scope, organisation, new Period(since, today), variants: true), ReadFigures.Run(store, scope, organisation, new Period(today, today), variants: true));
        if (!whole.IsDone || !day.IsDone)
        {
            return whole.Refusals.Concat(day.Refusals).ToList();
        }

        List<(FigureReading Since, FigureReading Today)> figures =
            [.. saved.Figures.SelectMany(key => whole.Value.Find(key) is { NoValue: null } all && day.Value.Find(key) is { } one ? new[] { (all, one) } : [])];
        return new ReturnOfDay(saved, figures, Line(whole.Value.Organisation.Name, since, today, figures));
    }

    private static string Line(string office, DateOnly since, DateOnly today, IEnumerable<(FigureReading Since, FigureReading Today)> figures) =>
        $"{office}{Day(since)}以来（截至{Day(today)}）：{string.Join("，", figures.Select(one => $"{Words(one.Since)}{(one.Today.Records > 0 ? $"（今日{Number(one.Today)}）" : "")}"))}。";

    private static string Words(FigureReading reading) => $"{reading.Rule.Rule.Name}{Number(reading)}";

    private static string Number(FigureReading reading) => $"{(reading.Approximate > 0 ? "约" : "")}{Hedges.Write(reading.Value)}{reading.Rule.Rule.Unit}";

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
}

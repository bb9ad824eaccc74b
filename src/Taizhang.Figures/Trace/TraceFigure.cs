using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Trace;

/// <summary>One source behind a figure.</summary>
/// <param name="Source">record, case, role or organisation.</param>
/// <param name="Amount">What it gives to the value; 0 for a second row of something that is counted once.</param>
/// <param name="Key">What it is counted under; null where everything counts.</param>
public sealed record TracedRecord(long Id, string Ref, string Source, DateOnly Date, string Organisation, string Title, long Amount, string? Key);

/// <summary>A figure opened to its records: the amounts add up to the amount of the reading.</summary>
public sealed record FigureTrace(FigureReading Reading, IReadOnlyList<TracedRecord> Records);

/// <summary>Opens a figure to the records behind it, from the very rows its value is counted from.</summary>
public static class TraceFigure
{
    private static readonly string HeadSql =
        $"SELECT ref, kind, title FROM {Tables.Entry.Name} WHERE id = @p0";

    private static readonly string BodySql = $"SELECT title FROM {Tables.Entry.Name} WHERE id = @p0";

    /// <param name="figure">A figure's id, or <c>F24@meeting</c> for one of its variants.</param>
    public static Outcome<FigureTrace> Run(LedgerStore store, Scope scope, string figure, string organisation, Period period)
    {
        if (period.Problem is { } problem)
        {
            return problem;
        }

        using var session = new ReadSession(store.Dialect);
        var found = FindOrganisation.Run(session, scope, organisation, period.To);
        if (!found.IsDone)
        {
            return found.Refusals.ToList();
        }

        var rules = RuleVersions.Read(session, store.Catalog);
        if (rules.Find(figure) is not { } rule)
        {
            return Unknown(store, figure);
        }

        var reading = ReadFigures.Read(store, session, found.Value, period, [rule], rules)[0];
        var area = ReadFigures.AreaOf(session, found.Value, period.To);
        var rows = session.Read(
            FigureSql.Sources(rule, area),
            row => new SourceRow(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3), row.GetInt64(4), row.GetInt32(5), ReadFigures.Whole(row.GetValue(7))),
            FigureSql.Values(rule, area, period.From.DayNumber, period.To.DayNumber));
        return new FigureTrace(reading, [.. WithAmounts(rule, rows).Select(item => Traced(session, rule, item.Row, item.Amount))]);
    }

    internal static Refusal Unknown(LedgerStore store, string figure) =>
        new("figure-unknown", "figure", $"没有“{figure}”这个统计数。", $"可用：{string.Join("、", store.Catalog.Figures.Keys)}。");

    /// <summary>Each row with what it gives: what is counted once is given by its first row, or by its highest.</summary>
    private static IEnumerable<(SourceRow Row, long Amount)> WithAmounts(NumberedRule rule, IReadOnlyList<SourceRow> rows)
    {
        var ordered = rows.OrderBy(row => row.Day).ThenBy(row => row.Source).ThenBy(row => row.Item).ToList();
        if (rule.IsAdditive)
        {
            return ordered.Select(row => (row, rule.Rule.Counting.Kind switch
            {
                CountKind.Sum => row.Most,
                CountKind.Bodies => row.Places,
                _ => 1L,
            }));
        }

        // One source may stand in two homes by rows that are equal; only one of them is chosen.
        var chosen = ordered.GroupBy(row => row.Item)
            .Select(same => rule.Rule.Counting.Kind == CountKind.Highest ? same.MaxBy(row => row.Level) ?? same.First() : same.First())
            .ToHashSet<SourceRow>(ReferenceEqualityComparer.Instance);
        return ordered.Select(row => (row, chosen.Contains(row) ? 1L : 0L));
    }

    private static TracedRecord Traced(ReadSession session, NumberedRule rule, SourceRow row, long amount)
    {
        var (reference, kind, title) = session.Read(HeadSql, found => (found.GetString(0), (EntryKind)found.GetInt32(1), found.GetString(2)), row.Source)[0];
        var organisation = session.Read(BodySql, found => found.GetString(0), row.Body) is [var name] ? name : "";
        var key = rule.IsAdditive ? null : row.Item.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
        return new TracedRecord(row.Source, reference, kind.Word(), DateOnly.FromDayNumber(row.Day), organisation, title, amount, key);
    }

    private sealed record SourceRow(long Source, long Body, long Item, int Day, long Most, int Level, long Places);
}

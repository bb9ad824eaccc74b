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
public sealed record TracedRecord(long Id, string Ref, string Source, DateOnly Date, string Organisation, string Title, long Amount, string? Key)
{
    /// <summary>For a figure that follows from others: which of them it counts toward; null for a figure that is counted.</summary>
    public FigureReading? Of { get; init; }
}

/// <summary>
/// A figure opened to its records: the amounts add up to the amount of the reading, and for a figure that follows from
/// others to the amount of each of these.
/// </summary>
public sealed record FigureTrace(FigureReading Reading, IReadOnlyList<TracedRecord> Records);

/// <summary>A part of a trace that says how long it is.</summary>
public sealed record TracePage(FigureReading Reading, IReadOnlyList<TracedRecord> Records, int InAll, int Page, int Pages);

/// <summary>Opens a figure to the records behind it, from the very rows its value is counted from.</summary>
public static class TraceFigure
{
    private static readonly string HeadSql =
        $"SELECT ref, kind, title FROM {Tables.Entry.Name} WHERE id = @p0";

    private static readonly string BodySql = $"SELECT title FROM {Tables.Entry.Name} WHERE id = @p0";

    /// <param name="figure">A figure's id, or <c>F24@meeting</c> for one of its variants.</param>
    public static Outcome<FigureTrace> Run(LedgerStore store, Scope scope, string figure, string organisation, Period period)
    {
        var found = Part(store, scope, figure, organisation, period, 1, int.MaxValue, inContext: true);
        return found.IsDone ? new FigureTrace(found.Value.Reading, found.Value.Records) : found.Refusals.ToList();
    }

    /// <summary>As <see cref="Run"/>, a page at a time and without what stands beside a figure: all rows are gone through, since together they are the value, and the records of the page are read.</summary>
    public static Outcome<TracePage> Page(LedgerStore store, Scope scope, string figure, string organisation, Period period, int page, int size) =>
        Part(store, scope, figure, organisation, period, page, size, inContext: false);

    private static Outcome<TracePage> Part(LedgerStore store, Scope scope, string figure, string organisation, Period period, int page, int size, bool inContext)
    {
        using var session = new ReadSession(store.Dialect);
        var asked = ReadFigures.AskFigure(store, session, scope, figure, organisation, period);
        if (!asked.IsDone)
        {
            return asked.Refusals.ToList();
        }

        var (found, rule, rules) = asked.Value;
        var reading = (inContext ? ReadFiguresInContext.Read(store, session, found, period, [rule], rules) : ReadFigures.Read(store, session, found, period, [rule], rules))[0];
        var rows = reading.From.Count == 0
            ? Rows(session, rule, found, period).ConvertAll(row => (row.Row, row.Amount, Of: reading))
            : [.. Counted(reading).SelectMany(from => Rows(session, from.Reading.Rule, found, from.Period).Select(row => (row.Row, row.Amount, Of: from.Reading)))];
        var pages = Math.Max(1, (int)((rows.Count + (long)size - 1) / size));
        var shown = Math.Clamp(page, 1, pages);
        return new TracePage(
            reading,
            [.. rows.Skip((shown - 1) * size).Take(size).Select(row => Traced(session, row.Of.Rule, row.Row, row.Amount) with { Of = row.Of == reading ? null : row.Of })],
            rows.Count,
            shown,
            pages);
    }

    /// <summary>What is counted of all a figure follows from, however long the way, each once.</summary>
    private static IEnumerable<DerivedFrom> Counted(FigureReading reading) => reading.From
        .SelectMany(from => from.Reading.From.Count == 0 ? [from] : Counted(from.Reading))
        .DistinctBy(from => (from.Reading.Rule, from.Period));

    private static List<(SourceRow Row, long Amount)> Rows(ReadSession session, NumberedRule rule, FoundOrganisation organisation, Period period)
    {
        var area = ReadFigures.AreaOf(session, organisation, period.To);
        var rows = session.Read(
            FigureSql.Sources(rule, area),
            row => new SourceRow(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3), row.GetInt64(4), row.GetInt32(5), ReadFigures.Whole(row.GetValue(7))),
            FigureSql.Values(rule, area, period.From.DayNumber, period.To.DayNumber));
        return [.. WithAmounts(rule, rows)];
    }

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

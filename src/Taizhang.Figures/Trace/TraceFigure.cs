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
    /// <param name="figure">A figure's id, or <c>F24@meeting</c> for one of its variants.</param>
    public static Outcome<FigureTrace> Run(LedgerStore store, Scope scope, string figure, string organisation, Period period)
    {
        var found = Part(store, scope, figure, organisation, period, 1, int.MaxValue, inContext: true);
        return found.IsDone ? new FigureTrace(found.Value.Reading, found.Value.Records) : found.Refusals.ToList();
    }

    /// <summary>As <see cref="Run"/>, a page at a time and without what stands beside a figure: the records of the page are read, and of the others how many there are.</summary>
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
        var parts = (reading.From.Count == 0 ? [(Reading: reading, Period: period)] : Counted(reading).Select(from => (from.Reading, from.Period)))
            .Select(part => (part.Reading, part.Period, Area: ReadFigures.AreaOf(session, found, part.Period.To)))
            .Select(part => (part.Reading, part.Period, part.Area, InAll: InAll(session, part.Reading, part.Area, part.Period)))
            .ToList();
        var inAll = parts.Sum(part => part.InAll);
        var (shown, pages) = Paged(inAll, page, size);
        var (from, records) = ((long)(shown - 1) * size, new List<TracedRecord>());
        foreach (var part in parts)
        {
            if (from < part.InAll && records.Count < size)
            {
                records.AddRange(Listed(session, part.Reading.Rule, part.Area, part.Period, Math.Max(0, from), size - records.Count)
                    .Select(record => record with { Of = part.Reading == reading ? null : part.Reading }));
            }

            from -= part.InAll;
        }

        return new TracePage(reading, records, inAll, shown, pages);
    }

    /// <summary>The page that is there, and how many there are.</summary>
    internal static (int Page, int Pages) Paged(int inAll, int page, int size)
    {
        var pages = Math.Max(1, (int)((inAll + (long)size - 1) / size));
        return (Math.Clamp(page, 1, pages), pages);
    }

    /// <summary>What is counted of all a figure follows from, however long the way, each once.</summary>
    private static IEnumerable<DerivedFrom> Counted(FigureReading reading) => reading.From
        .SelectMany(from => from.Reading.From.Count == 0 ? [from] : Counted(from.Reading))
        .DistinctBy(from => (from.Reading.Rule, from.Period));

    /// <summary>How long the list is. Where each record has one row of it, the reading itself has counted them.</summary>
    private static int InAll(ReadSession session, FigureReading reading, Area area, Period period) => reading.Rule.IsAddedUp
        ? reading.Records
        : session.Read(
            FigureSql.ListLength(reading.Rule, area),
            row => checked((int)row.GetInt64(0)),
            FigureSql.Values(reading.Rule, area, period.From.DayNumber, period.To.DayNumber))[0];

    private static List<TracedRecord> Listed(ReadSession session, NumberedRule rule, Area area, Period period, long from, int size)
    {
        var (days, before) = rule.IsAddedUp && area.Below is null ? Narrowed(session, rule, area, period, from, size) : (period, 0);
        return Rows(session, rule, area, days, from - before, size);
    }

    /// <summary>
    /// The months in which these rows of the list are, and how many rows stand before them: cells know how many records a
    /// month has, so that no row of the other months is looked at.
    /// </summary>
    private static (Period Days, long Before) Narrowed(ReadSession session, NumberedRule rule, Area area, Period period, long from, int size)
    {
        var (first, before, seen) = (period.From, 0L, 0L);
        var month = period.From;
        while (true)
        {
            var last = month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - month.Day);
            last = last < period.To ? last : period.To;
            seen += CellReading.Sums(session, area, new Period(month, last), [rule]).Of(rule).Records;
            if (seen - from >= size || last == period.To)
            {
                return (new Period(first, last), before);
            }

            month = last.AddDays(1);
            if (seen <= from)
            {
                (first, before) = (month, seen);
            }
        }
    }

    /// <summary>The records of a counted figure by day, so many of them after so many.</summary>
    internal static List<TracedRecord> Rows(ReadSession session, NumberedRule rule, Area area, Period period, long from, int size) => session.Read(
        FigureSql.Listed(rule, area),
        row => new TracedRecord(
            row.GetInt64(0),
            row.GetString(4),
            ((EntryKind)row.GetInt32(5)).Word(),
            DateOnly.FromDayNumber(row.GetInt32(2)),
            row.IsDBNull(7) ? "" : row.GetString(7),
            row.GetString(6),
            ReadFigures.Whole(row.GetValue(3)),
            rule.IsAdditive ? null : row.GetInt64(1).ToString("x16", System.Globalization.CultureInfo.InvariantCulture)),
        [.. FigureSql.Values(rule, area, period.From.DayNumber, period.To.DayNumber), (long)size, from]);
}

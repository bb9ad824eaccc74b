using Taizhang.Catalog.Figures;
using Taizhang.Figures.BreakDown;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Trace;

/// <summary>Opens one part of a broken-down figure (其中二十大宣讲的那几场) to the records behind it: their amounts add up to the part.</summary>
public static class TracePart
{
    /// <param name="figure">A figure's id, or <c>F24@meeting</c> for one of its variants.</param>
    /// <param name="by">The place, a topic or a choice; a month is opened as the figure of that month.</param>
    /// <param name="key">The part's key; one that is not there has no records.</param>
    public static Outcome<TracePage> Page(LedgerStore store, Scope scope, string figure, string by, string key, string organisation, Period period, int page, int size)
    {
        using var session = new ReadSession(store.Dialect);
        var asked = ReadFigures.AskFigure(store, session, scope, figure, organisation, period);
        if (!asked.IsDone)
        {
            return asked.Refusals.ToList();
        }

        var (found, rule, rules) = asked.Value;
        var dimension = BreakDownFigure.DimensionOf(store, rule, by);
        if (!dimension.IsDone)
        {
            return dimension.Refusals.ToList();
        }

        var area = ReadFigures.AreaOf(session, found, period.To);
        var tree = session.Tree(store);
        var all = TraceFigure.Rows(session, rule, area, period, 0, int.MaxValue);
        var records = dimension.Value == Dimension.Place
            ? InPlace(new FigureRows(session, rule, area), new PlacesBelow(tree, found.Id, period.To.DayNumber), tree.ByCode(key), period, all)
            : WithValue(new ValuesOfSources(store, session, rule, dimension.Value).Of(area, period), key, all);
        var (shown, pages) = TraceFigure.Paged(records.Count, page, size);
        var reading = ReadFigures.Read(store, session, found, period, [rule], rules)[0];
        return new TracePage(reading, [.. CountedHere(records).Skip((shown - 1) * size).Take(size)], records.Count, shown, pages);
    }

    private static List<TracedRecord> WithValue(ILookup<long, string> values, string key, List<TracedRecord> records) =>
        [.. records.Where(record => values[record.Id].DefaultIfEmpty("").Contains(key))];

    /// <summary>A record of several bodies gives a place what its bodies there give.</summary>
    private static List<TracedRecord> InPlace(FigureRows rows, PlacesBelow places, Organisation? place, Period period, List<TracedRecord> records)
    {
        var isFlow = rows.Rule.Rule.Time == FigureTime.Flow;
        var here = rows.Of(period).Where(row => places.Of(row, isFlow ? row.Day : period.To.DayNumber) == place?.Id).ToLookup(row => row.Source);
        return
        [
            .. records.Select(record => (Record: record, Part: rows.Part("", "", here[record.Id])))
                .Where(given => given.Part.Records > 0)
                .Select(given => rows.Rule.IsAdditive ? given.Record with { Amount = given.Part.Amount } : given.Record),
        ];
    }

    /// <summary>What is counted once counts in each part that has it, with its first record there.</summary>
    private static IEnumerable<TracedRecord> CountedHere(List<TracedRecord> records)
    {
        var seen = new HashSet<string>();
        return records.Select(record => record.Key is { } thing ? record with { Amount = seen.Add(thing) ? 1 : 0 } : record);
    }
}

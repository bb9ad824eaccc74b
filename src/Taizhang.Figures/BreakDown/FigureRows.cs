using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.BreakDown;

/// <summary>One row a figure is counted from.</summary>
internal readonly record struct FigureRow(long Source, long Item, long Body, int Day, int Side, long Amount, long Home);

/// <summary>The rows of a figure, and what any part of them amounts to: counted as the whole is.</summary>
internal sealed class FigureRows(ReadSession session, NumberedRule rule, Area area)
{
    private readonly Dictionary<Period, List<FigureRow>> _known = [];

    public NumberedRule Rule => rule;

    public Area Area => area;

    /// <summary>Read once for a period: months and places are parts of the same rows.</summary>
    public List<FigureRow> Of(Period period) => _known.TryGetValue(period, out var known) ? known : _known[period] = Read(period);

    private List<FigureRow> Read(Period period) => session.Read(
        FigureSql.Each(rule, area),
        row => new FigureRow(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3), row.GetInt32(4), row.GetInt64(5), row.GetInt64(6)),
        FigureSql.Values(rule, area, period.From.DayNumber, period.To.DayNumber));

    public FigurePart Part(string key, string name, IEnumerable<FigureRow> rows)
    {
        var (amount, records) = Sum(rows);
        return new FigurePart(key, name, Printed(amount), amount, records);
    }

    /// <summary>What some whole homes amount to in a period, read as the figure of these homes is read: where their cells tell it, no row is gone through.</summary>
    public FigurePart Part(string key, string name, Area homes, Period period)
    {
        var (amount, records, _) = CellReading.Sums(session, homes, period, [rule]).Of(rule);
        return new FigurePart(key, name, Printed(amount), amount, records);
    }

    /// <summary>The rows of one home of several.</summary>
    public List<FigureRow> OfHome(long home, Period period) => new FigureRows(session, rule, area with { Homes = [home], HasAll = false }).Of(period);

    /// <summary>Over several homes a source counts once in each; below an organisation once altogether.</summary>
    private (long Amount, int Records) Sum(IEnumerable<FigureRow> rows)
    {
        var kind = rule.Rule.Counting.Kind;
        var isStock = rule.Rule.Time == FigureTime.Stock;
        var sources = rows
            .GroupBy(row => (Home: area.Below is null ? row.Home : 0, row.Source, Item: rule.IsAdditive ? 0 : row.Item))
            .Select(same => (same.Key, Places: isStock ? same.Sum(row => row.Side) : same.Count(), Most: same.Max(row => row.Amount)))
            .Where(source => source.Places > 0)
            .ToList();
        var amount = kind switch
        {
            CountKind.Events => sources.Count,
            CountKind.Bodies => sources.Sum(source => source.Places),
            CountKind.Sum => sources.Sum(source => source.Most),
            CountKind.Distinct or CountKind.Highest => sources.Select(source => source.Key.Item).Distinct().Count(),
        };
        return (amount, sources.Select(source => (source.Key.Home, source.Key.Source)).Distinct().Count());
    }

    /// <summary>Names are counted here, not listed.</summary>
    private decimal Printed(long amount) => rule.Figure.Kind is FigureKind.Names or FigureKind.Status
        ? amount
        : new FigureReading(rule, amount, [], 0, 0, 0).Value;
}

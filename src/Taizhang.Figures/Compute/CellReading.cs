using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;
using static Taizhang.Figures.Compute.ReadFigures;

namespace Taizhang.Figures.Compute;

/// <summary>The additive figures of whole homes: full months from cells in two queries, broken months from their rows.</summary>
internal sealed class CellReading
{
    private readonly ReadSession _session;
    private readonly Area _area;
    private readonly Period _period;
    private readonly bool _hasMonths;
    private readonly bool _endsWithMonth;
    private readonly Dictionary<int, (long Amount, long Records, long Approximate)> _flows = [];
    private readonly Dictionary<int, (long Amount, long Records, long Approximate)> _stocks = [];

    private CellReading(ReadSession session, Area area, Period period)
    {
        (_session, _area, _period) = (session, area, period);
        var first = Days.MonthOf(period.From) + (period.From.Day == 1 ? 0 : 1);
        _endsWithMonth = period.To.AddDays(1).Day == 1;
        var last = Days.MonthOf(period.To) - (_endsWithMonth ? 0 : 1);
        _hasMonths = first <= last;
        if (_hasMonths)
        {
            Collect(_flows, "month BETWEEN @p0 AND @p1", first, last);
        }

        Collect(_stocks, "month BETWEEN @p0 AND @p1", 0, last);
    }

    public static CellReading Sums(ReadSession session, Area area, Period period) => new(session, area, period);

    public (long Amount, int Records, int Approximate) Of(NumberedRule rule)
    {
        var sum = rule.Rule.Time == FigureTime.Stock ? Stock(rule) : Flow(rule);
        return (sum.Amount, checked((int)sum.Records), checked((int)sum.Approximate));
    }

    private (long Amount, long Records, long Approximate) Flow(NumberedRule rule)
    {
        if (!_hasMonths)
        {
            return Rows(rule, _period.From.DayNumber, _period.To.DayNumber);
        }

        var sum = _flows.GetValueOrDefault(rule.Number);
        if (_period.From.Day != 1)
        {
            sum = Plus(sum, Rows(rule, _period.From.DayNumber, Days.FirstOf(Days.MonthOf(_period.From) + 1) - 1));
        }

        return _endsWithMonth ? sum : Plus(sum, Rows(rule, Days.FirstOf(Days.MonthOf(_period.To)), _period.To.DayNumber));
    }

    /// <summary>All months before, and within a broken last month what began or ended up to the day.</summary>
    private (long Amount, long Records, long Approximate) Stock(NumberedRule rule)
    {
        var sum = _stocks.GetValueOrDefault(rule.Number);
        return _endsWithMonth ? sum : Rows(rule, Days.Ever, _period.To.DayNumber);
    }

    private (long Amount, long Records, long Approximate) Rows(NumberedRule rule, int from, int to) => _session.Read(
        FigureSql.Value(rule, _area),
        row => (Whole(row.GetValue(0)), Whole(row.GetValue(1)), Whole(row.GetValue(2))),
        FigureSql.Values(rule, _area, from, to))[0];

    private void Collect(Dictionary<int, (long Amount, long Records, long Approximate)> into, string months, int first, int last)
    {
        var homes = string.Join(", ", Enumerable.Range(2, _area.Homes.Count).Select(i => FormattableString.Invariant($"@p{i}")));
        var sql = $"SELECT rule, SUM(amount), SUM(records), SUM(approximate) FROM {FigureTables.Cell.Name} WHERE home IN ({homes}) AND {months} GROUP BY rule";
        foreach (var (rule, amount, records, approximate) in _session.Read(
            sql,
            row => (row.GetInt32(0), Whole(row.GetValue(1)), Whole(row.GetValue(2)), Whole(row.GetValue(3))),
            [first, last, .. _area.Homes.Cast<object?>()]))
        {
            into[rule] = (amount, records, approximate);
        }
    }

    private static (long Amount, long Records, long Approximate) Plus((long Amount, long Records, long Approximate) left, (long Amount, long Records, long Approximate) right) =>
        (left.Amount + right.Amount, left.Records + right.Records, left.Approximate + right.Approximate);
}

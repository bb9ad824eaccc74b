using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;
using static Taizhang.Figures.Compute.ReadFigures;

namespace Taizhang.Figures.Compute;

/// <summary>
/// The figures of whole homes: full months from cells in two queries, broken months from their rows. What is counted
/// once is counted from its rows; how many records are behind it still comes from the cells.
/// </summary>
internal sealed class CellReading
{
    private readonly ReadSession _session;
    private readonly Area _area;
    private readonly Period _period;
    private readonly bool _startsWithMonth;
    private readonly bool _endsWithMonth;
    private readonly bool _hasMonths;
    private readonly Dictionary<int, Sum> _sums = [];

    private CellReading(ReadSession session, Area area, Period period, IReadOnlyList<NumberedRule> rules)
    {
        (_session, _area, _period) = (session, area, period);
        _startsWithMonth = period.From.Day == 1;
        _endsWithMonth = period.To.AddDays(1).Day == 1;
        var first = Days.MonthOf(period.From) + (_startsWithMonth ? 0 : 1);
        var last = Days.MonthOf(period.To) - (_endsWithMonth ? 0 : 1);
        _hasMonths = first <= last;
        Collect([.. rules.Where(rule => rule.Rule.Time == FigureTime.Flow)], first, last);
        Collect([.. rules.Where(rule => rule.Rule.Time == FigureTime.Stock)], 0, last);
    }

    public static CellReading Sums(ReadSession session, Area area, Period period, IReadOnlyList<NumberedRule> rules) => new(session, area, period, rules);

    public (long Amount, int Records, int Approximate) Of(NumberedRule rule)
    {
        var sum = rule.Rule.Time == FigureTime.Stock ? Stock(rule) : Flow(rule);
        return (sum.Amount, checked((int)sum.Records), checked((int)sum.Approximate));
    }

    private Sum Flow(NumberedRule rule)
    {
        if (!_hasMonths || (!rule.IsAdditive && !(_startsWithMonth && _endsWithMonth)))
        {
            return Rows(rule, _period.From.DayNumber, _period.To.DayNumber);
        }

        var sum = _sums.GetValueOrDefault(rule.Number);
        if (!rule.IsAdditive)
        {
            return sum with { Amount = sum.Records == 0 ? 0 : Keys(rule) };
        }

        if (!_startsWithMonth)
        {
            sum += Rows(rule, _period.From.DayNumber, Days.FirstOf(Days.MonthOf(_period.From) + 1) - 1);
        }

        return _endsWithMonth ? sum : sum + Rows(rule, Days.FirstOf(Days.MonthOf(_period.To)), _period.To.DayNumber);
    }

    private Sum Stock(NumberedRule rule)
    {
        if (!_endsWithMonth)
        {
            return Rows(rule, Days.Ever, _period.To.DayNumber);
        }

        var sum = _sums.GetValueOrDefault(rule.Number);
        return rule.IsAdditive ? sum : sum with { Amount = sum.Records == 0 ? 0 : Keys(rule) };
    }

    private long Keys(NumberedRule rule) => _session.Read(
        FigureSql.Keys(rule, _area),
        row => Whole(row.GetValue(0)),
        FigureSql.Values(rule, _area, _period.From.DayNumber, _period.To.DayNumber))[0];

    private Sum Rows(NumberedRule rule, int from, int to) => _session.Read(
        FigureSql.Value(rule, _area),
        row => new Sum(Whole(row.GetValue(0)), Whole(row.GetValue(1)), Whole(row.GetValue(2))),
        FigureSql.Values(rule, _area, from, to))[0];

    private void Collect(IReadOnlyList<NumberedRule> rules, int first, int last)
    {
        if (rules.Count == 0 || last < first)
        {
            return;
        }

        var sql = $"SELECT rule, SUM(amount), SUM(records), SUM(approximate) FROM {FigureTables.Cell.Name} WHERE home IN ({SqlText.Parameters(2, _area.Homes.Count)}) AND rule IN ({SqlText.Numbers(rules.Select(rule => rule.Number))}) AND month BETWEEN @p0 AND @p1 GROUP BY rule";
        foreach (var (rule, sum) in _session.Read(
            sql,
            row => (row.GetInt32(0), new Sum(Whole(row.GetValue(1)), Whole(row.GetValue(2)), Whole(row.GetValue(3)))),
            [first, last, .. _area.Homes.Cast<object?>()]))
        {
            _sums[rule] = sum;
        }
    }

    private readonly record struct Sum(long Amount, long Records, long Approximate)
    {
        public static Sum operator +(Sum left, Sum right) =>
            new(left.Amount + right.Amount, left.Records + right.Records, left.Approximate + right.Approximate);
    }
}

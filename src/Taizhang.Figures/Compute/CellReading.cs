using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;
using static Taizhang.Figures.Compute.ReadFigures;

namespace Taizhang.Figures.Compute;

/// <summary>
/// The figures of whole homes: full months from cells in three queries, broken months from what their rows change. What is
/// counted once can be added from cells where its cells count it: a stock up to a day, a flow from New Year on, in one
/// home or in all.
/// </summary>
internal sealed class CellReading
{
    private readonly ReadSession _session;
    private readonly Area _area;
    private readonly Period _period;
    private readonly int _first;
    private readonly int _last;
    private readonly Dictionary<int, Sum> _sums = [];
    private readonly Lazy<HashSet<int>> _broken;
    private readonly IReadOnlyList<NumberedRule> _addedUp;
    private readonly Dictionary<(int From, int To), Dictionary<int, Sum>> _ofDays = [];

    private CellReading(ReadSession session, Area area, Period period, IReadOnlyList<NumberedRule> rules)
    {
        (_session, _area, _period) = (session, area, period);
        _first = Days.MonthOf(period.From) + (StartsWithMonth ? 0 : 1);
        _last = Days.MonthOf(period.To) - (EndsWithMonth ? 0 : 1);
        Collect([.. rules.Where(rule => rule.Rule.Time == FigureTime.Flow)], _first);
        _addedUp = [.. rules.Where(rule => rule.IsAddedUp)];
        var stocks = rules.Where(rule => rule.Rule.Time == FigureTime.Stock).ToList();
        Collect(stocks, 0);
        _broken = new Lazy<HashSet<int>>(() => ChangedStocks(stocks));
    }

    private bool StartsWithMonth => _period.From.Day == 1;

    private bool EndsWithMonth => _period.To.AddDays(1).Day == 1;

    private bool IsWholeMonths => StartsWithMonth && EndsWithMonth;

    /// <summary>Days of one calendar year from January on: what is first seen in them is seen once.</summary>
    private bool IsYearToDate => _period.From is { Month: 1, Day: 1 } && _period.From.Year == _period.To.Year;

    private string Amount => _area.HasAll ? "overall" : "amount";

    private bool CountsThingsOnce => _area.HasAll || _area.Homes.Count == 1;

    public static CellReading Sums(ReadSession session, Area area, Period period, IReadOnlyList<NumberedRule> rules) => new(session, area, period, rules);

    public (long Amount, int Records, int Approximate) Of(NumberedRule rule)
    {
        var sum = rule.Rule.Time == FigureTime.Stock ? Stock(rule) : Flow(rule);
        return (sum.Amount, checked((int)sum.Records), checked((int)sum.Approximate));
    }

    /// <summary>How many drafts would count for each rule, by its number.</summary>
    public Dictionary<int, int> Pending(RulesInForce rules)
    {
        if (!(IsWholeMonths && CountsThingsOnce))
        {
            return PendingDrafts.Count(_session, _area, _period, rules);
        }

        var sql = $"SELECT rule, month, SUM({Amount}) FROM {FigureTables.Cell.Name} WHERE home IN ({SqlText.Parameters(1, _area.Homes.Count)}) AND rule < 0 AND month <= @p0 GROUP BY rule, month";
        var stocks = rules.All.Where(rule => rule.Rule.Time == FigureTime.Stock).Select(rule => rule.Number).ToHashSet();
        return _session.Read(sql, row => (Rule: -row.GetInt32(0), Month: row.GetInt32(1), Drafts: checked((int)Whole(row.GetValue(2)))), [_last, .. _area.Homes.Cast<object?>()])
            .Where(cell => cell.Month >= _first || stocks.Contains(cell.Rule))
            .GroupBy(cell => cell.Rule)
            .ToDictionary(cells => cells.Key, cells => cells.Sum(cell => cell.Drafts));
    }

    private Sum Flow(NumberedRule rule)
    {
        if (_last < _first || (!rule.IsAdditive && !(IsYearToDate && CountsThingsOnce && (EndsWithMonth || rule.IsOfOneDay))))
        {
            return OfDays(rule, _period.From.DayNumber, _period.To.DayNumber);
        }

        var sum = _sums.GetValueOrDefault(rule.Number);
        if (!StartsWithMonth)
        {
            sum += OfDays(rule, _period.From.DayNumber, Days.FirstOf(_first) - 1);
        }

        if (EndsWithMonth)
        {
            return sum;
        }

        var rest = OfDays(rule, Days.FirstOf(_last + 1), _period.To.DayNumber);
        return sum + (rule.IsAdditive ? rest : rest with { Amount = FirstSeen(rule) });
    }

    /// <summary>A flow within some days. Those that are added up are read together, for all rules at once.</summary>
    private Sum OfDays(NumberedRule rule, int from, int to)
    {
        if (!rule.IsAddedUp)
        {
            return Rows(rule, from, to);
        }

        if (!_ofDays.TryGetValue((from, to), out var sums))
        {
            _ofDays[(from, to)] = sums = AddedUp(from, to);
        }

        return sums.GetValueOrDefault(rule.Number);
    }

    /// <summary>By rule. Most sources have one row, which needs no putting together; only rules with a source of several are read source by source.</summary>
    private Dictionary<int, Sum> AddedUp(int from, int to)
    {
        var rows = OfDays(FigureSql.RowsOfDays(_addedUp.Select(rule => rule.Number), _area), from, to);
        var several = rows.Where(row => row.Rows != row.Sources).Select(row => row.Rule).ToList();
        var together = several.Count == 0 ? [] : OfDays(FigureSql.SourcesOfDays(several, _area), from, to);
        var kinds = _addedUp.ToDictionary(rule => rule.Number, rule => rule.Rule.Counting.Kind);
        return rows.Where(row => row.Rows == row.Sources).Concat(together).ToDictionary(
            row => row.Rule,
            row => new Sum(kinds[row.Rule] switch { CountKind.Bodies => row.Rows, CountKind.Sum => row.Sum, _ => row.Sources }, row.Sources, row.Rough));
    }

    private List<(int Rule, long Rows, long Sources, long Sum, long Rough)> OfDays(string sql, int from, int to) => _session.Read(
        sql,
        row => (row.GetInt32(0), Whole(row.GetValue(1)), Whole(row.GetValue(2)), Whole(row.GetValue(3)), Whole(row.GetValue(4))),
        [from, to, .. _area.Homes.Cast<object?>()]);

    private Sum Stock(NumberedRule rule)
    {
        if (!rule.IsAdditive && !CountsThingsOnce)
        {
            return Rows(rule, Days.Ever, _period.To.DayNumber);
        }

        var sum = _sums.GetValueOrDefault(rule.Number);
        return EndsWithMonth || !_broken.Value.Contains(rule.Number) ? sum : sum + Changed(rule, _period.To.DayNumber) - Changed(rule, Days.FirstOf(_last + 1) - 1);
    }

    /// <summary>What that amounts to on a day of which something changed since the last full month ended.</summary>
    private Sum Changed(NumberedRule rule, int on)
    {
        object?[] changed = [Days.FirstOf(_last + 1), _period.To.DayNumber];
        var sources = ReadSum(FigureSql.ValueOfChanged(rule, _area), rule, Days.Ever, on, changed);
        return rule.IsAdditive
            ? sources
            : sources with { Amount = _session.Read(FigureSql.ChangedThings(_area), row => row.GetInt64(0), [.. FigureSql.Values(rule, _area, Days.Ever, on), .. changed])[0] };
    }

    /// <summary>The stocks of which anything changed since the last full month ended; most months are quiet for most of them.</summary>
    private HashSet<int> ChangedStocks(IReadOnlyList<NumberedRule> stocks) => stocks.Count == 0 ? [] :
    [
        .. _session.Read(
            $"SELECT DISTINCT rule FROM {FigureTables.Contribution.Name} WHERE rule IN ({SqlText.Numbers(stocks.Select(rule => rule.Number))}) AND home IN ({SqlText.Parameters(2, _area.Homes.Count)}) AND day BETWEEN @p0 AND @p1",
            row => row.GetInt32(0),
            [Days.FirstOf(_last + 1), _period.To.DayNumber, .. _area.Homes.Cast<object?>()]),
    ];

    private long FirstSeen(NumberedRule rule) => _session.Read(
        FigureSql.FirstSeen(_area),
        row => row.GetInt64(0),
        [.. FigureSql.Values(rule, _area, Days.FirstOf(_last + 1), _period.To.DayNumber), _period.From.DayNumber, Days.FirstOf(_last + 1) - 1])[0];

    private Sum Rows(NumberedRule rule, int from, int to) => ReadSum(FigureSql.Value(rule, _area), rule, from, to);

    private Sum ReadSum(string sql, NumberedRule rule, int from, int to, params IEnumerable<object?> further) => _session.Read(
        sql,
        row => new Sum(Whole(row.GetValue(0)), Whole(row.GetValue(1)), Whole(row.GetValue(2))),
        [.. FigureSql.Values(rule, _area, from, to), .. further])[0];

    private void Collect(IReadOnlyList<NumberedRule> rules, int first)
    {
        if (rules.Count == 0 || _last < first)
        {
            return;
        }

        // Added up as they lie there, home by home, and only then over the homes: putting every cell in the order of the rules takes longer than reading it.
        var sql = $"SELECT rule, SUM(amount), SUM(records), SUM(approximate) FROM (SELECT rule, SUM({Amount}) AS amount, SUM(records) AS records, SUM(approximate) AS approximate FROM {FigureTables.Cell.Name} WHERE home IN ({SqlText.Parameters(2, _area.Homes.Count)}) AND rule IN ({SqlText.Numbers(rules.Select(rule => rule.Number))}) AND month BETWEEN @p0 AND @p1 GROUP BY home, rule) h GROUP BY rule";
        foreach (var (rule, sum) in _session.Read(
            sql,
            row => (row.GetInt32(0), new Sum(Whole(row.GetValue(1)), Whole(row.GetValue(2)), Whole(row.GetValue(3)))),
            [first, _last, .. _area.Homes.Cast<object?>()]))
        {
            _sums[rule] = sum;
        }
    }

    private readonly record struct Sum(long Amount, long Records, long Approximate)
    {
        public static Sum operator +(Sum left, Sum right) =>
            new(left.Amount + right.Amount, left.Records + right.Records, left.Approximate + right.Approximate);

        public static Sum operator -(Sum left, Sum right) =>
            new(left.Amount - right.Amount, left.Records - right.Records, left.Approximate - right.Approximate);
    }
}

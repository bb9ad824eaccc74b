using Taizhang.Catalog.Figures;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Figures.Contributions;

/// <summary>Folds rows into cells. A source counts once in each home, however many of its bodies are there.</summary>
internal sealed class CellSums(RulesInForce rules)
{
    private readonly Dictionary<int, CountKind> _kinds = rules.All.ToDictionary(rule => rule.Number, rule => rule.Rule.Counting.Kind);
    private readonly HashSet<int> _stocks = [.. rules.All.Where(rule => rule.Rule.Time == FigureTime.Stock).Select(rule => rule.Number)];
    private readonly Dictionary<(long Home, int Month, int Rule), (long Amount, long Records, long Approximate)> _sums = [];

    /// <summary>Adds all rows of one source, drafts left out, or takes them away when <paramref name="sign"/> is -1.</summary>
    public void Add(IReadOnlyList<Contribution> rowsOfOneSource, int sign)
    {
        foreach (var rows in rowsOfOneSource.Where(row => row.Rule > 0).GroupBy(row => (row.Rule, row.Home)))
        {
            var everyBody = _kinds[rows.Key.Rule] == CountKind.Bodies;
            if (_stocks.Contains(rows.Key.Rule))
            {
                AddStanding(rows, everyBody, sign);
            }
            else
            {
                var first = rows.First();
                Add(first, everyBody ? rows.Sum(row => row.Amount) : first.Amount, 1, sign);
            }
        }
    }

    /// <summary>A source stands from the day its first body does to the day its last one ceases, whichever these are.</summary>
    private void AddStanding(IEnumerable<Contribution> rows, bool everyBody, int sign)
    {
        var standing = 0;
        foreach (var day in rows.GroupBy(row => row.Day).OrderBy(day => day.Key))
        {
            var before = standing > 0 ? 1 : 0;
            standing += day.Sum(row => row.Side);
            var records = (standing > 0 ? 1 : 0) - before;
            var first = day.First();
            Add(first, everyBody ? day.Sum(row => row.Side * row.Amount) : records * first.Amount, records, sign);
        }
    }

    /// <summary>The cells that changed, in the order of their keys, which is the order every writer keeps.</summary>
    public IEnumerable<Cell> Changed() => _sums
        .Where(sum => sum.Value != default)
        .OrderBy(sum => sum.Key.Home).ThenBy(sum => sum.Key.Rule).ThenBy(sum => sum.Key.Month)
        .Select(sum => new Cell(sum.Key.Home, sum.Key.Rule, sum.Key.Month, sum.Value.Amount, sum.Value.Records, sum.Value.Approximate));

    private void Add(Contribution row, long amount, int records, int sign)
    {
        var key = (row.Home, Days.Month(row.Day), row.Rule);
        var sum = _sums.GetValueOrDefault(key);
        _sums[key] = (sum.Amount + (sign * amount), sum.Records + (sign * records), sum.Approximate + (sign * records * row.Approximate));
    }
}

using Taizhang.Catalog.Figures;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Figures.Contributions;

/// <summary>Folds rows into cells. A source counts once in each home, however many of its bodies are there.</summary>
internal sealed class CellSums(RulesInForce rules)
{
    private readonly Dictionary<int, CountKind> _kinds = rules.All.ToDictionary(rule => rule.Number, rule => rule.Rule.Counting.Kind);
    private readonly Dictionary<(long Home, int Month, int Rule), (long Amount, long Records, long Approximate)> _sums = [];

    /// <summary>Adds all rows of one source, drafts left out, or takes them away when <paramref name="sign"/> is -1.</summary>
    public void Add(IReadOnlyList<Contribution> rowsOfOneSource, int sign)
    {
        foreach (var group in rowsOfOneSource.Where(row => row.Rule > 0).GroupBy(row => (row.Rule, row.Home, row.Day, row.Side)))
        {
            // A body that moved between homes is a different body of the same source; for bodies every row counts.
            var first = group.First();
            Add(first, _kinds[first.Rule] == CountKind.Bodies ? group.Sum(row => row.Amount) : first.Amount, sign);
        }
    }

    /// <summary>The cells that changed, in the order of their keys, which is the order every writer keeps.</summary>
    public IEnumerable<Cell> Changed() => _sums
        .Where(sum => sum.Value != default)
        .OrderBy(sum => sum.Key.Home).ThenBy(sum => sum.Key.Rule).ThenBy(sum => sum.Key.Month)
        .Select(sum => new Cell(sum.Key.Home, sum.Key.Rule, sum.Key.Month, sum.Value.Amount, sum.Value.Records, sum.Value.Approximate));

    private void Add(Contribution row, long amount, int sign)
    {
        var key = (row.Home, Days.Month(row.Day), row.Rule);
        var sum = _sums.GetValueOrDefault(key);
        var signed = sign * row.Side;
        _sums[key] = (sum.Amount + (signed * amount), sum.Records + signed, sum.Approximate + (signed * row.Approximate));
    }
}

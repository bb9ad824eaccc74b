using Taizhang.Catalog.Figures;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Figures.Contributions;

/// <summary>Folds rows into cells. A source counts once in each home, however many of its bodies are there.</summary>
internal sealed class CellSums(RulesInForce rules)
{
    private readonly Dictionary<int, NumberedRule> _rules = rules.All.ToDictionary(rule => rule.Number);
    private readonly Dictionary<(long Home, int Rule, int Month), (long Amount, long Overall, long Records, long Approximate)> _sums = [];

    /// <summary>
    /// Adds all rows of one source, or takes them away when <paramref name="sign"/> is -1. Of what is counted once only how
    /// many sources there are, and a draft is itself a thing that is counted once.
    /// </summary>
    public void Add(IReadOnlyList<Contribution> rowsOfOneSource, int sign)
    {
        if (rowsOfOneSource.Count == 0)
        {
            return;
        }

        foreach (var rows in rowsOfOneSource.Where(row => row.Rule > 0).GroupBy(row => (row.Rule, row.Home)))
        {
            Add(rows.Key.Rule, rows, sign);
        }

        foreach (var draft in rowsOfOneSource.Where(row => row.Rule < 0).GroupBy(row => row.Rule))
        {
            AddThing(draft.Key, [.. draft.Select(row => new Sighting(row.Home, row.Day, row.Side))], sign);
        }
    }

    /// <summary>Adds everything seen of one thing that is counted once, or takes it away. Drafts have the negative number of their rule.</summary>
    public void AddThing(int rule, IReadOnlyList<Sighting> sightings, int sign)
    {
        foreach (var turn in sightings.Count == 0 ? [] : Sightings.Turns(sightings, IsStock(rule)))
        {
            Add((turn.Home, rule, turn.Month), sign * turn.Amount, sign * turn.Overall, 0, 0);
        }
    }

    private void Add(int rule, IEnumerable<Contribution> rowsInOneHome, int sign)
    {
        if (IsStock(rule))
        {
            AddStanding(rowsInOneHome, rule, sign);
        }
        else
        {
            var first = rowsInOneHome.First();
            Add(first, AmountOf(rule, rowsInOneHome.Sum(row => row.Amount), first.Amount), 1, sign);
        }
    }

    /// <summary>A source stands from the day its first body does to the day its last one ceases, whichever these are.</summary>
    private void AddStanding(IEnumerable<Contribution> rows, int rule, int sign)
    {
        var standing = 0;
        foreach (var day in rows.GroupBy(row => row.Day).OrderBy(day => day.Key))
        {
            var before = standing > 0 ? 1 : 0;
            standing += day.Sum(row => row.Side);
            var records = (standing > 0 ? 1 : 0) - before;
            var first = day.First();
            Add(first, AmountOf(rule, day.Sum(row => row.Side * row.Amount), records * first.Amount), records, sign);
        }
    }

    /// <summary>The cells that changed, in the order of their keys, which is the order every writer keeps.</summary>
    public IEnumerable<Cell> Changed() => _sums
        .Where(sum => sum.Value != default)
        .OrderBy(sum => sum.Key.Home).ThenBy(sum => sum.Key.Rule).ThenBy(sum => sum.Key.Month)
        .Select(sum => new Cell(sum.Key.Home, sum.Key.Rule, sum.Key.Month, sum.Value.Amount, sum.Value.Overall, sum.Value.Records, sum.Value.Approximate));

    private bool IsStock(int rule) => _rules[Math.Abs(rule)].Rule.Time == FigureTime.Stock;

    private long AmountOf(int rule, long ofEveryBody, long ofTheSource) => _rules[rule].Rule.Counting.Kind switch
    {
        CountKind.Bodies => ofEveryBody,
        CountKind.Events or CountKind.Sum => ofTheSource,
        CountKind.Distinct or CountKind.Highest => 0,
    };

    private void Add(Contribution row, long amount, int records, int sign) =>
        Add((row.Home, row.Rule, Days.Month(row.Day)), sign * amount, sign * amount, sign * records, sign * records * row.Approximate);

    private void Add((long Home, int Rule, int Month) cell, long amount, long overall, long records, long approximate)
    {
        var sum = _sums.GetValueOrDefault(cell);
        _sums[cell] = (sum.Amount + amount, sum.Overall + overall, sum.Records + records, sum.Approximate + approximate);
    }
}

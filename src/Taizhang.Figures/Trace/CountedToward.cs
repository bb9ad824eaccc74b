using Taizhang.Figures.Compute;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Trace;

/// <summary>What one entry gives to a figure.</summary>
/// <param name="Amount">In the figure's smallest unit; for what is counted once it may be counted by another entry already.</param>
/// <param name="IsPending">True for a draft: it would count if it were recorded.</param>
public sealed record CountedFigure(NumberedRule Rule, long Amount, bool IsPending);

/// <summary>本条计入: the figures an entry counts toward, from the very rows they are counted from.</summary>
public static class CountedToward
{
    private static readonly string RowsSql =
        $"SELECT rule, COUNT(DISTINCT body), MAX(amount) FROM {FigureTables.Contribution.Name} WHERE source = @p0 AND side > 0 GROUP BY rule ORDER BY rule";

    /// <summary>Default figures only, in the catalog's order.</summary>
    public static IReadOnlyList<CountedFigure> Run(LedgerStore store, Scope scope, long entry)
    {
        using var session = new ReadSession(store.Dialect);
        if (!ReadEntry.Sees(session, scope, entry))
        {
            return [];
        }

        var rows = session.Read(RowsSql, row => (Rule: row.GetInt32(0), Bodies: ReadFigures.Whole(row.GetValue(1)), Most: ReadFigures.Whole(row.GetValue(2))), entry)
            .ToDictionary(row => Math.Abs(row.Rule), row => (row.Bodies, row.Most, IsPending: row.Rule < 0));
        return [.. RuleVersions.Read(session, store.Catalog).All
            .Where(rule => rule.Rule.Variant is null && rows.ContainsKey(rule.Number))
            .Select(rule => new CountedFigure(rule, Amount(rule, rows[rule.Number].Bodies, rows[rule.Number].Most), rows[rule.Number].IsPending))];
    }

    private static long Amount(NumberedRule rule, long bodies, long most) => rule.Rule.Counting.Kind switch
    {
        Catalog.Figures.CountKind.Bodies => bodies,
        Catalog.Figures.CountKind.Sum => most,
        _ => 1,
    };
}

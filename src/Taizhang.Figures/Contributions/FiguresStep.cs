using Taizhang.Catalog;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Contributions;

/// <summary>Keeps contributions and cells in step with the ledger, in the ledger's own transaction.</summary>
public sealed class FiguresStep : CommitStep
{
    private static readonly string RowsOfSourceSql =
        $"SELECT {FigureTables.Contribution.ColumnList} FROM {FigureTables.Contribution.Name} WHERE source = @p0";

    private Known? _known;

    public override IReadOnlyList<Table> Tables => FigureTables.All;

    public override void Write(CommitContext context)
    {
        var rules = RulesOf(context);
        var rows = SideBySide.Map(context.Sources, source => (source, Deriving.Rows(rules, source.Id, source.Counted, source.Draft, context.World)));
        var (cells, going, coming) = (new CellSums(rules), new List<Contribution>(), new List<Contribution>());
        foreach (var (source, now) in rows)
        {
            var old = source.Existed ? context.Session.Read(RowsOfSourceSql, FigureTables.ReadContribution, source.Id) : [];
            cells.Add(old, -1);
            cells.Add(now, 1);
            if (old.Count == 0)
            {
                coming.AddRange(now);
                continue;
            }

            going.AddRange(old.Except(now));
            coming.AddRange(now.Except(old));
        }

        CountedThings.Recount(context.Session, cells, going, coming);
        foreach (var row in going)
        {
            context.Session.Delete(FigureTables.Contribution, row.KeyValues());
        }

        foreach (var row in coming)
        {
            context.Session.Insert(FigureTables.Contribution, row.Row());
        }

        foreach (var cell in cells.Changed())
        {
            context.Session.Add(FigureTables.Cell, cell.Row());
        }
    }

    /// <summary>Read once for a catalog: an office adds to its own while the program runs.</summary>
    private RulesInForce RulesOf(CommitContext context)
    {
        var catalog = context.Store.Catalog;
        if (_known is { } known && ReferenceEquals(known.Catalog, catalog))
        {
            return known.Rules;
        }

        var rules = RuleVersions.Read(context.Session, catalog);
        _known = new Known(catalog, rules);
        return rules;
    }

    private sealed record Known(DutyCatalog Catalog, RulesInForce Rules);
}

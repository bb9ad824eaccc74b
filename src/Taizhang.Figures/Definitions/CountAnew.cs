using Taizhang.Figures.Contributions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Definitions;

/// <summary>Counts some rules from all sources of the ledger and stores their rows.</summary>
internal static class CountAnew
{
    private const int ReportEvery = 1000;

    public static void Run(LedgerStore store, WriteSession session, RulesInForce rules, IProgress<int>? progress)
    {
        var cells = new CellSums(rules);
        var (world, read) = (CountedSources.WorldOf(store, session), 0);
        foreach (var source in CountedSources.All(store, session))
        {
            var rows = Deriving.Rows(rules, source.Id, source.Counted, source.Draft, world);
            cells.Add(rows, 1);
            foreach (var row in rows)
            {
                session.Insert(FigureTables.Contribution, row.Row());
            }

            if (++read % ReportEvery == 0)
            {
                progress?.Report(read);
            }
        }

        CountedThings.CountAll(session, rules, cells);
        foreach (var cell in cells.Changed())
        {
            session.Insert(FigureTables.Cell, cell.Row());
        }
    }
}

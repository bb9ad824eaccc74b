using System.Globalization;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Recount;

/// <summary>Something that is not as counting afresh gives it.</summary>
/// <param name="Where">Which row, by its key.</param>
public sealed record Difference(string Where, string Message);

/// <summary>What was compared, and every difference found.</summary>
public sealed record RecountReport(int Sources, long Contributions, long Cells, IReadOnlyList<Difference> Differences);

/// <summary>
/// Proves the figures: the definitions applied afresh to all sources give the stored contributions, and these give the
/// stored cells. Sources and rows are compared as streams in the order of their ids, and things that are counted once are
/// counted one after the other from the rows thus proved, so memory does not grow with them.
/// </summary>
public static class RecountFigures
{
    /// <summary>More are not listed one by one; the last entry then says how many there are.</summary>
    private const int ListedMax = 100;

    private const int ReportEvery = 1000;

    private static readonly string StoredSql =
        $"SELECT {FigureTables.Contribution.ColumnList} FROM {FigureTables.Contribution.Name} ORDER BY source";

    private static readonly string CellsSql = $"SELECT {FigureTables.Cell.ColumnList} FROM {FigureTables.Cell.Name}";

    public static RecountReport Run(LedgerStore store, IProgress<int>? progress = null)
    {
        using var session = new ReadSession(store.Dialect);
        var rules = RuleVersions.Read(session, store.Catalog);
        var world = CountedSources.WorldOf(store, session);
        var differences = new List<Difference>();
        var (sources, rows) = (0, 0L);
        var cells = new CellSums(rules);
        using var stored = new BySource(session.Stream(StoredSql, FigureTables.ReadContribution));
        foreach (var source in CountedSources.All(store, session))
        {
            foreach (var orphan in stored.Before(source.Id))
            {
                differences.Add(new Difference(Named(orphan), "没有对应的记录。"));
            }

            var fresh = Deriving.Rows(rules, source.Id, source.Counted, source.Draft, world);
            var kept = stored.Of(source.Id);
            differences.AddRange(fresh.Except(kept).Select(row => new Difference(Named(row), "应有而没有。")));
            differences.AddRange(kept.Except(fresh).Select(row => new Difference(Named(row), "与重新统计的不同。")));
            cells.Add(fresh, 1);
            rows += fresh.Count;
            if (++sources % ReportEvery == 0)
            {
                progress?.Report(sources);
            }
        }

        differences.AddRange(stored.Before(long.MaxValue).Select(orphan => new Difference(Named(orphan), "没有对应的记录。")));
        CountedThings.CountAll(session, cells);
        var compared = CompareCells(session, cells, differences);
        return new RecountReport(sources, rows, compared, Listed(differences));
    }

    private static long CompareCells(ReadSession session, CellSums sums, List<Difference> differences)
    {
        var fresh = sums.Changed().ToDictionary(cell => (cell.Home, cell.Month, cell.Rule));
        var compared = 0L;
        foreach (var cell in session.Stream(CellsSql, FigureTables.ReadCell))
        {
            compared++;
            var expected = fresh.Remove((cell.Home, cell.Month, cell.Rule), out var found) ? found : default;
            if (cell != expected with { Home = cell.Home, Rule = cell.Rule, Month = cell.Month })
            {
                differences.Add(new Difference(Named(cell), string.Create(CultureInfo.InvariantCulture, $"存的是{cell.Amount}，重新统计是{expected.Amount}。")));
            }
        }

        differences.AddRange(fresh.Values.Select(cell => new Difference(Named(cell), "应有而没有。")));
        return compared;
    }

    private static IReadOnlyList<Difference> Listed(List<Difference> differences) => differences.Count <= ListedMax
        ? differences
        : [.. differences.Take(ListedMax), new Difference("", FormattableString.Invariant($"另有{differences.Count - ListedMax}处。"))];

    private static string Named(Contribution row) =>
        string.Create(CultureInfo.InvariantCulture, $"明细 口径{row.Rule} 来源{row.Source} 组织{row.Body} {DateOnly.FromDayNumber(row.Day):yyyy-MM-dd}");

    private static string Named(Cell cell) =>
        string.Create(CultureInfo.InvariantCulture, $"月计 口径{cell.Rule} 单位{cell.Home} {cell.Month / 12}年{(cell.Month % 12) + 1}月");

    /// <summary>Stored rows in the order of their sources, taken source by source.</summary>
    private sealed class BySource : IDisposable
    {
        private readonly IEnumerator<Contribution> _rows;
        private bool _more;

        public BySource(IEnumerable<Contribution> rows)
        {
            _rows = rows.GetEnumerator();
            _more = _rows.MoveNext();
        }

        /// <summary>The rows of sources below that id, which no source claimed.</summary>
        public IEnumerable<Contribution> Before(long source)
        {
            while (_more && _rows.Current.Source < source)
            {
                yield return _rows.Current;
                _more = _rows.MoveNext();
            }
        }

        public List<Contribution> Of(long source)
        {
            var rows = new List<Contribution>();
            while (_more && _rows.Current.Source == source)
            {
                rows.Add(_rows.Current);
                _more = _rows.MoveNext();
            }

            return rows;
        }

        public void Dispose() => _rows.Dispose();
    }
}

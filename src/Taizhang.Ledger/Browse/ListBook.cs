using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>An entry of a book: something to choose from.</summary>
public sealed record BookItem(long Id, string Ref, string Title, string Family);

/// <summary>Lists a small book whole: topics (专题), or outside bodies and lecturers (外部单位).</summary>
public static class ListBook
{
    private static readonly string Sql =
        $"SELECT id, ref, title, family FROM {Tables.Entry.Name} WHERE kind = @p0 AND counts > 0 AND status <> 2 ORDER BY title, ref";

    /// <summary>Nobody's in particular, so that every caller who sees anything sees all of them.</summary>
    public static IReadOnlyList<BookItem> Run(LedgerStore store, Scope scope, EntryKind kind)
    {
        if (kind is not (EntryKind.Topic or EntryKind.Outside) || (!scope.IsEverything && scope.Roots.Count == 0))
        {
            return [];
        }

        using var session = new ReadSession(store.Dialect);
        return session.Read(Sql, row => new BookItem(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3)), (int)kind);
    }
}

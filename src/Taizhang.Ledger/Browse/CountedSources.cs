using System.Data.Common;
using Taizhang.Catalog;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>
/// Every entry that can contribute to a figure, one after the other, for whoever counts from the beginning. The whole
/// store is read: this is a proof of the office's own books, not a query for a person.
/// </summary>
public static class CountedSources
{
    private const int AtOnce = 2000;

    private static readonly string PageSql =
        $"SELECT e.id, e.kind, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.id > @p0 AND e.counts > 0 ORDER BY e.id LIMIT @p1";

    private static readonly string ContentSql =
        $"SELECT r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.ref = @p1 AND e.counts > 0";

    private static readonly string OneSql =
        $"SELECT e.kind, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.id = @p0 AND e.counts > 0";

    public static IEnumerable<(long Id, Content Content)> All(LedgerStore store, WriteSession session) =>
        Pages(store.Catalog, after => session.Read(PageSql, Row, after, AtOnce));

    public static IEnumerable<(long Id, Content Content)> All(LedgerStore store, ReadSession session) =>
        Pages(store.Catalog, after => session.Read(PageSql, Row, after, AtOnce));

    /// <summary>The world of the store as it is in this transaction.</summary>
    public static World WorldOf(LedgerStore store, WriteSession session) => new(
        store.Catalog,
        session.Tree(store),
        (kind, reference) => Content(store.Catalog, kind, session.Read(ContentSql, row => row.GetString(0), (int)kind, reference)));

    public static World WorldOf(LedgerStore store, ReadSession session) => new(
        store.Catalog,
        session.Tree(store),
        (kind, reference) => Content(store.Catalog, kind, session.Read(ContentSql, row => row.GetString(0), (int)kind, reference)));

    /// <summary>What counts of one entry; null when nothing does.</summary>
    public static Content? One(LedgerStore store, ReadSession session, long id) =>
        session.Read(OneSql, row => Read(store.Catalog, (EntryKind)row.GetInt32(0), row.GetString(1)), id) is [var content] ? content : null;

    /// <summary>The content of a stored text.</summary>
    public static Content Read(DutyCatalog catalog, EntryKind kind, string text) => EntryReader.Stored(catalog, kind, text);

    private static Content? Content(DutyCatalog catalog, EntryKind kind, List<string> found) =>
        found is [var text] ? EntryReader.Stored(catalog, kind, text) : null;

    private static (long Id, EntryKind Kind, string Text) Row(DbDataReader row) => (row.GetInt64(0), (EntryKind)row.GetInt32(1), row.GetString(2));

    private static IEnumerable<(long Id, Content Content)> Pages(DutyCatalog catalog, Func<long, List<(long Id, EntryKind Kind, string Text)>> read)
    {
        var after = 0L;
        while (read(after) is { Count: > 0 } page)
        {
            foreach (var (id, kind, text) in page)
            {
                if (kind is EntryKind.Organisation or EntryKind.Role or EntryKind.Record or EntryKind.Case)
                {
                    yield return (id, EntryReader.Stored(catalog, kind, text));
                }
            }

            after = page[^1].Id;
        }
    }
}

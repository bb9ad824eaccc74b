using System.Data.Common;
using Taizhang.Catalog;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>An entry that can contribute to a figure: what counts of it, and what would if its draft were recorded.</summary>
public sealed record CountedSource(long Id, Content? Counted, Content? Draft);

/// <summary>
/// Every entry that can contribute to a figure, one after the other, for whoever counts from the beginning. The whole
/// store is read: this is a proof of the office's own books, not a query for a person.
/// </summary>
public static class CountedSources
{
    private const int AtOnce = 2000;

    /// <summary>So many entries are asked for in one question, always of one wording; fewer leave its last places to the last of them.</summary>
    private const int AskedAtOnce = 100;

    /// <summary>Joined to entries as e: the revision that counts as c and a draft as d.</summary>
    internal static readonly string CountedAndDraft =
        $"LEFT JOIN {Tables.Revision.Name} c ON c.entry = e.id AND c.revision = e.counts LEFT JOIN {Tables.Revision.Name} d ON d.entry = e.id AND d.revision = e.revision AND e.status = 0";

    private static readonly string AllSql =
        $"SELECT e.id, e.kind, c.content, d.content FROM {Tables.Entry.Name} e {CountedAndDraft} ORDER BY e.id";

    private static readonly string PageSql =
        $"SELECT e.id, e.kind, c.content, d.content FROM {Tables.Entry.Name} e {CountedAndDraft} WHERE e.id > @p0 ORDER BY e.id LIMIT @p1";

    private static readonly string ContentSql =
        $"SELECT r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.ref = @p1 AND e.counts > 0";

    private static readonly string ManySql =
        $"SELECT e.id, e.ref, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.ref IN ({SqlText.Parameters(1, AskedAtOnce)}) AND e.counts > 0";

    private static readonly string OneSql =
        $"SELECT e.kind, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.id = @p0 AND e.counts > 0";

    public static IEnumerable<CountedSource> All(LedgerStore store, WriteSession session) =>
        Pages(after => session.Read(PageSql, row => ReadSource(store.Catalog, row), after, AtOnce));

    public static IEnumerable<CountedSource> All(LedgerStore store, ReadSession session) =>
        session.Stream(AllSql, row => ReadSource(store.Catalog, row));

    /// <summary>The world of the store as it is in this transaction.</summary>
    public static World WorldOf(LedgerStore store, WriteSession session) => new(
        store.Catalog,
        session.Tree(store),
        (kind, reference) => Content(store.Catalog, kind, session.Read(ContentSql, row => row.GetString(0), (int)kind, reference)));

    public static World WorldOf(LedgerStore store, ReadSession session) => new(
        store.Catalog,
        session.Tree(store),
        (kind, reference) => Content(store.Catalog, kind, session.Read(ContentSql, row => row.GetString(0), (int)kind, reference)));

    /// <summary>
    /// Reads what counts of many entries in few questions, for whoever will ask the world for each of them: a list of a
    /// thousand names is not a thousand questions.
    /// </summary>
    /// <returns>The number under which each is opened; none for one of which nothing counts.</returns>
    public static IReadOnlyDictionary<string, long> Fetch(LedgerStore store, ReadSession session, World world, EntryKind kind, IEnumerable<string> references)
    {
        var ids = new Dictionary<string, long>();
        foreach (var asked in references.Distinct().Chunk(AskedAtOnce))
        {
            var found = session.Read(ManySql, row => (Id: row.GetInt64(0), Ref: row.GetString(1), Text: row.GetString(2)), [(int)kind, .. asked, .. Enumerable.Repeat(asked[^1], AskedAtOnce - asked.Length)])
                .ToDictionary(row => row.Ref);
            foreach (var reference in asked)
            {
                var known = found.TryGetValue(reference, out var row);
                world.Know(kind, reference, known ? EntryReader.Stored(store.Catalog, kind, row.Text) : null);
                if (known)
                {
                    ids[reference] = row.Id;
                }
            }
        }

        return ids;
    }

    /// <summary>What counts of one entry; null when nothing does.</summary>
    public static Content? One(LedgerStore store, ReadSession session, long id) =>
        session.Read(OneSql, row => Read(store.Catalog, (EntryKind)row.GetInt32(0), row.GetString(1)), id) is [var content] ? content : null;

    /// <summary>The content of a stored text.</summary>
    public static Content Read(DutyCatalog catalog, EntryKind kind, string text) => EntryReader.Stored(catalog, kind, text);

    private static Content? Content(DutyCatalog catalog, EntryKind kind, List<string> found) =>
        found is [var text] ? EntryReader.Stored(catalog, kind, text) : null;

    /// <summary>Reads a row of id, kind, counted text and draft text. What no figure reads is not read further.</summary>
    internal static CountedSource ReadSource(DutyCatalog catalog, DbDataReader row)
    {
        var kind = (EntryKind)row.GetInt32(1);
        var counts = kind is EntryKind.Organisation or EntryKind.Role or EntryKind.Record or EntryKind.Case;
        return new CountedSource(row.GetInt64(0), counts ? At(2) : null, counts ? At(3) : null);

        Content? At(int column) => row.IsDBNull(column) ? null : EntryReader.Stored(catalog, kind, row.GetString(column));
    }

    private static IEnumerable<CountedSource> Pages(Func<long, List<CountedSource>> read)
    {
        var after = 0L;
        while (read(after) is { Count: > 0 } page)
        {
            foreach (var source in page)
            {
                yield return source;
            }

            after = page[^1].Id;
        }
    }
}

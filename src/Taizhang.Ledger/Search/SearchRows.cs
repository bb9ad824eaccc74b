using System.Globalization;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Search;

/// <summary>All search rows of a store: made where it has none, or others by this catalog; and proved to be what the entries say.</summary>
public static class SearchRows
{
    private const string MadeFor = "search";
    private const int AtOnce = 2000;
    private const int ReportEvery = 1000;

    private static readonly string MadeForSql = $"SELECT value FROM {Tables.Fact.Name} WHERE name = @p0";

    private static readonly string AnySql = $"SELECT 1 FROM {Tables.Entry.Name} WHERE kind = @p0 AND family = @p1 LIMIT 1";

    /// <summary>The newest version of every record and case that is not void. Adding nothing to the kind keeps them from being gathered by kind and sorted anew for every page of them.</summary>
    private static readonly string EntriesSql =
        $"SELECT e.id, e.kind, e.family, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE e.kind + 0 IN (7, 8) AND e.status <> 2";

    private static readonly string PageSql = $"{EntriesSql} AND e.id > @p0 ORDER BY e.id LIMIT @p1";

    private static readonly string OrderedSql = $"{EntriesSql} ORDER BY e.id";

    private static readonly string RowsSql = $"SELECT entry, words FROM {SearchTables.Row.Name} ORDER BY entry";

    /// <summary>
    /// Makes the rows of every ledger and procedure that has none yet, or whose entries are found by other words under this
    /// catalog; those of all others stay. Takes no lock when nothing is to be done.
    /// </summary>
    /// <param name="progress">Told the number of entries read so far.</param>
    /// <param name="indexing">Told how many rows there are when the index is made of all of them in one go.</param>
    public static void BringUpToDate(LedgerStore store, IProgress<int>? progress = null, IProgress<int>? indexing = null)
    {
        var wanted = SearchWords.Fingerprints(store.Catalog);
        var text = string.Join('\n', wanted.Select(known => $"{known.Value} {known.Key.Kind.Word()} {known.Key.Family}").Order(StringComparer.Ordinal));
        using (var reading = new ReadSession(store.Dialect))
        {
            if (reading.Read(MadeForSql, row => row.GetString(0), MadeFor) is [var made] && made == text)
            {
                return;
            }
        }

        using var session = WriteSession.Begin(store.Dialect, exclusive: true);
        var kept = (session.Read(MadeForSql, row => row.GetString(0), MadeFor) is [var before] ? before : "").Split('\n').ToHashSet();
        var present = wanted.Where(known => session.Read(AnySql, _ => true, (int)known.Key.Kind, known.Key.Family).Count > 0).ToList();
        var outdated = present.Where(known => !kept.Contains($"{known.Value} {known.Key.Kind.Word()} {known.Key.Family}")).Select(known => known.Key).ToHashSet();
        if (outdated.Count == present.Count)
        {
            MakeAll(store, session, outdated, progress, indexing);
        }
        else if (outdated.Count > 0)
        {
            Make(store, session, outdated, progress);
        }

        session.Replace(Tables.Fact, MadeFor, text);
        session.Commit();
    }

    /// <summary>All rows are others: the index is made anew behind them.</summary>
    private static void MakeAll(LedgerStore store, WriteSession session, HashSet<(EntryKind Kind, string Family)> outdated, IProgress<int>? progress, IProgress<int>? indexing)
    {
        foreach (var statement in store.Dialect.Words.LeaveOff(SearchTables.Row))
        {
            session.Execute(statement);
        }

        var made = Make(store, session, outdated, progress);
        indexing?.Report(made);
        foreach (var statement in store.Dialect.Words.TakeUp(SearchTables.Row))
        {
            session.Execute(statement);
        }
    }

    /// <summary>How many rows were written.</summary>
    private static int Make(LedgerStore store, WriteSession session, HashSet<(EntryKind Kind, string Family)> outdated, IProgress<int>? progress)
    {
        var world = CountedSources.WorldOf(store, session);
        var (last, read) = (0L, 0);
        while (session.Read(PageSql, row => new Searched(row.GetInt64(0), (EntryKind)row.GetInt32(1), row.GetString(2), row.GetString(3)), last, AtOnce) is { Count: > 0 } page)
        {
            var wanted = page.Where(entry => outdated.Contains((entry.Kind, entry.Family))).ToList();
            foreach (var (id, words) in SideBySide.Map(wanted, entry => (entry.Id, SearchWords.Of(EntryReader.Stored(store.Catalog, entry.Kind, entry.Text), world))))
            {
                if (words is not null)
                {
                    session.Replace(SearchTables.Row, id, words);
                }

                if (++read % ReportEvery == 0)
                {
                    progress?.Report(read);
                }
            }

            last = page[^1].Id;
        }

        return read;
    }

    /// <summary>Every entry whose words are not those its content gives, read side by side so that memory does not grow with them.</summary>
    public static IReadOnlyList<Damage> Verify(LedgerStore store)
    {
        using var session = new ReadSession(store.Dialect);
        var world = CountedSources.WorldOf(store, session);
        var found = new List<Damage>();
        using var rows = session.Stream(RowsSql, row => (Entry: row.GetInt64(0), Words: row.GetString(1))).GetEnumerator();
        var more = rows.MoveNext();
        foreach (var (id, content) in session.Stream(OrderedSql, row => (row.GetInt64(0), EntryReader.Stored(store.Catalog, (EntryKind)row.GetInt32(1), row.GetString(3)))))
        {
            while (more && rows.Current.Entry < id)
            {
                found.Add(Wrong(rows.Current.Entry));
                more = rows.MoveNext();
            }

            var kept = more && rows.Current.Entry == id ? rows.Current.Words : null;
            if (kept != SearchWords.Of(content, world))
            {
                found.Add(Wrong(id));
            }

            more = kept is null ? more : rows.MoveNext();
        }

        for (; more; more = rows.MoveNext())
        {
            found.Add(Wrong(rows.Current.Entry));
        }

        return found;
    }

    private sealed record Searched(long Id, EntryKind Kind, string Family, string Text);

    private static Damage Wrong(long entry) => new(string.Create(CultureInfo.InvariantCulture, $"查找用词 {entry}"), "与登记的内容不同。");
}

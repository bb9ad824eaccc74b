using System.Collections.Concurrent;
using Taizhang.Catalog;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Ledger.Store;

/// <summary>
/// The organisation tree, read once and kept while the store's own mark says that nobody changed it. The mark is read in
/// the caller's transaction, so a writer always sees the tree of the state it writes to. No mark is given twice, so that
/// a tree of a transaction that came to nothing is never taken for a later one.
/// </summary>
public static class TreeCache
{
    internal const string VersionFact = "tree";

    private static readonly ConcurrentDictionary<Dialect, (string Version, string Catalog, OrganisationTree Tree)> Kept = new();

    private static readonly string VersionSql = $"SELECT value FROM {Tables.Fact.Name} WHERE name = @p0";

    private static readonly string TreeSql =
        $"SELECT e.id, r.content, r.revision FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.counts > 0";

    public static OrganisationTree Tree(this WriteSession session, LedgerStore store) =>
        Tree(store, session.Read(VersionSql, row => row.GetString(0), VersionFact)[0], () => session.Read(TreeSql, row => Organisation(row, store.Catalog), (int)EntryKind.Organisation));

    public static OrganisationTree Tree(this ReadSession session, LedgerStore store) =>
        Tree(store, session.Read(VersionSql, row => row.GetString(0), VersionFact)[0], () => session.Read(TreeSql, row => Organisation(row, store.Catalog), (int)EntryKind.Organisation));

    /// <summary>The tree as it was last read, for what need not be right; null when it was not read yet.</summary>
    internal static OrganisationTree? LastRead(Dialect dialect) => Kept.TryGetValue(dialect, out var kept) ? kept.Tree : null;

    /// <summary>Says, in the transaction that changes organisations, that every kept tree is out of date.</summary>
    internal static void Advance(WriteSession session)
    {
        session.Replace(Tables.Fact, VersionFact, Guid.NewGuid().ToString("N"));
    }

    private static OrganisationTree Tree(LedgerStore store, string version, Func<List<Organisation>> read)
    {
        if (Kept.TryGetValue(store.Dialect, out var kept) && kept.Version == version && kept.Catalog == store.Catalog.Hash)
        {
            return kept.Tree;
        }

        var tree = new OrganisationTree(store.Catalog.OrganisationKinds, read());
        Kept[store.Dialect] = (version, store.Catalog.Hash, tree);
        return tree;
    }

    private static Organisation Organisation(System.Data.Common.DbDataReader row, DutyCatalog catalog) =>
        new(row.GetInt64(0), (OrganisationContent)EntryReader.Stored(catalog, EntryKind.Organisation, row.GetString(1)), row.GetInt32(2));
}

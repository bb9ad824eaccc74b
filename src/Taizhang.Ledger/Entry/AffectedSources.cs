using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// Which entries must be counted anew: those that changed, those that refer to what changed, and those whose bodies
/// moved to another home.
/// </summary>
internal static class AffectedSources
{
    private static readonly string DependentsSql =
        $"SELECT DISTINCT l.entry, e.kind, e.counts, r.content FROM {Tables.Link.Name} l JOIN {Tables.Entry.Name} e ON e.id = l.entry JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE l.target = @p0 AND e.counts > 0";

    public static IReadOnlyList<SourceChange> Of(LedgerStore store, WriteSession session, World world, IReadOnlyList<Change> changes, IReadOnlySet<long> moved)
    {
        var sources = changes.Select(change => new SourceChange(change.Id, change.Counted, change.Existed)).ToList();
        var known = changes.Select(change => change.Id).ToHashSet();
        var referred = changes.Where(change => change.Existed && change.Kind is not (EntryKind.Record or EntryKind.Case or EntryKind.Role))
            .Select(change => change.Id)
            .Concat(moved)
            .Distinct()
            .Order();
        foreach (var target in referred)
        {
            foreach (var (id, kind, text) in session.Read(DependentsSql, row => (row.GetInt64(0), (EntryKind)row.GetInt32(1), row.GetString(3)), target))
            {
                if (known.Add(id))
                {
                    sources.Add(new SourceChange(id, EntryReader.Stored(store.Catalog, kind, text), Existed: true));
                }
            }
        }

        foreach (var id in moved.Where(known.Add))
        {
            sources.Add(new SourceChange(id, world.Tree.ById(id)?.Content, Existed: true));
        }

        return sources;
    }
}

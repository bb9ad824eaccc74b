using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// Which entries must be counted anew: those that changed, those that refer to what changed, and those whose bodies
/// moved to another home.
/// </summary>
internal static class AffectedSources
{
    private static readonly string DependentsSql =
        $"SELECT DISTINCT e.id, e.kind, c.content, d.content FROM {Tables.Link.Name} l JOIN {Tables.Entry.Name} e ON e.id = l.entry {CountedSources.CountedAndDraft} WHERE l.target = @p0";

    public static IReadOnlyList<SourceChange> Of(LedgerStore store, WriteSession session, World world, IReadOnlyList<Change> changes, IReadOnlySet<long> moved)
    {
        var sources = changes.Select(change => new SourceChange(change.Id, change.Counted, change.Status == EntryStatus.Draft ? change.Content : null, change.Existed)).ToList();
        var known = changes.Select(change => change.Id).ToHashSet();
        var referred = changes.Where(change => change.Existed && change.Kind is not (EntryKind.Record or EntryKind.Case or EntryKind.Role))
            .Select(change => change.Id)
            .Concat(moved)
            .Distinct()
            .Order();
        foreach (var target in referred)
        {
            foreach (var source in session.Read(DependentsSql, row => CountedSources.ReadSource(store.Catalog, row), target))
            {
                if (known.Add(source.Id))
                {
                    sources.Add(new SourceChange(source.Id, source.Counted, source.Draft, Existed: true));
                }
            }
        }

        foreach (var id in moved.Where(known.Add))
        {
            sources.Add(new SourceChange(id, world.Tree.ById(id)?.Content, null, Existed: true));
        }

        return sources;
    }
}

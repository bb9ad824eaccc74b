using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>
/// What somebody keeps for themselves (private ledgers) is seen, opened and changed by whoever entered it and by nobody
/// else, whatever their scope.
/// </summary>
internal static class OwnEntries
{
    private static readonly string OfOthersSql =
        $"SELECT e.family FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = 1 WHERE e.id = @p0 AND e.kind = @p1 AND r.entered_by <> @p2";

    /// <summary>Whether a caller may open an entry: the scope covers it, and it is not somebody else's own.</summary>
    public static bool MayOpen(LedgerStore store, ReadSession session, Scope scope, long entry) =>
        SeenEntries.Sees(session, scope, entry) && !AreOfOthers(store, session, entry);

    public static bool MayOpen(LedgerStore store, WriteSession session, Scope scope, long entry) =>
        SeenEntries.Sees(session, scope, entry) && !AreOfOthers(store, session, entry);

    public static bool AreOfOthers(LedgerStore store, ReadSession session, long entry) =>
        IsPrivate(store, session.Read(OfOthersSql, row => row.GetString(0), entry, (int)EntryKind.Record, store.Actor));

    public static bool AreOfOthers(LedgerStore store, WriteSession session, long entry) =>
        IsPrivate(store, session.Read(OfOthersSql, row => row.GetString(0), entry, (int)EntryKind.Record, store.Actor));

    private static bool IsPrivate(LedgerStore store, IReadOnlyList<string> families) =>
        families is [var family] && store.Catalog.Ledgers.TryGetValue(family, out var ledger) && ledger.IsPrivate;
}

using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>Whether a caller may see an entry: it belongs to something below what the scope covers.</summary>
internal static class SeenEntries
{
    /// <summary>On the entry's own day; what has none, and the roll, is where it is now.</summary>
    private static readonly string BelowSql =
        $"SELECT 1 FROM {Tables.Entry.Name} e JOIN {Tables.OrganisationPath.Name} p ON p.descendant = e.organisation WHERE e.id = @p0 AND p.ancestor = @p1 AND CASE WHEN e.kind IN (1, 4, 5) THEN p.to_day = @p2 ELSE p.from_day <= e.from_day AND p.to_day >= e.from_day END";

    public static bool Sees(WriteSession session, Scope scope, long entry) =>
        scope.IsEverything || scope.Roots.Any(root => session.Read(BelowSql, row => row.GetInt32(0), entry, root, Days.Open).Count > 0);

    public static bool Sees(ReadSession session, Scope scope, long entry) =>
        scope.IsEverything || scope.Roots.Any(root => session.Read(BelowSql, row => row.GetInt32(0), entry, root, Days.Open).Count > 0);
}

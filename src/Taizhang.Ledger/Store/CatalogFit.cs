using Taizhang.Catalog;
using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Store;

/// <summary>
/// Whether a catalog still has everything that is written down. What it lacks could not be read, nor counted; it is said
/// before anything else is done.
/// </summary>
internal static class CatalogFit
{
    /// <summary>Jumps from family to family in the index, so that it costs the same in a store of any size.</summary>
    private static readonly string FamiliesSql =
        $"WITH RECURSIVE families(name) AS (SELECT MIN(family) FROM {Tables.Entry.Name} WHERE kind = @p0 UNION ALL SELECT (SELECT MIN(e.family) FROM {Tables.Entry.Name} e WHERE e.kind = @p0 AND e.family > f.name) FROM families f WHERE f.name IS NOT NULL) SELECT name FROM families WHERE name IS NOT NULL";

    /// <summary>One refusal for each ledger, procedure, role or kind that has entries and no definition.</summary>
    public static List<Refusal> Missing(Dialect dialect, DutyCatalog catalog)
    {
        using var session = new ReadSession(dialect);
        var procedures = catalog.Procedures.Select(procedure => procedure.Id).ToHashSet();
        return
        [
            .. Missing(session, EntryKind.Organisation, catalog.OrganisationKinds.ContainsKey),
            .. Missing(session, EntryKind.Role, catalog.RoleKinds.ContainsKey),
            .. Missing(session, EntryKind.Record, catalog.Ledgers.ContainsKey),
            .. Missing(session, EntryKind.Case, procedures.Contains),
        ];
    }

    private static IEnumerable<Refusal> Missing(ReadSession session, EntryKind kind, Func<string, bool> isKnown) =>
        session.Read(FamiliesSql, row => row.GetString(0), (int)kind)
            .Where(family => !isKnown(family))
            .Select(family => new Refusal("catalog-lacks", "catalog", $"已经有登记用到“{family}”（{kind.Name()}），目录里却没有它了。", "请把它放回目录，再打开；数据没有改动。"));
}

using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>Somebody who is or was something: a reserve cadre, a volunteer. Personal fields are left out.</summary>
/// <param name="Organisation">The name of the body the role is held in.</param>
public sealed record ListedRole(long Id, RoleContent Role, PersonContent Person, string Organisation);

/// <summary>Lists who holds a kind of role below an organisation, by body and name; who no longer holds it comes last.</summary>
public static class ListRoles
{
    private const int RolesMax = 2000;

    private static readonly string Sql =
        $"SELECT e.id, r.content, o.title, o.ref FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 6 AND e.family = @p0 AND e.counts > 0 AND EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = @p1 AND p.descendant = e.organisation) ORDER BY o.ref, e.from_day, e.id LIMIT @p2";

    public static Outcome<IReadOnlyList<ListedRole>> Run(LedgerStore store, Scope scope, string kind, string organisation)
    {
        using var session = new ReadSession(store.Dialect);
        var found = FindOrganisation.Run(session, scope, organisation, store.Today);
        if (!found.IsDone)
        {
            return found.Refusals.ToList();
        }

        var world = CountedSources.WorldOf(store, session);
        return session.Read(Sql, row => (Id: row.GetInt64(0), Text: row.GetString(1), Organisation: row.IsDBNull(2) ? "" : row.GetString(2)), kind, found.Value.Id, RolesMax)
            .Select(row => (row.Id, Role: (RoleContent)EntryReader.Stored(store.Catalog, EntryKind.Role, row.Text), row.Organisation))
            .Select(row => world.Counted(EntryKind.Person, row.Role.Person) is PersonContent person ? new ListedRole(row.Id, row.Role, PersonVault.Without(person), row.Organisation) : null)
            .OfType<ListedRole>()
            .OrderBy(listed => listed.Role.To is { } to && to < store.Today)
            .ToList();
    }
}

using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>Somebody who is or was something: a reserve cadre, a volunteer. Personal fields are left out.</summary>
/// <param name="Organisation">The name of the body the role is held in.</param>
public sealed record ListedRole(long Id, RoleContent Role, PersonContent Person, string Organisation);

/// <summary>A page of those who hold a kind of role, or once held it; it says how many there are in all.</summary>
/// <param name="Held">How many hold it today, or will.</param>
/// <param name="Ended">How many no longer do.</param>
public sealed record RolePage(IReadOnlyList<ListedRole> Roles, int Held, int Ended, int Page, int Pages)
{
    public int InAll => Held + Ended;
}

/// <summary>
/// Lists who holds a kind of role below an organisation, by body and name; who no longer holds it comes last. All of them
/// are gone through, since only what counts of a role says whether it has ended; people are read for the page alone.
/// </summary>
public static class ListRoles
{
    public const int OnAPage = 300;

    private static readonly string Sql =
        $"SELECT e.id, r.content, o.title FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 6 AND e.family = @p0 AND e.counts > 0 AND EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = @p1 AND p.descendant = e.organisation) ORDER BY o.ref, e.from_day, e.id";

    /// <summary>A person who was struck off the roll still has the role: the newest version says who it was.</summary>
    private static readonly string PersonSql =
        $"SELECT r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE e.kind = 4 AND e.ref = @p0";

    public static Outcome<RolePage> Run(LedgerStore store, Scope scope, string kind, string organisation, int page)
    {
        using var session = new ReadSession(store.Dialect);
        var found = FindOrganisation.Run(session, scope, organisation, store.Today);
        if (!found.IsDone)
        {
            return found.Refusals.ToList();
        }

        var all = session.Read(Sql, row => (Id: row.GetInt64(0), Role: (RoleContent)EntryReader.Stored(store.Catalog, EntryKind.Role, row.GetString(1)), Organisation: row.IsDBNull(2) ? "" : row.GetString(2)), kind, found.Value.Id);
        var ended = all.Count(one => HasEnded(one.Role, store.Today));
        var pages = Math.Max(1, (all.Count + OnAPage - 1) / OnAPage);
        var shown = Math.Clamp(page, 1, pages);
        return new RolePage(
            [.. all.OrderBy(one => HasEnded(one.Role, store.Today)).Skip((shown - 1) * OnAPage).Take(OnAPage).Select(one => new ListedRole(one.Id, one.Role, Person(store, session, one.Role.Person), one.Organisation))],
            all.Count - ended,
            ended,
            shown,
            pages);
    }

    private static bool HasEnded(RoleContent role, DateOnly today) => role.To is { } to && to < today;

    private static PersonContent Person(LedgerStore store, ReadSession session, string reference) =>
        PersonVault.Without((PersonContent)EntryReader.Stored(store.Catalog, EntryKind.Person, session.Read(PersonSql, row => row.GetString(0), reference)[0]));
}

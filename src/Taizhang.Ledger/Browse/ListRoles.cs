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
    private static string PeopleSql(int roles) =>
        $"SELECT l.entry, r.content FROM {Tables.Link.Name} l JOIN {Tables.Entry.Name} e ON e.id = l.target JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE l.part = 2 AND e.kind = 4 AND l.entry IN ({SqlText.Parameters(0, roles)})";

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
        var onPage = all.OrderBy(one => HasEnded(one.Role, store.Today)).Skip((shown - 1) * OnAPage).Take(OnAPage).ToList();
        var people = People(store, session, onPage.Select(one => one.Id));
        return new RolePage(
            [.. onPage.Select(one => new ListedRole(one.Id, one.Role, people[one.Id].First(person => person.Ref == one.Role.Person), one.Organisation))],
            all.Count - ended,
            ended,
            shown,
            pages);
    }

    private static bool HasEnded(RoleContent role, DateOnly today) => role.To is { } to && to < today;

    /// <summary>By the role, whom it names now or named before.</summary>
    private static ILookup<long, PersonContent> People(LedgerStore store, ReadSession session, IEnumerable<long> roles)
    {
        var asked = IdList.Filled(roles);
        return (asked.Count == 0 ? [] : session.Read(PeopleSql(asked.Count), row => (Role: row.GetInt64(0), Person: PersonVault.Without((PersonContent)EntryReader.Stored(store.Catalog, EntryKind.Person, row.GetString(1)))), [.. asked.Cast<object?>()]))
            .ToLookup(row => row.Role, row => row.Person);
    }
}

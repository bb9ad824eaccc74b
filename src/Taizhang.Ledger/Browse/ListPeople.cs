using System.Globalization;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>A person of the roll; personal fields are left out.</summary>
/// <param name="Roles">What the person is on that day: member, secretary …</param>
public sealed record ListedPerson(long Id, PersonContent Person, string Organisation, IReadOnlyList<string> Roles);

/// <summary>A page of the roll that says how long it is.</summary>
public sealed record PeoplePage(IReadOnlyList<ListedPerson> People, int InAll, int Page, int Pages);

/// <summary>Lists the roll (花名册) of an organisation and what stands below it, by body and name.</summary>
public static class ListPeople
{
    private const int OnAPage = 100;

    /// <summary>The people of some townships who are below an organisation on a day.</summary>
    private static string Where(int homes) =>
        $"e.kind = 4 AND e.family = '' AND e.home IN ({SqlText.Parameters(2, homes)}) AND e.counts > 0 AND EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = @p0 AND p.descendant = e.organisation AND p.from_day <= @p1 AND p.to_day >= @p1)";

    private static string CountSql(int homes) => $"SELECT COUNT(*) FROM {Tables.Entry.Name} e WHERE {Where(homes)}";

    /// <summary>Which people stand on the page is told by what is listed of them; only theirs is read.</summary>
    private static string PageSql(int homes) =>
        $"SELECT x.id, r.content, x.body FROM (SELECT e.id, e.counts, e.title, o.ref AS body_ref, o.title AS body FROM {Tables.Entry.Name} e LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE {Where(homes)} ORDER BY o.ref, e.title, e.id LIMIT {SqlText.Parameters(2 + homes, 1)} OFFSET {SqlText.Parameters(3 + homes, 1)}) x JOIN {Tables.Revision.Name} r ON r.entry = x.id AND r.revision = x.counts ORDER BY x.body_ref, x.title, x.id";

    /// <summary>From the people to their roles, never through all roles there are.</summary>
    private static string RolesSql(int people) =>
        $"SELECT DISTINCT l.target, t.family FROM {Tables.Link.Name} l CROSS JOIN {Tables.Entry.Name} t WHERE t.id = l.entry AND l.target IN ({SqlText.Parameters(1, people)}) AND l.part = 2 AND t.kind = 6 AND t.counts > 0 AND t.status <> 2 AND t.from_day <= @p0 AND t.to_day >= @p0 ORDER BY t.family";

    public static Outcome<PeoplePage> Run(LedgerStore store, Scope scope, string organisation, DateOnly on, int page)
    {
        using var session = new ReadSession(store.Dialect);
        var found = FindOrganisation.Run(session, scope, organisation, on);
        if (!found.IsDone)
        {
            return found.Refusals.ToList();
        }

        var homes = session.Tree(store).HomesEverBelow(found.Value.Id);
        object?[] asked = [found.Value.Id, on.DayNumber, .. homes.Cast<object?>()];
        var inAll = session.Read(CountSql(homes.Count), row => Convert.ToInt32(row.GetValue(0), CultureInfo.InvariantCulture), asked)[0];
        var pages = Math.Max(1, (inAll + OnAPage - 1) / OnAPage);
        var shown = Math.Clamp(page, 1, pages);
        var people = session.Read(
            PageSql(homes.Count),
            row => (Id: row.GetInt64(0), Person: (PersonContent)EntryReader.Stored(store.Catalog, EntryKind.Person, row.GetString(1)), Organisation: row.IsDBNull(2) ? "" : row.GetString(2)),
            [.. asked, OnAPage, (shown - 1) * OnAPage]);
        var roles = people.Count == 0 ? [] : session.Read(RolesSql(people.Count), row => (Person: row.GetInt64(0), Role: row.GetString(1)), [on.DayNumber, .. people.Select(one => one.Id).Cast<object?>()]);
        var ofPerson = roles.ToLookup(role => role.Person, role => role.Role);
        return new PeoplePage(
            [.. people.Select(one => new ListedPerson(one.Id, PersonVault.Without(one.Person), one.Organisation, [.. ofPerson[one.Id]]))],
            inAll,
            shown,
            pages);
    }
}

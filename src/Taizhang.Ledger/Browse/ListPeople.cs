using System.Globalization;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
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

    private const string OfTheRoll = "e.kind = 4 AND e.family = '' AND e.counts > 0";

    /// <summary>How many people each body of some townships has: which is how many there are, and on which page each stands.</summary>
    private static string BodiesSql(int homes) =>
        $"SELECT e.home, e.organisation, COUNT(*) FROM {Tables.Entry.Name} e WHERE {OfTheRoll} AND e.home IN ({SqlText.Parameters(0, homes)}) GROUP BY e.home, e.organisation";

    /// <summary>Some of the people of some bodies; only the content of these is read.</summary>
    private static string PageSql(int homes, int bodies) =>
        $"SELECT x.id, r.content, x.body FROM (SELECT e.id, e.counts, e.title, o.ref AS body_ref, o.title AS body FROM {Tables.Entry.Name} e JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE {OfTheRoll} AND e.home IN ({SqlText.Parameters(2, homes)}) AND e.organisation IN ({SqlText.Parameters(2 + homes, bodies)}) ORDER BY o.ref, e.title, e.id LIMIT @p0 OFFSET @p1) x JOIN {Tables.Revision.Name} r ON r.entry = x.id AND r.revision = x.counts ORDER BY x.body_ref, x.title, x.id";

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

        var tree = session.Tree(store);
        var homes = tree.HomesEverBelow(found.Value.Id);
        var bodies = BodiesOf(session, tree, homes, found.Value.Id, on);
        var inAll = bodies.Sum(body => body.People);
        var pages = Math.Max(1, (inAll + OnAPage - 1) / OnAPage);
        var shown = Math.Clamp(page, 1, pages);
        var (ofPage, before) = OfPage(bodies, (shown - 1) * OnAPage);
        var (pageHomes, pageBodies) = (IdList.Filled(ofPage.SelectMany(body => body.Homes).Distinct()), IdList.Filled(ofPage.Select(body => body.Organisation.Id)));
        var people = ofPage.Count == 0 ? [] : session.Read(
            PageSql(pageHomes.Count, pageBodies.Count),
            row => (Id: row.GetInt64(0), Person: (PersonContent)EntryReader.Stored(store.Catalog, EntryKind.Person, row.GetString(1)), Organisation: row.GetString(2)),
            [OnAPage, ((shown - 1) * OnAPage) - before, .. pageHomes.Cast<object?>(), .. pageBodies.Cast<object?>()]);
        var named = IdList.Filled(people.Select(one => one.Id));
        var roles = named.Count == 0 ? [] : session.Read(RolesSql(named.Count), row => (Person: row.GetInt64(0), Role: row.GetString(1)), [on.DayNumber, .. named.Cast<object?>()]);
        var ofPerson = roles.ToLookup(role => role.Person, role => role.Role);
        return new PeoplePage(
            [.. people.Select(one => new ListedPerson(one.Id, PersonVault.Without(one.Person), one.Organisation, [.. ofPerson[one.Id]]))],
            inAll,
            shown,
            pages);
    }

    /// <summary>The bodies that stood below an organisation on a day and have people, in the order of their codes.</summary>
    private static List<BodyOfPeople> BodiesOf(ReadSession session, OrganisationTree tree, IReadOnlyList<long> homes, long above, DateOnly on) => homes.Count == 0 ? [] :
    [
        .. session.Read(BodiesSql(homes.Count), row => (Home: row.GetInt64(0), Organisation: row.GetInt64(1), People: Convert.ToInt32(row.GetValue(2), CultureInfo.InvariantCulture)), [.. homes.Cast<object?>()])
            .GroupBy(row => row.Organisation)
            .SelectMany(same => tree.ById(same.Key) is { } body ? [new BodyOfPeople(body, [.. same.Select(row => row.Home)], same.Sum(row => row.People))] : Array.Empty<BodyOfPeople>())
            .Where(body => OrganisationRows.PathRows(tree, body.Organisation).Any(path => path.Ancestor == above && path.From <= on.DayNumber && on.DayNumber <= path.To))
            .OrderBy(body => body.Organisation.Code, StringComparer.Ordinal),
    ];

    /// <summary>The bodies whose people are on a page, and how many people stand before the first of these bodies.</summary>
    private static (List<BodyOfPeople> Bodies, int Before) OfPage(IReadOnlyList<BodyOfPeople> inOrder, int from)
    {
        var (bodies, before, seen) = (new List<BodyOfPeople>(), 0, 0);
        foreach (var body in inOrder)
        {
            if (seen + body.People <= from)
            {
                before += body.People;
            }
            else if (seen < from + OnAPage)
            {
                bodies.Add(body);
            }

            seen += body.People;
        }

        return (bodies, before);
    }

    private sealed record BodyOfPeople(Organisation Organisation, IReadOnlyList<long> Homes, int People);
}

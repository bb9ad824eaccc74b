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

    private static readonly string CountSql =
        $"SELECT COUNT(*) FROM {Tables.Entry.Name} e WHERE e.kind = 4 AND e.counts > 0 AND EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = @p0 AND p.descendant = e.organisation AND p.from_day <= @p1 AND p.to_day >= @p1)";

    private static readonly string PageSql =
        $"SELECT e.id, r.content, o.title FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 4 AND e.counts > 0 AND EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = @p0 AND p.descendant = e.organisation AND p.from_day <= @p1 AND p.to_day >= @p1) ORDER BY o.ref, e.title, e.id LIMIT @p2 OFFSET @p3";

    private static readonly string RolesSql =
        $"SELECT DISTINCT t.family FROM {Tables.Link.Name} l JOIN {Tables.Entry.Name} t ON t.id = l.entry WHERE l.target = @p0 AND l.part = 2 AND t.kind = 6 AND t.counts > 0 AND t.status <> 2 AND t.from_day <= @p1 AND t.to_day >= @p1 ORDER BY t.family";

    public static Outcome<PeoplePage> Run(LedgerStore store, Scope scope, string organisation, DateOnly on, int page)
    {
        using var session = new ReadSession(store.Dialect);
        var found = FindOrganisation.Run(session, scope, organisation, on);
        if (!found.IsDone)
        {
            return found.Refusals.ToList();
        }

        var inAll = session.Read(CountSql, row => Convert.ToInt32(row.GetValue(0), CultureInfo.InvariantCulture), found.Value.Id, on.DayNumber)[0];
        var pages = Math.Max(1, (inAll + OnAPage - 1) / OnAPage);
        var shown = Math.Clamp(page, 1, pages);
        var people = session.Read(
            PageSql,
            row => (Id: row.GetInt64(0), Person: (PersonContent)EntryReader.Stored(store.Catalog, EntryKind.Person, row.GetString(1)), Organisation: row.IsDBNull(2) ? "" : row.GetString(2)),
            found.Value.Id,
            on.DayNumber,
            OnAPage,
            (shown - 1) * OnAPage);
        return new PeoplePage(
            [.. people.Select(one => new ListedPerson(one.Id, PersonVault.Without(one.Person), one.Organisation, session.Read(RolesSql, row => row.GetString(0), one.Id, on.DayNumber)))],
            inAll,
            shown,
            pages);
    }
}

using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>Somebody of the roll, as a form offers them.</summary>
/// <param name="Written">What is written for the person; <see cref="FindPerson"/> finds it again.</param>
/// <param name="Beside">What is shown beside it: the body, and nothing personal.</param>
public sealed record OfferedPerson(string Written, string Beside);

/// <summary>The people whose names hold what was typed so far.</summary>
/// <param name="IsMore">True where not all of them are listed: a few more letters narrow them.</param>
public sealed record OfferedPeople(IReadOnlyList<OfferedPerson> People, bool IsMore);

/// <summary>Offers the people of a place while a name is typed; people of one name are told apart as <see cref="FindPerson"/> asks for it.</summary>
public static class OfferPeople
{
    /// <summary>One letter is half of all names there are.</summary>
    public const int LettersLeast = 2;

    private const int Shown = 12;
    private const int LettersMost = 20;

    private static string Sql(int homes) =>
        $"SELECT e.ref, e.title, e.from_day, o.title, e.id, e.organisation FROM {Tables.Entry.Name} e LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 4 AND e.family = '' AND e.home IN ({SqlText.Parameters(1, homes)}) AND e.counts > 0 AND e.status <> 2 AND e.title LIKE @p0 ESCAPE '\\' ORDER BY e.title, o.ref, e.id";

    /// <param name="place">The township, or the body whose people are meant; by code or name.</param>
    public static OfferedPeople Run(LedgerStore store, Scope scope, string place, string typed)
    {
        var name = NamedPerson.Read(typed.Replace("\0", "", StringComparison.Ordinal)).Name;
        using var session = new ReadSession(store.Dialect);
        if (name.Length is < LettersLeast or > LettersMost || FindOrganisation.Run(session, scope, place, store.Today) is not { IsDone: true, Value: var found })
        {
            return new OfferedPeople([], false);
        }

        var tree = session.Tree(store);
        var homes = IdList.Filled(tree.HomesEverBelow(found.Id));
        if (homes.Count == 0)
        {
            return new OfferedPeople([], false);
        }

        var below = tree.EverBelow(found.Id);
        var people = session.Read(Sql(homes.Count), row => (Person: Namesake.Read(row), Body: row.GetInt64(5)), [FindEntries.Like(name), .. homes.Cast<object?>()]);
        var there = people.Where(one => found.IsHome || one.Body == found.Id || below.Contains(one.Body)).Select(one => one.Person).ToList();
        var namesakes = people.Select(one => one.Person).ToLookup(person => person.Name);
        // Where there are several townships a name that is alone in this one may not be alone in all of them.
        var always = tree.All.Count(body => tree.KindOf(body).Home) > 1;
        return new OfferedPeople([.. there.Take(Shown).Select(person => new OfferedPerson(FindPerson.Written(person, [.. namesakes[person.Name]], always), person.Place))], there.Count > Shown);
    }
}

using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>
/// Finds a person of the roll by ref or name; people of one name are told apart by body and month of birth and asked, never
/// chosen.
/// </summary>
public static class FindPerson
{
    private static readonly string ByRefSql = $"SELECT ref FROM {Tables.Entry.Name} WHERE kind = 4 AND ref = @p0 AND counts > 0";

    private static readonly string ByNameSql =
        $"SELECT e.ref, e.title, e.from_day, o.title, e.id FROM {Tables.Entry.Name} e LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 4 AND e.title = @p0 AND e.counts > 0 AND e.status <> 2 ORDER BY e.ref";

    /// <summary>The person's ref.</summary>
    /// <param name="given">A ref, or a name with or without what tells the person apart; spaces in a name do not matter.</param>
    public static Outcome<string> Run(LedgerStore store, Scope scope, string given)
    {
        using var session = new ReadSession(store.Dialect);
        if (session.Read(ByRefSql, row => row.GetString(0), given.Trim()) is [var reference])
        {
            return reference;
        }

        var asked = NamedPerson.Read(given);
        var named = Named(session, scope, asked.Name);
        var found = named.Where(person => (asked.Place is null || person.Place == asked.Place) && (asked.Born is null || NamedPerson.Month(person.Born) == asked.Born)).ToList();
        return found switch
        {
            [var only] => only.Ref,
            [] => new Refusal("person-unknown", "", $"花名册里没有“{given}”。", "请核对姓名，或先在“组织和人员”里登记。"),
            var several => new Refusal("person-ambiguous", "", $"有{several.Count}位“{asked.Name}”。", $"请写明哪一位：{string.Join("；", several.Select(person => Written(person, named)))}。"),
        };
    }

    /// <summary>How somebody writes that person of that name, so that <see cref="Run"/> finds it; the ref of whom the caller may not see.</summary>
    public static string Written(LedgerStore store, Scope scope, string reference, string name)
    {
        using var session = new ReadSession(store.Dialect);
        var named = Named(session, scope, name);
        return named.FindIndex(person => person.Ref == reference) is >= 0 and var at ? Written(named[at], named) : reference;
    }

    /// <summary>How the person is written so that it is found again: the name alone, or with what tells it apart, or the ref where nothing does.</summary>
    /// <param name="named">All people of that name.</param>
    /// <param name="always">True where there may be others of that name whom nobody looked for.</param>
    internal static string Written(Namesake person, IReadOnlyCollection<Namesake> named, bool always = false)
    {
        var apart = NamedPerson.Apart(person.Name, person.Place, person.Born);
        return named.Count == 1 && !always ? person.Name
            : named.Count(other => NamedPerson.Apart(other.Name, other.Place, other.Born) == apart) == 1 ? apart
            : person.Ref;
    }

    /// <summary>All whom a caller may see of that name.</summary>
    internal static List<Namesake> Named(ReadSession session, Scope scope, string name) =>
        [.. session.Read(ByNameSql, Namesake.Read, name).Where(person => SeenEntries.Sees(session, scope, person.Id))];
}

/// <summary>One of the people who may have a name.</summary>
/// <param name="Place">The body on whose roll the person is.</param>
/// <param name="Born">The number of the day of birth.</param>
internal readonly record struct Namesake(string Ref, string Name, int Born, string Place, long Id)
{
    /// <summary>From ref, title, first day, the body's title, id.</summary>
    public static Namesake Read(System.Data.Common.DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetInt32(2), row.IsDBNull(3) ? "" : row.GetString(3), row.GetInt64(4));
}

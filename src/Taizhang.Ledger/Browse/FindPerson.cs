using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>Finds a person of the roll by ref or name; people of one name are told apart by the month of birth and asked, never chosen.</summary>
public static class FindPerson
{
    private static readonly string ByRefSql = $"SELECT ref FROM {Tables.Entry.Name} WHERE kind = 4 AND ref = @p0 AND counts > 0";

    private static readonly string ByNameSql =
        $"SELECT e.ref, e.from_day, o.title, e.id FROM {Tables.Entry.Name} e LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 4 AND e.title = @p0 AND e.counts > 0 AND e.status <> 2 ORDER BY e.ref";

    /// <summary>The person's ref.</summary>
    /// <param name="given">A ref or a name; spaces in a name do not matter.</param>
    public static Outcome<string> Run(LedgerStore store, Scope scope, string given)
    {
        using var session = new ReadSession(store.Dialect);
        var name = string.Concat(given.Where(letter => !char.IsWhiteSpace(letter)));
        if (session.Read(ByRefSql, row => row.GetString(0), given.Trim()) is [var reference])
        {
            return reference;
        }

        var found = session.Read(ByNameSql, row => (Ref: row.GetString(0), Born: row.GetInt32(1), Organisation: row.IsDBNull(2) ? "" : row.GetString(2), Id: row.GetInt64(3)), name)
            .Where(person => SeenEntries.Sees(session, scope, person.Id))
            .ToList();
        return found switch
        {
            [var only] => only.Ref,
            [] => new Refusal("person-unknown", "", $"花名册里没有“{given}”。", "请核对姓名，或先在“组织和人员”里登记。"),
            var several => new Refusal("person-ambiguous", "", $"有{several.Count}位“{given}”。", $"请写编号：{string.Join("；", several.Select(person => $"{person.Ref}（{person.Organisation}{Born(person.Born)}）"))}。"),
        };
    }

    private static string Born(int day) => day == Organisations.Days.Ever
        ? ""
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"，{DateOnly.FromDayNumber(day).Year}年{DateOnly.FromDayNumber(day).Month}月生");
}

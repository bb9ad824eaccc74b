using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.People;

/// <summary>Reads one person's file as it stands for any day, past or to come.</summary>
public static class ReadPersonFile
{
    private const string CareLedger = "care";
    private const string ModelLedger = "model";

    private static readonly string PersonSql =
        $"SELECT e.id, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.ref = @p1 AND e.counts > 0";

    private static readonly string NamedSql =
        $"SELECT r.content FROM {Tables.Link.Name} l JOIN {Tables.Entry.Name} e ON e.id = l.entry JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE l.target = @p0 AND l.part = @p1 AND e.kind = @p2 AND e.family = @p3 AND e.counts > 0 ORDER BY e.from_day, e.id";

    public static Outcome<PersonFile> Run(LedgerStore store, Scope scope, string reference, DateOnly day)
    {
        using var session = new ReadSession(store.Dialect);
        if (session.Read(PersonSql, row => (Id: row.GetInt64(0), Text: row.GetString(1)), (int)EntryKind.Person, reference) is not [var head] || !SeenEntries.Sees(session, scope, head.Id))
        {
            return new Refusal("person-unknown", reference, "花名册里没有这个编号。", "请核对编号。");
        }

        var person = (PersonContent)EntryReader.Stored(store.Catalog, EntryKind.Person, head.Text);
        var about = new StoredSurroundings(store.Catalog, (sql, values) => session.Read(sql, row => (row.GetInt32(0), row.GetString(1)), values), []).About(EntryKind.Person, reference);
        var tree = session.Tree(store);
        var (roles, cases) = (about.OfType<RoleContent>().ToList(), about.OfType<CaseContent>().ToList());
        var standing = PartyStanding.Of(roles, cases, store.Catalog.Seniority);
        return new PersonFile(
            reference,
            person.Name,
            NameOf(person.Organisation),
            person.Birth is { } birth && birth <= day ? PartyStanding.FullYears(birth, day) : null,
            standing.On(day),
            standing,
            standing.YearsOn(day),
            [.. roles.OrderByDescending(role => role.From).Select(role => new PersonRole(store.Catalog.RoleKinds[role.RoleKind].Name, NameOf(role.Organisation), role.From, role.To, role.From <= day && !(role.To < day)))],
            [.. cases.Where(known => known.Procedure == "membership").SelectMany(known => LogOf(store, scope, known.Ref)).Where(line => line.Date <= day)],
            [.. Named(ModelLedger).Where(record => record.Date <= day).Select(record => new PersonHonour(record.Date, store.Catalog.Ledgers[ModelLedger].Name, CheckedCase.Text(record.Fields, "kind") ?? ""))],
            [.. cases.Where(known => known.Procedure == "medal").Select(known => known.Step("awarded")?.Date).OfType<DateOnly>().Where(awarded => awarded <= day).Order()],
            [.. Named(CareLedger).Where(record => record.Date <= day).Select(record => new CareReceived(record.Date, CheckedCase.Text(record.Fields, "batch") ?? "", CheckedCase.Amount(record.Fields, "amount")))]);

        string NameOf(string code) => tree.ByCode(code)?.Content.Name ?? code;

        IEnumerable<RecordContent> Named(string ledger) => session
            .Read(NamedSql, row => row.GetString(0), head.Id, (int)LinkPart.Field, (int)EntryKind.Record, ledger)
            .Select(text => (RecordContent)EntryReader.Stored(store.Catalog, EntryKind.Record, text))
            .Where(record => CheckedCase.Text(record.Fields, "person") == reference);
    }

    private static IReadOnlyList<CaseLogLine> LogOf(LedgerStore store, Scope scope, string reference) =>
        ReadCaseFile.Run(store, scope, reference) is { IsDone: true } file ? file.Value.Log : [];
}

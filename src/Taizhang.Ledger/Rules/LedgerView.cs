using System.Data.Common;
using Taizhang.Catalog;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Rules;

/// <summary>An entry as a check of the whole ledger sees it: its latest revision, unless it is void.</summary>
/// <param name="IsDraft">True while the latest revision is a draft; then it does not count.</param>
/// <param name="EnteredAt">When its first revision was entered, in milliseconds since 1970.</param>
internal sealed record Seen<T>(long Id, T Content, bool IsDraft, long EnteredAt)
    where T : Content;

/// <summary>
/// What a check of the whole ledger may look at: one unchanging state. Records and cases are read one after the other;
/// people and roles, of which an office has few beside its records, are kept.
/// </summary>
internal sealed class LedgerView
{
    private static readonly string FamilySql =
        $"SELECT e.id, e.status, r.content, f.entered_at FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision JOIN {Tables.Revision.Name} f ON f.entry = e.id AND f.revision = 1 WHERE e.kind = @p0 AND e.family = @p1 AND e.status <> @p2 ORDER BY e.id";

    private static readonly string KindSql =
        $"SELECT e.id, e.status, r.content, f.entered_at FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision JOIN {Tables.Revision.Name} f ON f.entry = e.id AND f.revision = 1 WHERE e.kind = @p0 AND e.status <> @p1 ORDER BY e.id";

    private readonly LedgerStore _store;
    private readonly Scope _scope;
    private readonly Lazy<IReadOnlyDictionary<string, Seen<PersonContent>>> _people;
    private readonly Lazy<IReadOnlyList<Seen<RoleContent>>> _roles;
    private readonly Lazy<ILookup<string, Seen<RoleContent>>> _rolesByOrganisation;
    private readonly Lazy<ILookup<string, Seen<RoleContent>>> _rolesByPerson;

    public LedgerView(LedgerStore store, ReadSession session, Scope scope)
    {
        (_store, Session, _scope) = (store, session, scope);
        World = CountedSources.WorldOf(store, session);
        _people = new(() => All<PersonContent>(EntryKind.Person).ToDictionary(person => person.Content.Ref));
        _roles = new(() => [.. All<RoleContent>(EntryKind.Role)]);
        _rolesByOrganisation = new(() => _roles.Value.ToLookup(role => role.Content.Organisation));
        _rolesByPerson = new(() => _roles.Value.ToLookup(role => role.Content.Person));
    }

    public ReadSession Session { get; }

    public World World { get; }

    public DateOnly Today => _store.Today;

    public DutyCatalog Catalog => _store.Catalog;

    public OrganisationTree Tree => World.Tree;

    /// <summary>The people on the roll by their refs.</summary>
    public IReadOnlyDictionary<string, Seen<PersonContent>> People => _people.Value;

    public IReadOnlyList<Seen<RoleContent>> Roles => _roles.Value;

    public IEnumerable<Seen<RoleContent>> RolesIn(string organisation) => _rolesByOrganisation.Value[organisation];

    public IEnumerable<Seen<RoleContent>> RolesOf(string person) => _rolesByPerson.Value[person];

    /// <summary>The records of one ledger, drafts included.</summary>
    public IEnumerable<Seen<RecordContent>> Records(string ledger) => OfFamily<RecordContent>(EntryKind.Record, ledger);

    /// <summary>The records of every ledger the rule looks at, each with where to look.</summary>
    public IEnumerable<(Seen<RecordContent> Record, RuleReading Reading)> Records(RuleDefinition rule)
    {
        foreach (var reading in rule.Reads.Where(reading => Catalog.Ledgers.ContainsKey(reading.In)))
        {
            foreach (var record in Records(reading.In))
            {
                yield return (record, reading);
            }
        }
    }

    /// <summary>The cases of one procedure, drafts included.</summary>
    public IEnumerable<Seen<CaseContent>> Cases(string procedure) => OfFamily<CaseContent>(EntryKind.Case, procedure);

    /// <summary>The organisations of a kind that exist on that day, in office order.</summary>
    public IEnumerable<Organisation> Organisations(string kind, DateOnly day) =>
        Tree.All.Where(organisation => organisation.Content.OrganisationKind == kind && organisation.Life.Contains(day.DayNumber) && SeenEntries.Sees(Session, _scope, organisation.Id));

    /// <summary>Everyone who has that role in that body on that day.</summary>
    public IEnumerable<Seen<RoleContent>> Holding(string roleKind, string organisation, DateOnly day) =>
        RolesIn(organisation).Where(role => role.Content.RoleKind == roleKind && role.Content.HoldsOn(day));

    /// <summary>The person with the number, telephone and address readable; they go into no finding.</summary>
    public PersonContent Opened(Seen<PersonContent> person) => person.Content.IdNumber is null
        ? person.Content
        : PersonVault.Open(person.Content, PersonKeys.Of(Session, _store.Vault, person.Id));

    /// <summary>What a person is called in a finding; the ref where the roll no longer has the name.</summary>
    public string NameOf(string person) => People.TryGetValue(person, out var seen) ? seen.Content.Name : person;

    /// <summary>The day at the office on which the first revision was entered.</summary>
    public static DateOnly EnteredOn<T>(Seen<T> seen)
        where T : Content => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(seen.EnteredAt).ToOffset(LedgerStore.OfficeOffset).DateTime);

    public string NameOfBody(string code) => Tree.ByCode(code)?.Content.Name ?? code;

    /// <summary>False after the day of death.</summary>
    public bool IsAlive(string person, DateOnly day) => !People.TryGetValue(person, out var seen) || seen.Content.Died is not { } died || day <= died;

    public LedgerFinding About(Seen<RecordContent> record, Finding finding) =>
        new(finding, record.Id, EntryKind.Record, NameOfBody(record.Content.Organisation), record.Content.Ref);

    public LedgerFinding About(Seen<RoleContent> role, Finding finding) =>
        new(finding, role.Id, EntryKind.Role, NameOf(role.Content.Person), role.Content.Ref);

    public LedgerFinding About(Seen<PersonContent> person, Finding finding) =>
        new(finding, person.Id, EntryKind.Person, person.Content.Name, person.Content.Ref);

    public LedgerFinding About(Organisation body, Finding finding) =>
        new(finding, body.Id, EntryKind.Organisation, body.Content.Name, body.Code);

    private IEnumerable<Seen<T>> All<T>(EntryKind kind)
        where T : Content => Session.Stream(KindSql, row => Read<T>(kind, row), (int)kind, (int)EntryStatus.Void).Where(IsSeen);

    /// <summary>What has been confirmed, by whomever: it only quiets findings, and of these only what is seen is told.</summary>
    public IEnumerable<ConfirmationContent> Confirmed() =>
        Session.Stream(KindSql, row => Read<ConfirmationContent>(EntryKind.Confirmation, row).Content, (int)EntryKind.Confirmation, (int)EntryStatus.Void);

    private IEnumerable<Seen<T>> OfFamily<T>(EntryKind kind, string family)
        where T : Content => Session.Stream(FamilySql, row => Read<T>(kind, row), (int)kind, family, (int)EntryStatus.Void)
        .Where(IsSeen)
        .Where(seen => kind != EntryKind.Record || !Catalog.Ledgers[family].IsPrivate || !OwnEntries.AreOfOthers(_store, Session, seen.Id));

    private bool IsSeen<T>(Seen<T> seen)
        where T : Content => SeenEntries.Sees(Session, _scope, seen.Id);

    private Seen<T> Read<T>(EntryKind kind, DbDataReader row)
        where T : Content =>
        new(row.GetInt64(0), (T)EntryReader.Stored(Catalog, kind, row.GetString(2)), row.GetInt32(1) == (int)EntryStatus.Draft, row.GetInt64(3));
}

/// <summary>On which days a role holds.</summary>
internal static class RoleDays
{
    public static bool HoldsOn(this RoleContent role, DateOnly day) => role.From <= day && (role.To is not { } to || day <= to);

    /// <summary>True when both hold on some day.</summary>
    public static bool Overlaps(this RoleContent role, RoleContent other) =>
        role.From.DayNumber <= Days.Last(other.To) && other.From.DayNumber <= Days.Last(role.To);
}

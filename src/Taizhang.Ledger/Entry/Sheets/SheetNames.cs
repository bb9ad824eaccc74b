using Taizhang.Catalog;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>
/// Finds what a name on a sheet means: the office's own bodies and people first. Whoever is not alone with a name is asked
/// about and never guessed.
/// </summary>
internal sealed class SheetNames(DutyCatalog catalog, WriteSession session, OrganisationTree tree, Organisation office, DateOnly day)
{
    private static readonly string ByTitleSql =
        $"SELECT e.ref, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE e.kind = @p0 AND e.title = @p1 AND e.status <> @p2 ORDER BY e.id";

    private static readonly string ByRefSql =
        $"SELECT e.ref, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE e.kind = @p0 AND e.ref = @p1 AND e.status <> @p2";

    private readonly IReadOnlySet<long> _own = tree.EverBelow(office.Id);

    /// <summary>The code of a body; a place stays a place, the ledger says later which body of it is meant.</summary>
    public Outcome<string> Body(string typed, string? bodyKind)
    {
        var found = Find(typed);
        if (found.Count == 0 && bodyKind is not null)
        {
            found = catalog.OrganisationKinds[bodyKind].Endings
                .Where(ending => typed.EndsWith(ending, StringComparison.Ordinal))
                .Select(ending => Find(typed[..^ending.Length]))
                .FirstOrDefault(bodies => bodies.Count > 0) ?? [];
        }

        return found switch
        {
            [var only] => only.Code,
            [] => new Refusal("organisation-unknown", "", $"没有找到“{typed}”。", "请核对名称，或先在组织里新增。"),
            _ => new Refusal("organisation-ambiguous", "", $"叫“{typed}”的有{found.Count}个。", $"请写代码：{string.Join("、", found.Select(body => $"{body.Content.Name}（{body.Code}）"))}。"),
        };
    }

    /// <summary>A person given by ref, by name, or by name and village in brackets.</summary>
    /// <param name="within">The body whose people are meant; null for the whole office.</param>
    public Outcome<PersonContent> Person(string typed, string? within)
    {
        var asked = NamedPerson.Read(typed);
        var found = Meant(asked, Named<PersonContent>(EntryKind.Person, asked.Name, person => person.Organisation, asked.Place ?? within));
        return found switch
        {
            [var only] => only,
            [] => new Refusal("sheet-person-unknown", "", $"名册里没有“{typed}”。", "请先登记这个人，或改正姓名。"),
            _ => new Refusal("sheet-person-ambiguous", "", $"叫“{asked.Name}”的有{found.Count}人。", $"{Which(found)}。"),
        };
    }

    /// <summary>A household given by ref or by its head.</summary>
    public Outcome<string> Household(string typed, string? within)
    {
        var asked = NamedPerson.Read(typed);
        var (name, place) = (asked.Name, asked.Place);
        var found = Named<HouseholdContent>(EntryKind.Household, name, household => household.Organisation, place ?? within);
        return found switch
        {
            [var only] => only.Ref,
            [] => new Refusal("sheet-household-unknown", "", $"住户里没有“{typed}”。", "请先登记这一户，或改正户主姓名。"),
            _ => new Refusal("sheet-household-ambiguous", "", $"户主叫“{name}”的有{found.Count}户。", $"请写编号：{string.Join("、", found.Select(household => household.Ref))}。"),
        };
    }

    /// <summary>A record of a register, by ref or by title.</summary>
    public Outcome<RecordContent> Registered(string typed, string ledger)
    {
        var found = Read<RecordContent>(ByRefSql, EntryKind.Record, typed).Concat(Read<RecordContent>(ByTitleSql, EntryKind.Record, typed))
            .Where(record => record.Ledger == ledger && IsOwn(record.Organisation)).DistinctBy(record => record.Ref).ToList();
        return found switch
        {
            [var only] => only,
            [] => new Refusal("sheet-register-unknown", "", $"“{catalog.Ledgers[ledger].Name}”里没有“{typed}”。", "请先登记到名录里，或改正编号。"),
            _ => new Refusal("sheet-register-ambiguous", "", $"“{catalog.Ledgers[ledger].Name}”里叫“{typed}”的有{found.Count}条。", $"请写编号：{string.Join("、", found.Select(record => record.Ref))}。"),
        };
    }

    private List<Organisation> Find(string typed)
    {
        var all = tree.Names.Find(typed, day);
        var own = all.Where(body => body.Id == office.Id || _own.Contains(body.Id)).ToList();
        return own.Count > 0 ? own : [.. all];
    }

    /// <summary>Those of that ref; else those of that name in the place, or in the office where the place has none.</summary>
    private List<T> Named<T>(EntryKind kind, string name, Func<T, string> organisation, string? within)
        where T : Content
    {
        if (Read<T>(ByRefSql, kind, name) is { Count: > 0 } byRef)
        {
            return byRef;
        }

        var all = Read<T>(ByTitleSql, kind, OrganisationNames.Normal(name)).Where(content => IsOwn(organisation(content))).ToList();
        var place = within is null ? null : PlaceOf(within);
        var there = place is null ? all : [.. all.Where(content => tree.ByCode(organisation(content)) is { } body && (body.Id == place.Id || tree.EverBelow(place.Id).Contains(body.Id)))];
        return there.Count > 0 ? there : all;
    }

    /// <summary>The village a body sits in, so that 石门村党支部 and its volunteers know the same people.</summary>
    private Organisation? PlaceOf(string typed) => Find(typed) is [var body, ..]
        ? tree.PathsOf(body).Select(path => path.Ancestor).Append(body).LastOrDefault(ancestor => tree.KindOf(ancestor).Place) ?? body
        : null;

    private bool IsOwn(string code) => tree.ByCode(code) is { } body && (body.Id == office.Id || _own.Contains(body.Id));

    private List<T> Read<T>(string sql, EntryKind kind, string given)
        where T : Content =>
        [.. session.Read(sql, row => row.GetString(1), (int)kind, given, (int)EntryStatus.Void).Select(text => EntryReader.Stored(catalog, kind, text)).OfType<T>()];

    /// <summary>Of those in the village the ones in the very body that was written, and born in that month.</summary>
    private List<PersonContent> Meant(NamedPerson asked, List<PersonContent> found)
    {
        var born = asked.Born is null ? found : [.. found.Where(person => NamedPerson.Month(BornOn(person)) == asked.Born)];
        var there = asked.Place is null ? born : [.. born.Where(person => BodyName(person) == asked.Place)];
        return there.Count > 0 ? there : born;
    }

    /// <summary>How each is written so that it is found; by ref where two would be written alike.</summary>
    private string Which(List<PersonContent> found)
    {
        var apart = found.Select(person => NamedPerson.Apart(person.Name, BodyName(person), BornOn(person))).ToList();
        return apart.Distinct().Count() == found.Count
            ? $"请写明哪一位：{string.Join("、", apart)}"
            : $"请写编号：{string.Join("、", found.Select((person, i) => $"{person.Ref}{apart[i][person.Name.Length..]}"))}";
    }

    private string BodyName(PersonContent person) => tree.ByCode(person.Organisation)?.Content.Name ?? "";

    private static int BornOn(PersonContent person) => person.Birth?.DayNumber ?? Days.Ever;
}

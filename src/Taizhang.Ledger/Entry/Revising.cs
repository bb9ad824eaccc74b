using System.Text.Json;
using System.Text.Json.Nodes;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Periods;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>Amendments and voids: each a new revision, decided against the one it names. Nothing is overwritten.</summary>
internal sealed class Revising(LedgerStore store, WriteSession session, OrganisationTree tree)
{
    private static readonly string FindSql =
        $"SELECT id, kind, revision, status, counts FROM {Tables.Entry.Name} WHERE kind IN ({EveryKind}) AND ref = @p0 ORDER BY kind";

    /// <summary>Named one by one, because refs are found kind by kind.</summary>
    private static string EveryKind => SqlText.Numbers(EntryKinds.InOrder.Select(kind => (int)kind));

    /// <summary>Properties of an amendment that are no field of the entry.</summary>
    private static readonly HashSet<string> OwnProperties = ["ref", "revision", "reason", "kind", InputLine.StatusProperty];

    /// <summary>What an entry is; another one is another entry.</summary>
    private static readonly HashSet<string> FixedProperties = ["ref", "code", "ledger", "procedure"];

    private readonly LockedPeriods _locked = LockedPeriods.Of(store.Catalog, session);

    private readonly StoredReferences _references = new(store.Catalog, session, tree, manyExpected: false);

    /// <summary>The change a line asks for; nothing is written yet.</summary>
    public Outcome<Change> Read(InputLine line) => line.Open(element => Read(line, element));

    private Outcome<Change> Read(InputLine line, JsonElement element)
    {
        var refusals = new List<Refusal>();
        var json = new JsonObject(element, line.Where, refusals);
        var (reference, reason) = (json.Text("ref"), json.Text("reason"));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (Find(json, reference) is not { } stored || OwnEntries.AreOfOthers(store, session, stored.Id))
        {
            return new Refusal("revise-unknown", line.Where, $"没有编号为“{reference}”的登记。", "请核对编号。");
        }

        if (stored.Status == EntryStatus.Void)
        {
            return new Refusal("revise-void", line.Where, $"“{reference}”已经作废。", "要重新登记，请用新的编号。");
        }

        var text = session.Read(RevisionText.Sql, row => row.GetString(0), stored.Id, stored.Revision)[0];
        return line.Action == InputAction.Void ? Void(stored, text, reason, line, json, refusals) : Amend(stored, text, reason, line, json, refusals);
    }

    /// <summary>Writes the change.</summary>
    public void Write(Change change)
    {
        if (change.Content is OrganisationContent content)
        {
            _references.Bring([new Organisation(change.Id, content, change.Revision)]);
        }

        var world = _references.World();
        if (change.Counted is { } counted)
        {
            world.Know(counted);
        }

        // An organisation's own home is that of the tree after the change.
        var written = change.Kind == EntryKind.Organisation ? change with { Head = EntryHead.Of(change.Content, world) } : change;
        Commit.Write(store, session, world, tree, [written], Commit.LockChains(session, [written.Head.Home]));
    }

    private Outcome<Change> Void(Stored stored, string text, string reason, InputLine line, JsonObject json, List<Refusal> refusals)
    {
        if (stored.Kind is EntryKind.Organisation)
        {
            return new Refusal("revise-void-organisation", line.Where, "组织不能作废，只能停用。", "请填写停用日期（closed）。");
        }

        json.Close();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var content = EntryReader.Stored(store.Catalog, stored.Kind, text);
        if (_locked.Refuse(content, null, store.Catalog, tree, line.Where) is { } locked)
        {
            return locked;
        }

        return new Change(stored.Id, content, EntryHead.Of(content, _references.World()) with { SameKey = null }, text, stored.Revision + 1, EntryStatus.Void, null, 0, Existed: true, AuditActions.Void, line.Input.Actor, reason, line.Origin, []);
    }

    private Outcome<Change> Amend(Stored stored, string text, string reason, InputLine line, JsonObject json, List<Refusal> refusals)
    {
        var revision = json.Whole("revision");
        var asDraft = IsDraft(stored.Kind, json);
        RefuseWhatIsFixed(stored.Kind, text, json);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (revision != stored.Revision)
        {
            return new Refusal("revise-stale", line.Where, $"“{json.Text("ref")}”已经改到第{stored.Revision}版，这里写的是第{revision}版。", "请看过现在的内容再改。");
        }

        // What it referred to before it may go on referring to, also when that is void by now.
        var before = EntryReader.Stored(store.Catalog, stored.Kind, text);
        _references.Keep(EntryHead.LinksOf(before, null, _references.World()).Select(link => (link.Kind, link.Ref)));
        using var merged = JsonDocument.Parse(Merge(stored, text, json.Element));
        var content = new EntryReader(store.Catalog, _references, store.Today).Read(stored.Kind, merged.RootElement, line.Where, refusals);
        if (content is OrganisationContent organisation && tree.With([new Organisation(stored.Id, organisation, revision + 1)]) is var changed && changed.IsBroken(changed.ById(stored.Id) ?? throw new System.Diagnostics.UnreachableException()))
        {
            refusals.Add(new Refusal("organisation-parent", line.Where, "上级没有登记过，或者上下级绕成了圈。", "请改正 parents。"));
        }

        if (content is OrganisationContent lives && WorkOutsideLife.Refuse(store.Catalog, session, stored.Id, (OrganisationContent)before, lives, line.Where) is { } work)
        {
            refusals.Add(work);
        }

        if (content is not null && refusals.Count == 0 && _locked.Refuse(before, content, store.Catalog, tree, line.Where) is { } locked)
        {
            refusals.Add(locked);
        }

        if (content is null || refusals.Count > 0)
        {
            return refusals;
        }

        var world = _references.World();
        var head = EntryHead.Of(content, world);
        var findings = new EntryJudge(store, session, world, _locked).Judge([(content, stored.Id, head)], new HashSet<long>())[stored.Id];
        var isDraft = asDraft || findings.Any(finding => finding.Severity == Severity.Error);
        var counted = isDraft ? CountedBefore(stored) : content;
        return new Change(
            stored.Id,
            content,
            head with { SameKey = counted is null ? null : EntryHead.Of(counted, world).SameKey },
            Text(stored, content),
            stored.Revision + 1,
            isDraft ? EntryStatus.Draft : EntryStatus.Recorded,
            counted,
            isDraft ? stored.Counts : stored.Revision + 1,
            Existed: true,
            AuditActions.Amend,
            line.Input.Actor,
            reason,
            line.Origin,
            findings);
    }

    /// <summary>Only what can be judged wrong can be kept as a draft.</summary>
    private static bool IsDraft(EntryKind kind, JsonObject json)
    {
        var status = json.OptionalText(InputLine.StatusProperty);
        if (status is not (null or InputLine.Draft or InputLine.Recorded) || (status is not null && kind is not (EntryKind.Record or EntryKind.Case)))
        {
            json.Refuse("entry-choice", InputLine.StatusProperty, "没有这种状态。", $"记录和专项工作可写：{InputLine.Draft}、{InputLine.Recorded}；别的不写。");
        }

        return status == InputLine.Draft;
    }

    private static void RefuseWhatIsFixed(EntryKind kind, string text, JsonObject json)
    {
        using var before = JsonDocument.Parse(text);
        var given = json.Element.EnumerateObject().Where(property => !OwnProperties.Contains(property.Name));
        if (json.Child("fields") is not null && json.Object("fields") is { } fields && kind is not (EntryKind.Record or EntryKind.Case))
        {
            given = given.Concat(fields.Element.EnumerateObject());
        }

        foreach (var property in given.Where(property => FixedProperties.Contains(property.Name)))
        {
            if (!before.RootElement.TryGetProperty(property.Name, out var old) || !JsonElement.DeepEquals(old, property.Value))
            {
                json.Refuse("revise-fixed", property.Name, $"“{property.Name}”登记后不能修改。", "请作废这一条，另登一条。");
            }
        }
    }

    /// <summary>While an amendment is a draft, what counted before goes on counting.</summary>
    private Content? CountedBefore(Stored stored) => stored.Counts == 0
        ? null
        : EntryReader.Stored(store.Catalog, stored.Kind, session.Read(RevisionText.Sql, row => row.GetString(0), stored.Id, stored.Counts)[0]);

    private string Text(Stored stored, Content content)
    {
        if (content is not PersonContent person)
        {
            return CanonicalText.Of(content, store.Catalog);
        }

        var key = PersonKeys.Of(session, store.Vault, stored.Id);
        var @sealed = key is null ? PersonKeys.SealNew(session, store.Vault, stored.Id, person) : PersonKeys.SealAgain(session, store.Vault, stored.Id, person, key);
        return CanonicalText.Of(@sealed, store.Catalog);
    }

    /// <summary>The stored text with the amendment laid over it: fields one by one, everything else as a whole; null takes a value away.</summary>
    private string Merge(Stored stored, string text, JsonElement amendment)
    {
        var target = JsonNode.Parse(Clear(stored, text)) as System.Text.Json.Nodes.JsonObject ?? throw new System.Diagnostics.UnreachableException();
        foreach (var property in amendment.EnumerateObject().Where(property => !OwnProperties.Contains(property.Name) && !FixedProperties.Contains(property.Name)))
        {
            if (property.Name != "fields")
            {
                Lay(target, property);
            }
            else if (property.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var field in property.Value.EnumerateObject())
                {
                    Lay(FieldsOf(stored.Kind, target, field.Name), field);
                }
            }
        }

        // An organisation's history of parents takes the place of its one first parent.
        if (target.ContainsKey("parents"))
        {
            target.Remove("parent");
        }

        return target.ToJsonString();
    }

    private string Clear(Stored stored, string text)
    {
        if (stored.Kind != EntryKind.Person)
        {
            return text;
        }

        var person = (PersonContent)EntryReader.Stored(store.Catalog, stored.Kind, text);
        return CanonicalText.Of(PersonVault.Open(person, PersonKeys.Of(session, store.Vault, stored.Id)), store.Catalog);
    }

    /// <summary>Records and cases keep their fields apart, roles those of their kind; of everything else the properties themselves are the fields.</summary>
    private System.Text.Json.Nodes.JsonObject FieldsOf(EntryKind kind, System.Text.Json.Nodes.JsonObject target, string field)
    {
        if (kind is not (EntryKind.Record or EntryKind.Case) && !(kind is EntryKind.Role && IsFieldOfRole(target, field)))
        {
            return target;
        }

        if (target["fields"] is not System.Text.Json.Nodes.JsonObject fields)
        {
            target["fields"] = fields = [];
        }

        return fields;
    }

    private bool IsFieldOfRole(System.Text.Json.Nodes.JsonObject role, string field) =>
        store.Catalog.RoleKinds.TryGetValue((string?)role["kind"] ?? "", out var kind) && kind.Fields.Any(known => known.Id == field);

    private static void Lay(System.Text.Json.Nodes.JsonObject target, JsonProperty property)
    {
        if (property.Value.ValueKind == JsonValueKind.Null)
        {
            target.Remove(property.Name);
        }
        else
        {
            target[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        }
    }

    private Stored? Find(JsonObject json, string reference)
    {
        var kind = json.OptionalText("kind");
        return session.Read(FindSql, row => new Stored(row.GetInt64(0), (EntryKind)row.GetInt32(1), row.GetInt32(2), (EntryStatus)row.GetInt32(3), row.GetInt32(4)), reference)
            .LastOrDefault(found => kind is null || found.Kind.Word() == kind);
    }

    private sealed record Stored(long Id, EntryKind Kind, int Revision, EntryStatus Status, int Counts);
}

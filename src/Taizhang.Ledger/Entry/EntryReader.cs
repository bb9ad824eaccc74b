using System.Text.Json;
using Taizhang.Catalog;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Records;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// Reads an entry from the JSON of the file format. The same reader serves an import, which turns names into codes, and
/// the store, whose texts are taken as written: what was right when it was written can be read for ever, also when the
/// catalog has dropped a field or a choice since, or asks for one more.
/// </summary>
/// <param name="today">The day by which an age is judged; none where nothing is judged.</param>
internal sealed class EntryReader(DutyCatalog catalog, References references, DateOnly? today = null)
{
    private static readonly Dictionary<string, NameKind> NameKinds =
        Enum.GetValues<NameKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    private readonly FieldReader _fields = new(references);

    /// <summary>Reads a text of this program's own writing.</summary>
    public static Content Stored(DutyCatalog catalog, EntryKind kind, string text)
    {
        using var document = JsonDocument.Parse(text);
        var refusals = new List<Refusal>();
        var content = new EntryReader(catalog, References.AsWritten).Read(kind, document.RootElement, kind.Name(), refusals);
        return content ?? throw new InvalidDataException($"A stored {kind} cannot be read: {string.Join("; ", refusals)}");
    }

    /// <summary>Some fields of a stored record, for whoever wants nothing else of very many of them.</summary>
    public static FieldValues StoredFields(string text, IReadOnlyList<FieldDefinition> fields)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.TryGetProperty("fields", out var given)
            ? new FieldReader(References.AsWritten).Read(new JsonObject(given, "", []), fields, default)
            : FieldValues.None;
    }

    /// <summary>The content, or null after adding at least one refusal.</summary>
    public Content? Read(EntryKind kind, JsonElement element, string where, List<Refusal> refusals)
    {
        var before = refusals.Count;
        var json = new JsonObject(element, where, refusals);
        Content content = kind switch
        {
            EntryKind.Organisation => Organisation(json),
            EntryKind.Outside => new OutsideContent(json.Text("ref"), json.Text("name"), json.Text("kind"), Level(json)),
            EntryKind.Topic => new TopicContent(json.Text("ref"), json.Text("name"), json.OptionalDay("published")),
            EntryKind.Person => Person(json),
            EntryKind.Household => new HouseholdContent(json.Text("ref"), OrganisationCode(json, "organisation", Days.Latest, null), json.OptionalText("number"), json.OptionalText("head"), json.OptionalText("category")),
            EntryKind.Role => Role(json),
            EntryKind.Record => Record(json),
            EntryKind.Case => Case(json),
            EntryKind.Period => Period(json),
            EntryKind.Confirmation => Confirmation(json),
        };
        Close(json);
        return refusals.Count == before ? content : null;
    }

    private bool IsStored => references == References.AsWritten;

    /// <summary>A stored text may hold what the catalog no longer has; nobody misspelt it.</summary>
    private void Close(JsonObject json)
    {
        if (!IsStored)
        {
            json.Close();
        }
    }

    private OrganisationContent Organisation(JsonObject json)
    {
        var kind = json.Text("kind");
        if (kind.Length > 0 && !catalog.OrganisationKinds.ContainsKey(kind))
        {
            json.Refuse("entry-kind", "kind", $"没有“{kind}”这类组织。", $"可用：{string.Join("、", catalog.OrganisationKinds.Keys)}。");
        }

        var opened = json.OptionalDay("opened") ?? Days.First;
        var closed = json.OptionalDay("closed");
        if (closed <= opened)
        {
            json.Refuse("entry-order", "closed", "停用日期不晚于成立日期。", "请核对这两个日期。");
        }

        var parents = json.OptionalText("parent") is { } parent
            ? [new ParentLink(parent, opened)]
            : json.Objects("parents").Select(link => Closing(link, new ParentLink(link.Text("parent"), link.Day("from")))).ToList();
        return new OrganisationContent(
            json.Text("code"),
            kind,
            json.Text("name"),
            opened,
            closed,
            [.. parents.OrderBy(link => link.From)],
            [.. json.Objects("names").Select(Name)],
            [.. json.Objects("facts").Select(fact => Fact(fact, opened))],
            json.Texts("predecessors"));
    }

    private OrganisationName Name(JsonObject json)
    {
        var word = json.Text("kind");
        if (!NameKinds.TryGetValue(word, out var kind))
        {
            json.Refuse("entry-choice", "kind", $"没有“{word}”这类名称。", $"可用：{string.Join("、", NameKinds.Keys)}。");
        }

        var (from, to) = (json.OptionalDay("from"), json.OptionalDay("to"));
        RefuseBackwards(json, from, to, "to");
        return Closing(json, new OrganisationName(kind, json.Text("name"), from, to));
    }

    private OrganisationFact Fact(JsonObject json, DateOnly opened)
    {
        var (word, from, to) = (json.Text("fact"), json.OptionalDay("from") ?? opened, json.OptionalDay("to"));
        if (!IsStored && catalog.FactKinds.Count > 0 && word.Length > 0 && !catalog.FactKinds.ContainsKey(word))
        {
            json.Refuse("entry-choice", "fact", $"没有“{word}”这项事实。", $"可用：{string.Join("、", catalog.FactKinds.Keys)}。");
        }

        RefuseBackwards(json, from, to, "to");
        return Closing(json, new OrganisationFact(word, from, to));
    }

    private PersonContent Person(JsonObject json)
    {
        var birth = json.OptionalDay("birth");
        var number = json.OptionalText("id_number");
        if (number is not null && references != References.AsWritten)
        {
            number = IdNumber.Normal(number);
            if (IdNumber.Problem(number, today) is { } problem)
            {
                json.Refuse("entry-id-number", "id_number", problem, "请补填完整号码，或先留空。");
            }
        }

        if (json.OptionalText("education") is { } education && !IsStored && !catalog.Educations.Contains(education))
        {
            json.Refuse("entry-choice", "education", $"没有“{education}”这一学历。", $"可选：{string.Join("、", catalog.Educations)}。");
        }

        return new PersonContent(
            json.Text("ref"),
            json.Text("name"),
            json.OptionalText("sex"),
            birth,
            json.OptionalText("ethnicity"),
            json.OptionalText("education"),
            json.OptionalDay("died"),
            number,
            json.OptionalText("phone"),
            json.OptionalText("address"),
            OrganisationCode(json, "organisation", Days.Latest, null));
    }

    private RoleContent Role(JsonObject json)
    {
        var kind = json.Text("kind");
        if (kind.Length > 0 && !catalog.RoleKinds.ContainsKey(kind))
        {
            json.Refuse("entry-kind", "kind", $"没有“{kind}”这种身份。", $"可用：{string.Join("、", catalog.RoleKinds.Keys)}。");
        }

        var (from, to) = Span(json, "from", "to");
        var definitions = catalog.RoleKinds.TryGetValue(kind, out var known) ? known.Fields : [];
        var given = json.Child("fields") is null && definitions.All(field => !field.Required) ? null : json.ObjectOrEmpty("fields");
        var fields = given is null ? FieldValues.None : Closing(given, _fields.Read(given, definitions, from));
        return new RoleContent(json.Text("ref"), kind, Known(json, EntryKind.Person, "person"), OrganisationCode(json, "organisation", from, null), from, to, fields);
    }

    private RecordContent Record(JsonObject json)
    {
        var name = json.Text("ledger");
        if (!catalog.Ledgers.TryGetValue(name, out var ledger))
        {
            json.Refuse("entry-ledger", "ledger", $"没有“{name}”这本台账。", $"可用：{string.Join("、", catalog.Ledgers.Keys)}。");
            foreach (var property in json.Element.EnumerateObject())
            {
                _ = json.Child(property.Name);
            }

            return new RecordContent("", name, "", [], default, null, null, FieldValues.None);
        }

        if (!ledger.IsOpen && !IsStored)
        {
            json.Refuse("entry-ledger-closed", "ledger", $"“{ledger.Name}”还没有启用。", "要用这本台账，请先在本地设置里启用它。");
        }

        ReadStatus(json);
        var (from, to) = Span(json, "date", "to");
        var organisation = OrganisationCode(json, "organisation", from, ledger.Body);
        var bodies = json.Texts("bodies").Select(body => OrganisationCode(json, "bodies", body, from, ledger.Body)).Distinct().ToList();
        var given = json.ObjectOrEmpty("fields");
        var fields = Closing(given, _fields.Read(given, ledger.Fields, from));
        return new RecordContent(json.Text("ref"), name, organisation, bodies, from, to, json.OptionalText("title"), fields);
    }

    /// <summary>The status is not part of what an entry says; whoever enters it goes by it.</summary>
    private static void ReadStatus(JsonObject json)
    {
        if (json.OptionalText(InputLine.StatusProperty) is not (null or InputLine.Draft or InputLine.Recorded))
        {
            json.Refuse("entry-choice", InputLine.StatusProperty, "没有这种状态。", $"可选：{InputLine.Draft}、{InputLine.Recorded}。");
        }
    }

    private CaseContent Case(JsonObject json)
    {
        var name = json.Text("procedure");
        var versions = catalog.Procedures.Where(procedure => procedure.Id == name).ToList();
        if (versions.Count == 0)
        {
            json.Refuse("entry-procedure", "procedure", $"没有“{name}”这项专项工作。", $"可用：{string.Join("、", catalog.Procedures.Select(procedure => procedure.Id).Distinct())}。");
            foreach (var property in json.Element.EnumerateObject())
            {
                _ = json.Child(property.Name);
            }

            return new CaseContent("", name, "", "", FieldValues.None, []);
        }

        ReadStatus(json);
        var steps = json.Objects("steps").Select(step => Step(step, name)).ToList();
        if (steps.Count == 0)
        {
            json.Refuse("entry-missing", "steps", "这件工作一个环节也没有。", "请至少写一个已经办过的环节和日期。");
        }

        var first = steps.Count > 0 ? steps.Min(step => step.Date) : Days.First;
        var aboutPerson = versions[0].Subject == "person";
        var subject = aboutPerson ? Known(json, EntryKind.Person, "subject") : OrganisationCode(json, "subject", first, null);
        var organisation = !aboutPerson && json.Child("organisation") is null ? subject : OrganisationCode(json, "organisation", first, null);
        var given = json.ObjectOrEmpty("fields");
        var fields = Closing(given, _fields.Read(given, versions[0].Fields, first));
        return new CaseContent(json.Text("ref"), name, subject, organisation, fields, [.. steps.OrderBy(step => step.Date).ThenBy(step => Place(versions[0].Steps, step.Step))]);
    }

    private CaseStep Step(JsonObject json, string procedure)
    {
        var (id, date) = (json.Text("step"), json.Day("date"));
        if (catalog.ProcedureOn(procedure, date) is { } version && version.Step(id) is { } step)
        {
            return Closing(json, new CaseStep(id, date, _fields.Read(json, step.Fields, date)));
        }

        if (!IsStored)
        {
            json.Refuse("entry-step", "step", $"“{id}”不是这项工作在那一天的环节。", "请核对环节和日期。");
        }

        return new CaseStep(id, date, FieldValues.None);
    }

    private PeriodContent Period(JsonObject json)
    {
        var (from, to) = (json.Day("from"), json.Day("to"));
        RefuseBackwards(json, from, to, "to");
        return new PeriodContent(json.Text("ref"), OrganisationCode(json, "organisation", to, null), from, to);
    }

    private ConfirmationContent Confirmation(JsonObject json)
    {
        var (word, code) = (json.Text("kind"), json.Text("code"));
        var kind = EntryKinds.InOrder.FirstOrDefault(known => known.Word() == word);
        if (word.Length > 0 && kind == 0)
        {
            json.Refuse("entry-kind", "kind", $"没有“{word}”这种登记。", $"可用：{string.Join("、", EntryKinds.InOrder.Select(known => known.Word()))}。");
        }

        if (code.Length > 0 && !catalog.Rules.ContainsKey(code))
        {
            json.Refuse("entry-rule", "code", $"没有“{code}”这条规则。", "请核对规则编号。");
        }

        return new ConfirmationContent(json.Text("ref"), kind, kind == 0 ? json.Text("of") : Known(json, kind, "of"), code, json.Text("said"), json.Text("reason"));
    }

    private static int Place(IReadOnlyList<Catalog.Procedures.StepDefinition> steps, string id)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Id == id)
            {
                return i;
            }
        }

        return steps.Count;
    }

    private static (DateOnly From, DateOnly? To) Span(JsonObject json, string fromName, string toName)
    {
        var (from, to) = (json.Day(fromName), json.OptionalDay(toName));
        RefuseBackwards(json, from, to, toName);
        return (from, to);
    }

    private static void RefuseBackwards(JsonObject json, DateOnly? from, DateOnly? to, string place)
    {
        if (to < from)
        {
            json.Refuse("entry-order", place, "结束日期早于开始日期。", "请核对这两个日期。");
        }
    }

    private string Level(JsonObject json)
    {
        var level = json.Text("level");
        if (!IsStored && level.Length > 0 && !catalog.Levels.Contains(level))
        {
            json.Refuse("entry-choice", "level", $"没有“{level}”这一级。", $"可选：{string.Join("、", catalog.Levels)}。");
        }

        return level;
    }

    private string Known(JsonObject json, EntryKind kind, string name)
    {
        var reference = json.Text(name);
        if (reference.Length > 0 && !references.Knows(kind, reference))
        {
            json.Refuse("entry-unknown-ref", name, $"没有登记过编号为“{reference}”的{kind.Name()}。", "请先登记，或改正编号。");
        }

        return reference;
    }

    private string OrganisationCode(JsonObject json, string name, DateOnly day, string? bodyKind) =>
        json.Text(name) is { Length: > 0 } given ? OrganisationCode(json, name, given, day, bodyKind) : "";

    private string OrganisationCode(JsonObject json, string name, string given, DateOnly day, string? bodyKind)
    {
        var found = references.Organisation(given, day, bodyKind, $"{json.Where} {name}");
        if (found.IsDone)
        {
            return found.Value;
        }

        foreach (var refusal in found.Refusals)
        {
            json.Refuse(refusal.Code, name, refusal.Message, refusal.Next);
        }

        return "";
    }

    private T Closing<T>(JsonObject json, T value)
    {
        Close(json);
        return value;
    }
}

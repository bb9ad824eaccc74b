using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using static Taizhang.Figures.Tests.Model.ModelLines;

namespace Taizhang.Figures.Tests.Model;

/// <summary>One random step; its numbers choose among what there is when it is taken, so that any part of a script is a script.</summary>
internal readonly record struct Act(int Kind, int A, int B, int C)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Kind},{A},{B},{C})");
}

/// <summary>Does the same to a real office and to the model: new entries in files of several lines, changes one by one.</summary>
internal sealed class LedgerScript
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly DateOnly FirstDay = new(2021, 1, 1);

    private readonly TestOffice _office;
    private readonly List<string> _waiting = [];
    private readonly StringBuilder _told = new();
    private int _number;

    public LedgerScript(TestOffice office)
    {
        _office = office;
        foreach (var line in Towns.Two.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var json = JsonNode.Parse(line)!["organisation"]!;
            Ledger.Tree[(string)json["code"]!] = new ModelOrganisation((string)json["code"]!, (string)json["kind"]!, (string)json["name"]!, json["parent"] is { } parent ? [((string)parent!, default)] : [], default, null, [], [], null, 1);
            _waiting.Add(line);
        }

        Enter("topic", new { @ref = "t1", name = "专题一" });
        Enter("topic", new { @ref = "t2", name = "专题二" });
        foreach (var i in Enumerable.Range(1, 4))
        {
            var birth = new DateOnly(1950 + (i * 10), 2, 28).AddDays(i % 2);
            Enter("person", new { @ref = $"p{i}", name = $"人{i}", birth = Day(birth), id_number = i == 1 ? "11010519491231002X" : null, organisation = "Q1" });
            Ledger.Enter($"p{i}", new ModelPerson(birth), false);
            Enter("outside", new { @ref = $"o{i}", name = $"讲师{i}", kind = "党校", level = ModelLedger.Levels[i] });
            Ledger.Enter($"o{i}", new ModelOutside(i), false);
        }

        Flush();
    }

    public ModelLedger Ledger { get; } = new(FixedClock.Usual);

    /// <summary>Every line given to the office, for whoever reads a failure.</summary>
    public string Told => _told.ToString();

    public void Run(IEnumerable<Act> acts)
    {
        foreach (var act in acts)
        {
            Take(act);
        }

        Flush();
    }

    private void Take(Act act)
    {
        switch (act.Kind % 16)
        {
            case 0 or 1 or 2 or 3: EnterMeeting(act); break;
            case 4 or 5: EnterPairing(act); break;
            case 6: EnterRole(act); break;
            case 7: EnterTitle(act); break;
            case 8: EnterJoining(act); break;
            case 9: EnterTeam(act); break;
            case 10: AmendRecord(act); break;
            case 11: AmendCase(act); break;
            case 12: Void(act); break;
            case 13: Move(act); break;
            case 14: MergeOrRename(act); break;
            default: ChangeWhatIsReferredTo(act); break;
        }
    }

    private void EnterMeeting(Act act)
    {
        var meeting = Meeting(act);
        var draft = act.C % 11 == 0;
        var reference = Next();
        Enter("record", RecordJson(reference, meeting, draft));
        Ledger.Enter(reference, meeting, draft);
    }

    private void EnterPairing(Act act)
    {
        var pairing = Pairing(act);
        var reference = Next();
        Enter("record", RecordJson(reference, pairing, draft: false));
        Ledger.Enter(reference, pairing, false);
    }

    private void EnterRole(Act act)
    {
        if (Pick(Ledger.Alive<ModelPerson>(), act.A) is not { } person)
        {
            return;
        }

        var from = DayOf(act.B);
        var role = new ModelRole(person.Ref, Body(act.C), from, act.C % 3 == 0 ? from.AddDays(act.A % 400) : null);
        var reference = Next();
        Enter("role", new { @ref = reference, kind = "volunteer", person = role.Person, organisation = role.Organisation, from = Day(role.From), to = Day(role.To) });
        Ledger.Enter(reference, role, false);
    }

    private void EnterTitle(Act act)
    {
        var first = DayOf(act.B);
        var title = new ModelTitle(
            Body(act.A),
            act.C % 5,
            act.C % 4 == 0 ? null : first,
            act.C % 4 == 1 ? null : first.AddDays(act.A % 50),
            act.C % 3 == 0 ? first.AddDays(act.A % 300) : null);
        if ((title.Applied ?? title.Conferred ?? title.Revoked) is null)
        {
            return;
        }

        var reference = Next();
        Enter("case", CaseJson(reference, title));
        Ledger.Enter(reference, title, false);
    }

    private void EnterJoining(Act act)
    {
        if (Pick(Ledger.Alive<ModelPerson>(), act.A) is not { } person)
        {
            return;
        }

        var first = DayOf(act.B);
        var joining = new ModelJoining(person.Ref, Body(act.C), first, act.C % 2 == 0 ? first.AddDays(act.A % 200) : null, act.C % 3 == 0 ? first.AddDays(200 + (act.A % 200)) : null);
        var reference = Next();
        Enter("case", CaseJson(reference, joining));
        Ledger.Enter(reference, joining, false);
    }

    private void EnterTeam(Act act)
    {
        var opened = DayOf(act.B);
        var (first, second) = (opened.AddDays(act.A % 60), opened.AddDays(act.C % 60));
        IReadOnlyList<(DateOnly, DateOnly?)> facts = (act.C % 3) switch { 0 => [], 1 => [(first, null)], _ => [(first, first.AddDays(act.B % 90)), (second, second.AddDays(act.A % 90))] };
        var team = new ModelOrganisation(Next(), "team", $"服务队{_number}", [(Village(act.A), opened)], opened, act.C % 4 == 0 ? opened.AddDays(30 + (act.A % 300)) : null, facts, [], null, 1);
        Ledger.Tree[team.Code] = team;
        Enter("organisation", OrganisationJson(team));
    }

    private void AmendRecord(Act act)
    {
        var entry = Pick(Ledger.Entries.Where(known => !known.IsVoid && known.Latest is ModelMeeting or ModelPairing), act.A);
        if (entry is null)
        {
            return;
        }

        Flush();
        ModelContent content = entry.Latest is ModelMeeting ? Meeting(act) : Pairing(act);
        var draft = act.C % 7 == 0;
        var json = RecordJson(entry.Ref, content, draft);
        var amendment = new JsonObject { ["ref"] = entry.Ref, ["revision"] = entry.Revision, ["reason"] = "改" };
        foreach (var name in new[] { "status", "organisation", "bodies", "date", "to" })
        {
            amendment[name] = json[name]?.DeepClone();
        }

        if (!draft)
        {
            amendment.Remove("status");
        }

        var fields = new JsonObject();
        foreach (var name in new[] { "kinds", "present", "money", "place", "topic", "round", "lecturer", "until", "member", "households" }.Where(name => Belongs(name) == entry.Latest is ModelMeeting))
        {
            fields[name] = json["fields"]![name]?.DeepClone();
        }

        amendment["fields"] = fields;
        Tell(Line("amend", amendment));
        Ledger.Amend(entry.Ref, content, draft);

        static bool Belongs(string name) => name is not ("member" or "households");
    }

    private void AmendCase(Act act)
    {
        var entry = Pick(Ledger.Entries.Where(known => !known.IsVoid && known.Latest is ModelTitle or ModelJoining), act.A);
        if (entry is null)
        {
            return;
        }

        Flush();
        ModelContent content = entry.Latest switch
        {
            ModelTitle title => title with { Conferred = DayOf(act.B), Revoked = act.C % 2 == 0 ? DayOf(act.B).AddDays(act.C % 200) : null },
            ModelJoining joining => joining with { Candidate = joining.Activist.AddDays(act.B % 100), Approved = act.C % 2 == 0 ? joining.Activist.AddDays(100 + (act.B % 100)) : null },
            var other => other,
        };
        Tell(Line("amend", new JsonObject { ["ref"] = entry.Ref, ["revision"] = entry.Revision, ["reason"] = "改", ["steps"] = CaseJson(entry.Ref, content)["steps"]!.DeepClone() }));
        Ledger.Amend(entry.Ref, content, false);
    }

    private void Void(Act act)
    {
        if (Pick(Ledger.Entries.Where(known => !known.IsVoid), act.A) is not { } entry)
        {
            return;
        }

        Flush();
        Tell(Line("void", new JsonObject { ["ref"] = entry.Ref, ["reason"] = "错登" }));
        Ledger.Void(entry.Ref);
    }

    /// <summary>A village goes to the other township, a branch or team to another village, from some day on.</summary>
    private void Move(Act act)
    {
        var moving = Pick(Ledger.Tree.All.Where(known => known.Kind is "village" or "branch" or "team"), act.A);
        if (moving is null)
        {
            return;
        }

        var from = DayOf(act.B);
        var to = moving.Kind == "village" ? (act.C % 2 == 0 ? "Q" : "H") : Village(act.C);
        if (moving.Parents[^1].From >= from || moving.Parents[^1].Parent == to)
        {
            return;
        }

        Change(moving with { Parents = [.. moving.Parents, (to, from)] });
    }

    private void MergeOrRename(Act act)
    {
        var villages = Ledger.Tree.All.Where(known => known.Kind == "village" && known.Closed is null).ToList();
        var (first, second, day) = (villages[act.A % villages.Count], villages[act.B % villages.Count], DayOf(act.C));
        if (first == second)
        {
            Change(first with { Name = $"新名村{Next()}", Former = (first.NameOn(day), day) });
            return;
        }

        var later = Ledger.Entries.Any(entry => entry.Counted switch
        {
            ModelMeeting meeting => meeting.Date >= day && Touches(meeting.Organisation, meeting.Bodies),
            ModelPairing pairing => pairing.Date >= day && Touches(pairing.Organisation, pairing.Bodies),
            _ => false,
        });
        if (later || first.Opened >= day || second.Opened >= day)
        {
            return;
        }

        var merged = new ModelOrganisation(Next(), "village", $"合并村{_number}", [(act.A % 2 == 0 ? "Q" : "H", day)], day, null, [], [first.Code, second.Code], null, 1);
        Ledger.Tree[merged.Code] = merged;
        Enter("organisation", OrganisationJson(merged));
        Change(first with { Closed = day });
        Change(second with { Closed = day });

        bool Touches(string organisation, IEnumerable<string> bodies) => bodies.Append(organisation).Any(body => body == first.Code || body == second.Code);
    }

    private void ChangeWhatIsReferredTo(Act act)
    {
        var entry = Pick(Ledger.Entries.Where(known => !known.IsVoid && known.Latest is ModelPerson or ModelOutside), act.A);
        if (entry is null)
        {
            return;
        }

        Flush();
        ModelContent content = entry.Latest is ModelPerson ? new ModelPerson(new DateOnly(1955, 1, 1).AddDays(act.B * 7 % 16000)) : new ModelOutside(act.B % 5);
        var fields = content switch { ModelPerson person => new JsonObject { ["birth"] = Day(person.Birth) }, ModelOutside outside => new JsonObject { ["level"] = ModelLedger.Levels[outside.Level] }, _ => [] };
        Tell(Line("amend", new JsonObject { ["ref"] = entry.Ref, ["revision"] = entry.Revision, ["reason"] = "改", ["fields"] = fields }));
        Ledger.Amend(entry.Ref, content, false);
    }

    private void Change(ModelOrganisation changed)
    {
        Flush();
        var json = new JsonObject
        {
            ["ref"] = changed.Code,
            ["revision"] = changed.Revision,
            ["reason"] = "改",
            ["name"] = changed.Name,
            ["closed"] = Day(changed.Closed),
            ["parents"] = new JsonArray([.. changed.Parents.Select(parent => new JsonObject { ["parent"] = parent.Parent, ["from"] = Day(parent.From == default ? new DateOnly(1900, 1, 1) : parent.From) })]),
            ["names"] = changed.Former is { } former ? new JsonArray(new JsonObject { ["kind"] = "former", ["name"] = former.Name, ["to"] = Day(former.Through) }) : null,
        };
        Tell(Line("amend", json));
        Ledger.Tree[changed.Code] = changed with { Revision = changed.Revision + 1 };
    }

    private ModelMeeting Meeting(Act act) => new(
        Body(act.A),
        [.. Enumerable.Range(0, 1 + (act.A % 3)).Select(i => Body(act.A + (i * act.B))).Distinct()],
        DayOf(act.B),
        act.C % 3 != 0,
        act.C % 5 == 0 ? null : act.C % 60,
        act.C % 4 == 0,
        act.B % 3 == 0 ? null : act.C % 1000 * 7,
        act.C % 6 == 0 ? null : $"地点{act.C % 3}",
        act.A % 4 == 0 ? null : $"t{1 + (act.A % 2)}",
        act.A % 5 == 0 ? null : act.B % 3,
        act.B % 4 == 0 ? Pick(Ledger.Alive<ModelOutside>(), act.C)?.Ref : null,
        act.C % 5 == 1 ? DayOf(act.B).AddDays((act.A % 200) - 20) : null);

    private ModelPairing Pairing(Act act)
    {
        var date = DayOf(act.B % 5 == 0 ? act.B % 40 : act.B);
        return new ModelPairing(
            Body(act.A),
            [.. Enumerable.Range(0, 1 + (act.C % 3)).Select(i => Body(act.A + (i * act.C))).Distinct()],
            date,
            act.C % 2 == 0 ? null : date.AddDays(act.A % 300),
            act.C % 9 == 0 ? null : Pick(Ledger.Alive<ModelPerson>(), act.C)?.Ref,
            act.C % 7 == 0 ? null : act.C % 4);
    }

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"n{++_number:000}");

    private string Body(int choice) => Pick(Ledger.Tree.All, choice)!.Code;

    private string Village(int choice) => Pick(Ledger.Tree.All.Where(known => known.Kind == "village"), choice)!.Code;

    /// <summary>Some days lie beyond today, so that a rule holds the entry back.</summary>
    private static DateOnly DayOf(int choice) => FirstDay.AddDays(choice % 930);

    private static T? Pick<T>(IEnumerable<T> from, int choice)
        where T : class => from.ToList() is { Count: > 0 } all ? all[choice % all.Count] : null;

    private void Enter(string kind, object content) => Enter(kind, Json(content));

    private void Enter(string kind, JsonObject content) => _waiting.Add(Line(kind, content));

    private static string Line(string word, JsonObject content) => new JsonObject { [word] = content }.ToJsonString(Readable);

    private void Flush()
    {
        if (_waiting.Count > 0)
        {
            Tell(string.Join('\n', _waiting));
            _waiting.Clear();
        }
    }

    private void Tell(string lines)
    {
        _told.Append(lines).Append('\n');
        _office.Import(lines);
    }
}

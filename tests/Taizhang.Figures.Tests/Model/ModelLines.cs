using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Taizhang.Figures.Tests.Model;

/// <summary>What the model holds, as the file format writes it.</summary>
internal static class ModelLines
{
    public static JsonObject RecordJson(string reference, ModelContent content, bool draft) => content switch
    {
        ModelMeeting meeting => Json(new
        {
            @ref = reference,
            ledger = "meeting",
            organisation = meeting.Organisation,
            bodies = meeting.Bodies,
            date = Day(meeting.Date),
            status = draft ? "draft" : null,
            fields = new
            {
                kinds = meeting.IsStudy ? new[] { "学习", "研讨" } : ["党课"],
                present = meeting is { About: true, Present: { } present } ? (object)$"约{present}" : meeting.Present,
                money = meeting.Money / 100m,
                place = meeting.Place,
                topic = meeting.Topic,
                round = meeting.Round,
                lecturer = meeting.Lecturer,
                until = Day(meeting.Until),
            },
        }),
        ModelPairing pairing => Json(new
        {
            @ref = reference,
            ledger = "pairing",
            organisation = pairing.Organisation,
            bodies = pairing.Bodies,
            date = Day(pairing.Date),
            to = Day(pairing.To),
            status = draft ? "draft" : null,
            fields = new { member = pairing.Member, households = pairing.Households },
        }),
        _ => throw new ArgumentException("That is no record.", nameof(content)),
    };

    public static JsonObject CaseJson(string reference, ModelContent content) => content switch
    {
        ModelTitle title => Json(new { @ref = reference, procedure = "title", subject = title.Subject, fields = new { level = ModelLedger.Levels[title.Level] }, steps = Steps(("applied", title.Applied), ("conferred", title.Conferred), ("revoked", title.Revoked)) }),
        ModelJoining joining => Json(new { @ref = reference, procedure = "joining", subject = joining.Person, organisation = joining.Organisation, steps = Steps(("activist", joining.Activist), ("candidate", joining.Candidate), ("approved", joining.Approved)) }),
        _ => throw new ArgumentException("That is no case.", nameof(content)),
    };

    private static object[] Steps(params (string Step, DateOnly? Date)[] steps) => [.. steps.Where(step => step.Date is not null).Select(step => new { step = step.Step, date = Day(step.Date) })];

    public static JsonObject OrganisationJson(ModelOrganisation organisation) => Json(new
    {
        code = organisation.Code,
        kind = organisation.Kind,
        name = organisation.Name,
        parent = organisation.Parents[0].Parent,
        opened = Day(organisation.Opened),
        closed = Day(organisation.Closed),
        facts = organisation.Demonstration.Count == 0 ? null : organisation.Demonstration.Select(fact => new { fact = "demonstration", from = Day(fact.From), to = Day(fact.To) }),
        predecessors = organisation.Predecessors.Count == 0 ? null : organisation.Predecessors,
    });

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonObject Json(object content) => Without(JsonSerializer.SerializeToNode(content)!.AsObject());

    /// <summary>Nulls are left out: an entry says nothing of what it has not.</summary>
    private static JsonObject Without(JsonObject json)
    {
        foreach (var name in json.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            json.Remove(name);
        }

        foreach (var child in json.Select(pair => pair.Value).SelectMany(value => value is JsonArray array ? array.AsEnumerable() : [value]).OfType<JsonObject>())
        {
            Without(child);
        }

        return json;
    }
}

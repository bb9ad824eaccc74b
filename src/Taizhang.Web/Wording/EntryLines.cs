using System.Globalization;
using Taizhang.Catalog;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Records;

namespace Taizhang.Web.Wording;

/// <summary>What one version of an entry says, line by line, in the office's words.</summary>
public sealed record EntryLine(string Label, string Value);

/// <summary>Turns contents into lines, and two versions into what differs between them.</summary>
public sealed class EntryLines(DutyCatalog catalog, IEnumerable<EntryNeighbour> known, Func<string, string> organisationName)
{
    private readonly Dictionary<(EntryKind Kind, string Ref), string> _names = known
        .GroupBy(neighbour => (neighbour.Kind, neighbour.Ref))
        .ToDictionary(same => same.Key, same => same.First().Title);

    public IReadOnlyList<EntryLine> Of(Content content) => [.. LinesOf(content).Where(line => line.Value.Length > 0)];

    /// <summary>One line for each label whose value was added, changed or taken away.</summary>
    public IReadOnlyList<(string Label, string Before, string After)> Differences(Content before, Content after)
    {
        var (old, now) = (Of(before), Of(after));
        return [.. old.Concat(now).Select(line => line.Label).Distinct()
            .Select(label => (label, ValueOf(old, label), ValueOf(now, label)))
            .Where(line => line.Item2 != line.Item3)];
    }

    /// <summary>A field's value as text: amounts in the unit they are written in, references by name.</summary>
    public string Text(FieldDefinition field, FieldValue? value) => value switch
    {
        null => "",
        FieldValue.Text text => Named(field, text.Value),
        FieldValue.Texts texts => string.Join("、", texts.Values.Select(item => Named(field, item))),
        FieldValue.Amount amount => (amount.Approximate ? "约" : "") + Shown.Number(field.Type == FieldType.Whole ? amount.Value : amount.Value / 100m),
        FieldValue.Day day => Shown.Short(day.Value),
        FieldValue.Flag flag => flag.Value ? "是" : "否",
        _ => "",
    };

    private static string ValueOf(IReadOnlyList<EntryLine> lines, string label) => lines.FirstOrDefault(line => line.Label == label)?.Value ?? "";

    private IEnumerable<EntryLine> LinesOf(Content content) => content switch
    {
        RecordContent record => RecordLines(record),
        CaseContent @case => CaseLines(@case),
        PersonContent person =>
        [
            new("姓名", person.Name), new("性别", person.Sex ?? ""), new("出生", Day(person.Birth)), new("民族", person.Ethnicity ?? ""),
            new("学历", person.Education ?? ""), new("所在组织", organisationName(person.Organisation)), new("去世", Day(person.Died)),
        ],
        RoleContent role =>
        [
            new("身份", catalog.RoleKinds.TryGetValue(role.RoleKind, out var kind) ? kind.Name : role.RoleKind), new("姓名", NameOf(EntryKind.Person, role.Person)),
            new("所在组织", organisationName(role.Organisation)), new("自", Day(role.From)), new("至", Day(role.To)),
        ],
        OrganisationContent organisation =>
        [
            new("名称", organisation.Name), new("代码", organisation.Code), new("成立", Day(organisation.Opened)), new("停用", Day(organisation.Closed)),
            new("上级", string.Join("、", organisation.Parents.Select(parent => organisationName(parent.Parent)))),
            new("其他名称", string.Join("、", organisation.Names.Select(name => $"{name.Name}（{Shown.NameKindWord(name.Kind)}）"))),
        ],
        OutsideContent outside => [new("名称", outside.Name), new("类别", outside.BodyKind), new("级别", outside.Level)],
        TopicContent topic => [new("名称", topic.Name), new("发布", Day(topic.Published))],
        HouseholdContent household => [new("户主", household.Head ?? ""), new("户号", household.Number ?? ""), new("类别", household.Category ?? ""), new("所在组织", organisationName(household.Organisation))],
        _ => [],
    };

    private IEnumerable<EntryLine> RecordLines(RecordContent record)
    {
        var ledger = catalog.Ledgers[record.Ledger];
        yield return new EntryLine("日期", record.To is { } to && to != record.Date ? $"{Day(record.Date)}至{Day(to)}" : Day(record.Date));
        yield return new EntryLine("村/单位", string.Join("、", record.AllBodies.Select(organisationName)));
        yield return new EntryLine("标题", record.Title ?? "");
        foreach (var field in ledger.Fields)
        {
            yield return new EntryLine(field.Name, Text(field, record.Fields[field.Id]));
        }
    }

    private IEnumerable<EntryLine> CaseLines(CaseContent @case)
    {
        var versions = catalog.Procedures.Where(procedure => procedure.Id == @case.Procedure).ToList();
        yield return new EntryLine("对象", versions[0].Subject == "person" ? NameOf(EntryKind.Person, @case.Subject) : organisationName(@case.Subject));
        yield return new EntryLine("所在组织", organisationName(@case.Organisation));
        foreach (var field in versions[0].Fields)
        {
            yield return new EntryLine(field.Name, Text(field, @case.Fields[field.Id]));
        }

        foreach (var (step, number) in @case.Steps.Select((step, i) => (step, i + 1)))
        {
            var definition = catalog.ProcedureOn(@case.Procedure, step.Date)?.Step(step.Step);
            var detail = definition is null ? [] : definition.Fields.Where(field => step.Fields[field.Id] is not null).Select(field => $"{field.Name} {Text(field, step.Fields[field.Id])}").ToList();
            yield return new EntryLine(string.Create(CultureInfo.InvariantCulture, $"{number}. {definition?.Name ?? step.Step}"), string.Join("，", detail.Prepend(Day(step.Date))));
        }
    }

    private string Named(FieldDefinition field, string value) => field.Type switch
    {
        FieldType.Organisation or FieldType.Organisations => organisationName(value),
        FieldType.Person or FieldType.People => NameOf(EntryKind.Person, value),
        FieldType.Household => NameOf(EntryKind.Household, value),
        FieldType.Outside => NameOf(EntryKind.Outside, value),
        FieldType.Topic => NameOf(EntryKind.Topic, value),
        _ => value,
    };

    private string NameOf(EntryKind kind, string reference) => _names.GetValueOrDefault((kind, reference), reference);

    private static string Day(DateOnly? day) => day is { } given && given.Year > 1900 ? Shown.Day(given) : "";
}

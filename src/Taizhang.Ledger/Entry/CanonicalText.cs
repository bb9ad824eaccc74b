using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Catalog;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Records;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// The one text of an entry: JSON with a fixed order of properties, nothing that is empty, no spaces. Equal content
/// gives equal text, byte for byte.
/// </summary>
public static class CanonicalText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Content content, DutyCatalog catalog)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            Write(writer, content, catalog);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, checked((int)buffer.Length));
    }

    /// <summary>A date as it stands in every file: 2022-12-31.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, Content content, DutyCatalog catalog)
    {
        switch (content)
        {
            case OrganisationContent organisation:
                WriteOrganisation(json, organisation);
                break;
            case OutsideContent outside:
                Texts(json, ("ref", outside.Ref), ("name", outside.Name), ("kind", outside.BodyKind), ("level", outside.Level));
                break;
            case TopicContent topic:
                Texts(json, ("ref", topic.Ref), ("name", topic.Name), ("published", Day(topic.Published)));
                break;
            case PersonContent person:
                WritePerson(json, person);
                break;
            case HouseholdContent household:
                Texts(json, ("ref", household.Ref), ("organisation", household.Organisation), ("number", household.Number), ("head", household.Head), ("category", household.Category));
                break;
            case RoleContent role:
                Texts(json, ("ref", role.Ref), ("kind", role.RoleKind), ("person", role.Person), ("organisation", role.Organisation), ("from", Day(role.From)), ("to", Day(role.To)));
                FieldsOf(json, role.Fields, id => catalog.RoleKinds[role.RoleKind].Fields.FirstOrDefault(field => field.Id == id));
                break;
            case RecordContent record:
                WriteRecord(json, record, catalog);
                break;
            case CaseContent @case:
                WriteCase(json, @case, catalog);
                break;
            case PeriodContent period:
                Texts(json, ("ref", period.Ref), ("organisation", period.Organisation), ("from", Day(period.From)), ("to", Day(period.To)));
                break;
            case ConfirmationContent said:
                Texts(json, ("ref", said.Ref), ("kind", said.OfKind.Word()), ("of", said.Of), ("code", said.Code), ("said", said.Said), ("reason", said.Reason));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteOrganisation(Utf8JsonWriter json, OrganisationContent organisation)
    {
        Texts(json, ("code", organisation.Code), ("kind", organisation.OrganisationKind), ("name", organisation.Name));
        if (organisation.Parents is [var only] && only.From == organisation.Opened)
        {
            Texts(json, ("parent", only.Parent));
        }

        Texts(json, ("opened", Day(organisation.Opened)), ("closed", Day(organisation.Closed)));
        if (!(organisation.Parents is [] || (organisation.Parents is [var one] && one.From == organisation.Opened)))
        {
            Objects(json, "parents", organisation.Parents, parent => Texts(json, ("parent", parent.Parent), ("from", Day(parent.From))));
        }

        Objects(json, "names", organisation.Names, name => Texts(json, ("kind", name.Kind.ToString().ToLowerInvariant()), ("name", name.Name), ("from", Day(name.From)), ("to", Day(name.To))));
        Objects(json, "facts", organisation.Facts, fact => Texts(json, ("fact", fact.Fact), ("from", Day(fact.From)), ("to", Day(fact.To))));
        Array(json, "predecessors", organisation.Predecessors);
    }

    private static void WritePerson(Utf8JsonWriter json, PersonContent person) => Texts(
        json,
        ("ref", person.Ref),
        ("name", person.Name),
        ("sex", person.Sex),
        ("birth", Day(person.Birth)),
        ("ethnicity", person.Ethnicity),
        ("education", person.Education),
        ("died", Day(person.Died)),
        ("id_number", person.IdNumber),
        ("phone", person.Phone),
        ("address", person.Address),
        ("organisation", person.Organisation));

    private static void WriteRecord(Utf8JsonWriter json, RecordContent record, DutyCatalog catalog)
    {
        Texts(json, ("ref", record.Ref), ("ledger", record.Ledger), ("organisation", record.Organisation));
        Array(json, "bodies", record.Bodies);
        Texts(json, ("date", Day(record.Date)), ("to", Day(record.To)), ("title", record.Title));
        FieldsOf(json, record.Fields, id => catalog.Ledgers[record.Ledger].Field(id));
    }

    private static void FieldsOf(Utf8JsonWriter json, FieldValues fields, Func<string, FieldDefinition?> definition)
    {
        if (fields.All.Count > 0)
        {
            json.WriteStartObject("fields");
            WriteFields(json, fields, definition);
            json.WriteEndObject();
        }
    }

    private static void WriteCase(Utf8JsonWriter json, CaseContent @case, DutyCatalog catalog)
    {
        var versions = catalog.Procedures.Where(procedure => procedure.Id == @case.Procedure).ToList();
        Texts(json, ("ref", @case.Ref), ("procedure", @case.Procedure), ("subject", @case.Subject));
        if (@case.Organisation != @case.Subject)
        {
            Texts(json, ("organisation", @case.Organisation));
        }

        FieldsOf(json, @case.Fields, id => versions.SelectMany(version => version.Fields).FirstOrDefault(field => field.Id == id));
        Objects(json, "steps", @case.Steps, step =>
        {
            Texts(json, ("step", step.Step), ("date", Day(step.Date)));
            WriteFields(json, step.Fields, id => versions.Select(version => version.Step(step.Step)).SelectMany(known => known?.Fields ?? []).FirstOrDefault(field => field.Id == id));
        });
    }

    private static void WriteFields(Utf8JsonWriter json, FieldValues fields, Func<string, FieldDefinition?> definition)
    {
        foreach (var (id, value) in fields.All)
        {
            json.WritePropertyName(id);
            switch (value)
            {
                case FieldValue.Text text:
                    json.WriteStringValue(text.Value);
                    break;
                case FieldValue.Texts texts:
                    json.WriteStartArray();
                    foreach (var text in texts.Values)
                    {
                        json.WriteStringValue(text);
                    }

                    json.WriteEndArray();
                    break;
                case FieldValue.Amount amount:
                    WriteAmount(json, amount, definition(id)?.Type ?? FieldType.Whole);
                    break;
                case FieldValue.Day day:
                    json.WriteStringValue(Day(day.Value));
                    break;
                case FieldValue.Flag flag:
                    json.WriteBooleanValue(flag.Value);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    private static void WriteAmount(Utf8JsonWriter json, FieldValue.Amount amount, FieldType type)
    {
        var number = type == FieldType.Whole ? amount.Value : amount.Value / 100m;
        if (amount.Approximate)
        {
            json.WriteStringValue($"约{number.ToString("0.##", CultureInfo.InvariantCulture)}");
        }
        else
        {
            json.WriteRawValue(number.ToString("0.##", CultureInfo.InvariantCulture));
        }
    }

    private static string? Day(DateOnly? day) => day is { } given ? Day(given) : null;

    private static void Texts(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }
    }

    private static void Array(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Lines;

/// <summary>Turns what is planned into lines of the import format, one JSON object each, properties in a fixed order.</summary>
internal static class EntryLines
{
    /// <summary>Registers first, so that each line refers only to what stands above it.</summary>
    public static IEnumerable<string> Of(Book book) =>
    [
        .. book.Organisations.Select(Of),
        .. book.Outsides.Select(Of),
        .. book.Topics.Select(Of),
        .. book.Persons.Select(Of),
        .. book.Households.Select(Of),
        .. book.Roles.Select(Of),
        .. book.Cases.Select(Of),
        .. book.Records.OrderBy(record => record.Date).ThenBy(record => record.Ref, StringComparer.Ordinal).SelectMany(Of),
    ];

    public static string Of(Organisation organisation) => JsonText.Entry("organisation", json =>
    {
        json.WriteString("code", organisation.Code);
        json.WriteString("kind", organisation.Kind);
        json.WriteString("name", organisation.Name);
        WriteText(json, "parent", organisation.Parent);
        json.WriteString("opened", Iso(organisation.Opened));
        WriteDay(json, "closed", organisation.Closed);
        if (organisation.Names.Count > 0)
        {
            WriteObjects(json, "names", organisation.Names, name =>
            {
                json.WriteString("kind", name.Kind);
                json.WriteString("name", name.Name);
                WriteDay(json, "to", name.To);
            });
        }

        if (organisation.Facts.Count > 0)
        {
            WriteObjects(json, "facts", organisation.Facts, fact =>
            {
                json.WriteString("fact", fact.Id);
                json.WriteString("from", Iso(fact.From));
                WriteDay(json, "to", fact.To);
            });
        }
    });

    public static string Of(Person person) => JsonText.Entry("person", json =>
    {
        json.WriteString("ref", person.Ref);
        json.WriteString("name", person.Name);
        json.WriteString("sex", person.Sex);
        json.WriteString("birth", Iso(person.Birth));
        json.WriteString("ethnicity", person.Ethnicity);
        json.WriteString("education", person.Education);
        WriteDay(json, "died", person.Died);
        WriteText(json, "id_number", person.IdNumber);
        json.WriteString("phone", person.Phone);
        json.WriteString("address", person.Address);
        json.WriteString("organisation", person.Organisation);
    });

    public static string Of(Household household) => JsonText.Entry("household", json =>
    {
        json.WriteString("ref", household.Ref);
        json.WriteString("organisation", household.Village);
        json.WriteString("number", household.Number);
        json.WriteString("head", household.Head);
        json.WriteString("category", household.Category);
    });

    public static string Of(Outside outside) => JsonText.Entry("outside", json =>
    {
        json.WriteString("ref", outside.Ref);
        json.WriteString("name", outside.Name);
        json.WriteString("kind", outside.Kind);
        json.WriteString("level", outside.Level);
    });

    public static string Of(Topic topic) => JsonText.Entry("topic", json =>
    {
        json.WriteString("ref", topic.Ref);
        json.WriteString("name", topic.Name);
        json.WriteString("published", Iso(topic.Published));
    });

    public static string Of(Role role) => JsonText.Entry("role", json =>
    {
        json.WriteString("ref", role.Ref);
        json.WriteString("kind", role.Kind);
        json.WriteString("person", role.Person);
        json.WriteString("organisation", role.Organisation);
        json.WriteString("from", Iso(role.From));
        WriteDay(json, "to", role.To);
        WriteFields(json, role.Fields);
    });

    public static string Of(PlannedCase @case) => JsonText.Entry("case", json =>
    {
        json.WriteString("ref", @case.Ref);
        json.WriteString("procedure", @case.Procedure);
        json.WriteString("subject", @case.Subject);
        WriteText(json, "organisation", @case.Organisation);
        WriteFields(json, @case.Fields());
        WriteObjects(json, "steps", @case.Steps, step =>
        {
            json.WriteString("step", step.Id);
            json.WriteString("date", Iso(step.Date));
            WriteEach(json, step.Fields);
        });
    });

    /// <summary>The lines of one record: as first entered, then what was done to it.</summary>
    public static IEnumerable<string> Of(PlannedRecord record)
    {
        yield return Entered(record.Amendment?.First ?? record, record.Standing);
        if (record.Amendment is { } amendment)
        {
            yield return JsonText.Entry("amend", json =>
            {
                json.WriteString("ref", record.Ref);
                json.WriteNumber("revision", 1);
                json.WriteString("reason", amendment.Reason);
                WriteCorrections(json, amendment.First, record);
            });
        }

        if (record.Standing == Standing.Void)
        {
            yield return JsonText.Entry("void", json =>
            {
                json.WriteString("ref", record.Ref);
                json.WriteString("reason", record.VoidReason);
            });
        }
    }

    /// <summary>All fields as they should have been; what was entered and should not be is taken away by null.</summary>
    private static void WriteCorrections(Utf8JsonWriter json, PlannedRecord first, PlannedRecord record)
    {
        var right = record.Fields().Where(field => field.Value is not null).ToList();
        json.WriteStartObject("fields");
        WriteEach(json, right);
        foreach (var field in first.Fields().Where(field => field.Value is not null && right.All(kept => kept.Id != field.Id)))
        {
            json.WriteNull(field.Id);
        }

        json.WriteEndObject();
    }

    private static string Entered(PlannedRecord record, Standing standing) => JsonText.Entry("record", json =>
    {
        json.WriteString("ref", record.Ref);
        json.WriteString("ledger", record.Ledger);
        json.WriteString("organisation", record.Organisation);
        if (record.Bodies.Count > 0)
        {
            WriteValue(json, "bodies", record.Bodies);
        }

        json.WriteString("date", Iso(record.Date));
        WriteDay(json, "to", record.To);
        WriteText(json, "title", record.Title);
        if (standing == Standing.Draft)
        {
            json.WriteString("status", "draft");
        }

        WriteFields(json, record.Fields());
    });

    private static void WriteFields(Utf8JsonWriter json, IEnumerable<Field> fields)
    {
        var given = fields.Where(field => field.Value is not null).ToList();
        if (given.Count > 0)
        {
            json.WriteStartObject("fields");
            WriteEach(json, given);
            json.WriteEndObject();
        }
    }

    private static void WriteEach(Utf8JsonWriter json, IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            WriteValue(json, field.Id, field.Value);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, string id, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(id, text);
                break;
            case int whole:
                json.WriteNumber(id, whole);
                break;
            case decimal number:
                json.WriteNumber(id, number);
                break;
            case bool flag:
                json.WriteBoolean(id, flag);
                break;
            case DateOnly day:
                json.WriteString(id, Iso(day));
                break;
            case Heads { About: true } heads:
                json.WriteString(id, string.Create(CultureInfo.InvariantCulture, $"约{heads.Count}"));
                break;
            case Heads heads:
                json.WriteNumber(id, heads.Count);
                break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray(id);
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                throw new UnreachableException($"The field {id} holds a {value.GetType().Name}.");
        }
    }

    private static void WriteObjects<T>(Utf8JsonWriter json, string id, IReadOnlyList<T> items, Action<T> content)
    {
        json.WriteStartArray(id);
        foreach (var item in items)
        {
            json.WriteStartObject();
            content(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string id, string? text)
    {
        if (text is not null)
        {
            json.WriteString(id, text);
        }
    }

    private static void WriteDay(Utf8JsonWriter json, string id, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(id, Iso(known));
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

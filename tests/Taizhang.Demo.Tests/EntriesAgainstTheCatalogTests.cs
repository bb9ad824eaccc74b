using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Taizhang.Catalog.Ledgers;
using Xunit;
using Xunit.Sdk;

namespace Taizhang.Demo.Tests;

public sealed partial class EntriesAgainstTheCatalogTests
{
    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void every_record_fits_its_ledger(int seed) => AssertRecordsFit(Demos.Book(seed));

    internal static void AssertRecordsFit(EntryBook book)
    {
        foreach (var record in book.Entered.Concat(book.Records.Values))
        {
            Assert.True(Demos.Catalog.Ledgers.TryGetValue(record.Ledger, out var ledger), record.Ledger);
            AssertFits(book, ledger.Fields, record.Fields, record.Ref);
        }
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void every_case_and_step_fits_its_procedure(int seed)
    {
        var book = Demos.Book(seed);
        foreach (var @case in book.Cases)
        {
            var name = @case.GetProperty("ref").GetString()!;
            var last = DateOnly.MinValue;
            foreach (var step in @case.GetProperty("steps").EnumerateArray())
            {
                var day = EntryBook.Day(step, "date");
                var procedure = Demos.Catalog.ProcedureOn(@case.GetProperty("procedure").GetString()!, day);
                Assert.True(procedure is not null, name);
                var subject = @case.GetProperty("subject").GetString()!;
                Assert.True(procedure.Subject == "person" ? book.Persons.ContainsKey(subject) : book.Organisations.ContainsKey(subject), name);
                Assert.True(last <= day, $"{name} goes back in time");
                last = day;
                AssertFits(book, procedure.Fields, @case.TryGetProperty("fields", out var fields) ? fields : default, name);
                var definition = procedure.Step(step.GetProperty("step").GetString()!);
                Assert.True(definition is not null, name);
                AssertFits(book, definition.Fields, step, name, "step", "date");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void every_organisation_person_role_and_outside_body_is_of_a_known_kind(int seed)
    {
        var book = Demos.Book(seed);
        Assert.All(book.Organisations.Values, organisation => Assert.Contains(organisation.GetProperty("kind").GetString()!, Demos.Catalog.OrganisationKinds));
        Assert.All(book.Roles, role => Assert.Contains(role.GetProperty("kind").GetString()!, Demos.Catalog.RoleKinds));
        Assert.All(book.Persons.Values, person => Assert.Contains(person.GetProperty("education").GetString(), Demos.Catalog.Educations));
        Assert.All(book.Outsides.Values, outside => Assert.Contains(outside.GetProperty("level").GetString(), Demos.Catalog.Levels));
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void no_two_records_share_the_duplicate_key_of_their_ledger(int seed) => AssertNoDuplicates(Demos.Lawful(seed));

    /// <summary>Neither as entered nor as amended, whether a double is refused or only asked about.</summary>
    internal static void AssertNoDuplicates(EntryBook book)
    {
        var records = book.Entered.Concat(book.Records.Values.Where(record => book.Amended.Contains(record.Ref)));
        foreach (var ofLedger in records.GroupBy(record => record.Ledger))
        {
            var ledger = Demos.Catalog.Ledgers[ofLedger.Key];
            var doubles = ofLedger.GroupBy(record => KeyOf(ledger, record)).Count(same => same.Select(record => record.Ref).Distinct().Count() > 1);
            Assert.True(ledger.DuplicateKey.Count == 0 || doubles == 0, $"{ledger.Id}: {doubles}");
        }
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void nobody_is_present_who_was_not_expected(int seed) =>
        Assert.All(
            Demos.Lawful(seed).Entered.Concat(Demos.Lawful(seed).Records.Values).Where(record => record.Fields.TryGetProperty("expected", out _)),
            record => Assert.InRange(record.Whole("present"), 1, record.Whole("expected")));

    /// <summary>What the checks above are for: each of these lines has one thing wrong.</summary>
    [Theory]
    [InlineData("""{"headline":"读后","author":"李玉明","pages":3}""")]
    [InlineData("""{"headline":"读后"}""")]
    [InlineData("""{"headline":"读后","author":"李玉明","words":"约60"}""")]
    [InlineData("""{"headline":"读后","author":"李玉明","topic":"T99"}""")]
    public void a_record_that_does_not_fit_is_noticed(string fields)
    {
        const string head = """{"record":{"ref":"e","ledger":"essay","organisation":"620699101","date":"2022-03-01","fields":""";
        var line = head + fields + "}}";
        Assert.ThrowsAny<XunitException>(() => AssertRecordsFit(new EntryBook([line])));
    }

    private static string KeyOf(LedgerDefinition ledger, ReadRecord record) => string.Join('|', ledger.DuplicateKey.Select(part => part switch
    {
        "organisation" => record.Organisation,
        "date" => record.Date.ToString("O", CultureInfo.InvariantCulture),
        _ => record.Fields.TryGetProperty(part, out var value) ? value.GetRawText() : "",
    }));

    private static void AssertFits(EntryBook book, IReadOnlyList<FieldDefinition> fields, JsonElement given, string where, params string[] besides)
    {
        var properties = given.ValueKind == JsonValueKind.Object ? given.EnumerateObject().Where(property => !besides.Contains(property.Name)).ToList() : [];
        foreach (var property in properties)
        {
            var field = fields.FirstOrDefault(field => field.Id == property.Name);
            Assert.True(field is not null, $"{where}: {property.Name} is no field");
            Assert.True(Fits(book, field, property.Value), $"{where}: {property}");
        }

        Assert.All(fields.Where(field => field.Required), field => Assert.Contains(properties, property => property.Name == field.Id));
    }

    private static bool Fits(EntryBook book, FieldDefinition field, JsonElement value) => field.Type switch
    {
        FieldType.Text or FieldType.Note or FieldType.Place or FieldType.Url => value.GetString()!.Length > 0,
        FieldType.Choice => field.Choices.Contains(value.GetString()!),
        FieldType.Choices => value.EnumerateArray().Select(choice => choice.GetString()!).ToList() is var all
            && all.Count > 0 && all.Distinct().Count() == all.Count && all.All(field.Choices.Contains),
        FieldType.Whole => value.ValueKind == JsonValueKind.Number ? value.GetInt32() >= 0 : field.Approximate && About().IsMatch(value.GetString()!),
        FieldType.Number or FieldType.Money => value.GetDecimal() is >= 0 and var number && decimal.Round(number, 2) == number,
        FieldType.Period => FileDay().IsMatch(value.GetString()!),
        FieldType.Date => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _),
        FieldType.Labels => value.EnumerateArray().All(label => label.GetString()!.Length > 0),
        FieldType.People => value.EnumerateArray().All(person => book.Persons.ContainsKey(person.GetString()!)),
        FieldType.Person => book.Persons.ContainsKey(value.GetString()!),
        FieldType.Household => book.Households.ContainsKey(value.GetString()!),
        FieldType.Outside => book.Outsides.ContainsKey(value.GetString()!),
        FieldType.Topic => book.Topics.ContainsKey(value.GetString()!),
        FieldType.Organisation => IsOrganisation(book, value, field.Kind),
        FieldType.Organisations => value.EnumerateArray().All(code => IsOrganisation(book, code, field.Kind)),
        FieldType.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new InvalidOperationException($"The demo holds no {field.Type}."),
    };

    private static bool IsOrganisation(EntryBook book, JsonElement code, string? kind) =>
        book.Organisations.ContainsKey(code.GetString()!) && (kind is null || book.KindOf(code.GetString()!) == kind);

    [GeneratedRegex("^约[1-9][0-9]*$")]
    private static partial Regex About();

    /// <summary>A day as a file knows it, perhaps only by its month or year.</summary>
    [GeneratedRegex("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
    private static partial Regex FileDay();
}

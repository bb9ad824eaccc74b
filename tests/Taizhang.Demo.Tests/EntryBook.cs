using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Taizhang.Demo.Tests;

/// <summary>A record as it finally stands after its amendments and voids, read back from the lines.</summary>
public sealed record ReadRecord(
    string Ref,
    string Ledger,
    string Organisation,
    IReadOnlyList<string> Bodies,
    DateOnly Date,
    DateOnly? To,
    string? Title,
    string Status,
    JsonElement Fields)
{
    public bool Counts => Status == "recorded";

    public string? Text(string field) => Fields.TryGetProperty(field, out var value) ? value.GetString() : null;

    public int Whole(string field) => Fields.GetProperty(field).GetInt32();

    public bool Is(string flag) => Fields.TryGetProperty(flag, out var value) && value.GetBoolean();

    public string[] Texts(string field) => [.. Fields.GetProperty(field).EnumerateArray().Select(value => value.GetString()!)];

    public bool StandsOn(DateOnly day) => Counts && Date <= day && (To is null || day <= To);
}

/// <summary>The entry lines read back, without any help of the code that wrote them.</summary>
public sealed class EntryBook
{
    public EntryBook(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var entry = JsonDocument.Parse(line).RootElement.EnumerateObject().Single();
            Kinds.Add(entry.Name);
            Read(entry.Name, entry.Value);
        }
    }

    public List<string> Kinds { get; } = [];

    public Dictionary<string, JsonElement> Organisations { get; } = [];

    public Dictionary<string, JsonElement> Persons { get; } = [];

    public Dictionary<string, JsonElement> Households { get; } = [];

    public Dictionary<string, JsonElement> Outsides { get; } = [];

    public Dictionary<string, JsonElement> Topics { get; } = [];

    public List<JsonElement> Roles { get; } = [];

    public List<JsonElement> Cases { get; } = [];

    public Dictionary<string, ReadRecord> Records { get; } = [];

    /// <summary>The records as they were entered at first.</summary>
    public List<ReadRecord> Entered { get; } = [];

    public HashSet<string> Amended { get; } = [];

    public static DateOnly Day(JsonElement element, string property) => Iso(element.GetProperty(property).GetString()!);

    public static DateOnly? DayOrNull(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? Iso(value.GetString()!) : null;

    public static string? TextOrNull(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetString() : null;

    /// <summary>True while something with from and to (the last day) holds.</summary>
    public static bool HoldsOn(JsonElement element, DateOnly day) =>
        Day(element, "from") <= day && !(DayOrNull(element, "to") < day);

    public bool LivesOn(string code, DateOnly day) =>
        Day(Organisations[code], "opened") <= day && !(DayOrNull(Organisations[code], "closed") <= day);

    public string KindOf(string code) => Organisations[code].GetProperty("kind").GetString()!;

    public IEnumerable<ReadRecord> Of(string ledger, int year) =>
        Records.Values.Where(record => record.Ledger == ledger && record.Counts && record.Date.Year == year);

    private void Read(string kind, JsonElement entry)
    {
        switch (kind)
        {
            case "organisation":
                Organisations.Add(entry.GetProperty("code").GetString()!, entry);
                break;
            case "role":
                Roles.Add(entry);
                break;
            case "case":
                Cases.Add(entry);
                break;
            case "record":
                var record = RecordOf(entry);
                Records.Add(record.Ref, record);
                Entered.Add(record);
                break;
            case "amend":
                var amended = entry.GetProperty("ref").GetString()!;
                Assert.Equal(1, entry.GetProperty("revision").GetInt32());
                Records[amended] = Records[amended] with { Fields = WithoutNulls(entry.GetProperty("fields")) };
                Amended.Add(amended);
                break;
            case "void":
                var made = entry.GetProperty("ref").GetString()!;
                Records[made] = Records[made] with { Status = "void" };
                break;
            default:
                Register(kind).Add(entry.GetProperty("ref").GetString()!, entry);
                break;
        }
    }

    private Dictionary<string, JsonElement> Register(string kind) => kind switch
    {
        "person" => Persons,
        "household" => Households,
        "outside" => Outsides,
        "topic" => Topics,
        _ => throw new InvalidOperationException($"There is no entry of the kind {kind}."),
    };

    private static ReadRecord RecordOf(JsonElement entry) => new(
        entry.GetProperty("ref").GetString()!,
        entry.GetProperty("ledger").GetString()!,
        entry.GetProperty("organisation").GetString()!,
        entry.TryGetProperty("bodies", out var bodies) ? [.. bodies.EnumerateArray().Select(body => body.GetString()!)] : [],
        Day(entry, "date"),
        DayOrNull(entry, "to"),
        TextOrNull(entry, "title"),
        TextOrNull(entry, "status") ?? "recorded",
        entry.GetProperty("fields"));

    private static DateOnly Iso(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In an amendment null takes a field away.</summary>
    private static JsonElement WithoutNulls(JsonElement fields) => JsonSerializer.SerializeToElement(
        fields.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null).ToDictionary(field => field.Name, field => field.Value));
}

using System.Collections.Concurrent;
using System.Text;
using Taizhang.Catalog;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Search;

/// <summary>
/// By which words a record or case is found: its title, what was written into it, and the names of the bodies, topics and
/// outside bodies it refers to. People are never among them, by name or otherwise: who may see a record need not be
/// allowed to look a person up.
/// </summary>
internal static class SearchWords
{
    /// <summary>The field under which a ledger or procedure itself is marked.</summary>
    public const string Family = "";

    /// <summary>Which marks words have beside those of their texts; part of every fingerprint.</summary>
    private const string Layout = "family home, family in year";

    /// <summary>Choices are few, and records that name them many.</summary>
    private static readonly ConcurrentDictionary<(string Field, string Choice), string> Marked = new();

    private static readonly ConcurrentDictionary<long, string> MarkedHomes = new();

    private static readonly ConcurrentDictionary<(string Ledger, int Year), string> MarkedYears = new();

    /// <summary>The words of an entry as the store keeps them; null for an entry that is not searched for.</summary>
    public static string? Of(Content content, World world)
    {
        var (family, fields) = content switch
        {
            RecordContent record => (record.Ledger, Fields(record.Fields, world.Catalog.Ledgers[record.Ledger].Field)),
            CaseContent @case => (@case.Procedure, CaseFields(@case, world.Catalog)),
            _ => (Family, null),
        };
        if (fields is null)
        {
            return null;
        }

        var texts = new List<string> { EntryHead.TitleOf(content, world) };
        texts.AddRange(BodiesOf(content).Select(code => world.Tree.ByCode(code)?.Content.Name ?? ""));
        texts.AddRange(fields.SelectMany(field => Texts(field.Value, field.Definition, world)));
        var words = new StringBuilder(" ");
        foreach (var text in texts.Distinct())
        {
            Bigrams.Append(words, text);
        }

        foreach (var mark in fields.SelectMany(Marks).Append(MarkOf(Family, family)).Append(MarkOfHome(EntryHead.HomeOf(content, world))).Concat(content is RecordContent dated ? [MarkOfYear(dated.Ledger, dated.Date.Year)] : []))
        {
            words.Append(mark).Append(' ');
        }

        return words.ToString();
    }

    /// <summary>The word that stands for a choice, so that a list can be narrowed to it by the same index; longer than any word of a text.</summary>
    public static string MarkOf(string field, string choice) => Marked.GetOrAdd((field, choice), static known => $"z{RowHash.OfText($"{known.Field}\0{known.Choice}"):x16}");

    /// <summary>The word that stands for a township, so that what is looked for there is found there at once. No field has this name.</summary>
    public static string MarkOfHome(long home) => MarkedHomes.GetOrAdd(home, static known => MarkOf("@home", known.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The word that stands for a ledger in the year of a record's own date: a list is mostly of one year. No field has this name.</summary>
    public static string MarkOfYear(string ledger, int year) => MarkedYears.GetOrAdd((ledger, year), static known => MarkOf("@year", FormattableString.Invariant($"{known.Ledger} {known.Year}")));

    /// <summary>For each ledger and procedure a text that changes when its entries would be found by other words.</summary>
    public static IReadOnlyDictionary<(EntryKind Kind, string Family), string> Fingerprints(DutyCatalog catalog)
    {
        var ledgers = catalog.Ledgers.Values.Select(ledger => (
            Key: (EntryKind.Record, ledger.Id),
            Text: $"{Layout}|{ledger.Name}|{ledger.Title}|{Said(ledger.Fields)}"));
        var procedures = catalog.Procedures.GroupBy(version => version.Id).Select(versions => (
            Key: (EntryKind.Case, versions.Key),
            Text: $"{Layout}|" + string.Join('\n', versions.Select(version => $"{version.Version}|{version.Name}|{version.Subject}|{Said(version.Fields)}|{string.Join(';', version.Steps.Select(step => $"{step.Id}:{Said(step.Fields)}"))}"))));
        return ledgers.Concat(procedures).ToDictionary(known => known.Key, known => $"{RowHash.OfText(known.Text):x16}");
    }

    private static string Said(IEnumerable<FieldDefinition> fields) => string.Join(',', fields.Select(field => $"{field.Id} {field.Type}"));

    private static List<(FieldValue Value, FieldDefinition Definition)> Fields(FieldValues values, Func<string, FieldDefinition?> definitionOf)
    {
        var known = new List<(FieldValue, FieldDefinition)>();
        foreach (var (id, value) in values.All)
        {
            if (definitionOf(id) is { } definition)
            {
                known.Add((value, definition));
            }
        }

        return known;
    }

    private static Func<string, FieldDefinition?> FirstOf(IEnumerable<FieldDefinition> definitions) => id => definitions.FirstOrDefault(definition => definition.Id == id);

    private static List<(FieldValue Value, FieldDefinition Definition)> CaseFields(CaseContent @case, DutyCatalog catalog)
    {
        var versions = catalog.Procedures.Where(version => version.Id == @case.Procedure).ToList();
        return
        [
            .. Fields(@case.Fields, FirstOf(versions.SelectMany(version => version.Fields))),
            .. @case.Steps.SelectMany(taken => Fields(taken.Fields, FirstOf(versions.SelectMany(version => version.Step(taken.Step)?.Fields ?? [])))),
        ];
    }

    private static IEnumerable<string> BodiesOf(Content content) => content switch
    {
        RecordContent record => record.Bodies.Prepend(record.Organisation).Distinct(),
        CaseContent @case => [@case.Organisation],
        _ => [],
    };

    private static IEnumerable<string> Texts(FieldValue value, FieldDefinition definition, World world)
    {
        var words = value switch
        {
            FieldValue.Text text => [text.Value],
            FieldValue.Texts texts => texts.Values,
            _ => (IReadOnlyList<string>)[],
        };
        return definition.Type switch
        {
            FieldType.Person or FieldType.People or FieldType.Household or FieldType.Url => [],
            FieldType.Organisation or FieldType.Organisations => words.Select(code => world.Tree.ByCode(code)?.Content.Name ?? ""),
            FieldType.Outside => words.Select(reference => (world.Counted(EntryKind.Outside, reference) as OutsideContent)?.Name ?? ""),
            FieldType.Topic => words.Select(reference => (world.Counted(EntryKind.Topic, reference) as TopicContent)?.Name ?? ""),
            _ => words,
        };
    }

    private static IEnumerable<string> Marks((FieldValue Value, FieldDefinition Definition) field) => (field.Definition.Type, field.Value) switch
    {
        (FieldType.Choice, FieldValue.Text text) => [MarkOf(field.Definition.Id, text.Value)],
        (FieldType.Choices, FieldValue.Texts texts) => texts.Values.Select(choice => MarkOf(field.Definition.Id, choice)),
        _ => [],
    };
}

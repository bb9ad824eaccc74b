using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>As what one entry refers to another. The numbers are stored.</summary>
public enum LinkPart
{
    /// <summary>The body it belongs to.</summary>
    Body = 1,

    /// <summary>What a case is about.</summary>
    Subject = 2,

    /// <summary>Named in a field.</summary>
    Field = 3,
}

/// <summary>What is kept of an entry for finding and listing it; all of it follows from its content and the tree.</summary>
/// <param name="Family">The ledger, procedure, role kind or kind of organisation.</param>
/// <param name="Organisation">The body it belongs to; 0 for what belongs to none.</param>
/// <param name="Home">The township of that body on the entry's own day; 0 for what belongs to none.</param>
/// <param name="SameKey">Equal for two records that look like one piece of work; null where nothing tells.</param>
public sealed record EntryHead(string Family, long Organisation, long Home, int From, int To, string Title, long? SameKey)
{
    public static EntryHead Of(Content content, World world)
    {
        var (family, organisation, from, to, title) = content switch
        {
            OrganisationContent body => (body.OrganisationKind, body.Code, body.Opened.DayNumber, body.Closed is { } closed ? closed.DayNumber - 1 : Days.Open, body.Name),
            OutsideContent outside => (outside.BodyKind, null, Days.Ever, Days.Open, outside.Name),
            TopicContent topic => ("", null, topic.Published?.DayNumber ?? Days.Ever, Days.Open, topic.Name),
            PersonContent person => ("", person.Organisation, person.Birth?.DayNumber ?? Days.Ever, Days.Last(person.Died), person.Name),
            HouseholdContent household => (household.Category ?? "", household.Organisation, Days.Ever, Days.Open, household.Head ?? household.Number ?? household.Ref),
            RoleContent role => (role.RoleKind, role.Organisation, role.From.DayNumber, Days.Last(role.To), ""),
            RecordContent record => (record.Ledger, (string?)record.Organisation, record.Date.DayNumber, record.To?.DayNumber ?? record.Date.DayNumber, TitleOf(record, world)),
            CaseContent @case => (@case.Procedure, @case.Organisation, @case.Steps[0].Date.DayNumber, @case.Steps[^1].Date.DayNumber, TitleOf(@case, world)),
            PeriodContent period => ("", period.Organisation, period.From.DayNumber, period.To.DayNumber, ""),
            ConfirmationContent said => (said.Code, null, Days.Ever, Days.Open, said.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var id = IdOf(organisation, world);
        var home = HomeOn(id, content is OrganisationContent or PersonContent or HouseholdContent ? Days.Open : from, world);
        return new EntryHead(family, id, home, from, to, title, content switch
        {
            RecordContent record => SameKeyOf(record, world),
            CaseContent @case => SameKeyOf(@case, world),
            _ => null,
        });
    }

    /// <summary>The township of a record or case, as its head has it; 0 for what belongs to none.</summary>
    internal static long HomeOf(Content content, World world) => content switch
    {
        RecordContent record => HomeOn(IdOf(record.Organisation, world), record.Date.DayNumber, world),
        CaseContent @case => HomeOn(IdOf(@case.Organisation, world), @case.Steps[0].Date.DayNumber, world),
        _ => 0,
    };

    private static long IdOf(string? organisation, World world) => organisation is null ? 0 : world.Tree.ByCode(organisation)?.Id ?? 0;

    private static long HomeOn(long id, int day, World world) => id == 0 ? 0 : world.Tree.HomeOn(id, day);

    /// <summary>What an entry refers to: its newest version, and the version that counts while that is a draft.</summary>
    public static IEnumerable<(LinkPart Part, EntryKind Kind, string Ref)> LinksOf(Content latest, Content? counted, World world) =>
        counted is null || ReferenceEquals(counted, latest) ? LinksOf(latest, world) : LinksOf(latest, world).Concat(LinksOf(counted, world)).Distinct();

    /// <summary>Everything the content refers to, each once for each part it plays.</summary>
    private static IEnumerable<(LinkPart Part, EntryKind Kind, string Ref)> LinksOf(Content content, World world)
    {
        switch (content)
        {
            case PeriodContent period:
                return [(LinkPart.Body, EntryKind.Organisation, period.Organisation)];
            case ConfirmationContent said:
                return [(LinkPart.Subject, said.OfKind, said.Of)];
            case PersonContent person:
                return [(LinkPart.Body, EntryKind.Organisation, person.Organisation)];
            case HouseholdContent household:
                return [(LinkPart.Body, EntryKind.Organisation, household.Organisation)];
            case RoleContent role:
                var held = world.Catalog.RoleKinds[role.RoleKind].Fields;
                return new[] { (LinkPart.Body, EntryKind.Organisation, role.Organisation), (LinkPart.Subject, EntryKind.Person, role.Person) }
                    .Concat(role.Fields.All.SelectMany(field => FieldLinks(field.Value, held.First(known => known.Id == field.Key).Type.Target())))
                    .Distinct();
            case RecordContent record:
                var definitions = world.Catalog.Ledgers[record.Ledger].Fields;
                return record.AllBodies.Select(body => (LinkPart.Body, EntryKind.Organisation, body))
                    .Concat(record.Fields.All.SelectMany(field => FieldLinks(field.Value, definitions.First(known => known.Id == field.Key).Type.Target())))
                    .Distinct();
            case CaseContent @case:
                var kind = world.Catalog.Procedures.First(known => known.Id == @case.Procedure).Subject == "person" ? EntryKind.Person : EntryKind.Organisation;
                return new[] { (LinkPart.Body, EntryKind.Organisation, @case.Organisation), (LinkPart.Subject, kind, @case.Subject) }.Distinct();
            default:
                return [];
        }
    }

    private static IEnumerable<(LinkPart, EntryKind, string)> FieldLinks(FieldValue value, EntryKind? target) => (target, value) switch
    {
        ({ } kind, FieldValue.Text text) => [(LinkPart.Field, kind, text.Value)],
        ({ } kind, FieldValue.Texts texts) => texts.Values.Select(text => (LinkPart.Field, kind, text)),
        _ => [],
    };

    /// <summary>The title a record or case is listed under.</summary>
    internal static string TitleOf(Content content, World world) => content switch
    {
        RecordContent record => TitleOf(record, world),
        CaseContent @case => TitleOf(@case, world),
        _ => "",
    };

    internal static string TitleOf(RecordContent record, World world)
    {
        var ledger = world.Catalog.Ledgers[record.Ledger];
        if (record.Title is { } title)
        {
            return title;
        }

        return ledger.Title is { } field && record.Fields[field] is FieldValue.Text text ? text.Value : ledger.Name;
    }

    private static string TitleOf(CaseContent @case, World world)
    {
        var procedure = world.Catalog.Procedures.First(known => known.Id == @case.Procedure);
        // A month is text too, and tells nobody which case it is.
        var detail = @case.Fields.All.Where(field => procedure.Fields.FirstOrDefault(known => known.Id == field.Key)?.Type is not FieldType.Period)
            .Select(field => field.Value).OfType<FieldValue.Text>().Select(text => text.Value).LastOrDefault();
        var subject = procedure.Subject == "person" ? "" : world.Tree.ByCode(@case.Subject)?.Content.Name ?? "";
        return string.Join(' ', new[] { procedure.Name, subject, detail }.Where(part => !string.IsNullOrEmpty(part)));
    }

    internal static long? SameKeyOf(RecordContent record, World world)
    {
        var ledger = world.Catalog.Ledgers[record.Ledger];
        if (ledger.DuplicateKey.Count == 0)
        {
            return null;
        }

        var parts = ledger.DuplicateKey.Select(field => field switch
        {
            "organisation" => record.Organisation,
            "date" => CanonicalText.Day(record.Date),
            LedgerDefinition.YearOfDate => record.Date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "title" => record.Title ?? "",
            _ => Word(record.Fields[field]) ?? "",
        });
        return RowHash.OfText($"{record.Ledger}\0{string.Join('\0', parts)}");
    }

    /// <summary>A case that lacks a part of the key is like no other.</summary>
    private static long? SameKeyOf(CaseContent @case, World world)
    {
        if (world.Catalog.Procedures.First(known => known.Id == @case.Procedure).Duplicate is not { } duplicate)
        {
            return null;
        }

        var parts = duplicate.Key.Select(part => part.Split('.') switch
        {
            ["subject"] => @case.Subject,
            [var field] => Word(@case.Fields[field]),
            [var step, "year"] => @case.Step(step)?.Date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            [var step, var field] => Word(@case.Step(step)?.Fields[field]),
            _ => null,
        }).ToList();
        return parts.Contains(null) ? null : RowHash.OfText($"{@case.Procedure}\0{string.Join('\0', parts)}");
    }

    private static string? Word(FieldValue? value) => value switch
    {
        FieldValue.Text text => text.Value,
        FieldValue.Texts texts => string.Join('\u0001', texts.Values.Order(StringComparer.Ordinal)),
        FieldValue.Amount amount => amount.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FieldValue.Day day => CanonicalText.Day(day.Value),
        FieldValue.Flag flag => flag.Value ? "1" : "0",
        _ => null,
    };
}

using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Records;

namespace Taizhang.Figures.Contributions;

/// <summary>One value a path leads to: a word, an amount or a day.</summary>
internal readonly record struct Atom(string? Text, long? Amount, DateOnly? Day, bool Approximate)
{
    public static Atom Of(string text) => new(text, null, null, false);

    public static Atom Of(DateOnly day) => new(null, null, day, false);

    public static Atom Of(long amount, bool approximate = false) => new(null, amount, null, approximate);

    /// <summary>The value as a word, the same for equal values.</summary>
    public string Word => Text ?? (Amount is { } amount ? amount.ToString(CultureInfo.InvariantCulture) : Day is { } day ? CanonicalText.Day(day) : "");
}

/// <summary>
/// An entry seen by counting rules: its own values, and those of what it refers to. What several rules ask for is read
/// once. One thread uses it at a time.
/// </summary>
/// <param name="step">For a case: the step the figure counts.</param>
internal sealed class SourceView(Content content, World world, CaseStep? step = null)
{
    private readonly List<(FieldPath Path, IReadOnlyList<Atom> Values)> _known = [];

    public Content Content => content;

    public World World => world;

    public CaseStep? Step => step;

    /// <summary>The values at the end of the path; empty where there is none.</summary>
    public IReadOnlyList<Atom> Values(FieldPath path)
    {
        foreach (var (known, values) in _known)
        {
            if (known == path)
            {
                return values;
            }
        }

        var read = Read(path);
        _known.Add((path, read));
        return read;
    }

    private IReadOnlyList<Atom> Read(FieldPath path)
    {
        var own = OwnValues(path.Field);
        return path.Attribute is null
            ? own is [var only] ? [only.Atom] : [.. own.Select(value => value.Atom)]
            : [.. own.SelectMany(value => value.Target is { } kind ? Attribute(kind, value.Atom.Word, path.Attribute) : [])];
    }

    /// <summary>The kind of entry the path's values name; null for plain values.</summary>
    public EntryKind? TargetOf(FieldPath path) => path.Attribute is null && OwnValues(path.Field) is [var first, ..] ? first.Target : null;

    private IReadOnlyList<(Atom Atom, EntryKind? Target)> OwnValues(string field) => (Content, field) switch
    {
        (RecordContent record, "organisation") => [Organisation(record.Organisation)],
        (RecordContent record, "bodies") => [.. record.AllBodies.Select(Organisation)],
        (RecordContent record, "date") => [(Atom.Of(record.Date), null)],
        (RecordContent record, "to") => record.To is { } to ? [(Atom.Of(to), null)] : [],
        (RecordContent record, "title") => record.Title is { } title ? [(Atom.Of(title), null)] : [],
        (RecordContent record, "days") => [(Atom.Of((record.To ?? record.Date).DayNumber - record.Date.DayNumber + 1), null)],
        (RecordContent record, _) => FieldValues(record.Fields, World.Catalog.Ledgers[record.Ledger].Fields, field),
        (CaseContent @case, "subject") => [(Atom.Of(@case.Subject), SubjectKind(@case))],
        (CaseContent @case, "organisation") => [Organisation(@case.Organisation)],
        (CaseContent, "date") => Step is { } step ? [(Atom.Of(step.Date), null)] : [],
        (CaseContent @case, _) => CaseValues(@case, field),
        (RoleContent role, "person") => [(Atom.Of(role.Person), EntryKind.Person)],
        (RoleContent role, "organisation") => [Organisation(role.Organisation)],
        (RoleContent role, "from") => [(Atom.Of(role.From), null)],
        (RoleContent role, "to") => role.To is { } to ? [(Atom.Of(to), null)] : [],
        (RoleContent role, _) => FieldValues(role.Fields, World.Catalog.RoleKinds[role.RoleKind].Fields, field),
        (OrganisationContent body, "organisation") => [Organisation(body.Code)],
        (OrganisationContent body, "opened") => [(Atom.Of(body.Opened), null)],
        (OrganisationContent body, "closed") => body.Closed is { } closed ? [(Atom.Of(closed), null)] : [],
        _ => [],
    };

    private static (Atom, EntryKind?) Organisation(string code) => (Atom.Of(code), EntryKind.Organisation);

    private EntryKind SubjectKind(CaseContent @case) =>
        World.Catalog.Procedures.First(known => known.Id == @case.Procedure).Subject == "person" ? EntryKind.Person : EntryKind.Organisation;

    private IReadOnlyList<(Atom, EntryKind?)> CaseValues(CaseContent @case, string field)
    {
        var versions = World.Catalog.Procedures.Where(known => known.Id == @case.Procedure).ToList();
        if (Step is { } step && versions.SelectMany(version => version.Step(step.Step)?.Fields ?? []).Where(known => known.Id == field).ToList() is { Count: > 0 } ofStep)
        {
            return FieldValues(step.Fields, ofStep, field);
        }

        return FieldValues(@case.Fields, [.. versions.SelectMany(version => version.Fields)], field);
    }

    private static IReadOnlyList<(Atom, EntryKind?)> FieldValues(FieldValues fields, IReadOnlyList<FieldDefinition> definitions, string id)
    {
        if (fields[id] is not { } given)
        {
            return [];
        }

        var target = definitions.FirstOrDefault(known => known.Id == id)?.Type.Target();
        return given switch
        {
            FieldValue.Text text => [(Atom.Of(text.Value), target)],
            FieldValue.Texts texts => [.. texts.Values.Select(text => (Atom.Of(text), target))],
            FieldValue.Amount amount => [(Atom.Of(amount.Value, amount.Approximate), null)],
            FieldValue.Day day => [(Atom.Of(day.Value), null)],
            FieldValue.Flag flag => [(Atom.Of(flag.Value ? "true" : "false"), null)],
            _ => [],
        };
    }

    private IEnumerable<Atom> Attribute(EntryKind kind, string reference, string attribute) => (World.Counted(kind, reference), attribute) switch
    {
        (OrganisationContent body, "kind") => [Atom.Of(body.OrganisationKind)],
        (OrganisationContent body, "name") => [Atom.Of(body.Name)],
        (OutsideContent outside, "kind") => [Atom.Of(outside.BodyKind)],
        (OutsideContent outside, "level") => [Atom.Of(outside.Level)],
        (OutsideContent outside, "name") => [Atom.Of(outside.Name)],
        (TopicContent topic, "name") => [Atom.Of(topic.Name)],
        (PersonContent person, "name") => [Atom.Of(person.Name)],
        (PersonContent { Birth: { } birth }, "birth") => [Atom.Of(birth)],
        (PersonContent { Education: { } education }, "education") => [Atom.Of(education)],
        (PersonContent { Sex: { } sex }, "sex") => [Atom.Of(sex)],
        (PersonContent { Ethnicity: { } ethnicity }, "ethnicity") => [Atom.Of(ethnicity)],
        (HouseholdContent { Category: { } category }, "category") => [Atom.Of(category)],
        _ => [],
    };
}

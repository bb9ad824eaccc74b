using Taizhang.Ledger.Records;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// What an entry says. It refers to others by code or ref, so that it reads the same in every store; its canonical
/// text is what the revision keeps, the audit trail hashes and the export prints.
/// </summary>
public abstract record Content(EntryKind Kind, string Ref);

/// <summary>The kinds of names an organisation has besides its present one. The numbers are stored.</summary>
public enum NameKind
{
    Present = 0,

    /// <summary>全称.</summary>
    Full = 1,

    /// <summary>简称.</summary>
    Short = 2,

    /// <summary>曾用名.</summary>
    Former = 3,

    /// <summary>印章名.</summary>
    Seal = 4,

    /// <summary>别名.</summary>
    Alias = 5,
}

/// <param name="To">The last day of the name; null while it is in use.</param>
public sealed record OrganisationName(NameKind Kind, string Name, DateOnly? From, DateOnly? To);

/// <param name="From">The first day below this parent.</param>
public sealed record ParentLink(string Parent, DateOnly From);

/// <param name="To">The last day; null while it holds.</param>
public sealed record OrganisationFact(string Fact, DateOnly From, DateOnly? To);

/// <summary>An organisation. Its history is part of what it says: former names, former parents, what it came from.</summary>
/// <param name="Closed">The first day on which it no longer exists.</param>
/// <param name="Parents">In the order of their days; empty only for the top of the tree.</param>
/// <param name="Predecessors">Codes of the organisations merged into it on its first day.</param>
public sealed record OrganisationContent(
    string Code,
    string OrganisationKind,
    string Name,
    DateOnly Opened,
    DateOnly? Closed,
    IReadOnlyList<ParentLink> Parents,
    IReadOnlyList<OrganisationName> Names,
    IReadOnlyList<OrganisationFact> Facts,
    IReadOnlyList<string> Predecessors) : Content(EntryKind.Organisation, Code);

/// <summary>A body outside the office, or a lecturer (book of outside bodies).</summary>
public sealed record OutsideContent(string Ref, string Name, string BodyKind, string Level) : Content(EntryKind.Outside, Ref);

/// <param name="Published">The day from which one can speak about it.</param>
public sealed record TopicContent(string Ref, string Name, DateOnly? Published) : Content(EntryKind.Topic, Ref);

/// <summary>A person of the roll (花名册). The three personal fields are kept encrypted.</summary>
/// <param name="Organisation">The body that keeps the person on its roll.</param>
public sealed record PersonContent(
    string Ref,
    string Name,
    string? Sex,
    DateOnly? Birth,
    string? Ethnicity,
    string? Education,
    DateOnly? Died,
    string? IdNumber,
    string? Phone,
    string? Address,
    string Organisation) : Content(EntryKind.Person, Ref);

public sealed record HouseholdContent(string Ref, string Organisation, string? Number, string? Head, string? Category)
    : Content(EntryKind.Household, Ref);

/// <param name="To">The last day; null while it lasts.</param>
public sealed record RoleContent(string Ref, string RoleKind, string Person, string Organisation, DateOnly From, DateOnly? To, FieldValues Fields)
    : Content(EntryKind.Role, Ref);

/// <summary>One piece of work. It has its organisation as its only body where no others are given.</summary>
public sealed record RecordContent(
    string Ref,
    string Ledger,
    string Organisation,
    IReadOnlyList<string> Bodies,
    DateOnly Date,
    DateOnly? To,
    string? Title,
    FieldValues Fields) : Content(EntryKind.Record, Ref)
{
    /// <summary>Every body the record belongs to; never empty.</summary>
    public IReadOnlyList<string> AllBodies => Bodies.Count > 0 ? Bodies : [Organisation];
}

public sealed record CaseStep(string Step, DateOnly Date, FieldValues Fields);

/// <summary>A case moving through dated steps.</summary>
/// <param name="Subject">The person's ref or the organisation's code.</param>
/// <param name="Organisation">The body whose case it is; for a case about an organisation, that organisation.</param>
/// <param name="Steps">In the order of their dates, then of the procedure.</param>
public sealed record CaseContent(
    string Ref,
    string Procedure,
    string Subject,
    string Organisation,
    FieldValues Fields,
    IReadOnlyList<CaseStep> Steps) : Content(EntryKind.Case, Ref)
{
    /// <summary>The first time that step was taken, or null.</summary>
    public CaseStep? Step(string id) => Steps.FirstOrDefault(step => step.Step == id);
}

/// <summary>A span of days of a township, or of whatever stands below that organisation, that is locked (锁定).</summary>
public sealed record PeriodContent(string Ref, string Organisation, DateOnly From, DateOnly To) : Content(EntryKind.Period, Ref);

/// <summary>Somebody has seen what a rule says of an entry and has a reason why it may stand.</summary>
/// <param name="Of">The ref of that entry; for an organisation its code.</param>
/// <param name="Said">What the rule said then: when it says something else, it asks again.</param>
public sealed record ConfirmationContent(string Ref, EntryKind OfKind, string Of, string Code, string Said, string Reason) : Content(EntryKind.Confirmation, Ref);

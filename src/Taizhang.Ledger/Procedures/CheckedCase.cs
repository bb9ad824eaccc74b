using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>What the ledger knows around a case: looked up only when a check asks.</summary>
public abstract class CaseSurroundings
{
    /// <summary>The roles and cases that count and are about that person or organisation.</summary>
    public abstract IReadOnlyList<Content> About(EntryKind kind, string reference);

    /// <summary>The records or cases of one ledger or procedure that count, of one township.</summary>
    public abstract IReadOnlyList<Content> OfFamily(EntryKind kind, string family, long home);
}

/// <summary>What a check of a case may look at.</summary>
/// <param name="LookAlike">The title and day of a case with the same duplicate key; null when there is none.</param>
public sealed record CheckedCase(CaseContent Case, World World, CaseRules Rules, DateOnly Today, CaseSurroundings Around, string? LookAlike)
{
    public CaseDays Days { get; } = new(Case, World.Catalog, (World.Counted(EntryKind.Person, Case.Subject) as PersonContent)?.Birth);

    public WorkCalendar Calendar { get; } = new(World.Catalog.WorkYears);

    /// <summary>The version of the procedure that judges the last step.</summary>
    public ProcedureDefinition Version => Days.Taken.Count > 0 ? Days.Taken[^1].Version : World.Catalog.Procedures.First(known => known.Id == Case.Procedure);

    /// <summary>The step as taken, where it is checked.</summary>
    public TakenStep? Step(string id) => Days.Taken.FirstOrDefault(step => step.Step.Step == id && step.Checked);

    /// <summary>The other cases of the same subject that count.</summary>
    public IEnumerable<CaseContent> Others(string procedure) => Around.About(SubjectKind, Case.Subject)
        .OfType<CaseContent>()
        .Where(other => other.Procedure == procedure && other.Ref != Case.Ref);

    public EntryKind SubjectKind => Version.Subject == "person" ? EntryKind.Person : EntryKind.Organisation;

    public PartyStanding StandingOf(string person)
    {
        var about = Around.About(EntryKind.Person, person);
        return PartyStanding.Of([.. about.OfType<RoleContent>()], [.. about.OfType<CaseContent>()], World.Catalog.Seniority);
    }

    public string NameOf(string person) => (World.Counted(EntryKind.Person, person) as PersonContent)?.Name ?? person;

    /// <summary>A finding where the rule is in force, and nothing where it is off.</summary>
    public IEnumerable<Finding> Say(string code, string place, string message, string next, Severity? milder = null) =>
        Rules.IsOn(code) ? [new Finding(code, Rules.SeverityOf(code, milder), place, message, next)] : [];

    public static long? Amount(FieldValues? fields, string id) => fields?[id] is FieldValue.Amount amount ? amount.Value : null;

    public static string? Text(FieldValues? fields, string id) => fields?[id] is FieldValue.Text text ? text.Value : null;

    public static DateOnly? Day(FieldValues? fields, string id) => fields?[id] is FieldValue.Day day ? day.Value : null;

    public static bool? Flag(FieldValues? fields, string id) => fields?[id] is FieldValue.Flag flag ? flag.Value : null;

    public static IReadOnlyList<string> Texts(FieldValues? fields, string id) => fields?[id] is FieldValue.Texts texts ? texts.Values : [];
}

using Taizhang.Catalog.Ledgers;

namespace Taizhang.Catalog.Procedures;

/// <summary>
/// Staged work (专项工作): a case moves through dated steps. One definition per version of the rules; a step belongs to
/// the version in force on the step's own date.
/// </summary>
/// <param name="Subject">What a case is about: <c>person</c> or <c>organisation</c>.</param>
/// <param name="Basis">The regulation the version follows, as it is cited; null for an office's own work.</param>
/// <param name="Unconfirmed">What of this version still has to be compared with the official text, in sentences; shown with the procedure.</param>
/// <param name="Fields">What is known of the whole case.</param>
/// <param name="Duplicate">What together says that two cases are one; null where nothing does.</param>
public sealed record ProcedureDefinition(
    string Id,
    string Version,
    string Name,
    DateOnly From,
    DateOnly To,
    string Subject,
    string? Basis,
    IReadOnlyList<string> Unconfirmed,
    IReadOnlyList<FieldDefinition> Fields,
    IReadOnlyList<StepDefinition> Steps,
    CaseDuplicate? Duplicate)
{
    /// <summary>The case field that says from which day on a case is checked; what was done before it stays 未核.</summary>
    public const string CheckedFrom = "checked_from";

    /// <summary>The case field that names the documents which lie ready for the next step.</summary>
    public const string Prepared = "prepared";

    private readonly Dictionary<string, StepDefinition> _byId = Steps.GroupBy(step => step.Id).ToDictionary(same => same.Key, same => same.First());

    /// <summary>The step of that id, or null.</summary>
    public StepDefinition? Step(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What users call the version: 2014年细则, or the procedure's name where it has but one.</summary>
    public string VersionName => Basis ?? Name;
}

/// <summary>What a step is to its case.</summary>
public enum StepKind
{
    /// <summary>One of the steps every case goes through.</summary>
    Normal,

    /// <summary>Happens in some cases only, like an extension.</summary>
    Optional,

    /// <summary>A case may begin with it instead of the first step: transferred in from another unit.</summary>
    Entry,

    /// <summary>Ends the case before its last step.</summary>
    Exit,
}

/// <summary>One dated step of a case, what is written down with it, and what its rules demand.</summary>
/// <param name="Stage">The stage it belongs to, as the flow chart names it; empty where there are none.</param>
/// <param name="Decider">Who decides it, as the regulation names them.</param>
/// <param name="RecordedBy">Who may write it down, by their post; empty for anyone who keeps the ledger.</param>
/// <param name="After">The steps that may not come later than it (R-51-24 and its like); also what has to be done before it.</param>
/// <param name="OrderRule">The code under which a wrong order is reported.</param>
/// <param name="Repeats">True for what is done again and again, like the half-yearly examination.</param>
/// <param name="Documents">What belongs to it on paper. Those that are there are named in its field <c>documents</c>.</param>
/// <param name="Details">Fields without which the next step does not open; several in one entry, divided by |, where any of them will do.</param>
/// <param name="Exits">For an exit: its kinds, each with the steps between which it is possible.</param>
public sealed record StepDefinition(
    string Id,
    string Name,
    StepKind Kind,
    string Stage,
    string Decider,
    IReadOnlyList<string> RecordedBy,
    IReadOnlyList<string> After,
    string OrderRule,
    bool Repeats,
    IReadOnlyList<FieldDefinition> Fields,
    IReadOnlyList<string> Details,
    IReadOnlyList<StepDocument> Documents,
    IReadOnlyList<StepTimer> Timers,
    VoteDefinition? Vote,
    IReadOnlyList<CaseExit> Exits)
{
    /// <summary>The field that names the documents which are there.</summary>
    public const string DocumentsField = "documents";
}

/// <summary>A document of a step (StepDocument).</summary>
/// <param name="ProvidedBy">Who has to bring it; the list for the branch is sorted by it.</param>
/// <param name="Required">False for what is customary.</param>
/// <param name="Before">True for what must lie there for the step to be taken, false for what the step itself yields.</param>
public sealed record StepDocument(string Name, string ProvidedBy, bool Required, bool Before);

/// <summary>One way out of a case.</summary>
/// <param name="Name">A choice of the step's field <c>kind</c>.</param>
/// <param name="After">The step that must have been taken; null for any.</param>
/// <param name="Before">The step that must not have been taken yet; null for any.</param>
public sealed record CaseExit(string Name, string? After, string? Before);

/// <summary>
/// How a meeting's vote is counted. Those who may vote are the full members less those named in a list with its reason;
/// the number alone is never taken as known.
/// </summary>
/// <param name="Members">Field: full members of the branch on the day.</param>
/// <param name="Expected">Field: who may vote (应到有表决权人数).</param>
/// <param name="Present">Field: of them present.</param>
/// <param name="Yes">Field: votes in favour at the meeting.</param>
/// <param name="Written">Field: written opinions in favour, sent in before the meeting by absent members.</param>
/// <param name="QuorumRule">The code for a meeting at which not more than half were present.</param>
/// <param name="MajorityRule">The code for a resolution that not more than half of all who may vote carried.</param>
public sealed record VoteDefinition(
    string Members,
    string Expected,
    string Present,
    string Yes,
    string Written,
    string QuorumRule,
    string MajorityRule,
    IReadOnlyList<VoteExclusion> Exclusions);

/// <summary>Members who do not count towards those expected, and why.</summary>
/// <param name="Field">A field of people.</param>
/// <param name="Local">True where the reason stands in no central regulation: it may only be used when the quorum rule names a document.</param>
public sealed record VoteExclusion(string Field, string Reason, bool Local);

/// <summary>Parts that are equal for two cases of one thing; a case that lacks one of them is like no other.</summary>
/// <param name="Key">Case fields, <c>subject</c>, fields of steps, and <c>step.year</c> for the year of a step's date.</param>
/// <param name="Rule">The code it reports under.</param>
public sealed record CaseDuplicate(IReadOnlyList<string> Key, string Rule);

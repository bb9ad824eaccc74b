namespace Taizhang.Catalog.Ledgers;

/// <summary>
/// One ledger (台账): what a record of it holds and how it is entered.
/// </summary>
/// <param name="Owner">Who keeps it: 组织干事 or 宣传专干.</param>
/// <param name="Superior">The department that asks for it.</param>
/// <param name="Body">The kind of organisation a record belongs to; an entry that names a village goes to the village's body of this kind. Null where the place itself is meant.</param>
/// <param name="Title">The field whose value is the record's title when none is given.</param>
/// <param name="DuplicateKey">Fields that together say that two records are the same piece of work; empty where nothing does.</param>
/// <param name="DuplicateSeverity">What a second record with the same key gets.</param>
public sealed record LedgerDefinition(
    string Id,
    string Name,
    string Owner,
    string Superior,
    string? Body,
    string? Title,
    IReadOnlyList<FieldDefinition> Fields,
    IReadOnlyList<string> DuplicateKey,
    Severity DuplicateSeverity,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<SheetDefinition> Sheets,
    IReadOnlyList<RuleSetting> Rules)
{
    /// <summary>
    /// A field that every ledger has besides its own: the campaigns (专项工作) a piece of work also belongs to. A campaign
    /// is a word beside a record, so that it needs no ledger of its own and no work is entered twice.
    /// </summary>
    public static readonly FieldDefinition Campaigns = new("campaigns", "所属专项", FieldType.Labels, Required: false, First: false, [], null, Approximate: false);

    /// <summary>In a duplicate key the year of the record's day: an honour is conferred once a year, on whatever day it was written down.</summary>
    public const string YearOfDate = "date.year";

    /// <summary>The rule that nothing is written down twice.</summary>
    public const string AnyDuplicate = "R-00-02";

    private readonly Dictionary<string, FieldDefinition> _byId = Fields.ToDictionary(field => field.Id);

    /// <summary>The rule a second record with the same key breaks: one of its own where the handbook has one.</summary>
    public string DuplicateRule { get; init; } = AnyDuplicate;

    /// <summary>True for what one person keeps for themselves: no figure reads it and no export holds it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>False for a ledger that takes no entry until the office opens it.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>The field of that id, or null.</summary>
    public FieldDefinition? Field(string id) => _byId.GetValueOrDefault(id);
}

/// <summary>How grave a finding is: shown as 需要改正, 请确认, 提示.</summary>
public enum Severity
{
    Hint,
    Warn,
    Error,
}

/// <summary>
/// One field of a record, a case or a step.
/// </summary>
/// <param name="First">True when the field is among the at most eight shown at once; the others lie under 更多内容.</param>
/// <param name="Choices">The words a choice may be; empty for every other type.</param>
/// <param name="Kind">For a reference to an organisation: the kind it must be of, or null for any.</param>
/// <param name="Approximate">True for a whole number that may carry 约 (about).</param>
public sealed record FieldDefinition(
    string Id,
    string Name,
    FieldType Type,
    bool Required,
    bool First,
    IReadOnlyList<string> Choices,
    string? Kind,
    bool Approximate)
{
    /// <summary>For a reference to an organisation: the kinds whose names a form offers; any other may be named all the same.</summary>
    public IReadOnlyList<string> Offers { get; init; } = Kind is null ? [] : [Kind];
}

/// <summary>The closed set of what a field can hold.</summary>
public enum FieldType
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Text of any length.</summary>
    Note,

    /// <summary>One of the field's choices.</summary>
    Choice,

    /// <summary>Any of the field's choices, each once.</summary>
    Choices,

    /// <summary>A whole number, not negative.</summary>
    Whole,

    /// <summary>A number with at most two decimals, kept in hundredths.</summary>
    Number,

    /// <summary>Yuan with at most two decimals, kept in 分.</summary>
    Money,

    Date,

    /// <summary>A month or a span of days, as text.</summary>
    Period,

    Person,
    People,
    Organisation,
    Organisations,
    Household,

    /// <summary>An outside body or lecturer (book of outside bodies).</summary>
    Outside,

    /// <summary>A topic (book of topics).</summary>
    Topic,

    /// <summary>Several short words of the officer's own.</summary>
    Labels,

    Place,
    Url,
    Flag,
}

/// <summary>
/// A bound that records of a ledger keep: which rule asks for it, and of which fields. Whether it is in force and how
/// grave a breach is stands in the rule's own definition.
/// </summary>
/// <param name="Fields">The fields the check reads, in the order it reads them.</param>
/// <param name="Say">What is wrong and what to do, for the person at the desk.</param>
public sealed record RuleSetting(string Code, BoundCheck Check, IReadOnlyList<string> Fields, string Say);

/// <summary>The closed set of bounds that need no code of their own.</summary>
public enum BoundCheck
{
    /// <summary>The first amount does not exceed the second.</summary>
    NotAbove,

    /// <summary>The dates given do not go backwards.</summary>
    InOrder,
}

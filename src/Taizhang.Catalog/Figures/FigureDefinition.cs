namespace Taizhang.Catalog.Figures;

/// <summary>
/// A figure (统计数): its counting rule (口径), the named other ways to count it, and the words by which reports name it.
/// </summary>
/// <param name="Id">F01 … F48 for the figures of the duty report.</param>
/// <param name="Area">Where it stands in the tree of figures, as the report's sections name it.</param>
/// <param name="Overlaps">Figures that may count the same piece of work; shown beside the value, never subtracted.</param>
public sealed record FigureDefinition(
    string Id,
    string Name,
    string Area,
    FigureKind Kind,
    CountingRule Rule,
    IReadOnlyList<CountingRule> Variants,
    IReadOnlyList<string> Overlaps,
    FigureWords Words)
{
    /// <summary>How it follows from other figures; null for a figure that is counted. Its rule then has no sources.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>The variant the office chose as its default, or null where the catalog's own holds.</summary>
    public ChosenVariant? Chosen { get; init; }

    /// <summary>The default rule first, then the variants in the catalog's order.</summary>
    public IEnumerable<CountingRule> Rules => Variants.Prepend(Rule);
}

/// <summary>What a figure's value is.</summary>
public enum FigureKind
{
    Count,

    /// <summary>Kept in 分, printed in 万元.</summary>
    Money,

    /// <summary>Kept in hundredths of an hour.</summary>
    Hours,

    /// <summary>Names of organisations, people or works; its value is how many there are.</summary>
    Names,

    /// <summary>A share or a growth in percent, kept in hundredths of a percent: half up, two decimals.</summary>
    Share,

    /// <summary>A standing such as 省级文明镇: the words that hold on the day.</summary>
    Status,
}

/// <summary>A flow (本期数) belongs to a period, a stock (期末数) to a day.</summary>
public enum FigureTime
{
    Flow,
    Stock,
}

/// <summary>
/// One way to count a figure. It is a pure function of the ledger: which sources, what one counts, which day.
/// </summary>
/// <param name="Key"><c>F24</c> for a figure's default rule, <c>F24@meeting</c> for a variant.</param>
/// <param name="Note">The counting note (口径说明) printed with the value.</param>
/// <param name="Names">For names and statuses: the path whose values are the names; null for plain numbers.</param>
/// <param name="Fingerprint">SHA-256 of all that decides the value, so that a changed rule is seen to be a new version.</param>
public sealed record CountingRule(
    string Key,
    string Name,
    string Unit,
    FigureTime Time,
    string Note,
    IReadOnlyList<FigureSource> Sources,
    Counting Counting,
    FieldPath? Names,
    string Fingerprint)
{
    /// <summary>For a variant: words by which a phrase asks for it rather than for the default rule (排查软弱涣散).</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>The variant's id, or null for the default rule.</summary>
    public string? Variant => Key.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? Key[(at + 1)..] : null;
}

/// <summary>
/// Where a figure's rows come from.
/// </summary>
/// <param name="Id">The ledger, procedure, role kind or organisation kind.</param>
/// <param name="Step">For a case: the step whose date is the row's day. For a flow of roles: <see cref="Left"/> where the day it ends is, and not the day it begins.</param>
/// <param name="Ends">For a stock of cases: steps that end it.</param>
/// <param name="ValidUntil">For a stock: a date field after which it no longer stands.</param>
/// <param name="During">For a stock of organisations: the dated fact (示范点) that must hold.</param>
/// <param name="Bodies">Only bodies of this kind give rows; null for every body.</param>
public sealed record FigureSource(
    SourceKind Kind,
    string Id,
    string? Step,
    IReadOnlyList<string> Ends,
    FieldPath? ValidUntil,
    string? During,
    string? Bodies,
    IReadOnlyList<Condition> Where)
{
    /// <summary>The end of a role, as the step of a case is: who leaves on the last day of a period leaves in it.</summary>
    public const string Left = "left";
}

/// <summary>The closed set of what a figure reads.</summary>
public enum SourceKind
{
    Record,
    Case,
    Role,
    Organisation,
}

/// <summary>
/// What one counts.
/// </summary>
/// <param name="Factors">For a sum: the fields whose product is added.</param>
/// <param name="Key">For distinct and highest: what together is counted once.</param>
/// <param name="Rank">For highest: the field by whose level each key stands once.</param>
public sealed record Counting(CountKind Kind, IReadOnlyList<FieldPath> Factors, IReadOnlyList<FieldPath> Key, FieldPath? Rank);

public enum CountKind
{
    /// <summary>Distinct sources in the scope asked (按场).</summary>
    Events,

    /// <summary>Rows: each body of a joint record counts (按支部次).</summary>
    Bodies,

    Sum,

    Distinct,

    /// <summary>Each key once, at its highest level.</summary>
    Highest,
}

/// <summary>A condition over a field, or over what a field refers to. The set of operators is closed; nothing here becomes SQL.</summary>
public sealed record Condition(FieldPath Path, ConditionOperator Operator, IReadOnlyList<string> Values);

public enum ConditionOperator
{
    /// <summary>Equal to one of the values; for a field of many values, one of them is.</summary>
    Is,

    /// <summary>None of the values.</summary>
    IsNot,

    /// <summary>Rank or number at least the value.</summary>
    AtLeast,

    /// <summary>Rank or number at most the value.</summary>
    AtMost,

    /// <summary>The field has a value.</summary>
    Present,

    /// <summary>Full years since the date are at most the value, on the day asked: an interval, not a moment.</summary>
    AgeAtMost,

    /// <summary>Full years since the date are at least the value, on the day asked.</summary>
    AgeAtLeast,
}

/// <summary>A field, and optionally an attribute of what it refers to: <c>lecturer.kind</c>, <c>person.birth</c>.</summary>
public readonly record struct FieldPath(string Field, string? Attribute)
{
    /// <summary>Reads <c>field</c> or <c>field.attribute</c>.</summary>
    public static FieldPath Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new FieldPath(text, null) : new FieldPath(text[..dot], text[(dot + 1)..]);
    }

    public override string ToString() => Attribute is null ? Field : $"{Field}.{Attribute}";
}

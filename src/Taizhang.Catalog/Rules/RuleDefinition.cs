using System.Globalization;
using Taizhang.Catalog.Ledgers;

namespace Taizhang.Catalog.Rules;

/// <summary>
/// A rule (R-xx-nn): what it asks for, how grave a breach is, whether it is in force here, and where it comes from.
/// The logic is a check of the same code; it yields nothing while the rule is off.
/// </summary>
/// <param name="Name">What the rule asks for, in one sentence without a full stop.</param>
/// <param name="Family">Under which heading the rule is listed.</param>
/// <param name="Severity">The gravest a finding of this rule can be; a check may give a milder one.</param>
/// <param name="On">True while the rule is in force.</param>
/// <param name="Basis">The regulation and clause, or the practice, it rests on.</param>
/// <param name="Local">True for the practice of a county or province: off until an office names its document.</param>
/// <param name="Document">The document (文号) by which the office put the rule in force.</param>
/// <param name="Unbuilt">Why no program can judge the rule; null for every other.</param>
/// <param name="Settings">Every setting the rule has, with the values in force here.</param>
/// <param name="Reads">In which ledgers the check looks, and by which names it finds its fields there.</param>
public sealed record RuleDefinition(
    string Code,
    string Name,
    string Family,
    RuleJudge Judge,
    Severity Severity,
    bool On,
    string Basis,
    RuleGrade Grade,
    bool Local,
    string? Document,
    string? Unbuilt,
    IReadOnlyDictionary<string, RuleValue> Settings,
    IReadOnlyList<RuleReading> Reads)
{
    /// <summary>The code under which a check of reports tells of a breach; null where it is the rule's own.</summary>
    public string? ToldAs { get; init; }

    /// <summary>True when the check of this rule is to be run.</summary>
    public bool IsJudged => On && Unbuilt is null;

    /// <summary>True for what is off until an office names the document it comes from.</summary>
    public bool NeedsDocument => Local || Grade == RuleGrade.U;

    /// <summary>How the check reads a ledger, a procedure, or a kind of role or organisation; null where the rule says nothing about it.</summary>
    public RuleReading? ReadingOf(string source)
    {
        foreach (var reading in Reads)
        {
            if (reading.In == source)
            {
                return reading;
            }
        }

        return null;
    }

    /// <summary>A setting that is a whole number.</summary>
    public int Whole(string setting) => int.Parse(Settings[setting].Only, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A setting that is one word.</summary>
    public string Text(string setting) => Settings[setting].Only;

    /// <summary>A setting that is true or false.</summary>
    public bool Flag(string setting) => Settings[setting].Only == RuleValue.True;

    /// <summary>A setting that is a list of words; one word is a list of one.</summary>
    public IReadOnlyList<string> Texts(string setting) => Settings[setting].Values;
}

/// <summary>How well the text of a rule is confirmed.</summary>
public enum RuleGrade
{
    /// <summary>Confirmed by a source.</summary>
    V,

    /// <summary>Partly confirmed.</summary>
    P,

    /// <summary>Unconfirmed: off until an office names the document it comes from.</summary>
    U,
}

/// <summary>Where in the program a rule is judged.</summary>
public enum RuleJudge
{
    /// <summary>A record alone, whenever it is entered, amended or imported.</summary>
    Record,

    /// <summary>A person of the roll, whenever it is entered, amended or imported.</summary>
    Person,

    /// <summary>An organisation, whenever it is entered, amended or imported.</summary>
    Organisation,

    /// <summary>A case and its steps.</summary>
    Case,

    /// <summary>Many entries together, or time that has passed: when the whole ledger is looked over.</summary>
    Ledger,

    /// <summary>Whether files lie beside an entry: when the whole ledger is looked over.</summary>
    Evidence,

    /// <summary>A report, when it is filled, checked or sealed.</summary>
    Report,

    /// <summary>Nothing is judged: it says what has a date, and is told among what is due.</summary>
    Due,

    /// <summary>While the entry is read: what breaks the rule is not taken in at all.</summary>
    Refusal,
}

/// <summary>The value of a setting: one word, or a list of words.</summary>
public sealed record RuleValue(IReadOnlyList<string> Values, bool IsList)
{
    internal const string True = "true";
    internal const string False = "false";

    /// <summary>The one word; empty where there is none.</summary>
    public string Only => Values.Count > 0 ? Values[0] : "";

    public bool Equals(RuleValue? other) => other is not null && IsList == other.IsList && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Count;

    public override string ToString() => string.Join('、', Values);
}

/// <summary>Where a check finds what it reads.</summary>
/// <param name="In">The ledger, procedure, kind of role or kind of organisation.</param>
/// <param name="Fields">The name the check uses, and what it is called there: a field, a step, a kind of role.</param>
public sealed record RuleReading(string In, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What that is called there; null where it is not kept there.</summary>
    public string? this[string name] => Fields.GetValueOrDefault(name);
}

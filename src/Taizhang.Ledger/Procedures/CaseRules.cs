using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Procedures;

namespace Taizhang.Ledger.Procedures;

/// <summary>How a code is set in this office.</summary>
/// <param name="Document">The document (文号) by which a local rule was put in force.</param>
/// <param name="Settings">Its settings, by their names.</param>
public sealed record CaseRule(Severity Severity, bool On, string? Document, IReadOnlyDictionary<string, IReadOnlyList<string>>? Settings = null);

/// <summary>Which codes the checks of cases report under, how gravely, and which of them are in force.</summary>
public sealed class CaseRules(IReadOnlyDictionary<string, CaseRule> known)
{
    private static readonly CaseRule Usual = new(Severity.Error, On: true, null);

    /// <summary>As the program sets them: what is local is off, and what protects a person's way into the Party is 需要改正.</summary>
    public static CaseRules AtFirst { get; } = new(new Dictionary<string, CaseRule>
    {
        ["R-51-04"] = new(Severity.Warn, On: false, null),
        ["R-51-11"] = new(Severity.Warn, On: false, null),
        ["R-51-14"] = new(Severity.Warn, On: false, null),
        ["R-51-17"] = new(Severity.Hint, On: true, null),
        ["R-51-22"] = new(Severity.Warn, On: true, null),
        ["R-51-25"] = new(Severity.Warn, On: false, null),
        ["R-51-27"] = new(Severity.Hint, On: true, null),
        ["R-51-28"] = new(Severity.Warn, On: true, null),
        ["R-51-40"] = new(Severity.Warn, On: true, null),
    });

    public bool IsOn(string code) => Of(code).On;

    /// <summary>The severity of a finding: what the rule says, or less where a check gives a milder one.</summary>
    public Severity SeverityOf(string code, Severity? milder = null) =>
        milder is { } given && given < Of(code).Severity ? given : Of(code).Severity;

    /// <summary>True when the time limit is in force; a local one needs its document.</summary>
    public bool Applies(StepTimer timer) => IsOn(timer.Rule) && (!timer.Local || HasDocument(timer.Rule));

    public bool HasDocument(string code) => !string.IsNullOrEmpty(Of(code).Document);

    /// <summary>A setting that is a whole number; what the regulation says where the office set nothing.</summary>
    public int Whole(string code, string setting, int regulation) =>
        Of(code).Settings?.GetValueOrDefault(setting) is [var text] ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : regulation;

    /// <summary>A setting that is a list of words.</summary>
    public IReadOnlyList<string> Words(string code, string setting, IReadOnlyList<string> usual) => Of(code).Settings?.GetValueOrDefault(setting) ?? usual;

    private CaseRule Of(string code) => known.GetValueOrDefault(code) ?? Usual;
}

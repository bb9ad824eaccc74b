using Taizhang.Catalog;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Procedures;
using Taizhang.Catalog.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>The rules as this office has set them, asked by their codes. A code nobody stated is off.</summary>
public sealed class CaseRules(DutyCatalog catalog)
{
    public bool IsOn(string code) => Of(code) is { IsJudged: true };

    /// <summary>The severity of a finding: what the rule says, or less where a check gives a milder one.</summary>
    public Severity SeverityOf(string code, Severity? milder)
    {
        var gravest = Of(code)?.Severity ?? Severity.Hint;
        return milder is { } given && given < gravest ? given : gravest;
    }

    /// <summary>True when the time limit is in force; a local one needs its document.</summary>
    public bool Applies(StepTimer timer) => IsOn(timer.Rule) && (!timer.Local || HasDocument(timer.Rule));

    public bool HasDocument(string code) => !string.IsNullOrEmpty(Of(code)?.Document);

    /// <summary>A setting that is a whole number; only asked of a rule that is in force.</summary>
    public int Whole(string code, string setting) => catalog.Rules[code].Whole(setting);

    /// <summary>A setting that is a list of words; only asked of a rule that is in force.</summary>
    public IReadOnlyList<string> Words(string code, string setting) => catalog.Rules[code].Texts(setting);

    private RuleDefinition? Of(string code) => catalog.Rules.GetValueOrDefault(code);
}

using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Rules;

namespace Taizhang.Ledger.Rules;

/// <summary>What a rule says about an entry: which rule, how grave, where, what is wrong, what to do next.</summary>
/// <param name="Place">The field meant; empty for the whole entry.</param>
public sealed record Finding(string Code, Severity Severity, string Place, string Message, string Next)
{
    /// <summary>A finding of that rule, as grave as the rule says.</summary>
    public static Finding Of(RuleDefinition rule, string place, string message, string next) => new(rule.Code, rule.Severity, place, message, next);

    /// <summary>A finding milder than the rule at its gravest; never graver than the rule.</summary>
    public static Finding Of(RuleDefinition rule, Severity severity, string place, string message, string next) =>
        new(rule.Code, severity < rule.Severity ? severity : rule.Severity, place, message, next);
}

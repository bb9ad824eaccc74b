using Taizhang.Catalog.Ledgers;

namespace Taizhang.Ledger.Rules;

/// <summary>What a rule says about an entry: which rule, how grave, where, what is wrong, what to do next.</summary>
/// <param name="Place">The field meant; empty for the whole entry.</param>
public sealed record Finding(string Code, Severity Severity, string Place, string Message, string Next);

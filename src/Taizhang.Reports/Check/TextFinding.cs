using Taizhang.Catalog.Ledgers;
using Taizhang.Prose;

namespace Taizhang.Reports.Check;

/// <summary>Something about the text that needs a look: by which rule, where, and what.</summary>
/// <param name="Span">UTF-16, in the text that was read; never empty.</param>
/// <param name="Message">What is there and what can be done, never whose it is.</param>
public sealed record TextFinding(FindingCode Code, TextSpan Span, string Message)
{
    public Severity Severity => Code.Severity;

    /// <summary>How grave it is and what it is, as one reads it; the code stands apart.</summary>
    public string Said => $"{Severity.Name()}：{Message}";
}

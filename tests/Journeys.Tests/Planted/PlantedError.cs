using Taizhang.Reports.Check;

namespace Journeys.Tests.Planted;

/// <summary>A report with one thing made wrong in it.</summary>
/// <param name="Kind">What was done, as the table of the reference names it.</param>
/// <param name="Names">Codes of findings and reasons any of which names the kind.</param>
/// <param name="Start">Where the changed words begin in the text; what is said near it counts.</param>
internal sealed record PlantedError(string Kind, string Text, IReadOnlyList<string> Names, int Start, int End)
{
    /// <summary>Whether something near the change is called wrong, or for a unit is asked about.</summary>
    public bool IsFound(CheckResult result) =>
        result.Claims.Any(claim => claim.Verdict == ClaimVerdict.Contradicted && IsNear(claim.Claim.Span.Start, claim.Claim.Span.End))
        || result.Findings.Any(finding => (finding.Severity == Taizhang.Catalog.Ledgers.Severity.Error || Names.Contains(finding.Code.Code)) && IsNear(finding.Span.Start, finding.Span.End));

    public bool IsNamed(CheckResult result) =>
        result.Claims.Any(claim => claim.Verdict == ClaimVerdict.Contradicted && IsNear(claim.Claim.Span.Start, claim.Claim.Span.End) && (Names.Contains(claim.Likely?.Code ?? "") || (claim.IsName && Names.Contains("name"))))
        || result.Findings.Any(finding => Names.Contains(finding.Code.Code) && IsNear(finding.Span.Start, finding.Span.End));

    private bool IsNear(int start, int end) => start <= End + 12 && end >= Start - 12;
}

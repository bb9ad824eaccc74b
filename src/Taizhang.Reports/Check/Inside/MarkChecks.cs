using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Fill;

namespace Taizhang.Reports.Check.Inside;

/// <summary>T-03 and T-04: a mark with a digit left over (**8), and places still empty.</summary>
internal static class MarkChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given)
    {
        foreach (var claim in given.Claims.Where(claim => claim.Claim.LeftoverDigit))
        {
            yield return new TextFinding(FindingCodes.LeftoverDigit, claim.Claim.Span, $"“{claim.Surface}”有残留的星号，请写成完整的数。");
        }

        if (given.Context.IsBaseText)
        {
            yield break;
        }

        var open = given.Claims.Where(claim => !claim.Claim.LeftoverDigit && (claim.Claim.Kind == ClaimKind.Blank || claim.Claim.IsMasked || claim.Claim.Reason == "masked_name")).Select(claim => claim.Claim.Span).ToList();
        for (var at = given.Text.IndexOf(Marks.Open, StringComparison.Ordinal); at >= 0; at = given.Text.IndexOf(Marks.Open, at + 1, StringComparison.Ordinal))
        {
            open.Add(new TextSpan(at, at + Marks.Open.Length));
        }

        if (open.Count > 0)
        {
            yield return new TextFinding(FindingCodes.OpenPlace, open.MinBy(span => span.Start), $"还有{open.Count}处空着，这是第一处。请填上，或用“填入数据”。");
        }
    }
}

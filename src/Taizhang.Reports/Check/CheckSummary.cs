using Taizhang.Catalog.Ledgers;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check;

/// <summary>One line of what is shown of a check: where, what stands there, what is said of it.</summary>
/// <param name="Span">In the text; for whoever wants to go there.</param>
/// <param name="Place">第几段.</param>
/// <param name="Excerpt">The clause it stands in.</param>
/// <param name="Code">The rule's, beside the sentence and never in it; null for what is said of the ledger.</param>
public sealed record CheckLine(TextSpan Span, string Place, Excerpt Excerpt, string Message, string? Code);

/// <summary>Lines of one kind under their heading.</summary>
/// <param name="IsFolded">Shown as a count only, until somebody asks.</param>
public sealed record CheckGroup(string Heading, IReadOnlyList<CheckLine> Lines, bool IsFolded);

/// <summary>
/// A check as it is shown, on a page, on paper and in a terminal: counts first, then what makes a statement wrong, what
/// is missing, the wording, and what agrees, folded.
/// </summary>
public sealed record CheckSummary(string Counts, IReadOnlyList<CheckGroup> Groups)
{
    public static CheckSummary Of(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var paragraphs = ParagraphStarts(result.Text);
        var compared = result.Claims.Where(claim => !IsEmpty(claim)).ToList();
        var stating = compared.Where(claim => claim.States && claim.Verdict != ClaimVerdict.OutOfScope).ToList();
        var empty = result.Claims.Count - compared.Count;
        var wrong = result.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        var wording = result.Findings.Where(finding => finding.Severity != Severity.Error).ToList();
        var groups = ClaimVerdicts.InOrder.ToDictionary(
            verdict => verdict,
            verdict => new CheckGroup(
                verdict.Name(),
                [.. compared.Where(claim => claim.Verdict == verdict).Select(claim => Line(result.Text, paragraphs, claim.Claim.PhraseSpan, claim.Reason, null))],
                verdict is ClaimVerdict.Supported or ClaimVerdict.OutOfScope));
        var counts = string.Join(" · ", ClaimVerdicts.InOrder.Where(verdict => verdict != ClaimVerdict.OutOfScope)
            .OrderByDescending(verdict => verdict == ClaimVerdict.Supported)
            .Select(verdict => FormattableString.Invariant($"{verdict.Name()} {groups[verdict].Lines.Count}")));
        return new CheckSummary(
            FormattableString.Invariant($"共找到{stating.Count}处数据：{counts}；{(empty > 0 ? FormattableString.Invariant($"空着{empty}处；") : "")}另有{groups[ClaimVerdict.OutOfScope].Lines.Count}处年份、会议名称、制度要求等，不作核对。"),
            [
                groups[ClaimVerdict.Contradicted],
                new CheckGroup(Severity.Error.Name(), [.. wrong.Select(finding => Line(result.Text, paragraphs, finding.Span, finding.Said, finding.Code.Code))], false),
                groups[ClaimVerdict.Unsupported],
                groups[ClaimVerdict.CannotTell],
                new CheckGroup("文字", [.. wording.Select(finding => Line(result.Text, paragraphs, finding.Span, finding.Said, finding.Code.Code))], false),
                groups[ClaimVerdict.Supported],
                groups[ClaimVerdict.OutOfScope],
            ]);
    }

    /// <summary>Empty places are counted, and the first of them is a finding; a line for each would hide the rest.</summary>
    private static bool IsEmpty(CheckedClaim claim) => claim.Claim.Kind == ClaimKind.Blank || claim.Claim.IsMasked;

    private static CheckLine Line(string text, List<int> paragraphs, TextSpan span, string message, string? code)
    {
        var at = paragraphs.BinarySearch(span.Start);
        var number = at >= 0 ? at + 1 : ~at;
        return new CheckLine(span, FormattableString.Invariant($"第{number}段"), Excerpt.Of(text, span), message, code);
    }

    /// <summary>Where the paragraphs that hold something begin.</summary>
    private static List<int> ParagraphStarts(string text)
    {
        var starts = new List<int>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (starts.Count == 0 || !text.AsSpan(start, end - start).IsWhiteSpace())
            {
                starts.Add(starts.Count == 0 ? 0 : start);
            }

            start = end + 1;
        }

        return starts;
    }
}

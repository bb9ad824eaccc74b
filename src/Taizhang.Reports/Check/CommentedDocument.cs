using Taizhang.Documents.Word;
using Taizhang.Prose;
using Taizhang.Reports.Templates;

namespace Taizhang.Reports.Check;

/// <summary>The document that was checked, with a Word comment at each statement and finding; not a character of it is changed.</summary>
public static class CommentedDocument
{
    private static readonly (string Name, string Initials) Author = ("数据核对", "核");

    private const int WordsMax = 16;
    private const string Pauses = "，。；：\uff01？、\n\t\r";

    private static readonly Dictionary<WordPart, string> PartNames = new()
    {
        [WordPart.Footnote] = "脚注", [WordPart.Endnote] = "尾注", [WordPart.Header] = "页眉", [WordPart.Footer] = "页脚", [WordPart.TextBox] = "文本框",
    };

    /// <summary>
    /// The .docx; a plain text comes laid out. Comments of an earlier check are taken out first. Headers, footers, notes
    /// and text boxes cannot hold comments: there they hang on the body beside them.
    /// </summary>
    public static byte[] Write(CheckResult result, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(result);
        var template = result.Template ?? throw new ArgumentException("Only one document at a time is kept for writing.", nameof(result));
        return template.File.Write(new WordChanges
        {
            Edits = Edits(template, result),
            Author = new CommentAuthor(Author.Name, Author.Initials, at),
            WithoutCommentsBy = Author.Name,
        });
    }

    /// <summary>Of remarks whose places overlap one comment is made, over all of them.</summary>
    private static List<Edit> Edits(Template template, CheckResult result)
    {
        var merged = new List<(TextSpan Span, List<string> Lines)>();
        foreach (var (span, line) in Remarks(template, result).Select(remark => (Span: InFile(template, result.Text, remark.Span), Line: Place(template, remark.Span) + remark.Line)).Where(remark => remark.Span is not null)
            .Select(remark => (Span: remark.Span ?? default, remark.Line)).OrderBy(remark => remark.Span.Start).ThenBy(remark => remark.Span.End))
        {
            if (merged.Count > 0 && merged[^1].Span.Overlaps(span))
            {
                merged[^1].Lines.Add(line);
                merged[^1] = (merged[^1].Span.Union(span), merged[^1].Lines);
            }
            else
            {
                merged.Add((span, [line]));
            }
        }

        return merged.ConvertAll(place => new Edit(place.Span.Start, place.Span.End, Comment: string.Join('\n', place.Lines)));
    }

    /// <summary>What stands on every page is remarked on only where it says something of the ledger.</summary>
    private static IEnumerable<(TextSpan Span, string Line)> Remarks(Template template, CheckResult result) =>
        result.Findings.Select(finding => (finding.Span, $"{finding.Severity.Name()}：{finding.Message}（{finding.Code.Code}）"))
            .Concat(result.Claims
                .Where(claim => claim.States && !(claim.Verdict == ClaimVerdict.OutOfScope && template.InEdge(claim.Claim.Span)) && (result.Ledger is not null || claim.Verdict != ClaimVerdict.OutOfScope))
                .Select(claim => (claim.Claim.PhraseSpan, $"{claim.Verdict.Name()}：{claim.Reason}")));

    /// <summary>A comment that cannot stand at its words says where they are: （脚注“慰问金3.08万元”）.</summary>
    private static string Place(Template template, TextSpan span)
    {
        if (template.PartOf(span) is not { } part || PartNames.GetValueOrDefault(part) is not { } name)
        {
            return "";
        }

        var (start, end) = (span.Start, span.End);
        while (start > 0 && span.Start - start < WordsMax && !Pauses.Contains(template.Text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        while (end < template.Text.Length && end - span.End < WordsMax && !Pauses.Contains(template.Text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return $"（{name}“{template.Text[start..end]}”）";
    }

    /// <summary>A stretch that a line end cuts keeps its first line.</summary>
    private static TextSpan? InFile(Template template, string text, TextSpan span)
    {
        var end = text.AsSpan(span.Start, span.Length).IndexOfAny("\n\r\t");
        return template.InFile(end < 0 ? span : new TextSpan(span.Start, span.Start + end));
    }
}

using Taizhang.Documents.Word;
using Taizhang.Prose;
using Taizhang.Reports.Templates;

namespace Taizhang.Reports.Check;

/// <summary>The document that was checked, with a Word comment at each statement and finding; not a character of it is changed.</summary>
public static class CommentedDocument
{
    private static readonly (string Name, string Initials) Author = ("数据核对", "核");

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
        var merged = new List<(TextSpan Span, List<Remark> Remarks)>();
        foreach (var (span, remark) in Remarks(template, result).Select(remark => (Span: InFile(template, result.Text, remark.Span), Remark: remark with { Line = Place(template, remark.Span) + remark.Line })).Where(placed => placed.Span is not null)
            .Select(placed => (Span: placed.Span ?? default, placed.Remark)).OrderBy(placed => placed.Span.Start).ThenBy(placed => placed.Span.End))
        {
            if (merged.Count > 0 && merged[^1].Span.Overlaps(span))
            {
                merged[^1].Remarks.Add(remark);
                merged[^1] = (merged[^1].Span.Union(span), merged[^1].Remarks);
            }
            else
            {
                merged.Add((span, [remark]));
            }
        }

        return merged.ConvertAll(place => new Edit(place.Span.Start, place.Span.End, Comment: Written(place.Remarks)));
    }

    /// <summary>A sentence on each line, and the codes of the rules on the last.</summary>
    private static string Written(List<Remark> remarks)
    {
        var codes = remarks.Select(remark => remark.Code).OfType<string>().Distinct().ToList();
        return string.Join('\n', remarks.Select(remark => remark.Line).Concat(codes.Count == 0 ? [] : [$"规则编号：{string.Join("、", codes)}"]));
    }

    /// <summary>What stands on every page is remarked on only where it says something of the ledger.</summary>
    private static IEnumerable<Remark> Remarks(Template template, CheckResult result) =>
        result.Findings.Select(finding => new Remark(finding.Span, finding.Said, finding.Code.Code))
            .Concat(result.Claims
                .Where(claim => claim.States && !(claim.Verdict == ClaimVerdict.OutOfScope && template.InEdge(claim.Claim.Span)) && (result.Ledger is not null || claim.Verdict != ClaimVerdict.OutOfScope))
                .Select(claim => new Remark(claim.Claim.PhraseSpan, $"{claim.Verdict.Name()}：{claim.Reason}", null)));

    /// <summary>A comment that cannot stand at its words says where they are: （脚注“慰问金3.08万元”）.</summary>
    private static string Place(Template template, TextSpan span) =>
        template.PartOf(span) is { } part && PartNames.GetValueOrDefault(part) is { } name ? $"（{name}{Quotes.Around(Excerpt.Of(template.Text, span).Line)}）" : "";

    /// <summary>A stretch that a line end cuts keeps its first line.</summary>
    private static TextSpan? InFile(Template template, string text, TextSpan span)
    {
        var end = text.AsSpan(span.Start, span.Length).IndexOfAny("\n\r\t");
        return template.InFile(end < 0 ? span : new TextSpan(span.Start, span.Start + end));
    }

    private sealed record Remark(TextSpan Span, string Line, string? Code);
}

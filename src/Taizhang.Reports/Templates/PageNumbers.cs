using System.Text.RegularExpressions;
using Taizhang.Documents.Word;
using Taizhang.Prose;

namespace Taizhang.Reports.Templates;

/// <summary>
/// Where a document says on which page something stands. Behind the headings of a table of contents these are numbers like any other to
/// whoever reads only the words: 志愿服务活动 5.
/// </summary>
internal static partial class PageNumbers
{
    /// <summary>Those that fields give, and in the order of the text those behind leaders in a table of contents that is typed.</summary>
    public static IReadOnlyList<TextSpan> In(string text, WordFile? file) =>
        [.. (file?.PageNumbers ?? []).Select(page => new TextSpan(page.Start, page.End)).Concat(Typed(text)).Distinct().OrderBy(page => page.Start)];

    private static IEnumerable<TextSpan> Typed(string text)
    {
        if (Heading().Match(text) is not { Success: true } heading)
        {
            yield break;
        }

        for (var line = Line().Match(text, heading.Index + heading.Length); line.Success; line = line.NextMatch())
        {
            var page = line.Groups["page"];
            yield return new TextSpan(page.Index, page.Index + page.Length);
        }
    }

    [GeneratedRegex("^[ \\u3000]*目[ \\u3000]*[录次][ \\u3000]*\\r?\\n", RegexOptions.Multiline)]
    private static partial Regex Heading();

    /// <summary>Each begins where the one before it ended.</summary>
    [GeneratedRegex("\\G(?:[ \\u3000]*\\r?\\n)*[^\\n]*?[^\\n\\t.…·． ](?:\\t|[.…·．]{2,}| {2,})[ \\t.…·．]*(?<page>[0-9]{1,3})[ \\t]*(?:\\r?\\n|$)")]
    private static partial Regex Line();
}

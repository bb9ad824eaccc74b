using System.Text.RegularExpressions;
using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>T-01 and T-02: words printed twice in a row, and 的 upon 的. General rules, no list of phrases.</summary>
internal static partial class WordChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given) =>
        [
            .. Doubled().Matches(given.Text).Where(match => !IsReduplication(match.Value)).Select(match => new TextFinding(FindingCodes.DoubledWord, Span(match), $"“{match.Value}”重复。")),
            .. Chained().Matches(given.Text).Select(match => new TextFinding(FindingCodes.ChainedDe, Span(match), $"“{match.Value}”里“的”连着用，请看是否多了一个。")),
        ];

    /// <summary>一个一个, 一次次一次次: counting in pairs is good Chinese.</summary>
    private static bool IsReduplication(string doubled) => doubled[0] is '一' || doubled.Any(char.IsAsciiDigit) || doubled.Distinct().Count() == 1;

    private static TextSpan Span(Match match) => new(match.Index, match.Index + match.Length);

    /// <summary>Two to six characters and the same again; or one of the particles that never stand twice.</summary>
    [GeneratedRegex("(\\p{IsCJKUnifiedIdeographs}{2,6})\\1(?!\\1)|的的|在在|与与|及及|将将|被被|把把")]
    private static partial Regex Doubled();

    /// <summary>自己的得失的: one or two characters between, and a noun of more than one behind.</summary>
    [GeneratedRegex("(?<![是似有目])的\\p{IsCJKUnifiedIdeographs}{1,2}(?<!目|似|是)的(?=\\p{IsCJKUnifiedIdeographs}{2})")]
    private static partial Regex Chained();
}

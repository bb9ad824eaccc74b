using System.Globalization;
using System.Text.RegularExpressions;
using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>R-92-04 and R-92-05: the parts a duty report has, and how long a text may be. Both are asked only once an office has put them in force.</summary>
internal static partial class ShapeChecks
{
    private const string Outline = "R-92-04";
    private const string Length = "R-92-05";

    public static IEnumerable<TextFinding> Run(InsideText given) => new[] { PartIsMissing(given), IsTooLong(given) }.OfType<TextFinding>();

    private static TextFinding? PartIsMissing(InsideText given)
    {
        if (given.Context.Catalog.RuleInForce(Outline) is not { } rule || TitleOf(given.Text) is not { } title || !title.Of(given.Text).Contains(rule.Text("title"), StringComparison.Ordinal))
        {
            return null;
        }

        var headings = Heading().Matches(given.Text).Select(match => match.Value).ToList();
        var missing = rule.Texts("parts")
            .Select(part => part.Split('|'))
            .Where(words => !headings.Any(heading => words.Any(word => heading.Contains(word, StringComparison.Ordinal))))
            .Select(words => words[0])
            .ToList();
        return missing.Count == 0 ? null : new TextFinding(FindingCodes.PartMissing, title, $"一级标题里没有看到{string.Join("、", missing)}，述职报告一般都写。");
    }

    /// <summary>Characters with punctuation and without spaces, as offices count them.</summary>
    private static TextFinding? IsTooLong(InsideText given)
    {
        if (given.Context.Catalog.RuleInForce(Length) is not { } rule || TitleOf(given.Text) is not { } title)
        {
            return null;
        }

        var count = given.Text.Count(character => !char.IsWhiteSpace(character));
        return count <= rule.Whole("max")
            ? null
            : new TextFinding(FindingCodes.TooLong, title, string.Create(CultureInfo.InvariantCulture, $"全文{count}字，规定不超过{rule.Whole("max")}字，请看能不能精简。"));
    }

    /// <summary>The first line with anything in it.</summary>
    private static TextSpan? TitleOf(string text) => FirstLine().Match(text) is { Success: true } match ? new TextSpan(match.Index, match.Index + match.Length) : null;

    [GeneratedRegex("\\S[^\\n]*")]
    private static partial Regex FirstLine();

    [GeneratedRegex("^[#\\s-[\\n]]*[一二三四五六七八九十]+、[^\\n]*", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

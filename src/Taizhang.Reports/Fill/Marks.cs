using System.Text.RegularExpressions;
using Taizhang.Prose;

namespace Taizhang.Reports.Fill;

/// <summary>Knows a mark when it sees one: what stands where something is to be filled in.</summary>
internal static partial class Marks
{
    /// <summary>What is printed where nothing could be filled in.</summary>
    public const string Open = "【待填】";

    /// <summary>Whether the words are, or hold, a mark. Circles and boxes are marks only where they stand for a number, which prose decides.</summary>
    public static bool IsMask(string words) => Run().IsMatch(words);

    /// <summary>The marks inside a span, with the digits left over beside them.</summary>
    public static IEnumerable<TextSpan> In(string text, TextSpan span) =>
        Run().Matches(span.Of(text)).Select(run => new TextSpan(span.Start + run.Index, span.Start + run.Index + run.Length));

    /// <summary>
    /// The text as prose is to read it: what an earlier filling left open is a mark again, so that a document of ours can
    /// be filled once more. Every character keeps its place.
    /// </summary>
    public static string Reopened(string text) => text.Replace(Open, "****", StringComparison.Ordinal);

    [GeneratedRegex("【待填】|[0-9]*(?:[*＊×_＿]+|(?<![A-Za-z])[XxＸｘ]+(?![A-Za-z]))[0-9]*")]
    private static partial Regex Run();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>T-06: headings 一、（一）1.（1） and items 一是、二是 count on without a gap.</summary>
internal static partial class NumberingChecks
{
    private const string Digits = "一二三四五六七八九十";

    public static IEnumerable<TextFinding> Run(InsideText given) => [.. Headings(given.Text), .. Items(given.Text)];

    /// <summary>A level begins anew below every heading of a higher one.</summary>
    private static IEnumerable<TextFinding> Headings(string text)
    {
        var last = new int[4];
        foreach (Match match in Heading().Matches(text))
        {
            var level = match.Groups["top"].Success ? 0 : match.Groups["second"].Success ? 1 : match.Groups["third"].Success ? 2 : 3;
            var word = match.Groups["top"].Value + match.Groups["second"].Value + match.Groups["third"].Value + match.Groups["fourth"].Value;
            if (NumberOf(word) is not { } number)
            {
                continue;
            }

            if (number > last[level] + 1 && last[level] > 0)
            {
                var from = match.Index + match.Value.Length - match.Value.TrimStart().Length;
                yield return new TextFinding(FindingCodes.NumberingGap, new TextSpan(from, match.Index + match.Length), $"序号从“{Write(word, last[level])}”到“{word}”，中间缺了。");
            }

            last[level] = number;
            Array.Clear(last, level + 1, last.Length - level - 1);
        }
    }

    /// <summary>Within a paragraph.</summary>
    private static IEnumerable<TextFinding> Items(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var last = 0;
            foreach (Match match in Item().Matches(line))
            {
                var number = NumberOf(match.Groups[1].Value) ?? 0;
                if (number > last + 1 && last > 0)
                {
                    yield return new TextFinding(FindingCodes.NumberingGap, new TextSpan(start + match.Groups[1].Index, start + match.Index + match.Length), $"“{Write("一", last)}是”后面是“{match.Groups[1].Value}是”，中间缺了。");
                }

                last = number;
            }

            start += line.Length + 1;
        }
    }

    private static int? NumberOf(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic))
        {
            return arabic;
        }

        var ten = word.IndexOf('十', StringComparison.Ordinal);
        var units = ten < 0 ? word : word[(ten + 1)..];
        return ten switch
        {
            < 0 => Digit(units),
            0 => 10 + (units.Length == 0 ? 0 : Digit(units)),
            _ => (Digit(word[..ten]) * 10) + (units.Length == 0 ? 0 : Digit(units)),
        };
    }

    private static int? Digit(string word) => word.Length == 1 && Digits.IndexOf(word[0], StringComparison.Ordinal) is var at and >= 0 ? at + 1 : null;

    /// <summary>A number as the word it is compared with is written.</summary>
    private static string Write(string like, int number) => char.IsAsciiDigit(like[0]) || number > 10 ? number.ToString(CultureInfo.InvariantCulture) : Digits[number - 1].ToString();

    [GeneratedRegex("^[ \\u3000]*(?:(?<top>[一二三四五六七八九十]{1,3})、|[（(](?<second>[一二三四五六七八九十]{1,3})[）)]|(?<third>[0-9]{1,2})[.．、](?![0-9])|[（(](?<fourth>[0-9]{1,2})[）)])", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("(?<=^|[。；：，])([一二三四五六七八九十])是")]
    private static partial Regex Item();
}

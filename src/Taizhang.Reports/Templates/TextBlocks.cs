using System.Text.RegularExpressions;
using Taizhang.Documents.Word;

namespace Taizhang.Reports.Templates;

/// <summary>A paragraph of a plain text and where its characters stand there (UTF-16).</summary>
internal readonly record struct TextBlock(int Start, LayoutBlock Layout)
{
    public int Length => Layout.Text.Length;
}

/// <summary>
/// Says what each line of a plain text is in a document of official layout. In Markdown only <c>#</c> makes a heading;
/// elsewhere 一、（一）1.（1） do, the first line is the title, and a date at the end has the signature above it.
/// </summary>
internal static partial class TextBlocks
{
    private const int HeadingLengthMax = 40;
    private const int TitleLengthMax = 60;
    private const int SignatureLengthMax = 30;

    private static readonly LayoutKind[] Headings = [LayoutKind.Heading1, LayoutKind.Heading2, LayoutKind.Heading3, LayoutKind.Heading4];

    public static IReadOnlyList<TextBlock> Of(string text, bool markdown)
    {
        var lines = Lines(text);
        return markdown ? Markdown(text, lines) : Plain(text, lines);
    }

    /// <summary>The lines that hold something, without the spaces that indent them: the layout indents by itself.</summary>
    private static List<(int Start, int End)> Lines(string text)
    {
        var lines = new List<(int Start, int End)>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var at and >= 0 ? start + at : text.Length;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (first < last)
            {
                lines.Add((first, last));
            }

            start = end + 1;
        }

        return lines;
    }

    private static List<TextBlock> Plain(string text, List<(int Start, int End)> lines)
    {
        var blocks = lines.ConvertAll(line => new TextBlock(line.Start, ByNumbering(text[line.Start..line.End])));
        if (blocks.Count > 1 && blocks[0].Layout is { Kind: LayoutKind.Body } first && IsTitle(first.Text))
        {
            blocks[0] = blocks[0] with { Layout = first with { Kind = LayoutKind.Title } };
        }

        if (blocks.Count > 2 && Date().IsMatch(blocks[^1].Layout.Text))
        {
            blocks[^1] = blocks[^1] with { Layout = new LayoutBlock(LayoutKind.Date, blocks[^1].Layout.Text) };
            if (blocks[^2].Layout is { Kind: LayoutKind.Body, Text.Length: <= SignatureLengthMax } above && !EndsSentence(above.Text))
            {
                blocks[^2] = blocks[^2] with { Layout = new LayoutBlock(LayoutKind.Signature, above.Text) };
            }
        }

        return blocks;
    }

    private static LayoutBlock ByNumbering(string line)
    {
        var level =
            FirstLevel().IsMatch(line) ? 0
            : SecondLevel().IsMatch(line) ? 1
            : ThirdLevel().IsMatch(line) ? 2
            : FourthLevel().IsMatch(line) ? 3
            : -1;
        if (level < 0)
        {
            return new LayoutBlock(LayoutKind.Body, line);
        }

        // A heading may run on into its text: then it is what stands before the first full stop.
        var lead = line.IndexOf('。', StringComparison.Ordinal) + 1;
        var length = lead == 0 ? line.Length : lead;
        return length > HeadingLengthMax
            ? new LayoutBlock(LayoutKind.Body, line)
            : new LayoutBlock(Headings[level], line, lead == line.Length ? 0 : lead);
    }

    private static List<TextBlock> Markdown(string text, List<(int Start, int End)> lines)
    {
        var blocks = new List<TextBlock>();
        var below = 0;
        foreach (var (start, end) in lines)
        {
            var heading = MarkdownHeading().Match(text[start..end]);
            if (!heading.Success)
            {
                blocks.Add(new TextBlock(start, new LayoutBlock(LayoutKind.Body, text[start..end])));
                continue;
            }

            var level = heading.Groups[1].Length;
            var isTitle = blocks.Count == 0 && level == 1;
            below = isTitle ? 1 : below;
            var kind = isTitle ? LayoutKind.Title : Headings[Math.Clamp(level - 1 - below, 0, Headings.Length - 1)];
            blocks.Add(new TextBlock(start + heading.Length, new LayoutBlock(kind, text[(start + heading.Length)..end])));
        }

        return blocks;
    }

    private static bool IsTitle(string line) => line.Length <= TitleLengthMax && !EndsSentence(line);

    private static bool EndsSentence(string line) => line[^1] is '。' or '；' or '，' or '：' or '、';

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、")]
    private static partial Regex FirstLevel();

    [GeneratedRegex("^[（(][一二三四五六七八九十]{1,3}[）)]")]
    private static partial Regex SecondLevel();

    [GeneratedRegex(@"^[0-9]{1,2}[.．、](?![0-9])")]
    private static partial Regex ThirdLevel();

    [GeneratedRegex(@"^[（(][0-9]{1,2}[）)]")]
    private static partial Regex FourthLevel();

    [GeneratedRegex(@"^(#{1,6})[ \t]+")]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"^[0-9*＊Xx×_]{2,4}年[0-9*＊Xx×_]{1,3}月[0-9*＊Xx×_]{1,3}日$")]
    private static partial Regex Date();
}

using Taizhang.Prose;

namespace Taizhang.Reports.Check;

/// <summary>The clause in which something stands, as one line to read: what is before it, itself, and what is behind.</summary>
/// <param name="Before">Begins with … where a long clause was cut.</param>
/// <param name="Words">What is spoken of, as printed.</param>
/// <param name="Behind">Ends with … where a long clause was cut.</param>
public sealed record Excerpt(string Before, string Words, string Behind)
{
    /// <summary>How far a clause is followed, so that a text without stops costs no more than its length.</summary>
    private const int ReachMax = 120;
    private const int BeforeMax = 36;
    private const int BehindMax = 24;
    private const int WordsMax = 40;

    /// <summary>A clause with fewer characters says too little by itself and takes the one before it along.</summary>
    private const int SaysEnough = 6;
    private const char Cut = '…';
    private static readonly char[] SentenceEnds = ['。', '\uff01', '？', '\n', '\r'];
    private static readonly char[] LineEnds = ['\n', '\r'];
    private const string Pauses = "，。；：\uff01？,;!?";

    /// <summary>Words by which a clause leans on the one before it: 其中女党员5名, 较上年增加3名.</summary>
    private static readonly string[] Leaning = ["其中", "比上年", "比去年", "较上年", "较去年", "同比", "增长", "增加", "减少", "下降", "占", "共", "合计", "累计", "分别"];

    public string Line => Before + Words + Behind;

    /// <summary>The clause around a stretch of the text. Neither a number nor a Latin word nor a character is ever cut in two.</summary>
    public static Excerpt Of(string text, TextSpan span)
    {
        var (first, last) = (Math.Max(0, span.Start - ReachMax), Math.Min(text.Length, span.End + ReachMax));
        var start = ClauseStart(text, span.Start, first);
        var end = ClauseEnd(text, span.End, last);
        if (IsShort(text, start, end) && IsCell(text, start, end))
        {
            (start, end) = (Since(text, LineEnds, start, first), RowEnd(text, end, last));
        }

        var sentence = Since(text, SentenceEnds, span.Start, first);
        while (start > sentence && IsShort(text, start, end))
        {
            start = ClauseStart(text, start - 1, first);
        }

        var (from, to) = (CutBefore(text, start, span.Start), CutBehind(text, span.End, end));
        return new Excerpt(
            (from > start ? Cut.ToString() : "") + OneLine(text[from..span.Start]).TrimStart(),
            Shortened(OneLine(span.Of(text))),
            OneLine(text[span.End..to]).TrimEnd() + (to < end ? Cut.ToString() : ""));
    }

    private static bool IsShort(string text, int start, int end)
    {
        var clause = text[start..end].Trim();
        return clause.Length < SaysEnough || Leaning.Any(word => clause.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>A number alone in its cell is known by the other cells of its row.</summary>
    private static bool IsCell(string text, int start, int end) => (start > 0 && text[start - 1] == '\t') || (end < text.Length && text[end] == '\t');

    private static int RowEnd(string text, int position, int last) => text.IndexOfAny(LineEnds, position, last - position) is var end and >= 0 ? end : last;

    /// <summary>Behind the last of some characters before a position.</summary>
    private static int Since(string text, char[] ends, int position, int first) => first + text.AsSpan(first, position - first).LastIndexOfAny(ends) + 1;

    private static int ClauseStart(string text, int position, int first)
    {
        while (position > first && !IsPause(text, position - 1))
        {
            position--;
        }

        return position;
    }

    private static int ClauseEnd(string text, int position, int last)
    {
        while (position < last && !IsPause(text, position))
        {
            position++;
        }

        return position;
    }

    /// <summary>A comma between two digits belongs to the number.</summary>
    private static bool IsPause(string text, int at) =>
        text[at] is '\n' or '\r' or '\t'
        || (Pauses.Contains(text[at], StringComparison.Ordinal) && !(at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));

    private static int CutBefore(string text, int start, int span)
    {
        if (span - start <= BeforeMax)
        {
            return start;
        }

        var from = span - BeforeMax;
        var item = text.IndexOfAny(['、', '，'], from, BeforeMax / 2);
        from = item >= 0 ? item + 1 : from;
        while (from < span && IsInside(text, from))
        {
            from++;
        }

        return from;
    }

    private static int CutBehind(string text, int span, int end)
    {
        if (end - span <= BehindMax)
        {
            return end;
        }

        var to = span + BehindMax;
        var item = text.LastIndexOfAny(['、', '，'], to - 1, BehindMax / 2);
        to = item >= 0 ? item : to;
        while (to > span && IsInside(text, to))
        {
            to--;
        }

        return to;
    }

    /// <summary>Whether a cut here would part what belongs together: the digits of a number, the letters of a word, the halves of a character.</summary>
    private static bool IsInside(string text, int at) =>
        char.IsLowSurrogate(text[at]) || (IsOfWord(text[at - 1]) && IsOfWord(text[at]));

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '%';

    private static string Shortened(string words)
    {
        if (words.Length <= WordsMax)
        {
            return words;
        }

        var to = WordsMax - (char.IsLowSurrogate(words[WordsMax]) ? 1 : 0);
        return words[..to] + Cut;
    }

    private static string OneLine(string words) => words.Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ').Replace('\t', ' ');
}

using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>A heading: where its words stand and how deep it is.</summary>
internal readonly record struct Heading(TextSpan Span, int Level);

/// <summary>The headings of a text and which of them a position stands under.</summary>
internal sealed class Sections
{
    private const int HeadingLengthMax = 40;
    private const int RunInLengthMax = 24;

    /// <summary>A longer line is text, whatever sign it begins with: every number below a heading keeps its words.</summary>
    private const int MarkedLengthMax = 100;
    private const int MarkedLevelMax = 6;

    /// <summary>Below every heading, so that the next question or heading ends it.</summary>
    private const int QuestionLevel = 9;

    private readonly List<Heading> _headings = [];
    private readonly List<(int From, IReadOnlyList<Heading> Path)> _paths = [];

    public Sections(FoldedText text, bool markdown)
    {
        var path = new List<Heading>();
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && text[end] != '\n')
            {
                end++;
            }

            if (HeadingIn(text, start, end, markdown) is { } heading)
            {
                path.RemoveAll(above => above.Level >= heading.Level);
                path.Add(heading);
                _headings.Add(heading);
                _paths.Add((heading.Span.End, [.. path]));
            }

            start = end + 1;
        }
    }

    /// <summary>The headings above a position, the outermost first.</summary>
    public IReadOnlyList<Heading> PathAt(int position)
    {
        var (low, high) = (0, _paths.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _paths[middle].From <= position ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? [] : _paths[low - 1].Path;
    }

    private static Heading? HeadingIn(FoldedText text, int start, int end, bool markdown)
    {
        start = text.SkipSpaces(start);
        if (text[start] == '#')
        {
            var words = start;
            while (text[words] == '#')
            {
                words++;
            }

            var level = Math.Min(words - start, MarkedLevelMax);
            words = text.SkipSpaces(words);
            return end - words <= MarkedLengthMax ? new Heading(new TextSpan(words, end), level) : null;
        }

        if (IsQuestion(text, start, end))
        {
            return new Heading(new TextSpan(Math.Max(start + 2, end - HeadingLengthMax), end), QuestionLevel);
        }

        var marker = markdown ? 0 : Enumerators.LengthAt(text, start);
        if (marker == 0 || Enumerators.LevelAt(text, start) == 5)
        {
            return null;
        }

        var from = start + marker;
        var to = from;
        while (to < end && text[to] is not ('。' or '：' or ':'))
        {
            to++;
        }

        var limit = to == end ? HeadingLengthMax : RunInLengthMax;
        return to - from <= limit && to > from && HoldsNoNumber(text, from, to) ? new Heading(new TextSpan(from, to), Enumerators.LevelAt(text, start)) : null;
    }

    /// <summary>问：今年发展了多少党员？ A question says what the answer below it is about.</summary>
    private static bool IsQuestion(FoldedText text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\r')
        {
            end--;
        }

        return text[start + 1] == '：' && text[start] is '问' or 'Q' or 'q' && end > start + 2 && text[end - 1] is '？' or '?';
    }

    /// <summary>A short numbered line that states a figure is an item, not a heading.</summary>
    private static bool HoldsNoNumber(FoldedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsAsciiDigit(text[i]) || text[i] is '*' or '×' or '_' or '，')
            {
                return text[i] == '，' && to - from <= RunInLengthMax && !text.Slice(from, to).ContainsAnyInRange('0', '9');
            }
        }

        return true;
    }
}

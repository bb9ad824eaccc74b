namespace Taizhang.Prose.Quantities;

/// <summary>Where clauses, sentences and quotations of a text begin and end, looked up in constant time.</summary>
internal sealed class TextLayout
{
    private const string Openers = "“‘《「『〈";
    private const string Closers = "”’》」』〉";
    /// <summary>The last characters of 报告, 总结, 汇报, 材料, 方案, 情况, 要点, 报表, 讲话, 发言: a first line that ends so is the title.</summary>
    private const string TitleEndings = "告结报料案况点表话言";

    private const int TitleLengthMax = 60;
    private const int QuotationLengthMax = 60;

    /// <summary>Papers that say what is to be done and not what was done.</summary>
    private static readonly string[] DirectiveTitles = ["通知", "办法", "细则", "制度", "公约", "实施方案", "管理规定", "公告"];

    private static readonly string[] PlanTitles = ["方案", "工作要点", "计划", "工作安排", "规划", "工作打算", "工作思路"];

    private const int ClausedHeadingLengthMax = 30;
    private const int RowLengthMax = 200;
    private const int CutLineLengthMin = 20;

    /// <summary>No page holds more characters in a line, and lines cut at one width differ by a number or a bracket.</summary>
    private const int PageWidthMax = 50;
    private const int RaggedMax = 6;

    /// <summary>How many lines before and behind one show how wide the page is.</summary>
    private const int LinesCompared = 2;

    private readonly int[] _clauseStart;
    private readonly int[] _sentenceStart;
    private readonly int[] _quotation;
    private readonly List<TextSpan> _quotations = [];

    /// <param name="linesAreParagraphs">Whether a line of less than a page's width ends what it says.</param>
    public TextLayout(FoldedText text, bool linesAreParagraphs = false)
    {
        LinesAreParagraphs = linesAreParagraphs;
        _clauseStart = new int[text.Length + 1];
        _sentenceStart = new int[text.Length + 1];
        _quotation = new int[text.Length + 1];
        Array.Fill(_quotation, -1);
        FindQuotations(text);
        FindBreaks(text);
        IsDirective = TitleNames(text, DirectiveTitles);
        IsPlan = TitleNames(text, PlanTitles);
    }

    /// <summary>Whether the title says that the text is about what is to come.</summary>
    public bool IsPlan { get; }

    public bool LinesAreParagraphs { get; }

    /// <summary>Whether the title says that the text sets rules: a bound in it is a norm.</summary>
    public bool IsDirective { get; }

    /// <summary>Quotations with their marks, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> Quotations => _quotations;

    public int ClauseStart(int position) => _clauseStart[Math.Min(position, _clauseStart.Length - 1)];

    public int SentenceStart(int position) => _sentenceStart[Math.Min(position, _sentenceStart.Length - 1)];

    /// <summary>The innermost quotation around a position, its marks included.</summary>
    public TextSpan? QuotationAt(int position) => position < _quotation.Length && _quotation[position] is var at and >= 0 ? _quotations[at] : null;

    public static bool IsClauseEnd(char c) => c is '，' or '。' or '；' or '：' or '！' or '？' or '…' or '\n' or ';' or '!' or '?' or '\t';

    public static bool IsSentenceEnd(char c) => c is '。' or '！' or '？' or '!' or '?';

    /// <summary>Whether a clause ends here: punctuation, a closing bracket, or the text's end.</summary>
    public static bool IsBoundary(char c) => IsClauseEnd(c) || c is '、' or '）' or ')' or ',' or '\r' or '”';

    private static bool TitleNames(FoldedText text, string[] words)
    {
        var end = 0;
        while (end < text.Length && end < TitleLengthMax && text[end] is not ('\n' or '。'))
        {
            end++;
        }

        var title = text.Slice(0, end).TrimEnd(" \r").ToString();
        return text[end] == '\n' && words.Any(word => title.EndsWith(word, StringComparison.Ordinal) || title.EndsWith(word + "（试行）", StringComparison.Ordinal));
    }

    private void FindQuotations(FoldedText text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var straight = text[i] == '"';
            var closes = straight && open.TryPeek(out var last) && text[last] == '"';
            if ((straight && !closes) || Openers.Contains(text[i], StringComparison.Ordinal))
            {
                open.Push(i);
            }
            else if ((closes || Closers.Contains(text[i], StringComparison.Ordinal)) && open.TryPop(out var start) && i - start <= QuotationLengthMax)
            {
                var span = new TextSpan(start, i + 1);
                for (var inside = start; inside <= i; inside++)
                {
                    if (_quotation[inside] < 0)
                    {
                        _quotation[inside] = _quotations.Count;
                    }
                }

                _quotations.Add(span);
            }
            else if (text[i] == '\n')
            {
                open.Clear();
            }
        }
    }

    private void FindBreaks(FoldedText text)
    {
        var (clause, sentence) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            (_clauseStart[i], _sentenceStart[i]) = (clause, sentence);
            if (i == text.Length || _quotation[i] >= 0 && text[i] is not ('\n' or '。'))
            {
                continue;
            }

            if (Enumerators.IsBullet(text, i))
            {
                (clause, sentence) = (i + 1, i + 1);
                continue;
            }

            var hard = text[i] == '\n' && (IsHardBreak(text, i) || StopsShort(text, i) || (LinesAreParagraphs && IsShortLine(text, i)));
            if (IsSentenceEnd(text[i]) || hard)
            {
                (clause, sentence) = (i + 1, i + 1);
            }
            else if ((IsClauseEnd(text[i]) && text[i] != '\n') || (text[i] == ',' && !char.IsAsciiDigit(text[i + 1])))
            {
                clause = i + 1;
            }
        }
    }

    /// <summary>
    /// A line end ends a sentence after punctuation, around table cells, before an enumerator and after a heading; inside
    /// a phrase it is the trace of a narrow page.
    /// </summary>
    private static bool IsHardBreak(FoldedText text, int position)
    {
        var before = position - 1;
        while (before >= 0 && text[before] is ' ' or '\r')
        {
            before--;
        }

        var after = position + 1;
        while (after < text.Length && text[after] is ' ' or '\r')
        {
            after++;
        }

        if (before < 0 || text[before] is '\n' or '。' or '；' or '：' or '！' or '？' or '\t' || text[after] is '\n' or '#' || after >= text.Length)
        {
            return true;
        }

        return HasTab(text, position) || StartsEnumerated(text, after) || LineIsHeading(text, position);
    }

    /// <summary>
    /// A page cuts its lines at one width: a line that stops clearly before its neighbours do, or is longer than any page is wide,
    /// was ended by its writer, whatever punctuation was forgotten.
    /// </summary>
    private static bool StopsShort(FoldedText text, int lineEnd)
    {
        var start = LineStart(text, lineEnd);
        var (own, widest) = (lineEnd - start, 0);
        for (int before = start, i = 0; i < LinesCompared && before > 0; i++)
        {
            var end = before - 1;
            before = LineStart(text, end);
            widest = Math.Max(widest, end - before);
        }

        for (int after = lineEnd + 1, i = 0; i < LinesCompared && after < text.Length; i++)
        {
            var end = after;
            while (end < text.Length && end - after <= PageWidthMax && text[end] != '\n')
            {
                end++;
            }

            widest = Math.Max(widest, end - after);
            after = end + 1;
        }

        return own > PageWidthMax || (own >= CutLineLengthMin && own + RaggedMax < widest);
    }

    /// <summary>Where a line begins, or how far back a page can be wide.</summary>
    private static int LineStart(FoldedText text, int lineEnd)
    {
        var start = lineEnd;
        while (start > 0 && lineEnd - start <= PageWidthMax && text[start - 1] != '\n')
        {
            start--;
        }

        return start;
    }

    /// <summary>A line that does not reach as far as one that the page has cut.</summary>
    private static bool IsShortLine(FoldedText text, int lineEnd)
    {
        for (var i = lineEnd - 1; i >= lineEnd - CutLineLengthMin; i--)
        {
            if (text[i] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line that ends here or the one that follows is a row of a table.</summary>
    private static bool HasTab(FoldedText text, int lineEnd)
    {
        for (var i = lineEnd + 1; i < lineEnd + RowLengthMax && i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '\t')
            {
                return true;
            }
        }

        for (var i = lineEnd - 1; i >= 0 && i > lineEnd - RowLengthMax && text[i] != '\n'; i--)
        {
            if (text[i] == '\t')
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsEnumerated(FoldedText text, int start) => Enumerators.LengthAt(text, start) > 0;

    /// <summary>A short numbered line without punctuation, a Markdown heading, or the title.</summary>
    private static bool LineIsHeading(FoldedText text, int lineEnd)
    {
        var start = lineEnd;
        var (sentences, clauses) = (false, false);
        while (start > 0 && text[start - 1] != '\n')
        {
            start--;
            sentences |= text[start] is '。' or '；';
            clauses |= text[start] == '，';
            if (lineEnd - start > QuotationLengthMax)
            {
                return text[start] == '#';
            }
        }

        var words = text.SkipSpaces(start);
        var numbered = !sentences && Enumerators.LengthAt(text, words) > 0
            && (!clauses || (lineEnd - start <= ClausedHeadingLengthMax && Enumerators.LevelAt(text, words) <= 2));
        return numbered || text[start] == '#' || (start == 0 && TitleEndings.Contains(text[lineEnd - 1], StringComparison.Ordinal));
    }
}

using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>
/// The words around one quantity, in shadow positions: what stands before it (<see cref="Left"/>), behind its measure word
/// (<see cref="Right"/>), and the clause and sentence it may borrow from.
/// </summary>
internal readonly record struct Phrase(
    TextSpan Left, TextSpan Right, TextSpan Clause, int SentenceStart, bool NounFollows, IReadOnlyList<TextSpan> Headings)
{
    /// <summary>The quantity itself has no width here.</summary>
    public int At => Left.End;

    /// <summary>
    /// Where the words begin that run from the number before into this phrase without a pause (3名党校讲师宣讲4场次): they say
    /// who acts, so that an excluded word among them excludes. Equal to the start of <see cref="Left"/> where there are none.
    /// </summary>
    public int ActorStart { get; init; } = Left.Start;

    /// <summary>
    /// Where the words end that are surely this number's: in 15个村组建服务队1支 those behind the verb are the next number's.
    /// </summary>
    public int OwnEnd { get; init; } = Right.End;

    /// <summary>Where the noun behind the number ends, before a verb; the number itself where none follows.</summary>
    public int NounEnd { get; init; } = Left.End;

    /// <summary>Where the number's own clause begins; the words of the clause before say of what it tells, and what was done with it narrows nothing.</summary>
    public int OwnStart { get; init; } = Left.Start;

    /// <summary>The same quantity where other words than those beside it say what is counted.</summary>
    /// <param name="clauseEnd">Where the words end that it may borrow from.</param>
    public Phrase About(TextSpan words, int clauseEnd) =>
        new(words, new TextSpan(words.End, words.End), new TextSpan(words.Start, clauseEnd), words.Start, false, Headings);
}

/// <summary>Cuts a text into the phrases of its quantities.</summary>
internal sealed class Phrases
{
    private const int WindowMax = 240;
    private const int RightMax = 30;

    /// <summary>党员与 between two numbers.</summary>
    private const int PairMax = 6;

    /// <summary>Shorter words stand in many terms and name nothing by themselves.</summary>
    private const int NameMin = 3;
    private const int ShortWord = 2;
    private const string FunctionCharacters = "等为到至在以并且和与及或由于因使让被把向对、（）()的是已将均";

    private readonly Shadow _shadow;
    private readonly TextLayout _layout;
    private readonly Sections _sections;

    /// <summary>For each shadow position where the longest verb that begins there ends; 0 where none does.</summary>
    private readonly int[] _verbEnds;

    /// <summary>Whether a term longer than any verb begins there: 宣传标语 is a thing though 宣传 is a verb. Hits come with the longer first.</summary>
    private readonly bool[] _nounStarts;

    /// <summary>Where a term's own word ends that begins there; verbs and filler are none.</summary>
    private readonly int[] _nameEnds;

    /// <summary>Positions inside the word of a term: 学习 in 中心组学习 begins nothing new.</summary>
    private readonly bool[] _inNoun;

    private readonly ulong[] _explained;

    public Phrases(Shadow shadow, TextLayout layout, Sections sections, IReadOnlyList<Hit> hits, IReadOnlyList<Pattern> patterns, ulong[] explained)
    {
        (_shadow, _layout, _sections, _explained) = (shadow, layout, sections, explained);
        _verbEnds = new int[shadow.Length + 1];
        _nounStarts = new bool[shadow.Length + 1];
        _inNoun = new bool[shadow.Length + 1];
        _nameEnds = new int[shadow.Length + 1];
        foreach (var hit in hits)
        {
            var pattern = patterns[hit.Pattern];
            _nameEnds[hit.Start] = pattern.Postings.Count > 0 && !pattern.IsVerb && !pattern.IsNeutral && hit.End - hit.Start >= NameMin ? Math.Max(_nameEnds[hit.Start], hit.End) : _nameEnds[hit.Start];
            _nounStarts[hit.Start] |= _verbEnds[hit.Start] == 0 && pattern.Postings.Count > 0 && !pattern.IsVerb;
            _verbEnds[hit.Start] = pattern.IsVerb ? Math.Max(_verbEnds[hit.Start], hit.End) : _verbEnds[hit.Start];
            for (var i = hit.Start + 1; pattern.Postings.Count > 0 && !pattern.IsVerb && i < hit.End; i++)
            {
                _inNoun[i] = true;
            }
        }
    }

    /// <summary>The phrase of a quantity; <paramref name="previousEnd"/> is where the words of the one before it end.</summary>
    /// <param name="previousAt">Where the one before it stands.</param>
    /// <param name="cell">Where a number fills a cell, the words of its row are what it is about.</param>
    public Phrase Of(Quantity quantity, int previousAt, int previousEnd, int nextAt, NumberCell? cell)
    {
        var at = _shadow.PositionOf(quantity.Span.Start);
        if (cell is { } filled)
        {
            var row = new TextSpan(Math.Max(_shadow.PositionOf(filled.Row), at - WindowMax), at);
            return new Phrase(row, new TextSpan(at, at), row, row.Start, false, HeadingsOf(quantity));
        }

        var words = quantity.UnitBefore?.Start ?? quantity.Start;
        var clauseStart = BracketStart(Math.Max(_shadow.PositionOf(_layout.ClauseStart(words)), at - WindowMax), quantity.UnitBefore is null ? at : _shadow.PositionOf(words));
        var sentenceStart = SincePause(Math.Max(_shadow.PositionOf(_layout.SentenceStart(quantity.Start)), at - WindowMax), clauseStart);
        var left = new TextSpan(Math.Max(clauseStart, Math.Min(previousEnd, at)), at);
        var right = new TextSpan(at, RightEnd(at, nextAt));
        var clauseEnd = right.End;
        while (clauseEnd < _shadow.Length && clauseEnd - at < WindowMax && !TextLayout.IsClauseEnd(_shadow[clauseEnd]))
        {
            clauseEnd++;
        }

        var nounFollows = !right.IsEmpty && (_verbEnds[at] == 0 || _nounStarts[at]) && !FunctionCharacters.Contains(_shadow[at], StringComparison.Ordinal) && !SharedWithNext(left, right, nextAt);
        var ownStart = -1;
        if (!nounFollows && left.Start == clauseStart && previousEnd < clauseStart && IsFiller(left))
        {
            ownStart = left.Start;
            var before = BracketStart(Math.Max(_shadow.PositionOf(_layout.ClauseStart(Math.Max(0, _layout.ClauseStart(quantity.Start) - 1))), at - WindowMax), clauseStart);
            left = new TextSpan(Math.Max(Math.Max(before, sentenceStart), Math.Min(previousEnd, at)), at);
        }

        if (!nounFollows && left.IsEmpty && previousAt >= clauseStart)
        {
            // 围绕5个专题研讨交流6轮次: what stands between two numbers and was taken for the first one's noun is the second one's too.
            left = new TextSpan(previousAt, at);
        }

        var phrase = new Phrase(left, right, new TextSpan(Math.Min(clauseStart, left.Start), clauseEnd), sentenceStart, nounFollows, HeadingsOf(quantity))
        {
            OwnStart = Math.Max(ownStart, left.Start),
            ActorStart = previousAt >= clauseStart && previousAt < left.Start && _shadow.IsUnbroken(previousAt, left.Start + 1) ? previousAt : left.Start,
        };
        var nounEnd = NounEnd(phrase);
        return phrase with { NounEnd = nounEnd, OwnEnd = nounFollows && right.End == nextAt ? nounEnd : right.End };
    }

    /// <summary>A semicolon parts what is told of different matters: nothing is borrowed across it.</summary>
    private int SincePause(int sentenceStart, int clauseStart)
    {
        for (var i = clauseStart - 1; i >= sentenceStart; i--)
        {
            if (_shadow[i] == '；')
            {
                return i + 1;
            }
        }

        return sentenceStart;
    }

    /// <summary>
    /// Words such as 共 and 累计 only: the clause before says what is counted. 发展党员 is made of such words and names something;
    /// a short word that nobody knows (聚了, 切成) is most often what was done.
    /// </summary>
    private bool IsFiller(TextSpan span)
    {
        var unknown = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            unknown += (_explained[i >> 6] & (1UL << (i & 63))) == 0 ? 1 : 0;
            if (unknown > ShortWord || (_nameEnds[i] > 0 && _nameEnds[i] <= span.End))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Where the words behind a quantity that belong to it end: the next one begins its own there. A verb that stands last
    /// before a pause is what is counted (12次中心组学习、…).
    /// </summary>
    private int NounEnd(in Phrase phrase)
    {
        if (!phrase.NounFollows)
        {
            return phrase.At;
        }

        for (var i = phrase.At + 1; i < phrase.Right.End; i++)
        {
            if (_verbEnds[i] > 0 && !_inNoun[i] && !(_verbEnds[i] == phrase.Right.End && !char.IsLetter(_shadow[phrase.Right.End])))
            {
                return i;
            }
        }

        return phrase.Right.End;
    }

    private IReadOnlyList<TextSpan> HeadingsOf(Quantity quantity)
    {
        var path = _sections.PathAt(quantity.Start);
        var spans = new List<TextSpan>(2);
        for (var i = Math.Max(0, path.Count - 2); i < path.Count; i++)
        {
            spans.Add(new TextSpan(_shadow.PositionOf(path[i].Span.Start), _shadow.PositionOf(path[i].Span.End)));
        }

        return spans;
    }

    /// <summary>In 党总支3个党支部12个 the words between two numbers belong to the second.</summary>
    private bool SharedWithNext(TextSpan left, TextSpan right, int nextAt)
    {
        if (right.End != nextAt || left.IsEmpty)
        {
            return false;
        }

        var verb = -1;
        for (var i = left.Start; i < left.End; i++)
        {
            verb = _verbEnds[i] > 0 ? i : verb;
        }

        return left.End - Math.Max(verb + 2, left.Start) >= 2 && right.Length <= 8 && !HasVerb(right);
    }

    private bool HasVerb(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (_verbEnds[i] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private int BracketStart(int start, int at)
    {
        for (var i = BracketBefore(start, at); i >= start; i--)
        {
            // 五星级（3个）: a number that opens its bracket belongs to the words before it.
            if (_shadow[i] is '）' or ')' or '/' || (_shadow[i] is '（' or '(' && i + 1 < at))
            {
                return i + 1;
            }
        }

        return start;
    }

    /// <summary>青年党员（35岁以下）78名: a bracket straight before the number says more of the words that stand before it.</summary>
    private int BracketBefore(int start, int at)
    {
        var open = at - 1;
        while (_shadow[at - 1] is '）' or ')' && open >= start && _shadow[open] is not ('（' or '('))
        {
            open--;
        }

        return open > start && open < at - 1 ? open - 1 : at - 1;
    }

    private int RightEnd(int at, int nextAt)
    {
        var end = at;

        // 192名党员与1138户群众结成对子: what two numbers do with each other is told behind the second.
        var both = nextAt - at is > 1 and <= PairMax && _shadow[nextAt - 1] == '与';
        var limit = Math.Min(Math.Min(_shadow.Length, both ? int.MaxValue : nextAt), at + RightMax);
        while (end < limit && !(TextLayout.IsClauseEnd(_shadow[end]) || _shadow[end] is '、' or '（' or '(' or '）' or ')' or ',' or '/' || Enumerators.IsBulletSign(_shadow[end])))
        {
            end++;
        }

        return end;
    }
}

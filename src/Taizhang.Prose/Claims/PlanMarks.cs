using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>How far a word of a plan reaches over the numbers behind it.</summary>
internal enum PlanReach
{
    /// <summary>确保, 目标: the rest of its clause.</summary>
    Clause,

    /// <summary>计划, 力争, 将, 要: the further clauses of the sentence too.</summary>
    Sentence,

    /// <summary>下一步, 明年 at the head of a sentence: the further sentences of the paragraph, and the items of a list it announces.</summary>
    Paragraph,
}

/// <summary>The words of a text by which something is still to be done, found once.</summary>
internal sealed class PlanMarks
{
    private const int BracketReach = 14;
    private const int HeadingLengthMax = 24;
    private const int OtherUseReach = 60;

    /// <summary>3月以来.</summary>
    private const int SinceReach = 5;

    /// <summary>2022年.</summary>
    private const int YearLength = 5;

    private static readonly Dictionary<char, (string Word, PlanReach Reach)[]> Words = ByFirst(
        ("下一步", PlanReach.Paragraph), ("下一阶段", PlanReach.Paragraph), ("下步", PlanReach.Paragraph), ("明年", PlanReach.Paragraph), ("来年", PlanReach.Paragraph),
        ("下一季度", PlanReach.Paragraph), ("下季度", PlanReach.Paragraph), ("下个季度", PlanReach.Paragraph), ("下个月", PlanReach.Paragraph), ("下月", PlanReach.Paragraph), ("今后", PlanReach.Paragraph), ("下年度", PlanReach.Paragraph), ("下一年", PlanReach.Paragraph), ("接下来", PlanReach.Paragraph), ("今年怎么干", PlanReach.Paragraph), ("怎么干", PlanReach.Paragraph), ("新的一年", PlanReach.Paragraph),
        ("力争", PlanReach.Sentence), ("预计", PlanReach.Sentence), ("打算", PlanReach.Sentence), ("有望", PlanReach.Sentence), ("即将", PlanReach.Sentence), ("预期", PlanReach.Sentence),
        ("将再", PlanReach.Sentence), ("特申请", PlanReach.Clause), ("需资金", PlanReach.Clause), ("底前", PlanReach.Clause), ("日前完成", PlanReach.Clause), ("必须用", PlanReach.Clause),
        ("目标", PlanReach.Clause), ("原定", PlanReach.Clause), ("要求应", PlanReach.Clause), ("指标为", PlanReach.Clause), ("应完成", PlanReach.Clause), ("确保", PlanReach.Clause));

    /// <summary>Words of a plan where a verb follows, and parts of other words where none does: 计划开展, 将选派, 要培养, 拟新建.</summary>
    private static readonly string[] BeforeVerbs = ["计划", "准备", "争取", "拟", "将", "要"];

    /// <summary>Of those, the ones that tell of a plan in their own clause whatever follows: 拟, 计划 and 争取.</summary>
    private static readonly string[] AlsoAlone = ["计划", "争取", "拟"];

    private static readonly string[] Adverbs =
        ["于", "在", "用", "到", "再", "新", "让", "给", "建", "继续", "陆续", "重点", "进一步", "全面", "逐步", "适时", "择机", "着力", "持续", "统筹", "同步", "分批", "有序", "大力", "深入", "切实", "抓好", "抓实", "力争", "确保", "把", "至少", "安排", "建设", "新建", "打造", "召开", "投资", "投入", "支出", "购置", "聘请", "创建", "培育", "选树"];

    private static readonly Dictionary<char, string[]> OtherWords = new[]
    {
        "按计划", "计划生育", "照计划", "年度计划", "学习计划", "工作计划", "计划任务", "列入计划", "计划表", "模拟", "虚拟", "草拟", "拟定", "拟制", "拟写", "拟稿", "比拟", "争取资金", "争取项目", "争取抗旱", "争取到", "争取上级",
        "争取专项", "争取各类", "目标任务", "目标责任", "目标管理", "确保了", "为确保", "将近", "为今后", "为明年", "为来年", "为下一步", "准备工作", "做好准备", "筹备", "主要", "重要", "需要", "必要", "只要", "首要", "次要", "概要",
        "纪要", "提要", "简要", "紧要", "摘要", "不要", "要求", "要素", "要点", "想要", "而要", "要闻", "要事", "要是", "要么", "要件", "要塞", "要道",
    }.GroupBy(word => word[0]).ToDictionary(same => same.Key, same => same.OrderByDescending(word => word.Length).ToArray());

    /// <summary>将 that only puts its object first, and tells of no time: 将学习贯彻…作为首要任务, 将任务分解为12项.</summary>
    private static readonly string[] OtherUses =
        ["作为", "纳入", "融入", "列入", "列为", "贯穿", "放在", "摆在", "结合", "当作", "变成", "分为", "细化", "分解", "转化", "编入", "划入", "划分", "送到", "送进", "下沉", "延伸", "落到", "落实到", "落实为", "评为", "确定为", "命名为", "转为", "用于", "传递", "传达到"];

    /// <summary>Words by which a clause tells of what is done, so that no plan before it reaches there.</summary>
    private static readonly string[] DoneWords = ["已", "实际", "目前", "现有", "完成了", "今年以来", "截至"];

    private static readonly string[] SpanWords = ["以来", "起", "至", "到", "—", "-", "开始"];

    /// <summary>How a head in brackets ends that announces what is to be done: 【四季度安排】.</summary>
    private static readonly string[] PlanEndings = ["安排", "打算", "计划", "要点", "展望", "预告"];

    private static readonly string[] Quarters = ["一季度", "二季度", "三季度", "四季度"];

    /// <summary>With what a word of any of these kinds, a year, a part of a year or a head in brackets begins.</summary>
    private static readonly System.Buffers.SearchValues<char> Beginnings = System.Buffers.SearchValues.Create([.. Words.Keys, .. OtherWords.Keys, .. BeforeVerbs.Select(word => word[0]), .. Quarters.Select(word => word[0]), '2', '下', '再', '【']);

    private readonly FoldedText _text;
    private readonly TextLayout _layout;
    private readonly Func<int, bool> _startsWithVerb;
    private readonly int? _titleYear;

    /// <summary>下半年 in a report of the first half, 四季度 in one of the third quarter; empty where the head names no part of a year.</summary>
    private readonly string _partToCome;
    private readonly List<(TextSpan Span, PlanReach Reach)> _marks = [];

    /// <summary>For each mark that reaches over a paragraph where that ends.</summary>
    private readonly List<(int From, int To, TextSpan Span)> _paragraphs = [];

    public PlanMarks(FoldedText text, TextLayout layout, DocumentHead head, Func<int, bool> startsWithVerb)
    {
        (_text, _layout, _startsWithVerb, _titleYear, _partToCome) = (text, layout, startsWithVerb, head.Year, PartToCome(head.Period));
        var all = text.Slice(0, text.Length);
        for (var i = all[head.BodyStart..].IndexOfAny(Beginnings) is var first and >= 0 ? head.BodyStart + first : -1; i < text.Length && i >= 0; i = i + 1 < text.Length && all[(i + 1)..].IndexOfAny(Beginnings) is var next and >= 0 ? i + 1 + next : text.Length)
        {
            var mark = MarkAt(i, _titleYear);
            if (LongestAt(OtherWords, i) is { } other && !(mark?.Span.Length > other.Length) && !PlansNumber(i + other.Length))
            {
                i += other.Length - 1;
            }
            else if (mark is var (span, reach))
            {
                _marks.Add((span, reach));
                if (reach == PlanReach.Paragraph && OpensSentence(i) && (_paragraphs.Count == 0 || _paragraphs[^1].To <= i))
                {
                    _paragraphs.Add((i, ParagraphEnd(i), span));
                }

                i = span.End - 1;
            }
        }
    }

    /// <summary>The word of a plan that covers a number: in its clause, or reaching there from before.</summary>
    /// <param name="sentence">What of the number's sentence lies before it, no further back than its last semicolon.</param>
    public TextSpan? Before(TextSpan clause, TextSpan sentence)
    {
        // 明年任务更重，今年发展党员9名: a clause that opens with this year is of nothing that is to come.
        var first = _text.Has(_text.SkipSpaces(clause.Start), "今年") ? clause.Start : sentence.Start;
        for (var i = LastBefore(clause.End); i >= 0 && _marks[i].Span.Start >= first; i--)
        {
            var (span, reach) = _marks[i];
            if (IsInClosedBracket(span.End, clause.End))
            {
                continue;
            }

            if (span.Start >= clause.Start)
            {
                return span;
            }

            if (reach >= PlanReach.Sentence)
            {
                return TellsOfDone(span.End, clause.End) ? null : span;
            }
        }

        return first == sentence.Start && ParagraphAt(clause.End) is { } paragraph && paragraph.Span.End <= sentence.Start && !TellsOfDone(sentence.Start, clause.End) ? paragraph.Span : null;
    }

    /// <summary>Whether a sentence between two positions begins with a word that says what is to come, 下一步 or the next year.</summary>
    public bool HasParagraphSince(int start, int end) => LastParagraph(end) is { } paragraph && paragraph.From >= start;

    /// <summary>By how much the year that opens a clause is later than the title's; null where none does, or where it only begins a span (2018年以来).</summary>
    public int? YearsSinceTitle(int clauseStart)
    {
        var at = _text.SkipSpaces(clauseStart);
        return _titleYear is { } own && DocumentHead.YearAt(_text, at) is { } year && !SettingWords.HasAny(_text.Slice(at + 5, at + 9), SpanWords) && _text[at + 5] != '度' ? year - own : null;
    }

    /// <summary>自2019年以来, 2019年3月起: whether a clause opens with an earlier year than the title's, from which on it tells.</summary>
    public bool TellsSince(int clauseStart)
    {
        var at = _text.SkipSpaces(clauseStart);
        at += _text[at] is '自' or '从' ? 1 : 0;
        return _titleYear is { } own && DocumentHead.YearAt(_text, at) is { } year && year < own && _text.Slice(at + YearLength, at + YearLength + SinceReach) is var behind
            && (behind.IndexOf("以来", StringComparison.Ordinal) >= 0 || behind.IndexOf('起') >= 0);
    }

    /// <summary>The same of the year straight before a number, 较2022年的12名; without a title's year, one that something is compared with is the year before.</summary>
    public int? YearsBefore(TextSpan clause)
    {
        var end = clause.End;
        end -= _text[end - 1] == '的' ? 1 : 0;
        end -= _text.EndsWith(end, "同期") ? 2 : _text[end - 1] is '底' or '末' or '度' ? 1 : 0;
        return end - YearLength < clause.Start || DocumentHead.YearAt(_text, end - YearLength) is not { } year ? null
            : _titleYear is { } own ? year - own
            : "比较与同由从".Contains(_text[end - YearLength - 1], StringComparison.Ordinal) ? -1
            : null;
    }

    /// <summary>平川镇22名（计划24名）、城关镇31名: what a bracket says ends with it.</summary>
    private bool IsInClosedBracket(int start, int end) => _text.Slice(start, end).IndexOfAny('（', '）') is var at and >= 0 && _text[start + at] == '）';

    private (int From, int To, TextSpan Span)? ParagraphAt(int position) => LastParagraph(position) is { } paragraph && paragraph.To >= position ? paragraph : null;

    /// <summary>The last of the marks that reach over a paragraph and begin before a position.</summary>
    private (int From, int To, TextSpan Span)? LastParagraph(int position)
    {
        var (low, high) = (0, _paragraphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _paragraphs[middle].From < position ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? _paragraphs[low - 1] : null;
    }

    private int LastBefore(int position)
    {
        var (low, high) = (0, _marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _marks[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>列入计划12次: straight before a number the word is a plan, whatever it is a part of.</summary>
    private bool PlansNumber(int end) => _text.EndsWith(end, "计划") && (char.IsAsciiDigit(_text[end]) || _text[end] is '*' or '×');

    private bool TellsOfDone(int start, int end) => SettingWords.HasAny(_text.Slice(start, end), DoneWords);

    private (TextSpan Span, PlanReach Reach)? MarkAt(int position, int? titleYear)
    {
        foreach (var (word, reach) in Words.GetValueOrDefault(_text[position], []))
        {
            if (_text.Has(position, word))
            {
                return (new TextSpan(position, position + word.Length), reach);
            }
        }

        // 10月再办1期示范班: once more, at a time that is told.
        if (_text[position] == '再' && _text[position - 1] is '月' or '份' or '前' && _text[position + 1] is not ('次' or '度'))
        {
            return (new TextSpan(position, position + 1), PlanReach.Sentence);
        }

        foreach (var word in BeforeVerbs)
        {
            if (word[0] == _text[position] && _text.Has(position, word))
            {
                return BeforeVerb(new TextSpan(position, position + word.Length), word);
            }
        }

        if (_partToCome.Length > 0 && _text.Has(position, _partToCome) && _text[position - 1] != '第')
        {
            return (new TextSpan(position, position + _partToCome.Length), PlanReach.Paragraph);
        }

        if (_text[position] == '【' && BracketEnd(position) is { } end && Array.Exists(PlanEndings, word => _text.EndsWith(end, word)))
        {
            return (new TextSpan(position, end + 1), PlanReach.Paragraph);
        }

        return titleYear is { } own && DocumentHead.YearAt(_text, position) is { } year && year > own ? (new TextSpan(position, position + 5), PlanReach.Paragraph) : null;
    }

    private (TextSpan Span, PlanReach Reach)? BeforeVerb(TextSpan span, string word)
    {
        if ((_startsWithVerb(span.End) || StartsWithAdverb(span.End)) && !(word == "将" && IsOtherUse(span.End)))
        {
            return (span, PlanReach.Sentence);
        }

        return Array.IndexOf(AlsoAlone, word) >= 0 ? (span, PlanReach.Clause) : null;
    }

    private bool StartsWithAdverb(int position) => Array.Exists(Adverbs, adverb => _text.Has(position, adverb));

    private bool IsOtherUse(int start)
    {
        var end = start;
        while (end - start < OtherUseReach && !TextLayout.IsClauseEnd(_text[end]))
        {
            end++;
        }

        return SettingWords.HasAny(_text.Slice(start, end), OtherUses);
    }

    /// <summary>Whether nothing but a list marker stands between the beginning of the sentence and the position.</summary>
    private bool OpensSentence(int position)
    {
        var start = _text.SkipSpaces(_layout.SentenceStart(position));
        return start + Enumerators.LengthAt(_text, start) == position || start == position;
    }

    /// <summary>The paragraph's end, or, where it ends in a colon, that of the list behind it; under a head in brackets the next such head or an empty line, under a numbered one the next of its level.</summary>
    private int ParagraphEnd(int start)
    {
        var end = LineEnd(start);
        if (_text[start] == '【')
        {
            while (end + 1 < _text.Length && _text[_text.SkipSpaces(end + 1)] is not ('【' or '\n'))
            {
                end = LineEnd(end + 1);
            }

            return end;
        }

        if (HeadingLevel(start, end) is { } above)
        {
            while (end < _text.Length && _text.SkipSpaces(end + 1) is var below && !(Enumerators.LengthAt(_text, below) > 0 && Enumerators.LevelAt(_text, below) <= above))
            {
                end = LineEnd(end + 1);
            }

            return end;
        }

        if (!EndsWithColon(end))
        {
            return end;
        }

        var level = 0;
        while (end < _text.Length && _text.SkipSpaces(end + 1) is var line && Enumerators.LengthAt(_text, line) > 0
            && (level == 0 || Enumerators.LevelAt(_text, line) >= level))
        {
            level = level == 0 ? Enumerators.LevelAt(_text, line) : level;
            end = LineEnd(line);
        }

        return end;
    }

    /// <summary>六、2023年计划: the level of a numbered line that says nothing else; null for any other.</summary>
    private int? HeadingLevel(int start, int lineEnd)
    {
        var line = start;
        while (line > 0 && start - line <= BracketReach && _text[line - 1] != '\n')
        {
            line--;
        }

        line = _text.SkipSpaces(line);
        return lineEnd - line <= HeadingLengthMax && Enumerators.LengthAt(_text, line) > 0 && Enumerators.LevelAt(_text, line) < 5 && !_text.Slice(line, lineEnd).ContainsAny("。；：")
            ? Enumerators.LevelAt(_text, line)
            : null;
    }

    private int LineEnd(int position)
    {
        while (position < _text.Length && _text[position] != '\n')
        {
            position++;
        }

        return position;
    }

    private bool EndsWithColon(int lineEnd)
    {
        while (lineEnd > 0 && _text[lineEnd - 1] is ' ' or '\r')
        {
            lineEnd--;
        }

        return _text[lineEnd - 1] == '：';
    }

    private static string PartToCome(PeriodWord? own) => own switch
    {
        { Kind: PeriodKind.Half, Number: 1 } => "下半年",
        { Kind: PeriodKind.Quarter, Number: >= 1 and < 4 and var quarter } => Quarters[quarter],
        _ => "",
    };

    /// <summary>Where the bracket that opens a line closes.</summary>
    private int? BracketEnd(int start)
    {
        var end = start;
        while (end - start < BracketReach && _text[end] is not ('】' or '\n'))
        {
            end++;
        }

        return _text[end] == '】' && _text[_text.BackOverSpaces(start) - 1] == '\n' ? end : null;
    }

    private string? LongestAt(Dictionary<char, string[]> words, int position)
    {
        foreach (var word in words.GetValueOrDefault(_text[position], []))
        {
            if (_text.Has(position, word))
            {
                return word;
            }
        }

        return null;
    }

    private static Dictionary<char, (string Word, PlanReach Reach)[]> ByFirst(params (string Word, PlanReach Reach)[] words) =>
        words.GroupBy(word => word.Word[0]).ToDictionary(same => same.Key, same => same.ToArray());
}

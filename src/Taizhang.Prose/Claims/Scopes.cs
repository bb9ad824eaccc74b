using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>Whether a number is about another time, place or part than the report's own, and the words that say so.</summary>
/// <param name="startsWithVerb">Whether a verb begins at a position of the text.</param>
/// <param name="options">The words that name the report's own period and body.</param>
internal sealed class Scopes(FoldedText text, TextLayout layout, Sections sections, DocumentHead head, Func<int, bool> startsWithVerb, ReadOptions options)
{
    /// <summary>How far back words are looked for, so that a text without stops costs no more than its length.</summary>
    private const int ReachMax = 160;

    /// <summary>No longer than 截至2022年的12月.</summary>
    private const int DeadlineReach = 16;

    private static readonly string[] AimsBefore = ["任务", "指标", "任务数", "指标数", "名额", "目标值"];
    private static readonly string[] AimGivers = ["下达", "分配", "核定", "给定", "明确"];
    private static readonly string[] Aims = ["的目标", "的任务", "的指标", "任务数", "的计划"];

    private const int BreakdownReach = 10;

    /// <summary>Words in a bracket behind a count that tell no part of it.</summary>
    private static readonly string[] OtherThanParts = ["共", "计", "总", "应", "比", "较", "原", "上年", "去年", "同期", "目标", "任务", "指标", "含", "每"];

    private readonly PlanMarks _plans = new(text, layout, head, startsWithVerb);
    private readonly IReadOnlyList<string> _ownWords = PlaceWords.OwnWords(options.OwnNames);

    /// <summary>A county's paper speaks of the county until it comes to a township.</summary>
    private readonly int _widerUntil = PlaceWords.OpensWider(text) ? FirstTownship(text) : 0;

    private static readonly string[] PlanHeadings = ["下一步", "打算", "工作安排", "工作计划", "工作思路", "明年", "来年", "下步", "努力方向", "工作要点", "下半年安排", "下季度", "下一季度", "下一阶段"];

    /// <summary>Under 存在问题和下一步打算 what is wrong comes first: what is to come begins where the text says so.</summary>
    private static readonly string[] LackHeadings = ["不足", "问题", "差距", "短板", "困难", "经验", "体会"];

    private static readonly string[] PeriodEnds = ["目前", "年底", "年末", "12月", "十二月", "当前", "现在"];
    private static readonly string[] LastYearColumns = ["上年", "去年", "上一年"];
    private static readonly string[] PeriodColumns = ["半年", "季度", "月份", "本月"];
    private static readonly string[] ChangeColumns = ["增减", "增长", "增幅", "同比", "较上年", "比上年"];
    private static readonly string[] PlanColumns = ["计划", "目标", "任务数"];

    public (ClaimScope Scope, ClaimSetting Setting) Of(Quantity quantity, NumberCell? cell, bool namesOtherPlace)
    {
        var end = quantity.Start;
        var from = Math.Max(end - ReachMax, end > head.BodyStart ? head.BodyStart : 0);
        var sentence = new TextSpan(Math.Max(layout.SentenceStart(end), from), end);
        var clause = new TextSpan(Math.Max(layout.ClauseStart(end), from), end);
        var said = SettingWords.PeriodIn(text, clause);
        var period = said is { Kind: not PeriodKind.Total } ? said : PeriodOpening(sentence, said is not null) ?? said ?? head.Period;
        var plan = _plans.Before(clause, SincePause(sentence));
        var change = SettingWords.ChangeBefore(text, clause);
        var place = (quantity is { Kind: ClaimKind.Figure, UnitKind: "session" or "text" } ? PlaceWords.TakingPart(text, clause, sentence) : null) ?? PlaceWords.PlaceIn(text, clause, sentence, quantity.End, startsWithVerb, options.OwnNames);
        var scope = plan is not null || UnderPlan(quantity) || IsAim(quantity, clause) ? ClaimScope.Plan : ClaimScope.None;
        scope |= change is not null ? ClaimScope.Change : ClaimScope.None;
        scope |= change is { Kind: ChangeKind.To } || scope == ClaimScope.Plan ? ClaimScope.None : ScopeOf(period, clause, sentence);
        scope |= scope == ClaimScope.None ? OfEarlierYear(clause, sentence) : ClaimScope.None;
        scope |= IsPart(clause, sentence, quantity) ? ClaimScope.Part : ClaimScope.None;
        scope |= cell is { } filled ? ScopeOfColumn(filled.Column) : ClaimScope.None;
        scope |= cell is { Whose: { } whose } && !IsTotal(text.Slice(whose.Start, whose.End)) ? ClaimScope.OtherPlace : ClaimScope.None;
        scope |= namesOtherPlace || place is { Kind: PlaceKind.Village or PlaceKind.Branches or PlaceKind.Some } || IsWider(place, sentence) ? ClaimScope.OtherPlace : ClaimScope.None;
        return (scope, new ClaimSetting(period, place, plan, change));
    }

    /// <summary>全镇 in a county's paper is another place's number only where the sentence says no township.</summary>
    private bool IsWider(PlaceWord? place, TextSpan sentence) => place switch
    {
        { Kind: PlaceKind.Wider, Span: var span } => !_ownWords.Contains(span.Of(text.Original)),
        { } => false,
        null => sentence.Start < _widerUntil && _ownWords.Count == 0 && !NamesTownship(text, sentence),
    };

    /// <summary>附：2022年慰问党员51名 in a paper of 2023: a clause, or the sentence, that opens with an earlier year.</summary>
    private ClaimScope OfEarlierYear(TextSpan clause, TextSpan sentence) =>
        (_plans.YearsSinceTitle(clause.Start) ?? _plans.YearsSinceTitle(sentence.Start)) switch
        {
            -1 => ClaimScope.LastYear,
            < -1 => ClaimScope.OtherPeriod,
            _ => ClaimScope.None,
        };

    private static int FirstTownship(FoldedText text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (NamesTownship(text, new TextSpan(i - 1, i + 1)))
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>清河镇 and not 乡镇, 乡村 or 镇村.</summary>
    private static bool NamesTownship(FoldedText text, TextSpan sentence)
    {
        for (var i = sentence.Start + 1; i < sentence.End; i++)
        {
            if ((text[i] == '镇' && text[i - 1] != '乡' && text[i + 1] is not ('村' or '街')) || (text[i] == '乡' && text[i + 1] is not ('村' or '镇')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>全年宣讲24场的目标, 下达全年宣讲任务24场, and all that a plan's own title covers.</summary>
    private bool IsAim(Quantity quantity, TextSpan clause)
    {
        if (Array.Exists(AimsBefore, aim => text.EndsWith(quantity.Start, aim)) && SettingWords.HasAny(text.Slice(clause.Start, clause.End), AimGivers))
        {
            return true;
        }

        foreach (var aim in Aims)
        {
            if (text.Has(quantity.End, aim))
            {
                return true;
            }
        }

        return head.IsPlan;
    }

    private ClaimScope ScopeOf(PeriodWord? period, TextSpan clause, TextSpan sentence) => period switch
    {
        { Kind: PeriodKind.LastYear, Span: var year } when IsOfThings(year, clause) => ClaimScope.None,
        { Kind: PeriodKind.LastYear or PeriodKind.SamePeriod or PeriodKind.LastTerm } past => IsCompared(past, clause) ? ClaimScope.Change : ClaimScope.LastYear,
        { Kind: PeriodKind.Half or PeriodKind.Quarter or PeriodKind.Month or PeriodKind.Short or PeriodKind.Years } other => IsOwn(other) || head.Covers(other) ? ClaimScope.None : ClaimScope.OtherPeriod,
        _ => EndsElsewhen(sentence) ? ClaimScope.OtherPeriod : ClaimScope.None,
    };

    /// <summary>去年保留的1个省级文明村都过了复查: words between 去年 and 的 tell which ones there are, not when they were counted.</summary>
    private bool IsOfThings(TextSpan year, TextSpan clause) => clause.End - year.End > 2 && text[clause.End - 1] == '的' && text[clause.End - 2] != '期' && !text.Slice(clause.Start, year.Start).ContainsAny('比', '较');

    /// <summary>比去年多12条 tells a change; 比去年的41条 tells last year's number.</summary>
    private bool IsCompared(PeriodWord past, TextSpan clause)
    {
        var between = text.Slice(past.Span.End, clause.End);
        return between is not ("" or "的" or "同期的" or "是" or "为") && text.Slice(clause.Start, past.Span.Start).ContainsAny('比', '较');
    }

    private bool IsOwn(PeriodWord period)
    {
        foreach (var own in options.OwnPeriodWords)
        {
            if (text.Slice(period.Span.Start, period.Span.End).Contains(own, StringComparison.Ordinal) || own.AsSpan().EndsWith(text.Slice(period.Span.Start, period.Span.End), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>上半年，发展党员4名，培养积极分子9名: words of time that open a sentence hold for all of it.</summary>
    private PeriodWord? PeriodOpening(TextSpan sentence, bool toTotal)
    {
        var end = sentence.Start;
        while (end < sentence.End && !TextLayout.IsClauseEnd(text[end]))
        {
            end++;
        }

        // 本月新增12名，累计768名: the opening's time is that of its own number, and a total follows.
        return end < sentence.End && !(toTotal && text.Slice(sentence.Start, end).ContainsAnyInRange('0', '9')) && SettingWords.PeriodIn(text, new TextSpan(sentence.Start, end)) is { Kind: not (PeriodKind.Total or PeriodKind.SamePeriod) } opening && !IsOfOneThing(opening) && (opening.Kind != PeriodKind.LastYear || OpensAlone(opening.Span, sentence.Start, end, sentence.End)) ? opening : null;
    }

    /// <summary>4月的世界读书日活动14场次，演出6场次: the month tells which event there was, and dates nothing behind it.</summary>
    private bool IsOfOneThing(PeriodWord opening)
    {
        var behind = opening.Span.End;
        behind += text[behind] == '份' ? 1 : 0;
        var isPart = text[behind] is '上' or '中' or '下' && text[behind + 1] == '旬';
        behind += isPart ? 2 : text[behind] is '初' or '底' or '末' or '间' ? 1 : 0;
        return opening is { Kind: PeriodKind.Month, Number: 0 } && text[behind] == '的';
    }

    /// <summary>去年，… and 去年一年，… date what follows; 比去年多42场次，服务群众8600人次 dates nothing.</summary>
    private bool OpensAlone(TextSpan year, int start, int end, int clauseEnd) =>
        !text.Slice(year.End, clauseEnd).ContainsAny('；', '今') && text.SkipSpaces(start + Enumerators.LengthAt(text, start)) == year.Start && text.Slice(year.End, end) is "" or "一年" or "全年" or "底" or "里" or "度";

    /// <summary>The part of a sentence behind its last semicolon.</summary>
    private TextSpan SincePause(TextSpan sentence)
    {
        var pause = text.Slice(sentence.Start, sentence.End).LastIndexOf('；');
        return pause < 0 ? sentence : new TextSpan(sentence.Start + pause + 1, sentence.End);
    }

    /// <summary>其中 holds within its bracket, for its clause, and for further clauses that begin with a noun.</summary>
    private bool IsPart(TextSpan clause, TextSpan sentence, Quantity quantity)
    {
        if (quantity.Unit != "%" && (text.EndsWith(quantity.Start, "占") || InBracketBehindCount(clause, quantity) || IsBreakdown(sentence.Start)))
        {
            return true;
        }

        var at = text.Slice(sentence.Start, sentence.End).LastIndexOf("其中", StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var since = text.Slice(sentence.Start + at, sentence.End);
        if (since.ContainsAny('；', '）', ')'))
        {
            return false;
        }

        return sentence.Start + at >= clause.Start || (quantity.Unit != "%" && !since.Contains('。') && !startsWithVerb(text.SkipSpaces(clause.Start)));
    }

    /// <summary>从结构看，女性15名；按领域分，农村12个: a sentence that takes the number before it apart.</summary>
    private bool IsBreakdown(int sentence)
    {
        var start = text.SkipSpaces(sentence);
        var words = text.Slice(start, start + BreakdownReach);
        var end = words.IndexOf('，');
        return end > 0 && ((words[0] is '从' or '分' or '按' && words[end - 1] == '看') || (words[0] == '按' && (words[end - 1] == '分' || words[..end].EndsWith("划分"))));
    }

    /// <summary>文明村9个（省级2个、市级3个）: what the bracket behind a count lists in the same unit are its parts, unless it says 共, 计划 or the year before.</summary>
    private bool InBracketBehindCount(TextSpan clause, Quantity quantity)
    {
        var open = text.Slice(clause.Start, clause.End).LastIndexOf('（') + clause.Start;
        if (open < clause.Start || quantity.Unit is not { Length: > 0 } unit || text.Slice(open, quantity.Start).Contains('）') || !text.EndsWith(open, unit))
        {
            return false;
        }

        var counted = text[open - unit.Length - 1];
        return (char.IsAsciiDigit(counted) || ChineseNumerals.IsNumeral(counted)) && !SettingWords.HasAny(text.Slice(open, quantity.Start), OtherThanParts);
    }

    private bool UnderPlan(Quantity quantity)
    {
        foreach (var heading in sections.PathAt(quantity.Start))
        {
            var words = text.Slice(heading.Span.Start, heading.Span.End);
            if (SettingWords.HasAny(words, PlanHeadings) && (!SettingWords.HasAny(words, LackHeadings) || _plans.HasParagraphSince(heading.Span.End, quantity.Start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTotal(ReadOnlySpan<char> row) =>
        row.Contains("计", StringComparison.Ordinal) || row.Contains("全镇", StringComparison.Ordinal) || row.Contains("全乡", StringComparison.Ordinal);

    /// <summary>截至 a day that is neither the year's end nor that of the time the paper is about.</summary>
    private bool EndsElsewhen(TextSpan sentence)
    {
        var words = text.Slice(sentence.Start, sentence.End);
        var at = Math.Max(words.LastIndexOf("截至", StringComparison.Ordinal), words.LastIndexOf("截止", StringComparison.Ordinal));
        return at >= 0 && !SettingWords.HasAny(words, PeriodEnds) && !(DeadlineMonth(sentence.Start + at) is { } month && head.EndsWith(month));
    }

    private int? DeadlineMonth(int start)
    {
        for (var i = start; i < start + DeadlineReach; i++)
        {
            if (text[i] == '月')
            {
                var digits = i;
                while (digits > start && (char.IsAsciiDigit(text[digits - 1]) || ChineseNumerals.IsNumeral(text[digits - 1])))
                {
                    digits--;
                }

                return ChineseNumerals.Read(text.Slice(digits, i)) is { Low: >= 1 and <= 12 and var month } ? (int)month : null;
            }
        }

        return null;
    }

    private ClaimScope ScopeOfColumn(TextSpan span)
    {
        var column = text.Slice(span.Start, span.End);
        return SettingWords.HasAny(column, ChangeColumns) ? ClaimScope.Change
        : SettingWords.HasAny(column, LastYearColumns) ? ClaimScope.LastYear
        : head.Year is { } own && DocumentHead.YearAt(text, text.SkipSpaces(span.Start)) is { } year && year != own ? (year == own - 1 ? ClaimScope.LastYear : year > own ? ClaimScope.Plan : ClaimScope.OtherPeriod)
        : SettingWords.HasAny(column, PeriodColumns) ? ClaimScope.OtherPeriod
        : SettingWords.HasAny(column, PlanColumns) ? ClaimScope.Plan
        : ClaimScope.None;
    }
}

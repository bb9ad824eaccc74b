using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>Whether a number is about another time, place or part than the report's own, and the words that say so.</summary>
/// <param name="startsWithVerb">Whether a verb begins at a position of the text.</param>
/// <param name="options">The words that name the report's own period and body.</param>
internal sealed class Scopes(FoldedText text, TextLayout layout, Sections sections, DocumentHead head, Func<int, bool> startsWithVerb, ReadOptions options)
{
    /// <summary>How far back words are looked for, so that a text without stops costs no more than its length.</summary>
    private const int ReachMax = 160;

    /// <summary>No words of time that open a clause are longer.</summary>
    private const int OpeningMax = 8;

    /// <summary>2019年以来: of more years than the one before.</summary>
    private const int YearsTogether = -2;

    /// <summary>No longer than 截至2022年的12月.</summary>
    private const int DeadlineReach = 16;

    private static readonly string[] AimsBefore = ["任务", "指标", "任务数", "指标数", "名额", "目标值"];
    private static readonly string[] AimGivers = ["下达", "分配", "核定", "给定", "明确"];
    private static readonly string[] Aims = ["的目标", "的任务", "的指标", "任务数", "的计划"];

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

    /// <summary>The words by which a number is a part of another.</summary>
    public PartWords Parts { get; } = new(text, startsWithVerb);

    public (ClaimScope Scope, ClaimSetting Setting) Of(Quantity quantity, NumberCell? cell, bool namesOtherPlace)
    {
        var end = quantity.Start;
        var from = Math.Max(end - ReachMax, end > head.BodyStart ? head.BodyStart : 0);
        var sentence = new TextSpan(Math.Max(layout.SentenceStart(end), from), end);
        var clause = new TextSpan(Math.Max(layout.ClauseStart(end), from), end);
        var plan = _plans.Before(clause, SincePause(sentence));
        var change = ChangeWords.Around(text, clause, quantity);
        var period = PeriodOf(change is { Kind: ChangeKind.To } ? BeforeStart(clause) : clause, sentence);
        var place = (quantity is { Kind: ClaimKind.Figure, UnitKind: "session" or "text" } ? ActorWords.TakingPart(text, clause, sentence) : null) ?? PlaceOf(clause, sentence, quantity);
        var scope = change is { Kind: ChangeKind.From } ? ClaimScope.LastYear
            : plan is not null || UnderPlan(quantity) || IsAim(quantity, clause) ? ClaimScope.Plan
            : ClaimScope.None;
        scope |= change is { Kind: ChangeKind.Up or ChangeKind.Down } || ChangeWords.TellsHowManyRose(text, quantity.End) ? ClaimScope.Change : ClaimScope.None;
        scope |= scope is ClaimScope.Plan or ClaimScope.LastYear ? ClaimScope.None : ScopeOf(period, clause, sentence);
        scope |= scope == ClaimScope.None && change is not { Kind: ChangeKind.To } ? OfEarlierYear(clause, sentence) : ClaimScope.None;
        scope |= Parts.IsPart(clause, sentence, quantity) ? ClaimScope.Part : ClaimScope.None;
        scope |= cell is { } filled ? ScopeOfColumn(filled.Column) : ClaimScope.None;
        scope |= cell is { Kind: { } kind } && !IsTotal(text.Slice(kind.Start, kind.End)) ? ClaimScope.Part : ClaimScope.None;
        scope |= cell is { Whose: { } whose } && !IsTotal(text.Slice(whose.Start, whose.End)) ? ClaimScope.OtherPlace : ClaimScope.None;
        scope |= namesOtherPlace || place is { Kind: PlaceKind.Village or PlaceKind.Branches or PlaceKind.Some } || IsWider(place, sentence) ? ClaimScope.OtherPlace : ClaimScope.None;
        return (scope, new ClaimSetting(period, place, plan, change));
    }

    /// <summary>The nearest words of time: in the clause itself, opening an earlier one, or in the head.</summary>
    private PeriodWord? PeriodOf(TextSpan clause, TextSpan sentence)
    {
        var said = SettingWords.PeriodIn(text, clause);
        return said is { Kind: not PeriodKind.Total } ? said : PeriodBetween(clause, sentence) ?? PeriodOpening(sentence, said is not null) ?? said ?? head.Period;
    }

    /// <summary>上半年志愿服务队由2021年的6支壮大到: what dates the start of a change dates not its end.</summary>
    private TextSpan BeforeStart(TextSpan clause) =>
        text.Slice(clause.Start, clause.End).LastIndexOfAny("由从比较") is >= 0 and var at ? new TextSpan(clause.Start, clause.Start + at) : clause;

    /// <summary>Where a bracket behind another place's count opens, what it says is that place's: 平川镇22名（计划24名）.</summary>
    private PlaceWord? PlaceOf(TextSpan clause, TextSpan sentence, Quantity quantity)
    {
        var named = PlaceWords.PlaceIn(text, clause, sentence, quantity.End, startsWithVerb, options.OwnNames);
        if (named is { Kind: not PlaceKind.Own })
        {
            return named;
        }

        if (ActorWords.BodyBefore(text, clause, quantity) is { } body)
        {
            return new PlaceWord(PlaceKind.Village, body);
        }

        var open = clause.Start + text.Slice(clause.Start, clause.End).LastIndexOf('（');
        var count = open - (quantity.Unit?.Length ?? 0);
        if (open < clause.Start || text.Slice(open, clause.End).Contains('）') || !text.EndsWith(open, quantity.Unit ?? "") || !char.IsAsciiDigit(text[count - 1]))
        {
            return named;
        }

        while (char.IsAsciiDigit(text[count - 1]))
        {
            count--;
        }

        return count > clause.Start ? PlaceWords.PlaceIn(text, new TextSpan(clause.Start, count), sentence, open, startsWithVerb, options.OwnNames) ?? named : named;
    }

    /// <summary>全镇 in a county's paper is another place's number only where the sentence says no township.</summary>
    private bool IsWider(PlaceWord? place, TextSpan sentence) => place switch
    {
        { Kind: PlaceKind.Wider, Span: var span } => !_ownWords.Contains(span.Of(text.Original)),
        { } => false,
        null => sentence.Start < _widerUntil && _ownWords.Count == 0 && !NamesTownship(text, sentence),
    };

    /// <summary>
    /// 附：2022年慰问党员51名，慰问金2.55万元 in a paper of 2023: an earlier year that opens the clause or one before it in the sentence,
    /// or stands straight before the number (较2022年的12名).
    /// </summary>
    private ClaimScope OfEarlierYear(TextSpan clause, TextSpan sentence)
    {
        var years = SettingWords.TellsOfEach(text, clause) ? YearsTogether : _plans.YearsBefore(clause);
        var start = clause.Start;
        while ((years ??= _plans.YearsSinceTitle(start) ?? (_plans.TellsSince(start) ? YearsTogether : null)) is null && start > sentence.Start && text[start - 1] != '；')
        {
            start = Math.Max(sentence.Start, layout.ClauseStart(start - 1));
        }

        return (years ?? _plans.YearsSinceTitle(sentence.Start)) switch
        {
            -1 => ClaimScope.LastYear,
            < -1 => ClaimScope.OtherPeriod,
            _ => ClaimScope.None,
        };
    }

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
        { Kind: PeriodKind.SamePeriod, Span: var same } when IsSimultaneous(same, clause) => ClaimScope.OtherPeriod,
        { Kind: PeriodKind.LastYear or PeriodKind.SamePeriod or PeriodKind.LastTerm } past => IsCompared(past, clause) ? ClaimScope.Change : ClaimScope.LastYear,
        { Kind: PeriodKind.Half or PeriodKind.Quarter or PeriodKind.Month or PeriodKind.Short or PeriodKind.Years } other => IsOwn(other) || head.Covers(other) || IsEndOfHead(other) || IsAmongMonths(other) ? ClaimScope.None : ClaimScope.OtherPeriod,
        _ => EndsElsewhen(clause, sentence) ? ClaimScope.OtherPeriod : ClaimScope.None,
    };

    /// <summary>去年保留的1个省级文明村都过了复查: words between 去年 and 的 tell which ones there are, not when they were counted.</summary>
    private bool IsOfThings(TextSpan year, TextSpan clause) => clause.End - year.End > 2 && text[clause.End - 1] == '的' && text[clause.End - 2] != '期' && !text.Slice(clause.Start, year.Start).ContainsAny('比', '较');

    /// <summary>同期转正39名: within the time told of before; 同期39名 is the year before's.</summary>
    private bool IsSimultaneous(TextSpan same, TextSpan clause) =>
        same.Length == 2 && same.Start == text.SkipSpaces(clause.Start) && clause.End - same.End > 1 && text[same.End] is not ('的' or '为' or '是' or '仅' or '只');

    /// <summary>6月底，志愿者268人 in a paper of the first half: the last day of the paper's own time.</summary>
    private bool IsEndOfHead(PeriodWord period) =>
        period is { Kind: PeriodKind.Month, Number: 0 } && text[text[period.Span.End] == '份' ? period.Span.End + 1 : period.Span.End] is '底' or '末' && DeadlineMonth(period.Span.Start) is { } month && head.EndsWith(month);

    /// <summary>3月和10月分别办班，参训365人次: all the months in which it was done are told.</summary>
    private bool IsAmongMonths(PeriodWord period) =>
        period is { Kind: PeriodKind.Month, Number: 0 } && text[period.Span.Start - 1] is '和' or '、' or '与' or '及' && text[period.Span.Start - 2] is '月' or '份'
        && (text.Has(period.Span.End, "各") || text.Has(period.Span.End, "分别") || text.Has(period.Span.End, "先后"));

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

    /// <summary>会议指出，上半年学习78次，发展党员6名: words of time that open an earlier clause hold up to the next pause.</summary>
    private PeriodWord? PeriodBetween(TextSpan clause, TextSpan sentence)
    {
        for (var end = clause.Start; end > sentence.Start && text[end - 1] != '；';)
        {
            var start = layout.ClauseStart(end - 1);
            if (start <= sentence.Start)
            {
                return null;
            }

            if (SettingWords.MayBegin(text[text.SkipSpaces(start)]) && SettingWords.PeriodIn(text, new TextSpan(start, Math.Min(end, start + OpeningMax))) is { } opening && opening.Span.Start == text.SkipSpaces(start)
                && (opening.Kind is PeriodKind.Year or PeriodKind.Half or PeriodKind.Short || opening is { Kind: PeriodKind.Quarter, Number: > 0 }))
            {
                return opening;
            }

            end = start;
        }

        return null;
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
        return end < sentence.End && !(toTotal && text.Slice(sentence.Start, end).ContainsAnyInRange('0', '9')) && SettingWords.PeriodIn(text, new TextSpan(sentence.Start, end)) is { Kind: not (PeriodKind.Total or PeriodKind.SamePeriod) } opening && !IsOfOneThing(opening, sentence) && (opening.Kind != PeriodKind.LastYear || OpensAlone(opening.Span, sentence.Start, end, sentence.End)) ? opening : null;
    }

    /// <summary>
    /// 4月的世界读书日活动14场次，演出6场次: the month tells which event there was, and dates nothing behind it; 4月启动学习教育，办读书班1期；
    /// 开展警示教育15场: nor beyond the next pause.
    /// </summary>
    private bool IsOfOneThing(PeriodWord opening, TextSpan sentence)
    {
        var behind = opening.Span.End;
        behind += text[behind] == '份' ? 1 : 0;
        var isPart = text[behind] is '上' or '中' or '下' && text[behind + 1] == '旬';
        behind += isPart ? 2 : text[behind] is '初' or '底' or '末' or '间' ? 1 : 0;
        return opening is { Kind: PeriodKind.Month, Number: 0 } && (text[behind] == '的' || (text[opening.Span.Start] is not ('本' or '当' or '上') && !TextLayout.IsClauseEnd(text[behind]) && text.Slice(behind, sentence.End).Contains('；')));
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
    private bool EndsElsewhen(TextSpan clause, TextSpan sentence)
    {
        var words = text.Slice(sentence.Start, sentence.End);
        var at = Math.Max(words.LastIndexOf("截至", StringComparison.Ordinal), words.LastIndexOf("截止", StringComparison.Ordinal));

        // 截至10月底已完成10次，主题教育期间研讨3次: what was done on an occasion has its own time.
        return at >= 0 && !(clause.Start > sentence.Start + at && text.Slice(clause.Start, clause.End).Contains("期间", StringComparison.Ordinal)) && !SettingWords.HasAny(words, PeriodEnds) && !(DeadlineMonth(sentence.Start + at) is { } month && head.EndsWith(month));
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

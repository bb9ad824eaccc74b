using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>Words that say that a number is about another time, place or part than the report's own.</summary>
internal static class Scopes
{
    private static readonly string[] PlanWords = ["力争", "拟", "预计", "计划", "下一步", "明年", "来年", "下年度", "将再", "争取", "有望"];
    private static readonly string[] NoPlanWords = ["按计划", "计划生育", "照计划", "年度计划", "学习计划", "计划任务", "列入计划", "模拟", "虚拟", "草拟", "拟定", "拟制", "争取资金", "争取项目"];
    private static readonly string[] PlanHeadings = ["下一步", "打算", "工作安排", "工作计划", "工作思路", "明年", "来年", "下步", "努力方向"];
    private static readonly string[] LastYearWords = ["去年", "上年", "上一年", "往年", "前年", "同期"];
    private static readonly string[] ChangeWords = ["增加", "减少", "增长", "下降", "净增", "提高", "提升", "增至", "减至", "降至", "增加到", "减少到", "提高到", "下降到", "同比增加", "上升", "由", "从"];
    private static readonly string[] WiderPlaces = ["全县", "全市", "全省", "全国", "全区", "我县", "我市", "我省"];
    private static readonly string[] OtherPeriods = ["上半年", "下半年", "季度", "月份", "本月", "当月", "本周", "近三年", "近两年", "近五年", "近年来", "历年"];
    private static readonly string[] PeriodEnds = ["目前", "年底", "年末", "12月", "十二月", "当前", "现在"];
    private static readonly string[] CommonVillages =
    [
        "各", "全", "本", "该", "行政", "自然", "样板", "文明", "示范", "中心", "农", "乡", "个", "镇",
        "每", "通", "修", "建", "到", "三", "两", "选", "评", "强", "空心", "贫困", "脱贫", "重点", "驻", "进", "入",
    ];

    public static ClaimScope Of(FoldedText text, TextLayout layout, Sections sections, Quantity quantity, bool namesOtherPlace, IReadOnlyList<string> ownPeriod)
    {
        var clause = text.Slice(layout.ClauseStart(quantity.Start), quantity.Start);
        var sentence = text.Slice(layout.SentenceStart(quantity.Start), quantity.Start);
        var scope = ClaimScope.None;
        if (HasPlan(clause) || sentence.Contains("下一步", StringComparison.Ordinal) || sentence.Contains("明年", StringComparison.Ordinal) || UnderPlan(text, sections, quantity))
        {
            scope |= ClaimScope.Plan;
        }

        if (HasAny(clause, LastYearWords))
        {
            scope |= clause.ContainsAny('比', '较') ? ClaimScope.Change : ClaimScope.LastYear;
        }

        if (EndsWithChange(clause))
        {
            scope |= ClaimScope.Change;
        }

        var part = sentence.LastIndexOf("其中");
        if (part >= 0 && !sentence[part..].Contains('；'))
        {
            scope |= ClaimScope.Part;
        }

        if (HasPeriod(clause, ownPeriod) || EndsElsewhen(sentence))
        {
            scope |= ClaimScope.OtherPeriod;
        }

        return namesOtherPlace || HasAny(clause, WiderPlaces) || OpensWithVillage(clause) ? scope | ClaimScope.OtherPlace : scope;
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPeriod(ReadOnlySpan<char> clause, IReadOnlyList<string> own)
    {
        foreach (var word in OtherPeriods)
        {
            if (!own.Contains(word) && clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPlan(ReadOnlySpan<char> clause) => HasAny(clause, PlanWords) && !HasAny(clause, NoPlanWords);

    private static bool UnderPlan(FoldedText text, Sections sections, Quantity quantity)
    {
        foreach (var heading in sections.PathAt(quantity.Start))
        {
            if (HasAny(text.Slice(heading.Span.Start, heading.Span.End), PlanHeadings))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithChange(ReadOnlySpan<char> clause)
    {
        clause = clause.TrimEnd("了约近超 ");
        foreach (var word in ChangeWords)
        {
            if (clause.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>截至 a day that is not the year's end.</summary>
    private static bool EndsElsewhen(ReadOnlySpan<char> clause) =>
        (clause.Contains("截至", StringComparison.Ordinal) || clause.Contains("截止", StringComparison.Ordinal)) && !HasAny(clause, PeriodEnds);

    /// <summary>柳沟村发展党员2名: a clause that begins with the name of one village is about that village.</summary>
    private static bool OpensWithVillage(ReadOnlySpan<char> clause)
    {
        clause = clause.TrimStart("在以 和、");
        for (var length = 2; length <= 4 && length < clause.Length; length++)
        {
            if (clause[length] != '村')
            {
                continue;
            }

            var name = clause[..length];
            return clause.Length > length + 1 && clause[length + 1] is not ('级' or '民' or '党' or '干' or '后' or '两' or '委' or '集' or '庄' or '规')
                && IsWord(name) && !HasAny(name, CommonVillages);
        }

        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetter(c) || char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}

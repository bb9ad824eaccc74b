namespace Taizhang.Prose.Quantities;

/// <summary>
/// Rules for numbers that belong to a standard and not to what was done: what a paper is measured by (对照《…》5个方面26条标准), limits
/// (彩礼不超6万元), a standard that changes (随礼标准从300元压到100元), how often something is to be done (早中晚3次).
/// </summary>
internal static class StandardRules
{
    private const int ListReach = 30;

    private static readonly string[] Measuring = ["对照", "参照", "依照", "比照"];

    /// <summary>Of what standards consist.</summary>
    private static readonly string[] OfStandards = ["方面", "标准", "指标", "要求", "条款", "测评", "小项", "大项", "评分", "细则", "评价", "内容", "考核", "子项"];

    private static readonly string[] Moves = ["从", "由", "降", "压", "提", "调", "升"];

    /// <summary>Words by which the rest of a sentence goes on setting bounds.</summary>
    private static readonly string[] FurtherBounds = ["每季", "每月", "每年", "每周", "每半年", "至少", "不少于", "不低于", "不超过", "不得"];

    private static readonly string[] Ranks = ["第一名", "第二名", "第三名", "前三名", "前3名", "前五名", "前10名", "前十名", "一等奖", "二等奖", "三等奖", "冠军", "优胜者", "获奖者"];

    public static string? Standard(Sight sight)
    {
        if (sight.Token.IsMark)
        {
            return null;
        }

        return IsOfStandard(sight) || IsLimit(sight) || IsMovedStandard(sight) || IsRhythm(sight) || IsPrize(sight) || IsWeight(sight) ? "norm"
            : IsDistance(sight) ? "measure"
            : null;
    }

    /// <summary>对照《手册》5个方面26条标准, 对照4大项23小项内容; 对照3类8条问题列出清单 counts what was found.</summary>
    private static bool IsOfStandard(Sight sight)
    {
        if (!sight.ClauseHas(Measuring))
        {
            return false;
        }

        var end = sight.Measure?.Span.End ?? sight.After;
        return Array.Exists(OfStandards, word => sight.Text.Has(end, word));
    }

    /// <summary>彩礼不超6万元, “烟不过15”, 面积不足650平方米标准, 不少于56学时, 一百封顶.</summary>
    private static bool IsLimit(Sight sight)
    {
        if (sight.PreviousIs("不超") || (sight.PreviousIs("不过") && (sight.Measure is null && !sight.HasHedge || sight.UnitKind == "money" && sight.OddSpan is null)) || sight.NextIs("封顶"))
        {
            return true;
        }

        if (sight.PreviousIs("超限", "超载") && sight.UnitKind == "weight")
        {
            return true;
        }

        if (sight.HedgeBefore is not { } hedge || sight.Measure is not { } measure)
        {
            return false;
        }

        var toStandard = hedge.Hedge is Hedge.AtMost or Hedge.AtLeast && (sight.Text.Has(measure.Span.End, "标准") || sight.Text.Has(measure.Span.End, "的标准") || sight.Text.Has(measure.Span.End, "的要求"));
        var least = hedge.Hedge == Hedge.AtLeast && sight.Text[hedge.Span.Start] == '不';
        return toStandard || (least && (sight.Unit is "学时" or "课时" || IsBoundOfList(sight, measure.Span.End)));
    }

    /// <summary>学习不少于12次，每季度至少1次研讨: a bound that further bounds follow.</summary>
    private static bool IsBoundOfList(Sight sight, int from)
    {
        var end = from;
        while (end - from < ListReach && !TextLayout.IsSentenceEnd(sight.Text[end]) && sight.Text[end] is not ('\n' or '；'))
        {
            end++;
        }

        var behind = sight.Text.Slice(from, end);
        foreach (var bound in FurtherBounds)
        {
            if (behind.Contains(bound, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>随礼标准从300元压到100元: the standard moves, and nothing was paid.</summary>
    private static bool IsMovedStandard(Sight sight)
    {
        var at = sight.UnitKind is "money" or "points" ? sight.ClauseBefore.LastIndexOf("标准", StringComparison.Ordinal) : -1;
        return at >= 0 && Array.Exists(Moves, move => sight.ClauseBefore[(at + 2)..].StartsWith(move)) && !sight.ClauseHas("共", "累计", "合计");
    }

    /// <summary>早中晚3次, 半年向县委报告1次, 平均1天不到1场, 人手一册, 一年开不了两次.</summary>
    private static bool IsRhythm(Sight sight)
    {
        if (sight.PreviousIs("早中晚", "早、中、晚", "早晚各", "早晚", "人手", "一人", "一户") && !sight.HasHedge && sight.Measure is not null && sight.Token.Low < 10)
        {
            return sight.UnitKind is "session" or "text" || sight.PreviousIs("人手");
        }

        if (sight.UnitKind != "session")
        {
            return false;
        }

        var start = sight.HedgeBefore?.Span.Start ?? sight.Start;
        var daily = sight.HedgeBefore is not null && (sight.Text.EndsWith(start, "1天") || sight.Text.EndsWith(start, "一天") || sight.Text.EndsWith(start, "1周") || sight.Text.EndsWith(start, "一周") || sight.Text.EndsWith(start, "1月"));
        var report = sight.Token.Low == 1 && !sight.HasHedge && sight.ClauseBefore is var before && before.TrimStart().StartsWith("半年") && before.ContainsAny('向', '听', '报');
        return daily || report || (sight.IsSingleChinese && sight.PreviousIs("不了", "不上"));
    }

    /// <summary>前三名奖励500元: what each of them gets.</summary>
    private static bool IsPrize(Sight sight) =>
        sight.UnitKind == "money" && !sight.HasHedge && sight.PreviousIs("奖励", "奖", "奖金", "奖励现金", "发给", "奖给") && sight.ClauseHas(Ranks) && !sight.ClauseHas("共", "累计", "合计");

    /// <summary>纳入考核，占比10分: what it weighs.</summary>
    private static bool IsWeight(Sight sight) => sight.UnitKind == "points" && !sight.HasHedge && sight.PreviousIs("占比", "权重", "分值", "占", "分值为", "权重为", "记", "计", "赋");

    /// <summary>校园周边200米内, 下楼走50米就有人管: how near it is; 距县城34公里 is told of a place as its area is.</summary>
    private static bool IsDistance(Sight sight)
    {
        if (sight.UnitKind != "length" || sight.Measure is not { } measure)
        {
            return false;
        }

        var within = sight.Text[measure.Span.End] is '内' or '外' || sight.Text.Has(measure.Span.End, "范围") || (sight.HedgeAfter is { Hedge: Hedge.AtMost } && sight.ClauseHas("周边", "方圆", "半径", "周围", "附近"));
        var walked = sight.PreviousIs("走", "走上", "走出", "出门", "拐过") && sight.Text[sight.End] is '就' or '即' or '便';
        return within || walked;
    }
}

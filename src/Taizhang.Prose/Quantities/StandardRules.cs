namespace Taizhang.Prose.Quantities;

/// <summary>
/// Rules for numbers that belong to a standard and not to what was done: what a paper is measured by (对照《…》5个方面26条标准), limits
/// (彩礼不超6万元), a standard that changes (随礼标准从300元压到100元), how often something is to be done (早中晚3次).
/// </summary>
internal static class StandardRules
{
    private const int ListReach = 30;
    private const int WayReach = 16;

    /// <summary>烟, 席面, 待客: what a village's rule sets a limit to.</summary>
    private const int LimitedMax = 6;

    private static readonly string[] Measuring = ["对照", "参照", "依照", "比照"];

    /// <summary>Of what standards consist.</summary>
    private static readonly string[] OfStandards = ["方面", "标准", "指标", "要求", "条款", "测评", "小项", "大项", "大类", "小类", "评分", "细则", "评价", "内容", "考核", "子项"];

    /// <summary>What is set, and moves without anything being paid or done.</summary>
    private static readonly string[] Set = ["标准", "票价", "单价", "水价", "电价", "气价", "收费", "限额", "门槛", "起征点", "起付线", "收购价"];

    /// <summary>By which a clause says that it tells a way of doing: 按子女交100元、基金补10元的办法.</summary>
    private static readonly string[] Ways = ["的办法", "的方式", "的比例", "的原则", "的标准", "的规则"];

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

        return IsOfStandard(sight) || IsLimit(sight) || IsMovedStandard(sight) || IsRhythm(sight) || IsPrize(sight) || IsWeight(sight) || IsWay(sight) || sight.PreviousIs("限量", "限购", "限领", "限时") ? "norm"
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
        if (Array.Exists(OfStandards, word => sight.Text.Has(end, word)) || (sight.Unit is "项" or "条" && (sight.Text.Has(end, "逐条") || sight.Text.Has(end, "逐项"))))
        {
            return true;
        }

        // 12类58项指标: what stands right before such a number is of it.
        return sight.Following is { } next && next.Span.Start == end && sight.Measures.At(sight.Text, next.Span.End) is { } of && Array.Exists(OfStandards, word => sight.Text.Has(of.Span.End, word));
    }

    /// <summary>彩礼不超6万元, “烟不过15”, 面积不足650平方米标准, 不少于56学时, 一百封顶.</summary>
    private static bool IsLimit(Sight sight)
    {
        if (sight.PreviousIs("不超") || (sight.PreviousIs("不过") && sight.OddSpan is null && (sight.Measure is null || sight.UnitKind == "money" || (sight.UnitKind is not ("person" or "household" or "body") && sight.ClauseBefore.Length <= LimitedMax))) || sight.NextIs("封顶"))
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
        if (sight.UnitKind is not ("money" or "points") || sight.ClauseHas("共", "累计", "合计"))
        {
            return false;
        }

        foreach (var set in Set)
        {
            var at = sight.ClauseBefore.LastIndexOf(set, StringComparison.Ordinal);
            if (at >= 0 && Array.Exists(Moves, move => sight.ClauseBefore[(at + set.Length)..].StartsWith(move)))
            {
                return true;
            }
        }

        return false;
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
        var round = sight.Token.Low == 1 && !sight.HasHedge && !sight.Token.IsMark && IsRound(sight.ClauseBefore);
        return daily || report || round || (sight.IsSingleChinese && sight.PreviousIs("不了", "不上"));
    }

    /// <summary>半月评1次, 一周查1次: the stretch and at most two characters of what is done.</summary>
    private static bool IsRound(ReadOnlySpan<char> before)
    {
        var at = before.LastIndexOfAny("月周季旬");
        return at >= 0 && before.Length - at <= 3 && (at == 0 || before[at - 1] is '半' || (before[at - 1] == '一' && (at == 1 || !ChineseNumerals.IsNumeral(before[at - 2]))));
    }

    /// <summary>前三名奖励500元: what each of them gets.</summary>
    private static bool IsPrize(Sight sight) =>
        sight.UnitKind == "money" && !sight.HasHedge && sight.PreviousIs("奖励", "奖", "奖金", "奖励现金", "发给", "奖给") && sight.ClauseHas(Ranks) && !sight.ClauseHas("共", "累计", "合计");

    /// <summary>按子女交100元、基金补10元的办法: the way a thing is done behind the numbers.</summary>
    private static bool IsWay(Sight sight)
    {
        if (sight.UnitKind is not ("money" or "percent" or "points") || !sight.ClauseHas("按", "以", "采取"))
        {
            return false;
        }

        var end = sight.End;
        while (end - sight.End < WayReach && !TextLayout.IsClauseEnd(sight.Text[end]))
        {
            end++;
        }

        var behind = sight.Text.Slice(sight.End, end);
        foreach (var way in Ways)
        {
            if (behind.Contains(way, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

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
        var walked = (sight.PreviousIs("走", "走上", "走出", "出门", "拐过", "门口", "步行", "往前", "前行") && sight.Text[sight.End] is '就' or '即' or '便') || sight.NextIs("米见");
        return within || walked;
    }
}

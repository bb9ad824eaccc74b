namespace Taizhang.Prose.Quantities;

/// <summary>Rules for numerals that belong to words: grades, norms, slogans, articles, names, vague amounts.</summary>
internal static class WordRules
{
    private const int SloganLengthMax = 14;
    private const int LargeResult = 30;

    /// <summary>Single Chinese digit and measure word before these make a slogan: 三个方面, 四个意识.</summary>
    private static readonly string[] SloganNouns =
    [
        "方面", "意识", "自信", "维护", "代表", "确立", "全面", "带头", "重点", "环节", "阶段", "层面", "维度", "步骤", "关键", "坚持", "必须", "统一", "结合",
        "到位", "聚焦", "不准", "严禁", "务必", "根本", "基本", "专项行动", "优先", "清单", "责任", "文明", "主义", "不放过", "从来",
    ];

    private static readonly string[] Idioms =
    [
        "三番五次", "千方百计", "千家万户", "千篇一律", "百花齐放", "一次性", "一分为二", "五花八门", "一点一滴", "一条龙", "一条心", "一口气", "一把手", "一对一", "一家亲", "一张网", "一盘棋",
        "一件事一次办", "一门式", "一支部一", "一村一", "一户一", "一人一", "一月一", "一季一", "一线", "一把尺", "一块苗", "一份力", "一分子", "一种", "一类", "两手抓", "一岗双责", "四季",
    ];

    public static string? Fraction(Sight sight)
    {
        var end = sight.Token.Span.End;
        var worded = sight.Text.Has(end, "分之") || (sight.PreviousIs("分之") && !sight.PreviousIs("百分之"));
        var upper = sight.Next == '/' && char.IsAsciiDigit(sight.Text[end + 1]);
        var lower = sight.Previous == '/' && char.IsAsciiDigit(sight.Text[sight.Start - 2]);
        return worded || upper || lower ? "fraction" : null;
    }

    public static string? Grade(Sight sight)
    {
        if (sight.NextIs("星级", "星", "等奖", "等功", "级") && sight.Measure is null)
        {
            return sight.Token.IsMark ? "masked_word" : "grade";
        }

        return sight.Measure is null && sight.Token.Kind == TokenKind.Arabic && sight.NextIs("折") ? "discount" : null;
    }

    /// <summary>每 and 至少 before a number set a norm; a large or rounded number of 每年 is a result.</summary>
    public static string? Norm(Sight sight)
    {
        if (sight.Measure is { } measure && sight.Text[measure.Span.End] == '/')
        {
            return "norm";
        }

        var before = sight.ClauseBefore;
        var each = before.LastIndexOf('每');
        var yearly = each >= 0 && before[each..].StartsWith("每年") && (sight.Token.Low >= LargeResult || sight.HedgeAfter?.Hedge == Hedge.Around);
        yearly |= each >= 0 && (IsMeans(before[..each]) || (sight.UnitKind == "session" && sight.Token.Low >= LargeResult));
        if (each >= 0 && !yearly && !before.Contains("平均每", StringComparison.Ordinal) && !IsPastNumber(sight, before.Length - each))
        {
            return "norm";
        }

        var standard = before.LastIndexOf("按照") is >= 0 and var by ? by : before.LastIndexOf('按');
        var rate = standard >= 0 && (sight.Text.Has(sight.End, "标准") || sight.Text.Has(sight.End, "的标准") || sight.Text.Has(sight.End, "/"));
        return rate || sight.ClauseHas("至少", "不得少于", "原则上", "不得低于", "应不少于") ? "norm" : null;
    }

    /// <summary>利用每周例会 names an occasion and sets no norm.</summary>
    private static bool IsMeans(ReadOnlySpan<char> before) =>
        before.EndsWith("利用") || before.EndsWith("依托") || before.EndsWith("通过") || before.EndsWith("结合") || before.EndsWith("借助");

    /// <summary>A norm reaches to the first number behind it: 每村2名共30名 states 30.</summary>
    private static bool IsPastNumber(Sight sight, int distance) =>
        sight.Preceding is { } before && before.Span.Start > sight.Start - distance && sight.ClauseBefore[^Math.Min(distance, sight.ClauseBefore.Length)..].ContainsAny('共', '计');

    public static string? Slogan(Sight sight)
    {
        if (sight.Previous == '+' || sight.Next == '+')
        {
            return "slogan";
        }

        if (sight.Layout.QuotationAt(sight.Start) is { } quotation)
        {
            if (sight.Text[quotation.Start] is '《' or '〈')
            {
                return "name";
            }

            if (sight.Token.IsMark)
            {
                return null;
            }

            var length = quotation.Length - 2;
            var counted = sight.Measure is not null && sight.HasHedge && length > 8;
            if (!counted && length <= SloganLengthMax)
            {
                return "slogan";
            }
        }

        return UnquotedSlogan(sight);
    }

    private static string? UnquotedSlogan(Sight sight)
    {
        if (!sight.IsChinese)
        {
            return null;
        }

        if (sight.Measure is not { } measure)
        {
            return null;
        }

        // 两联一包, 三会一课: a digit, one character, a digit.
        if (sight.IsSingleChinese && char.IsLetter(sight.Previous) && ChineseNumerals.IsDigit(sight.Text[sight.Start - 2]) && measure.Word.Word.Length == 1)
        {
            return "slogan";
        }

        if (sight.IsSingleChinese && (measure.Word.Kind == "any" || sight.Unit is "项" or "种" or "类" or "条") && SloganNouns.Any(noun => sight.Text.Has(measure.Span.End, noun)))
        {
            return "slogan";
        }

        var numeralNext = ChineseNumerals.IsDigit(sight.Text[measure.Span.End]) && sight.Text[measure.Span.End] != '两';
        return sight.IsSingleChinese && numeralNext ? "slogan" : null;
    }

    public static string? Article(Sight sight)
    {
        if (!sight.IsChinese)
        {
            return null;
        }

        foreach (var idiom in Idioms)
        {
            var at = idiom.IndexOf(sight.Text[sight.Start], StringComparison.Ordinal);
            if (at >= 0 && sight.Text.Has(sight.Start - at, idiom))
            {
                return "idiom";
            }
        }

        if (sight.Measure is not { } measure)
        {
            return null;
        }

        if (sight.IsSingleChinese && sight.Previous is '这' or '那' or '某' or '同' or '另' or '任' or '统' or '唯' or '头' or '又' or '再' or '哪' or '上' or '下' or '首')
        {
            return "article";
        }

        var next = sight.Text[measure.Span.End];
        var closes = TextLayout.IsBoundary(next) || sight.HedgeAfter is not null;
        if (sight.Text[sight.Start] == '一' && sight.IsSingleChinese)
        {
            return closes && char.IsLetter(sight.PreviousWord) && !sight.PreviousIs("有", "是", "为", "新", "进") ? null : "article";
        }

        return sight.IsSingleChinese && measure.Word.Weak && !closes ? "name" : null;
    }

    /// <summary>九道湾镇, 三合村: a Chinese numeral, at most two characters, and the word for a place.</summary>
    public static string? PlaceName(Sight sight)
    {
        if (!sight.IsChinese || (sight.Measure is { Word.Weak: false } && sight.Unit is not ("户" or "家" or "块" or "间" or "台" or "座" or "条")))
        {
            return null;
        }

        for (var length = 1; length <= 2; length++)
        {
            var end = sight.Token.Span.End + length;
            if (sight.Text[end] is '村' or '镇' or '乡' or '沟' or '湾' or '庄' or '堡' or '屯' && sight.Text[end - 1] is not ('个' or '有' or '条' or '户' or '家' or '级'))
            {
                return "name";
            }
        }

        return null;
    }

    public static string? Vague(Sight sight)
    {
        var many = sight.Previous is '数' or '几' && sight.IsChinese;
        return many || (sight.Token.Kind == TokenKind.Some && sight.Measure is null) ? "vague" : null;
    }
}

namespace Taizhang.Prose.Quantities;

/// <summary>Rules for numerals that belong to words: grades, slogans, articles, names, vague amounts.</summary>
internal static class WordRules
{
    private const int SloganLengthMax = 14;

    /// <summary>Single Chinese digit and measure word before these make a slogan: 三个方面, 四个意识.</summary>
    private static readonly string[] SloganNouns =
    [
        "方面", "意识", "自信", "维护", "代表", "确立", "全面", "带头", "重点", "环节", "阶段", "层面", "维度", "步骤", "关键", "坚持", "必须", "统一", "结合",
        "到位", "聚焦", "不准", "严禁", "务必", "根本", "基本", "专项行动", "优先", "清单", "责任", "文明", "主义", "不放过", "从来",
        "提升", "推进", "强化", "加强", "突破", "落实", "深化", "狠抓", "抓好", "抓实", "围绕", "注重", "突出", "更加", "着力", "紧盯", "第一", "带动", "融入", "促进", "规定", "纪律", "形态", "基本原则", "攻坚", "振兴", "理念", "明确", "有之", "区分", "自我", "一批", "转变", "过硬", "起来", "为主", "机制创新", "普法", "公开", "必查", "必访", "牢记", "敬畏", "服从", "户", "人员", "人群", "字",
    ];

    private static readonly string[] Idioms =
    [
        "三番五次", "千方百计", "千家万户", "千篇一律", "百花齐放", "一次性", "一分为二", "五花八门", "一点一滴", "一条龙", "一条心", "一口气", "一把手", "一对一", "一家亲", "一张网", "一盘棋",
        "一件事一次办", "政企一家", "亲如一家", "军民一家", "党群一家", "一门式", "一支部一", "一村一", "一户一", "一人一", "一月一", "一季一", "一线", "一把尺", "一块苗", "看一眼", "瞅一眼", "瞧一眼", "望一眼", "一条绳", "一股绳", "两条心", "一份力", "一分子", "三五成群", "三期叠加", "一种", "一类", "两手抓", "一岗双责", "四季",
    ];

    public static string? Fraction(Sight sight)
    {
        var end = sight.Token.Span.End;
        var worded = sight.Text.Has(end, "分之") || (sight.PreviousIs("分之") && !sight.PreviousIs("百分之"));
        var upper = sight.Next == '/' && char.IsAsciiDigit(sight.Text[end + 1]);
        var lower = sight.Previous == '/' && char.IsAsciiDigit(sight.Text[sight.Start - 2]);
        var compared = sight.Measure is null && ((sight.Next == '比' && char.IsAsciiDigit(sight.Text[end + 1])) || (sight.Previous == '比' && char.IsAsciiDigit(sight.Text[sight.Start - 2])));
        return worded || upper || lower || compared ? "fraction" : null;
    }

    public static string? Grade(Sight sight)
    {
        if (sight.NextIs("星级", "星", "等奖", "等功", "级", "型") && sight.Measure is null)
        {
            return sight.Token.IsMark ? "masked_word" : "grade";
        }

        // 二类低保, 二档补助: two of them would be 两类.
        if (sight.Unit is "类" or "档" && sight.IsSingleChinese && sight.Text[sight.Start] == '二')
        {
            return "grade";
        }

        if (sight.Unit == "期" && sight.IsSingleChinese && (sight.Text[sight.Start] == '二' || sight.NextIs("期工程", "期项目", "期建设", "期改造", "期完成", "期投资", "期已", "期开工", "期投产", "期建成", "期竣工")))
        {
            return "grade";
        }

        return sight.Measure is not null || sight.Token.Kind != TokenKind.Arabic ? null
            : sight.NextIs("折") ? "discount"
            : sight.NextIs("强") ? "name"
            : null;
    }

    private static readonly string[] GreatThings = ["行动", "工程", "专项", "体系", "板块", "攻坚", "机制", "特色", "类", "项", "方面", "提升", "领域", "任务"];

    private static readonly string[] Sayings = ["说", "说道", "介绍", "介绍道", "表示", "回答", "答道", "笑道", "坦言", "直言", "反映", "告诉记者", "指出", "强调"];

    public static string? Slogan(Sight sight)
    {
        // 围绕5大行动28项任务: 大 behind a digit makes a title of it.
        if (sight.Next == '大' && sight.Measure is null && !sight.HasHedge && Array.Exists(GreatThings, thing => sight.Text.Has(sight.Token.Span.End + 1, thing)))
        {
            return "slogan";
        }

        if (sight.NextIs("字方针", "字诀", "字口诀", "字工作法", "字要求", "字真经") || (sight.PreviousIs("价值观") && sight.NextIs("字")) || IsSummand(sight) || IsOneOfEach(sight) || (sight.Token.Low == 0 && sight.Measure is null && !sight.HasHedge && sight.Token.Kind == TokenKind.Arabic && char.IsLetter(sight.Text[sight.After])) || (sight.Token.Low == 0 && sight.Measure is null && sight.NextIs("距离", "容忍", "差错", "死角", "发生", "增长", "事故", "上访", "接触", "门槛", "彩礼")))
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

            var inside = sight.Text.Slice(quotation.Start + 1, quotation.End - 1);
            if (inside.Contains('+'))
            {
                return "slogan";
            }

            var counted = sight.Measure is not null && ((sight.HasHedge && inside.Length > 8) || IsAllOf(sight, quotation));
            if (!counted && inside.Length <= SloganLengthMax && !IsSpoken(inside) && !IsCountSaid(sight, quotation))
            {
                return "slogan";
            }
        }

        return UnquotedSlogan(sight);
    }

    /// <summary>1+3+N, 3+2模式; in 标语+32处 and 10万+ the sign adds nothing.</summary>
    private static bool IsSummand(Sight sight)
    {
        if (sight.Previous != '+' && sight.Next != '+')
        {
            return false;
        }

        var listed = sight.Previous == '+' && sight.Measure is { } measure && char.IsLetter(sight.Text[sight.Start - 2]) && !char.IsAsciiLetter(sight.Text[sight.Start - 2]) && TextLayout.IsBoundary(sight.Text[measure.Span.End]);
        var open = sight.Previous != '+' && sight.HedgeAfter is { Hedge: Hedge.AtLeast } plus && sight.Text[plus.Span.Start] == '+';
        return !listed && !open;
    }

    /// <summary>“312名”: nothing but digits and their unit is no name.</summary>
    private static bool IsAllOf(Sight sight, TextSpan quotation) => sight.Token.Kind == TokenKind.Arabic && sight.Start == quotation.Start + 1 && sight.End == quotation.End - 1;

    /// <summary>1村1队1品牌, 发现1处停1处: one for one, in digits.</summary>
    private static bool IsOneOfEach(Sight sight)
    {
        const int gap = 3;
        bool Near(NumberToken token, int start, int end) =>
            token is { Kind: TokenKind.Arabic, Low: 1, Span.Length: 1 } && end - start is > 0 and < gap && sight.Text.AreLetters(start, end)
            && (sight.Measure is null || sight.Measures.At(sight.Text, token.Span.End) is not { } other || other.Word == sight.Measure.Value.Word);
        return sight.Token is { Kind: TokenKind.Arabic, Low: 1, Span.Length: 1 }
            && ((sight.Following is { } next && Near(next, sight.Token.Span.End, next.Span.Start)) || (sight.Preceding is { } last && Near(last, last.Span.End, sight.Start)));
    }

    /// <summary>“一上午看了七个节目，过瘾。” is somebody's words and no slogan.</summary>
    private static bool IsSpoken(ReadOnlySpan<char> inside) => inside.Length > 8 && inside.ContainsAny("，。？");

    /// <summary>书记说：“发展党员2名。”: digits and their unit in what somebody says.</summary>
    private static bool IsCountSaid(Sight sight, TextSpan quotation)
    {
        var end = sight.Text[quotation.Start - 1] is '：' or '，' ? quotation.Start - 1 : quotation.Start;
        return sight.Token.Kind == TokenKind.Arabic && sight.Measure is not null && Array.Exists(Sayings, word => sight.Text.EndsWith(end, word));
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

        if (sight.IsSingleChinese && (measure.Word.Kind == "any" || sight.Unit is "项" or "种" or "类" or "条" or "场") && SloganNouns.Any(noun => sight.Text.Has(measure.Span.End, noun)))
        {
            return "slogan";
        }

        if (sight.IsSingleChinese && sight.Unit == "点" && sight.PreviousIs("报", "讲", "谈", "提", "说", "下", "强调", "分享", "要求", "意见"))
        {
            return "slogan";
        }

        if (sight.IsSingleChinese && sight.Unit == "件" && sight.NextIs("件实事", "件大事", "件小事", "件好事", "件喜事", "件要事", "件事"))
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

        if (sight.IsSingleChinese && (sight.NextIs("句话", "句心里话") || (sight.Text[sight.Start] == '一' && (sight.Text[sight.Start - 2] is '没' or '未' || sight.Text[sight.Start - 1] is '没'))))
        {
            return "article";
        }

        // 席面300元一桌: what the money is for.
        if (sight.Text[sight.Start] == '一' && sight.IsSingleChinese && sight.Previous == '元')
        {
            return "norm";
        }

        // “一人红，红一点；大家红，红一片。”: what people say counts nothing by 一.
        if (sight.Text[sight.Start] == '一' && sight.IsSingleChinese && sight.Layout.QuotationAt(sight.Start) is not null)
        {
            return "idiom";
        }

        if (sight.IsSingleChinese && sight.Previous is '这' or '那' or '某' or '同' or '另' or '任' or '统' or '唯' or '头' or '又' or '再' or '哪' or '上' or '下' or '首')
        {
            return "article";
        }

        if (sight.Text[sight.Start] == '一' && sight.Unit == "起" && !sight.PreviousIs("案件", "案", "事件", "事故", "纠纷", "矛盾", "问题", "上访", "信访", "举报", "火灾"))
        {
            return "idiom";
        }

        var next = sight.Text[measure.Span.End];
        var closes = TextLayout.IsBoundary(next) || sight.HedgeAfter is not null;
        if (sight.Text[sight.Start] == '一' && sight.IsSingleChinese)
        {
            return closes && char.IsLetter(sight.PreviousWord) && !sight.PreviousIs("有", "是", "为", "新", "进", "的") && sight.Unit is not ("遍" or "番") ? null : "article";
        }

        return sight.IsSingleChinese && measure.Word.Weak && !closes ? "name" : null;
    }

    /// <summary>九道湾镇, 三合村, 二十里铺社区: a Chinese numeral, at most three characters, and the word for a place; and 柳沟村二组.</summary>
    public static string? PlaceName(Sight sight)
    {
        var lived = sight.Token.Kind == TokenKind.Arabic && !sight.HasHedge && ((sight.Unit == "栋" && (char.IsAsciiDigit(sight.Text[sight.End]) || sight.PreviousIs("住", "接", "家住", "住在"))) || (sight.Unit == "组" && sight.PreviousIs("住", "家住", "住在")));
        if (lived || IsGroupOfVillage(sight) || IsNumbered(sight))
        {
            return "name";
        }

        if (!sight.IsChinese || (sight.Measure is { Word.Weak: false } && sight.Unit is not ("户" or "家" or "块" or "间" or "台" or "座" or "条" or "里" or "亩")))
        {
            return null;
        }

        for (var length = 1; length <= 3 && char.IsLetter(sight.Text[sight.Token.Span.End + length - 1]); length++)
        {
            var end = sight.Token.Span.End + length;
            if (IsPlaceWord(sight.Text, end, length) && sight.Text[end - 1] is not ('个' or '有' or '条' or '户' or '家' or '级' or '多' or '余'))
            {
                return "name";
            }
        }

        return null;
    }

    /// <summary>5组到7组, 8栋、15栋: two with a number each and nothing else between them are called by it.</summary>
    private static bool IsNumbered(Sight sight)
    {
        if (sight.Unit is not ("组" or "栋" or "幢" or "社") || sight.Token.Kind != TokenKind.Arabic || sight.HasHedge)
        {
            return false;
        }

        bool Pair(NumberToken left, NumberToken right) =>
            sight.Measures.At(sight.Text, left.Span.End) is { } first && first.Word.Word == sight.Unit && sight.Measures.At(sight.Text, right.Span.End) is { } second && second.Word.Word == sight.Unit
            && sight.Text.Slice(first.Span.End, right.Span.Start) is "、" or "到" or "至" or "和" or "与";
        return sight.MakesPair(Pair);
    }

    /// <summary>Words that may end a short name, and with a third character in between only those that end nothing else.</summary>
    private static bool IsPlaceWord(FoldedText text, int position, int length) =>
        text.Has(position, "社区") || text[position] is '村' or '镇' or '乡' || (length <= 2 && text[position] is '沟' or '湾' or '庄' or '堡' or '屯' or '铺' or '坪' or '寨' or '岭');

    private static bool IsGroupOfVillage(Sight sight) =>
        sight.Text[sight.Token.Span.End] is '组' or '社' && sight.Text[sight.Token.Span.End + 1] is not ('织' or '区') && sight.Previous is '村'
        && char.IsLetter(sight.Text[sight.Start - 2]) && !ChineseNumerals.IsNumeral(sight.Text[sight.Start - 2]) && !sight.Token.IsMark;

    public static string? Vague(Sight sight)
    {
        var many = sight.Previous is '数' or '几' or '百' or '千' && sight.IsChinese;
        var nearly = sight.IsSingleChinese && sight.Text[sight.Start] == '万' && sight.PreviousIs("近", "约", "上", "成");
        return many || nearly || (sight.Token.Kind == TokenKind.Some && sight.Measure is null) ? "vague" : null;
    }
}

namespace Taizhang.Prose.Quantities;

/// <summary>Rules for numerals that belong to words: grades, norms, slogans, articles, names, vague amounts.</summary>
internal static class WordRules
{
    private const int SloganLengthMax = 14;
    private const int LargeResult = 30;
    private const int ArticleLengthMax = 160;

    /// <summary>Single Chinese digit and measure word before these make a slogan: 三个方面, 四个意识.</summary>
    private static readonly string[] SloganNouns =
    [
        "方面", "意识", "自信", "维护", "代表", "确立", "全面", "带头", "重点", "环节", "阶段", "层面", "维度", "步骤", "关键", "坚持", "必须", "统一", "结合",
        "到位", "聚焦", "不准", "严禁", "务必", "根本", "基本", "专项行动", "优先", "清单", "责任", "文明", "主义", "不放过", "从来",
        "提升", "推进", "强化", "加强", "突破", "落实", "深化", "狠抓", "抓好", "抓实", "围绕", "注重", "突出", "更加", "着力", "紧盯", "第一", "带动", "融入", "促进", "规定", "纪律", "形态", "基本原则", "攻坚", "振兴", "理念", "明确", "有之", "区分", "自我", "一批", "转变", "过硬", "起来", "为主", "机制创新", "普法", "公开", "必查", "户", "人员", "人群", "字",
    ];

    private static readonly string[] RuleWords = ["每", "一般", "应", "须", "原则上", "要求", "规定", "至少", "不得"];

    /// <summary>Bodies of which each is to have or do something.</summary>
    private static readonly string[] EachBodies = ["村", "乡镇", "支部", "党支部", "单位", "社区", "部门", "站所", "小组", "网格", "队"];

    private static readonly string[] LevyVerbs = ["交纳", "缴纳", "计提", "提取", "报销", "补助", "补贴", "计算", "执行", "发放", "奖励"];

    private static readonly string[] Idioms =
    [
        "三番五次", "千方百计", "千家万户", "千篇一律", "百花齐放", "一次性", "一分为二", "五花八门", "一点一滴", "一条龙", "一条心", "一口气", "一把手", "一对一", "一家亲", "一张网", "一盘棋",
        "一件事一次办", "一门式", "一支部一", "一村一", "一户一", "一人一", "一月一", "一季一", "一线", "一把尺", "一块苗", "看一眼", "瞅一眼", "瞧一眼", "望一眼", "一条绳", "一股绳", "两条心", "一份力", "一分子", "一种", "一类", "两手抓", "一岗双责", "四季",
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

        return sight.Measure is not null || sight.Token.Kind != TokenKind.Arabic ? null
            : sight.NextIs("折") ? "discount"
            : sight.NextIs("强") ? "name"
            : null;
    }

    /// <summary>每 and 至少 before a number set a norm; a large or rounded number of 每年 is a result.</summary>
    public static string? Norm(Sight sight)
    {
        if (IsRate(sight) || IsEach(sight) || IsTariff(sight) || IsDaily(sight))
        {
            return "norm";
        }

        var before = sight.ClauseBefore;
        var each = before.LastIndexOf('每');
        var yearly = each >= 0 && before[each..].StartsWith("每年") && (sight.Token.Low >= LargeResult || sight.HedgeAfter?.Hedge == Hedge.Around);
        yearly &= before.IndexOf('每') == each;
        yearly |= each >= 0 && (IsMeans(before[..each]) || (sight.UnitKind == "session" && sight.Token.Low >= LargeResult));
        if (each >= 0 && !yearly && !before.Contains("平均每", StringComparison.Ordinal) && !IsPastNumber(sight, before.Length - each))
        {
            return "norm";
        }

        if (IsShareOut(sight, before))
        {
            return "norm";
        }

        var standard = before.LastIndexOf("按照") is >= 0 and var by ? by : before.LastIndexOf('按');
        if ((sight.PreviousIs("按", "按照") || (standard >= 0 && sight.HedgeBefore is { Hedge: Hedge.AtLeast or Hedge.AtMost })) && sight.Measure is not null)
        {
            return "norm";
        }

        var rate = standard >= 0 && (sight.Text.Has(sight.End, "标准") || sight.Text.Has(sight.End, "的标准") || sight.Text.Has(sight.End, "/"));
        return rate || (standard >= 0 && IsLevied(sight)) || IsRuled(sight) ? "norm" : null;
    }

    /// <summary>一个支部培养1名积极分子, 各乡镇宣传委员1名: one each, and no total.</summary>
    private static bool IsShareOut(Sight sight, ReadOnlySpan<char> before)
    {
        if (sight.Token.Low != 1 || sight.Token.IsMark || sight.HasHedge)
        {
            return false;
        }

        foreach (var body in EachBodies)
        {
            if (before.Contains("各" + body, StringComparison.Ordinal) || before.StartsWith("一个" + body) || before.StartsWith("一" + body))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words by which a sentence tells what everybody pays or gets.</summary>
    private static readonly string[] TariffWords = ["起付线", "封顶线", "报销比例", "缴费标准", "补助标准", "资助标准", "全额资助", "补贴标准", "奖励标准", "慰问标准", "收费标准"];

    /// <summary>起付线150元，报85%: rates of a rule; 逾期扣0.5分: what one case costs.</summary>
    private static bool IsTariff(Sight sight)
    {
        if (sight.UnitKind == "points")
        {
            return sight.PreviousIs("扣") && !sight.HasHedge && sight.ClauseHas("每", "逾期", "未", "不", "迟", "一次");
        }

        if (sight.UnitKind is not ("money" or "percent") || sight.HasHedge || sight.ClauseHas("共", "累计", "合计", "资金", "专款", "支出", "总额"))
        {
            return false;
        }

        var sentence = sight.Text.Slice(Math.Max(sight.Layout.SentenceStart(sight.Start), sight.Start - ArticleLengthMax), sight.Start);
        foreach (var word in TariffWords)
        {
            if (sentence.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>一天6遍, 一周3次: how often, and not how many in all.</summary>
    private static bool IsDaily(Sight sight) => sight.UnitKind == "session" && sight.PreviousIs("一天", "一周", "天天", "一日") && !sight.HasHedge && sight.Text[sight.Start - 3] is not ('这' or '那' or '第' or '当');

    /// <summary>2.5元/斤, 30余人/天: a measure word behind the stroke; 51人/2.55万元 are two counts.</summary>
    private static bool IsRate(Sight sight) =>
        sight.Measure is { } measure && sight.Text[measure.Span.End] == '/' && sight.Measures.At(sight.Text, measure.Span.End + 1) is not null;

    /// <summary>奖金各500元: what each one gets.</summary>
    private static bool IsEach(Sight sight) => sight.UnitKind == "money" && (IsPriced(sight) || sight.PreviousIs("各", "各奖", "各奖励", "各给予", "各补助"));

    /// <summary>水费一方1.2元: what one of them costs.</summary>
    private static bool IsPriced(Sight sight) => sight.Text[sight.Start - 2] == '一' && sight.Previous is '方' or '斤' or '亩' or '度' or '吨' or '只' or '头' or '人' or '天' or '张' or '份';

    /// <summary>按工资的2%交纳, 按80%报销: a share that a rule names.</summary>
    private static bool IsLevied(Sight sight)
    {
        if (sight.UnitKind != "percent")
        {
            return false;
        }

        foreach (var verb in LevyVerbs)
        {
            if (sight.Text.Has(sight.End, verb) || sight.Text.Has(sight.End, "的比例"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRuled(Sight sight) =>
        sight.ClauseHas("至少", "不得少于", "原则上", "不得低于", "应不少于", "不得超过", "不准超过", "不得多于", "控制在", "应当", "须", "可兑换", "可兑", "可领", "可享受", "可获得", "可抵") || (sight.Unit == "字" && sight.HedgeAfter is { Hedge: Hedge.AtMost })
        || (sight.Layout.IsDirective && (sight.HedgeBefore ?? sight.HedgeAfter) is { Hedge: Hedge.AtLeast or Hedge.AtMost })
        || IsBoundBySentence(sight)
        || sight.PreviousIs("限速", "限高", "限重", "限宽", "限载") || (sight.PreviousIs("连续") && (sight.Text[sight.End] is '不' or '未' or '无'))
        || sight.PreviousIs("一式", "限报", "限额", "上限", "下限") || IsComposition(sight) || InArticle(sight);

    /// <summary>党员每年学习一般不少于32学时，书记不少于56学时: a bound in a sentence that says what has to be.</summary>
    private static bool IsBoundBySentence(Sight sight)
    {
        if (sight.HedgeBefore is not { Hedge: Hedge.AtLeast or Hedge.AtMost } bound || sight.Text[bound.Span.Start] != '不' || sight.Text[bound.Span.Start + 1] is '下' or '到' or '足' or '满')
        {
            return false;
        }

        var sentence = sight.Text.Slice(Math.Max(sight.Layout.SentenceStart(sight.Start), sight.Start - ArticleLengthMax), bound.Span.Start);
        foreach (var word in RuleWords)
        {
            if (sentence.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>由3至5人组成: how many there are to be.</summary>
    private static bool IsComposition(Sight sight)
    {
        if (sight.PreviousIs("由") && sight.UnitKind == "person" && sight.Text.Slice(sight.End, sight.End + 8) is var behind && behind.IndexOf("组成", StringComparison.Ordinal) is var made && made >= 0 && !behind[..made].ContainsAny('，', '。'))
        {
            return true;
        }

        if (sight.Following is { } next && sight.PreviousIs("由") && sight.Text.Slice(sight.Token.Span.End, next.Span.Start) is "至" or "到" or "-")
        {
            return sight.Text.Slice(next.Span.End, next.Span.End + 4).Contains("组成", StringComparison.Ordinal);
        }

        return sight.Preceding is { } first && sight.Text.EndsWith(first.Span.Start, "由") && sight.Text.Slice(first.Span.End, sight.Start) is "至" or "到" or "-" && sight.NextIs("人组成", "名组成", "名委员组成");
    }

    /// <summary>第三条 …: a line of a regulation sets norms.</summary>
    private static bool InArticle(Sight sight)
    {
        var start = sight.Start;
        while (start > 0 && sight.Start - start < ArticleLengthMax && sight.Text[start - 1] != '\n')
        {
            start--;
        }

        if (sight.Text[start] != '第')
        {
            return false;
        }

        var end = start + 1;
        while (end - start < 5 && (ChineseNumerals.IsNumeral(sight.Text[end]) || char.IsAsciiDigit(sight.Text[end])))
        {
            end++;
        }

        return end > start + 1 && sight.Text[end] == '条' && sight.Text[end + 1] is ' ' or '：' or '、';
    }

    /// <summary>利用每周例会 names an occasion and sets no norm.</summary>
    private static bool IsMeans(ReadOnlySpan<char> before) =>
        before.EndsWith("利用") || before.EndsWith("依托") || before.EndsWith("通过") || before.EndsWith("结合") || before.EndsWith("借助");

    /// <summary>A norm reaches to the first number behind it: 每村2名共30名 states 30.</summary>
    private static bool IsPastNumber(Sight sight, int distance) =>
        sight.Preceding is { } before && before.Span.Start > sight.Start - distance && sight.ClauseBefore[^Math.Min(distance, sight.ClauseBefore.Length)..]is var behind && (behind.ContainsAny('共', '计') || behind.Contains("全年", StringComparison.Ordinal) || behind.Contains("年内", StringComparison.Ordinal));

    public static string? Slogan(Sight sight)
    {
        if (IsSummand(sight) || (sight.Token.Low == 0 && sight.Measure is null && sight.NextIs("距离", "容忍", "差错", "死角", "发生", "增长", "事故", "上访", "接触", "门槛", "彩礼")))
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

            var counted = sight.Measure is not null && sight.HasHedge && inside.Length > 8;
            if (!counted && inside.Length <= SloganLengthMax && !IsSpoken(inside))
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

    /// <summary>“一上午看了七个节目，过瘾。” is somebody's words and no slogan.</summary>
    private static bool IsSpoken(ReadOnlySpan<char> inside) => inside.Length > 8 && inside.ContainsAny("，。？");

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
            return closes && char.IsLetter(sight.PreviousWord) && !sight.PreviousIs("有", "是", "为", "新", "进") ? null : "article";
        }

        return sight.IsSingleChinese && measure.Word.Weak && !closes ? "name" : null;
    }

    /// <summary>九道湾镇, 三合村, 二十里铺社区: a Chinese numeral, at most three characters, and the word for a place; and 柳沟村二组.</summary>
    public static string? PlaceName(Sight sight)
    {
        if (IsGroupOfVillage(sight))
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

    /// <summary>Words that may end a short name, and with a third character in between only those that end nothing else.</summary>
    private static bool IsPlaceWord(FoldedText text, int position, int length) =>
        text.Has(position, "社区") || text[position] is '村' or '镇' or '乡' || (length <= 2 && text[position] is '沟' or '湾' or '庄' or '堡' or '屯' or '铺' or '坪' or '寨' or '岭');

    private static bool IsGroupOfVillage(Sight sight) =>
        sight.Text[sight.Token.Span.End] is '组' or '社' && sight.Text[sight.Token.Span.End + 1] is not ('织' or '区') && sight.Previous is '村'
        && char.IsLetter(sight.Text[sight.Start - 2]) && !ChineseNumerals.IsNumeral(sight.Text[sight.Start - 2]) && !sight.Token.IsMark;

    public static string? Vague(Sight sight)
    {
        var many = sight.Previous is '数' or '几' && sight.IsChinese;
        return many || (sight.Token.Kind == TokenKind.Some && sight.Measure is null) ? "vague" : null;
    }
}

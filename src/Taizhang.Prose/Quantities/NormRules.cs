using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Quantities;

/// <summary>Rules for numbers that say what has to be, what each one gets or what something costs: 每村2名, 起付线150元.</summary>
internal static class NormRules
{
    private const int LargeResult = 30;
    private const int ArticleLengthMax = 160;

    private static readonly string[] RuleWords = ["每", "一般", "应", "须", "原则上", "要求", "规定", "至少", "不得"];

    /// <summary>Bodies of which each is to have or do something.</summary>
    private static readonly string[] EachBodies = ["村", "乡镇", "支部", "党支部", "单位", "社区", "部门", "站所", "小组", "网格", "队"];

    private static readonly string[] LevyVerbs = ["交纳", "缴纳", "计提", "提取", "报销", "补助", "补贴", "计算", "执行", "发放", "奖励"];

    /// <summary>Words by which a sentence tells what everybody pays or gets.</summary>
    private static readonly string[] TariffWords = ["起征点", "起付线", "封顶线", "报销比例", "缴费标准", "补助标准", "资助标准", "全额资助", "补贴标准", "奖励标准", "慰问标准", "收费标准"];

    /// <summary>每 and 至少 before a number set a norm; a large or rounded number of 每年 is a result.</summary>
    public static string? Norm(Sight sight)
    {
        if (IsRate(sight) || IsEach(sight) || IsTariff(sight) || IsDaily(sight))
        {
            return "norm";
        }

        var before = sight.ClauseBefore;
        var each = before.LastIndexOf('每');
        var yearly = each >= 0 && ((before[each..].StartsWith("每年") && sight.Token.Low >= LargeResult) || (sight.HedgeAfter?.Hedge == Hedge.Around && IsTime(before[each..])));
        yearly &= before.IndexOf('每') == each;
        yearly |= each >= 0 && (before[..each].EndsWith("由") || before[..each].EndsWith("从") || IsObject(sight, before[each..]));
        yearly |= each >= 0 && (IsMeans(before[..each]) || (sight.UnitKind == "session" && sight.Token.Low >= LargeResult));
        yearly |= each >= 0 && ((sight.HedgeAfter?.Hedge == Hedge.Around && sight.PreviousIs("增收", "省", "节省", "节约", "创收", "节支", "增加收入")) || sight.PreviousIs("都有"));
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

    /// <summary>每季度对5处场所开展检查: they are what is gone to, and each time the same.</summary>
    private static bool IsObject(Sight sight, ReadOnlySpan<char> each) =>
        IsTime(each) | each.StartsWith("每季") && sight.PreviousIs("对", "给", "为", "向") && sight.UnitKind is not ("session" or "money");

    /// <summary>每天接待80人左右 tells what happens; 每户补助800元左右 what each one gets.</summary>
    private static bool IsTime(ReadOnlySpan<char> each) => each.StartsWith("每年") || each.StartsWith("每天") || each.StartsWith("每日") || each.StartsWith("每周") || each.StartsWith("每月");

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

        return SettingWords.HasAny(sight.Text.Slice(Math.Max(sight.Layout.SentenceStart(sight.Start), sight.Start - ArticleLengthMax), sight.Start), TariffWords);
    }

    /// <summary>一天6遍, 一周3次: how often, and not how many in all.</summary>
    private static bool IsDaily(Sight sight) => sight.UnitKind == "session" && sight.PreviousIs("一天", "一周", "天天", "一日") && !sight.HasHedge && sight.Text[sight.Start - 3] is not ('这' or '那' or '第' or '当');

    /// <summary>2.5元/斤, 30余人/天: a measure word behind the stroke; 51人/2.55万元 are two counts.</summary>
    private static bool IsRate(Sight sight) =>
        sight.Measure is { } measure && sight.Text[measure.Span.End] == '/' && sight.Measures.At(sight.Text, measure.Span.End + 1) is not null;

    /// <summary>奖金各500元: what each one gets.</summary>
    private static bool IsEach(Sight sight) => sight.UnitKind == "money" && (IsPriced(sight) || sight.PreviousIs("各", "各奖", "各奖励", "各给予", "各补助"));

    /// <summary>水费一方1.2元: what one of them costs.</summary>
    private static bool IsPriced(Sight sight) => sight.Text[sight.Start - 2] == '一' && sight.Previous is '方' or '斤' or '亩' or '度' or '吨' or '只' or '头' or '人' or '天' or '张' or '份' or '位' or '次' or '碗' or '顿' or '餐' or '桌' or '车' or '瓶' or '袋' or '箱' or '户' or '年' or '月' or '米' or '趟';

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
        sight.ClauseHas("至少", "不得少于", "原则上", "不得低于", "应不少于", "不得超过", "不准超过", "不得多于", "控制在", "应当", "须", "可兑换", "可兑", "可领", "可享受", "可获得", "可抵") || (sight.Unit is "字" or "页" && (sight.HedgeBefore ?? sight.HedgeAfter) is { Hedge: Hedge.AtMost or Hedge.AtLeast })
        || sight.PreviousIs("要求", "规定", "标准是", "标准为", "限定", "定额", "定员", "核定", "上定的", "规定的", "要求的")
        || (sight.Layout.IsDirective && (sight.HedgeBefore ?? sight.HedgeAfter) is { Hedge: Hedge.AtLeast or Hedge.AtMost })
        || IsBoundBySentence(sight)
        || sight.PreviousIs("限速", "限高", "限重", "限宽", "限载") || (sight.PreviousIs("连续") && (sight.Text[sight.End] is '不' or '未' or '无'))
        || sight.PreviousIs("一式", "限报", "限额", "上限", "下限") || IsComposition(sight) || InArticle(sight) || IsAgreed(sight);

    /// <summary>党员每年学习一般不少于32学时，书记不少于56学时: a bound in a sentence that says what has to be.</summary>
    private static bool IsBoundBySentence(Sight sight)
    {
        if (sight.HedgeBefore is not { Hedge: Hedge.AtLeast or Hedge.AtMost } bound || sight.Text[bound.Span.Start] != '不' || sight.Text[bound.Span.Start + 1] is '下' or '到' or '足' or '满')
        {
            return false;
        }

        return SettingWords.HasAny(sight.Text.Slice(Math.Max(sight.Layout.SentenceStart(sight.Start), sight.Start - ArticleLengthMax), bound.Span.Start), RuleWords);
    }

    /// <summary>贷款利率4.35%, 质保金5%: what was agreed.</summary>
    private static bool IsAgreed(Sight sight) => sight.UnitKind == "percent" && sight.PreviousIs("利率", "年利率", "月息", "年息", "质保金", "违约金", "税率", "首付");

    /// <summary>由3至5人组成: how many there are to be.</summary>
    private static bool IsComposition(Sight sight)
    {
        if (sight.PreviousIs("由") && sight.UnitKind == "person" && !sight.ClauseHas("第", "届", "现", "目前") && sight.Text.Slice(sight.End, sight.End + 8) is var behind && behind.IndexOf("组成", StringComparison.Ordinal) is var made && made >= 0 && !behind[..made].ContainsAny('，', '。'))
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
        sight.Preceding is { } before && before.Span.Start > sight.Start - distance && sight.ClauseBefore[^Math.Min(distance, sight.ClauseBefore.Length)..]is var behind && (behind.ContainsAny('共', '计') || behind.Contains("标准", StringComparison.Ordinal) || behind.Contains("全年", StringComparison.Ordinal) || behind.Contains("年内", StringComparison.Ordinal));
}

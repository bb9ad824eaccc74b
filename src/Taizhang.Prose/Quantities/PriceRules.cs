namespace Taizhang.Prose.Quantities;

/// <summary>Rules for numbers that say what one of them costs, earns or is marked with, and are no total: 票价2元, （25分）, 书记3100元，副职2600元.</summary>
internal static class PriceRules
{
    /// <summary>How many characters the next of those that a norm lists is told in: ，副职 before 2600元.</summary>
    private const int NextMax = 7;

    /// <summary>What is paid by the piece, the meal or the month.</summary>
    private static readonly string[] Prices =
        ["票价", "门票", "单价", "售价", "定价", "收购价", "市价", "起步价", "工本费", "押金", "早餐", "午餐", "晚餐", "餐标", "工资", "时薪", "月薪", "年薪", "月补", "日补", "月补助", "月补贴", "年补助", "年补贴", "月报酬", "年报酬", "一档", "二档", "三档", "四档", "误工费", "月租", "年租", "亩租"];

    private static readonly string[] Prizes = ["第一名", "第二名", "第三名", "一等奖", "二等奖", "三等奖", "优秀奖", "作品奖", "鼓励奖", "冠军", "亚军", "季军", "优胜奖"];

    private static readonly string[] Totals = ["共", "累计", "合计", "总计", "总额", "共计", "计"];

    /// <summary>班子成员各讲2场: each of them, by verbs that people do one by one.</summary>
    private static readonly string[] EachDoes = ["各讲", "各上", "各写", "各带", "各报", "各办", "各送", "各种", "各奖"];

    public static string? Price(Sight sight)
    {
        if (sight.Token.IsMark || sight.Measure is null)
        {
            return !sight.Token.IsMark && sight.Text.Has(sight.Token.Span.End, "封顶") ? "norm" : null;
        }

        return IsMoneyForOne(sight) || IsFullMark(sight) || IsNextOfNorm(sight) || (sight.UnitKind != "money" && sight.PreviousIs(EachDoes) && sight.Text[sight.Start - 3] is not ('月' or '日' or '季' or '年')) ? "norm" : null;
    }

    private static bool IsMoneyForOne(Sight sight) =>
        sight.Unit == "元" && sight.Token.Low == sight.Token.High && !sight.ClauseHas(Totals)
        && (IsPerPiece(sight) || (!sight.HasHedge && (sight.PreviousIs(Prices) || sight.PreviousIs(Prizes))));

    /// <summary>68元一份, 128元起: what one costs.</summary>
    private static bool IsPerPiece(Sight sight) =>
        (sight.Text[sight.End] == '起' && TextLayout.IsBoundary(sight.Text[sight.End + 1]))
        || (sight.Text[sight.End] is '一' or '每' && sight.Measures.At(sight.Text, sight.End + 1) is not null);

    /// <summary>满分100分, 封顶10分, 1.理论学习（25分）: what can be reached.</summary>
    private static bool IsFullMark(Sight sight) =>
        sight.UnitKind == "points" && !sight.HasHedge
        && (sight.PreviousIs("满分", "满分为", "封顶", "最高", "总分", "赋分", "计分")
            || (sight.PreviousWord is '（' or '(' && sight.Text[sight.End] is '）' or ')'));

    /// <summary>书记每月3100元，副职2600元: a list that begins with a norm goes on with norms, of the same unit and in as few words.</summary>
    private static bool IsNextOfNorm(Sight sight)
    {
        if (sight.Earlier is not { Reason: "norm" } norm || sight.HasHedge || sight.Measures.At(sight.Text, norm.Span.End) is not { } unit || unit.Word.Word != sight.Unit)
        {
            return false;
        }

        var between = sight.Text.Slice(unit.Span.End, sight.Start);
        if (between.Length is < 2 or > NextMax || between[0] is not ('，' or '、' or '；') || between[1..].ContainsAny("，、；。：\n共计达已均超约近全花发支付送补用了"))
        {
            return false;
        }

        return sight.UnitKind is "money" or "hours" or "area";
    }
}

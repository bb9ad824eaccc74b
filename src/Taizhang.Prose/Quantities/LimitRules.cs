using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Quantities;

/// <summary>Rules for numbers that bound what may be spent, name what is still to be reached, or what everybody has to do: 彩礼不超过6万元, 授信额度最高20万元, 距6000人的任务.</summary>
internal static class LimitRules
{
    /// <summary>How far before a bound the matter stands that it is set for.</summary>
    private const int MatterReach = 40;

    private static readonly string[] Matters = ["限额", "限高", "彩礼", "随礼", "礼金", "酒席", "宴席", "上限", "红线"];

    private static readonly string[] Ceilings = ["额度", "授信", "可贷", "贷款"];

    private static readonly string[] Fees = ["收费", "收取"];

    private static readonly string[] Goals = ["的任务", "的目标", "的指标", "的要求"];

    public static string? Limit(Sight sight)
    {
        if (sight.Token.IsMark || sight.Measure is null)
        {
            return null;
        }

        return IsCeiling(sight) || IsFee(sight) || IsGoal(sight) || IsForEverybody(sight) ? "norm" : null;
    }

    /// <summary>彩礼不超过6万元，酒席不超过20桌: the matter stands before, maybe with the bound of another one between.</summary>
    private static bool IsCeiling(Sight sight)
    {
        if (sight.HedgeBefore is { Hedge: Hedge.AtMost } bound && sight.Text.Has(bound.Span.Start, "不超过"))
        {
            return SettingWords.HasAny(sight.Text.Slice(Math.Max(sight.Layout.SentenceStart(sight.Start), bound.Span.Start - MatterReach), bound.Span.Start), Matters);
        }

        return sight.UnitKind == "money" && sight.PreviousIs("最高", "最高可达", "最高可贷") && sight.ClauseHas(Ceilings);
    }

    /// <summary>办一场收费500元: what one costs.</summary>
    private static bool IsFee(Sight sight) => sight.Unit == "元" && sight.PreviousIs(Fees) && sight.ClauseHas("一场", "一次", "一桌", "一餐", "一件", "每");

    /// <summary>距6000人的任务还差1880人.</summary>
    private static bool IsGoal(Sight sight) => sight.ClauseHas("距", "离") && Array.Exists(Goals, goal => sight.Text.Has(sight.End, goal));

    /// <summary>人人都作了一次以上发言.</summary>
    private static bool IsForEverybody(Sight sight) => sight.IsSingleChinese && sight.HedgeAfter is { Hedge: Hedge.AtLeast } && sight.ClauseHas("人人", "个个");
}

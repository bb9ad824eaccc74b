using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Quantities;

/// <summary>Rules for numbers that bound what may be spent, name what is still to be reached, or what everybody has to do: 彩礼不超过6万元, 授信额度最高20万元, 距6000人的任务.</summary>
internal static class LimitRules
{
    /// <summary>How far before a bound the matter stands that it is set for.</summary>
    private const int MatterReach = 40;

    /// <summary>No more than this many people carry one house between them.</summary>
    private const int CarriersMax = 5;
    private const int CarriedMax = 10;

    private static readonly string[] Matters = ["限额", "限高", "彩礼", "随礼", "礼金", "酒席", "宴席", "上限", "红线"];

    private static readonly string[] Ceilings = ["额度", "授信", "可贷", "贷款"];

    private static readonly string[] Fees = ["收费", "收取", "只收费"];

    private static readonly string[] Goals = ["的任务", "的目标", "的指标", "的要求"];

    private static readonly string[] Carries = ["包", "联", "帮", "带"];

    public static string? Limit(Sight sight)
    {
        if (sight.Token.IsMark || sight.Measure is null)
        {
            return null;
        }

        return IsCeiling(sight) || IsFee(sight) || IsGoal(sight) || IsForEverybody(sight) || IsCarried(sight) ? "norm" : null;
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

    /// <summary>队员3人包1户: who looks after whom, in numbers as small as one pair has.</summary>
    private static bool IsCarried(Sight sight) =>
        (sight.Following is { IsMark: false } next && IsPair(sight, sight.Token, next)) || (sight.Preceding is { IsMark: false } last && IsPair(sight, last, sight.Token));

    private static bool IsPair(Sight sight, NumberToken left, NumberToken right) =>
        left.Low <= CarriersMax && right.Low <= CarriedMax && sight.Measures.At(sight.Text, left.Span.End) is { Word.Kind: "person" } who && Array.Exists(Carries, verb => sight.Text.Slice(who.Span.End, right.Span.Start).SequenceEqual(verb));
}

using System.Numerics;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>Why a number with a figure's own words beside it may still be about something else: it is then offered, never said.</summary>
internal static class Doubts
{
    /// <summary>Why a good link is only suggested.</summary>
    public const string Reason = "doubtful";

    /// <summary>How far a criterion may stand before the number and still say which ones it counts.</summary>
    private const int CriterionReach = 10;

    /// <summary>How much of the noun behind a number is looked at.</summary>
    private const int NounBits = 20;

    private static readonly string[] Bodies = ["村", "社区", "单位", "乡镇", "部门", "学校", "企业"];
    private static readonly string[] OtherActs =
        ["维修", "检修", "抢修", "撤销", "取消", "撤并", "注销", "购置", "采购", "配备", "配置", "捐赠", "拆除", "谈话", "约谈", "考察", "名额", "指标", "降级", "退回", "培训班", "体检"];

    private static readonly System.Buffers.SearchValues<char> ActBeginnings = System.Buffers.SearchValues.Create([.. OtherActs.Select(act => act[0])]);

    private static readonly string[] SumWords = ["合计", "共计", "总计", "共", "总共", "共有", "加起来", "累计", "一共"];

    /// <summary>A link that is offered and no longer said.</summary>
    public static Link Of(Link link) => link with { Band = Band.Suggest, Confidence = Math.Min(link.Confidence, Confidences.Sure - 0.01), Reason = Reason };

    /// <summary>120名党员聆听: people of a roll with a verb behind them are those who did it, and not all who stand on it.</summary>
    public static bool IsTakingPart(in Phrase phrase, Fit fit) =>
        fit.Target.IsRoll && phrase.NounFollows && phrase.NounEnd < phrase.Right.End && (BitAt(phrase.NounEnd, phrase) & fit.Local) == 0;

    /// <summary>对2个软弱涣散党组织逐一制定方案: those to whom something is done are not all there are, unless the figure tells of the deed.</summary>
    public static bool IsTreated(Shadow shadow, in Phrase phrase, Fit fit) =>
        phrase.NounFollows && "对向为给由让使把将被".Contains(shadow[phrase.At - 1], StringComparison.Ordinal)
        && (fit.Covered & Behind(phrase.NounEnd, phrase)) == 0;

    /// <summary>维修电子屏5块, 撤销二星级党支部1个: something else is done with them than the figure counts.</summary>
    public static bool IsOtherAct(Shadow shadow, in Phrase phrase, Fit fit)
    {
        var first = Math.Max(ListStart(shadow, phrase), phrase.At - Scorer.LeftBits);
        if (!shadow.Characters[first..phrase.Right.End].ContainsAny(ActBeginnings))
        {
            return false;
        }

        foreach (var act in OtherActs)
        {
            for (var from = first; shadow.Characters[from..phrase.Right.End].IndexOf(act, StringComparison.Ordinal) is var at and >= 0; from += at + act.Length)
            {
                if (((BitAt(from + at, phrase) | BitAt(from + at + act.Length - 1, phrase)) & fit.Covered) == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>拆除广告38块、条幅52条: an item of a list shares the verb that the list opens with.</summary>
    public static int ListStart(Shadow shadow, in Phrase phrase) => phrase.Left.Start > phrase.Clause.Start && shadow[phrase.Left.Start] is '、' ? phrase.Clause.Start : phrase.Left.Start;

    /// <summary>500平方米以上活动场所1处: a number that says which ones stands in the same words.</summary>
    /// <param name="before">The number before this one, where there is one.</param>
    public static bool IsQualified(Shadow shadow, in Phrase phrase, Quantity? before, Target target)
    {
        if (before is not { Counts: false, Reason: "criterion" or "age" or "standing" } || target.Name.Contains('岁') || target.Name.Contains('年') || target.Name.Contains('龄'))
        {
            return false;
        }

        var at = shadow.PositionOf(before.Span.End);
        return at >= phrase.Left.Start && phrase.At - at <= CriterionReach;
    }

    /// <summary>所、站示范点合计8处, “最美家庭”“星级文明户”36户: what is added up is more than one figure.</summary>
    public static bool IsSumOfSeveral(Shadow shadow, in Phrase phrase, Fit best, IEnumerable<Fit> others)
    {
        var left = shadow.Characters[phrase.Left.Start..phrase.At];
        var summed = left.ContainsAny("、和与及") && PartOfThem.EndsWithOneOf(left, SumWords);
        foreach (var other in others)
        {
            var apart = (other.Local & ~best.Local) != 0 && (best.Local & ~other.Local) != 0;
            if (apart && (summed || AreListed(shadow, phrase, other, best)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two figures' words with nothing but a pause or the marks of quotations between them.</summary>
    private static bool AreListed(Shadow shadow, in Phrase phrase, Fit first, Fit second)
    {
        var end = phrase.At - Scorer.LeftBits + 64 - BitOperations.LeadingZeroCount(first.Local);
        var start = phrase.At - Scorer.LeftBits + BitOperations.TrailingZeroCount(second.Local);
        if (first.Local == 0 || second.Local == 0 || end > start || start >= phrase.At || end <= phrase.Left.Start)
        {
            return false;
        }

        return end == start ? shadow.OriginalOf(start) > shadow.OriginalOf(end - 1) + 1 : !shadow.Characters[end..start].ContainsAnyExcept("、和与及");
    }

    /// <summary>A unit that is only read as the figure's own, and words that count something else in it.</summary>
    public static bool IsAnotherThing(Shadow shadow, in Phrase phrase, string? unit, Fit fit) =>
        IsPieces(shadow, phrase, unit, fit.Target) || IsAnother(fit) || IsOfTheNext(phrase, unit, fit) || CountsBodies(shadow, phrase, unit, fit);

    /// <summary>15个村各组建志愿服务队1支: words beyond the number's own noun, and 个 for a unit that is not 个.</summary>
    private static bool IsOfTheNext(in Phrase phrase, string? unit, Fit fit) => unit == "个" && fit.FirstHit >= phrase.OwnEnd && phrase.NounFollows;

    /// <summary>标语没刷的2个村: bodies are counted, and the figure's words say only which.</summary>
    private static bool CountsBodies(Shadow shadow, in Phrase phrase, string? unit, Fit fit)
    {
        var noun = (1UL << Math.Clamp(phrase.NounEnd - phrase.At, 0, NounBits)) - 1;
        if (!phrase.NounFollows || unit != "个" || (fit.Local >> Scorer.LeftBits & noun) != 0)
        {
            return false;
        }

        foreach (var body in Bodies)
        {
            if (shadow.Characters[phrase.At..].StartsWith(body, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>中心组学习通报4期, 学术研讨会1场: a unit that is only read as the figure's own, and a head that its words do not explain.</summary>
    private static bool IsAnother(Fit fit) => fit.Unexplained != default;

    /// <summary>涉及发展党员4个 counts cases: people are told in 个 only with the word behind it (4个党员).</summary>
    private static bool IsPieces(Shadow shadow, in Phrase phrase, string? unit, Target target) =>
        unit == "个" && target.UnitKinds.Contains("person") && !phrase.NounFollows && shadow[phrase.At - 1] != '了';

    private static ulong Behind(int position, in Phrase phrase) => position - phrase.At + Scorer.LeftBits is < 64 and var bit ? ulong.MaxValue << Math.Max(0, bit) : 0;

    private static ulong BitAt(int position, in Phrase phrase) => position - phrase.At + Scorer.LeftBits is >= 0 and < 64 and var bit ? 1UL << bit : 0;
}

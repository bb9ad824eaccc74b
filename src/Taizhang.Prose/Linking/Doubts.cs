using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>What makes it doubtful that a quantity states the figure whose words stand beside it.</summary>
internal sealed class Doubts(IReadOnlyList<Quantity> quantities, IReadOnlyList<Phrase> phrases, Shadow shadow)
{
    /// <summary>How much of the noun behind a number is looked at.</summary>
    private const int NounBits = 20;

    private static readonly string[] Bodies = ["村", "社区", "单位", "乡镇", "部门", "学校", "企业"];
    private static readonly string[] SampleWords = ["抽查", "查看", "访问", "抽取", "抽样", "随机", "暗访", "回访", "督查", "观摩", "考察", "检查"];
    private static readonly string[] LackWords = ["不", "未", "没", "有误", "缺席", "缺少", "脱岗", "被约谈", "被通报", "滞后"];

    /// <summary>15个村各组建志愿服务队1支: words beyond the number's own noun, and 个 for a unit that is not 个.</summary>
    public bool IsOfTheNext(int quantity, Fit fit) => quantities[quantity].Unit == "个" && fit.FirstHit >= phrases[quantity].OwnEnd && phrases[quantity].NounFollows;

    /// <summary>标语没刷的2个村: bodies are counted, and the figure's words say only which.</summary>
    public bool CountsBodies(int quantity, Fit fit)
    {
        var phrase = phrases[quantity];
        var noun = (1UL << Math.Clamp(phrase.NounEnd - phrase.At, 0, NounBits)) - 1;
        if (!phrase.NounFollows || quantities[quantity].Unit != "个" || (fit.Local >> Scorer.LeftBits & noun) != 0)
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

    /// <summary>12名志愿者信息有误, 2支志愿服务队长期不活动: those of whom something is lacking are some of them.</summary>
    public bool IsLack(in Phrase phrase)
    {
        if (!phrase.NounFollows)
        {
            return false;
        }

        var behind = shadow.Characters[Math.Min(phrase.At + 2, phrase.Right.End)..phrase.Right.End];
        foreach (var word in LackWords)
        {
            if (behind.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>抽查台账46份、志愿者30名: what somebody looked at, and not what there is.</summary>
    public bool IsSample(in Phrase phrase)
    {
        var clause = shadow.Characters[phrase.Clause.Start..phrase.At];
        foreach (var word in SampleWords)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>中心组学习通报4期: a unit that is only read as the figure's own, and a head that its words do not explain.</summary>
    public static bool IsAnother(Fit fit) => fit.Unexplained.Head > 0;

    /// <summary>涉及发展党员4个 counts cases: people are told in 个 only with the word behind it (4个党员).</summary>
    public bool IsPieces(int quantity, Target target) =>
        quantities[quantity].Unit == "个" && target.UnitKinds.Contains("person") && !phrases[quantity].NounFollows && shadow[phrases[quantity].At - 1] != '了';
}

using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Linking;

/// <summary>Words by which a count is one of some of them, and not of all there are.</summary>
internal static class PartOfThem
{
    private static readonly string[] LackWords = ["不", "未", "没", "有误", "缺席", "缺少", "脱岗", "被约谈", "被通报", "滞后"];

    /// <summary>一年开不了四次党员大会: what is not reached.</summary>
    private static readonly string[] MissedWords = ["不了", "没能", "未能", "不满", "不足", "未达到", "没达到", "没到"];

    private static readonly string[] LackBefore = ["不", "未", "没有", "缺少", "滞后", "薄弱", "较差"];

    private static readonly string[] SampleWords = ["抽查", "查看", "访问", "抽取", "抽样", "随机", "暗访", "回访", "督查", "观摩", "考察", "检查"];

    /// <summary>12名志愿者信息有误, 2支志愿服务队长期不活动: those of whom something is lacking are some of them.</summary>
    public static bool IsLack(Shadow shadow, in Phrase phrase) =>
        EndsWithOneOf(shadow.Characters[phrase.Left.Start..phrase.At], MissedWords) || phrase.NounFollows && SettingWords.HasAny(shadow.Characters[Math.Min(phrase.At + 2, phrase.Right.End)..phrase.Right.End], LackWords) || IsOfLacking(shadow.Characters[phrase.Left.Start..phrase.At]);

    /// <summary>记录不规范的支部6个: what is said before 的 of those that are counted.</summary>
    private static bool IsOfLacking(ReadOnlySpan<char> before) => before.LastIndexOf('的') is > 0 and var of && SettingWords.HasAny(before[..of], LackBefore);

    /// <summary>抽查台账46份、志愿者30名: what somebody looked at, and not what there is.</summary>
    public static bool IsSample(Shadow shadow, in Phrase phrase) => SettingWords.HasAny(shadow.Characters[phrase.Clause.Start..phrase.At], SampleWords);

    public static bool EndsWithOneOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

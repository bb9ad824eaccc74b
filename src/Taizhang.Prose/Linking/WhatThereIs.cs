using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Linking;

/// <summary>
/// A figure of a day counts all there are. A number of them that does, gets or becomes something, that something was done to, or
/// that is part of another count is some of them.
/// </summary>
internal static class WhatThereIs
{
    /// <summary>全镇21个党支部, 现有党员612名: words with which all of them are meant.</summary>
    private static readonly string[] AllWords =
        ["现有", "共有", "设有", "建有", "拥有", "总数", "下设", "下辖", "辖", "全镇", "全乡", "全苏木", "全街道", "全区", "全村", "全部", "所有", "所属", "下属", "辖区", "我镇", "我乡", "在册", "在库", "登记", "共", "合计", "总计", "现任", "在岗"];

    /// <summary>Straight before the number these say that there are so many, or that so many were made: 设3个党总支.</summary>
    private const string ThereIs = "有设建共辖配";

    private static readonly string[] MadeWords =
        ["成立", "组建", "建立", "建成", "设立", "配备", "选派", "派驻", "划分", "划定", "划为", "划成", "细分为", "创建", "打造", "开设", "挂牌", "选聘", "聘任", "聘请", "培育", "培养", "选树", "储备", "入库", "选配", "新建", "新增", "新设", "吸纳", "保有", "创成", "达到", "纳入", "叫响", "安装", "分布在", "招募", "管理", "建起", "形成", "确立", "确定", "组成", "汇聚", "安排", "常年有", "包联"];

    /// <summary>调整村书记1名, 新发展少数民族党员4名: what is done to some of them and leaves the others as they are.</summary>
    private static readonly string[] DeedsToSome =
        ["发展", "调整", "评定", "评出", "评议", "补选", "补齐", "转入", "转出", "去世", "慰问", "看望", "走访", "访谈", "抽考", "测评", "轮训", "培训", "调训", "提拔", "推荐", "表彰", "奖励", "处分", "处理", "约谈", "免职", "撤换", "更换", "取消", "罢免", "新任", "新选", "退出", "流失", "吸收", "接收", "转为", "转化", "选为", "派出", "参加", "带出", "招收", "评为", "评选", "获评", "邀请", "发动", "动员", "出动", "抽调", "到任", "召回", "离任", "轮换", "提升", "改造", "升级", "涉及"];

    private static readonly string[] NewWords = ["新建", "新增", "新修", "新设", "新组建", "新成立", "新安装", "新装", "新添", "新购", "再建", "再添"];

    /// <summary>8名预备党员参训, 有3名已进入村两委班子: what those do who are some of them.</summary>
    private static readonly string[] DeedsOfSome = ["参训", "参加", "参与", "培训", "缺席", "请假", "进入", "补选", "当选", "选入", "选进", "加入", "进了", "担任", "当上", "当了", "成长为", "转正", "被评", "宣誓", "获评", "受到", "获得", "荣获", "走上"];

    private static readonly string[] PlainNouns = ["预备党员", "党支部", "支部", "党员", "村社区", "村居", "村", "社区", "网格", "党组织", "书记", "村书记", "村支书", "支部书记"];

    private const string Volunteers = "志愿者";

    /// <summary>15个村全部成立红白理事会: bodies of which so many have something.</summary>
    private static readonly string[] Bodies = ["村", "社区", "支部", "党支部", "站所", "单位", "乡镇"];

    /// <summary>Whether the words beside a number say that it is of some of those that a figure of a day counts, or leave open whether all are meant.</summary>
    public static bool IsOfSome(Shadow shadow, in Phrase phrase, Fit fit, Scorer scorer)
    {
        if (!fit.Target.IsStock || fit.Local == 0)
        {
            return false;
        }

        if (fit.Local >> Scorer.LeftBits != 0 && !scorer.HasDeed(phrase, fit.Local) && HasOneOf(shadow, phrase.At, phrase.Right.End, phrase, fit, DeedsOfSome))
        {
            return true;
        }

        // 192名党员结对帮扶: a deed that is one of the figure's own words makes those who do it all there are.
        return phrase.NounFollows
            ? !IsOfAll(shadow, phrase) && !scorer.HasDeed(phrase, fit.Covered) && IsPlain(shadow, phrase, fit)
            : HasOneOf(shadow, MadeEnd(shadow, phrase, Doubts.ListStart(shadow, phrase)), phrase.At, phrase, fit, DeedsToSome);
    }

    /// <summary>新修文化广场2处: so many came to those there were, and a variant of its own counts them where a figure has one.</summary>
    public static bool IsOfNew(Shadow shadow, in Phrase phrase, Fit fit)
    {
        if (!fit.Target.IsStock || fit.Local == 0 || fit.VariantKey is not null)
        {
            return false;
        }

        foreach (var word in NewWords)
        {
            if (shadow.Characters[phrase.Left.Start..phrase.At].Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>15个村全部成立红白理事会: what the number counts are villages, and not what the figure's words name.</summary>
    public static bool CountsBodies(Shadow shadow, in Phrase phrase, Fit fit)
    {
        if (!fit.Target.IsStock || !phrase.NounFollows || (fit.Covered & 1UL << Scorer.LeftBits) != 0)
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

    private static bool IsOfAll(Shadow shadow, in Phrase phrase)
    {
        var before = shadow.Characters[phrase.Clause.Start..phrase.At];
        return (!before.IsEmpty && ThereIs.Contains(before[^1], StringComparison.Ordinal)) || SettingWords.HasAny(before, AllWords) || SettingWords.HasAny(before, MadeWords);
    }

    /// <summary>发动党员建立网格党小组44个: what was done before they were made is no deed to some of them.</summary>
    private static int MadeEnd(Shadow shadow, in Phrase phrase, int start)
    {
        var left = shadow.Characters[start..phrase.At];
        var end = 0;
        foreach (var words in (string[][])[AllWords, MadeWords])
        {
            foreach (var word in words)
            {
                end = Math.Max(end, left.LastIndexOf(word, StringComparison.Ordinal) + 1);
            }
        }

        return start + end;
    }

    /// <summary>420名党员、3个支部每月: a name that any number of them bear, and nothing that says which.</summary>
    private static bool IsPlain(Shadow shadow, in Phrase phrase, Fit fit)
    {
        // 15支志愿服务队、720名志愿者 tells what there is; 40多名志愿者铲雪 who came.
        if (shadow[phrase.At - 1] != '、' && shadow.Characters[phrase.At..].StartsWith(Volunteers, StringComparison.Ordinal) && fit.Matched <= Volunteers.Length)
        {
            return true;
        }

        foreach (var noun in PlainNouns)
        {
            if (fit.Matched <= noun.Length && shadow.Characters[phrase.At..].StartsWith(noun, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOneOf(Shadow shadow, int start, int end, in Phrase phrase, Fit fit, string[] words)
    {
        var from = Math.Max(start, phrase.At - Scorer.LeftBits);
        var text = shadow.Characters[from..Math.Min(end, phrase.At + 64 - Scorer.LeftBits)];
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 && (fit.Covered & 1UL << (from + at - phrase.At + Scorer.LeftBits)) == 0)
            {
                return true;
            }
        }

        return false;
    }
}

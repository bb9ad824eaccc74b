using Taizhang.Prose.Claims;
using Taizhang.Prose.Tests.Linking;

namespace Taizhang.Prose.Tests.Quantities;

/// <summary>Prices, sizes, full marks and the like are no figures; what looks like them and counts is one.</summary>
public sealed class NoFigureTests
{
    [Theory]
    [InlineData("norm", "票价〔2〕元，65岁以上免费")]
    [InlineData("norm", "羊肉垫卷子〔68〕元一份")]
    [InlineData("norm", "房价〔128〕元起，管早饭")]
    [InlineData("norm", "书记每月3100元，副职〔2600〕元")]
    [InlineData("norm", "第一名〔3000〕元")]
    [InlineData("norm", "1.理论学习（〔25〕分）。")]
    [InlineData("norm", "班子成员各讲〔2〕场")]
    [InlineData("norm", "稿件要〔300〕字以上")]
    [InlineData("norm", "镇上要求〔12〕次")]
    [InlineData("measure", "路面宽〔3.5〕米")]
    [InlineData("measure", "仓储〔800〕平方米的库房1座")]
    [InlineData("measure", "〔35〕千伏变电站投运")]
    [InlineData("measure", "横幅尺寸〔0.7〕米×8米")]
    [InlineData("measure", "到〔90〕里外的林场背苗")]
    [InlineData("criterion", "离〔500〕平方米的标准差了点")]
    [InlineData("slogan", "实现〔1〕村1队1品牌")]
    [InlineData("slogan", "〔0〕上稿单位2个")]
    [InlineData("date", "〔9〕点10分散会")]
    [InlineData("norm", "约定彩礼不超过〔5〕万元")]
    [InlineData("norm", "彩礼不超过5万元，酒席不超过〔15〕桌")]
    [InlineData("norm", "授信额度最高〔30〕万元")]
    [InlineData("norm", "办一场收费〔800〕元")]
    [InlineData("norm", "距〔5000〕人的任务还差不少")]
    [InlineData("norm", "班子成员人人作了〔一〕次以上发言")]
    [InlineData("norm", "骨干〔2〕人包1户")]
    [InlineData("criterion", "新增〔20〕头以上养羊户9户")]
    [InlineData("criterion", "补上〔80〕平方米以下的活动室")]
    [InlineData("article", "把村干部轮训〔一〕遍")]
    [InlineData("article", "是几年来人数最少的〔一〕批")]
    [InlineData("name", "〔3〕栋、8栋2个老旧楼")]
    [InlineData("name", "4组到〔6〕组的路修通")]
    [InlineData("slogan", "核心价值观〔24〕字上墙")]
    [InlineData("duration", "抢险3天〔3〕夜")]
    [InlineData("enumerator", "存在问题：1、记录不全；2、联系不经常，〔3〕、集体收入少")]
    [InlineData("enumerator", "【下月要点】〔1〕.重阳节慰问老人")]
    public void what_counts_nothing_is_told_by_its_kind(string reason, string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.Equal((ClaimKind.NotAFigure, reason), (claim.Kind, claim.Reason));
    }

    [Theory]
    [InlineData("本人〔×××〕，现任副书记")]
    [InlineData("（审核：王〔×〕）")]
    [InlineData("表彰了李××、赵〔××〕等3人")]
    [InlineData("述职报告\n柳沟镇党建办　〔**〕\n本人到岗两年。")]
    public void a_mark_that_hides_a_person_is_a_name(string sentence) => Assert.Equal(ClaimKind.Name, MarkedSentence.Read(sentence, TestCatalog.Model).Kind);

    [Theory]
    [InlineData("书记每月3100元，全年共〔37200〕元")]
    [InlineData("每人300元，花了〔2700〕元")]
    [InlineData("改造管网〔2〕公里新建泵站1座")]
    [InlineData("自评〔96.5〕分")]
    [InlineData("社区食堂每天接待老人〔80〕人左右")]
    [InlineData("新进DR〔1〕台")]
    [InlineData("“〔312〕名”：在册团员312名")]
    [InlineData("平均年龄比上届降〔5.2〕岁")]
    [InlineData("剩余〔1〕件由1名副书记包案")]
    [InlineData("经查，〔3〕人均为公益岗")]
    [InlineData("每户省〔6000〕元左右")]
    [InlineData("每场都有〔200〕人以上")]
    [InlineData("按每人每年100元标准列支〔3.6〕万元")]
    [InlineData("得了3次第一、〔1〕次第三")]
    [InlineData("村名\t队员\t时长\n柳沟村\t30\t〔1930〕\t达标\n")]
    [InlineData("12名党员联系〔60〕户")]
    [InlineData("活动室扩建〔3〕栋、改造5栋")]
    [InlineData("村里来了〔200〕多号人")]
    [InlineData("集体进账比上年多了〔4万〕多")]
    public void what_only_looks_like_it_is_a_figure(string sentence) => Assert.Equal(ClaimKind.Figure, MarkedSentence.Read(sentence, TestCatalog.Model).Kind);

    [Theory]
    [InlineData("收入过〔40〕万元", Hedge.Over)]
    [InlineData("收入也过了〔40〕万元", Hedge.Over)]
    [InlineData("播放量破〔10万〕次", Hedge.Over)]
    [InlineData("听众约莫〔800〕人次", Hedge.About)]
    [InlineData("比上年多了〔4万〕多。", Hedge.Odd)]
    [InlineData("检查商超〔26〕家次", Hedge.None)]
    [InlineData("讲过〔3〕次", Hedge.None)]
    [InlineData("通过〔40〕万元的预算", Hedge.None)]
    [InlineData("侦破〔12〕起", Hedge.None)]
    public void words_of_approximation_are_words_of_their_own(string sentence, Hedge hedge) => Assert.Equal(hedge, MarkedSentence.Read(sentence, TestCatalog.Model).Hedge);
}

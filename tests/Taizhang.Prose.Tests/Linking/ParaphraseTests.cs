using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>The report's matters in other words, and matters of other offices.</summary>
public sealed class ParaphraseTests
{
    [Theory]
    [InlineData("F01", "一年下来，党委理论中心组共集中研学〔15〕次")]
    [InlineData("F02", "利用每周例会组织机关干部集体学习〔44〕次")]
    [InlineData("F03", "全镇18个党支部开展集体学习〔230〕余次")]
    [InlineData("F04", "以“我为群众办实事”为题，组织〔6〕轮次研讨交流")]
    [InlineData("F05", "党员干部结合实际写下〔140〕篇心得体会")]
    [InlineData("F06", "先后请来县委党校教师上门授课〔5〕场次")]
    [InlineData("F07", "各支部组织党员观看“党课开讲啦”节目〔16〕场次")]
    [InlineData("F08", "农村党员活动日播放红色影片〔9〕场次")]
    [InlineData("F09", "建立年轻干部学习制度，全年举办年轻干部专题学习〔11〕次")]
    [InlineData("F10", "年轻干部围绕热点问题集中讨论〔4〕次")]
    [InlineData("F11", "经评议，〔3〕个支部获评五星级党支部")]
    [InlineData("F13", "其余〔9〕个支部定为三星级支部")]
    [InlineData("F15", "〔2〕个软弱涣散村党支部整顿到位")]
    [InlineData("F16", "对照清单清查整治党务突出问题〔21〕个")]
    [InlineData("F17", "依托网格成立党小组〔46〕个")]
    [InlineData("F18", "动员〔175〕名党员与困难户结对，开展帮扶")]
    [InlineData("F19", "全镇党员结对联系群众〔402〕户")]
    [InlineData("F20", "创建乡村振兴样板村〔4〕个")]
    [InlineData("F21", "在合作社设立党员先锋岗〔17〕个")]
    [InlineData("F24", "坚持把政治标准放在首位，吸收〔13〕名新党员")]
    [InlineData("F25", "从致富能手中培养入党积极分子〔26〕名")]
    [InlineData("F26", "各村共储备后备力量〔37〕名")]
    [InlineData("F27", "走访看望了〔58〕名老党员和困难党员")]
    [InlineData("F28", "为困难党员送去慰问资金〔4.2〕万元")]
    [InlineData("F29", "举行仪式，为〔12〕位老党员佩戴“光荣在党50年”纪念章")]
    [InlineData("F30", "到村组、田间开展政策宣讲〔28〕轮次")]
    [InlineData("F31", "依托镇微信公众平台编发动态〔288〕条")]
    [InlineData("F32", "在县融媒体平台刊发信息〔61〕条")]
    [InlineData("F33", "在主干道两侧新设宣传标语〔25〕处")]
    [InlineData("F34", "对辖区内〔31〕处公益广告牌内容进行了更换")]
    [InlineData("F35", "沿街拉挂横幅〔73〕条")]
    [InlineData("F36", "通过电子显示屏滚动播出宣传标语〔510〕条次")]
    [InlineData("F40", "今年向县文明办申报县级文明村〔3〕个")]
    [InlineData("F41", "4月23日前后，开展世界读书日诵读活动〔8〕场次")]
    [InlineData("F42", "县剧团来镇开展文艺演出〔10〕场次")]
    [InlineData("F43", "各村都成立了自己的志愿者服务队，共〔15〕支")]
    [InlineData("F44", "镇村登记文明实践志愿者〔860〕余人")]
    [InlineData("F46", "建成新时代文明实践站示范点〔3〕处")]
    [InlineData("F47", "组织理发、义诊等志愿服务活动〔190〕场次")]
    [InlineData("F48", "形成“银发先锋”“巧手娘子”〔2〕个志愿服务品牌")]
    [InlineData("grid-workers", "招录网格员〔28〕名")]
    [InlineData("branch-meetings", "各支部落实三会一课〔372〕次")]
    [InlineData("civil-families", "评选文明家庭〔20〕户")]
    [InlineData("commended-members", "表彰优秀党员〔15〕名")]
    [InlineData("migrant-members", "流动党员〔37〕名")]
    [InlineData("vanguard-teams", "组建党员突击队〔8〕支")]
    [InlineData("moral-models", "推荐道德模范〔2〕名")]
    public void other_words_link_to_the_same_figure(string figure, string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.Equal(figure, claim.FigureId);
    }

    [Theory]
    [InlineData("全镇牛存栏〔3200〕头")]
    [InlineData("新修水渠〔8.4〕公里")]
    [InlineData("办理提案〔14〕件")]
    [InlineData("接待游客〔2.6万〕人次")]
    [InlineData("为〔210〕户农户办理小额贷款")]
    [InlineData("发放种子补贴〔46.8〕万元")]
    [InlineData("举办焊工技能培训班〔3〕期")]
    [InlineData("新栽国槐〔1200〕株")]
    [InlineData("慰问驻镇部队官兵〔30〕名")]
    [InlineData("组织妇女干部外出考察〔1〕次")]
    [InlineData("制作党建展板〔40〕块")]
    [InlineData("维修党群服务中心〔3〕个")]
    [InlineData("帮助群众销售苹果〔50〕吨")]
    [InlineData("拆除旱厕〔130〕座")]
    [InlineData("处理违纪党员〔2〕名")]
    [InlineData("党费收缴〔6.4〕万元")]
    public void what_no_ledger_keeps_stays_open(string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.FigureId is null, $"{claim.FigureId} {claim.Confidence:0.00}");
    }

    [Fact]
    public void three_candidates_at_most_stand_beside_an_open_claim()
    {
        var claim = MarkedSentence.Read("集中研讨〔4〕次", TestCatalog.Model);
        Assert.Null(claim.FigureId);
        Assert.InRange(claim.Candidates.Count, 0, 3);
    }
}

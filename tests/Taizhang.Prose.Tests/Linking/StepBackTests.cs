using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>Decoys' bare words, verbs' own endings and the people who act give way to a figure's words; words that tell of others do not.</summary>
public sealed class StepBackTests
{
    [Theory]
    [InlineData("trained-people", "党员教育培训办班4期，培训〔365〕人次。")] // 培训 alone is a decoy's
    [InlineData("trained-people", "党务干部培训班办了2期，参训〔96〕人次。")]
    [InlineData("F15", "排查出软弱涣散党组织〔2〕个。")] // 出 belongs to the verb
    [InlineData("F15", "年初倒排出软弱涣散村党组织〔3〕个。")]
    [InlineData("F05", "镇村干部撰写心得体会〔188〕篇。")]
    [InlineData("party-lessons", "春节返乡期间集中上党课〔6〕堂。")]
    [InlineData("publicity-vehicles", "流动宣传车上路〔14〕趟。")]
    [InlineData("higher-media", "市级以上媒体报道〔9〕次。")]
    [InlineData("volunteer-hours", "平台记录服务时长〔5460〕小时。")]
    [InlineData("members", "年末在册党员〔934〕名。")]
    [InlineData("F47", "志愿服务队开展活动〔58〕场次。")]
    [InlineData("F02", "中心组学习9次、机关集中学习〔21〕次。")]
    [InlineData("civil-units", "县级文明单位〔3〕个。")]
    [InlineData("F19", "在家党员结对联系〔640〕户。")]
    [InlineData("F33", "学校周边新增公益标语〔16〕处。")]
    [InlineData("grids", "镇域划为〔44〕个网格。")]
    [InlineData("villages", "全乡〔9〕个村，都通了班车。")]
    [InlineData("villages", "辖〔7〕个嘎查。")]
    [InlineData("handouts", "发放双语宣传折页〔2600〕份。")]
    [InlineData("art-troupes", "民间文艺队伍〔11〕支。")]
    [InlineData("F43", "志愿服务有章法，〔14〕支村级队伍每月出动。")]
    public void a_figures_own_words_are_heard(string figure, string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.FigureId == figure, $"{sentence} → {claim.FigureId} {claim.Reason}");
    }

    [Theory]
    [InlineData("举办电商技能培训班2期，培训〔70〕人次。")]
    [InlineData("改造冷库投入〔46〕万元。")]
    [InlineData("发现制度不落实的支部〔5〕个。")] // what is said before 的
    [InlineData("台账没有更新的村〔4〕个。")]
    [InlineData("设立“毡房书屋”〔6〕个。")] // a name of its own
    [InlineData("建成“胡杨网格”〔8〕个。")]
    [InlineData("乡、村〔13〕支志愿服务队进山护林。")] // two levels
    [InlineData("组建流动党员党小组〔3〕个。")]
    [InlineData("年初确定的〔12〕件民生实事全部办结。")]
    [InlineData("〔14〕个村全部修订村规民约。")] // villages, and not what they have
    [InlineData("“晒书会”书屋阅读打卡〔30〕场次。")]
    public void others_are_left_open(string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.Band == Band.Open, $"{sentence} → {claim.FigureId} {claim.Confidence}");
    }
}

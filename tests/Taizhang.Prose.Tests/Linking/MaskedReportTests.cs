using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>A short report of an invented town, masked in several ways, with matters of no ledger among the others.</summary>
public sealed class MaskedReportTests
{
    private const string Report = """
        清泉镇组织宣传工作总结

        2022年，在镇党委领导下，各项工作有序推进，现总结如下：
        一、抓学习，强根基
        全年召开理论中心组学习会**次，镇村干部集体学习**次，写出心得体会XX余篇；请县委党校教师辅导×场次。镇党委书记带头讲党课**次。
        二、抓组织，强堡垒
        （一）支部建设。全镇现有党支部**个，其中五星级支部**个、四星级**个，整顿软弱涣散支部_个。
        （二）党员队伍。发展党员**名，列入积极分子**名，现有预备党员**名。七一前慰问困难党员和老党员**名，发放慰问金**万元；慰问困难群众**户。
        （三）示范创建。**村被评为市级样板村，设党员先锋岗**个。
        三、抓宣传，聚民心
        开展全会精神宣讲**轮次，公众号推送信息**条，县融媒体采用**条；悬挂横幅**条，清理小广告**处。
        四、抓文明，树新风
        我镇继续保持省级文明镇称号，申报**村、**村2个县级文明村。组建志愿服务队**支，注册志愿者**名，开展志愿服务活动近**场次，打造“红马甲”“小板凳”**个志愿服务品牌；文明实践所、站示范点各**处。
        五、下一步工作打算
        明年计划发展党员**名。
        """;

    private const string Expected =
        "F01 F02 F05 F06 party-lessons branches F11 F12 F15 F24 F25 probationary-members F27 F28 - N:F22 F21 F30 F31 F32 F35 - N:F38 N:F40 N:F40 F40 F43 registered-volunteers F47 F48 F45 F24";

    [Fact]
    public void every_mark_has_its_figure_or_stays_open()
    {
        var claims = ReportReader.Read(Report, TestCatalog.Model).Claims.Where(claim => claim.Kind != ClaimKind.NotAFigure).ToList();
        Assert.Equal(Expected, string.Join(' ', claims.Select(claim => claim.FigureId is null ? "-" : (claim.Kind == ClaimKind.Name ? "N:" : "") + claim.FigureId)));
        Assert.Equal(ClaimScope.Plan, claims[^1].Scope);
        Assert.All(claims.SkipLast(1), claim => Assert.False(claim.Scope.HasFlag(ClaimScope.Plan)));
    }

    [Fact]
    public void numbers_that_count_nothing_say_why()
    {
        var reasons = ReportReader.Read(Report, TestCatalog.Model).Claims
            .Where(claim => claim.Kind == ClaimKind.NotAFigure)
            .Select(claim => $"{claim.Span.Of(Report)} {claim.Reason}");
        Assert.Equal(
            ["2022 date", "一 enumerator", "二 enumerator", "一 enumerator", "五 grade", "四 grade", "二 enumerator", "三 enumerator", "三 enumerator", "四 enumerator", "五 enumerator"],
            reasons);
    }
}

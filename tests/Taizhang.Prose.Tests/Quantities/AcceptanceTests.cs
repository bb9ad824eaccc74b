using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Quantities;

/// <summary>Which numbers of a phrase count something. Each line: the phrase, → and the quantities in order, or none.</summary>
public sealed class AcceptanceTests
{
    [Theory]
    [InlineData("全年夜校授课3万6千人次", "3万6千")]
    [InlineData("筹建280余万元的水渠", "280")]
    [InlineData("绿化二千四百多株", "二千四百")]
    [InlineData("**村支书讲课**场", "**")]
    [InlineData("XX项目开工，建成XX个晾晒场", "XX")]
    [InlineData("XX人民政府拨付x万元", "x")]
    [InlineData("每季至少2次，全年9次", "9")]
    [InlineData("“三比三看”活动12次", "12")]
    [InlineData("占比由30%提到45.5%", "30 45.5")]
    [InlineData("书屋一个、舞台两座", "一 两")]
    [InlineData("这一次大会很好", "")]
    [InlineData("召开一次动员会", "")]
    [InlineData("34岁以下7人，平均年龄41岁", "7 41")]
    [InlineData("电话0931-8888888", "")]
    [InlineData("3个村各1名", "3 1")]
    [InlineData("演出**8场", "**8")]
    [InlineData("若干名队员", "若干")]
    [InlineData("若干问题的意见", "")]
    [InlineData("走访数十户", "")]
    [InlineData("90后干部11名", "11")]
    [InlineData("四议两公开会6次", "6")]
    [InlineData("24小时值守", "")]
    [InlineData("三分之二以上到会", "")]
    [InlineData("到会率95%", "95")]
    [InlineData("其中：**村**名、**村**名", "** **")]
    [InlineData("于**月**日", "")]
    [InlineData("20**年发展**名", "**")]
    [InlineData("按每人200元慰问，共3.4万元", "3.4")]
    [InlineData("XXX等3人", "3")]
    [InlineData("二十四节气", "")]
    [InlineData("A4纸2包", "2")]
    [InlineData("党员1 280名", "1 280")]
    public void a_phrase_gives_its_quantities(string phrase, string quantities)
    {
        var reading = ReportReader.Read(phrase, TestCatalog.Model);
        var found = reading.Claims.Where(claim => claim.Kind is ClaimKind.Figure or ClaimKind.Blank).Select(claim => claim.Span.Of(phrase));
        Assert.Equal(quantities, string.Join(' ', found));
    }
}

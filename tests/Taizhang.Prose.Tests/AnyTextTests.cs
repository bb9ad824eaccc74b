using FsCheck;
using FsCheck.Fluent;
using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests;

/// <summary>Whatever the text, a reading comes back whole.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Fragments =
    [
        "发展党员", "**", "*", "XX", "×", "___", "若干", "名", "村", "和", "、", "，", "。", "\n", "\t", "（", "）", "“", "”", "《", "》", "12", "1 280", "3,600", "20", "年", "月", "日", "余", "万", "亿", "元",
        "百", "千", "十", "一", "三四", "点", "五", "第", "届", "星级", "党支部", "个", "各", "所、站", "示范点", "文明实践", "志愿服务活动", "场次", "%", "百分之", "成", "近", "约", "左右", "以上", "计划", "去年", "其中",
        "被评为", "省级文明镇", "申报", "县级文明村", " ", "　", "😀", "\ud800", "9999999999999999999", "亿亿亿", "伍", "陆拾", "-", "—", "：", ":", "；", "一是", "（一）", "1.", "#", "[ ]", "〔2021〕", "号", "每", "慰问金",
    ];

    [Fact]
    public void claims_lie_in_the_text_in_order_and_apart() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Texts(), text =>
    {
        var reading = ReportReader.Read(text, TestCatalog.Model);
        var counted = reading.Claims.Where(claim => claim.Kind != ClaimKind.Name || claim.IsMasked).ToList();
        Assert.All(reading.Claims, claim => Assert.InRange(claim.Span.Start, 0, claim.Span.End - 1));
        Assert.All(reading.Claims, claim => Assert.InRange(Math.Max(claim.Span.End, claim.PhraseSpan.End), 1, text.Length));
        Assert.All(counted.Zip(counted.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        Assert.All(reading.Claims, claim => Assert.True((claim.Band == Band.Open) == (claim.FigureId is null)));
        Assert.Equal(counted.Count, reading.ParseLines().Count());
    }));

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Fragments).ArrayOf().Select(string.Concat).ToArbitrary();
}

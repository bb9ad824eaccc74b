namespace Taizhang.Prose.Quantities;

/// <summary>Rules for numbers that say how large one thing is, and count none: 800平方米的库房1座, 宽3.5米, 35千伏变电站.</summary>
internal static class SizeRules
{
    /// <summary>How many characters the thing itself takes: 蓄水池 between 200方 and 1座.</summary>
    private const int ThingMax = 6;

    private static readonly string[] SizeKinds = ["area", "volume", "length", "weight", "power"];

    private static readonly string[] Dimensions = ["宽", "宽度", "厚", "厚度", "高", "高度", "直径", "口径", "胸径", "间距", "行距", "株距", "跨度", "坡度", "净高", "层高", "深", "深度", "功率", "容量", "载重", "排量"];

    /// <summary>What is measured in these is always the size of one thing.</summary>
    private static readonly string[] Ratings = ["千伏", "英寸", "伏", "兆", "马力", "匹马力", "里外", "公里外", "米外", "里开外", "公里开外", "里地外"];

    /// <summary>Between a length and a count behind it these begin another deed: 改造管网2公里新建泵站1座.</summary>
    private const string Deeds = "建修装栽种挖改设打铺拆换架清完等，、；";

    public static string? Size(Sight sight)
    {
        if (sight.Token.IsMark)
        {
            return null;
        }

        if ((sight.NextIs(Ratings) && !IsInstalled(sight)) || (sight.Next == '#' && sight.Measure is null))
        {
            return "measure";
        }

        return sight.Measure is not null && (IsDimension(sight) || IsSide(sight) || IsThroughput(sight) || IsOfOneThing(sight)) ? "measure" : null;
    }

    /// <summary>并网装机1.8兆瓦: what was installed in all.</summary>
    private static bool IsInstalled(Sight sight) => sight.NextIs("兆瓦") && sight.ClauseHas("装机", "并网", "总容量");

    private static bool IsDimension(Sight sight) =>
        Array.IndexOf(SizeKinds, sight.UnitKind) >= 0 && (sight.PreviousIs(Dimensions) || (sight.UnitKind == "length" && sight.NextIs("米线", "米距离", "米间隔", "米高", "米宽", "米深", "米厚", "米见方", "厘米高", "厘米宽", "厘米厚", "公里即到", "公里可到", "公里就到")));

    /// <summary>0.7米×8米: the sides of one thing.</summary>
    private static bool IsSide(Sight sight) => sight.UnitKind == "length" && (sight.Text[sight.End] is '×' or '*' or '乘' || sight.Previous is '×' or '*' or '乘');

    /// <summary>600吨/时: a stroke and what passes in between; 51人/2.55万元 are two counts.</summary>
    private static bool IsThroughput(Sight sight) => sight.Measure is { } measure && sight.Text[measure.Span.End] is '/' && sight.Text[measure.Span.End + 1] is '时' or '秒' or '分' or '日' or '天' or '年' or '月' or '亩' or '人' or '户';

    /// <summary>800平方米的库房1座: a size, the thing that has it, and how many there are.</summary>
    private static bool IsOfOneThing(Sight sight)
    {
        if (Array.IndexOf(SizeKinds, sight.UnitKind) < 0 || sight.Measure is not { } measure || sight.Following is not { } count)
        {
            return false;
        }

        var thing = sight.Text.Slice(measure.Span.End, count.Span.Start);
        return thing.Length is >= 2 and <= ThingMax && !thing.ContainsAny(Deeds) && sight.Text.AreLetters(measure.Span.End, count.Span.Start)
            && sight.Measures.At(sight.Text, count.Span.End) is { Word.Word: "座" or "处" or "台" or "口" or "间" or "栋" or "套" or "个" or "块" or "辆" or "眼" };
    }
}

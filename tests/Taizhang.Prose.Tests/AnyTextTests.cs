using FsCheck;
using FsCheck.Fluent;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Labelled;

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

    /// <summary>Random rows of fragments and mutated labelled sentences: 3,000, with TAIZHANG_LONG=1 a million.</summary>
    [Fact]
    public void no_text_breaks_the_reading_or_has_a_span_outside_it()
    {
        var count = Environment.GetEnvironmentVariable("TAIZHANG_LONG") == "1" ? 1_000_000 : 3_000;
        var sentences = LabelledDocument.Read(Path.Combine(TestCatalog.Root, "tests", "Taizhang.Prose.Tests", "Labelled", "tune.txt"))
            .SelectMany(document => document.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var text = seed % 2 == 0 ? string.Concat(random.GetItems(Fragments, random.Next(1, 30))) : Mutated(sentences[random.Next(sentences.Count)], random);
            foreach (var claim in ReportReader.Read(text, TestCatalog.Model).Claims)
            {
                Assert.True(IsWhole(text, claim.Span) && IsWhole(text, claim.PhraseSpan), $"seed {seed}: {claim.Span} of {text}");
            }
        }
    }

    private static bool IsWhole(string text, TextSpan span) =>
        span.Start >= 0 && span.Start < span.End && span.End <= text.Length && !IsInPair(text, span.Start) && !IsInPair(text, span.End);

    private static bool IsInPair(string text, int position) =>
        position > 0 && position < text.Length && char.IsHighSurrogate(text[position - 1]) && char.IsLowSurrogate(text[position]);

    private static string Mutated(string sentence, Random random)
    {
        var text = new System.Text.StringBuilder(sentence);
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at)).Append('党');
                    break;
                case 1:
                    text.Insert(at, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 2:
                    text[at] = text[random.Next(text.Length)];
                    break;
                default:
                    text[at] = (char)random.Next(0x20, 0xffff);
                    break;
            }
        }

        return text.ToString();
    }

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Fragments).ArrayOf().Select(string.Concat).ToArbitrary();
}

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

    private const string Sentences = "全年慰问困难党员51名、困难群众30户，发放慰问金2.55万元，开展志愿服务活动180余场次；";

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("TAIZHANG_LONG") == "1";

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

    /// <summary>A number that took its figure from the one before it has nothing of its own to be told in a second unit by.</summary>
    [Theory]
    [InlineData("发展党员比去年的42名党员参加申报17名25%")]
    [InlineData("慰问金比去年的3.18万元申报3.18万元31800元")]
    [InlineData("慰问金31800元去年申报31800元42名党员参加慰问金")]
    public void a_second_unit_behind_a_continued_number_breaks_nothing(string text) => Assert.NotEmpty(ReportReader.Read(text, TestCatalog.Model).Claims);

    /// <summary>Random rows of fragments and mutated labelled sentences: 3,000, with TAIZHANG_LONG=1 a million.</summary>
    [Fact]
    public void no_text_breaks_the_reading_or_has_a_span_outside_it()
    {
        var count = IsLong ? 1_000_000 : 3_000;
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

    /// <summary>
    /// Lines that never pause, of what a reading walks back or forth over: eight times the line may cost eight times the time and some,
    /// not sixty-four times. The quickest of three runs of each, so that other work on the machine does not decide.
    /// </summary>
    [Theory]
    [InlineData("三、")]
    [InlineData("第2、3、")]
    [InlineData("1 ")]
    [InlineData("1\t")]
    [InlineData("○○镇")]
    [InlineData("（")]
    [InlineData("“")]
    [InlineData("*")]
    [InlineData("1/")]
    [InlineData("党")]
    [InlineData("分别")]
    [InlineData("五星级（3个）")]
    [InlineData("柳沟村和")]
    public void a_line_without_end_is_read_in_the_time_its_length_takes(string piece)
    {
        var bytes = IsLong ? 1_000_000 : 60_000;
        var (part, whole) = (Seconds(piece, bytes / 8, 3), Seconds(piece, bytes, 3));
        Assert.True(whole < (part * 24) + 0.2, $"{part:0.00} s for {bytes / 8} bytes, {whole:0.00} s for {bytes}");
    }

    /// <summary>Two seconds on a machine that does nothing else: measured with TAIZHANG_LONG=1, else only run.</summary>
    [Fact]
    public void a_megabyte_of_sentences_in_one_line_is_read_in_two_seconds() =>
        Assert.InRange(Seconds(Sentences, IsLong ? 1_000_000 : 100_000, 3), 0, IsLong ? 2 : 20);

    private static double Seconds(string piece, int bytes, int runs)
    {
        var text = string.Concat(Enumerable.Repeat(piece, bytes / System.Text.Encoding.UTF8.GetByteCount(piece)));
        var best = double.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            ReportReader.Read(text, TestCatalog.Model);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
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

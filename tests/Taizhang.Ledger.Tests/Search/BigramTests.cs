using Taizhang.Ledger.Search;

namespace Taizhang.Ledger.Tests.Search;

/// <summary>How text becomes words to search for.</summary>
public sealed class BigramTests
{
    [Theory]
    [InlineData("老槐树", "老槐 槐树 树")]
    [InlineData("学习，二十大！", "学习 习 二十 十大 大")]
    [InlineData("LED屏3块", "led 屏 3 块")]
    [InlineData("ＬＥＤ２０２２年", "led2022 年")]
    [InlineData("村（社区）", "村 社区 区")]
    [InlineData("𠮷祥", "𠮷祥 祥")]
    [InlineData("  ——，。", "")]
    [InlineData("身份证11010519491231002X，电话13800001234", "身份 份证 证 电话 话")]
    [InlineData("座机0935-7654321", "座机 机 0935 7654321")]
    public void text_becomes_pairs_of_chinese_and_whole_runs_of_letters(string text, string words) => Assert.Equal(words, string.Join(' ', Bigrams.Words(text)));

    [Theory]
    [InlineData("老槐树", "老槐 槐树")]
    [InlineData("槐", "槐*")]
    [InlineData("党校 宣讲", "党校|宣讲")]
    [InlineData("Led 屏幕 屏幕", "led|屏幕")]
    [InlineData("13800001234", "")]
    public void what_is_looked_for_becomes_phrases(string text, string phrases) =>
        Assert.Equal(phrases, string.Join('|', Bigrams.Phrases(text).Select(phrase => phrase.Words + (phrase.BeginsOnly ? "*" : ""))));

    /// <summary>Whatever is cut out of a run of Chinese is found in it, and only where its characters stand side by side.</summary>
    [Fact]
    public void every_part_of_a_text_is_found_in_it_and_no_other()
    {
        const string Text = "开展新时代文明实践志愿服务活动助力乡村振兴";
        var words = $" {string.Join(' ', Bigrams.Words(Text))} ";
        for (var from = 0; from < Text.Length; from++)
        {
            for (var to = from + 1; to <= Text.Length; to++)
            {
                var part = Text[from..to];
                Assert.True(IsIn(words, part), part);
                Assert.Equal(Text.Contains($"{part}会", StringComparison.Ordinal), IsIn(words, $"{part}会"));
            }
        }
    }

    private static bool IsIn(string words, string text) => Bigrams.Phrases(text).All(phrase =>
        words.Contains(phrase.BeginsOnly ? $" {phrase.Words}" : $" {phrase.Words} ", StringComparison.Ordinal));
}

namespace Tidy.Tests;

/// <summary>Words that read as an accusation or an inspection. The officer is helped by this program, not watched by it.</summary>
public sealed class ScreenWords
{
    private static readonly Dictionary<string, string> Instead = new()
    {
        ["非法"] = "说明哪里需要改正",
        ["校验失败"] = "需要改正",
        ["异常"] = "与另一条相近，请看是否同一次",
        ["审计"] = "操作记录",
        ["补录"] = "期后登记",
        ["不符"] = "不一致",
        ["无据"] = "台账没有记录",
        ["雷同"] = "与另一条相近，请看是否同一次",
        ["违规"] = "需要改正",
        ["！"] = "。",
    };

    /// <summary>Where such a word is read or searched for, never shown: file, word, why.</summary>
    private static readonly (string Path, string Word, string Why)[] Meant =
    [
        ("src/Taizhang.Demo/Duties/Publications.cs", "！", "a headline as people write them"),
        ("src/Taizhang.Demo/Duties/Standards.cs", "不符", "a problem as a list of problems words it"),
        ("src/Taizhang.Demo/Plan/PartyRecords.cs", "不符", "part of 不符合条件, which accuses nobody"),
    ];

    [Fact]
    public void the_program_accuses_nobody() =>
        Tree.Keeps(Find, path => path.StartsWith("src/", StringComparison.Ordinal) && Path.GetExtension(path) is ".cs" or ".cshtml");

    [Fact]
    public void every_exception_is_still_needed() =>
        Assert.All(
            Meant,
            meant =>
                Assert.True(
                    Tree.Exists(meant.Path) && Tree.Text(meant.Path).Contains(meant.Word, StringComparison.Ordinal),
                    meant.ToString()
                )
        );

    [Theory]
    [InlineData("""Say("日期非法");""")]
    [InlineData("""Say("保存成功！");""")]
    [InlineData("""Say($"第{line}行校验失败");""")]
    public void a_word_that_accuses_is_caught(string line) => Assert.Single(Find("src/A/B.cs", line));

    [Theory]
    [InlineData("""Say("与台账不一致"); // 不符 is the older word""")]
    [InlineData("""if (!done) { Say("已登记"); }""")]
    public void a_comment_accuses_nobody(string line) => Assert.Empty(Find("src/A/B.cs", line));

    [Fact]
    public void a_page_is_read_as_a_whole() => Assert.Single(Find("src/A/B.cshtml", "<p>数据不符</p>"));

    private static IEnumerable<Violation> Find(string path, string text) =>
        from shown in Shown(path, text)
        from word in Instead
        where shown.Text.Contains(word.Key, StringComparison.Ordinal)
        where !Meant.Any(meant => meant.Path == path && meant.Word == word.Key)
        select new Violation(path, shown.Line, $"says {word.Key}; say {word.Value}");

    /// <summary>Of code only the literals can reach a screen; of a page every line can.</summary>
    private static IEnumerable<(int Line, string Text)> Shown(string path, string text) =>
        path.EndsWith(".cs", StringComparison.Ordinal)
            ? CSharpText.Parse(text).Literals.Select(literal => (literal.Line, literal.Text))
            : text.Split('\n').Select((line, index) => (index + 1, line));
}

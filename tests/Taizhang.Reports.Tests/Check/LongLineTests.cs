using System.Security;
using Taizhang.Reports.Check;
using Taizhang.Reports.Tests.Documents;
using Taizhang.Testing;

namespace Taizhang.Reports.Tests.Check;

/// <summary>
/// Lines that never end, of what a check walks back or forth over. What is counted is what it takes of memory on the way, kept or not, which
/// no other work on the machine changes: eight times the line may take eight times as much and some, not sixty-four times.
/// </summary>
public sealed class LongLineTests
{
    private const int Times = 8;
    private const double MostTimes = 10;

    public static TheoryData<string> Pieces =>
    [
        "全年慰问困难党员51名、困难群众30户，发放慰问金2.55万元，开展志愿服务活动180余场次，",
        "全年慰问困难党员51名困难群众30户发放慰问金2.55万元开展志愿服务活动180余场次",
        "1234567890",
        "12 ",
        "柳沟村、",
        "困难党员51名、困难群众30户、",
        "党员51名，其中女党员5名，其中",
        "党员5名、群众3名、共8名、",
        "发展党员12名，其中女党员5名，占41%，",
        "由12个增加到15个，增长25%，",
        "比去年增加3名，上半年发展党员5名，",
        "同比增长25%，",
        "（党员5名",
        "（党员5名）",
        "“示范岗”3个“",
        "黄花滩村被评为市级“党员先锋引领示范岗”，",
        "黄花滩村被评为市级党员先锋引领岗，石井村被评为县级党员先锋引领示范岗，",
        "张某某、李某某3名、",
        "**场次、",
        "村里开展宣讲5场次，",
        "党　　　",
        "大的",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void a_line_without_end_costs_what_its_length_costs(string piece) => Grows(text => Checking.Against(Checking.Ledger(), text), piece);

    [Theory]
    [MemberData(nameof(Pieces))]
    public void so_does_a_paragraph_of_a_word_document(string piece) =>
        Grows(text => Checking.Bytes(Checking.Ledger(), Sketch.Body(Sketch.Paragraph(Sketch.Run(SecurityElement.Escape(text))))), piece);

    [Theory]
    [InlineData("发展党员5名，")]
    [InlineData("12 ")]
    public void so_does_one_shattered_into_runs_of_a_character(string piece) =>
        Grows(text => Checking.Bytes(Checking.Ledger(), Sketch.Body(Sketch.Paragraph(Sketch.Shattered(text)))), piece);

    [Fact]
    public void so_does_a_table() => Grows(
        text => Checking.Bytes(Checking.Ledger(), Sketch.Body(Sketch.Table([Sketch.Cells("项目", "数量"), .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => Sketch.Cells(row, "5"))]))),
        "志愿服务活动\n");

    [Theory]
    [InlineData("发展党员5名\n")]
    [InlineData("党\n\n\n")]
    [InlineData("一、发展党员5名\n")]
    [InlineData("# 发展党员5名\n")]
    [InlineData("2022年以来，发展党员5名。\n")]
    [InlineData("志愿服务活动\t180\t")]
    [InlineData("志愿服务活动\t180\n")]
    public void so_do_lines_without_number(string piece) => Grows(text => Checking.Against(Checking.Ledger(), text), piece);

    /// <summary>Every number below a heading keeps its words.</summary>
    [Theory]
    [InlineData("# ", "发展党员", "发展党员5名。\n")]
    [InlineData("项目\t", "发展党员", "发展党员\t5\n")]
    [InlineData("", " ", "发展党员5名。\n")]
    public void so_does_a_long_line_above_many(string opening, string above, string below) =>
        Grows(text => Checking.Against(Checking.Ledger(), $"{opening}{Repeated(above, text.Length)}\n{text}"), below);

    private static void Grows(Func<string, CheckResult> check, string piece)
    {
        var length = Effort.Of(2_500, 40_000);
        Taken(check, Repeated(piece, length));
        var (part, whole) = (Taken(check, Repeated(piece, length)), Taken(check, Repeated(piece, Times * length)));
        Assert.True(whole < part * MostTimes, $"{part} bytes for {length} characters, {whole} for {Times} times as many");
    }

    private static long Taken(Func<string, CheckResult> check, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = check(text);
        CheckJson.Write(result);
        CommentedDocument.Write(result, Checking.At);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));
}

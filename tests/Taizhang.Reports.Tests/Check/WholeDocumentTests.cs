using Taizhang.Documents.Word;
using Taizhang.Reports.Check;
using Taizhang.Reports.Tests.Documents;
using Taizhang.Reports.Tests.Fill;

namespace Taizhang.Reports.Tests.Check;

/// <summary>
/// Documents as offices have them: tables, notes, text boxes, columns, headers, tracked changes, short and very long. The comments stand
/// on the right characters, and nothing else of the file is touched.
/// </summary>
public sealed class WholeDocumentTests
{
    /// <summary>The parts that hold comments or name the part that does; every other part keeps its bytes.</summary>
    private static readonly string[] Touched = ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"];

    /// <summary>What a header states of the ledger is checked too; its page numbers state nothing.</summary>
    [Fact]
    public void every_place_a_document_has_is_read_and_commented_where_word_allows_it()
    {
        var comments = Commented(RichDocument.Write(paragraphs: 1));
        Assert.Equal(["18", "6", "132", "131"], comments.Where(comment => comment.Words.Length > 0).Select(comment => comment.Words));
        var hanging = comments.Where(comment => comment.Words.Length == 0).Select(comment => comment.Said).ToList();
        foreach (var place in new[] { "（脚注“慰问金3.08万元”）", "（尾注“年轻干部专题学习9次”）", "（文本框“走访慰问生活困难党员和老党员42名”）", "（页眉“研讨交流7轮次”）" })
        {
            Assert.True(hanging.Exists(said => said.StartsWith(place, StringComparison.Ordinal)), $"{place} in {string.Join(" | ", hanging)}");
        }

        Assert.Equal(4, hanging.Count);
    }

    [Fact]
    public void deleted_words_are_not_read_and_inserted_ones_are()
    {
        var result = Checking.Bytes(Checking.Ledger(), RichDocument.Write(paragraphs: 1));
        Assert.DoesNotContain("99", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("77", result.Text, StringComparison.Ordinal);
        Assert.Contains("志愿服务活动132场次", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(300)]
    public void nothing_else_of_the_file_changes_at_any_length(int pages)
    {
        var document = RichDocument.Write(pages * RichDocument.ParagraphsOfPage);
        var result = Checking.Bytes(Checking.Ledger(), document);
        var written = CommentedDocument.Write(result, Checking.At);
        var (before, after) = (WordParts.Of(document), WordParts.Of(written));
        Assert.Equal(before.Keys.Except(Touched).Order(StringComparer.Ordinal), after.Keys.Except(Touched).Order(StringComparer.Ordinal));
        Assert.All(before.Keys.Except(Touched), part => Assert.Equal(before[part], after[part]));
        Assert.Equal(WordParts.Formatted(before["word/document.xml"]), WordParts.Formatted(after["word/document.xml"]));
        Assert.Equal(Filling.Open(document).Text, Filling.Open(written).Text);
        Assert.Empty(DocumentValidation.Errors(written).Except(DocumentValidation.Errors(document)));
        Assert.True(WordParts.CommentsOf(after).Count >= pages);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    public void it_is_printed_as_before(int pages)
    {
        var document = RichDocument.Write(pages * RichDocument.ParagraphsOfPage);
        var written = CommentedDocument.Write(Checking.Bytes(Checking.Ledger(), document), Checking.At);
        var (before, after) = (LibreOffice.Printed(document), LibreOffice.Printed(written));
        Assert.Equal(before.Count(c => c == '\f'), after.Count(c => c == '\f'));
        Assert.Equal(Words(before), Words(after));
    }

    /// <summary>Behind each heading of a table of contents stands a number that reads like one of ours: 志愿服务活动 5.</summary>
    [Fact]
    public void page_numbers_of_a_table_of_contents_state_nothing()
    {
        var lines = new[] { "一、发展党员", "二、志愿服务活动", "三、悬挂横幅" };
        var linked = string.Concat(lines.Select((line, i) => Sketch.Paragraph(Sketch.Run(line) + "<w:r><w:tab/></w:r>" + Field($" PAGEREF _Toc{i} \\h ", Sketch.Run($"{i + 3}")))));
        var typed = Sketch.Paragraph(Sketch.Run("目　录")) + string.Concat(lines.Select((line, i) => Sketch.Paragraph(Sketch.Run($"{line}……………{i + 3}"))));
        foreach (var contents in new[] { linked, typed })
        {
            var result = Checking.Bytes(Checking.Ledger(), Sketch.Body(Sketch.Paragraph(Sketch.Run("2022年工作总结")) + contents + Sketch.Paragraph(Sketch.Run("全年发展党员17名，研讨交流6轮次。"))));
            Assert.Equal(["2022 OutOfScope", "3 OutOfScope", "4 OutOfScope", "5 OutOfScope", "17 Supported", "6 Supported"], Digits(result).Select(claim => $"{claim.Surface} {claim.Verdict}"));
            Assert.Equal("页码，不是统计数。", Digits(result)[1].Reason);
            Assert.DoesNotContain("A-05", Checking.Codes(result));
        }

        var text = Checking.Against(Checking.Ledger(), "2022年工作总结\n目录\n一、发展党员\t3\n\n二、志愿服务活动  4\n三、悬挂横幅\n全年发展党员17名。");
        Assert.Equal(["2022", "3", "4"], Digits(text).Where(claim => claim.Verdict == ClaimVerdict.OutOfScope).Select(claim => claim.Surface));
    }

    private static List<CheckedClaim> Digits(CheckResult result) => [.. result.Claims.Where(claim => char.IsAsciiDigit(claim.Surface[0]))];

    /// <summary>Its reference has to stand behind the field or control: within, LibreOffice prints the comment itself, or loses the number.</summary>
    [Fact]
    public void a_comment_on_a_number_that_a_field_or_a_control_shows_changes_no_print()
    {
        var control = "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>" + Sketch.Run("131") + "</w:sdtContent></w:sdt>";
        var simple = "<w:fldSimple w:instr=\" DOCPROPERTY Rounds \">" + Sketch.Run("6") + "</w:fldSimple>";
        var document = Sketch.Body(
            Sketch.Paragraph(Sketch.Run("全年发展党员") + Field(" DOCPROPERTY Members ", Sketch.Run("18")) + Sketch.Run("名。"))
            + Sketch.Paragraph(Sketch.Run("开展志愿服务活动") + control + Sketch.Run("场次。"))
            + Sketch.Paragraph(Sketch.Run("研讨交流") + simple + Sketch.Run("轮次。")));
        var written = CommentedDocument.Write(Checking.Bytes(Checking.Ledger(), document), Checking.At);
        Assert.Equal(["18", "131", "6"], WordParts.CommentsOf(WordParts.Of(written)).Select(comment => comment.Words));
        Assert.Empty(DocumentValidation.Errors(written));
        Assert.Equal(Words(LibreOffice.Printed(document)), Words(LibreOffice.Printed(written)));
    }

    private static string Field(string code, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    /// <summary>
    /// What is printed, line by line. Spaces are left out: LibreOffice sets a hair less of them between a Chinese character and a digit
    /// where a comment begins or ends, and how wide a gap between two columns is in characters is guessed.
    /// </summary>
    private static IEnumerable<string> Words(string printed) => printed.Split('\n').Select(line => line.Replace(" ", "", StringComparison.Ordinal));

    private static List<(string Words, string Said)> Commented(byte[] document) =>
        WordParts.CommentsOf(WordParts.Of(CommentedDocument.Write(Checking.Bytes(Checking.Ledger(), document), Checking.At)));
}

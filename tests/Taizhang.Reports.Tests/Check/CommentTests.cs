using Taizhang.Documents.Word;
using Taizhang.Reports.Check;
using Taizhang.Reports.Tests.Documents;
using Taizhang.Reports.Tests.Fill;

namespace Taizhang.Reports.Tests.Check;

/// <summary>The checked document comes back with comments at the right characters and nothing else changed.</summary>
public sealed class CommentTests
{
    [Fact]
    public void a_comment_stands_at_the_number_it_speaks_of()
    {
        var document = Sketch.Body(Sketch.Paragraph(Sketch.Run("😀全年", "<w:b/>") + Sketch.Shattered("发展党员18名，志愿服务活动131场次。")));
        var result = Checking.Bytes(Checking.Ledger(), document);
        var commented = CommentedDocument.Write(result, Checking.At);
        Assert.Equal(["18", "131"], Commented(commented).Select(comment => comment.Words));
        Assert.StartsWith("不一致：台账17名", Commented(commented)[0].Said, StringComparison.Ordinal);
        Assert.Empty(DocumentValidation.Errors(commented));
    }

    [Fact]
    public void nothing_but_the_comments_is_added_to_a_filled_report()
    {
        var filled = Filling.Text("2022年述职报告\n一、工作\n发展党员**名，志愿服务活动**余场次，申报**村和**村2个县级文明村。\n").Document;
        var commented = CommentedDocument.Write(Checking.Bytes(Checking.Ledger(), filled), Checking.At);
        Assert.Equal(Filling.Open(filled).Text, Filling.Open(commented).Text);
        Assert.Equal(Filling.Open(filled).Anchors().Select(anchor => anchor.Key), Filling.Open(commented).Anchors().Select(anchor => anchor.Key));
        var (before, after) = (WordParts.Of(filled), WordParts.Of(commented));
        Assert.Equal(["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"], after.Where(part => !before.TryGetValue(part.Key, out var bytes) || !bytes.SequenceEqual(part.Value)).Select(part => part.Key).Order(StringComparer.Ordinal));
        Assert.Equal(WordParts.Formatted(before["word/document.xml"]), WordParts.Formatted(after["word/document.xml"]));
        Assert.Empty(DocumentValidation.Errors(commented));
    }

    [Fact]
    public void a_second_check_replaces_the_comments_of_the_first_and_leaves_those_of_people()
    {
        var once = CommentedDocument.Write(Checking.Against(Checking.Ledger(), "发展党员18名。"), Checking.At);
        var twice = CommentedDocument.Write(Checking.Bytes(Checking.Ledger(), once), Checking.At);
        Assert.Equal(Commented(once), Commented(twice));
    }

    [Fact]
    public void tables_notes_text_boxes_and_tracked_changes_are_read_and_commented()
    {
        var document = Sketch.Body(
            Sketch.Table(Sketch.Cells("发展党员18名", "研讨交流6轮次"))
            + Sketch.Paragraph("<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>发展党员99名。</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\">" + Sketch.Run("志愿服务活动132场次。") + "</w:ins>"));
        var comments = Commented(CommentedDocument.Write(Checking.Bytes(Checking.Ledger(), document), Checking.At));
        Assert.Equal(["18", "6", "132"], comments.Select(comment => comment.Words));
    }

    [Fact]
    public void the_page_looks_as_it_did_before()
    {
        var filler = string.Concat(Enumerable.Repeat("坚持有事必记、有数可查，凡写进报告的数字都能在台账里找到一条一条的记录。\n", 20));
        var filled = Filling.Text($"2022年述职报告\n{filler}一、工作\n发展党员**名，志愿服务活动**余场次，申报**村和**村2个县级文明村，研讨交流**轮次，悬挂横幅**条。\n{filler}").Document;
        var commented = CommentedDocument.Write(Checking.Bytes(Checking.Ledger(), filled), Checking.At);
        Assert.True(Commented(commented).Count >= 5);
        Assert.Equal(LibreOffice.Printed(filled), LibreOffice.Printed(commented));
    }

    [Fact]
    public void remarks_that_overlap_share_one_comment()
    {
        var comment = Assert.Single(Commented(CommentedDocument.Write(Checking.Against(Checking.Ledger(), "志愿服务活动127余场次。"), Checking.At)));
        Assert.Equal("127余", comment.Words);
        Assert.Contains("N-01", comment.Said, StringComparison.Ordinal);
        Assert.Contains("不一致", comment.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void the_sheet_says_counts_first_then_what_is_wrong_and_names_no_writer()
    {
        var result = Checking.Against(Checking.Ledger(), "2022年述职报告\n把学习作为作为途径。发展党员18名。志愿服务活动131场次。");
        var sheet = CheckSheet.Write(result, Checking.At);
        Assert.Empty(DocumentValidation.Errors(sheet));
        var text = Filling.Open(sheet).Text;
        Assert.StartsWith("数据核对单\n材料：《述职报告》。与清泉镇台账核对：2022年1月1日至2022年12月31日", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("共找到2处数据", StringComparison.Ordinal) < text.IndexOf("一、不一致（1处）", StringComparison.Ordinal));
        Assert.True(text.IndexOf("不一致（1处）", StringComparison.Ordinal) < text.IndexOf("文字（1处）", StringComparison.Ordinal));
        Assert.DoesNotContain("131", text, StringComparison.Ordinal);
        Assert.Equal(sheet, CheckSheet.Write(result, Checking.At));
    }

    private static List<(string Words, string Said)> Commented(byte[] document) => WordParts.CommentsOf(WordParts.Of(document));
}

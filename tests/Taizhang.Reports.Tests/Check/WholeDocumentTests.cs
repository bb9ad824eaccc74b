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

    /// <summary>
    /// What is printed, line by line. Spaces are left out: LibreOffice sets a hair less of them between a Chinese character and a digit
    /// where a comment begins or ends, and how wide a gap between two columns is in characters is guessed.
    /// </summary>
    private static IEnumerable<string> Words(string printed) => printed.Split('\n').Select(line => line.Replace(" ", "", StringComparison.Ordinal));

    private static List<(string Words, string Said)> Commented(byte[] document) =>
        WordParts.CommentsOf(WordParts.Of(CommentedDocument.Write(Checking.Bytes(Checking.Ledger(), document), Checking.At)));
}

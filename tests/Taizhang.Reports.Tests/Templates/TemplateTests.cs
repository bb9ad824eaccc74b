using System.Text;
using Taizhang.Documents.Word;
using Taizhang.Ledger;
using Taizhang.Reports.Templates;
using Taizhang.Reports.Tests.Fill;

namespace Taizhang.Reports.Tests.Templates;

public sealed class TemplateTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public void a_text_is_read_in_either_encoding_and_without_its_bom()
    {
        foreach (
            var bytes in new[]
            {
                Encoding.UTF8.GetBytes("发展党员**名。"),
                Encoding.UTF8.GetBytes("\ufeff发展党员**名。"),
                Gb18030.GetBytes("发展党员**名。"),
            }
        )
        {
            var result = Filling.Bytes(bytes, fileName: "报告.txt");
            Assert.Equal("发展党员**名。", result.Text);
            Assert.Equal("发展党员17名。", Filling.Body(result));
        }
    }

    [Fact]
    public void line_ends_count_as_given()
    {
        var result = Filling.Text("报告\r\n\r\n　　发展党员**名。\r\n");
        Assert.Equal("报告\r\n\r\n　　发展党员**名。\r\n", result.Text);
        Assert.Equal(12, result.Slots[0].Span.Start);
        Assert.Equal("报告\n发展党员17名。", Filling.Body(result));
    }

    [Fact]
    public void each_line_becomes_what_its_numbering_says()
    {
        var template = Template.OfText(
            "清泉镇述职报告\n一年来，工作有序。\n一、主要工作\n（一）学习。坚持学习。\n1.宣讲\n（1）进村\n请审议。\n清泉镇党委\n2022年12月31日\n",
            markdown: false,
            Filling.At
        );
        Assert.Equal([null, null, 0, 1, 2, 3, null, null, null], Levels(template).Take(9));
    }

    [Fact]
    public void in_markdown_only_number_signs_make_headings_and_stars_are_marks()
    {
        var result = Filling.Text("# 述职报告\n\n## 党建工作\n\n一、发展党员**名。\n", fileName: "报告.md");
        Assert.Equal("述职报告\n党建工作\n一、发展党员17名。", Filling.Body(result));
        Assert.Equal(0, Levels(Template.OfText("# 题\n## 党建\n一、正文\n", markdown: true, Filling.At))[1]);
    }

    [Theory]
    [InlineData("报告.wps", "template-old-format", "这是WPS专用格式（.wps），这里读不了。")]
    [InlineData("报告.DOC", "template-old-format", "这是旧版Word格式（.doc），这里读不了。")]
    [InlineData("报告.pdf", "template-unknown-kind", "这里读 .docx、.txt 和 .md，读不了 .pdf 文件。")]
    [InlineData("报告", "template-unknown-kind", "这个文件没有扩展名，看不出是哪种文件。")]
    [InlineData("报告.docx", "document-not-word", "这不是Word文档（.docx），这里读不了。")]
    public void another_kind_of_file_is_refused_with_what_to_do(string name, string code, string message)
    {
        var refusal = Refused(Encoding.UTF8.GetBytes("发展党员**名。"), name);
        Assert.Equal((code, message), (refusal.Code, refusal.Message));
        Assert.Contains("另存为 .docx", refusal.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void a_text_without_words_and_bytes_that_are_no_text_are_refused()
    {
        Assert.Equal("template-empty", Refused(" \n"u8.ToArray(), "a.txt").Code);
        Assert.Equal("template-encoding", Refused([0xff, 0xfe, 0x00, 0x53], "a.txt").Code);
    }

    [Fact]
    public void offsets_are_code_points()
    {
        var result = Filling.Text("𠮷祥😀，发展党员**名。");
        var json = Encoding.UTF8.GetString(Taizhang.Reports.Fill.FillJson.Write(result));
        Assert.Contains("\"start\":8,\"end\":10,", json, StringComparison.Ordinal);
        Assert.Contains("\"out_start\":8,\"out_end\":10,", json, StringComparison.Ordinal);
    }

    private static List<int?> Levels(Template template) =>
        [.. template.File.Paragraphs.Where(paragraph => paragraph.Part == WordPart.Body).Select(paragraph => paragraph.OutlineLevel)];

    private static Refusal Refused(byte[] bytes, string name) => Assert.Single(Template.Open(bytes, name, Filling.At).Refusals);
}

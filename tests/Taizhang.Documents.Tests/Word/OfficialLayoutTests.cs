using System.Xml.Linq;
using Taizhang.Documents.Word;
using static Taizhang.Documents.Tests.Word.Sketch;

namespace Taizhang.Documents.Tests.Word;

public sealed class OfficialLayoutTests
{
    private static readonly LayoutOptions Options = new(new DateTimeOffset(2022, 12, 31, 0, 0, 0, TimeSpan.Zero), "述职报告", "清泉镇");

    private static readonly LayoutBlock[] Report =
    [
        new(LayoutKind.Title, "清泉镇2022年度抓基层党建工作述职报告"),
        new(LayoutKind.Body, "2022年，在县委的坚强领导下，组织开展“主题党日”12场次，参加党员1356人次，增长3.5%。"),
        new(LayoutKind.Heading1, "一、主要工作"),
        new(LayoutKind.Heading2, "（一）加强理论学习。坚持以习近平新时代中国特色社会主义思想为指导，开展集中学习24次。", 11),
        new(LayoutKind.Heading3, "1.开展宣讲"),
        new(LayoutKind.Heading4, "（1）进村入户"),
        new(LayoutKind.Body, "各村组织宣讲48场。"),
        new(LayoutKind.Signature, "清泉镇党委"),
        new(LayoutKind.Date, "2022年12月31日"),
    ];

    [Fact]
    public void Its_text_is_the_blocks_and_its_schema_errors_are_none()
    {
        var bytes = OfficialLayout.Write(Report, Options);
        var body = string.Concat(Report.Select(block => block.Text + "\n"));
        Assert.Equal(body + "— 1 —\n— 1 —\n", Open(bytes).Text);
        Assert.Empty(DocumentValidation.Errors(bytes));
        Assert.Equal([0, 1, 2, 3], Open(bytes).Paragraphs.Select(paragraph => paragraph.OutlineLevel).OfType<int>());
    }

    [Fact]
    public void The_same_blocks_give_the_same_bytes()
    {
        Assert.Equal(OfficialLayout.Write(Report, Options), OfficialLayout.Write(Report, Options));
    }

    [Fact]
    public void Every_run_names_its_chinese_font()
    {
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var fonts = XElement.Parse(Part(OfficialLayout.Write(Report, Options), "word/document.xml")).Descendants(w + "r")
            .Select(run => (string?)run.Element(w + "rPr")!.Element(w + "rFonts")!.Attribute(w + "eastAsia")).ToList();
        Assert.Equal(
            ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312", "仿宋_GB2312", "仿宋_GB2312", "仿宋_GB2312", "仿宋_GB2312"],
            fonts);
    }

    [Fact]
    public void A_full_page_prints_as_22_lines_of_28_characters_with_its_number_outside()
    {
        // 28 - 2 characters, as the first line is indented by two, then full lines.
        var text = string.Concat(Enumerable.Repeat("组织开展主题党日活动宣讲政策", 2 * 3 * 22))[..((28 * 22 * 3) - 2)];
        var pages = LibreOffice.PrintedLines(OfficialLayout.Write([new(LayoutKind.Body, text)], Options));
        Assert.Equal(3, pages.Count);
        Assert.All(pages, page => Assert.Equal(22 + 1, page.Count));
        Assert.Equal(26, pages[0][0].Length);
        Assert.All(pages.SelectMany(page => page.SkipLast(1)).Skip(1), line => Assert.Equal(28, line.Length));
        Assert.Equal(["—1—", "—2—", "—3—"], pages.Select(page => page[^1].Replace(" ", "", StringComparison.Ordinal)));
    }
}

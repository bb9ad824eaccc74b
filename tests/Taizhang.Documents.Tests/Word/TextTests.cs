using Taizhang.Documents.Word;
using static Taizhang.Documents.Tests.Word.Sketch;

namespace Taizhang.Documents.Tests.Word;

public sealed class TextTests
{
    private static string TextOf(string body) => Open(Body(body)).Text;

    [Theory]
    [InlineData("two paragraphs", "<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>", "甲\n乙\n")]
    [InlineData("an empty paragraph", "<w:p/>", "\n")]
    [InlineData("a line break", "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>", "甲\n乙\n")]
    [InlineData("a page break", "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", "\n\n")]
    [InlineData("a tab", "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>", "甲\t乙\n")]
    [InlineData("a tab stop is no tab", "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", "甲\n")]
    [InlineData("a no-break hyphen", "<w:p><w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t></w:r></w:p>", "甲-乙\n")]
    [InlineData("spaces", "<w:p><w:r><w:t xml:space=\"preserve\"> 甲 </w:t></w:r></w:p>", " 甲 \n")]
    [InlineData("inserted text", "<w:p><w:ins w:id=\"1\"><w:r><w:t>甲</w:t></w:r></w:ins></w:p>", "甲\n")]
    [InlineData("deleted text", "<w:p><w:del w:id=\"1\"><w:r><w:delText>甲</w:delText><w:t>乙</w:t></w:r></w:del></w:p>", "\n")]
    [InlineData("moved text", "<w:p><w:moveFrom w:id=\"1\"><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveTo w:id=\"2\"><w:r><w:t>乙</w:t></w:r></w:moveTo></w:p>", "乙\n")]
    [InlineData("a hyperlink", "<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p>", "甲\n")]
    [InlineData("a control", "<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>甲</w:t></w:r></w:sdtContent></w:sdt></w:p>", "甲\n")]
    [InlineData("a control around paragraphs", "<w:sdt><w:sdtContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent></w:sdt>", "甲\n")]
    [InlineData("a smart tag", "<w:p><w:smartTag w:uri=\"u\" w:element=\"e\"><w:r><w:t>甲</w:t></w:r></w:smartTag></w:p>", "甲\n")]
    [InlineData("a simple field", "<w:p><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>", "3\n")]
    [InlineData("ruby", "<w:p><w:r><w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>乙</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "乙\n")]
    public void The_text_follows_the_rules(string rule, string body, string expected)
    {
        Assert.True(TextOf(body) == expected, rule);
    }

    [Fact]
    public void A_field_gives_its_result_and_not_its_code()
    {
        const string Field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText><w:t>code</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        Assert.Equal("共12场\n", TextOf(Paragraph(Run("共"), Field, Run("场"))));
    }

    [Theory]
    [InlineData(" PAGEREF _Toc1 \\h ", true)]
    [InlineData("page", true)]
    [InlineData(" NUMPAGES \\* MERGEFORMAT", true)]
    [InlineData(" DOCPROPERTY Pages ", false)]
    [InlineData(" REF page ", false)]
    [InlineData("", false)]
    public void It_is_known_which_fields_give_page_numbers(string code, bool gives)
    {
        var complex = $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code[..(code.Length / 2)]}</w:instrText><w:instrText>{code[(code.Length / 2)..]}</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Run("12") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var simple = $"<w:fldSimple w:instr=\"{code}\">{Run("12")}</w:fldSimple>";
        foreach (var field in new[] { complex, simple })
        {
            Assert.Equal(gives ? [(1, 3)] : [], Open(Body(Paragraph(Run("第"), field, Run("页")))).PageNumbers);
        }
    }

    [Fact]
    public void A_field_inside_a_field_code_gives_nothing()
    {
        const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var inner = Begin + Separate + Run("内") + End;
        Assert.Equal("果尾\n", TextOf(Paragraph(Begin, inner, Separate, Run("果"), End, Run("尾"))));
    }

    [Fact]
    public void A_field_that_never_ends_hides_nothing()
    {
        Assert.Equal("甲\n乙\n", TextOf(Paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", Run("甲")) + Paragraph(Run("乙"))));
    }

    [Fact]
    public void Cells_end_with_tabs_and_rows_with_line_ends()
    {
        static string Cell(params string[] paragraphs) => $"<w:tc>{string.Concat(paragraphs.Select(text => Paragraph(Run(text))))}</w:tc>";
        var table = $"<w:tbl><w:tr>{Cell("一")}{Cell("二", "三")}{Cell("四")}</w:tr><w:tr>{Cell("五")}{Cell("")}{Cell("六", "七")}</w:tr></w:tbl>";
        Assert.Equal("一\t二\n三\t四\n五\t\t六\n七\n后\n", TextOf(table + Paragraph(Run("后"))));
    }

    [Fact]
    public void A_table_in_a_cell_is_read_in_place()
    {
        var inner = $"<w:tbl><w:tr><w:tc>{Paragraph(Run("内"))}</w:tc><w:tc>{Paragraph(Run("表"))}</w:tc></w:tr></w:tbl>";
        var table = $"<w:tbl><w:tr><w:tc>{inner}{Paragraph(Run("下"))}</w:tc><w:tc>{Paragraph(Run("右"))}</w:tc></w:tr></w:tbl>";
        Assert.Equal("内\t表\n下\t右\n", TextOf(table));
    }

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph()
    {
        Assert.Equal("前后\n框一\n框二\n下段\n", TextOf(Paragraph(Run("前"), Box("框一", "框二"), Run("后")) + Paragraph(Run("下段"))));
    }

    [Fact]
    public void A_text_box_in_the_last_paragraph_of_a_cell_ends_the_cell()
    {
        var table = $"<w:tbl><w:tr><w:tc>{Paragraph(Run("格"), Box("框"))}</w:tc><w:tc>{Paragraph(Run("右"))}</w:tc></w:tr></w:tbl>";
        Assert.Equal("格\n框\t右\n", TextOf(table));
    }

    [Fact]
    public void Notes_headers_and_footers_follow_the_body_in_this_order()
    {
        var bytes = new Sketch().WithBody(Paragraph(Run("正文")))
            .WithStory("footer", "footer1.xml", "ftr", Paragraph(Run("脚")))
            .WithStory("header", "header10.xml", "hdr", Paragraph(Run("眉十")))
            .WithStory("header", "header2.xml", "hdr", Paragraph(Run("眉二")))
            .WithStory("endnotes", "endnotes.xml", "endnotes", $"<w:endnote w:id=\"1\">{Paragraph(Run("尾注"))}</w:endnote>")
            .WithStory("footnotes", "footnotes.xml", "footnotes", $"<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"1\">{Paragraph(Run("脚注"))}</w:footnote>")
            .ToBytes();
        var file = Open(bytes);
        Assert.Equal("正文\n脚注\n尾注\n眉二\n眉十\n脚\n", file.Text);
        Assert.Equal(
            [WordPart.Body, WordPart.Footnote, WordPart.Endnote, WordPart.Header, WordPart.Header, WordPart.Footer],
            file.Paragraphs.Select(paragraph => paragraph.Part));
    }

    [Fact]
    public void The_section_at_the_named_bookmark_is_skipped_to_its_end()
    {
        const string Bookmark = "<w:bookmarkStart w:id=\"1\" w:name=\"annex\"/><w:bookmarkEnd w:id=\"1\"/>";
        var bytes = Body(Paragraph(Run("前")) + Paragraph(Bookmark, Run("附表")) + Paragraph("<w:pPr><w:sectPr/></w:pPr>", Run("附表尾")) + Paragraph(Run("后")));
        Assert.Equal("前\n后\n", Open(bytes, skip: "annex").Text);
        Assert.Equal("前\n附表\n附表尾\n后\n", Open(bytes).Text);
    }

    [Fact]
    public void Paragraphs_know_their_range_their_level_and_whether_they_stand_in_a_table()
    {
        const string Styles = "<w:style w:styleId=\"a1\"><w:name w:val=\"heading 2\"/></w:style><w:style w:styleId=\"a2\"><w:name w:val=\"x\"/><w:basedOn w:val=\"a1\"/></w:style>"
            + "<w:style w:styleId=\"a3\"><w:name w:val=\"y\"/><w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr></w:style>";
        var bytes = new Sketch().WithBody(
                "<w:p><w:pPr><w:pStyle w:val=\"a2\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr></w:p>"
                + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:p>" + $"<w:tbl><w:tr><w:tc>{Paragraph(Run("格"))}</w:tc></w:tr></w:tbl>")
            .WithStory("styles", "styles.xml", "styles", Styles).ToBytes();
        Assert.Equal(
            [
                new WordParagraph(0, 1, WordPart.Body, 1, false), new WordParagraph(2, 2, WordPart.Body, 3, false),
                new WordParagraph(3, 3, WordPart.Body, 0, false), new WordParagraph(4, 5, WordPart.Body, null, true),
            ],
            Open(bytes).Paragraphs);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("甲乙", 2, 2)]
    [InlineData("甲𠀀乙", 3, 2)]
    [InlineData("甲𠀀乙", 4, 3)]
    [InlineData("𠀀𠀀", 4, 2)]
    [InlineData("𠀀𠀀", 2, 1)]
    public void Offsets_turn_into_code_points_and_back(string text, int utf16, int codePoint)
    {
        var points = new CodePoints(text);
        Assert.Equal(codePoint, points.FromUtf16(utf16));
        Assert.Equal(utf16, points.ToUtf16(codePoint));
    }

    /// <summary>A text box as Word writes it: a drawing, and the same again as VML for older programs.</summary>
    internal static string Box(params string[] paragraphs)
    {
        var content = $"<w:txbxContent>{string.Concat(paragraphs.Select(text => Paragraph(Run(text))))}</w:txbxContent>";
        return $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"1800000\" cy=\"720000\"/><wp:docPr id=\"1\" name=\"b\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }
}

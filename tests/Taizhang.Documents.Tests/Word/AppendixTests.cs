using System.Xml.Linq;
using Taizhang.Documents.Word;
using static Taizhang.Documents.Tests.Word.Sketch;

namespace Taizhang.Documents.Tests.Word;

public sealed class AppendixTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly Appendix Sources = new("annex", "数据来源说明", ["项目", "数"], [["甲", "12"], ["乙"]], [3, 1], "说明文字");

    [Fact]
    public void It_is_the_last_section_and_skipped_by_a_reading_that_knows_its_bookmark()
    {
        var before = Body(Paragraph(Run("甲")));
        var after = Open(before).Write(new WordChanges { Appendix = Sources });
        Assert.Equal("甲\n", Open(after, "annex").Text);
        Assert.Equal("甲\n数据来源说明\n说明文字\n项目\t数\n甲\t12\n乙\t\n\n", Open(after).Text);
        Assert.Empty(DocumentValidation.Errors(after));
        var body = XElement.Parse(Part(after, "word/document.xml")).Element(W + "body")!;
        Assert.Equal(2, body.Descendants(W + "sectPr").Count());
        Assert.Single(body.Descendants(W + "tblHeader"));
    }

    [Fact]
    public void Writing_it_again_replaces_it()
    {
        var once = Open(Body(Paragraph(Run("甲")))).Write(new WordChanges { Appendix = Sources });
        var twice = Open(once, "annex").Write(new WordChanges { Appendix = Sources });
        Assert.Equal(once, twice);
    }

    [Fact]
    public void Taking_it_out_gives_the_document_its_old_end()
    {
        var before = Body(Paragraph(Run("甲")));
        var after = Open(before).Write(new WordChanges { Appendix = Sources });
        var without = Open(after, "annex").Write(new WordChanges { WithoutAppendix = "annex" });
        var bodies = new[] { before, without }.Select(bytes => XElement.Parse(Part(bytes, "word/document.xml")).Element(W + "body")!).ToList();
        bodies[1].Descendants(W + "pPr").Where(properties => properties.IsEmpty || !properties.HasElements).Remove();
        Assert.True(XNode.DeepEquals(bodies[0], bodies[1]));
    }

    [Fact]
    public void A_document_that_ends_with_a_table_or_has_no_section_gets_one_too()
    {
        const string Table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9\"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
        var bare = new Sketch().With("word/document.xml", $"<w:document {Namespaces}><w:body>{Table}</w:body></w:document>").ToBytes();
        var after = Open(bare).Write(new WordChanges { Appendix = Sources });
        Assert.Equal("\n\n", Open(after, "annex").Text);
        Assert.Empty(DocumentValidation.Errors(after));
    }
}

using System.Xml.Linq;
using Taizhang.Documents.Word;
using static Taizhang.Documents.Tests.Word.EditingTests;
using static Taizhang.Documents.Tests.Word.Sketch;

namespace Taizhang.Documents.Tests.Word;

public sealed class LibreOfficeTests
{
    [Fact]
    public void Anchors_and_custom_data_are_read_back_equal_after_LibreOffice_saved_the_document()
    {
        var table = $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:tc>{Paragraph(Run("格内**户"))}</w:tc></w:tr></w:tbl>";
        var before = Body(Paragraph(Shattered("组织主题党日**次，党员*****人次。", "<w:b/>")) + table + Paragraph(Run("尾**句")));
        var text = Open(before).Text;
        var marks = System.Text.RegularExpressions.Regex.Matches(text, @"\*+");
        var keys = new[] { "F01:1", "F02@v:2", "村", new string('长', 40) };
        var edits = marks.Select((mark, i) => new Edit(mark.Index, mark.Index + mark.Length, $"{(i + 3) * 17}", new Anchor(keys[i], "数"), i == 1 ? "说明" : null, i == 2 ? Highlighting.Yellow : Highlighting.AsItIs)).ToArray();
        var written = Open(before).Write(new WordChanges
        {
            Edits = edits,
            Author = Author,
            CustomXml = [XDocument.Parse("<m xmlns=\"urn:m\">甲</m>")],
            Appendix = new Appendix("annex", "附表", ["项目"], [["甲"]]),
        });
        var saved = Open(LibreOffice.Convert(written, "docx"), "annex");
        Assert.Equal(Open(written, "annex").Text, saved.Text);
        Assert.Equal(
            Open(written, "annex").Anchors().Select(anchor => (anchor.Key, anchor.Start, anchor.End, anchor.Text)),
            saved.Anchors(keys).Select(anchor => (anchor.Key, anchor.Start, anchor.End, anchor.Text)));
        Assert.Equal("甲", saved.CustomXml("urn:m")?.Root?.Value);
    }

    [Fact]
    public void Anchors_in_headers_notes_boxes_and_links_survive_LibreOffice_too()
    {
        const string Call = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        var body = Paragraph(Run("正文"), Call, "<w:hyperlink r:id=\"h\">", Run("链**接"), "</w:hyperlink>")
            + Paragraph(Run("甲"), TextTests.Box("框**内")) + "<w:p><w:ins w:id=\"9\" w:author=\"李\" w:date=\"2022-01-01T00:00:00Z\">" + Run("插**入") + "</w:ins></w:p>"
            + "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr></w:p>";
        var before = new Sketch().WithBody(body)
            .WithLink("<Relationship Id=\"h\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"http://example.org/\" TargetMode=\"External\"/>")
            .WithStory("header", "header1.xml", "hdr", Paragraph(Run("眉**头")))
            .WithStory("footnotes", "footnotes.xml", "footnotes", $"<w:footnote w:id=\"2\">{Paragraph(Run("注**脚"))}</w:footnote>")
            .ToBytes();
        var text = Open(before).Text;
        var edits = System.Text.RegularExpressions.Regex.Matches(text, @"\*\*").Select((mark, i) => new Edit(mark.Index, mark.Index + 2, $"{(i + 3) * 17}", new Anchor($"k{i}", "数"), "说明")).ToArray();
        Assert.Equal(5, edits.Length);
        var written = Open(before).Write(new WordChanges { Edits = edits, Author = Author });
        Assert.Equal(["k0=51", "k1=68", "k2=85", "k3=102", "k4=119"], Open(written).Anchors().Select(anchor => $"{anchor.Key}={anchor.Text}"));
        var saved = Open(LibreOffice.Convert(written, "docx"));
        // It writes the header once for each section.
        Assert.Equal(["k0=51", "k1=68", "k2=85", "k3=102", "k4=119", "k4=119"], saved.Anchors().Select(anchor => $"{anchor.Key}={anchor.Text}"));
    }

    [Fact]
    public void A_report_laid_out_filled_and_saved_by_LibreOffice_is_filled_again()
    {
        var layout = OfficialLayout.Write([new(LayoutKind.Title, "报告"), new(LayoutKind.Body, "开展宣讲**场。")], new LayoutOptions(Author.At));
        var first = Write(layout, Replace(layout, "**", "12", "k1", "说明", highlight: true));
        var saved = LibreOffice.Convert(first, "docx");
        var anchor = Assert.Single(Open(saved).Anchors());
        Assert.Equal(("k1", "12"), (anchor.Key, anchor.Text));
        var second = Write(saved, new Edit(anchor.Start, anchor.End, "135", new Anchor("k1", "数")));
        anchor = Assert.Single(Open(second).Anchors());
        Assert.Equal(("k1", "135", AnchorMark.Control), (anchor.Key, anchor.Text, anchor.Mark));
        Assert.Empty(DocumentValidation.Errors(second).Except(DocumentValidation.Errors(saved)));
    }
}

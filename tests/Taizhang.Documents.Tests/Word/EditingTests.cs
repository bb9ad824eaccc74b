using System.Text;
using System.Xml.Linq;
using Taizhang.Documents.Word;
using static Taizhang.Documents.Tests.Word.Sketch;

namespace Taizhang.Documents.Tests.Word;

public sealed class EditingTests
{
    internal static readonly CommentAuthor Author = new("台账", "台", new DateTimeOffset(2022, 12, 31, 8, 0, 0, TimeSpan.FromHours(8)));
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>What the text of the written document must be.</summary>
    internal static string Splice(string text, IEnumerable<Edit> edits)
    {
        var result = new StringBuilder(text);
        foreach (var edit in edits.Where(edit => edit.Text is not null).OrderByDescending(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            result.Remove(edit.Start, edit.End - edit.Start).Insert(edit.Start, edit.Text);
        }

        return result.ToString();
    }

    internal static byte[] Write(byte[] bytes, params Edit[] edits) => Open(bytes).Write(new WordChanges { Edits = edits, Author = Author });

    /// <summary>An edit of the first place where the old text stands.</summary>
    internal static Edit Replace(byte[] bytes, string old, string? text, string? key = null, string? comment = null, bool highlight = false)
    {
        var start = Open(bytes).Text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0, old);
        return new Edit(start, start + old.Length, text, key is null ? null : new Anchor(key, "数 " + key), comment, highlight ? Highlighting.Yellow : Highlighting.AsItIs);
    }

    private static XElement Document(byte[] bytes) => XElement.Parse(Part(bytes, "word/document.xml"), LoadOptions.PreserveWhitespace);

    private static void AssertWritten(byte[] before, byte[] after, params Edit[] edits)
    {
        var written = Open(after);
        Assert.Equal(Splice(Open(before).Text, edits), written.Text);
        Assert.Equal(edits.Where(edit => edit.Anchor is not null).Select(edit => edit.Anchor!.Key), written.Anchors().Select(anchor => anchor.Key));
        Assert.Equal(
            edits.Where(edit => edit.Anchor is not null).Select(edit => edit.Text ?? Open(before).Text[edit.Start..edit.End]),
            written.Anchors().Select(anchor => anchor.Text));
        Assert.Empty(DocumentValidation.Errors(after).Except(DocumentValidation.Errors(before)));
    }

    [Theory]
    [InlineData("a plain run", "<w:p><w:r><w:t>开展**场次</w:t></w:r></w:p>")]
    [InlineData("a whole run", "<w:p><w:r><w:t>开展</w:t></w:r><w:r><w:t>**</w:t></w:r><w:r><w:t>场次</w:t></w:r></w:p>")]
    [InlineData("two runs", "<w:p><w:r><w:t>开展*</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>*场次</w:t></w:r></w:p>")]
    [InlineData("runs with a bookmark between", "<w:p><w:r><w:t>开展*</w:t></w:r><w:bookmarkStart w:id=\"0\" w:name=\"a\"/><w:r><w:t>*场</w:t></w:r><w:bookmarkEnd w:id=\"0\"/><w:r><w:t>次</w:t></w:r></w:p>")]
    [InlineData("a run with a break", "<w:p><w:r><w:t>开展**</w:t><w:br/><w:t>场次</w:t></w:r></w:p>")]
    [InlineData("a hyperlink", "<w:p><w:r><w:t>开展</w:t></w:r><w:hyperlink w:anchor=\"x\"><w:r><w:t>共**场次</w:t></w:r></w:hyperlink></w:p>")]
    [InlineData("into a hyperlink", "<w:p><w:r><w:t>开展*</w:t></w:r><w:hyperlink w:anchor=\"x\"><w:r><w:t>*场次</w:t></w:r></w:hyperlink></w:p>")]
    [InlineData("out of a hyperlink", "<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:t>开展*</w:t></w:r></w:hyperlink><w:r><w:t>*场次</w:t></w:r></w:p>")]
    [InlineData("an insertion", "<w:p><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>开展**场次</w:t></w:r></w:ins></w:p>")]
    [InlineData("over a deletion", "<w:p><w:r><w:t>开展*</w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>*场次</w:t></w:r></w:p>")]
    [InlineData("a smart tag", "<w:p><w:smartTag w:uri=\"u\" w:element=\"e\"><w:r><w:t>开展**场次</w:t></w:r></w:smartTag></w:p>")]
    [InlineData("a foreign control", "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"b\"/><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent><w:r><w:t>开展**场次</w:t></w:r></w:sdtContent></w:sdt></w:p>")]
    [InlineData("a plain text control", "<w:p><w:sdt><w:sdtPr><w:id w:val=\"7\"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>开展**场次</w:t></w:r></w:sdtContent></w:sdt></w:p>")]
    [InlineData("a control around the paragraph", "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>开展**场次</w:t></w:r></w:p></w:sdtContent></w:sdt>")]
    [InlineData("a simple field", "<w:p><w:fldSimple w:instr=\"REF x\"><w:r><w:t>开展**场次</w:t></w:r></w:fldSimple></w:p>")]
    [InlineData("a field result", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>开展**场次</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")]
    [InlineData("into a field", "<w:p><w:r><w:t>开展*</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>*场次</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")]
    [InlineData("a cell", "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"100\"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>开展**场次</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>")]
    public void A_mark_is_replaced_inside(string container, string body)
    {
        var before = Body(body);
        foreach (var edit in new[] { Replace(before, "**", "12", "k1", "台账：12\n共12条", highlight: true), Replace(before, "**", null, "k1", "看这里"), Replace(before, "**", "") })
        {
            var after = Write(before, edit);
            Assert.NotEmpty(container);
            AssertWritten(before, after, edit);
        }
    }

    [Theory]
    [InlineData("header", "header1.xml", "hdr", "word/header1.xml")]
    [InlineData("footer", "footer1.xml", "ftr", "word/footer1.xml")]
    public void Headers_and_footers_are_edited_and_their_comment_hangs_on_the_body(string kind, string file, string root, string part)
    {
        var before = new Sketch().WithBody(Paragraph(Run("正文"))).WithStory(kind, file, root, Paragraph(Run("共**场"))).ToBytes();
        var edit = Replace(before, "**", "12", "k1", "说明");
        var after = Write(before, edit);
        AssertWritten(before, after, edit);
        Assert.DoesNotContain("commentReference", Part(after, part), StringComparison.Ordinal);
        Assert.Single(Document(after).Descendants(W + "commentReference"));
    }

    [Fact]
    public void A_footnote_is_edited_and_its_comment_hangs_where_the_note_is_called()
    {
        const string Call = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        var before = new Sketch().WithBody(Paragraph(Run("甲"), Call) + Paragraph(Run("乙")))
            .WithStory("footnotes", "footnotes.xml", "footnotes", $"<w:footnote w:id=\"2\">{Paragraph(Run("共**场"))}</w:footnote>").ToBytes();
        var edit = Replace(before, "**", "12", "k1", "说明");
        var after = Write(before, edit);
        AssertWritten(before, after, edit);
        var first = Document(after).Descendants(W + "p").First();
        Assert.Single(first.Descendants(W + "commentReference"));
    }

    [Theory]
    [InlineData("<w:p><w:sdt><w:sdtContent><w:r><w:t>甲乙丙</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>丁</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>甲乙丙</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>丁</w:t></w:r></w:p>")]
    public void Comments_within_a_control_or_field_refer_behind_it_in_the_order_of_the_text(string body)
    {
        var before = Body(body);
        var after = Write(before, [.. "甲乙丙".Select(word => Replace(before, word.ToString(), null, comment: $"关于{word}"))]);
        var ids = Document(after).Descendants(W + "commentRangeStart").Select(mark => (string?)mark.Attribute(W + "id")).ToList();
        var runs = Document(after).Elements().Elements(W + "p").Elements().ToList();

        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal(ids, runs.Elements(W + "commentReference").Select(reference => (string?)reference.Attribute(W + "id")));
        Assert.Equal(["", "", "", "丁"], runs.TakeLast(4).Select(run => run.Value));
    }

    [Fact]
    public void A_text_box_is_edited_in_both_copies_and_its_comment_hangs_on_the_body()
    {
        var before = Body(Paragraph(Run("甲"), TextTests.Box("共**场")));
        var edit = Replace(before, "**", "12", "k1", "说明");
        var after = Write(before, edit);
        AssertWritten(before, after, edit);
        var boxes = Document(after).Descendants(W + "txbxContent").ToList();
        Assert.Equal(["共12场", "共12场"], boxes.Select(box => string.Concat(box.Descendants(W + "t").Select(text => text.Value))));
        Assert.All(boxes, box => Assert.Empty(box.Descendants(W + "commentReference")));
        Assert.Single(boxes[0].Descendants(W + "sdt"));
        Assert.Empty(boxes[1].Descendants(W + "sdt"));
    }

    [Fact]
    public void The_replacement_takes_the_formatting_of_the_first_run_and_its_neighbours_keep_theirs()
    {
        var before = Body(Paragraph(Run("开展*", "<w:b/>"), Run("*场次", "<w:i/>")));
        var runs = Document(Write(before, Replace(before, "**", " 12 "))).Descendants(W + "r").ToList();
        Assert.Equal(
            ["开展:b", " 12 :b", "场次:i"],
            runs.Select(run => $"{run.Element(W + "t")!.Value}:{run.Element(W + "rPr")!.Elements().Single().Name.LocalName}"));
        Assert.All(runs, run => Assert.Equal("preserve", (string?)run.Element(W + "t")!.Attribute(XNamespace.Xml + "space")));
    }

    [Fact]
    public void Runs_split_at_every_character_are_edited_and_keep_their_formatting()
    {
        const string Sentence = "组织开展主题党日**次，参加党员*****人次，其中支部书记讲党课**次。";
        var before = Body(Paragraph("<w:pPr><w:jc w:val=\"both\"/></w:pPr>", Shattered(Sentence, "<w:rFonts w:eastAsia=\"仿宋\"/><w:sz w:val=\"32\"/>")));
        var first = Sentence.IndexOf("**", StringComparison.Ordinal);
        var second = Sentence.IndexOf("*****", StringComparison.Ordinal);
        var third = Sentence.LastIndexOf("**", StringComparison.Ordinal);
        Edit[] edits =
        [
            new(first, first + 2, "12", new Anchor("k1", "一")),
            new(second, second + 5, "1356", new Anchor("k2", "二"), "不一致", Highlight: Highlighting.Yellow),
            new(third, third + 2, null, new Anchor("k3", "三")),
        ];
        var after = Write(before, edits);
        AssertWritten(before, after, edits);
        var runs = Document(after).Descendants(W + "r").Where(run => run.Element(W + "t") is not null).ToList();
        Assert.All(runs, run => Assert.Equal("仿宋", (string?)run.Element(W + "rPr")!.Element(W + "rFonts")!.Attribute(W + "eastAsia")));
        Assert.Equal("1356", Assert.Single(runs, run => run.Descendants(W + "highlight").Any()).Value);
    }

    [Fact]
    public void A_field_code_next_to_an_edit_is_untouched()
    {
        const string Field = "<w:r><w:t>第</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>**</w:t><w:fldChar w:fldCharType=\"end\"/><w:t>页</w:t></w:r>";
        var before = Body(Paragraph(Field));
        var edit = Replace(before, "**", "3");
        var after = Write(before, edit);
        AssertWritten(before, after, edit);
        Assert.Equal(["begin", "separate", "end"], Document(after).Descendants(W + "fldChar").Select(mark => (string?)mark.Attribute(W + "fldCharType")));
    }

    [Fact]
    public void Kept_text_over_two_containers_gets_the_bookmark_alone()
    {
        var before = Body("<w:p><w:r><w:t>开展*</w:t></w:r><w:hyperlink w:anchor=\"x\"><w:r><w:t>*场次</w:t></w:r></w:hyperlink></w:p>");
        var after = Write(before, Replace(before, "**", null, "k1"));
        var anchor = Assert.Single(Open(after).Anchors());
        Assert.Equal(("k1", "**", AnchorMark.Bookmark), (anchor.Key, anchor.Text, anchor.Mark));
    }

    [Fact]
    public void Kept_text_that_reaches_into_a_field_gets_the_bookmark_alone_and_around_a_field_the_control_too()
    {
        const string Field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>域果</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var before = Body(Paragraph(Run("前"), Field, Run("后")));
        Assert.Equal(AnchorMark.Bookmark, Assert.Single(Open(Write(before, Replace(before, "前域", null, "k1"))).Anchors()).Mark);
        Assert.Equal(AnchorMark.Control, Assert.Single(Open(Write(before, Replace(before, "前域果后", null, "k1"))).Anchors()).Mark);
        Assert.Equal(AnchorMark.Control, Assert.Single(Open(Write(before, Replace(before, "域果", null, "k1"))).Anchors()).Mark);
    }

    [Fact]
    public void An_anchor_around_whole_paragraphs_is_taken_apart_without_losing_the_edit()
    {
        var before = Body("<w:bookmarkStart w:id=\"1\" w:name=\"_tzk1\"/><w:sdt><w:sdtPr><w:tag w:val=\"k1\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>共**场</w:t></w:r></w:p></w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"1\"/>");
        var after = Write(before, Replace(before, "**", "12", "k1"));
        Assert.Equal([new FoundAnchor("k1", 1, 3, "12", AnchorMark.Control)], Open(after).Anchors());
    }

    [Fact]
    public void An_empty_range_inserts_after_the_character_before_it()
    {
        var before = Body(Paragraph(Run("甲", "<w:b/>"), Run("乙", "<w:i/>")) + "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>");
        Edit[] edits = [new(0, 0, "零"), new(1, 1, "一", new Anchor("k1", "一")), new(2, 2, "二"), new(3, 3, "三", new Anchor("k2", "三"))];
        var after = Write(before, edits);
        AssertWritten(before, after, edits);
        Assert.Equal("三", Document(after).Descendants(W + "p").Last().Value);
    }

    [Fact]
    public void Line_breaks_tabs_and_forbidden_characters_keep_their_offsets()
    {
        var before = Body(Paragraph(Run("共**场")));
        var after = Write(before, Replace(before, "**", "1\n2\t3\u0001\ud800"));
        Assert.Equal("共1\n2\t3\ufffd\ufffd场\n", Open(after).Text);
    }

    [Fact]
    public void A_prompt_and_a_data_binding_around_an_edit_are_let_go()
    {
        const string Bound = "<w:p><w:sdt><w:sdtPr><w:id w:val=\"7\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/><w:text/></w:sdtPr><w:sdtContent>"
            + "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>**</w:t></w:r></w:sdtContent></w:sdt></w:p>";
        var before = Body(Bound);
        var after = Part(Write(before, Replace(before, "**", "12")), "word/document.xml");
        Assert.DoesNotContain("showingPlcHdr", after, StringComparison.Ordinal);
        Assert.DoesNotContain("dataBinding", after, StringComparison.Ordinal);
        Assert.DoesNotContain("PlaceholderText", after, StringComparison.Ordinal);
        Assert.Contains("<w:text", after, StringComparison.Ordinal);
    }

    [Fact]
    public void New_comments_follow_those_the_document_has()
    {
        var before = new Sketch().WithBody(Paragraph(Run("共**场")))
            .WithStory("comments", "comments.xml", "comments", $"<w:comment w:id=\"4\" w:author=\"李\">{Paragraph(Run("旧"))}</w:comment>").ToBytes();
        var after = Write(before, Replace(before, "**", "12", comment: "一行\n二行"));
        var comments = XElement.Parse(Part(after, "word/comments.xml")).Elements(W + "comment").ToList();
        Assert.Equal(["4", "5"], comments.Select(comment => (string?)comment.Attribute(W + "id")));
        Assert.Equal(("台账", "台", "2022-12-31T08:00:00Z"), ((string?)comments[1].Attribute(W + "author"), (string?)comments[1].Attribute(W + "initials"), (string?)comments[1].Attribute(W + "date")));
        Assert.Equal(["一行", "二行"], comments[1].Elements(W + "p").Select(line => line.Value));
    }

    [Fact]
    public void A_part_without_changes_keeps_its_bytes()
    {
        const string Odd = "<w:hdr  xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ><!-- kept --><w:p/></w:hdr >";
        var before = new Sketch().WithBody(Paragraph(Run("共**场"))).WithStory("header", "header1.xml", "hdr", "").With("word/header1.xml", Odd).ToBytes();
        Assert.Equal(Odd, Part(Write(before, Replace(before, "**", "12")), "word/header1.xml"));
        Assert.Equal(Part(before, "word/document.xml"), Part(Write(before), "word/document.xml"));
    }

    [Fact]
    public void The_same_changes_give_the_same_bytes_and_a_file_can_be_written_twice()
    {
        var before = Body(Paragraph(Run("共**场**次")));
        var changes = new WordChanges
        {
            Edits = [Replace(before, "**", "12", "k1", "说明")],
            Author = Author,
            CustomXml = [XDocument.Parse("<m xmlns=\"urn:m\"/>")],
            Appendix = new Appendix("annex", "附表", ["名称"], [["甲"]]),
        };
        var file = Open(before);
        var first = file.Write(changes);
        Assert.Equal(first, file.Write(changes));
        Assert.Equal(first, Open(before).Write(changes));
    }

    [Fact]
    public void Edits_that_no_document_can_take_are_faults_of_the_caller()
    {
        var bytes = Body(Paragraph(Run("甲乙")) + Paragraph(Run("丙")));
        Assert.Throws<ArgumentException>(() => Write(bytes, new Edit(0, 2, "x"), new Edit(1, 2, "y")));
        Assert.Throws<ArgumentException>(() => Write(bytes, new Edit(1, 4, "x")));
        Assert.Throws<ArgumentException>(() => Write(bytes, new Edit(0, 99, "x")));
        Assert.Throws<ArgumentException>(() => Write(bytes, new Edit(0, 1, "x", new Anchor(new string('k', 65), ""))));
        Assert.Throws<ArgumentException>(() => Write(Body(Paragraph(Run("𠀀"))), new Edit(1, 2, "x")));
        Assert.Throws<ArgumentException>(() => Open(bytes).Write(new WordChanges { Edits = [new Edit(0, 1, "x", Comment: "c")] }));
    }
}

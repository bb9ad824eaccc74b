using System.Xml.Linq;
using Taizhang.Documents.Word;
using static Taizhang.Documents.Tests.Word.EditingTests;
using static Taizhang.Documents.Tests.Word.Sketch;

namespace Taizhang.Documents.Tests.Word;

public sealed class AnchorTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("F01")]
    [InlineData("F24@meeting:3")]
    [InlineData("a_b")]
    [InlineData("村名")]
    [InlineData("tz:F45+F46:1234567890:1234567890:1234567890:1234567890:12345")]
    public void A_key_is_read_back_from_either_mark(string key)
    {
        var before = Body(Paragraph(Run("共**场")));
        var written = Write(before, Replace(before, "**", "12", key));
        Assert.Equal([new FoundAnchor(key, 1, 3, "12", AnchorMark.Control)], Open(written).Anchors());

        var document = XElement.Parse(Part(written, "word/document.xml"));
        document.Descendants(W + "tag").Remove();
        var untagged = Open(WithDocument(written, document));
        Assert.Equal([new FoundAnchor(key, 1, 3, "12", AnchorMark.Bookmark)], untagged.Anchors([key]));

        document = XElement.Parse(Part(written, "word/document.xml"));
        var bookmark = (string)document.Descendants(W + "bookmarkStart").Single().Attribute(W + "name")!;
        Assert.InRange(bookmark.Length, 4, 40);
        document.Descendants(W + "bookmarkStart").Remove();
        document.Descendants(W + "bookmarkEnd").Remove();
        Assert.Equal([new FoundAnchor(key, 1, 3, "12", AnchorMark.Control)], Open(WithDocument(written, document)).Anchors());
    }

    [Fact]
    public void Text_changed_by_hand_inside_an_anchor_is_read_as_it_stands()
    {
        var before = Body(Paragraph(Run("共**场")));
        var written = Write(before, Replace(before, "**", "12", "k1"));
        var changed = Write(written, Replace(written, "12", "135"));
        Assert.Equal([new FoundAnchor("k1", 1, 4, "135", AnchorMark.Control)], Open(changed).Anchors());
    }

    [Fact]
    public void A_refreshed_anchor_is_replaced_and_not_nested()
    {
        var before = Body(Paragraph(Run("共**场")));
        var bytes = Write(before, Replace(before, "**", "12", "k1"));
        for (var round = 0; round < 3; round++)
        {
            var anchor = Open(bytes).Anchors().Single();
            bytes = Write(bytes, new Edit(anchor.Start, anchor.End, $"{100 + round}", new Anchor("k" + (round % 2), "数")));
        }

        Assert.Equal([new FoundAnchor("k0", 1, 4, "102", AnchorMark.Control)], Open(bytes).Anchors());
        var document = XElement.Parse(Part(bytes, "word/document.xml"));
        Assert.Single(document.Descendants(W + "sdt"));
        Assert.Single(document.Descendants(W + "bookmarkStart"));
    }

    [Fact]
    public void A_key_written_at_another_place_leaves_its_old_one()
    {
        var before = Body(Paragraph(Run("共**场")) + Paragraph(Run("另##次")));
        var first = Write(before, Replace(before, "**", "12", "k1"));
        var second = Write(first, Replace(first, "##", "7", "k1"));
        Assert.Equal([new FoundAnchor("k1", 6, 7, "7", AnchorMark.Control)], Open(second).Anchors());
        Assert.Single(XElement.Parse(Part(second, "word/document.xml")).Descendants(W + "sdt"));
    }

    [Fact]
    public void A_place_filled_at_last_loses_our_highlight_and_our_comment_but_not_the_officers()
    {
        var before = new Sketch().WithBody(Paragraph(Run("共**场", "<w:u w:val=\"single\"/>"), Run("又##次", "<w:highlight w:val=\"green\"/>")))
            .WithStory("comments", "comments.xml", "comments", $"<w:comment w:id=\"4\" w:author=\"李\">{Paragraph(Run("旧"))}</w:comment>").ToBytes();
        var open = Write(before, Replace(before, "**", "【待填】", "k1", "没有对上", highlight: true), Replace(before, "##", "【待填】", "k2"));
        var anchors = Open(open).Anchors();
        var filled = Open(open).Write(new WordChanges
        {
            Edits = anchors.Select(anchor => new Edit(anchor.Start, anchor.End, "12", new Anchor(anchor.Key, "数"))).ToList(),
            WithoutCommentsBy = Author.Name,
        });
        var document = XElement.Parse(Part(filled, "word/document.xml"));
        Assert.Equal(["又", "12", "次"], document.Descendants(W + "r").Where(run => run.Descendants(W + "highlight").Any()).Select(run => run.Value));
        Assert.Equal(2, document.Descendants(W + "r").Count(run => run.Value.Length > 0 && run.Descendants(W + "u").Any(line => line.Parent!.Parent == run) && run.Value != "12"));
        Assert.Empty(document.Descendants(W + "commentReference"));
        Assert.Empty(document.Descendants(W + "commentRangeStart"));
        Assert.Equal("旧", XElement.Parse(Part(filled, "word/comments.xml")).Value);
        Assert.Empty(DocumentValidation.Errors(filled));
    }

    [Fact]
    public void A_file_written_twice_replaces_its_anchors_both_times()
    {
        var before = Body(Paragraph(Run("共**场")));
        var file = Open(Write(before, Replace(before, "**", "12", "k1")));
        var changes = new WordChanges { Edits = [new Edit(1, 3, "13", new Anchor("k1", "数"))] };
        var first = file.Write(changes);
        Assert.Equal(first, file.Write(changes));
        Assert.Single(Open(first).Anchors());
    }

    [Fact]
    public void A_copied_place_is_refreshed_with_its_original()
    {
        var before = Body(Paragraph(Run("共**场")) + Paragraph(Run("共##场")));
        var twice = Write(before, Replace(before, "**", "12", "k1"), Replace(before, "##", "12", "k1"));
        var refreshed = Write(twice, [.. Open(twice).Anchors().Select(anchor => new Edit(anchor.Start, anchor.End, "135", new Anchor(anchor.Key, "数")))]);
        Assert.Equal(["k1=135", "k1=135"], Open(refreshed).Anchors().Select(anchor => $"{anchor.Key}={anchor.Text}"));
        Assert.Empty(DocumentValidation.Errors(refreshed));
    }

    [Fact]
    public void A_strangers_control_is_not_taken_for_ours()
    {
        var before = Body("<w:p><w:sdt><w:sdtPr><w:tag w:val=\"other\"/><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent><w:r><w:t>**</w:t></w:r></w:sdtContent></w:sdt></w:p>");
        var after = Write(before, Replace(before, "**", "12", "k1"));
        Assert.Equal(["other", "k1"], Open(after).Anchors().Select(anchor => anchor.Key));
    }

    [Fact]
    public void Custom_data_is_put_in_found_and_replaced()
    {
        var bytes = Body(Paragraph(Run("甲")));
        Assert.Null(Open(bytes).CustomXml("urn:m"));
        foreach (var value in new[] { "一", "二" })
        {
            bytes = Open(bytes).Write(new WordChanges { CustomXml = [XDocument.Parse($"<m xmlns=\"urn:m\">{value}</m>"), XDocument.Parse("<n xmlns=\"urn:n\"/>")] });
            Assert.Equal(value, Open(bytes).CustomXml("urn:m")!.Root!.Value);
            Assert.NotNull(Open(bytes).CustomXml("urn:n"));
            Assert.Empty(DocumentValidation.Errors(bytes));
        }

        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        Assert.Equal(4, zip.Entries.Count(entry => entry.FullName.StartsWith("customXml/item", StringComparison.Ordinal)));
    }

    private static byte[] WithDocument(byte[] bytes, XElement document)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var entry = zip.CreateEntry("word/document.xml").Open();
            document.Save(entry, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }
}

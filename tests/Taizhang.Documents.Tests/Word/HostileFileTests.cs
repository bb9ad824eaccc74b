using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Taizhang.Documents.Word;
using static Taizhang.Documents.Tests.Word.Sketch;

namespace Taizhang.Documents.Tests.Word;

public sealed class HostileFileTests
{
    private static readonly byte[] Honest = new Sketch().WithBody(Paragraph(Run("组织**场", "<w:b/>")) + Paragraph(TextTests.Box("框")))
        .WithStory("footnotes", "footnotes.xml", "footnotes", $"<w:footnote w:id=\"2\">{Paragraph(Run("注"))}</w:footnote>")
        .WithStory("header", "header1.xml", "hdr", Paragraph(Run("眉"))).ToBytes();

    [Theory]
    [InlineData("document-empty", "")]
    [InlineData("document-not-word", "甲乙丙")]
    [InlineData("document-not-word", "{\\rtf1}")]
    [InlineData("document-not-word", "<?xml version=\"1.0\"?><a/>")]
    [InlineData("document-damaged", "PK\u0003\u0004 and nothing more")]
    public void Bytes_that_are_no_document_are_refused_by_name(string code, string content)
    {
        Assert.Equal(code, Refusal(Encoding.UTF8.GetBytes(content)).Code);
    }

    [Fact]
    public void Old_formats_and_encrypted_files_are_told_apart()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Assert.Equal("document-old-format", Refusal(old).Code);
        Assert.Equal("document-encrypted", Refusal([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Code);
    }

    [Theory]
    [InlineData("document-is-workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")]
    [InlineData("document-with-macros", "application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("document-with-macros", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")]
    [InlineData("document-not-word", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")]
    public void Other_office_files_are_refused_by_name(string code, string type)
    {
        Assert.Equal(code, Refusal(new Sketch().WithBody("<w:p/>").ToBytes(type)).Code);
    }

    [Fact]
    public void A_strict_document_is_refused_by_name()
    {
        var strict = new Sketch().With("word/document.xml", "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body/></w:document>").ToBytes();
        Assert.Equal("document-strict-format", Refusal(strict).Code);
    }

    [Theory]
    [InlineData("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")]
    [InlineData("word/theme/theme1.xml", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    [InlineData("customXml/item1.xml", "<!DOCTYPE a SYSTEM \"http://127.0.0.1/canary\"><a/>")]
    [InlineData("word/_rels/header1.xml.rels", "<!DOCTYPE a [<!ENTITY b \"cc\"><!ENTITY d \"&b;&b;\">]><a>&d;</a>")]
    public void A_document_type_in_any_part_is_refused(string part, string xml)
    {
        var bytes = new Sketch().WithBody("<w:p/>").With(part, xml).ToBytes();
        Assert.Equal(("document-unsafe-xml", part), (Refusal(bytes).Code, Refusal(bytes).Where));
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("word/../../evil.xml")]
    [InlineData("/etc/evil.xml")]
    [InlineData("C:/evil.xml")]
    [InlineData("word\\evil.xml")]
    public void A_part_name_that_leaves_the_file_is_refused(string name)
    {
        Assert.Equal("document-unsafe-path", Refusal(new Sketch().WithBody("<w:p/>").With(name, "<a/>").ToBytes()).Code);
    }

    [Fact]
    public void A_bomb_is_refused_whether_its_header_is_honest_or_not()
    {
        var zeros = new byte[70 * 1024 * 1024];
        Array.Fill(zeros, (byte)' ');
        var bomb = new Sketch().WithBody("<w:p/>").With("word/theme.xml", zeros).ToBytes();
        Assert.Equal("document-unpacks-too-large", Refusal(bomb).Code);

        // The directory says the part unpacks to 100 bytes.
        var lie = bomb.ToArray();
        var entry = lie.AsSpan().LastIndexOf("word/theme.xml"u8) - 46;
        BinaryPrimitives.WriteInt32LittleEndian(lie.AsSpan(entry + 24), 100);
        Assert.Equal("document-damaged", Refusal(lie).Code);
    }

    [Fact]
    public void Many_parts_that_are_large_together_are_refused()
    {
        var sketch = new Sketch().WithBody("<w:p/>");
        var large = new byte[60 * 1024 * 1024];
        Array.Fill(large, (byte)' ');
        for (var i = 0; i < 4; i++)
        {
            sketch.With($"word/part{i}.xml", large);
        }

        Assert.Equal("document-unpacks-too-large", Refusal(sketch.ToBytes()).Code);
    }

    [Fact]
    public void Sizes_in_the_64_bit_form_are_read()
    {
        var bytes = Body(Paragraph(Run("甲"))).ToList();
        var entry = bytes.ToArray().AsSpan().LastIndexOf("word/document.xml"u8) - 46;
        var sizes = bytes.GetRange(entry + 20, 8);
        bytes.RemoveRange(entry + 20, 8);
        bytes.InsertRange(entry + 20, Enumerable.Repeat((byte)0xFF, 8));
        bytes[entry + 30] = 20;
        bytes.InsertRange(entry + 46 + "word/document.xml".Length, [1, 0, 16, 0, .. sizes[4..], 0, 0, 0, 0, .. sizes[..4], 0, 0, 0, 0]);
        Assert.Equal("甲\n", Open([.. bytes]).Text);
    }

    [Fact]
    public void Too_many_parts_are_refused()
    {
        var sketch = new Sketch().WithBody("<w:p/>");
        for (var i = 0; i < 2_001; i++)
        {
            sketch.With($"word/media/{i}.png", []);
        }

        Assert.Equal("document-too-many-parts", Refusal(sketch.ToBytes()).Code);
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/theme1.xml")]
    public void Elements_nested_too_deep_are_refused(string part)
    {
        var deep = new StringBuilder("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        deep.Insert(deep.Length, "<w:p>", 100_000).Insert(deep.Length, "</w:p>", 100_000).Append("</w:body></w:document>");
        Assert.Equal("document-too-deep", Refusal(new Sketch().WithBody("<w:p/>").With(part, deep.ToString()).ToBytes()).Code);
    }

    [Fact]
    public void Nesting_just_below_the_limit_is_read_and_written_on_a_small_stack()
    {
        var controls = new StringBuilder().Insert(0, "<w:sdt><w:sdtContent>", 120).Append(Paragraph(Run("甲")));
        controls.Insert(controls.Length, "</w:sdtContent></w:sdt>", 120);
        var tables = new StringBuilder().Insert(0, "<w:tbl><w:tr><w:tc>", 80).Append("<w:p/>");
        tables.Insert(tables.Length, "</w:tc></w:tr></w:tbl>", 80);
        var bytes = Body(controls.ToString() + tables + Paragraph(Run("组")));
        var thread = new Thread(() => TryEverything(bytes), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.StartsWith("甲\n", Open(bytes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    public void A_tree_too_large_for_the_machine_is_refused(string part)
    {
        var wide = new StringBuilder("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        wide.Insert(wide.Length, "<w:p/>", 5_000_001).Append("</w:body></w:document>");
        Assert.Equal("document-unpacks-too-large", Refusal(new Sketch().WithBody("").With(part, wide.ToString()).ToBytes()).Code);
    }

    [Theory]
    [InlineData("word/document.xml", "many attributes", 300, "<w:p {0}/>", " a{0}=''")]
    [InlineData("word/styles.xml", "many attributes", 300, "<w:p {0}/>", " a{0}=''")]
    [InlineData("word/document.xml", "many names", 10_001, "<w:p>{0}</w:p>", "<w:a{0}/>")]
    [InlineData("word/styles.xml", "many names", 10_001, "<w:p>{0}</w:p>", "<w:a{0}/>")]
    [InlineData("word/document.xml", "many namespaces", 10_001, "<w:p>{0}</w:p>", "<a xmlns='urn:{0}'/>")]
    public void Tricks_that_make_xml_slow_or_keep_its_memory_are_refused(string part, string trick, int count, string around, string each)
    {
        var content = string.Concat(Enumerable.Range(0, count).Select(i => each.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        var xml = $"<w:document {Namespaces}><w:body>{around.Replace("{0}", content, StringComparison.Ordinal)}</w:body></w:document>";
        Assert.True(Refusal(new Sketch().WithBody("").With(part, xml).ToBytes()).Code == "document-unpacks-too-large", trick);
    }

    [Fact]
    public void A_file_that_was_cut_off_is_refused_at_every_length()
    {
        for (var length = 1; length < Honest.Length; length += 7)
        {
            Assert.Contains(Refusal(Honest[..length]).Code, new[] { "document-damaged", "document-not-word" });
        }
    }

    [Fact]
    public void Links_that_fetch_are_taken_out_and_hyperlinks_stay()
    {
        const string Type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var bytes = new Sketch()
            .WithBody("<w:p><w:hyperlink r:id=\"h\"><w:r><w:t>网址</w:t></w:r></w:hyperlink><w:r><w:drawing><a:blip r:link=\"i\"/></w:drawing></w:r></w:p><w:altChunk r:id=\"c\"/><w:altChunk r:id=\"d\"/>")
            .WithLink($"<Relationship Id=\"h\" Type=\"{Type}hyperlink\" Target=\"http://example.org/\" TargetMode=\"External\"/>")
            .WithLink($"<Relationship Id=\"i\" Type=\"{Type}image\" Target=\"http://127.0.0.1/canary.png\" TargetMode=\"External\"/>")
            .WithLink($"<Relationship Id=\"c\" Type=\"{Type}aFChunk\" Target=\"http://127.0.0.1/canary.html\" TargetMode=\"External\"/>")
            .WithLink($"<Relationship Id=\"d\" Type=\"{Type}aFChunk\" Target=\"/word/chunk.xml\"/>")
            .With("word/chunk.xml", "<a/>")
            .WithStory("settings", "settings.xml", "settings", "<w:attachedTemplate r:id=\"t\"/><w:zoom w:percent=\"100\"/>")
            .With("word/_rels/settings.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"t\" Type=\"{Type}attachedTemplate\" Target=\"file:///etc/passwd\" TargetMode=\"external\"/></Relationships>")
            .ToBytes();
        var after = Open(bytes).Write(new WordChanges());
        var all = Part(after, "word/document.xml") + Part(after, "word/_rels/document.xml.rels") + Part(after, "word/settings.xml") + Part(after, "word/_rels/settings.xml.rels");
        Assert.DoesNotContain("canary", all, StringComparison.Ordinal);
        Assert.DoesNotContain("passwd", all, StringComparison.Ordinal);
        Assert.DoesNotContain("altChunk", all, StringComparison.Ordinal);
        Assert.DoesNotContain("attachedTemplate", all, StringComparison.Ordinal);
        Assert.DoesNotContain("r:link", all, StringComparison.Ordinal);
        Assert.Contains("http://example.org/", all, StringComparison.Ordinal);
        Assert.Contains("w:zoom", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_damage_to_the_zip_is_refused_or_opened_and_never_throws()
    {
        var random = new Random(20221231);
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = Honest.ToArray();
            for (var hit = random.Next(1, 8); hit > 0; hit--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            TryEverything(bytes);
        }
    }

    [Fact]
    public void Random_damage_to_the_xml_is_refused_or_opened_and_never_throws()
    {
        var random = new Random(9704);
        string[] parts = ["word/document.xml", "word/footnotes.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "_rels/.rels"];
        string[] splices = ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:sdt>", "<w:bookmarkStart/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:tbl>", "../", "\"", "&#0;", "w:id=\"-9999999999\"", "Target=\"\""];
        for (var round = 0; round < 1_000; round++)
        {
            var part = parts[random.Next(parts.Length)];
            var xml = new StringBuilder(Part(Honest, part));
            for (var hit = random.Next(1, 4); hit > 0; hit--)
            {
                var at = random.Next(xml.Length);
                _ = random.Next(3) switch
                {
                    0 => xml.Insert(at, splices[random.Next(splices.Length)]),
                    1 => xml.Remove(at, Math.Min(random.Next(1, 30), xml.Length - at)),
                    _ => xml.Insert(at, xml.ToString(at, Math.Min(random.Next(1, 60), xml.Length - at))),
                };
            }

            TryEverything(Rezip(part, xml.ToString()));
        }
    }

    private static void TryEverything(byte[] bytes)
    {
        if (WordFile.Open(bytes, "annex") is not WordOpening.Opened { File: var file })
        {
            return;
        }

        var at = file.Text.IndexOf('组', StringComparison.Ordinal);
        var edits = at < 0 ? [] : new[] { new Edit(at, at + 1, "新", new Anchor("k", "k"), "c", Highlighting.Yellow) };
        var written = file.Write(new WordChanges
        {
            Edits = edits,
            Author = EditingTests.Author,
            Appendix = new Appendix("annex", "附", ["甲"], []),
            CustomXml = [new System.Xml.Linq.XDocument(new System.Xml.Linq.XElement("m"))],
        });
        Assert.Equal(EditingTests.Splice(file.Text, edits), Open(written, "annex").Text);
    }

    private static byte[] Rezip(string part, string xml)
    {
        using var stream = new MemoryStream();
        stream.Write(Honest);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(xml);
        }

        return stream.ToArray();
    }
}

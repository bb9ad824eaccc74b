using System.IO.Compression;
using System.Text;

namespace Taizhang.Reports.Tests.Documents;

/// <summary>A .docx with everything that an office's papers have beside plain paragraphs, of any length.</summary>
internal static class RichDocument
{
    /// <summary>Paragraphs of <see cref="Filler"/> that fill a page of A4.</summary>
    public const int ParagraphsOfPage = 12;

    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Filler = "坚持有事必记、有数可查，凡写进报告的数字都能在台账里找到一条一条的记录，全年志愿服务活动131场次，台账、报告和报表说的是同一件事，谁来问都有出处。";

    private static readonly string[] Notes = ["footnotes", "endnotes", "header", "footer"];

    public static byte[] Write(int paragraphs)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", ContentTypes());
            Put(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Links}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Put(zip, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(Notes.Select((part, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Links}/{part}\" Target=\"{part}.xml\"/>"))}</Relationships>");
            Put(zip, "word/footnotes.xml", Note("footnote", "慰问金3.08万元。"));
            Put(zip, "word/endnotes.xml", Note("endnote", "年轻干部专题学习9次。"));
            Put(zip, "word/header.xml", $"<w:hdr xmlns:w=\"{Main}\">{Sketch.Paragraph(Sketch.Run("研讨交流7轮次"))}</w:hdr>");
            Put(zip, "word/footer.xml", $"<w:ftr xmlns:w=\"{Main}\">{Sketch.Paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")}</w:ftr>");
            Put(zip, "word/document.xml", Body(paragraphs));
        }

        return stream.ToArray();
    }

    private static string Body(int paragraphs)
    {
        var body = new StringBuilder();
        body.Append(Sketch.Paragraph(Sketch.Run("2022年述职报告", "<w:b/>")));
        body.Append(Sketch.Paragraph(Sketch.Run("全年", "<w:i/>") + Sketch.Shattered("发展党员18名") + Reference("footnote") + Sketch.Run("。") + Reference("endnote")));
        body.Append(Sketch.Table(Sketch.Cells("研讨交流6轮次", "组织生活会规范")));
        body.Append(Sketch.Paragraph(
            "<w:del w:id=\"901\" w:author=\"甲\" w:date=\"2022-12-01T00:00:00Z\"><w:r><w:delText>发展党员99名。</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"902\" w:author=\"甲\" w:date=\"2022-12-01T00:00:00Z\">" + Sketch.Run("志愿服务活动132场次。") + "</w:ins>"
            + "<w:moveFrom w:id=\"903\" w:author=\"甲\" w:date=\"2022-12-01T00:00:00Z\">" + Sketch.Run("悬挂横幅77条。") + "</w:moveFrom>"));
        body.Append(Sketch.Paragraph($"<w:r><w:pict><v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\" style=\"width:200pt;height:40pt\"><v:textbox><w:txbxContent>{Sketch.Paragraph(Sketch.Run("走访慰问生活困难党员和老党员42名。"))}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>"));
        for (var i = 0; i < paragraphs; i++)
        {
            body.Append(Sketch.Paragraph(Sketch.Run(Filler)));
        }

        return $"<w:document xmlns:w=\"{Main}\" xmlns:r=\"{Links}\"><w:body>{body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:cols w:num=\"2\" w:space=\"425\"/></w:sectPr></w:body></w:document>";
    }

    private static string Reference(string kind) => $"<w:r><w:{kind}Reference w:id=\"2\"/></w:r>";

    private static string Note(string kind, string text) =>
        $"<w:{kind}s xmlns:w=\"{Main}\"><w:{kind} w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}><w:{kind} w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}><w:{kind} w:id=\"2\">{Sketch.Paragraph($"<w:r><w:{kind}Ref/></w:r>" + Sketch.Run(text))}</w:{kind}></w:{kind}s>";

    private static string ContentTypes() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Types}document.main+xml\"/>"
        + string.Concat(Notes.Select(part => $"<Override PartName=\"/word/{part}.xml\" ContentType=\"{Types}{part}+xml\"/>"))
        + "</Types>";

    private static void Put(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}

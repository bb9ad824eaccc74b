using System.IO.Compression;
using System.Text;

namespace Taizhang.Reports.Tests.Documents;

/// <summary>A .docx drawn up by hand in the test.</summary>
internal static class Sketch
{
    private const string LinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static byte[] Body(string body)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            );
            Write(
                zip,
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{LinkType}officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            );
            Write(
                zip,
                "word/document.xml",
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"
            );
        }

        return stream.ToArray();
    }

    public static string Paragraph(string runs) => $"<w:p>{runs}</w:p>";

    public static string Run(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Cells(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{Paragraph(Run(cell))}</w:tc>"))}</w:tr>";

    public static string Table(params string[] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>{string.Concat(rows)}</w:tbl>";

    /// <summary>Each character a run of its own, as Word leaves text that was typed, corrected and spell-checked.</summary>
    public static string Shattered(string text) => string.Concat(text.EnumerateRunes().Select(character => Run(character.ToString())));

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}

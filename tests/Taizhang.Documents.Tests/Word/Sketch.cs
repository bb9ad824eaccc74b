using System.Globalization;
using System.IO.Compression;
using System.Text;
using Taizhang.Documents.Word;

namespace Taizhang.Documents.Tests.Word;

/// <summary>A .docx drawn up by hand in the test: body XML and, where wanted, other parts.</summary>
internal sealed class Sketch
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string LinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly Dictionary<string, byte[]> _parts = [];
    private readonly StringBuilder _links = new();
    private readonly StringBuilder _types = new();

    public static byte[] Body(string body) => new Sketch().WithBody(body).ToBytes();

    public static string Paragraph(params string[] runs) => $"<w:p>{string.Concat(runs)}</w:p>";

    public static string Run(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>Each character a run of its own, as Word leaves text that was typed, corrected and spell-checked.</summary>
    public static string Shattered(string text, string properties = "") => string.Concat(text.Select(character => Run(character.ToString(), properties)));

    public Sketch WithBody(string body) =>
        With("word/document.xml", $"<w:document {Namespaces}><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");

    public Sketch With(string name, string xml) => With(name, Encoding.UTF8.GetBytes(xml));

    public Sketch With(string name, byte[] bytes)
    {
        _parts[name] = bytes;
        return this;
    }

    /// <summary>A part linked from the main one, with its root: header, footer, footnotes, endnotes, comments, styles, settings.</summary>
    public Sketch WithStory(string kind, string file, string root, string content)
    {
        _ = _links.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{file.Replace(".xml", "")}\" Type=\"{LinkType}{kind}\" Target=\"{file}\"/>");
        _ = _types.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/word/{file}\" ContentType=\"{WordType}{kind}+xml\"/>");
        return With($"word/{file}", $"<w:{root} {Namespaces}>{content}</w:{root}>");
    }

    public Sketch WithLink(string xml)
    {
        _ = _links.Append(xml);
        return this;
    }

    public byte[] ToBytes(string mainType = WordType + "document.main+xml")
    {
        With("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"{mainType}\"/>{_types}</Types>");
        With("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{LinkType}officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        With("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{_links}</Relationships>");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static string Part(byte[] document, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    public static WordFile Open(byte[] bytes, string? skip = null) => Assert.IsType<WordOpening.Opened>(WordFile.Open(bytes, skip)).File;

    public static DocumentRefusal Refusal(byte[] bytes) => Assert.IsType<WordOpening.Refused>(WordFile.Open(bytes)).Refusal;
}

using System.Globalization;
using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Word;

/// <summary>
/// Writes plain paragraphs as a document in the layout of GB/T 9704-2012: A4 with a text area of 156 × 225 mm,
/// 22 lines of 28 characters on a page, page numbers outside on odd and even pages.
/// </summary>
public static class OfficialLayout
{
    private const string MainPart = "word/document.xml";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string LinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly XNamespace CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace DublinCoreTerms = "http://purl.org/dc/terms/";
    private static readonly XNamespace SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XNamespace ExtendedProperties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    /// <summary>
    /// The bytes of the document. Read back, its text is the blocks' texts, each with a line end, then the page number lines.
    /// The same blocks and options give the same bytes.
    /// </summary>
    public static byte[] Write(IReadOnlyList<LayoutBlock> blocks, LayoutOptions options)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(options);
        var parts = new Dictionary<string, XElement>(StringComparer.Ordinal)
        {
            [MainPart] = Document(blocks, options),
            ["word/styles.xml"] = LayoutStyles.Styles(),
            ["word/fontTable.xml"] = LayoutStyles.FontTable(),
            ["word/settings.xml"] = LayoutStyles.Settings(),
            ["word/footer1.xml"] = LayoutPage.Footer(odd: true),
            ["word/footer2.xml"] = LayoutPage.Footer(odd: false),
            ["docProps/core.xml"] = Core(options),
            ["docProps/app.xml"] = new XElement(ExtendedProperties + "Properties", new XElement(ExtendedProperties + "DocSecurity", 0)),
            [PartPath.RelationshipsOf("")] = Links(
                ("rId1", LinkType + "officeDocument", MainPart),
                ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                ("rId3", LinkType + "extended-properties", "docProps/app.xml")),
            [PartPath.RelationshipsOf(MainPart)] = Links(
                ("rId1", LinkType + "styles", "styles.xml"),
                ("rId2", LinkType + "settings", "settings.xml"),
                ("rId3", LinkType + "fontTable", "fontTable.xml"),
                (LayoutPage.OddFooterLink, LinkType + "footer", "footer1.xml"),
                (LayoutPage.EvenFooterLink, LinkType + "footer", "footer2.xml")),
            [Package.ContentTypesName] = Types(),
        };
        return ZipWriter.Write(parts.Select(part => PackagePart.Pack(part.Key, part.Value)));
    }

    private static XElement Document(IReadOnlyList<LayoutBlock> blocks, LayoutOptions options) => new(
        W.Document,
        new XAttribute(XNamespace.Xmlns + "w", W.Main),
        new XAttribute(XNamespace.Xmlns + "r", W.Links),
        new XElement(W.Body, blocks.Select(block => Paragraph(block, options)), LayoutPage.Section()));

    private static XElement Paragraph(LayoutBlock block, LayoutOptions options)
    {
        var style = LayoutStyles.Of(block.Kind);
        var text = SafeXml.Printable(block.Text);
        var lead = block.LeadLength > 0 && block.LeadLength < text.Length ? block.LeadLength : text.Length;
        var bold = block.Kind == LayoutKind.Heading3 && options.BoldHeading3;
        return new XElement(
            W.Paragraph,
            new XElement(W.ParagraphProperties, W.Of("pStyle", style.Id)),
            Run(text[..lead], style, bold),
            Run(text[lead..], LayoutStyles.Of(LayoutKind.Body), bold: false));
    }

    /// <summary>Fonts stand on every run, so that text copied out of the document or edited in place keeps them.</summary>
    private static XElement? Run(string text, LayoutStyle style, bool bold) => text.Length == 0 ? null : new XElement(
        W.Run,
        new XElement(W.RunProperties, LayoutStyles.Fonts(style.Font), bold ? new XElement(W.Main + "b") : null, LayoutStyles.Size(style.HalfPoints)),
        W.TextNodes(text));

    private static XElement Core(LayoutOptions options)
    {
        var time = options.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new XElement(
            CoreProperties + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", CoreProperties),
            new XAttribute(XNamespace.Xmlns + "dc", DublinCore),
            new XAttribute(XNamespace.Xmlns + "dcterms", DublinCoreTerms),
            new XAttribute(XNamespace.Xmlns + "xsi", SchemaInstance),
            new XElement(DublinCore + "title", SafeXml.Printable(options.DocumentTitle)),
            new XElement(DublinCore + "creator", SafeXml.Printable(options.Author)),
            Time("created", time),
            Time("modified", time));
    }

    private static XElement Time(string name, string time) =>
        new(DublinCoreTerms + name, new XAttribute(SchemaInstance + "type", "dcterms:W3CDTF"), time);

    private static XElement Links(params (string Id, string Type, string Target)[] links) => new(
        Relationship.Namespace + "Relationships",
        links.Select(link => Relationship.Write(link.Id, link.Type, link.Target)));

    private static XElement Types()
    {
        var types = ContentTypes.New();
        ContentTypes.Put(types, MainPart, WordType + "document.main+xml");
        ContentTypes.Put(types, "word/styles.xml", WordType + "styles+xml");
        ContentTypes.Put(types, "word/settings.xml", WordType + "settings+xml");
        ContentTypes.Put(types, "word/fontTable.xml", WordType + "fontTable+xml");
        ContentTypes.Put(types, "word/footer1.xml", WordType + "footer+xml");
        ContentTypes.Put(types, "word/footer2.xml", WordType + "footer+xml");
        ContentTypes.Put(types, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        ContentTypes.Put(types, "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        return types;
    }
}

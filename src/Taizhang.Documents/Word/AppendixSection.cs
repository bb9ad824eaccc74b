using System.Globalization;
using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Word;

/// <summary>A last section of our own behind the document, known by its bookmark.</summary>
internal static class AppendixSection
{
    private const int PageWidthDefault = 11906;
    private const int MarginDefault = 1800;
    private const int TitleHalfPoints = 32;
    private const int NoteHalfPoints = 21;
    private const int SpaceAfter = 120;

    /// <summary>Section properties that would restart or change what the appendix takes over from the section before.</summary>
    private static readonly HashSet<XName> NotTakenOver =
    [
        .. new[] { "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgNumType", "titlePg", "docGrid", "lnNumType", "cols", "vAlign", "sectPrChange" }
            .Select(name => W.Main + name),
    ];

    /// <summary>
    /// The blocks of the section that starts at a bookmark, up to the end of that section; none when there is no such bookmark.
    /// </summary>
    public static List<XElement> Blocks(XElement document, string bookmark)
    {
        var mark = document.Descendants(W.BookmarkStart).FirstOrDefault(start => (string?)start.Attribute(W.Name) == bookmark);
        var first = mark?.AncestorsAndSelf().FirstOrDefault(element => element.Parent?.Name == W.Body);
        var blocks = new List<XElement>();
        for (var block = first; block is not null && block.Name != W.SectionProperties; block = block.ElementsAfterSelf().FirstOrDefault())
        {
            blocks.Add(block);
            if (SectionEnd(block) is not null)
            {
                break;
            }
        }

        return blocks;
    }

    /// <summary>Takes the section out and gives the document its old last section back.</summary>
    public static void Remove(XElement document, string bookmark)
    {
        var blocks = Blocks(document, bookmark);
        if (blocks.Count == 0 || document.Element(W.Body) is not { } body)
        {
            return;
        }

        var before = blocks[0].ElementsBeforeSelf().LastOrDefault();
        var isLast = SectionEnd(blocks[^1]) is null;
        foreach (var block in blocks)
        {
            block.Remove();
        }

        if (isLast && before is not null && SectionEnd(before) is { } section)
        {
            section.Remove();
            body.Elements(W.SectionProperties).Remove();
            body.Add(section);
        }
    }

    public static void Put(XElement document, Appendix appendix)
    {
        Remove(document, appendix.Bookmark);
        var body = document.Element(W.Body) ?? throw new ArgumentException("The document has no body.", nameof(document));
        var section = body.Elements(W.SectionProperties).LastOrDefault() ?? new XElement(W.SectionProperties);
        if (section.Parent is not null)
        {
            section.Remove();
        }

        EndSection(body, section);
        var own = new XElement(W.SectionProperties, W.Of("type", "nextPage"), section.Elements().Where(element => !NotTakenOver.Contains(element.Name)));
        var id = document.Descendants(W.BookmarkStart)
            .Select(start => int.TryParse((string?)start.Attribute(W.Id), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 2 ? number + 1 : 0)
            .DefaultIfEmpty(0)
            .Max();
        var last = AppendixTable.Paragraph("", NoteHalfPoints, bold: false, centred: false);
        last.Add(new XElement(W.BookmarkEnd, new XAttribute(W.Id, id)));
        var title = AppendixTable.Paragraph(appendix.Title, TitleHalfPoints, bold: true, centred: true, after: SpaceAfter);
        title.Element(W.ParagraphProperties)?.AddAfterSelf(
            new XElement(W.BookmarkStart, new XAttribute(W.Id, id), new XAttribute(W.Name, appendix.Bookmark)));
        body.Add(
            title,
            appendix.Note is null ? null : AppendixTable.Paragraph(appendix.Note, NoteHalfPoints, bold: false, centred: false, SpaceAfter),
            AppendixTable.Of(appendix, TextWidth(own)),
            last,
            own);
    }

    /// <summary>A section ends with the paragraph that carries its properties.</summary>
    private static XElement? SectionEnd(XElement block) => block.Name == W.Paragraph
        ? block.Element(W.ParagraphProperties)?.Element(W.SectionProperties)
        : null;

    private static void EndSection(XElement body, XElement section)
    {
        var last = body.Elements().LastOrDefault();
        if (last is null || last.Name != W.Paragraph || SectionEnd(last) is not null)
        {
            last = new XElement(W.Paragraph);
            body.Add(last);
        }

        var properties = last.Element(W.ParagraphProperties);
        if (properties is null)
        {
            properties = new XElement(W.ParagraphProperties);
            last.AddFirst(properties);
        }

        // The schema wants only the record of a formatting change behind the section.
        var change = properties.Element(W.Main + "pPrChange");
        change?.Remove();
        properties.Add(section, change);
    }

    private static int TextWidth(XElement section)
    {
        var page = Twips(section.Element(W.Main + "pgSz"), "w", PageWidthDefault);
        var margins = section.Element(W.Main + "pgMar");
        return Math.Max(PageWidthDefault / 4, page - Twips(margins, "left", MarginDefault) - Twips(margins, "right", MarginDefault));
    }

    private static int Twips(XElement? element, string name, int otherwise) =>
        int.TryParse((string?)element?.Attribute(W.Main + name), NumberStyles.None, CultureInfo.InvariantCulture, out var twips) && twips < 100_000 ? twips : otherwise;
}

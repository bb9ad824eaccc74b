using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Word;

/// <summary>The table of an appendix: all borders, fixed widths, the head repeated on each page, rows never torn.</summary>
internal static class AppendixTable
{
    private const int CellHalfPoints = 21;
    private static readonly string[] Borders = ["top", "left", "bottom", "right", "insideH", "insideV"];

    public static XElement Of(Appendix appendix, int textWidth)
    {
        var widths = Widths(appendix, textWidth);
        return new XElement(
            W.Table,
            new XElement(
                W.Main + "tblPr",
                new XElement(W.Main + "tblW", new XAttribute(W.Main + "w", widths.Sum()), new XAttribute(W.Type, "dxa")),
                W.Of("jc", "center"),
                new XElement(W.Main + "tblBorders", Borders.Select(Border)),
                new XElement(W.Main + "tblLayout", new XAttribute(W.Type, "fixed"))),
            new XElement(W.Main + "tblGrid", widths.Select(width => new XElement(W.Main + "gridCol", new XAttribute(W.Main + "w", width)))),
            Row(appendix.Header, widths, isHeader: true),
            appendix.Rows.Select(row => Row(row, widths, isHeader: false)));
    }

    /// <summary>A paragraph that looks the same whatever the document's own styles are; the space after it is in twips.</summary>
    public static XElement Paragraph(string text, int halfPoints, bool bold, bool centred, int after = 0) => new(
        W.Paragraph,
        new XElement(
            W.ParagraphProperties,
            new XElement(
                W.Main + "spacing",
                new XAttribute(W.Main + "before", 0),
                new XAttribute(W.Main + "after", after),
                new XAttribute(W.Main + "line", 240),
                new XAttribute(W.Main + "lineRule", "auto")),
            new XElement(W.Main + "ind", new XAttribute(W.Main + "firstLineChars", 0), new XAttribute(W.Main + "firstLine", 0)),
            W.Of("jc", centred ? "center" : "left")),
        text.Length == 0 ? null : new XElement(W.Run, Formatting(halfPoints, bold), W.TextNodes(SafeXml.Printable(text))));

    private static XElement Formatting(int halfPoints, bool bold) => new(
        W.RunProperties,
        new XElement(
            W.Main + "rFonts",
            new XAttribute(W.Main + "ascii", "Times New Roman"),
            new XAttribute(W.Main + "hAnsi", "Times New Roman"),
            new XAttribute(W.Main + "eastAsia", bold ? "黑体" : "宋体"),
            new XAttribute(W.Main + "cs", "Times New Roman")),
        bold ? null : W.Of("b", 0),
        W.Of("sz", halfPoints),
        W.Of("szCs", halfPoints));

    private static XElement Row(IReadOnlyList<string> cells, int[] widths, bool isHeader) => new(
        W.Row,
        new XElement(
            W.RowProperties,
            new XElement(W.Main + "cantSplit"),
            isHeader ? new XElement(W.Main + "tblHeader") : null),
        widths.Select((width, i) => new XElement(
            W.Cell,
            new XElement(
                W.Main + "tcPr",
                new XElement(W.Main + "tcW", new XAttribute(W.Main + "w", width), new XAttribute(W.Type, "dxa")),
                W.Of("vAlign", "center")),
            Paragraph(i < cells.Count ? cells[i] : "", CellHalfPoints, bold: isHeader, centred: isHeader))));

    private static XElement Border(string side) => new(
        W.Main + side,
        new XAttribute(W.Value, "single"),
        new XAttribute(W.Main + "sz", 4),
        new XAttribute(W.Main + "space", 0),
        new XAttribute(W.Main + "color", "auto"));

    private static int[] Widths(Appendix appendix, int textWidth)
    {
        var columns = Math.Max(1, appendix.Header.Count);
        var shares = appendix.Widths is { } given && given.Count == columns && given.All(share => share > 0)
            ? given
            : Enumerable.Repeat(1, columns).ToList();
        var total = shares.Sum(share => (long)share);
        return shares.Select(share => (int)(textWidth * (long)share / total)).ToArray();
    }
}

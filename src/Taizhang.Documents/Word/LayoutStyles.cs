using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>One paragraph style of the official layout.</summary>
internal sealed record LayoutStyle(LayoutKind Kind, string Id, string Name, string Font, int HalfPoints)
{
    public int? OutlineLevel { get; init; }

    /// <summary>The alignment and indents that set it apart from body text.</summary>
    public IReadOnlyList<XElement> Place { get; init; } = [];
}

/// <summary>Styles, fonts and settings of the official layout.</summary>
internal static class LayoutStyles
{
    private const string Latin = "Times New Roman";
    private const string FangSong = "仿宋_GB2312";
    private const int BodyHalfPoints = 32;
    private const int TitleHalfPoints = 44;

    /// <summary>The fonts of the standard are not free; each names those that most often stand in for it.</summary>
    private static readonly (string Name, string? Instead, string Family)[] FontNames =
    [
        ("方正小标宋简体", "华文中宋,宋体,STZhongsong,SimSun", "roman"),
        (FangSong, "仿宋,华文仿宋,FangSong,STFangsong", "modern"),
        ("楷体_GB2312", "楷体,华文楷体,KaiTi,STKaiti", "modern"),
        ("黑体", "SimHei", "modern"),
        ("宋体", "SimSun", "roman"),
        (Latin, null, "roman"),
    ];

    private static readonly LayoutStyle[] All =
    [
        new(LayoutKind.Body, "Normal", "Normal", FangSong, BodyHalfPoints),
        new(LayoutKind.Title, "Title", "Title", "方正小标宋简体", TitleHalfPoints)
        {
            // A line's space after the last line of the title; contextualSpacing keeps it out from between title lines.
            Place = [Lines(after: LayoutPage.LineTwips), Indent(("firstLineChars", 0), ("firstLine", 0)), new(W.Main + "contextualSpacing"), W.Of("jc", "center")],
        },
        new(LayoutKind.Heading1, "Heading1", "heading 1", "黑体", BodyHalfPoints) { OutlineLevel = 0 },
        new(LayoutKind.Heading2, "Heading2", "heading 2", "楷体_GB2312", BodyHalfPoints) { OutlineLevel = 1 },
        new(LayoutKind.Heading3, "Heading3", "heading 3", FangSong, BodyHalfPoints) { OutlineLevel = 2 },
        new(LayoutKind.Heading4, "Heading4", "heading 4", FangSong, BodyHalfPoints) { OutlineLevel = 3 },
        new(LayoutKind.Signature, "Signature", "Signature", FangSong, BodyHalfPoints) { Place = [AtRight(), W.Of("jc", "right")] },
        new(LayoutKind.Date, "Date", "Date", FangSong, BodyHalfPoints) { Place = [AtRight(), W.Of("jc", "right")] },
    ];

    public static LayoutStyle Of(LayoutKind kind) => All.First(style => style.Kind == kind);

    /// <summary>The hint gives quotation marks and dashes, which Latin fonts have too, to the Chinese font.</summary>
    public static XElement Fonts(string font) => new(
        W.Main + "rFonts",
        new XAttribute(W.Main + "hint", "eastAsia"),
        new XAttribute(W.Main + "ascii", Latin),
        new XAttribute(W.Main + "hAnsi", Latin),
        new XAttribute(W.Main + "eastAsia", font),
        new XAttribute(W.Main + "cs", Latin));

    public static IEnumerable<XElement> Size(int halfPoints) => [W.Of("sz", halfPoints), W.Of("szCs", halfPoints)];

    public static XElement Styles() => new(
        W.Main + "styles",
        new XAttribute(XNamespace.Xmlns + "w", W.Main),
        new XElement(
            W.Main + "docDefaults",
            new XElement(
                W.Main + "rPrDefault",
                new XElement(
                    W.RunProperties,
                    Fonts(FangSong),
                    Size(BodyHalfPoints),
                    new XElement(W.Main + "lang", new XAttribute(W.Value, "en-US"), new XAttribute(W.Main + "eastAsia", "zh-CN")))),
            new XElement(W.Main + "pPrDefault")),
        All.Select(Style),
        FooterStyle());

    public static XElement FontTable() => new(
        W.Main + "fonts",
        new XAttribute(XNamespace.Xmlns + "w", W.Main),
        FontNames.Select(font => new XElement(
            W.Main + "font",
            new XAttribute(W.Name, font.Name),
            font.Instead is null ? null : W.Of("altName", font.Instead),
            W.Of("charset", font.Instead is null ? "00" : "86"),
            W.Of("family", font.Family),
            W.Of("pitch", font.Instead is null ? "variable" : "fixed"))));

    public static XElement Settings() => new(
        W.Main + "settings",
        new XAttribute(XNamespace.Xmlns + "w", W.Main),
        new XElement(W.Main + "evenAndOddHeaders"),
        W.Of("drawingGridVerticalSpacing", LayoutPage.LineTwips),
        W.Of("characterSpacingControl", "compressPunctuation"),
        new XElement(
            W.Main + "compat",
            new XElement(W.Main + "balanceSingleByteDoubleByteWidth"),
            new XElement(W.Main + "useFELayout"),
            new XElement(
                W.Main + "compatSetting",
                new XAttribute(W.Name, "compatibilityMode"),
                new XAttribute(W.Main + "uri", "http://schemas.microsoft.com/office/word"),
                new XAttribute(W.Value, 15))));

    private static XElement Style(LayoutStyle style)
    {
        var isNormal = style.Kind == LayoutKind.Body;
        return new XElement(
            W.Main + "style",
            new XAttribute(W.Type, "paragraph"),
            isNormal ? new XAttribute(W.Main + "default", 1) : null,
            new XAttribute(W.Main + "styleId", style.Id),
            W.Of("name", style.Name),
            isNormal ? null : W.Of("basedOn", "Normal"),
            isNormal ? null : W.Of("next", "Normal"),
            new XElement(W.Main + "qFormat"),
            new XElement(
                W.ParagraphProperties,
                isNormal ? BodyPlace() : style.Place.Select(place => new XElement(place)),
                style.OutlineLevel is { } level ? W.Of("outlineLvl", level) : null),
            new XElement(W.RunProperties, Fonts(style.Font), isNormal ? W.Of("spacing", LayoutPage.CharacterSpacingTwips) : null, Size(style.HalfPoints)));
    }

    /// <summary>
    /// Lines and characters keep to the grid by their own measures, not by snapping to it: LibreOffice gives a character
    /// wider than its cell two of them. Nothing moves them off it: no widow control, no space between Chinese and digits.
    /// </summary>
    private static IEnumerable<XElement> BodyPlace() =>
    [
        W.Of("widowControl", 0),
        W.Of("autoSpaceDE", 0),
        W.Of("autoSpaceDN", 0),
        W.Of("snapToGrid", 0),
        Lines(after: 0),
        Indent(("firstLineChars", 200), ("firstLine", BodyHalfPoints * 20)),
        W.Of("jc", "both"),
    ];

    private static XElement FooterStyle() => new(
        W.Main + "style",
        new XAttribute(W.Type, "paragraph"),
        new XAttribute(W.Main + "styleId", "Footer"),
        W.Of("name", "footer"),
        W.Of("basedOn", "Normal"),
        new XElement(
            W.ParagraphProperties,
            new XElement(W.Main + "spacing", new XAttribute(W.Main + "line", 240), new XAttribute(W.Main + "lineRule", "auto")),
            Indent(("firstLineChars", 0), ("firstLine", 0))),
        new XElement(W.RunProperties, W.Of("spacing", 0), Size(28)));

    private static XElement Lines(int after) => new(
        W.Main + "spacing",
        new XAttribute(W.Main + "before", 0),
        new XAttribute(W.Main + "after", after),
        new XAttribute(W.Main + "line", LayoutPage.LineTwips),
        new XAttribute(W.Main + "lineRule", "exact"));

    /// <summary>Two characters from the right edge.</summary>
    private static XElement AtRight() => Indent(("rightChars", 200), ("right", BodyHalfPoints * 20), ("firstLineChars", 0), ("firstLine", 0));

    private static XElement Indent(params (string Name, int Value)[] sides) =>
        new(W.Main + "ind", sides.Select(side => new XAttribute(W.Main + side.Name, side.Value)));
}

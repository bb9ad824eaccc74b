using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>The page of GB/T 9704 in twips (1/1440 inch, 56.7 to the millimetre).</summary>
internal static class LayoutPage
{
    public const string OddFooterLink = "rId4";
    public const string EvenFooterLink = "rId5";

    /// <summary>22 × 579 twips = 224.7 mm of the 225 mm between the margins: exactly 22 lines, with no room for a 23rd.</summary>
    public const int LineTwips = 579;

    /// <summary>
    /// Sets 16 pt characters 15.7 pt apart: 28 take 439.6 pt of the 442.25 pt of a line, 26 behind an indent of 32 pt 440.2,
    /// and justifying spreads the rest. A twip more and LibreOffice breaks after 27.
    /// </summary>
    public const int CharacterSpacingTwips = -6;

    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Top = 2098;
    private const int Bottom = 1984;
    private const int Left = 1587;
    private const int Right = 1474;

    /// <summary>Puts the dash of the page number 7 mm below the text area.</summary>
    private const int FooterDistance = 1412;

    /// <summary>
    /// The grid the page dialog shows, 28 characters to the line: what it adds to 16 pt, in 1/4096 pt, rounded down
    /// so that the 28th still fits.
    /// </summary>
    private const int CharacterSpace = -842;

    private const int FooterHalfPoints = 28;

    public static XElement Section() => new(
        W.SectionProperties,
        FooterReference("default", OddFooterLink),
        FooterReference("even", EvenFooterLink),
        new XElement(W.Main + "pgSz", Twips("w", PageWidth), Twips("h", PageHeight)),
        new XElement(
            W.Main + "pgMar",
            Twips("top", Top),
            Twips("right", Right),
            Twips("bottom", Bottom),
            Twips("left", Left),
            Twips("header", Top / 2),
            Twips("footer", FooterDistance),
            Twips("gutter", 0)),
        new XElement(W.Main + "cols", Twips("space", 425)),
        new XElement(
            W.Main + "docGrid",
            new XAttribute(W.Type, "linesAndChars"),
            Twips("linePitch", LineTwips),
            Twips("charSpace", CharacterSpace)));

    /// <summary>— 1 — in 14 pt Song, one character from the outer edge: right on odd pages, left on even ones.</summary>
    public static XElement Footer(bool odd) => new(
        W.Main + "ftr",
        new XAttribute(XNamespace.Xmlns + "w", W.Main),
        new XElement(
            W.Paragraph,
            new XElement(
                W.ParagraphProperties,
                W.Of("pStyle", "Footer"),
                new XElement(W.Main + "ind", odd ? [Twips("rightChars", 100), Twips("right", 280)] : new[] { Twips("leftChars", 100), Twips("left", 280) }),
                W.Of("jc", odd ? "right" : "left")),
            Run(W.TextOf("— ")),
            Run(FieldMark("begin")),
            Run(new XElement(W.Main + "instrText", new XAttribute(W.Space, "preserve"), " PAGE ")),
            Run(FieldMark("separate")),
            Run(W.TextOf("1")),
            Run(FieldMark("end")),
            Run(W.TextOf(" —"))));

    private static XElement Run(XElement content) => new(
        W.Run,
        new XElement(
            W.RunProperties,
            new XElement(
                W.Main + "rFonts",
                new XAttribute(W.Main + "hint", "eastAsia"),
                new XAttribute(W.Main + "ascii", "宋体"),
                new XAttribute(W.Main + "hAnsi", "宋体"),
                new XAttribute(W.Main + "eastAsia", "宋体"),
                new XAttribute(W.Main + "cs", "Times New Roman")),
            LayoutStyles.Size(FooterHalfPoints)),
        content);

    private static XElement FieldMark(string type) => new(W.FieldCharacter, new XAttribute(W.FieldCharacterType, type));

    private static XElement FooterReference(string type, string link) =>
        new(W.Main + "footerReference", new XAttribute(W.Type, type), new XAttribute(W.Links + "id", link));

    private static XAttribute Twips(string name, int value) => new(W.Main + name, value);
}

using System.Globalization;
using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Excel;

/// <summary>Writes one table as an .xlsx that depends on nothing but the table: the same rows are the same bytes.</summary>
public static class WorkbookWriter
{
    /// <summary>What a spreadsheet allows in a name, and how long it may be.</summary>
    private const int SheetNameMax = 31;
    private const int CellTextMax = 32_767;
    private const int RowsMeasured = 200;
    private const int Narrowest = 10;
    private const int Widest = 50;
    private const string Forbidden = "[]:*?/\\";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    /// <summary>The cell formats of <see cref="Styles"/>, by their place in it.</summary>
    private enum Style
    {
        Plain,
        Heading,
        Day,
        Number,
        About,

        /// <summary>Text that begins as a formula does: it stays text when somebody edits the cell.</summary>
        Quoted,
    }

    public static byte[] Write(SheetTable table)
    {
        var parts = new (string Name, XElement Root)[]
        {
            (Package.ContentTypesName, ContentTypes()),
            ("_rels/.rels", Rels(("rId1", "officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml", Workbook(table.Name)),
            ("xl/_rels/workbook.xml.rels", Rels(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"))),
            ("xl/styles.xml", Styles()),
        };
        return ZipWriter.Write(parts.Select(part => PackagePart.Pack(part.Name, part.Root)).Append(PackagePart.Pack("xl/worksheets/sheet1.xml", Sheet(table))));
    }

    /// <summary>Written row by row: a tree of all cells would take many times their room.</summary>
    private static XStreamingElement Sheet(SheetTable table)
    {
        var head = table.Above.Count + 1;
        var rows = table.Above.Select(line => (Cells: (IReadOnlyList<SheetCell>)[new SheetCell.Text(line)], Style: (Style?)Style.Plain))
            .Append((Cells: [.. table.Heading.Select(word => new SheetCell.Text(word))], Style: Style.Heading))
            .Concat(table.Rows.Concat(table.Below).Select(row => (Cells: row, Style: (Style?)null)));
        return new XStreamingElement(
            Main + "worksheet",
            new XElement(Main + "sheetViews", new XElement(
                Main + "sheetView",
                new XAttribute("workbookViewId", 0),
                new XElement(Main + "pane", new XAttribute("ySplit", head), new XAttribute("topLeftCell", Address(0, head + 1)), new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))),
            new XElement(Main + "cols", Enumerable.Range(0, table.Heading.Count).Select(column => new XElement(
                Main + "col",
                new XAttribute("min", column + 1),
                new XAttribute("max", column + 1),
                new XAttribute("width", Width(table, column)),
                new XAttribute("customWidth", 1)))),
            new XStreamingElement(Main + "sheetData", rows.Select((row, at) => new XElement(
                Main + "row",
                new XAttribute("r", at + 1),
                row.Cells.Select((cell, column) => Cell(cell, Address(column, at + 1), row.Style))))),
            new XElement(Main + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", "landscape"), new XAttribute("fitToHeight", 0)));
    }

    private static XElement Cell(SheetCell cell, string address, Style? style) => cell switch
    {
        SheetCell.Number number => Valued(address, style ?? (number.Approximate ? Style.About : Style.Number), number.Value),
        SheetCell.Day day => Valued(address, style ?? Style.Day, day.Value.DayNumber - FirstDay.DayNumber),
        SheetCell.Text text => new XElement(
            Main + "c",
            new XAttribute("r", address),
            new XAttribute("s", (int)(style ?? (BeginsAsFormula(text.Value) ? Style.Quoted : Style.Plain))),
            new XAttribute("t", "inlineStr"),
            new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), SafeXml.Printable(text.Value.Length > CellTextMax ? text.Value[..CellTextMax] : text.Value)))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static XElement Valued(string address, Style style, decimal value) => new(
        Main + "c",
        new XAttribute("r", address),
        new XAttribute("s", (int)style),
        new XElement(Main + "v", value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The characters after which a spreadsheet, or what reads its text, takes the rest for a formula.</summary>
    private static bool BeginsAsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    private static string Address(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    /// <summary>As wide as its longest word among the first rows, a Chinese character counted as two.</summary>
    private static int Width(SheetTable table, int column) => Math.Clamp(
        2 + table.Rows.Take(RowsMeasured).Where(row => column < row.Count).Select(row => row[column]).Select(Length).Append(Length(new SheetCell.Text(table.Heading[column]))).Max(),
        Narrowest,
        Widest);

    private static int Length(SheetCell cell) => cell switch
    {
        SheetCell.Text text => text.Value.Sum(character => character < 0x300 ? 1 : 2),
        _ => Narrowest,
    };

    private static XElement Workbook(string name)
    {
        var allowed = string.Concat(name.Where(character => !Forbidden.Contains(character, StringComparison.Ordinal))).Trim('\'', ' ');
        return new XElement(
            Main + "workbook",
            new XAttribute(XNamespace.Xmlns + "r", Links),
            new XElement(Main + "sheets", new XElement(
                Main + "sheet",
                new XAttribute("name", allowed.Length == 0 ? "Sheet1" : allowed[..Math.Min(SheetNameMax, allowed.Length)]),
                new XAttribute("sheetId", 1),
                new XAttribute(Links + "id", "rId1"))));
    }

    private static XElement Styles() => new(
        Main + "styleSheet",
        new XElement(Main + "numFmts", new XAttribute("count", 3), Format(164, "yyyy-mm-dd"), Format(165, "0.##"), Format(166, "\"约\"0.##")),
        new XElement(Main + "fonts", new XAttribute("count", 2), new XElement(Main + "font", Sized("宋体")), new XElement(Main + "font", new XElement(Main + "b"), Sized("宋体"))),
        new XElement(Main + "fills", new XAttribute("count", 2), Fill("none"), Fill("gray125")),
        new XElement(Main + "borders", new XAttribute("count", 1), new XElement(Main + "border", new[] { "left", "right", "top", "bottom", "diagonal" }.Select(side => new XElement(Main + side)))),
        new XElement(Main + "cellStyleXfs", new XAttribute("count", 1), Xf(0, 0)),
        new XElement(Main + "cellXfs", new XAttribute("count", 6), Xf(0, 0), Xf(0, 1), Xf(164, 0), Xf(165, 0), Xf(166, 0), Quoted()));

    private static XElement Format(int id, string code) => new(Main + "numFmt", new XAttribute("numFmtId", id), new XAttribute("formatCode", code));

    private static object[] Sized(string name) => [new XElement(Main + "sz", new XAttribute("val", 11)), new XElement(Main + "name", new XAttribute("val", name))];

    private static XElement Fill(string pattern) => new(Main + "fill", new XElement(Main + "patternFill", new XAttribute("patternType", pattern)));

    private static XElement Xf(int format, int font) =>
        new(Main + "xf", new XAttribute("numFmtId", format), new XAttribute("fontId", font), new XAttribute("fillId", 0), new XAttribute("borderId", 0), new XAttribute("applyNumberFormat", format > 0 ? 1 : 0));

    private static XElement Quoted()
    {
        var format = Xf(49, 0);
        format.Add(new XAttribute("quotePrefix", 1));
        return format;
    }

    private static XElement Rels(params (string Id, string Kind, string Target)[] links) => new(
        Relationship.Namespace + "Relationships",
        links.Select(link => Relationship.Write(link.Id, $"{Links}/{link.Kind}", link.Target)));

    private static XElement ContentTypes() => new(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        Override("workbook.xml", "sheet.main"),
        Override("worksheets/sheet1.xml", "worksheet"),
        Override("styles.xml", "styles"));

    private static XElement Override(string part, string kind) =>
        new(Types + "Override", new XAttribute("PartName", $"/xl/{part}"), new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"));
}

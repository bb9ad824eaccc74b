using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Taizhang.Documents.Excel;

namespace Taizhang.Documents.Tests.Excel;

/// <summary>Tables written and read: what goes out is a table for every program, and no formula.</summary>
public sealed class WorkbookTests
{
    private static readonly string[] Injections =
    [
        "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "=HYPERLINK(\"http://evil.example\")", "=DDE(\"cmd\")", "-", "+86 139", "@张伟",
    ];

    [Fact]
    public void a_table_is_read_back_as_it_was_written()
    {
        var sheet = Read(Table([[new SheetCell.Day(new DateOnly(2022, 3, 12)), new SheetCell.Text("石门村"), new SheetCell.Number(12.5m)], [new SheetCell.Day(new DateOnly(2022, 3, 13)), new SheetCell.Text(" 两行\n字 "), new SheetCell.Number(60, Approximate: true)]]));

        Assert.Equal("志愿服务", sheet.Name);
        Assert.Equal([1, 2, 3, 4, 5], sheet.Rows.Select(row => row.Number));
        Assert.Equal(["日期", "村", "人数"], sheet.Rows[1].Cells);
        Assert.Equal(["2022-03-12", "石门村", "12.5"], sheet.Rows[2].Cells);
        Assert.Equal(["2022-03-13", "两行\n字", "60"], sheet.Rows[3].Cells);
        Assert.Equal("合计", sheet.Rows[4].Cells[0]);
    }

    [Fact]
    public void the_same_table_is_the_same_bytes() =>
        Assert.Equal(Table([[new SheetCell.Text("甲")]]), Table([[new SheetCell.Text("甲")]]));

    [Fact]
    public void every_program_takes_it_for_a_workbook()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Table([[new SheetCell.Day(new DateOnly(2022, 3, 12)), new SheetCell.Text("=1"), new SheetCell.Number(1)]])), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2007).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void no_text_becomes_a_formula()
    {
        var bytes = Table([.. Injections.Select(text => (IReadOnlyList<SheetCell>)[new SheetCell.Text(text)])]);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var xml = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")?.Open() ?? Stream.Null);
        var text = xml.ReadToEnd();

        Assert.DoesNotContain("<f>", text, StringComparison.Ordinal);
        Assert.Equal(Injections.Length, text.Split("s=\"5\" t=\"inlineStr\"").Length - 1);
        Assert.Equal(Injections.Select(cell => cell.Trim()), Read(bytes).Rows.Skip(2).Take(Injections.Length).Select(row => row.Cells[0]));
    }

    [Theory]
    [InlineData("", "document-empty")]
    [InlineData("not a workbook", "sheet-not-workbook")]
    [InlineData("PK\u0003\u0004 cut off", "document-damaged")]
    public void what_is_no_workbook_is_refused(string content, string code) => Assert.Equal(code, Refusal(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void a_document_is_no_workbook() => Assert.Equal("sheet-not-workbook", Refusal(Zip(("word/document.xml", "<w/>"))));

    [Fact]
    public void a_sheet_with_a_document_type_or_without_an_end_is_refused()
    {
        Assert.Equal("sheet-damaged", Refusal(Workbook("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")));
        Assert.Equal("sheet-damaged", Refusal(Workbook("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">")));
    }

    [Fact]
    public void a_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Workbook(new string(' ', 70 * 1024 * 1024));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal("document-unpacks-too-large", Refusal(bomb));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void more_columns_than_a_ledger_has_and_a_file_full_of_pictures_are_refused()
    {
        Assert.Equal("sheet-too-large", Refusal(Table([[.. Enumerable.Repeat(new SheetCell.Number(1), 600)]])));
        Assert.Equal("sheet-file-too-large", Refusal(new byte[WorkbookReader.FileBytesMax + 1]));
    }

    private static byte[] Table(IReadOnlyList<IReadOnlyList<SheetCell>> rows) => WorkbookWriter.Write(new SheetTable(
        "志愿服务/[*]", ["2022年 清泉镇"], ["日期", "村", "人数"], rows, [[new SheetCell.Text("合计"), new SheetCell.Text(""), new SheetCell.Number(12.5m)]]));

    private static SheetText Read(byte[] bytes) => Assert.Single(Assert.IsType<WorkbookOpening.Opened>(WorkbookReader.Open(bytes)).Sheets);

    private static string Refusal(byte[] bytes) => Assert.IsType<WorkbookOpening.Refused>(WorkbookReader.Open(bytes)).Refusal.Code;

    /// <summary>A workbook whose only sheet is this text.</summary>
    private static byte[] Workbook(string sheet)
    {
        using var source = new ZipArchive(new MemoryStream(Table([])));
        return Zip([.. source.Entries.Select(entry => (entry.FullName, entry.FullName == "xl/worksheets/sheet1.xml" ? sheet : new StreamReader(entry.Open()).ReadToEnd()))]);
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}

using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Excel;

/// <summary>
/// Reads an .xlsx or .xls of any origin as plain text, row after row and never as a tree. The sizes are held to the limits
/// before a byte is unpacked; against what a file can do to the reader itself only the process it is read in helps.
/// </summary>
public static class WorkbookReader
{
    public const int FileBytesMax = 20 * 1024 * 1024;

    private static readonly byte[] OldFormat = [0xD0, 0xCF, 0x11, 0xE0];

    private const int CellsMax = 5_000_000;
    private const int ColumnsMax = 512;

    /// <summary>Beyond this a double no longer holds each whole number: an ID number kept as one has lost its end.</summary>
    private const double WholeMax = 9_007_199_254_740_992;

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static WorkbookOpening Open(ReadOnlyMemory<byte> file)
    {
        if (Unbearable(file) is { } refusal)
        {
            return new WorkbookOpening.Refused(refusal);
        }

        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file.ToArray(), writable: false));
            var (sheets, cells) = (new List<SheetText>(), 0);
            do
            {
                var rows = new List<RowText>();
                for (var number = 1; reader.Read(); number++)
                {
                    cells += reader.FieldCount;
                    if (cells > CellsMax || reader.FieldCount > ColumnsMax)
                    {
                        return new WorkbookOpening.Refused(DocumentRefusals.SheetTooLarge(reader.Name));
                    }

                    var row = Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column))).ToList();
                    if (row.Any(cell => cell.Length > 0))
                    {
                        rows.Add(new RowText(number, row));
                    }
                }

                sheets.Add(new SheetText(reader.Name, rows));
            }
            while (reader.NextResult());
            return new WorkbookOpening.Opened(sheets);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The library answers a broken file with whatever exception it happens to meet.
            return new WorkbookOpening.Refused(broken is InvalidPasswordException ? DocumentRefusals.Encrypted() : DocumentRefusals.SheetDamaged());
        }
    }

    private static DocumentRefusal? Unbearable(ReadOnlyMemory<byte> file)
    {
        if (file.Length > FileBytesMax)
        {
            return DocumentRefusals.SheetFileTooLarge(file.Length);
        }

        if (!file.Span.StartsWith("PK"u8))
        {
            return file.Length == 0 ? DocumentRefusals.Empty() : file.Span.StartsWith(OldFormat) ? null : DocumentRefusals.NotWorkbook();
        }

        // Nothing is scanned here: a large honest sheet has more nodes than a tree of it could bear, and no tree is made.
        var opened = Package.Open(file, package => package.Parts.Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase), out var content);
        return opened ?? (content is not null && content.Has("xl/workbook.xml") ? null : DocumentRefusals.NotWorkbook());
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        DateTime day => day.TimeOfDay == TimeSpan.Zero ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        bool flag => flag ? "是" : "否",
        double number when Math.Abs(number) < WholeMax => ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

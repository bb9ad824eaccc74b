namespace Taizhang.Documents.Excel;

/// <summary>What came of opening a workbook: its sheets or the reason why not.</summary>
public abstract record WorkbookOpening
{
    private WorkbookOpening()
    {
    }

    public sealed record Opened(IReadOnlyList<SheetText> Sheets) : WorkbookOpening;

    public sealed record Refused(DocumentRefusal Refusal) : WorkbookOpening;
}

/// <summary>A sheet as text: rows in which nothing stands are left out.</summary>
public sealed record SheetText(string Name, IReadOnlyList<RowText> Rows);

/// <param name="Number">The row's number as the spreadsheet shows it, from 1.</param>
/// <param name="Cells">Trimmed, from the first column on; days as 2022-03-12, numbers as they count and not as they are shown.</param>
public sealed record RowText(int Number, IReadOnlyList<string> Cells);

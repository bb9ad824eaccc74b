using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>A sheet as it was filled in.</summary>
/// <param name="Organisation">The office's own township, or whatever the sheet is about; names are looked for below it first.</param>
/// <param name="First">The first day of the sheet's period: a day typed as 3.12 or 12 is one of it.</param>
/// <param name="Header">What is given once for all rows, as typed, by field.</param>
public sealed record SheetInput(
    string Ledger,
    string Sheet,
    string Organisation,
    DateOnly First,
    DateOnly Last,
    IReadOnlyDictionary<string, string> Header,
    IReadOnlyList<SheetRow> Rows);

/// <summary>One row as typed.</summary>
/// <param name="Number">As the officer sees it, from 1; problems name it.</param>
/// <param name="Subject">The village, branch, person or record of the register; empty on a sheet of free rows.</param>
/// <param name="Cells">What was typed, by column; a blank cell says nothing.</param>
public sealed record SheetRow(int Number, string Subject, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Rows with the same number were one gathering of several bodies (并为一次); null for a row of its own.</summary>
    public int? Together { get; init; }

    /// <summary>True when the officer was shown what looks like it and said it is another one.</summary>
    public bool IsAnother { get; init; }

    /// <summary>True for a row that was ticked though nothing is typed in it: this carrier showed the message.</summary>
    public bool IsTicked { get; init; }
}

/// <summary>What to do with a sheet.</summary>
public enum SheetSaving
{
    /// <summary>Judge it and store nothing.</summary>
    Preview,

    /// <summary>Store all rows, or nothing where one has a problem.</summary>
    AllRows,

    /// <summary>Store what is good and leave the others to be mended.</summary>
    GoodRows,
}

/// <summary>What became of a sheet. Every row is blank, saved, or has a problem or a look-alike.</summary>
/// <param name="IsStored">False for a preview, and where problems kept everything out.</param>
/// <param name="Round">The round this sheet is; null where its ledger has none.</param>
/// <param name="Sums">The footer: sums of the good rows.</param>
public sealed record SheetReport(
    bool IsStored,
    IReadOnlyList<int> Blank,
    IReadOnlyList<SavedRows> Saved,
    IReadOnlyList<CellProblem> Problems,
    IReadOnlyList<LookAlike> LookAlikes,
    int? Round,
    IReadOnlyDictionary<string, TypedNumber> Sums);

/// <summary>A record and the rows it was made of.</summary>
public sealed record SavedRows(string Ref, IReadOnlyList<int> Rows, IReadOnlyList<Finding> Findings);

/// <summary>What is wrong in one cell. Row 0 is the header; an empty column is the row as a whole.</summary>
public sealed record CellProblem(int Row, string Column, string Code, string Message, string Next);

/// <summary>A row that looks like what is registered already, or like a row above it.</summary>
/// <param name="Ref">The record it looks like; empty for another row of the sheet.</param>
public sealed record LookAlike(int Row, string Ref, string Message);

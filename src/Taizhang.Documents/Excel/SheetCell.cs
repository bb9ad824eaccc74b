namespace Taizhang.Documents.Excel;

/// <summary>One cell of a table that is written.</summary>
public abstract record SheetCell
{
    private SheetCell()
    {
    }

    /// <summary>Never a formula, whatever it begins with.</summary>
    public sealed record Text(string Value) : SheetCell;

    /// <param name="Approximate">Shown with 约 before it, and still a number.</param>
    public sealed record Number(decimal Value, bool Approximate = false) : SheetCell;

    public sealed record Day(DateOnly Value) : SheetCell;
}

/// <summary>A table with one heading.</summary>
/// <param name="Above">Lines over the heading: of what, from when to when.</param>
/// <param name="Below">Rows after the records, such as 合计.</param>
public sealed record SheetTable(
    string Name,
    IReadOnlyList<string> Above,
    IReadOnlyList<string> Heading,
    IReadOnlyList<IReadOnlyList<SheetCell>> Rows,
    IReadOnlyList<IReadOnlyList<SheetCell>> Below);

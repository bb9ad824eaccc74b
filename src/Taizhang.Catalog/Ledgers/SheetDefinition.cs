namespace Taizhang.Catalog.Ledgers;

/// <summary>
/// A sheet: one act with many rows, saved in one transaction.
/// </summary>
/// <param name="Header">Fields given once for all rows.</param>
/// <param name="Columns">Fields given per row; a trailing ? marks one that is only given where it differs from the header.</param>
/// <param name="Defaults">Context filled in beforehand; never what happened.</param>
/// <param name="SaveTogether">True when the rows become one record with many bodies, false when each becomes its own.</param>
public sealed record SheetDefinition(
    string Id,
    string Name,
    SheetRows Rows,
    IReadOnlyList<string> Header,
    IReadOnlyList<string> Columns,
    IReadOnlyDictionary<string, string> Defaults,
    bool SaveTogether)
{
    /// <summary>For rows of a register: the ledger that keeps it, and which of its records are offered.</summary>
    public SheetRegister? Register { get; init; }

    /// <summary>The whole-number field that one sheet gives to all its records: a sheet is a round.</summary>
    public string? Round { get; init; }

    /// <summary>The text field that makes the records of one row known as one: several outlets, one original.</summary>
    public string? RowName { get; init; }

    /// <summary>Fields the program works out; nobody types them.</summary>
    public IReadOnlyList<SheetDerivation> Derived { get; init; } = [];

    /// <summary>The field that is offered with how many people have a role in the row's body; what is saved is what was typed.</summary>
    public SheetRoll? Roll { get; init; }

    /// <summary>Columns whose sums stand in the footer, always in sight.</summary>
    public IReadOnlyList<string> Sums { get; init; } = [];

    /// <summary>A column that may name several values: the row becomes a record for each.</summary>
    public string? Splits { get; init; }

    /// <summary>The fields Enter walks through; the columns in their order where the catalog says nothing.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The ids of the columns, without the mark of those that follow the header.</summary>
    public IEnumerable<string> ColumnIds => Columns.Select(column => column.TrimEnd('?'));

    /// <summary>On a sheet of people the column that says who; null elsewhere.</summary>
    public string? PersonColumn(LedgerDefinition ledger) =>
        Rows == SheetRows.People ? ColumnIds.FirstOrDefault(column => ledger.Field(column) is { Type: FieldType.Person }) : null;
}

/// <summary>What the rows of a sheet are.</summary>
public enum SheetRows
{
    /// <summary>Whatever the officer types or pastes.</summary>
    Free,

    /// <summary>The villages, in the office's order.</summary>
    Villages,

    /// <summary>The Party branches, in the office's order.</summary>
    Branches,

    /// <summary>What another ledger holds on the day: carriers to patrol, problems not yet solved.</summary>
    Register,

    /// <summary>People of the roll.</summary>
    People,
}

/// <summary>Where the rows come from: records of a ledger that stand on the day, with these values in their fields.</summary>
/// <param name="Copies">Fields of the same id that the new record takes over.</param>
public sealed record SheetRegister(string Ledger, IReadOnlyDictionary<string, string> Where, IReadOnlyList<string> Copies);

/// <summary>How many people of the roll a field is offered with.</summary>
/// <param name="Less">The role of those among them who are not counted: members who need not be expected at a meeting (不计入应到); null where all are.</param>
public sealed record SheetRoll(string Field, string RoleKind, string? Less);

/// <summary>A field of a sheet that follows from others.</summary>
/// <param name="Operands">For a difference the two fields, for lines the one; empty for rows.</param>
public sealed record SheetDerivation(string Field, SheetDerivationKind Kind, IReadOnlyList<string> Operands);

public enum SheetDerivationKind
{
    /// <summary>How many rows were filled in.</summary>
    Rows,

    /// <summary>How many lines a text has.</summary>
    Lines,

    /// <summary>The first field less the second; names typed there count one each.</summary>
    Difference,
}

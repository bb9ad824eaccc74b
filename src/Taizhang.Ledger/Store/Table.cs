namespace Taizhang.Ledger.Store;

/// <summary>What a column holds, the same on every database.</summary>
public enum ColumnType
{
    /// <summary>64-bit: ids, amounts, keys.</summary>
    Long,

    /// <summary>32-bit: day numbers, months, small counts.</summary>
    Int,

    Text,
    Bytes,
}

/// <param name="Nullable">True where a row may lack the value.</param>
public sealed record Column(string Name, ColumnType Type, bool Nullable = false);

/// <summary>
/// A table, described once for every database. Its SQL is made here, from names that are constants of this code.
/// </summary>
public sealed class Table
{
    /// <summary>The name of the column that carries the content hash.</summary>
    public const string HashColumn = "row_hash";

    /// <param name="keyColumns">The first so many columns are the primary key.</param>
    /// <param name="hashed">True for a row of the ledger: it carries a hash of its content, since SQLite notices few flipped bits.</param>
    /// <param name="indexes">Further indexes, each a list of column names; a leading <c>unique:</c> makes it unique, a closing <c>where</c> leaves rows out.</param>
    public Table(string name, int keyColumns, bool hashed, IReadOnlyList<Column> columns, params string[] indexes)
    {
        Name = name;
        KeyColumns = keyColumns;
        Hashed = hashed;
        Columns = hashed ? [.. columns, new Column(HashColumn, ColumnType.Long)] : columns;
        Indexes = indexes;
        var names = string.Join(", ", Columns.Select(column => column.Name));
        var values = string.Join(", ", Columns.Select((_, i) => $"@p{i}"));
        ColumnList = names;
        InsertSql = $"INSERT INTO {Name} ({names}) VALUES ({values})";
        ReplaceSql = $"{InsertSql} ON CONFLICT ({KeyList}) DO UPDATE SET {Assign((column, _) => $"{column} = excluded.{column}")}";
        AddSql = $"{InsertSql} ON CONFLICT ({KeyList}) DO UPDATE SET {Assign((column, _) => $"{column} = {Name}.{column} + excluded.{column}")}";
        DeleteSql = $"DELETE FROM {Name} WHERE {string.Join(" AND ", Columns.Take(keyColumns).Select((column, i) => $"{column.Name} = @p{i}"))}";
    }

    public string Name { get; }

    public int KeyColumns { get; }

    public bool Hashed { get; }

    /// <summary>
    /// For rows that can be counted again from the ledger: the version of the schema that laid them out as they are. A
    /// store of an earlier one loses them, and whoever keeps them counts anew. 0 for what is never made again.
    /// </summary>
    public int DerivedSince { get; init; }

    /// <summary>The columns in the order of a row's values; the hash column last where there is one.</summary>
    public IReadOnlyList<Column> Columns { get; }

    public IReadOnlyList<string> Indexes { get; }

    /// <summary>True where the second column holds words by which the row is found.</summary>
    public bool HasWords { get; init; }

    public string ColumnList { get; }

    public string KeyList => string.Join(", ", Columns.Take(KeyColumns).Select(column => column.Name));

    /// <summary>Adds a row; a row with that key must not exist.</summary>
    public string InsertSql { get; }

    /// <summary>Adds a row or puts it in the place of the one with its key.</summary>
    public string ReplaceSql { get; }

    /// <summary>Adds the values of the row to those of the row with its key.</summary>
    public string AddSql { get; }

    public string DeleteSql { get; }

    private string Assign(Func<string, int, string> assignment) =>
        string.Join(", ", Columns.Skip(KeyColumns).Select((column, i) => assignment(column.Name, i)));
}

using System.Data.Common;

namespace Taizhang.Ledger.Store;

/// <summary>Rows that one statement is to be run for, in their order.</summary>
public sealed record WaitingRows(Table Table, string Sql, List<object?[]> Rows)
{
    public bool IsInsert => Sql == Table.InsertSql;
}

/// <summary>
/// An open connection, used by one transaction at a time. What was prepared on it stays prepared for the next who uses
/// it: a page asks the same questions as the one before.
/// </summary>
public abstract class StoreConnection(DbConnection connection) : IDisposable
{
    /// <summary>Far more than the program has statements; a list of parameters may be of any length.</summary>
    private const int PreparedMax = 400;

    private readonly Dictionary<string, DbCommand> _prepared = [];

    public DbConnection Connection => connection;

    /// <summary>The transaction that uses it now.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>Writes rows, one statement after the other.</summary>
    public abstract void Write(IReadOnlyList<WaitingRows> waiting);

    /// <summary>Reads all rows of an answer. A statement asked again is not prepared again.</summary>
    public List<T> Read<T>(string sql, Func<DbDataReader, T> row, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            if (_prepared.Count == PreparedMax)
            {
                Forget();
            }

            _prepared[sql] = command = Command(sql, values.Length);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return ReadAll(command, row);
    }

    /// <summary>A statement of its own, for the caller to run and dispose of.</summary>
    public DbCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        var command = Command(sql, values.Length);
        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal static List<T> ReadAll<T>(DbCommand command, Func<DbDataReader, T> row)
    {
        var rows = new List<T>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>A statement with so many parameters, named @p0, @p1 … in it.</summary>
    protected abstract DbCommand Command(string sql, int parameters);

    protected virtual void Dispose(bool disposing)
    {
        Forget();
        connection.Dispose();
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }
}

using System.Data.Common;

namespace Taizhang.Ledger.Store;

/// <summary>
/// One transaction that writes. Rows are collected and written together, statement by statement, when something is read
/// or at the end: what is taken away goes first, so that a row can be removed and put again under the same key.
/// Disposing without <see cref="Commit"/> leaves everything as it was.
/// </summary>
public sealed class WriteSession : IDisposable
{
    /// <summary>So many rows are worth a batch; more would only keep memory.</summary>
    private const int WaitingMax = 4096;

    private readonly Dialect _dialect;
    private readonly bool _exclusive;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Dictionary<string, Batch> _waiting = [];
    private int _waitingRows;
    private readonly Dictionary<string, DbCommand> _prepared = [];

    private WriteSession(Dialect dialect, bool exclusive, DbConnection connection, DbTransaction transaction)
    {
        _dialect = dialect;
        _exclusive = exclusive;
        _connection = connection;
        _transaction = transaction;
    }

    public static WriteSession Begin(Dialect dialect, bool exclusive = false)
    {
        var connection = dialect.Open();
        try
        {
            return new WriteSession(dialect, exclusive, connection, dialect.BeginWrite(connection, exclusive));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Adds a row; the hash of a hashed table is put in its last place here.</summary>
    public void Insert(Table table, params object?[] row) => Wait(table, table.InsertSql, Hashed(table, row));

    /// <summary>Adds a row, or puts it in the place of the one with the same key.</summary>
    public void Replace(Table table, params object?[] row) => Wait(table, table.ReplaceSql, Hashed(table, row));

    /// <summary>Adds the row's amounts to those that stand under its key.</summary>
    public void Add(Table table, params object?[] row) => Wait(table, table.AddSql, row);

    /// <summary>Removes the row with that key.</summary>
    public void Delete(Table table, params object?[] key) => Wait(table, table.DeleteSql, key);

    /// <summary>Runs one statement for one list of values, named @p0, @p1 … in it.</summary>
    public void Execute(string sql, params object?[] values)
    {
        Flush();
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    /// <summary>Reads within the transaction, what was written in it included.</summary>
    public List<T> Read<T>(string sql, Func<DbDataReader, T> row, params object?[] values)
    {
        Flush();
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = Command(sql, values);
        }

        ReadSession.SetValues(command, values);
        return ReadSession.ReadAll(command, row);
    }

    /// <summary>Reads rows and keeps anyone else from changing them until this transaction ends.</summary>
    public List<T> ReadForUpdate<T>(string sql, Func<DbDataReader, T> row, params object?[] values) =>
        Read(sql + _dialect.ForUpdate, row, values);

    /// <summary>
    /// Waits for other writers that hold one of these keys, and keeps those that come later waiting. Who has the store
    /// alone need not.
    /// </summary>
    public void LockKeys(KeySpace space, IReadOnlyList<long> keys)
    {
        if (!_exclusive && keys.Count > 0)
        {
            _dialect.LockKeys(_connection, _transaction, space, keys);
        }
    }

    public void Commit()
    {
        Flush();
        _transaction.Commit();
    }

    /// <summary>Commits a large input, so that what is asked next is asked well.</summary>
    public void CommitMany()
    {
        Flush();
        _dialect.Settle(_connection, _transaction);
        _transaction.Commit();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _transaction.Dispose();
        _connection.Dispose();
    }

    private static object?[] Hashed(Table table, object?[] row) =>
        table.Hashed ? [.. row, RowHash.Of(row)] : row;

    private DbCommand Command(string sql, object?[] values)
    {
        var command = ReadSession.Command(_connection, sql, values);
        command.Transaction = _transaction;
        return command;
    }

    private void Wait(Table table, string sql, object?[] row)
    {
        if (!_waiting.TryGetValue(sql, out var batch))
        {
            _waiting[sql] = batch = new Batch(table, sql, []);
        }

        batch.Rows.Add(row);
        if (++_waitingRows >= WaitingMax)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        foreach (var batch in _waiting.Values.OrderBy(batch => batch.Sql == batch.Table.DeleteSql ? 0 : 1))
        {
            if (batch.Sql == batch.Table.InsertSql)
            {
                _dialect.Insert(_connection, _transaction, batch.Table, batch.Rows);
            }
            else
            {
                _dialect.Run(_connection, _transaction, batch.Sql, batch.Table, batch.Rows, batch.Rows[0].Length);
            }
        }

        _waiting.Clear();
        _waitingRows = 0;
    }

    private sealed record Batch(Table Table, string Sql, List<object?[]> Rows);
}

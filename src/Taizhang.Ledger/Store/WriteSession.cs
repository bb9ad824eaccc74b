using System.Data.Common;

namespace Taizhang.Ledger.Store;

/// <summary>
/// One transaction that writes. Rows are collected and written together, statement by statement, when something is read
/// or at the end: what is taken away goes first, so that a row can be removed and put again under the same key. Of a large
/// input a full batch is written while the next one is made; whatever else uses the connection waits for it. Several
/// threads may use it: they take turns.
/// Disposing without <see cref="Commit"/> leaves everything as it was.
/// </summary>
public sealed class WriteSession : IDisposable
{
    /// <summary>So many rows are worth a batch; more would only keep memory.</summary>
    private const int WaitingMax = 4096;

    private readonly Dialect _dialect;
    private readonly bool _exclusive;
    private readonly StoreConnection _connection;
    private readonly Dictionary<string, WaitingRows> _waiting = [];
    private int _waitingRows;
    private readonly Lock _turn = new();
    private bool _ended;
    private Task _writing = Task.CompletedTask;

    private WriteSession(Dialect dialect, bool exclusive, StoreConnection connection)
    {
        (_dialect, _exclusive, _connection) = (dialect, exclusive, connection);
        connection.BeginWrite(exclusive);
    }

    public static WriteSession Begin(Dialect dialect, bool exclusive = false)
    {
        var connection = dialect.Take();
        try
        {
            return new WriteSession(dialect, exclusive, connection);
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
    public void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        lock (_turn)
        {
            Flush();
            _connection.Execute(sql, values);
        }
    }

    /// <summary>Reads within the transaction, what was written in it included.</summary>
    public List<T> Read<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        lock (_turn)
        {
            Flush();
            return _connection.Read(sql, row, values);
        }
    }

    /// <summary>Asks what is wanted later, what was written in the transaction included; it may travel with the next question.</summary>
    public Answer<T> Ask<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        lock (_turn)
        {
            Flush();
            return _connection.Ask(sql, row, values).Through(Deliver);
        }
    }

    /// <summary>An answer may be waited for while another thread's rows are being written.</summary>
    private void Deliver(Action deliver)
    {
        lock (_turn)
        {
            CatchUp();
            deliver();
        }
    }

    /// <summary>The same, and nobody else changes the rows until this transaction ends.</summary>
    public Answer<T> AskForUpdate<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> values) =>
        Ask(sql + _dialect.ForUpdate, row, values);

    /// <summary>Reads rows and keeps anyone else from changing them until this transaction ends.</summary>
    public List<T> ReadForUpdate<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> values) =>
        Read(sql + _dialect.ForUpdate, row, values);

    /// <summary>
    /// Waits for other writers that hold one of these keys, and keeps those that come later waiting. Who has the store
    /// alone need not.
    /// </summary>
    public void LockKeys(KeySpace space, IReadOnlyList<long> keys)
    {
        if (!_exclusive && keys.Count > 0)
        {
            lock (_turn)
            {
                CatchUp();
                _connection.LockKeys(space, keys);
            }
        }
    }

    public void Commit()
    {
        lock (_turn)
        {
            CatchUp();
            _connection.Commit(TakeWaiting());
        }
    }

    /// <summary>Commits a large input, so that what is asked next is asked well.</summary>
    public void CommitMany()
    {
        lock (_turn)
        {
            Flush();
            _connection.Settle();
            _connection.Commit([]);
        }
    }

    public void Dispose()
    {
        lock (_turn)
        {
            // What went wrong with the last batch is told by who commits, not by who leaves.
            Task.WhenAny(_writing).Wait();
            _ended = true;
            _dialect.GiveBack(_connection);
        }
    }

    private static object?[] Hashed(Table table, object?[] row) =>
        table.Hashed ? [.. row, RowHash.Of(row)] : row;

    private void Wait(Table table, string sql, object?[] row)
    {
        lock (_turn)
        {
            if (!_waiting.TryGetValue(sql, out var batch))
            {
                _waiting[sql] = batch = new WaitingRows(table, sql, []);
            }

            batch.Rows.Add(row);
            if (++_waitingRows >= WaitingMax)
            {
                CatchUp();
                var full = TakeWaiting();
                _writing = Task.Run(() => _connection.Write(full));
            }
        }
    }

    /// <summary>Waits for the batch that is being written, and fails as it failed.</summary>
    private void CatchUp()
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        _writing.GetAwaiter().GetResult();
    }

    private void Flush()
    {
        CatchUp();
        if (_waiting.Count > 0)
        {
            _connection.Write(TakeWaiting());
        }
    }

    private List<WaitingRows> TakeWaiting()
    {
        List<WaitingRows> waiting = [.. _waiting.Values.OrderBy(rows => rows.IsDelete ? 0 : 1)];
        _waiting.Clear();
        _waitingRows = 0;
        return waiting;
    }
}

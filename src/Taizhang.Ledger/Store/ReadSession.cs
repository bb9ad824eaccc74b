using System.Data.Common;

namespace Taizhang.Ledger.Store;

/// <summary>A transaction that only reads and sees one unchanging state from its first query to its last.</summary>
public sealed class ReadSession : IDisposable
{
    private readonly Dialect _dialect;
    private readonly StoreConnection _connection;

    public ReadSession(Dialect dialect)
    {
        _dialect = dialect;
        _connection = dialect.Take();
        _connection.BeginRead();
    }

    /// <summary>Reads all rows.</summary>
    public List<T> Read<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        _dialect.CountQuestion();
        return _connection.Read(sql, row, values);
    }

    /// <summary>
    /// Reads rows one after the other, for more of them than memory should hold. Other questions may be asked meanwhile.
    /// </summary>
    public IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> row, params object?[] values) => _connection.Stream(sql, row, values);

    /// <summary>What the database itself finds wrong with its file.</summary>
    public IReadOnlyList<string> Damage() => _dialect.Damage(_connection.Connection);

    public void Dispose() => _dialect.GiveBack(_connection);
}

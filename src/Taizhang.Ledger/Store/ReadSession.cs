using System.Data.Common;

namespace Taizhang.Ledger.Store;

/// <summary>A transaction that only reads and sees one unchanging state from its first query to its last.</summary>
public sealed class ReadSession : IDisposable
{
    /// <summary>Rows fetched at a time where a cursor is needed.</summary>
    private const int FetchAtOnce = 2000;

    private readonly Dialect _dialect;
    private readonly StoreConnection _connection;
    private readonly DbTransaction _transaction;

    /// <summary>A cursor's name is never used twice: a connection of a pool keeps what it prepared under it.</summary>
    private static long _cursors;

    public ReadSession(Dialect dialect)
    {
        _dialect = dialect;
        _connection = dialect.Take();
        _connection.Transaction = _transaction = dialect.BeginRead(_connection.Connection);
    }

    /// <summary>Reads all rows. A statement asked again is not prepared again.</summary>
    public List<T> Read<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> values) => _connection.Read(sql, row, values);

    /// <summary>
    /// Reads rows one after the other, for more of them than memory should hold. Other questions may be asked meanwhile.
    /// </summary>
    public IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> row, params object?[] values) =>
        _dialect.ReadsSideBySide ? ReadOneByOne(sql, row, values) : FetchByCursor(sql, row, values);

    private IEnumerable<T> ReadOneByOne<T>(string sql, Func<DbDataReader, T> row, object?[] values)
    {
        using var command = _connection.Command(sql, values.AsSpan());
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    /// <summary>The cursor ends with the transaction.</summary>
    private IEnumerable<T> FetchByCursor<T>(string sql, Func<DbDataReader, T> row, object?[] values)
    {
        var cursor = FormattableString.Invariant($"reading{Interlocked.Increment(ref _cursors)}");
        using (var declare = _connection.Command($"DECLARE {cursor} NO SCROLL CURSOR FOR {sql}", values.AsSpan()))
        {
            declare.ExecuteNonQuery();
        }

        using var fetch = _connection.Command(FormattableString.Invariant($"FETCH {FetchAtOnce} FROM {cursor}"), []);
        while (StoreConnection.ReadAll(fetch, row) is { Count: > 0 } rows)
        {
            foreach (var item in rows)
            {
                yield return item;
            }
        }
    }

    /// <summary>What the database itself finds wrong with its file.</summary>
    public IReadOnlyList<string> Damage() => _dialect.Damage(_connection.Connection);

    public void Dispose()
    {
        _transaction.Dispose();
        _dialect.GiveBack(_connection);
    }
}

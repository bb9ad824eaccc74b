using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Taizhang.Ledger.Store;

/// <summary>A transaction that only reads and sees one unchanging state from its first query to its last.</summary>
public sealed class ReadSession : IDisposable
{
    /// <summary>Rows fetched at a time where a cursor is needed.</summary>
    private const int FetchAtOnce = 2000;

    private readonly bool _sideBySide;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Dictionary<string, DbCommand> _prepared = [];

    /// <summary>A cursor's name is never used twice: a connection of a pool keeps what it prepared under it.</summary>
    private static long _cursors;

    public ReadSession(Dialect dialect)
    {
        _sideBySide = dialect.ReadsSideBySide;
        _connection = dialect.Open();
        _transaction = dialect.BeginRead(_connection);
    }

    /// <summary>Reads all rows. A statement asked again is not prepared again.</summary>
    public List<T> Read<T>(string sql, Func<DbDataReader, T> row, params object?[] values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Command(_connection, sql, values);
            command.Transaction = _transaction;
            _prepared[sql] = command;
        }

        SetValues(command, values);
        return ReadAll(command, row);
    }

    /// <summary>
    /// Reads rows one after the other, for more of them than memory should hold. Other questions may be asked meanwhile.
    /// </summary>
    public IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> row, params object?[] values) =>
        _sideBySide ? ReadOneByOne(sql, row, values) : FetchByCursor(sql, row, values);

    private IEnumerable<T> ReadOneByOne<T>(string sql, Func<DbDataReader, T> row, object?[] values)
    {
        using var command = Command(_connection, sql, values);
        command.Transaction = _transaction;
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
        using (var declare = Command(_connection, $"DECLARE {cursor} NO SCROLL CURSOR FOR {sql}", values))
        {
            declare.Transaction = _transaction;
            declare.ExecuteNonQuery();
        }

        using var fetch = Command(_connection, FormattableString.Invariant($"FETCH {FetchAtOnce} FROM {cursor}"), []);
        fetch.Transaction = _transaction;
        while (ReadAll(fetch, row) is { Count: > 0 } rows)
        {
            foreach (var item in rows)
            {
                yield return item;
            }
        }
    }

    /// <summary>What the database itself finds wrong with its file.</summary>
    public IReadOnlyList<string> Damage(Dialect dialect) => dialect.Damage(_connection);

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _transaction.Dispose();
        _connection.Dispose();
    }

    internal static DbCommand Command(DbConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = ParameterName(i);
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    internal static void SetValues(DbCommand command, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static string ParameterName(int i) => i < Names.Length ? Names[i] : FormattableString.Invariant($"@p{i}");

    private static readonly string[] Names = [.. Enumerable.Range(0, 32).Select(i => FormattableString.Invariant($"@p{i}"))];
}

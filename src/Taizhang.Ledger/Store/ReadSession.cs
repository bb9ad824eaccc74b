using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Taizhang.Ledger.Store;

/// <summary>A transaction that only reads and sees one unchanging state from its first query to its last.</summary>
public sealed class ReadSession : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Dictionary<string, DbCommand> _prepared = [];

    public ReadSession(Dialect dialect)
    {
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

    /// <summary>Reads rows one after the other, for more of them than memory should hold.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> row, params object?[] values)
    {
        using var command = Command(_connection, sql, values);
        command.Transaction = _transaction;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
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

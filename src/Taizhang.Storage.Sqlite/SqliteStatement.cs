using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Taizhang.Storage.Sqlite;

/// <summary>
/// A prepared statement that writes rows. Its parameters stand in the order of a row's values, so that they are bound by
/// number and not looked up by name.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public void Run(ReadOnlySpan<object?> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            Check(Bind(i + 1, row[i]));
        }

        var done = raw.sqlite3_step(_statement);
        var reset = raw.sqlite3_reset(_statement);
        Check(done == raw.SQLITE_DONE ? reset : done);
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int number, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(_statement, number),
        long large => raw.sqlite3_bind_int64(_statement, number, large),
        int small => raw.sqlite3_bind_int(_statement, number, small),
        string text => BindText(number, text),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, number, bytes),
        _ => throw new ArgumentException($"A row holds no {value.GetType().Name}.", nameof(value)),
    };

    private int BindText(int number, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var bound = raw.sqlite3_bind_text(_statement, number, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return bound;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}

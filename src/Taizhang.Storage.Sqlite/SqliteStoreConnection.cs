using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Taizhang.Ledger.Store;

namespace Taizhang.Storage.Sqlite;

/// <summary>
/// A connection to the file. What was prepared on it stays prepared for the next who uses it: a page asks the same
/// questions as the one before. Rows are written through statements of its own: an import adds some ten of them for each
/// of a hundred thousand records.
/// </summary>
internal sealed class SqliteStoreConnection(SqliteConnection connection) : StoreConnection(connection)
{
    /// <summary>Far more than the program has questions; a list of parameters may be of any length.</summary>
    private const int QuestionsMax = 400;

    /// <summary>A page reads little, and several connections stay open on a PC that has other things to keep.</summary>
    private const int ReadCacheKb = 16_384;

    /// <summary>A large input comes back to the same pages of every index; while it is written there is no second one.</summary>
    private const int WriteCacheKb = 65_536;

    private readonly Dictionary<string, SqliteCommand> _questions = [];
    private readonly Dictionary<string, SqliteStatement> _statements = [];
    private int _cacheKb;

    public override void BeginRead()
    {
        KeepUpTo(ReadCacheKb);
        Transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
    }

    public override void BeginWrite(bool exclusive)
    {
        KeepUpTo(WriteCacheKb);
        Transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
    }

    /// <summary>There is one writer at a time anyway.</summary>
    public override void LockKeys(KeySpace space, IReadOnlyList<long> keys)
    {
    }

    public override List<T> Read<T>(string sql, Func<DbDataReader, T> row, ReadOnlySpan<object?> values)
    {
        if (!_questions.TryGetValue(sql, out var command))
        {
            if (_questions.Count == QuestionsMax)
            {
                Forget();
            }

            _questions[sql] = command = Prepare(sql, values.Length);
        }

        Fill(command, values);
        using var reader = command.ExecuteReader();
        return ReadAll(reader, row);
    }

    public override IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> row, object?[] values)
    {
        using var command = Prepare(sql, values.Length);
        Fill(command, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    public override void Execute(string sql, ReadOnlySpan<object?> values)
    {
        using var command = Prepare(sql, values.Length);
        Fill(command, values);
        command.ExecuteNonQuery();
    }

    public override void Write(IReadOnlyList<WaitingRows> waiting)
    {
        foreach (var (_, sql, rows) in waiting)
        {
            if (!_statements.TryGetValue(sql, out var statement))
            {
                _statements[sql] = statement = new SqliteStatement(connection, sql);
            }

            foreach (var row in rows)
            {
                statement.Run(row);
            }
        }
    }

    public override void Commit(IReadOnlyList<WaitingRows> waiting)
    {
        Write(waiting);
        Transaction?.Commit();
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        Forget();
        base.Dispose(disposing);
    }

    /// <summary>How much of the file stays in memory with this connection; what is more is given back at once.</summary>
    private void KeepUpTo(int kilobytes)
    {
        if (_cacheKb != kilobytes)
        {
            Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{kilobytes}"), []);
            _cacheKb = kilobytes;
        }
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}") });
        }

        return command;
    }

    private void Fill(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        command.Transaction = Transaction as SqliteTransaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    private void Forget()
    {
        foreach (var command in _questions.Values)
        {
            command.Dispose();
        }

        _questions.Clear();
    }
}

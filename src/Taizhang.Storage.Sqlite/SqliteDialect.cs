using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Taizhang.Ledger.Store;

namespace Taizhang.Storage.Sqlite;

/// <summary>
/// One file on one PC. Write-ahead log with a flush at every commit, so that what was acknowledged outlives a power
/// cut; every writer takes the file's only write lock at its first moment, so that none is ever turned away half-way.
/// </summary>
public sealed class SqliteDialect(string path) : Dialect
{
    private const int DuplicateKey = 19;
    private const int WaitSeconds = 30;

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        DefaultTimeout = WaitSeconds,
        ForeignKeys = false,
        Pooling = true,
    }.ToString();

    public override string ForUpdate => "";

    public override string KeptInKeyOrder => " WITHOUT ROWID";

    public override bool ReadsSideBySide => true;

    public override WordIndex Words { get; } = new SqliteWordIndex();

    /// <summary>What is deleted is overwritten: a destroyed key must not be left on a free page.</summary>
    public override DbConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    public override DbTransaction BeginWrite(DbConnection connection, bool exclusive) =>
        ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false);

    public override DbTransaction BeginRead(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: true);

    public override bool HasTable(DbConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @p0";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "p0";
        parameter.Value = name;
        command.Parameters.Add(parameter);
        return command.ExecuteScalar() is > 0L;
    }

    public override string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Long or ColumnType.Int => "INTEGER",
        ColumnType.Text => "TEXT",
        ColumnType.Bytes => "BLOB",
    };

    public override void Insert(DbConnection connection, DbTransaction transaction, Table table, IReadOnlyList<object?[]> rows) =>
        Run(connection, transaction, table.InsertSql, table, rows, table.Columns.Count);

    public override void Run(DbConnection connection, DbTransaction transaction, string sql, Table table, IReadOnlyList<object?[]> rows, int columns)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        var parameters = new DbParameter[columns];
        for (var i = 0; i < columns; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = FormattableString.Invariant($"@p{i}");
            command.Parameters.Add(parameters[i]);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < columns; i++)
            {
                parameters[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    /// <summary>There is one writer at a time anyway.</summary>
    public override void LockKeys(DbConnection connection, DbTransaction transaction, KeySpace space, IReadOnlyList<long> keys)
    {
    }

    public override bool IsRace(DbException complaint) => complaint is SqliteException { SqliteErrorCode: DuplicateKey };

    public override IReadOnlyList<string> Damage(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(20)";
        var found = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found is ["ok"] ? [] : found;
    }

    public override bool CopyTo(string path)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO @p0";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@p0";
        parameter.Value = path;
        command.Parameters.Add(parameter);
        command.ExecuteNonQuery();
        return true;
    }

    public override void LetGo()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}

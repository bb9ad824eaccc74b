using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;
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

    static SqliteDialect()
    {
        // A connection is used by one thread at a time, and nobody asks how much memory is taken: SQLite need not lock
        // itself at every step, nor count at every piece of memory. It refuses where somebody used it before, and then is
        // only slower.
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        DefaultTimeout = WaitSeconds,
        ForeignKeys = false,
        Pooling = false,
    }.ToString();

    public override string ForUpdate => "";

    /// <summary>It lets in no more than one.</summary>
    public override int WritersAtOnce => 1;

    public override string KeptInKeyOrder => " WITHOUT ROWID";

    public override WordIndex Words { get; } = new SqliteWordIndex();

    /// <summary>What is deleted is overwritten: a destroyed key must not be left on a free page.</summary>
    public override SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000; PRAGMA mmap_size = 268435456;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    protected override int KeptMax => 8;

    protected override StoreConnection Connect() => new SqliteStoreConnection(Open());

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
        base.LetGo();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}

using System.Data;
using System.Data.Common;
using Npgsql;
using Taizhang.Ledger.Store;

namespace Taizhang.Storage.Postgres;

/// <summary>
/// A server for an office or a county. Ordinary writers share one advisory lock and wait for each other only at the
/// audit chain of their home; who changes what others refer to takes the lock alone.
/// </summary>
public sealed class PostgresDialect(NpgsqlDataSource source) : Dialect
{
    /// <summary>Nothing of ours outlives its transaction, so a connection need not be cleaned before it is used again.</summary>
    public PostgresDialect(string connectionString)
        : this(NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2, NoResetOnClose = true, WriteBufferSize = 262_144 }.ConnectionString))
    {
    }

    public override string ForUpdate => " FOR UPDATE";

    /// <summary>While the server writes for one the program works out the next.</summary>
    public override int WritersAtOnce => 2;

    public override string KeptInKeyOrder => "";

    public override WordIndex Words { get; } = new PostgresWordIndex();

    /// <summary>The driver keeps connections and what is prepared on them.</summary>
    protected override int KeptMax => 0;

    public override NpgsqlConnection Open() => source.OpenConnection();

    protected override StoreConnection Connect() => new PostgresStoreConnection(Open());

    public override bool HasTable(DbConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT to_regclass(@p0) IS NOT NULL";
        command.Parameters.Add(new NpgsqlParameter("p0", name));
        return command.ExecuteScalar() is true;
    }

    public override string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Long => "BIGINT",
        ColumnType.Int => "INTEGER",
        ColumnType.Text => "TEXT COLLATE \"C\"",
        ColumnType.Bytes => "BYTEA",
    };

    public override bool IsRace(DbException complaint) =>
        complaint is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected };

    /// <summary>PostgreSQL checks its own pages; what it would find it says at the read.</summary>
    public override IReadOnlyList<string> Damage(DbConnection connection) => [];

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        source.Dispose();
    }
}

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
    /// <summary>Any number, as long as nothing else in the database uses it.</summary>
    private const long LockNumber = 7_130_112;

    /// <summary>Keys share so many locks, since a server has room for few thousands: two that share one only wait for each other.</summary>
    private const int KeyLocks = 4096;

    public PostgresDialect(string connectionString)
        : this(NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 }.ConnectionString))
    {
    }

    public override string ForUpdate => " FOR UPDATE";

    public override string KeptInKeyOrder => "";

    public override bool ReadsSideBySide => false;

    public override WordIndex Words { get; } = new PostgresWordIndex();

    /// <summary>The driver keeps connections and what is prepared on them.</summary>
    protected override int KeptMax => 0;

    public override NpgsqlConnection Open() => source.OpenConnection();

    protected override StoreConnection Connect() => new PostgresStoreConnection(Open());

    public override DbTransaction BeginWrite(DbConnection connection, bool exclusive)
    {
        var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = exclusive ? "SELECT pg_advisory_xact_lock(@p0)" : "SELECT pg_advisory_xact_lock_shared(@p0)";
        command.Parameters.Add(new NpgsqlParameter("p0", LockNumber));
        command.ExecuteNonQuery();
        return transaction;
    }

    public override DbTransaction BeginRead(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

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

    public override void LockKeys(DbConnection connection, DbTransaction transaction, KeySpace space, IReadOnlyList<long> keys)
    {
        using var batch = new NpgsqlBatch((NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
        foreach (var key in keys.Select(key => (int)unchecked((ulong)key % KeyLocks)).Distinct().Order())
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT pg_advisory_xact_lock(@p0, @p1)") { Parameters = { new NpgsqlParameter("p0", (int)space), new NpgsqlParameter("p1", key) } });
        }

        batch.ExecuteNonQuery();
    }

    public override bool IsRace(DbException complaint) =>
        complaint is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected };

    /// <summary>
    /// Statements are prepared once for a connection. A plan made on empty tables reads them from end to end, and stays
    /// until the table is looked at: without this the next import takes a minute for what it can do in seconds.
    /// </summary>
    public override void Settle(DbConnection connection, DbTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "ANALYZE";
        command.ExecuteNonQuery();
    }

    /// <summary>PostgreSQL checks its own pages; what it would find it says at the read.</summary>
    public override IReadOnlyList<string> Damage(DbConnection connection) => [];

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        source.Dispose();
    }
}

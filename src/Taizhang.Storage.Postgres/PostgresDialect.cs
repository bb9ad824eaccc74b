using System.Data;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Taizhang.Ledger.Store;

namespace Taizhang.Storage.Postgres;

/// <summary>
/// A server for an office or a county. Ordinary writers share one advisory lock and wait for each other only at the
/// audit chain of their home; who changes what others refer to takes the lock alone.
/// </summary>
public sealed class PostgresDialect(NpgsqlDataSource source) : Dialect, IDisposable
{
    /// <summary>Any number, as long as nothing else in the database uses it.</summary>
    private const long LockNumber = 7_130_112;

    /// <summary>Keys share so many locks, since a server has room for few thousands: two that share one only wait for each other.</summary>
    private const int KeyLocks = 4096;

    /// <summary>From so many rows on the copy protocol is quicker than a batch.</summary>
    private const int CopyFrom = 200;

    public PostgresDialect(string connectionString)
        : this(NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2 }.ConnectionString))
    {
    }

    public override string ForUpdate => " FOR UPDATE";

    public override string KeptInKeyOrder => "";

    public override bool ReadsSideBySide => false;

    public override WordIndex Words { get; } = new PostgresWordIndex();

    public override DbConnection Open() => source.OpenConnection();

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

    public override void Insert(DbConnection connection, DbTransaction transaction, Table table, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count < CopyFrom)
        {
            Run(connection, transaction, table.InsertSql, table, rows, table.Columns.Count);
            return;
        }

        using var copy = ((NpgsqlConnection)connection).BeginBinaryImport($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is null)
                {
                    copy.WriteNull();
                }
                else
                {
                    copy.Write(Typed(row[i], table.Columns[i].Type), TypeFor(table.Columns[i].Type));
                }
            }
        }

        copy.Complete();
    }

    public override void Run(DbConnection connection, DbTransaction transaction, string sql, Table table, IReadOnlyList<object?[]> rows, int columns)
    {
        foreach (var chunk in rows.Chunk(CopyFrom))
        {
            using var batch = new NpgsqlBatch((NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
            foreach (var row in chunk)
            {
                var command = new NpgsqlBatchCommand(sql);
                for (var i = 0; i < columns; i++)
                {
                    var type = table.Columns[i].Type;
                    command.Parameters.Add(new NpgsqlParameter(FormattableString.Invariant($"p{i}"), TypeFor(type)) { Value = row[i] is null ? DBNull.Value : Typed(row[i], type) });
                }

                batch.BatchCommands.Add(command);
            }

            batch.ExecuteNonQuery();
        }
    }

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

    public void Dispose() => source.Dispose();

    private static object Typed(object? value, ColumnType type) => (type, value) switch
    {
        (ColumnType.Long, int small) => (long)small,
        (ColumnType.Int, long large) => checked((int)large),
        (_, { } given) => given,
        (_, null) => DBNull.Value,
    };

    private static NpgsqlDbType TypeFor(ColumnType type) => type switch
    {
        ColumnType.Long => NpgsqlDbType.Bigint,
        ColumnType.Int => NpgsqlDbType.Integer,
        ColumnType.Text => NpgsqlDbType.Text,
        ColumnType.Bytes => NpgsqlDbType.Bytea,
    };
}

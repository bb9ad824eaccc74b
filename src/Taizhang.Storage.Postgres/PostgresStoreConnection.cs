using System.Data;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Taizhang.Ledger.Store;

namespace Taizhang.Storage.Postgres;

/// <summary>
/// A connection to the server. What counts is how often it is asked: locks travel with the question that follows them,
/// everything that waits to be written goes in one journey with the commit, and what is much by the copy protocol.
/// </summary>
internal sealed class PostgresStoreConnection(NpgsqlConnection connection) : StoreConnection(connection)
{
    /// <summary>Any number, as long as nothing else in the database uses it.</summary>
    private const long LockNumber = 7_130_112;

    /// <summary>Keys share so many locks, since a server has room for few thousands: two that share one only wait for each other.</summary>
    private const int KeyLocks = 4096;

    /// <summary>From so many rows on the copy protocol is quicker than a batch.</summary>
    private const int CopyFrom = 200;

    /// <summary>Rows fetched at a time through a cursor.</summary>
    private const int FetchAtOnce = 2000;

    /// <summary>A cursor's name is never used twice: the driver keeps what it prepared under it.</summary>
    private static long _cursors;

    /// <summary>Locks and questions that travel with the next statement, with who takes the answer of each.</summary>
    private readonly List<(NpgsqlBatchCommand Command, Action<NpgsqlDataReader> Take)> _travelling = [];

    public override void BeginRead() => Transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public override void BeginWrite(bool exclusive)
    {
        Transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        _travelling.Add((Statement(exclusive ? "SELECT pg_advisory_xact_lock($1)" : "SELECT pg_advisory_xact_lock_shared($1)", LockNumber), _ => { }));
    }

    public override void LockKeys(KeySpace space, IReadOnlyList<long> keys) => _travelling.AddRange(
        keys.Select(key => (int)unchecked((ulong)key % KeyLocks)).Distinct().Order()
            .Select(key => (Statement("SELECT pg_advisory_xact_lock($1, $2)", (int)space, key), (Action<NpgsqlDataReader>)(_ => { }))));

    public override List<T> Read<T>(string sql, Func<DbDataReader, T> row, ReadOnlySpan<object?> values)
    {
        List<T> rows = [];
        _travelling.Add((Statement(NumberedStatements.Of(sql), values), reader => rows = ReadAll(reader, row)));
        Send();
        return rows;
    }

    public override Answer<T> Ask<T>(string sql, Func<DbDataReader, T> row, ReadOnlySpan<object?> values)
    {
        var answer = new Answer<T>(Send);
        _travelling.Add((Statement(NumberedStatements.Of(sql), values), reader => answer.Take(ReadAll(reader, row))));
        if (_travelling.Count >= CopyFrom)
        {
            Send();
        }

        return answer;
    }

    /// <summary>By a cursor, which ends with the transaction; so other questions can be asked meanwhile.</summary>
    public override IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> row, object?[] values)
    {
        var cursor = FormattableString.Invariant($"reading{Interlocked.Increment(ref _cursors)}");
        Execute($"DECLARE {cursor} NO SCROLL CURSOR FOR {sql}", values);
        using var fetch = new NpgsqlCommand(FormattableString.Invariant($"FETCH {FetchAtOnce} FROM {cursor}"), connection);
        while (Fetched() is { Count: > 0 } rows)
        {
            foreach (var item in rows)
            {
                yield return item;
            }
        }

        List<T> Fetched()
        {
            using var reader = fetch.ExecuteReader();
            return ReadAll(reader, row);
        }
    }

    public override void Execute(string sql, ReadOnlySpan<object?> values)
    {
        _travelling.Add((Statement(NumberedStatements.Once(sql), values), _ => { }));
        Send();
    }

    public override void Write(IReadOnlyList<WaitingRows> waiting) => Run(Collect(waiting));

    public override void Commit(IReadOnlyList<WaitingRows> waiting)
    {
        var batch = waiting.Sum(rows => rows.Rows.Count) < CopyFrom ? Together(waiting) : Collect(waiting);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        Run(batch);
    }

    /// <summary>
    /// Statements are prepared once for a connection. A plan made on empty tables reads them from end to end, and stays
    /// until the table is looked at: without this the next import takes a minute for what it can do in seconds.
    /// </summary>
    public override void Settle() => Execute("ANALYZE", []);

    /// <summary>Runs what is much, and gives a batch of the rest.</summary>
    private NpgsqlBatch Collect(IReadOnlyList<WaitingRows> waiting)
    {
        Send();
        var batch = new NpgsqlBatch(connection);
        foreach (var rows in waiting)
        {
            if (rows.IsInsert && rows.Rows.Count >= CopyFrom)
            {
                Run(batch);
                Copy(rows);
                batch = new NpgsqlBatch(connection);
                continue;
            }

            foreach (var row in rows.Rows)
            {
                batch.BatchCommands.Add(Statement(rows, row));
                if (batch.BatchCommands.Count >= CopyFrom)
                {
                    Run(batch);
                    batch = new NpgsqlBatch(connection);
                }
            }
        }

        return batch;
    }

    /// <summary>
    /// The rows of a small commit in few statements: what is taken away one by one, then each time one row of every table
    /// together. So there are few different statements, and each is prepared.
    /// </summary>
    private NpgsqlBatch Together(IReadOnlyList<WaitingRows> waiting)
    {
        Send();
        var batch = new NpgsqlBatch(connection);
        var rounds = new List<List<(WaitingRows Rows, object?[] Row)>>();
        var tables = new Dictionary<Table, int>();
        foreach (var rows in waiting)
        {
            foreach (var row in rows.Rows)
            {
                if (rows.IsDelete)
                {
                    batch.BatchCommands.Add(Statement(rows, row));
                    continue;
                }

                // Of two rows of a table the second may be meant for the place of the first.
                var round = tables.GetValueOrDefault(rows.Table);
                tables[rows.Table] = round + 1;
                if (round == rounds.Count)
                {
                    rounds.Add([]);
                }

                rounds[round].Add((rows, row));
            }
        }

        rounds.ForEach(round => batch.BatchCommands.Add(Together(round)));
        return batch;
    }

    /// <summary>One statement that writes one row into each of several tables.</summary>
    private static NpgsqlBatchCommand Together(List<(WaitingRows Rows, object?[] Row)> round)
    {
        if (round is [var (rows, only)])
        {
            return Statement(rows, only);
        }

        var command = new NpgsqlBatchCommand(NumberedStatements.Joined(round.ConvertAll(item => item.Rows.Sql)));
        round.ForEach(item => Give(command, item.Rows.Table, item.Row));
        return command;
    }

    private static void Run(NpgsqlBatch batch)
    {
        using (batch)
        {
            if (batch.BatchCommands.Count > 0)
            {
                batch.ExecuteNonQuery();
            }
        }
    }

    /// <summary>Sends what travels, and has every answer taken.</summary>
    private void Send()
    {
        if (_travelling.Count == 0)
        {
            return;
        }

        using var batch = new NpgsqlBatch(connection);
        _travelling.ForEach(statement => batch.BatchCommands.Add(statement.Command));
        var takers = _travelling.ConvertAll(statement => statement.Take);
        _travelling.Clear();
        using var reader = batch.ExecuteReader();
        foreach (var take in takers)
        {
            take(reader);
            reader.NextResult();
        }
    }

    private void Copy(WaitingRows rows)
    {
        var table = rows.Table;
        using var copy = connection.BeginBinaryImport($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows.Rows)
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

    private static NpgsqlBatchCommand Statement(WaitingRows rows, object?[] row)
    {
        var command = new NpgsqlBatchCommand(NumberedStatements.Of(rows.Sql));
        Give(command, rows.Table, row);
        return command;
    }

    private static void Give(NpgsqlBatchCommand command, Table table, object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var type = table.Columns[i].Type;
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = TypeFor(type), Value = Typed(row[i], type) });
        }
    }

    private static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

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

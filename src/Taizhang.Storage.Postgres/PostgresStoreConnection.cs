using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;
using Taizhang.Ledger.Store;

namespace Taizhang.Storage.Postgres;

/// <summary>
/// Writes everything that waits in one journey to the server, and what is much by the copy protocol. Statements name
/// their parameters by number, as the server does: a driver that has to look for names reads every statement anew.
/// </summary>
internal sealed partial class PostgresStoreConnection(NpgsqlConnection connection) : StoreConnection(connection)
{
    /// <summary>From so many rows on the copy protocol is quicker than a batch.</summary>
    private const int CopyFrom = 200;

    /// <summary>The statements that write rows; there are few.</summary>
    private static readonly ConcurrentDictionary<string, string> Numbered = new();

    public override void Write(IReadOnlyList<WaitingRows> waiting)
    {
        var batch = new NpgsqlBatch(connection, Transaction as NpgsqlTransaction);
        foreach (var rows in waiting)
        {
            if (rows.IsInsert && rows.Rows.Count >= CopyFrom)
            {
                batch = Sent(batch);
                Copy(rows);
                continue;
            }

            foreach (var row in rows.Rows)
            {
                batch.BatchCommands.Add(Command(rows, row));
                batch = batch.BatchCommands.Count < CopyFrom ? batch : Sent(batch);
            }
        }

        Sent(batch).Dispose();
    }

    protected override DbCommand Command(string sql, int parameters)
    {
        var command = new NpgsqlCommand(ByNumber(sql), connection);
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new NpgsqlParameter());
        }

        return command;
    }

    /// <summary>Runs the batch, and gives an empty one.</summary>
    private NpgsqlBatch Sent(NpgsqlBatch batch)
    {
        if (batch.BatchCommands.Count > 0)
        {
            batch.ExecuteNonQuery();
        }

        batch.Dispose();
        return new NpgsqlBatch(connection, Transaction as NpgsqlTransaction);
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

    private static NpgsqlBatchCommand Command(WaitingRows rows, object?[] row)
    {
        var command = new NpgsqlBatchCommand(Numbered.GetOrAdd(rows.Sql, ByNumber));
        for (var i = 0; i < row.Length; i++)
        {
            var type = rows.Table.Columns[i].Type;
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = TypeFor(type), Value = Typed(row[i], type) });
        }

        return command;
    }

    /// <summary>@p0 is $1, and so on.</summary>
    private static string ByNumber(string sql) =>
        Names().Replace(sql, name => string.Create(CultureInfo.InvariantCulture, $"${int.Parse(name.ValueSpan[2..], NumberStyles.None, CultureInfo.InvariantCulture) + 1}"));

    [GeneratedRegex("@p[0-9]+")]
    private static partial Regex Names();

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

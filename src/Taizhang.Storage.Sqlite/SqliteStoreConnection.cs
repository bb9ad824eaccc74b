using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Taizhang.Ledger.Store;

namespace Taizhang.Storage.Sqlite;

/// <summary>Writes through statements of its own: an import adds some ten rows for each of a hundred thousand records.</summary>
internal sealed class SqliteStoreConnection(SqliteConnection connection) : StoreConnection(connection)
{
    private readonly Dictionary<string, SqliteStatement> _statements = [];

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

    protected override DbCommand Command(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}") });
        }

        return command;
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        base.Dispose(disposing);
    }
}

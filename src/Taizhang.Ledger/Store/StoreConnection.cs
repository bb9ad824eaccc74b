using System.Data.Common;

namespace Taizhang.Ledger.Store;

/// <summary>Rows that one statement is to be run for, in their order.</summary>
public sealed record WaitingRows(Table Table, string Sql, List<object?[]> Rows)
{
    public bool IsInsert => Sql == Table.InsertSql;

    public bool IsDelete => Sql == Table.DeleteSql;
}

/// <summary>An open connection, used by one transaction at a time.</summary>
public abstract class StoreConnection(DbConnection connection) : IDisposable
{
    public DbConnection Connection => connection;

    /// <summary>The transaction that uses it now.</summary>
    protected DbTransaction? Transaction { get; set; }

    /// <summary>Begins a transaction that reads one unchanging state.</summary>
    public abstract void BeginRead();

    /// <summary>
    /// Begins a transaction that will write. It is a writer before it asks anything, so that a read inside it never has
    /// to be repeated. An exclusive one waits for all others and keeps them out.
    /// </summary>
    public abstract void BeginWrite(bool exclusive);

    /// <summary>
    /// Keeps other writers that lock one of the same keys waiting until this transaction ends; all of them lock the spaces
    /// in their order, and the keys of a space in one order. The lock is held before anything further is read.
    /// </summary>
    public abstract void LockKeys(KeySpace space, IReadOnlyList<long> keys);

    /// <summary>Reads all rows of an answer.</summary>
    public abstract List<T> Read<T>(string sql, Func<DbDataReader, T> row, ReadOnlySpan<object?> values);

    /// <summary>Asks what is wanted later: where journeys are long it travels with the next statement, and is answered in its order.</summary>
    public virtual Answer<T> Ask<T>(string sql, Func<DbDataReader, T> row, ReadOnlySpan<object?> values) => new(Read(sql, row, values));

    /// <summary>
    /// Reads rows one after the other, for more of them than memory should hold. Other questions may be asked meanwhile.
    /// </summary>
    public abstract IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> row, object?[] values);

    /// <summary>Runs one statement.</summary>
    public abstract void Execute(string sql, ReadOnlySpan<object?> values);

    /// <summary>Writes rows, one statement after the other.</summary>
    public abstract void Write(IReadOnlyList<WaitingRows> waiting);

    /// <summary>
    /// Called before a large input is committed. A database that keeps the plan it made while a table was empty makes it anew here.
    /// </summary>
    public virtual void Settle()
    {
    }

    /// <summary>Writes the last rows and makes everything lasting.</summary>
    public abstract void Commit(IReadOnlyList<WaitingRows> waiting);

    /// <summary>Ends the transaction; what was not committed is as it was.</summary>
    public void End()
    {
        Transaction?.Dispose();
        Transaction = null;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected static List<T> ReadAll<T>(DbDataReader reader, Func<DbDataReader, T> row)
    {
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    protected virtual void Dispose(bool disposing)
    {
        End();
        connection.Dispose();
    }
}

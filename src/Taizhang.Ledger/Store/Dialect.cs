using System.Collections.Concurrent;
using System.Data.Common;

namespace Taizhang.Ledger.Store;

/// <summary>What a key that is locked stands for. The numbers are those of the database's locks, in the order in which they are taken.</summary>
public enum KeySpace
{
    /// <summary>What identifies a record that must not be entered twice; locked before the chain heads.</summary>
    Duplicates = 1,

    /// <summary>What figures count once; locked after the chain heads.</summary>
    CountedThings = 2,
}

/// <summary>
/// What differs between the databases. Everything else is the same SQL: there are two implementations, and every test
/// of a store runs on both.
/// </summary>
public abstract class Dialect : IDisposable
{
    private readonly ConcurrentBag<StoreConnection> _kept = [];

    /// <summary>Opens a connection of its own; the caller disposes it.</summary>
    public abstract DbConnection Open();

    /// <summary>A connection for one transaction, if possible one that was used before; to be given back.</summary>
    internal StoreConnection Take() => _kept.TryTake(out var kept) ? kept : Connect();

    /// <summary>Takes back a connection, ending its transaction.</summary>
    internal void GiveBack(StoreConnection connection)
    {
        connection.End();
        if (_kept.Count < KeptMax)
        {
            _kept.Add(connection);
        }
        else
        {
            connection.Dispose();
        }
    }

    /// <summary>How many connections stay open while nobody uses them.</summary>
    protected abstract int KeptMax { get; }

    protected abstract StoreConnection Connect();

    /// <summary>Added to a SELECT of rows that will be changed in this transaction.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>How many transactions of single records are worth having at once.</summary>
    public abstract int WritersAtOnce { get; }
    /// <summary>Added to a CREATE TABLE whose rows are best kept in the order of their key.</summary>
    public abstract string KeptInKeyOrder { get; }

    /// <summary>How rows are found by their words.</summary>
    public abstract WordIndex Words { get; }

    public abstract bool HasTable(DbConnection connection, string name);

    public abstract string TypeOf(ColumnType type);

    /// <summary>True for the database's complaint that another writer was there first: a row with that key exists, or the two waited for each other.</summary>
    public abstract bool IsRace(DbException complaint);

    /// <summary>What the database itself finds wrong with its file; empty when nothing.</summary>
    public abstract IReadOnlyList<string> Damage(DbConnection connection);

    /// <summary>Closes the connections nobody uses. The dialect can go on: it opens new ones.</summary>
    public void CloseKept()
    {
        while (_kept.TryTake(out var kept))
        {
            kept.Dispose();
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => CloseKept();

    /// <summary>Writes the whole database as of one moment to a file that is not there yet; false where a database is not one file.</summary>
    public virtual bool CopyTo(string path) => false;

    /// <summary>Lets go of whatever is kept open, so that its file can be moved.</summary>
    public virtual void LetGo() => CloseKept();
}

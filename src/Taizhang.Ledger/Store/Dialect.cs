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
public abstract class Dialect
{
    /// <summary>Opens a connection of its own; the caller disposes it.</summary>
    public abstract DbConnection Open();

    /// <summary>
    /// Begins a transaction that will write. It is a writer from its first moment, so that a read inside it never has
    /// to be repeated. An exclusive one waits for all others and keeps them out.
    /// </summary>
    public abstract DbTransaction BeginWrite(DbConnection connection, bool exclusive);

    /// <summary>Begins a transaction that reads one unchanging state.</summary>
    public abstract DbTransaction BeginRead(DbConnection connection);

    /// <summary>Added to a SELECT of rows that will be changed in this transaction.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Added to a CREATE TABLE whose rows are best kept in the order of their key.</summary>
    public abstract string KeptInKeyOrder { get; }

    /// <summary>True when a connection answers another question while the rows of one are still being read.</summary>
    public abstract bool ReadsSideBySide { get; }

    /// <summary>How rows are found by their words.</summary>
    public abstract WordIndex Words { get; }

    public abstract bool HasTable(DbConnection connection, string name);

    public abstract string TypeOf(ColumnType type);

    /// <summary>Runs the same statement for many rows of values, in their order.</summary>
    public abstract void Run(DbConnection connection, DbTransaction transaction, string sql, Table table, IReadOnlyList<object?[]> rows, int columns);

    /// <summary>Adds many rows to a table by the database's quickest way.</summary>
    public abstract void Insert(DbConnection connection, DbTransaction transaction, Table table, IReadOnlyList<object?[]> rows);

    /// <summary>
    /// Keeps other writers that lock one of the same keys waiting until this transaction ends; all of them lock the spaces
    /// in their order, and the keys of a space in one order.
    /// </summary>
    public abstract void LockKeys(DbConnection connection, DbTransaction transaction, KeySpace space, IReadOnlyList<long> keys);

    /// <summary>True for the database's complaint that another writer was there first: a row with that key exists, or the two waited for each other.</summary>
    public abstract bool IsRace(DbException complaint);

    /// <summary>
    /// Called before a large input is committed. A database that keeps the plan it made while a table was empty makes it anew here.
    /// </summary>
    public virtual void Settle(DbConnection connection, DbTransaction transaction)
    {
    }

    /// <summary>What the database itself finds wrong with its file; empty when nothing.</summary>
    public abstract IReadOnlyList<string> Damage(DbConnection connection);

    /// <summary>Writes the whole database as of one moment to a file that is not there yet; false where a database is not one file.</summary>
    public virtual bool CopyTo(string path) => false;

    /// <summary>Lets go of whatever is kept open, so that its file can be moved.</summary>
    public virtual void LetGo()
    {
    }
}

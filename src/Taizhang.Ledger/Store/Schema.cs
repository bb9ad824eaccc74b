using System.Globalization;

namespace Taizhang.Ledger.Store;

/// <summary>Makes the tables of a new store and recognises those of another version.</summary>
public static class Schema
{
    /// <summary>Raised with every change of the tables; a store of a higher number is refused.</summary>
    public const int Version = 2;

    private const string VersionFact = "schema";

    /// <summary>Stands while what is derived from the ledger has yet to be counted again.</summary>
    private const string CountAnewFact = "count-anew";

    private static readonly string FactSql = $"SELECT value FROM {Tables.Fact.Name} WHERE name = @p0";

    /// <summary>Completes the store; null when it is ready, else why it is not.</summary>
    public static Refusal? Complete(Dialect dialect, IReadOnlyList<Table> tables)
    {
        if (VersionOf(dialect) is { } version)
        {
            if (version < Version)
            {
                BringUp(dialect, tables);
            }

            return version <= Version
                ? Add(dialect, tables)
                : new Refusal("store-newer", "", "这个数据文件夹是更新版本的程序建的，这个版本打不开。", "请换用新版程序打开，数据没有改动。");
        }

        using var session = WriteSession.Begin(dialect, exclusive: true);
        CreateMissing(dialect, session, tables);
        session.Insert(Tables.Fact, VersionFact, Version.ToString(CultureInfo.InvariantCulture));
        session.Insert(Tables.Fact, IdSource.NextFact, "1");
        session.Insert(Tables.Fact, TreeCache.VersionFact, "0");
        session.Insert(Tables.ChainHead, 0L, 0L, Audit.AuditChain.Start);
        session.Commit();
        return null;
    }

    /// <summary>True for a store of an earlier program, which is laid out anew when it is opened.</summary>
    public static bool IsOlder(Dialect dialect) => VersionOf(dialect) < Version;

    /// <summary>True when an older layout of derived rows was dropped and nobody has counted them since.</summary>
    public static bool IsToCountAnew(ReadSession session) => session.Read(FactSql, row => row.GetString(0), CountAnewFact).Count > 0;

    public static bool IsToCountAnew(WriteSession session) => session.Read(FactSql, row => row.GetString(0), CountAnewFact).Count > 0;

    /// <summary>Says, in the transaction that counted, that it is done.</summary>
    public static void IsCounted(WriteSession session) => session.Delete(Tables.Fact, CountAnewFact);

    /// <summary>
    /// Lays an older store out as it is now. Another program may have done so since its version was read: it is read again
    /// in the transaction.
    /// </summary>
    private static void BringUp(Dialect dialect, IReadOnlyList<Table> tables)
    {
        using var session = WriteSession.Begin(dialect, exclusive: true);
        var version = int.Parse(session.Read(FactSql, row => row.GetString(0), VersionFact)[0], CultureInfo.InvariantCulture);
        foreach (var table in tables.Where(table => table.DerivedSince > version))
        {
            session.Execute($"DROP TABLE IF EXISTS {table.Name}");
            session.Replace(Tables.Fact, CountAnewFact, "");
        }

        CreateMissing(dialect, session, tables);
        session.Replace(Tables.Fact, VersionFact, Math.Max(version, Version).ToString(CultureInfo.InvariantCulture));
        session.Commit();
    }

    private static void CreateMissing(Dialect dialect, WriteSession session, IReadOnlyList<Table> tables)
    {
        foreach (var table in tables)
        {
            Make(dialect, session, table);
        }
    }

    /// <summary>A store from before a table was thought of gets it, empty; whoever keeps it fills it.</summary>
    private static Refusal? Add(Dialect dialect, IReadOnlyList<Table> tables)
    {
        List<Table> missing;
        using (var connection = dialect.Open())
        {
            missing = [.. tables.Where(table => !dialect.HasTable(connection, table.Name))];
        }

        if (missing.Count > 0)
        {
            using var session = WriteSession.Begin(dialect, exclusive: true);
            foreach (var table in missing)
            {
                Make(dialect, session, table);
            }

            session.Commit();
        }

        return null;
    }

    private static void Make(Dialect dialect, WriteSession session, Table table)
    {
        session.Execute(CreateTable(dialect, table));
        for (var i = 0; i < table.Indexes.Count; i++)
        {
            session.Execute(CreateIndex(table, i));
        }

        foreach (var statement in table.HasWords ? dialect.Words.Make(table) : [])
        {
            session.Execute(statement);
        }
    }

    private static int? VersionOf(Dialect dialect)
    {
        using var connection = dialect.Open();
        if (!dialect.HasTable(connection, Tables.Fact.Name))
        {
            return null;
        }

        using var command = ReadSession.Command(connection, FactSql, [VersionFact]);
        return ReadSession.ReadAll(command, row => int.Parse(row.GetString(0), CultureInfo.InvariantCulture)) is [var version] ? version : null;
    }

    private static string CreateTable(Dialect dialect, Table table)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"{column.Name} {dialect.TypeOf(column.Type)}{(column.Nullable ? "" : " NOT NULL")}"));
        return $"CREATE TABLE IF NOT EXISTS {table.Name} ({columns}, PRIMARY KEY ({table.KeyList})){dialect.KeptInKeyOrder}";
    }

    private static string CreateIndex(Table table, int number)
    {
        const string Unique = "unique:";
        var parts = table.Indexes[number].Split(" where ");
        var unique = parts[0].StartsWith(Unique, StringComparison.Ordinal);
        var rows = parts is [_, var condition] ? $" WHERE {condition}" : "";
        return $"CREATE {(unique ? "UNIQUE " : "")}INDEX IF NOT EXISTS {table.Name}_{number + 1} ON {table.Name} ({(unique ? parts[0][Unique.Length..] : parts[0])}){rows}";
    }
}

using System.Globalization;
using Microsoft.Data.Sqlite;
using Taizhang.Catalog;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Lexicon;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Bench;

/// <summary>
/// What a system without contributions would do: one table of records with a JSON column, indexed on ledger, home and day,
/// and every figure a query over it. The records are copied out of a store, so both answer from the same ledger.
/// </summary>
internal sealed class JsonFigures : IDisposable
{
    private static readonly string RecordsSql =
        $"SELECT e.id, e.family, e.home, e.from_day, e.to_day, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = {(int)EntryKind.Record} AND e.counts > 0";

    private static readonly string OthersSql =
        $"SELECT e.ref, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind IN ({(int)EntryKind.Organisation}, {(int)EntryKind.Outside}) AND e.counts > 0";

    private static readonly string HomesSql =
        $"SELECT DISTINCT descendant FROM {Tables.OrganisationPath.Name} WHERE ancestor = @p0 AND is_home = 1 AND from_day <= @p1 AND to_day >= @p1";

    private readonly SqliteConnection _connection;
    private readonly LedgerStore _store;

    /// <summary>Kept until the end: a statement that the collector ended on its own thread would meet another one at work on the connection.</summary>
    private readonly List<SqliteCommand> _prepared = [];

    private JsonFigures(SqliteConnection connection, LedgerStore store)
    {
        _connection = connection;
        _store = store;
    }

    /// <summary>Copies the counted records of a store beside it, in the place of an earlier copy.</summary>
    public static JsonFigures CopyOf(LedgerStore store, string folder)
    {
        var path = Path.Combine(folder, "json.db");
        File.Delete(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        var figures = new JsonFigures(connection, store);
        figures.Execute("PRAGMA journal_mode = WAL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456;");
        figures.Copy();
        return figures;
    }

    /// <summary>The figures whose every rule can be asked as a query over records: of the catalog, nothing else.</summary>
    public static DutyCatalog FiguresOfRecords(DutyCatalog catalog) =>
        Only(catalog, (_, figure) => figure.Derivation is null && figure.Rules.All(rule => JsonQuery.CanAsk(catalog, rule)));

    /// <summary>Some figures of the catalog and what they count, nothing else.</summary>
    public static DutyCatalog Only(DutyCatalog catalog, Func<string, FigureDefinition, bool> isWanted) =>
        With(catalog, catalog.Figures.Where(figure => isWanted(figure.Key, figure.Value)).ToDictionary(), catalog.Decoys);

    /// <summary>The catalog with these figures and decoys in the place of its own, and none of its rules.</summary>
    public static DutyCatalog With(DutyCatalog catalog, IReadOnlyDictionary<string, FigureDefinition> figures, IReadOnlyList<Decoy> decoys) =>
        new()
        {
            Hash = catalog.Hash,
            Levels = catalog.Levels,
            Educations = catalog.Educations,
            OrganisationKinds = catalog.OrganisationKinds,
            RoleKinds = catalog.RoleKinds,
            Ledgers = catalog.Ledgers,
            Procedures = catalog.Procedures,
            Figures = figures,
            Decoys = decoys,
            Words = catalog.Words,
            Confidence = catalog.Confidence,
        };

    /// <summary>Prepares the queries of an organisation and a period: the rule's key and its value, each time it is called.</summary>
    public Func<IReadOnlyList<(string Key, long Amount)>> Prepare(DutyCatalog catalog, FigureBook book)
    {
        using var session = new ReadSession(_store.Dialect);
        var homes = string.Join(
            ",",
            session.Read(
                HomesSql,
                row => row.GetInt64(0).ToString(CultureInfo.InvariantCulture),
                book.Organisation.Id,
                book.Period.To.DayNumber
            )
        );
        var commands = catalog
            .Figures.Values.SelectMany(figure => figure.Rules)
            .Select(rule => (rule.Key, Command: Prepared(JsonQuery.Of(catalog, rule, homes), book.Period)))
            .ToList();
        return () =>
            [.. commands.Select(query => (query.Key, Convert.ToInt64(query.Command.ExecuteScalar(), CultureInfo.InvariantCulture)))];
    }

    public void Dispose()
    {
        _prepared.ForEach(command => command.Dispose());
        _connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, Period period)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@from", period.From.DayNumber);
        command.Parameters.AddWithValue("@to", period.To.DayNumber);
        command.Prepare();
        _prepared.Add(command);
        return command;
    }

    private void Copy()
    {
        Execute(
            "CREATE TABLE record (id INTEGER PRIMARY KEY, ledger TEXT, home INTEGER, day INTEGER, to_day INTEGER, content TEXT); CREATE TABLE other (ref TEXT PRIMARY KEY, content TEXT) WITHOUT ROWID;"
        );
        using var session = new ReadSession(_store.Dialect);
        using (var transaction = _connection.BeginTransaction())
        {
            Insert("INSERT INTO record VALUES (@0, @1, @2, @3, @4, @5)", session.Stream(RecordsSql, row => Values(row, 6)));
            Insert("INSERT INTO other VALUES (@0, @1)", session.Stream(OthersSql, row => Values(row, 2)));
            transaction.Commit();
        }

        Execute("CREATE INDEX record_1 ON record (ledger, home, day); CREATE INDEX record_2 ON record (home, day); ANALYZE;");
    }

    private static object[] Values(System.Data.Common.DbDataReader row, int count)
    {
        var values = new object[count];
        row.GetValues(values);
        return values;
    }

    private void Insert(string sql, IEnumerable<object[]> rows)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (command.Parameters.Count == i)
                {
                    command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@{i}"), row[i]);
                }

                command.Parameters[i].Value = row[i];
            }

            command.ExecuteNonQuery();
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

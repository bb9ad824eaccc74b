using System.Globalization;
using Microsoft.Data.Sqlite;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Recount;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Search;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.Store;

/// <summary>
/// SQLite notices few flipped bits by itself; verify notices each that changes what any row says. What the program notes
/// for itself about the catalog is put right when the file is opened, because it does not fit.
/// </summary>
public sealed class BitFlipTests(ITestOutputHelper output)
{
    private const int Seed = 7;
    private const int Entries = 300;

    private static IReadOnlyList<Table> AllTables => [.. Tables.All, .. FigureTables.All, SearchTables.Row];

    [Fact]
    public void every_flipped_bit_that_changes_a_row_is_found()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(Towns.Two + Records());
        office.Store.Dialect.CloseKept();
        Settle(office.DatabaseFile);
        var whole = File.ReadAllBytes(office.DatabaseFile);
        var before = Dump(office.DatabaseFile);
        var (random, changed, mended, missed) = (new Random(Seed), 0, 0, new List<string>());

        // Half the bytes of a file are empty room in its pages: flips go on until enough of them have changed something.
        for (var flip = 0; changed < Effort.Of(40, 200); flip++)
        {
            var (at, bit) = (random.Next(whole.Length), random.Next(8));
            var copy = Path.Combine(office.Folder, string.Create(CultureInfo.InvariantCulture, $"flip{flip}.db"));
            var bytes = (byte[])whole.Clone();
            bytes[at] ^= (byte)(1 << bit);
            File.WriteAllBytes(copy, bytes);
            if (Dump(copy) == before)
            {
                File.Delete(copy);
                continue;
            }

            changed++;
            var silence = Found(copy, office.Folder);
            if (silence is not null && Dump(copy) == before)
            {
                mended++;
            }
            else if (silence is not null)
            {
                missed.Add(string.Create(CultureInfo.InvariantCulture, $"bit {bit} of byte {at}: {silence}"));
            }

            File.Delete(copy);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{changed} flips that changed a row in a file of {whole.Length} bytes, {mended} put right at the opening, {missed.Count} missed"));
        Assert.True(missed.Count == 0, string.Join(Environment.NewLine, missed));
    }

    /// <summary>Null when the damage is found, as the command finds it; else what happened instead.</summary>
    private static string? Found(string file, string folder)
    {
        try
        {
            var store = TestOffice.Attach(Database.Sqlite, file, Path.Combine(folder, "evidence"));
            using var opened = store.Dialect;
            return VerifyLedger.Run(store, AllTables).Found.Count > 0 || SearchRows.Verify(store).Count > 0 || RecountFigures.Run(store).Differences.Count > 0 ? null : "nothing was found";
        }
        catch (SqliteException)
        {
            // The command says that the file is damaged.
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return $"{fault.GetType().Name} {fault.StackTrace}";
        }
    }

    private static void Settle(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM;";
        command.ExecuteNonQuery();
    }

    /// <summary>Every value of every row, read without any of our code; what cannot be read is said so.</summary>
    private static string Dump(string file)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Mode=ReadOnly");
            connection.Open();
            return string.Join('\n', AllTables.SelectMany(table => Rows(connection, table.Name)));
        }
        catch (Exception fault) when (fault is SqliteException or ArgumentException or OverflowException)
        {
            return "unreadable";
        }
    }

    private static List<string> Rows(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add($"{table} {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch { byte[] bytes => Convert.ToHexString(bytes), string text => $"'{text}'", var value => Convert.ToString(value, CultureInfo.InvariantCulture) }))}");
        }

        return rows;
    }

    private static string Records() => string.Concat(Enumerable.Range(1, Entries).Select(i => (i % 10) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{{\"person\":{{\"ref\":\"p{i}\",\"name\":\"人{i}\",\"phone\":\"139{i:00000000}\",\"organisation\":\"Q1\"}}}}\n{{\"role\":{{\"ref\":\"v{i}\",\"kind\":\"volunteer\",\"person\":\"p{i}\",\"organisation\":\"Q1\",\"from\":\"2022-01-01\"}}}}\n"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{{\"case\":{{\"ref\":\"c{i}\",\"procedure\":\"star-rating\",\"subject\":\"Q1b\",\"fields\":{{\"year\":2022}},\"steps\":[{{\"step\":\"decided\",\"date\":\"2022-12-01\",\"star\":\"五星级\"}}]}}}}\n"),
        2 => string.Create(CultureInfo.InvariantCulture, $"{{\"record\":{{\"ref\":\"r{i}\",\"ledger\":\"gathering\",\"organisation\":\"H1b\",\"date\":\"2022-05-02\",\"status\":\"draft\",\"fields\":{{\"kinds\":[\"党课\"],\"subject\":\"第{i}课\",\"study\":true,\"present\":9,\"expected\":3}}}}}}\n"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{{\"record\":{{\"ref\":\"r{i}\",\"ledger\":\"gathering\",\"organisation\":\"Q1b\",\"bodies\":[\"Q1b\",\"Q2b\"],\"date\":\"2022-{1 + (i % 12):00}-{1 + (i % 28):00}\",\"fields\":{{\"kinds\":[\"党课\"],\"subject\":\"第{i}课\",\"study\":true,\"present\":{i}}}}}}}\n"),
    }));
}

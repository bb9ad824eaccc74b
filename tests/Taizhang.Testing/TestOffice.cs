using System.Globalization;
using Taizhang.Catalog;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Figures.Recount;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Evidence;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Search;
using Taizhang.Ledger.Store;
using Taizhang.Reports;
using Taizhang.Storage.Postgres;
using Taizhang.Storage.Sqlite;
using Xunit;

namespace Taizhang.Testing;

/// <summary>An office with an empty ledger of its own, put together as the program puts it together, and thrown away after the test.</summary>
public sealed class TestOffice : IDisposable
{
    private static readonly byte[] OfficeKey = [.. Enumerable.Range(1, PersonVault.KeySize).Select(i => (byte)i)];

    /// <summary>Whoever sits at the desk of these tests.</summary>
    private const string Officer = "officer";

    private readonly string? _server;

    private TestOffice(Database database, DutyCatalog catalog, DateOnly today)
    {
        Database = database;
        Folder = Directory.CreateTempSubdirectory("taizhang-test-").FullName;
        if (database == Database.Postgres)
        {
            if (PostgresServer.Instance is not { } server)
            {
                Assert.Skip("PostgreSQL is not installed here.");
                return;
            }

            _server = server.NewDatabase();
        }

        Store = OpenAgain(catalog, today);
    }

    public Database Database { get; }

    /// <summary>Where the file lies, on SQLite.</summary>
    public string Folder { get; }

    public string DatabaseFile => Path.Combine(Folder, "taizhang.db");

    /// <summary>The file, or the connection string of the server.</summary>
    public string Address => _server ?? DatabaseFile;

    public LedgerStore Store { get; private set; } = null!;

    /// <summary>With the catalog of the program.</summary>
    public static TestOffice Open(Database database, DateOnly? today = null) => new(database, Catalogs.Real, today ?? FixedClock.Usual);

    /// <summary>With a catalog of the test's own.</summary>
    public static TestOffice Open(Database database, DutyCatalog catalog, DateOnly? today = null) => new(database, catalog, today ?? FixedClock.Usual);

    /// <summary>The same database opened as another program would open it, counted by that catalog.</summary>
    public LedgerStore OpenAgain(DutyCatalog catalog, DateOnly? today = null, string actor = Officer)
    {
        var opened = TryOpen(Database, Address, Path.Combine(Folder, "evidence"), catalog, today, actor);
        Assert.Empty(opened.Refusals);
        RuleVersions.BringUpToDate(opened.Value);
        SearchRows.BringUpToDate(opened.Value);
        return opened.Value;
    }

    public Outcome<LedgerStore> TryOpen(DutyCatalog catalog, DateOnly? today = null) => TryOpen(Database, Address, Path.Combine(Folder, "evidence"), catalog, today);

    /// <summary>A ledger that lies where the caller says, for another program than the one that made it.</summary>
    public static LedgerStore Attach(Database database, string address, string evidence)
    {
        var opened = TryOpen(database, address, evidence, Catalogs.Real, null);
        Assert.Empty(opened.Refusals);
        RuleVersions.BringUpToDate(opened.Value);
        SearchRows.BringUpToDate(opened.Value);
        return opened.Value;
    }

    private static Outcome<LedgerStore> TryOpen(Database database, string address, string evidence, DutyCatalog catalog, DateOnly? today, string actor = Officer) => LedgerStore.Open(
        database == Database.Sqlite ? new SqliteDialect(address) : new PostgresDialect(address),
        catalog,
        new PersonVault(OfficeKey),
        new EvidenceFiles(evidence),
        new FixedClock(today ?? FixedClock.Usual),
        actor,
        [new SearchStep(), new FiguresStep()],
        ReportTables.All);

    /// <summary>Goes on with another catalog, as after an edit of it and a new start.</summary>
    public void Restart(DutyCatalog catalog, DateOnly? today = null) => Store = OpenAgain(catalog, today);

    /// <summary>Takes in ledger text of which every line must be good.</summary>
    public ImportReport Import(string lines)
    {
        var report = TryImport(lines);
        Assert.True(report.IsDone, string.Join(Environment.NewLine, report.Refusals));
        return report.Value;
    }

    public Outcome<ImportReport> TryImport(string lines, bool keepGood = false, bool dryRun = false) =>
        ImportEntries.Run(Store, lines.Split('\n'), new ImportOptions(keepGood, dryRun, "test.jsonl"));

    public FigureReading Read(string figure, string organisation, string from, string to)
    {
        var book = ReadFigures.Run(Store, Scope.Everything, organisation, Days(from, to), variants: true);
        Assert.True(book.IsDone, string.Join(Environment.NewLine, book.Refusals));
        return book.Value.Find(figure) ?? throw new ArgumentException($"{figure} is no figure of this catalog.", nameof(figure));
    }

    public decimal Value(string figure, string organisation, string from, string to) => Read(figure, organisation, from, to).Value;

    /// <summary>The value of a stock on a day.</summary>
    public decimal Value(string figure, string organisation, string on) => Value(figure, organisation, on, on);

    public FigureTrace Trace(string figure, string organisation, string from, string to)
    {
        var trace = TraceFigure.Run(Store, Scope.Everything, figure, organisation, Days(from, to));
        Assert.True(trace.IsDone, string.Join(Environment.NewLine, trace.Refusals));
        return trace.Value;
    }

    public string Export(bool withPersonal = false) => string.Concat(ExportEntries.Run(Store, Scope.Everything, withPersonal).Select(line => line + "\n"));

    /// <summary>Everything recount and verify find, in sentences.</summary>
    public IReadOnlyList<string> Proof() => Proof(Store);

    public static IReadOnlyList<string> Proof(LedgerStore store) =>
    [
        .. VerifyLedger.Run(store, [.. Tables.All, .. FigureTables.All, .. ReportTables.All]).Found.Select(damage => $"{damage.Where}：{damage.Message}"),
        .. SearchRows.Verify(store).Select(damage => $"{damage.Where}：{damage.Message}"),
        .. RecountFigures.Run(store).Differences.Select(difference => $"{difference.Where}：{difference.Message}"),
    ];

    public void Dispose()
    {
        Store?.Dialect.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static Period Days(string from, string to) =>
        new(DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}

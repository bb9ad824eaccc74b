using System.Globalization;
using System.Text;
using Taizhang.Catalog;
using Taizhang.Catalog.Loading;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Evidence;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Search;
using Taizhang.Ledger.Store;
using Taizhang.Reports;
using Taizhang.Reports.Renew;
using Taizhang.Reports.Templates;
using Taizhang.Storage.Postgres;
using Taizhang.Storage.Sqlite;

namespace Taizhang.Cli.Host;

/// <summary>
/// The folder that holds one office's data: the database file, the office's key, evidence files, and the office's own
/// overlay of the catalog. For an office with a server the folder names the server instead of holding the file.
/// </summary>
internal static class DataFolder
{
    /// <summary>The database of a folder without a server.</summary>
    public const string DatabaseFile = "taizhang.db";

    private const string KeyFile = "office.key";
    private const string ServerFile = "postgres.txt";
    private const string UpgradeFolder = "升级前备份";
    private const string OverlayFolder = "catalog";

    /// <summary>True when the folder already holds data.</summary>
    public static bool HasData(string folder) => File.Exists(Path.Combine(folder, DatabaseFile)) || File.Exists(Path.Combine(folder, ServerFile));

    /// <summary>Where the folder keeps the office's key.</summary>
    public static string KeyPath(string folder) => Path.Combine(folder, KeyFile);

    /// <summary>Lays a file of definitions into the folder's overlay, to be read with the catalog from the next opening on.</summary>
    public static void WriteOverlay(string folder, string file, string definitions) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, OverlayFolder)).FullName, file), definitions, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>The catalog of the program with the folder's overlay, or everything wrong with them.</summary>
    public static Outcome<DutyCatalog> ReadCatalog(string? folder)
    {
        var overlay = folder is null ? null : Path.Combine(folder, OverlayFolder);
        var reading = CatalogLoader.Read(Path.Combine(AppContext.BaseDirectory, "catalog"), Directory.Exists(overlay) ? overlay : null);
        return reading.Catalog is { } catalog
            ? catalog
            : reading.Problems.Select(problem => new Refusal("catalog", $"{problem.File}:{problem.Line}", problem.Message, problem.Next)).ToList();
    }

    /// <summary>The congresses and plenary meetings whose mention in an old report is listed.</summary>
    public static IReadOnlyList<Meeting> Meetings() => Meeting.Parse(BuiltIn(BuiltInReport.MeetingsPath));

    /// <summary>A text the program brings along.</summary>
    public static string BuiltIn(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "catalog", path));

    /// <summary>Opens a ledger that is there; asking about an empty folder must not make one.</summary>
    public static Outcome<LedgerStore> Open(string folder, TimeProvider clock) => HasData(folder)
        ? OpenOrMake(folder, clock)
        : Missing(folder);

    public static Refusal Missing(string folder) =>
        new("data-missing", folder, "这个文件夹里还没有台账数据。", "请用 --data 指定数据文件夹，或先用 import 导入、用 demo 建一个演示。");

    /// <summary>Opens the folder's ledger, making it when there is none, and brings its figures up to the catalog.</summary>
    public static Outcome<LedgerStore> OpenOrMake(string folder, TimeProvider clock) => OpenOrMake(folder, clock, Secrets.ToOpen);

    /// <param name="secret">Asked for the password or the recovery code only when the key is locked.</param>
    public static Outcome<LedgerStore> OpenOrMake(string folder, TimeProvider clock, Func<string?> secret)
    {
        var catalog = ReadCatalog(folder);
        if (!catalog.IsDone)
        {
            return catalog.Refusals.ToList();
        }

        Directory.CreateDirectory(folder);
        var key = OfficeKeyFile.Open(KeyPath(folder), secret);
        if (!key.IsDone)
        {
            return key.Refusals.ToList();
        }

        var dialect = DialectOf(folder);
        KeepBeforeUpgrade(folder, dialect, clock);
        var opened = Open(folder, dialect, catalog.Value, new PersonVault(key.Value), clock);
        if (opened.IsDone)
        {
            RuleVersions.BringUpToDate(opened.Value, new ProgressLine("正在按新的口径重新统计"));
            ProgressLine.End();
            SearchRows.BringUpToDate(opened.Value, new ProgressLine("正在更新查找用的字词，登记的内容不变"), new ProgressLine("正在给查找用的字词编索引，多的要十几秒，共"));
            ProgressLine.End();
        }

        return opened;
    }

    /// <summary>Checks every row of a folder without asking for its password; nothing personal is read.</summary>
    public static Outcome<VerifyReport> Prove(string folder, TimeProvider clock)
    {
        var catalog = ReadCatalog(folder);
        if (!catalog.IsDone)
        {
            return catalog.Refusals.ToList();
        }

        var dialect = DialectOf(folder);
        try
        {
            var opened = Open(folder, dialect, catalog.Value, new PersonVault(new byte[PersonVault.KeySize]), clock);
            return opened.IsDone ? VerifyLedger.Run(opened.Value, ReportTables.WithLedger) : opened.Refusals.ToList();
        }
        finally
        {
            dialect.LetGo();
        }
    }

    private static Outcome<LedgerStore> Open(string folder, Dialect dialect, DutyCatalog catalog, PersonVault vault, TimeProvider clock) => LedgerStore.Open(
        dialect,
        catalog,
        vault,
        new EvidenceFiles(Path.Combine(folder, "evidence")),
        clock,
        Environment.UserName,
        [new SearchStep(), new FiguresStep()],
        ReportTables.All);

    /// <summary>A database of an earlier program is copied before it is laid out anew.</summary>
    private static void KeepBeforeUpgrade(string folder, Dialect dialect, TimeProvider clock)
    {
        if (!Schema.IsOlder(dialect))
        {
            return;
        }

        var backups = Directory.CreateDirectory(Path.Combine(folder, UpgradeFolder)).FullName;
        var stamp = clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset).ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(backups, $"升级前-{stamp}.db");
        File.Delete(path);
        dialect.CopyTo(path);
    }

    private static Dialect DialectOf(string folder)
    {
        var server = Path.Combine(folder, ServerFile);
        return File.Exists(server) ? new PostgresDialect(File.ReadAllText(server).Trim()) : new SqliteDialect(Path.Combine(folder, DatabaseFile));
    }
}

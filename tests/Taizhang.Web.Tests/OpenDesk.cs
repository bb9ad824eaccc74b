using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Taizhang.Demo;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Evidence;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Search;
using Taizhang.Ledger.Store;
using Taizhang.Reports;
using Taizhang.Reports.Fill;
using Taizhang.Storage.Sqlite;
using Taizhang.Testing;
using Taizhang.Web.Host;

namespace Taizhang.Web.Tests;

/// <summary>A desk on a data folder of its own, listening as it does at an office, and a browser that was let in.</summary>
public sealed partial class OpenDesk : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2022, 12, 31);

    /// <summary>The program itself, which the desk starts again for what it does not do in its own process.</summary>
    public static readonly IReadOnlyList<string> Program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "taizhang.dll")];

    private static readonly Lazy<string> Demo = new(MakeDemo);

    /// <summary>Faults of the program itself, which no test may bring about.</summary>
    private static readonly ConcurrentBag<string> Faults = [];

    private readonly DeskLock _lock;

    private OpenDesk(string folder, DeskServer server, LedgerStore store, DeskLock deskLock)
    {
        (Folder, Server, Store, _lock) = (folder, server, store, deskLock);
        Visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
        Browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
    }

    public string Folder { get; }

    internal DeskServer Server { get; }

    public LedgerStore Store { get; }

    /// <summary>Somebody who was not let in.</summary>
    public HttpClient Visitor { get; }

    public HttpClient Browser { get; }

    /// <summary>With 清泉镇 and its two years, or empty.</summary>
    /// <param name="asDemo">As if it had been put in through its door.</param>
    public static async Task<OpenDesk> StartAsync(bool demo, bool asDemo = false)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
        var folder = Directory.CreateTempSubdirectory("taizhang-desk-").FullName;
        if (demo)
        {
            CopyDemo(folder);
            (DeskSettings.None with { IsDemo = asDemo }).Keep(folder);
        }

        var store = OpenStore(folder);
        var deskLock = DeskLock.Take(folder) ?? throw new InvalidOperationException("Another desk is open on a new folder.");
        var server = await DeskServer.StartAsync(SetupOf(folder, store), deskLock);
        var desk = new OpenDesk(folder, server, store, deskLock);
        await desk.Browser.GetAsync(server.NewLink());
        return desk;
    }

    /// <summary>Lays 清泉镇 into a folder.</summary>
    public static void CopyDemo(string folder) => File.Copy(Demo.Value, Path.Combine(folder, "taizhang.db"));

    public async Task<string> GetAsync(string path)
    {
        var answer = await Browser.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return WebUtility.HtmlDecode(text);
    }

    /// <summary>Sends a form as the page at that path would: with its token and what it hides.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await GetAsync(page);
        var hidden = HiddenField().Matches(html).Select(match => (Name: match.Groups["name"].Value, Value: match.Groups["value"].Value))
            .Where(field => field.Name is "ref" or "revision" or "__RequestVerificationToken")
            .DistinctBy(field => field.Name)
            .Where(field => !fields.Any(own => own.Name == field.Name));
        return await Browser.PostAsync(action, new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    public static Outcome<VerifyReport> Prove(string folder)
    {
        var store = OpenStore(folder);
        var report = VerifyLedger.Run(store, [.. Tables.All, .. FigureTables.All, SearchTables.Row, .. ReportTables.All]);
        store.Dialect.LetGo();
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        Browser.Dispose();
        await Server.DisposeAsync();
        _lock.Dispose();
        SqliteConnection.ClearAllPools();
        foreach (var folder in Directory.EnumerateDirectories(Path.GetDirectoryName(Folder) ?? "", $"{Path.GetFileName(Folder)}*"))
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.DoesNotContain(Faults, fault => fault.StartsWith(Folder, StringComparison.Ordinal));
    }

    internal static DeskSetup SetupOf(string folder, LedgerStore store) => new(
        Program,
        folder,
        AppContext.BaseDirectory,
        store,
        new Uri("http://127.0.0.1:0"),
        into => ImportEntries.Run(into, DemoPlan.Make(1).Entries, new ImportOptions(false, false, DeskSetup.DemoOrigin)).Refusals,
        () => OpenStore(folder),
        "taizhang.db",
        Path.Combine(folder, "office.key"),
        Prove,
        fault => fault is SqliteException ? new Refusal("folder-closed", "", "数据文件夹打不开或不能写入。", "请核对路径和权限。") : null,
        fault =>
        {
            Faults.Add($"{folder}: {fault}");
            TestContext.Current.SendDiagnosticMessage($"{fault}");
            return "fault";
        })
    {
        // A busy machine reads a small file slowly; what a file that hangs brings about has a test of its own.
        Uploads = UploadLimits.Usual with { WallClock = TimeSpan.FromMinutes(10) },
    };

    public static LedgerStore OpenStore(string folder)
    {
        var opened = LedgerStore.Open(
            new SqliteDialect(Path.Combine(folder, "taizhang.db")),
            Catalogs.Real,
            new PersonVault(new byte[PersonVault.KeySize]),
            new EvidenceFiles(Path.Combine(folder, "evidence")),
            new FixedClock(Today),
            "officer",
            [new SearchStep(), new FiguresStep()],
            ReportTables.All);
        Assert.Empty(opened.Refusals);
        RuleVersions.BringUpToDate(opened.Value);
        return opened.Value;
    }

    /// <summary>Made once for a run of tests and copied for each desk.</summary>
    private static string MakeDemo()
    {
        var folder = Directory.CreateTempSubdirectory("taizhang-demo-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var store = OpenStore(folder);
        Assert.Empty(ImportEntries.Run(store, DemoPlan.Make(1).Entries, new ImportOptions(false, false, DeskSetup.DemoOrigin)).Refusals);
        var copy = Path.Combine(folder, "demo.db");
        store.Dialect.CopyTo(copy);
        store.Dialect.LetGo();
        return copy;
    }

    [GeneratedRegex("""<input (?:type="hidden" )?name="(?<name>[^"]+)"(?: type="hidden")? value="(?<value>[^"]*)" ?/?>""")]
    private static partial Regex HiddenField();
}

/// <summary>One desk with 清泉镇 for all tests of a class that only look.</summary>
public sealed class DemoDesk : IAsyncLifetime
{
    public OpenDesk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Desk = await OpenDesk.StartAsync(demo: true);

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}

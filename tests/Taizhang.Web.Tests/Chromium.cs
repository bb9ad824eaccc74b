using System.Globalization;
using Microsoft.Playwright;
using Taizhang.Testing;
using Taizhang.Web.Tests;
using static Microsoft.Playwright.Assertions;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Taizhang.Web.Tests;

/// <summary>
/// The system's Chromium, one for all tests, driven by keyboard and mouse as a person would; tests that need it skip where it
/// is absent.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("TAIZHANG_PICTURES") == "1" ? Path.Combine(Catalogs.Root, "docs", "guide", "pictures") : null;

    /// <summary>A busy machine is slow; how quick a page is, is no question of a test.</summary>
    public const int PatienceMilliseconds = 120_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _driver;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        if (path is null)
        {
            return;
        }

        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--lang=zh-CN"], Timeout = PatienceMilliseconds });
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        DateOrder = await FindDateOrderAsync(_browser);
    }

    /// <summary>A page of a desk to which this browser was let in.</summary>
    /// <param name="withOwnScripts">Lets the test bring scripts of its own, which the desk's policy keeps out.</param>
    public async Task<Walk> OpenAsync(OpenDesk desk, bool withOwnScripts = false)
    {
        if (_browser is null)
        {
            Assert.Skip("Chromium is not installed here.");
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
            BypassCSP = withOwnScripts,
            BaseURL = desk.Server.Address.ToString(),
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        var walk = new Walk(await context.NewPageAsync());
        await walk.GoAsync(desk.Server.NewLink().ToString());
        return walk;
    }

    /// <summary>Keeps what the page looks like for the guide, when pictures are asked for.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Pictures is not null)
        {
            Directory.CreateDirectory(Pictures);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.jpg"), Type = ScreenshotType.Jpeg, Quality = 60 });
        }
    }

    /// <summary>
    /// In which order a date field takes its digits. It follows the browser's own language, which the system may not bring in
    /// Chinese; the keys are as many in each.
    /// </summary>
    public string DateOrder { get; private set; } = "";

    private static async Task<string> FindDateOrderAsync(IBrowser browser)
    {
        var page = await browser.NewPageAsync();
        foreach (var order in (string[])["yyyyMMdd", "MMddyyyy", "ddMMyyyy"])
        {
            var day = new DateOnly(2022, 11, 26);
            await page.SetContentAsync("<input type=date max=2100-12-31>");
            await page.FocusAsync("input");
            await page.Keyboard.TypeAsync(day.ToString(order, CultureInfo.InvariantCulture));
            if (await page.InputValueAsync("input") == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            {
                await page.CloseAsync();
                return order;
            }
        }

        throw new InvalidOperationException("A date field of this browser takes its digits in an order no test knows.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _driver?.Dispose();
    }
}

/// <summary>One page from its opening to its end; what the browser complained of meanwhile fails the test.</summary>
public sealed class Walk : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public Walk(IPage page)
    {
        Page = page;
        page.Console += (_, said) => Note(said.Type == "error", $"{page.Url}: {said.Text}");
        page.PageError += (_, fault) => Note(true, $"{page.Url}: {fault}");
    }

    public IPage Page { get; }

    /// <summary>Opens an address and waits until its page hears keys.</summary>
    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await HearsAsync();
    }

    /// <summary>
    /// Waits until the page hears keys. After something that leads to another page, what only that page shows is waited for
    /// first: the page one leaves hears keys too.
    /// </summary>
    public Task HearsAsync() => Expect(Page.Locator("html[data-listens]")).ToBeAttachedAsync();

    /// <summary>Closed before the desk is, so that nothing is asked of a desk that has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        List<string> complaints;
        lock (_complaints)
        {
            complaints = [.. _complaints];
        }

        await Page.Context.CloseAsync();
        Assert.Empty(complaints);
    }

    private void Note(bool isMeant, string complaint)
    {
        lock (_complaints)
        {
            if (isMeant)
            {
                _complaints.Add(complaint);
            }
        }
    }
}

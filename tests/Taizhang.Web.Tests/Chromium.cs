using Microsoft.Playwright;

namespace Taizhang.Web.Tests;

/// <summary>The system's Chromium, driven by keyboard and mouse as a person would; tests that need it skip where it is absent.</summary>
public sealed class Chromium : IAsyncLifetime
{
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
        _browser = await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--lang=zh-CN"] });
    }

    /// <summary>A page of a desk to which this browser was let in.</summary>
    /// <param name="withOwnScripts">Lets the test bring scripts of its own, which the desk's policy keeps out.</param>
    public async Task<IPage> PageAsync(OpenDesk desk, bool withOwnScripts = false)
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
        var page = await context.NewPageAsync();
        page.Console += (_, said) => Assert.False(said.Type == "error", $"{page.Url}: {said.Text}");
        page.PageError += (_, fault) => Assert.Fail($"{page.Url}: {fault}");
        await page.GotoAsync(desk.Server.NewLink().ToString());
        return page;
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

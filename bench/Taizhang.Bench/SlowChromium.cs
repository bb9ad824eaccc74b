using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Taizhang.Bench;

/// <summary>The system's Chromium with its processor slowed down, spoken to in its own protocol.</summary>
internal sealed partial class SlowChromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly Process _browser;
    private readonly ClientWebSocket _socket;
    private readonly DirectoryInfo _profile;
    private int _asked;

    private SlowChromium(Process browser, ClientWebSocket socket, DirectoryInfo profile) => (_browser, _socket, _profile) = (browser, socket, profile);

    /// <summary>Null where there is no Chromium.</summary>
    public static async Task<SlowChromium?> StartAsync(double slower)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (path is null)
        {
            return null;
        }

        var profile = Directory.CreateTempSubdirectory("taizhang-chromium-");
        var browser = Process.Start(new ProcessStartInfo(path, ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", $"--user-data-dir={profile.FullName}", "about:blank"]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException("Chromium did not start.");
        var port = "";
        while (port.Length == 0 && await browser.StandardError.ReadLineAsync() is { } line)
        {
            port = Listening().Match(line).Groups[1].Value;
        }

        _ = browser.StandardError.ReadToEndAsync();
        using var client = new HttpClient();
        using var tabs = JsonDocument.Parse(await client.GetStringAsync($"http://127.0.0.1:{port}/json/list"));
        var tab = tabs.RootElement.EnumerateArray().First(tab => tab.GetProperty("type").GetString() == "page").GetProperty("webSocketDebuggerUrl").GetString() ?? "";
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(tab), CancellationToken.None);
        var chromium = new SlowChromium(browser, socket, profile);
        await chromium.AskAsync("Page.enable", []);
        await chromium.AskAsync("Emulation.setCPUThrottlingRate", new JsonObject { ["rate"] = slower });
        return chromium;
    }

    /// <summary>How long it takes until the page is loaded and its main thread answers again.</summary>
    public async Task<TimeSpan> OpenAsync(Uri address)
    {
        var watch = Stopwatch.StartNew();
        await AskAsync("Page.navigate", new JsonObject { ["url"] = address.ToString() });
        await AskAsync("Runtime.evaluate", new JsonObject { ["expression"] = "document.readyState === 'complete' || new Promise(done => window.addEventListener('load', done))", ["awaitPromise"] = true });
        await AskAsync("Runtime.evaluate", new JsonObject { ["expression"] = "document.title" });
        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _browser.Kill(entireProcessTree: true);
        await _browser.WaitForExitAsync();
        _profile.Delete(recursive: true);
    }

    private async Task AskAsync(string method, JsonObject parameters)
    {
        var id = ++_asked;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        while (true)
        {
            using var answer = JsonDocument.Parse(await ReceiveAsync());
            if (answer.RootElement.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
            {
                return;
            }
        }
    }

    private async Task<byte[]> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(piece, CancellationToken.None);
            message.Write(piece, 0, received.Count);
            if (received.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }

    [GeneratedRegex(@"ws://[^:]+:([0-9]+)/")]
    private static partial Regex Listening();
}

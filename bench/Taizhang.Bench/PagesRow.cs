using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Taizhang.Bench;

/// <summary>
/// The pages of a large ledger as an office has them open: the program is started as it is built, and some tabs walk through its
/// pages side by side. Says how long each page takes, whether its memory grows, what the first page weighs, and when it can be
/// used on a processor four times slower. <c>pages FOLDER [MINUTES] [TABS]</c>; the folder holds data.
/// </summary>
internal static partial class PagesRow
{
    private const double Slower = 4;

    private static readonly string[] Pages =
    [
        "/", "/Ledgers", "/ledgers/gathering", "/ledgers/gathering?status=Draft&from=1950-01-01", "/ledgers/volunteer-activity", "/ledgers/volunteer-activity?q=学习",
        "/ledgers/gathering/new", "/ledgers/gathering/sheets/month", "/Figures", "/figures/F03", "/figures/F24", "/People", "/Cases", "/Reports", "/Office", "/Office/Trail", "/find?q=学习",
    ];

    public static void Run(string[] args) => RunAsync(
        args[0],
        TimeSpan.FromMinutes(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 1),
        args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3).GetAwaiter().GetResult();

    private static async Task RunAsync(string folder, TimeSpan during, int tabs)
    {
        using var desk = Serve(folder);
        try
        {
            var link = await LinkAsync(desk);
            var cookies = new CookieContainer();
            using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(link, "/") };
            await browser.GetAsync(link);
            await WeighAsync(folder, new Uri(link, "/"), cookies);
            await LoadAsync(desk, browser, during, tabs);
        }
        finally
        {
            desk.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Every tab walks through all pages, one after the other, each from another one on.</summary>
    private static async Task LoadAsync(Process desk, HttpClient browser, TimeSpan during, int tabs)
    {
        foreach (var page in Pages)
        {
            (await browser.GetAsync(page)).EnsureSuccessStatusCode();
        }

        var watch = Stopwatch.StartNew();
        var settled = 0L;
        var times = Pages.ToDictionary(page => page, _ => new List<double>());
        await Task.WhenAll(Enumerable.Range(0, tabs).Select(async tab =>
        {
            for (var i = tab * 5; watch.Elapsed < during; i++)
            {
                var (page, start) = (Pages[i % Pages.Length], Stopwatch.GetTimestamp());
                (await browser.GetAsync(page)).EnsureSuccessStatusCode();
                lock (times)
                {
                    times[page].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }

                if (settled == 0 && watch.Elapsed > during / 5)
                {
                    settled = Memory(desk);
                }
            }
        }));
        foreach (var (page, taken) in times.Where(page => page.Value.Count > 0))
        {
            Bench.Say($"pages: {page} p50 {Bench.Percentile(taken, 0.5):0} ms, p95 {Bench.Percentile(taken, 0.95):0} ms, longest {taken.Max():0} ms of {taken.Count}");
        }

        Bench.Say($"pages: {tabs} tabs, {times.Sum(page => page.Value.Count)} pages in {watch.Elapsed.TotalMinutes:0.0} min; memory {settled / 1e6:0} MB after a fifth of the time, {Memory(desk) / 1e6:0} MB at the end");
    }

    private static long Memory(Process desk)
    {
        desk.Refresh();
        return desk.WorkingSet64;
    }

    /// <summary>What the first page and all it asks for weigh as they are sent, and when it stands on a slow processor.</summary>
    private static async Task WeighAsync(string folder, Uri desk, CookieContainer cookies)
    {
        using var wire = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = desk };
        var html = await wire.GetStringAsync("/");
        wire.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var total = (await wire.GetByteArrayAsync("/")).Length;
        foreach (var asset in Asset().Matches(html).Select(asset => asset.Groups[1].Value).Concat(["/sheet.js", "/report.js"]).Distinct())
        {
            total += (await wire.GetByteArrayAsync(asset)).Length;
        }

        Bench.Say($"pages: the first page weighs {total / 1000} kB as it is sent, with styles and scripts");
        await using var chromium = await SlowChromium.StartAsync(Slower);
        if (chromium is not null)
        {
            await chromium.OpenAsync(await AnotherLinkAsync(folder));
            var opened = await chromium.OpenAsync(desk);
            Bench.Say($"pages: the first page can be used after {opened.TotalSeconds:0.0} s on a processor {Slower:0} times slower");
        }
    }

    /// <summary>As a second start asks for one: with what the desk wrote down beside the data.</summary>
    private static async Task<Uri> AnotherLinkAsync(string folder)
    {
        using var told = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "desk.address")));
        var address = new Uri(told.RootElement.GetProperty("Address").GetString() ?? "");
        using var client = new HttpClient();
        using var ask = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/again"));
        ask.Headers.Add("X-Desk-Key", told.RootElement.GetProperty("Key").GetString());
        using var answer = await client.SendAsync(ask);
        return new Uri(address, await answer.Content.ReadAsStringAsync());
    }

    private static Process Serve(string folder) =>
        Process.Start(new ProcessStartInfo(StartRow.Launcher(), ["serve", "--no-browser", "--urls", "http://127.0.0.1:0", "--today", "2022-12-31", "--data", folder]) { RedirectStandardOutput = true })
        ?? throw new InvalidOperationException("The launcher did not start.");

    private static async Task<Uri> LinkAsync(Process desk)
    {
        while (await desk.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Link().Match(line) is { Success: true } link)
            {
                return new Uri(link.Value);
            }
        }

        throw new InvalidOperationException("The desk did not open.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+/open\?k=[0-9a-f]+")]
    private static partial Regex Link();

    [GeneratedRegex("<(?:link|script)[^>]*(?:href|src)=\"(/[^\"]+)\"")]
    private static partial Regex Asset();
}

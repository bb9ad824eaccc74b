using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;

namespace Taizhang.Bench;

/// <summary>
/// The pages of a large ledger as an office has them open: the program is started as it is built, and some tabs walk through its
/// pages side by side. Says how long each page takes, whether its memory grows, what the first page weighs, and when it can be
/// used on a processor four times slower. <c>pages FOLDER [MINUTES] [TABS] [TOWNSHIP] [TODAY]</c>; the folder holds data, and the desk is
/// that township's. In the middle of a month figures cost more than at its end.
/// </summary>
internal static partial class PagesRow
{
    private const double Slower = 4;
    private const int SlowMs = 150;

    public static void Run(string[] args) => RunAsync(
        args[0],
        TimeSpan.FromMinutes(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 1),
        args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3,
        args.Length > 3 ? args[3] : LedgerRows.EvenShare,
        args.Length > 4 ? args[4] : "2022-12-31").GetAwaiter().GetResult();

    private static async Task RunAsync(string folder, TimeSpan during, int tabs, string township, string today)
    {
        var store = Bench.NewStore(folder);
        var town = CodeOf(store, township);
        await File.WriteAllTextAsync(Path.Combine(folder, "desk.json"), JsonSerializer.Serialize(new { Officer = "", Town = town }));
        using var desk = Serve(folder, today);
        try
        {
            var link = await LinkAsync(desk);
            var cookies = new CookieContainer();
            using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(link, "/") };
            await browser.GetAsync(link);
            await WeighAsync(folder, new Uri(link, "/"), cookies);
            var begun = new[] { await BegunAsync(browser, "/Reports", "Base"), await BegunAsync(browser, "/check", "document") };
            var pages = DeskPages.Of(store, town, begun);
            store.Dialect.LetGo();
            await LoadAsync(desk, browser, pages, during, tabs);
        }
        finally
        {
            desk.Kill(entireProcessTree: true);
        }
    }

    private static string CodeOf(LedgerStore store, string township)
    {
        using var session = new ReadSession(store.Dialect);
        return FindOrganisation.Run(session, Scope.Everything, township, LedgerRows.Year.To).Value.Code;
    }

    /// <summary>Work begun as a person begins it, with a report of ordinary length; the address of its page.</summary>
    private static async Task<string> BegunAsync(HttpClient browser, string page, string field)
    {
        var token = Token().Match(await browser.GetStringAsync(page)).Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("2022-01-01"), "From" },
            { new StringContent("2022-12-31"), "To" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(ReportRows.Ordinary())), field, "report.txt" },
        };
        using var answer = await browser.PostAsync(page, form);
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage?.RequestUri?.PathAndQuery is { } begun && begun != page
            ? begun
            : throw new InvalidOperationException($"Nothing was begun on {page}: {Told().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value}");
    }

    /// <summary>Every tab walks through all pages, one after the other, each from another one on.</summary>
    private static async Task LoadAsync(Process desk, HttpClient browser, IReadOnlyList<string> pages, TimeSpan during, int tabs)
    {
        foreach (var page in pages)
        {
            await SizeAsync(browser, page);
        }

        var (watch, before, memory) = (Stopwatch.StartNew(), desk.TotalProcessorTime, new List<(double Minute, long Bytes)>());
        var times = pages.ToDictionary(page => page, _ => new List<double>());
        var sizes = new Dictionary<string, int>();
        using var done = new CancellationTokenSource();
        var watching = WatchAsync(desk, watch, memory, done.Token);
        await Task.WhenAll(Enumerable.Range(0, tabs).Select(async tab =>
        {
            for (var i = tab * pages.Count / tabs; watch.Elapsed < during; i++)
            {
                var (page, start) = (pages[i % pages.Count], Stopwatch.GetTimestamp());
                var size = await SizeAsync(browser, page);
                lock (times)
                {
                    times[page].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    sizes[page] = size;
                }
            }
        }));
        await done.CancelAsync();
        await watching;
        memory.Add((watch.Elapsed.TotalMinutes, Memory(desk)));
        var processor = desk.TotalProcessorTime - before;
        foreach (var (page, taken) in times.Where(page => page.Value.Count > 0).OrderByDescending(page => Bench.Percentile(page.Value, 0.95)))
        {
            Bench.Say($"pages: {page} p50 {Bench.Percentile(taken, 0.5):0} ms, p95 {Bench.Percentile(taken, 0.95):0} ms, fastest {taken.Min():0} ms, longest {taken.Max():0} ms of {taken.Count}, {sizes[page] / 1000} kB");
        }

        var (all, slow) = (times.Values.SelectMany(taken => taken).ToList(), times.Count(page => page.Value.Count > 0 && Bench.Percentile(page.Value, 0.95) > SlowMs));
        Bench.Say($"pages: {tabs} tabs, {pages.Count} pages, {all.Count} visits in {watch.Elapsed.TotalMinutes:0.0} min; p95 of all {Bench.Percentile(all, 0.95):0} ms, {slow} pages with a p95 above {SlowMs} ms; processor {processor.TotalMilliseconds / all.Count:0.0} ms a visit");
        Bench.Say($"pages: memory {string.Join(", ", memory.Select(seen => string.Create(CultureInfo.InvariantCulture, $"{seen.Bytes / 1e6:0} MB after {seen.Minute:0.0} min")))}");
    }

    /// <summary>What comes behind a page is asked for as the page asks for it.</summary>
    private static async Task<int> SizeAsync(HttpClient browser, string page)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, page);
        if (page.Contains("handler=", StringComparison.Ordinal))
        {
            question.Headers.Add("HX-Request", "true");
        }

        using var answer = await browser.SendAsync(question);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadAsByteArrayAsync()).Length
            : throw new InvalidOperationException($"{page} answers {(int)answer.StatusCode}.");
    }

    /// <summary>Memory minute by minute.</summary>
    private static async Task WatchAsync(Process desk, Stopwatch watch, List<(double Minute, long Bytes)> memory, CancellationToken done)
    {
        using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1));
        try
        {
            while (await minutes.WaitForNextTickAsync(done))
            {
                memory.Add((watch.Elapsed.TotalMinutes, Memory(desk)));
            }
        }
        catch (OperationCanceledException)
        {
            // The tabs were closed.
        }
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

    private static Process Serve(string folder, string today) =>
        Process.Start(new ProcessStartInfo(StartRow.Launcher(), ["serve", "--no-browser", "--urls", "http://127.0.0.1:0", "--today", today, "--data", folder]) { RedirectStandardOutput = true })
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

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("role=\"alert\"[^>]*>(.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex Told();

    [GeneratedRegex("<(?:link|script)[^>]*(?:href|src)=\"(/[^\"]+)\"")]
    private static partial Regex Asset();
}

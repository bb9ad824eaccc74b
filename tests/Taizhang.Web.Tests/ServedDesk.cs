using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Taizhang.Web.Tests;

/// <summary>The program itself, serving a folder as a process of its own that can be killed, and a browser it let in.</summary>
internal sealed partial class ServedDesk : IDisposable
{
    private readonly Process _program;

    private ServedDesk(Process program, HttpClient browser) => (_program, Browser) = (program, browser);

    public HttpClient Browser { get; }

    /// <param name="under">A shell command that starts the program, given as its arguments, under some hardship.</param>
    public static async Task<ServedDesk> StartAsync(string folder, string? under = null)
    {
        string[] serve = [.. OpenDesk.Program, "serve", "--no-browser", "--urls", "http://127.0.0.1:0", "--today", "2022-12-31", "--data", folder];
        string[] command = under is null ? serve : ["sh", "-c", under, "sh", .. serve];
        var program = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("The program did not start.");
        var said = "";
        while (await program.StandardOutput.ReadLineAsync() is { } line && !Link().IsMatch(said = line))
        {
        }

        Assert.Matches(Link(), said);
        var link = new Uri(Link().Match(said).Value);
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(link, "/"), Timeout = Timeout.InfiniteTimeSpan };
        await browser.GetAsync(link);
        return new ServedDesk(program, browser);
    }

    /// <summary>Runs a command of the program to its end and gives its exit code and what it complained of.</summary>
    public static async Task<(int Code, string Said, string Complained)> RunAsync(params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo(OpenDesk.Program[0], [.. OpenDesk.Program.Skip(1), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })
            ?? throw new InvalidOperationException("The program did not start.");
        program.StandardInput.Close();
        var complained = program.StandardError.ReadToEndAsync();
        var said = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return (program.ExitCode, said, await complained);
    }

    /// <summary>A lesson entered through its form; its page when it was saved, else what was answered instead.</summary>
    public async Task<(bool IsSaved, string Page)> SaveAsync(string reference)
    {
        var form = await Browser.GetStringAsync("/ledgers/gathering/new");
        var answer = await Browser.PostAsync("/ledgers/gathering/new", Lesson(reference, Token().Match(form).Groups[1].Value));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return (answer.RequestMessage?.RequestUri?.AbsolutePath.StartsWith("/entries/", StringComparison.Ordinal) == true, page);
    }

    public static FormUrlEncodedContent Lesson(string reference, string token) => new(new Dictionary<string, string>
    {
        ["__RequestVerificationToken"] = token, ["ref"] = reference, ["date"] = "2022-12-28", ["organisation"] = "黄花滩村党支部", ["f.kinds"] = "党课",
        ["f.subject"] = reference, ["f.study"] = "true", ["f.expected"] = "42", ["f.present"] = "40", ["save"] = "now",
    });

    public async Task<string> GetAsync(string path) => WebUtility.HtmlDecode(await Browser.GetStringAsync(path));

    public void Kill()
    {
        if (!_program.HasExited)
        {
            _program.Kill(entireProcessTree: true);
        }

        _program.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _program.Dispose();
        Browser.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+/open\?k=[0-9a-f]+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    public static partial Regex Token();
}

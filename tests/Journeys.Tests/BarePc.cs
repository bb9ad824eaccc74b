using System.Diagnostics;
using System.Net;
using Xunit;

namespace Journeys.Tests;

/// <summary>
/// A PC on which nothing was installed, as far as one can be had on this one: a user who is new, an environment that is empty, a path
/// with three tools of the system on it, and no network but the loopback.
/// </summary>
internal sealed class BarePc : IDisposable
{
    private readonly string _folder;
    private readonly string _user;
    private int _program;

    private BarePc(string folder, string user) => (_folder, _user) = (folder, user);

    private string Tools => Path.Combine(_folder, "tools");

    private string Home => Path.Combine(_folder, "home");

    private string Opened => Path.Combine(Home, "opened");

    /// <param name="folder">What is in it becomes the new user's.</param>
    public static BarePc Make(string folder)
    {
        var pc = new BarePc(folder, $"tz{Guid.NewGuid():N}"[..12]);
        Directory.CreateDirectory(pc.Tools);
        foreach (var tool in new[] { "sh", "dirname", "readlink" })
        {
            File.CreateSymbolicLink(Path.Combine(pc.Tools, tool), new FileInfo($"/usr/bin/{tool}").ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? $"/usr/bin/{tool}");
        }

        // The browser of somebody new: it only writes down what it was to open.
        var browser = Path.Combine(pc.Tools, "xdg-open");
        File.WriteAllText(browser, $"#!{pc.Tools}/sh\necho \"$1\" > {pc.Opened}.part\n:> {pc.Opened}.done\n");
        Run("chmod", "755", browser);
        Run("useradd", "--create-home", "--home-dir", pc.Home, "--shell", "/bin/sh", pc._user);
        Run("chown", "-R", pc._user, folder);
        return pc;
    }

    public Process Start(string file)
    {
        var program = Process.Start(new ProcessStartInfo("unshare",
        [
            "--net", "sh", "-c", "ip link set lo up && exec setpriv --reuid \"$0\" --regid \"$0\" --init-groups env -i PATH=\"$1\" HOME=\"$2\" \"$3\"", _user, Tools, Home, file,
        ])
        { RedirectStandardOutput = true, WorkingDirectory = "/" }) ?? throw new InvalidOperationException("The start file did not start.");
        _program = program.Id;
        return program;
    }

    /// <summary>The address with which the program opened the browser.</summary>
    public async Task<Uri> OpenedAsync()
    {
        for (var i = 0; i < 600 && !File.Exists($"{Opened}.done"); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return new Uri((await File.ReadAllTextAsync($"{Opened}.part", TestContext.Current.CancellationToken)).Trim());
    }

    /// <summary>What is at that address, as a browser on that PC gets it: with the fields, when a form is sent.</summary>
    public string Browse(Uri address, params (string Name, string Value)[] form)
    {
        var cookies = Path.Combine(_folder, "cookies");
        return WebUtility.HtmlDecode(Run("nsenter",
        [
            $"--net=/proc/{_program}/ns/net", "curl", "--silent", "--show-error", "--fail", "--location", "--cookie", cookies, "--cookie-jar", cookies, "--noproxy", "*", "--max-time", "120",
            .. form.SelectMany(field => (string[])["--data-urlencode", $"{field.Name}={field.Value}"]), address.ToString(),
        ]));
    }

    /// <summary>What the program has to reach others by.</summary>
    public IReadOnlyList<string> Networks() => [.. File.ReadLines($"/proc/{_program}/net/dev").Where(line => line.Contains(':', StringComparison.Ordinal)).Select(line => line.Split(':')[0].Trim())];

    public void Dispose() => Run("userdel", _user);

    private static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException($"{command} did not start.");
        var complained = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{command}: {complained.Result}");
    }
}

using System.Diagnostics;
using System.Net;
using Taizhang.Testing;
using Xunit;

namespace Journeys.Tests;

/// <summary>
/// The folder an office unzips: started by its start file, by somebody new, where neither the SDK nor npm is on the path.
/// Publishing takes minutes, so that this runs when there is time for it.
/// </summary>
public sealed class PublishedFolder : IDisposable
{
    /// <summary>What every program of the platform brings along, and what is ours.</summary>
    private static readonly string[] Everywhere =
    [
        "program/wwwroot/lib/htmx.min.js", "program/wwwroot/lib/tabler.min.css", "program/wwwroot/desk.css", "program/catalog/ledgers/study.yaml", "program/catalog/reports/duty-report.txt",
        "program/taizhang.dll", "program/Microsoft.AspNetCore.Server.Kestrel.dll", "program/System.Private.CoreLib.dll", "program/LICENSE.txt", "请先看我.txt",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("taizhang-folder-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task on_linux_it_starts_without_anything_installed_and_opens_the_first_page()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The start file is one for Linux.");
        var folder = Publish("linux-x64", ["program/taizhang", "program/libcoreclr.so", "program/libhostfxr.so", "program/libe_sqlite3.so", "启动台账.sh", "启动台账.desktop"]);
        var (tools, home) = (Directory.CreateDirectory(Path.Combine(_folder, "tools")).FullName, Directory.CreateDirectory(Path.Combine(_folder, "home")).FullName);
        foreach (var tool in new[] { "sh", "dirname", "readlink" })
        {
            File.CreateSymbolicLink(Path.Combine(tools, tool), new FileInfo($"/usr/bin/{tool}").ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? $"/usr/bin/{tool}");
        }

        // The browser of somebody new: it only writes down what it was to open.
        var opened = Path.Combine(home, "opened");
        File.WriteAllText(Path.Combine(tools, "xdg-open"), $"#!{tools}/sh\necho \"$1\" > {opened}.part\n:> {opened}.done\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(tools, "xdg-open"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo(Path.Combine(folder, "启动台账.sh")) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["HOME"]) = (tools, home);
        using var program = Process.Start(start) ?? throw new InvalidOperationException("The start file did not start.");
        try
        {
            for (var i = 0; i < 600 && !File.Exists($"{opened}.done"); i++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
            var link = new Uri((await File.ReadAllTextAsync($"{opened}.part", TestContext.Current.CancellationToken)).Trim());
            var page = await browser.GetStringAsync(link, TestContext.Current.CancellationToken);
            Assert.Contains("从哪里开始", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.NotEmpty(await browser.GetByteArrayAsync(new Uri(link, "/lib/htmx.min.js"), TestContext.Current.CancellationToken));
            Assert.True(File.Exists(Path.Combine(folder, "data", "taizhang.db")));
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public void the_folder_for_windows_is_complete()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It is made by a shell.");
        var folder = Publish("win-x64", ["program/taizhang.exe", "program/coreclr.dll", "program/hostfxr.dll", "program/e_sqlite3.dll", "启动台账.cmd"]);

        Assert.DoesNotContain(File.ReadAllText(Path.Combine(folder, "启动台账.cmd")), letter => !char.IsAscii(letter));
    }

    private string Publish(string platform, string[] wanted)
    {
        Assert.SkipUnless(Effort.IsLong, "Publishing takes minutes.");
        var folder = Path.Combine(_folder, platform);
        using var make = Process.Start(new ProcessStartInfo(Path.Combine(Catalogs.Root, "src", "Taizhang.Cli", "Publishing", "make-folder"), [platform, folder]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The folder is not made.");
        make.StandardOutput.ReadToEnd();
        make.WaitForExit();
        Assert.Equal(0, make.ExitCode);
        Assert.All(Everywhere.Concat(wanted), file => Assert.True(File.Exists(Path.Combine(folder, file)), file));
        return folder;
    }
}

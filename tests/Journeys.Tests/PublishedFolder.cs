using System.Diagnostics;
using Taizhang.Testing;
using Xunit;

namespace Journeys.Tests;

/// <summary>
/// The folder an office unzips: started by its start file, by somebody new, where there is neither the SDK nor npm nor a network.
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
    public async Task on_linux_somebody_new_starts_it_without_sdk_npm_or_network_and_opens_the_first_page()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Somebody new on a PC without a network is made by the administrator of a Linux.");
        var folder = Publish("linux-x64", ["program/taizhang", "program/libcoreclr.so", "program/libhostfxr.so", "program/libe_sqlite3.so", "启动台账.sh", "启动台账.desktop"]);
        using var pc = BarePc.Make(_folder);
        using var program = pc.Start(Path.Combine(folder, "启动台账.sh"));
        try
        {
            var link = await pc.OpenedAsync();
            Assert.DoesNotContain(pc.Networks(), network => network != "lo");
            Assert.Contains("从哪里开始", pc.Browse(link), StringComparison.Ordinal);
            Assert.Contains("htmx", pc.Browse(new Uri(link, "/lib/htmx.min.js")), StringComparison.Ordinal);

            var token = FromTheDeskToTheDemo.Token().Match(pc.Browse(new Uri(link, "/start"))).Groups[1].Value;
            pc.Browse(new Uri(link, "/Start?handler=Town"), ("__RequestVerificationToken", token), ("County", "云陇县"), ("Town", "清泉镇"), ("Officer", "李晓梅"), ("Villages", "黄花滩村"));
            var home = pc.Browse(new Uri(link, "/"));
            Assert.All(new[] { "清泉镇工作台账", "要办的", "李晓梅" }, word => Assert.Contains(word, home, StringComparison.Ordinal));
            Assert.True(File.Exists(Path.Combine(folder, "data", "taizhang.db")));
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
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

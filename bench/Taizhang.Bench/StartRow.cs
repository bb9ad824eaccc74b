using System.Diagnostics;

namespace Taizhang.Bench;

/// <summary><c>start</c>: the wall time of <c>./taizhang figures</c> once built, with the demonstration township.</summary>
internal static class StartRow
{
    private const int Runs = 10;

    public static void Run(string[] args)
    {
        var launcher = Launcher();
        var folder = Directory.CreateTempSubdirectory("taizhang-start-");
        try
        {
            Call(launcher, "demo", "--no-serve", "--data", folder.FullName);
            var timing = Bench.Measure(
                Runs,
                () =>
                    Call(
                        launcher,
                        "figures",
                        "--data",
                        folder.FullName,
                        "--org",
                        LedgerRows.Township,
                        "--from",
                        "2022-01-01",
                        "--to",
                        "2022-12-31"
                    )
            );
            Bench.Say($"start: taizhang figures in {timing.Median:0} ms (fastest {timing.Fastest:0}, median of {Runs})");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Call(string program, params string[] arguments)
    {
        using var process =
            Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The launcher did not start.");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"taizhang {arguments[0]} ended with {process.ExitCode}.");
        }
    }

    /// <summary>The command that builds the program where that is needed, and starts it.</summary>
    public static string Launcher() => Path.Combine(Bench.Root(), OperatingSystem.IsWindows() ? "taizhang.cmd" : "taizhang");
}

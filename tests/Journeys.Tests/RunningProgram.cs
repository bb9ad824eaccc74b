using System.Diagnostics;
using System.Text.Json;
using Taizhang.Testing;

namespace Journeys.Tests;

/// <summary>What a command of the built program said and how it ended.</summary>
internal sealed record Ended(int Code, string Said, string Complained)
{
    public JsonElement Json => JsonDocument.Parse(Said).RootElement;
}

/// <summary>The built program, started as a user starts it, with a data folder of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    public RunningProgram() => Folder = Directory.CreateTempSubdirectory("taizhang-journey-").FullName;

    public string Folder { get; }

    public string Data => Path.Combine(Folder, "data");

    public static string Shared => Path.Combine(Catalogs.Root, "..", "shared");

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Opens the data as a script does; null as somebody without the password.</summary>
    public string? Password { get; set; }

    public Ended Run(params string[] arguments) => Type("", arguments);

    /// <summary>Runs a command and types a line when it asks for one.</summary>
    public Ended Type(string line, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TAIZHANG_PASSWORD"] = Password;
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "taizhang.dll"), .. arguments, "--data", Data])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        process.StandardInput.WriteLine(line);
        process.StandardInput.Close();
        var complaint = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ended(process.ExitCode, said, complaint.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

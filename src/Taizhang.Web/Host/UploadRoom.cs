using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Taizhang.Ledger;
using Taizhang.Reports.Uploads;

namespace Taizhang.Web.Host;

/// <summary>How much one file may ask of the machine before it is given up.</summary>
public sealed record UploadLimits(TimeSpan WallClock, int HeapMegabytes, int AnswerMegabytes)
{
    public static readonly UploadLimits Usual = new(TimeSpan.FromSeconds(30), 512, 64);
}

/// <summary>
/// Where a file somebody brings is parsed: in a process of its own, the same program again, with a limit to its memory and
/// to its time. A parser that hangs cannot be stopped from within; a process can, on every system alike.
/// </summary>
public sealed class UploadRoom(DeskSetup setup)
{
    /// <summary>The internal command; it is no part of the contract of the command line.</summary>
    public const string Command = "parse-upload";

    /// <summary>An office PC has two processors, and the pages need one.</summary>
    private const int AtOnceMax = 2;

    private readonly SemaphoreSlim _places = new(AtOnceMax);

    /// <summary>What the file says, or one sentence why not; never an exception, whatever the file does.</summary>
    public async Task<Outcome<ParsedUpload>> ParseAsync(Upload upload)
    {
        // Whoever waits for a place holds no thread meanwhile: the pages need them.
        await _places.WaitAsync();
        try
        {
            var parsed = await AskAsync(upload);
            return parsed.IsDone && parsed.Value.Refusals.Count > 0 ? parsed.Value.Refusals.ToList() : parsed;
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<Outcome<ParsedUpload>> AskAsync(Upload upload)
    {
        using var child = Start();
        var answer = Task.Factory.StartNew(() => Exchange(child, upload), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var limits = setup.Uploads;
        if (await Task.WhenAny(answer, Task.Delay(limits.WallClock)) != answer)
        {
            await EndAsync(child);
            return new Refusal("upload-slow", upload.FileName, string.Create(CultureInfo.InvariantCulture, $"这个文件读了{limits.WallClock.TotalSeconds:0}秒还没有读完，已经停下，什么也没有放进去。"), "请用WPS打开它另存一份，或分成几个小文件再放进来。");
        }

        await EndAsync(child);
        return await answer is { } bytes && Read(bytes) is { } parsed
            ? parsed
            : new Refusal("upload-unbearable", upload.FileName, "这个文件读不下去，已经停下，什么也没有放进去。", "请用WPS打开它另存一份，或分成几个小文件再放进来。");
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(setup.Program[0], [.. setup.Program.Skip(1), Command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        // Read as a hexadecimal number of bytes; what goes beyond it ends the process and nothing else.
        start.Environment["DOTNET_GCHeapHardLimit"] = (setup.Uploads.HeapMegabytes * 1024L * 1024).ToString("x", CultureInfo.InvariantCulture);
        // One heap: the limit is for all of them together, and a file is read by one thread.
        start.Environment["DOTNET_gcServer"] = "0";
        return Process.Start(start) ?? throw new InvalidOperationException("The program cannot be started again.");
    }

    /// <summary>The file over, and the answer back; null where the process ended without one, or says more than any file of its size can.</summary>
    private byte[]? Exchange(Process child, Upload upload)
    {
        child.ErrorDataReceived += (_, _) => { };
        child.BeginErrorReadLine();
        try
        {
            using (var to = child.StandardInput.BaseStream)
            {
                ParsedUpload.Send(upload, to);
            }

            using var answer = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (child.StandardOutput.BaseStream.Read(buffer) is > 0 and var read)
            {
                answer.Write(buffer, 0, read);
                if (answer.Length > setup.Uploads.AnswerMegabytes * 1024L * 1024)
                {
                    return null;
                }
            }

            child.WaitForExit();
            return child.ExitCode == 0 ? answer.ToArray() : null;
        }
        catch (IOException)
        {
            // It ended before it had read the whole file.
            return null;
        }
    }

    /// <summary>The process is gone when this is done: the next file takes its place, and two may run at once.</summary>
    private static async Task EndAsync(Process child)
    {
        if (!child.HasExited)
        {
            child.Kill(entireProcessTree: true);
        }

        await child.WaitForExitAsync();
    }

    private static ParsedUpload? Read(byte[] answer)
    {
        try
        {
            return JsonSerializer.Deserialize<ParsedUpload>(answer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

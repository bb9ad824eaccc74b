using System.Text.Json;

namespace Taizhang.Web.Host;

/// <summary>
/// One desk for each data folder. The lock is held by an open file and goes with the process, however it ends; beside it
/// lies where the running desk listens. The commands do not ask for it: they work beside a running desk.
/// </summary>
public sealed class DeskLock : IDisposable
{
    private const string LockFile = "desk.lock";
    private const string AddressFile = "desk.address";

    /// <summary>What the systems say of a file that another process holds: Linux, macOS, Windows. Anything else is another trouble.</summary>
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _held;
    private readonly string _addressPath;

    private DeskLock(FileStream held, string addressPath) => (_held, _addressPath) = (held, addressPath);

    /// <summary>The lock, or null where a desk is open on this folder already.</summary>
    public static DeskLock? Take(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            var file = new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DeskLock(file, Path.Combine(folder, AddressFile));
        }
        catch (IOException held) when (HeldByAnother.Contains(held.HResult))
        {
            return null;
        }
    }

    /// <summary>Writes down where the desk listens, for a second start; readable by the user alone.</summary>
    internal void Tell(Uri address, string key)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        File.Delete(_addressPath);
        using var file = new FileStream(_addressPath, options);
        JsonSerializer.Serialize(file, new Told(address.ToString(), key));
    }

    /// <summary>A fresh one-time link of the desk that is open on this folder, or null where it does not answer.</summary>
    public static async Task<Uri?> LinkOfRunningAsync(string folder)
    {
        var path = Path.Combine(folder, AddressFile);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var told = JsonSerializer.Deserialize<Told>(await File.ReadAllTextAsync(path));
            if (told is null || !Uri.TryCreate(told.Address, UriKind.Absolute, out var address) || !address.IsLoopback)
            {
                return null;
            }

            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var ask = new HttpRequestMessage(HttpMethod.Post, new Uri(address, DeskServer.AgainPath));
            ask.Headers.Add(DeskServer.InstanceHeader, told.Key);
            using var answer = await client.SendAsync(ask);
            return answer.IsSuccessStatusCode ? new Uri(address, await answer.Content.ReadAsStringAsync()) : null;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException or JsonException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        File.Delete(_addressPath);
        _held.Dispose();
    }

    private sealed record Told(string Address, string Key);
}

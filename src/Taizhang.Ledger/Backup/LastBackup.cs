using System.Text.Json;

namespace Taizhang.Ledger.Backup;

/// <summary>
/// When a data folder was last backed up, and to where. It lies in the folder, so that the desk and the commands say the same,
/// and in the backup itself, so that what is restored says how old it is.
/// </summary>
public sealed record LastBackup(DateTimeOffset At, string Folder)
{
    internal const string FileName = "last-backup.json";

    /// <summary>Null where the folder was never backed up, or where the file was spoilt: none of it is a record.</summary>
    public static LastBackup? Read(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<LastBackup>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal void Keep(string folder) => File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this));
}

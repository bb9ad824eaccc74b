using System.Data.Common;
using System.IO.Compression;
using Taizhang.Ledger.Audit;

namespace Taizhang.Ledger.Backup;

/// <summary>
/// 恢复: unpacks a backup into a folder of its own and checks every row before anybody opens it. A folder that holds
/// something is never written into.
/// </summary>
public static class RestoreBackup
{
    /// <summary>Said of a backup that wants a password when none was given.</summary>
    public const string LockedCode = "backup-locked";

    /// <param name="secret">The password or the recovery code; not asked for where the backup has none.</param>
    /// <param name="folder">Where to; it is made, and must be empty or not there.</param>
    /// <param name="prove">Opens the restored folder and checks all of it.</param>
    public static Outcome<VerifyReport> Run(string path, string? secret, string folder, Func<string, Outcome<VerifyReport>> prove)
    {
        if (!File.Exists(path))
        {
            return new Refusal("file-missing", "", "没有找到这份备份。", "请核对路径；在U盘上的，请先插好。");
        }

        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return new Refusal("restore-not-empty", "", "这个文件夹里已经有东西了，不会恢复到里面。", "请指定一个空的或还没有的文件夹。");
        }

        var staging = $"{folder.TrimEnd(Path.DirectorySeparatorChar)}.part-{Guid.NewGuid():N}";
        try
        {
            var refusal = Unpack(path, secret, staging);
            var proof = refusal is null ? Proved(staging, prove) : refusal;
            if (!proof.IsDone)
            {
                return proof;
            }

            if (proof.Value.Found.Count > 0)
            {
                return SealedFile.Damaged;
            }

            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            Directory.Move(staging, folder);
            return proof;
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
    }

    /// <summary>A file that is no database any more is damage like a row that does not hold.</summary>
    private static Outcome<VerifyReport> Proved(string staging, Func<string, Outcome<VerifyReport>> prove)
    {
        try
        {
            return prove(staging);
        }
        catch (DbException)
        {
            return SealedFile.Damaged;
        }
    }

    private static Refusal? Unpack(string path, string? secret, string staging)
    {
        Directory.CreateDirectory(staging);
        using var file = File.OpenRead(path);
        if (!SealedFile.IsSealed(file))
        {
            return Extract(file, staging);
        }

        var opened = Path.Combine(staging, "opened.part");
        using (var plain = new FileStream(opened, FileMode.Create, FileAccess.ReadWrite))
        {
            if (SealedFile.Open(file, plain, secret) is { } refusal)
            {
                return refusal;
            }

            plain.Position = 0;
            if (Extract(plain, staging) is { } broken)
            {
                return broken;
            }
        }

        File.Delete(opened);
        return null;
    }

    private static Refusal? Extract(Stream archive, string staging)
    {
        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in zip.Entries)
            {
                if (!IsOfOurMaking(entry.FullName))
                {
                    return SealedFile.Damaged;
                }

                var target = Path.Combine(staging, entry.FullName);
                Directory.CreateDirectory(Path.GetDirectoryName(target) ?? staging);
                entry.ExtractToFile(target);
            }

            return null;
        }
        catch (InvalidDataException)
        {
            return new Refusal("backup-unknown", "", "这不是台账的备份，或者已经损坏。", "请选名称以“台账备份”开头的文件。");
        }
    }

    /// <summary>No name in an archive leads out of the folder it is unpacked into.</summary>
    private static bool IsOfOurMaking(string name) =>
        name.Length > 0 && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal) && name.Split('/').All(part => part.Length > 0 && part is not ("." or ".."));
}

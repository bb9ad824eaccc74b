using System.Globalization;
using System.IO.Compression;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.People;

namespace Taizhang.Ledger.Backup;

/// <summary>A backup somebody wants.</summary>
/// <param name="DataFolder">All of it is kept but for what belongs to a running program.</param>
/// <param name="Database">The database's file in it, which is copied as of one moment.</param>
/// <param name="Target">A folder that is there: a stick, another disk.</param>
/// <param name="Password">Null for a backup that anybody can open.</param>
public sealed record BackupOrder(string DataFolder, string Database, string Target, string? Password);

/// <summary>A backup that was made and proved.</summary>
/// <param name="RecoveryCode">Opens the backup without the password; printed now or never.</param>
/// <param name="Proof">What was found when it was restored into a scratch place.</param>
public sealed record BackupMade(string Path, long Bytes, int Files, string? RecoveryCode, VerifyReport Proof);

/// <summary>
/// 备份: one file with everything, written beside the ledger while it is in use, and proved by restoring it into a scratch
/// place and checking every row there. What is not proved is not left behind.
/// </summary>
public static class BackupLedger
{
    private const string PlainEnding = ".zip";
    private const string SealedEnding = ".tzb";

    /// <summary>Files of a running program, and what a database keeps beside its file.</summary>
    internal static readonly string[] NotKept = ["desk.lock", "desk.address"];

    private static readonly string[] DatabaseTails = ["-wal", "-shm", "-journal"];

    /// <param name="prove">Opens a restored folder and checks all of it.</param>
    public static Outcome<BackupMade> Run(LedgerStore store, Scope scope, BackupOrder order, Func<string, Outcome<VerifyReport>> prove)
    {
        if (Problem(scope, order) is { } problem)
        {
            return problem;
        }

        var last = new LastBackup(store.Clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset), order.Target);
        var stamp = last.At.ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(order.Target, $"台账备份-{stamp}{(order.Password is null ? PlainEnding : SealedEnding)}");
        var scratch = Directory.CreateTempSubdirectory("taizhang-backup-").FullName;
        try
        {
            var copy = Path.Combine(scratch, order.Database);
            if (!store.Dialect.CopyTo(copy))
            {
                return new Refusal("backup-server", "", "数据在数据库服务器上，不在这个文件夹里。", "请用服务器自己的备份（pg_dump）。");
            }

            last.Keep(scratch);
            var files = Pack(order, copy, Path.Combine(scratch, LastBackup.FileName), Path.Combine(scratch, "all.zip"));
            var code = Finish(Path.Combine(scratch, "all.zip"), $"{path}.part", order.Password);
            var restored = RestoreBackup.Run($"{path}.part", order.Password, Path.Combine(scratch, "restored"), prove);
            if (!restored.IsDone)
            {
                return restored.Refusals.ToList();
            }

            File.Move($"{path}.part", path, overwrite: true);
            last.Keep(order.DataFolder);
            return new BackupMade(path, new FileInfo(path).Length, files, code, restored.Value);
        }
        finally
        {
            File.Delete($"{path}.part");
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static Refusal? Problem(Scope scope, BackupOrder order)
    {
        if (!scope.IsEverything)
        {
            return new Refusal("backup-scope", "", "备份由管理全部数据的人做。", "请找系统管理员。");
        }

        if (order.Password is { Length: < OfficeKeyFile.ShortestPassword })
        {
            return new Refusal("password-short", "", $"口令太短，至少要{OfficeKeyFile.ShortestPassword}个字符。", "请换一个长些的口令，例如一句自己记得住的话。");
        }

        return Directory.Exists(order.Target)
            ? null
            : new Refusal("backup-target", "", "要备份到的文件夹不在，U盘可能没有插好。", "请插上U盘，或换一个文件夹，再点备份。");
    }

    /// <summary>Everything in one archive, names sorted; gives how many files.</summary>
    private static int Pack(BackupOrder order, string database, string last, string archive)
    {
        using var zip = ZipFile.Open(archive, ZipArchiveMode.Create);
        zip.CreateEntryFromFile(database, order.Database);
        zip.CreateEntryFromFile(last, LastBackup.FileName);
        var target = Path.GetFullPath(order.Target).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        var kept = Directory.EnumerateFiles(order.DataFolder, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFullPath(file).StartsWith(target, StringComparison.Ordinal) || Path.GetFullPath(order.DataFolder).StartsWith(target, StringComparison.Ordinal))
            .Select(file => (File: file, Name: Path.GetRelativePath(order.DataFolder, file).Replace('\\', '/')))
            .Where(file => IsKept(file.Name, order.Database))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var (file, name) in kept)
        {
            zip.CreateEntryFromFile(file, name);
        }

        return kept.Count + 2;
    }

    private static bool IsKept(string name, string database) =>
        name != database && name != LastBackup.FileName && !DatabaseTails.Any(tail => name == database + tail) && !NotKept.Contains(name) && !name.EndsWith(".part", StringComparison.Ordinal);

    private static string? Finish(string archive, string path, string? password)
    {
        using var plain = File.OpenRead(archive);
        using var target = new FileStream(path, FileMode.Create, FileAccess.Write);
        if (password is null)
        {
            plain.CopyTo(target);
        }

        var code = password is null ? null : SealedFile.Seal(plain, target, password);
        target.Flush(flushToDisk: true);
        return code;
    }
}

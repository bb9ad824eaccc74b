using System.CommandLine;
using System.Globalization;
using Taizhang.Ledger;

namespace Taizhang.Cli.Host;

/// <summary>
/// The outer edge of the program: usage is refused in one sentence, and a fault of the program becomes a number that
/// can be looked up, never a stack trace on somebody's screen.
/// </summary>
internal static class CommandEdge
{
    public static int Run(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        try
        {
            if (parsed.Errors.Count > 0)
            {
                return Output.Refuse(JsonTarget(args), Usage.Refusals(parsed));
            }

            if (JsonTarget(args) is { } target && !Output.CanWrite(target))
            {
                return Output.Refuse(null, [new Refusal("json-target", Path.GetFileName(target), "结果写不到这个文件里，还什么都没有做。", "请核对 --json 的路径，或写 - 直接显示。")]);
            }

            SharedOptions.SayLanguage(parsed);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (OutsideTrouble.Explain(fault) is { } refusal)
        {
            return Output.Refuse(JsonTarget(args), [refusal]);
        }
        catch (Exception fault)
        {
            return Output.Internal(JsonTarget(args), FaultLog.Keep(fault));
        }
    }

    /// <summary>Where the JSON was to go, read off the words themselves because parsing may be what went wrong.</summary>
    private static string? JsonTarget(string[] args)
    {
        var at = Array.IndexOf(args, "--json");
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}

/// <summary>What lies outside the program and can be said in a sentence: a full disk, a folder that cannot be written, a file in use.</summary>
internal static class OutsideTrouble
{
    private const int DiskFullUnix = 28;
    private const int DiskFullWindows = unchecked((int)0x80070070);
    private const int SqliteFull = 13;
    private const int ReadOnlyUnix = 30;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;
    private const int SqliteCorrupt = 11;

    public static Refusal? Explain(Exception fault) => fault switch
    {
        UnauthorizedAccessException => new Refusal("folder-closed", "", "这个文件夹不能写入。", "请换一个文件夹，或改正它的权限。"),
        DirectoryNotFoundException or FileNotFoundException => new Refusal("file-missing", "", "没有找到要用的文件或文件夹。", "请核对路径；在U盘上的，请先插好。"),
        IOException { HResult: ReadOnlyUnix } => new Refusal("folder-closed", "", "这个文件夹不能写入。", "请换一个文件夹，或改正它的权限。"),
        IOException { HResult: DiskFullUnix or DiskFullWindows } => new Refusal("disk-full", "", "磁盘满了，刚才的内容没有写进去，原有数据没有变。", "请腾出空间再试。"),
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SqliteFull } => new Refusal("disk-full", "", "磁盘满了，刚才的内容没有写进去，原有数据没有变。", "请腾出空间再试。"),
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteCannotOpen } => new Refusal("folder-closed", "", "数据文件夹打不开或不能写入。", "请核对路径和权限。"),
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SqliteInputOutput } => new Refusal("data-away", "", "数据文件读写不了，刚才的内容没有写进去。", "数据在U盘上的，请插好再试；还是不行，请换一个磁盘，用最近的备份恢复。"),
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SqliteNotADatabase or SqliteCorrupt } => new Refusal("store-damaged", "", "数据文件已经损坏，读不下去。", "请不要再写入，用最近的备份恢复。"),
        Npgsql.NpgsqlException { InnerException: System.Net.Sockets.SocketException } => new Refusal("server-away", "", "连不上数据库服务器。", "请确认服务器已经启动，再试一次。"),
        IOException => new Refusal("file-in-use", "", "文件读写没有完成。", "文件如果正在别处打开，请先关掉它再试。"),
        _ => null,
    };
}

/// <summary>Keeps what went wrong inside the program, for whoever repairs it; the user sees only its number.</summary>
internal static class FaultLog
{
    public static string Keep(Exception fault)
    {
        var id = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));
        var path = Path.Combine(Path.GetTempPath(), "taizhang-fault.log");
        try
        {
            // Types and places only: a message may quote what somebody wrote.
            var frames = new System.Diagnostics.StackTrace(fault).GetFrames().Select(frame => $"  {frame.GetMethod()?.DeclaringType?.Name}.{frame.GetMethod()?.Name}");
            File.AppendAllLines(path, [string.Create(CultureInfo.InvariantCulture, $"{id} {fault.GetType().FullName}"), .. frames]);
        }
        catch (IOException)
        {
            // A log may be lost; the number is still shown.
            return id;
        }

        return id;
    }
}

using System.CommandLine;
using System.Globalization;
using Taizhang.Cli.Host;
using Taizhang.Ledger;
using Taizhang.Ledger.Backup;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang backup</c>: everything into one file, proved by restoring it into a scratch place.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var command = new Command("backup", "把全部数据备份成一个文件，并当场试着恢复一遍。台账开着也可以做。");
        var to = new Option<string>("--to") { Description = "备份到哪个文件夹，如U盘", Required = true };
        var protect = new Option<bool>("--protect") { Description = "给备份加口令，并得到一个恢复码" };
        command.Options.Add(to);
        command.Options.Add(protect);
        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => Run(shared.DataFolder(parsed), shared.Clock(parsed), parsed.GetRequiredValue(to), parsed.GetValue(protect), shared.Json(parsed)));
        return command;
    }

    private static int Run(string folder, TimeProvider clock, string to, bool protect, string? json)
    {
        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        var password = protect ? Secrets.New() : null;
        if (protect && password is null)
        {
            return Output.Refuse(json, [new Refusal("password-differs", "", "两次输入的口令不一样，没有备份。", "请再来一次。")]);
        }

        var made = BackupLedger.Run(store.Value, Scope.Everything, new BackupOrder(folder, DataFolder.DatabaseFile, Path.GetFullPath(to), password), scratch => DataFolder.Prove(scratch, clock));
        if (!made.IsDone)
        {
            return Output.Refuse(json, made.Refusals);
        }

        Output.Json(json, writer =>
        {
            writer.WriteString("file", made.Value.Path);
            writer.WriteNumber("bytes", made.Value.Bytes);
            writer.WriteNumber("files", made.Value.Files);
            writer.WriteNumber("rows", made.Value.Proof.Rows);
            if (made.Value.RecoveryCode is { } code)
            {
                writer.WriteString("recovery_code", code);
            }
        });
        if (json is null)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已备份到 {made.Value.Path}，并试着恢复了一遍：{made.Value.Proof.Rows}行数据、{made.Value.Proof.EvidenceFiles}个附件全部完好。"));
            if (made.Value.RecoveryCode is { } code)
            {
                Console.Out.WriteLine($"恢复码：{code}\n请把恢复码打印或抄下来，锁在柜子里；这里不再保存，以后也不再显示。");
            }
        }

        return Output.Done;
    }
}

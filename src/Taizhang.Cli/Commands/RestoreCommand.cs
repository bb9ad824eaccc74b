using System.CommandLine;
using System.Globalization;
using Taizhang.Cli.Host;
using Taizhang.Ledger.Backup;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang restore</c>: a backup into an empty data folder.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var command = new Command("restore", "把备份恢复到一个空的数据文件夹，核对每一行以后才算完成。");
        var file = new Argument<string>("file") { Description = "备份文件" };
        command.Arguments.Add(file);
        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), shared.DataFolder(parsed), shared.Clock(parsed), shared.Json(parsed)));
        return command;
    }

    private static int Run(string file, string folder, TimeProvider clock, string? json)
    {
        var restored = RestoreBackup.Run(file, null, folder, scratch => DataFolder.Prove(scratch, clock));
        if (restored.Refusals is [{ Code: RestoreBackup.LockedCode }] && Secrets.ToOpen() is { } secret)
        {
            restored = RestoreBackup.Run(file, secret, folder, scratch => DataFolder.Prove(scratch, clock));
        }

        if (!restored.IsDone)
        {
            return Output.Refuse(json, restored.Refusals);
        }

        Output.Json(json, writer =>
        {
            writer.WriteString("folder", folder);
            writer.WriteNumber("rows", restored.Value.Rows);
            writer.WriteNumber("evidence", restored.Value.EvidenceFiles);
        });
        if (json is null)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已恢复到 {folder}：{restored.Value.Rows}行数据、{restored.Value.EvidenceFiles}个附件全部完好。"));
        }

        return Output.Done;
    }
}

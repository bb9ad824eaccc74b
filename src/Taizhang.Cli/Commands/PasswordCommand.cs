using System.CommandLine;
using Taizhang.Cli.Host;
using Taizhang.Ledger;
using Taizhang.Ledger.People;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang password</c>: sets, changes or takes away the password under which personal fields are kept.</summary>
internal static class PasswordCommand
{
    public static Command Create()
    {
        var command = new Command("password", "设置或更改开启口令：设了以后，拷走数据文件夹的人看不到身份证号、电话和住址。");
        var shared = SharedOptions.AddTo(command);
        var remove = new Option<bool>("--remove") { Description = "取消口令" };
        command.Options.Add(remove);
        command.SetAction(parsed => Run(shared.DataFolder(parsed), parsed.GetValue(remove), shared.Json(parsed)));
        return command;
    }

    private static int Run(string folder, bool remove, string? json)
    {
        if (!DataFolder.HasData(folder))
        {
            return Output.Refuse(json, [DataFolder.Missing(folder)]);
        }

        var path = DataFolder.KeyPath(folder);
        var key = OfficeKeyFile.Open(path, Secrets.ToOpen);
        if (!key.IsDone)
        {
            return Output.Refuse(json, key.Refusals);
        }

        if (remove)
        {
            OfficeKeyFile.Release(path, key.Value);
            Output.Json(json, writer => writer.WriteBoolean("locked", false));
            Say(json, "口令已取消。");
            return Output.Done;
        }

        if (Secrets.New() is not { } password)
        {
            return Output.Refuse(json, [new Refusal("password-differs", "", "两次输入的口令不一样，口令没有改。", "请再来一次。")]);
        }

        var code = OfficeKeyFile.Protect(path, key.Value, password);
        if (!code.IsDone)
        {
            return Output.Refuse(json, code.Refusals);
        }

        Output.Json(json, writer =>
        {
            writer.WriteBoolean("locked", true);
            writer.WriteString("recovery_code", code.Value);
        });
        Say(json, $"口令已设好。恢复码：{code.Value}\n请把恢复码打印或抄下来，锁在柜子里；这里不再保存，以后也不再显示。\n口令保护身份证号、电话和住址；姓名、日期和统计数仍能被拿到数据文件的人读到。以前的备份仍用当时的口令。");
        return Output.Done;
    }

    private static void Say(string? json, string sentence)
    {
        if (json is null)
        {
            Console.Out.WriteLine(sentence);
        }
    }
}

using System.CommandLine;
using System.Text;
using Taizhang.Cli.Host;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang export</c>: the ledger as lines of the file format.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", "把台账导出成可以再导入的文件。");
        var file = new Option<string>("--out") { Description = "写到哪个文件", Required = true };
        var withPersonal = new Option<bool>("--with-personal") { Description = "连同身份证号、电话、住址" };
        command.Options.Add(file);
        command.Options.Add(withPersonal);
        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => Run(shared.DataFolder(parsed), shared.Clock(parsed), parsed.GetRequiredValue(file), parsed.GetValue(withPersonal), shared.Json(parsed)));
        return command;
    }

    private static int Run(string folder, TimeProvider clock, string file, bool withPersonal, string? json)
    {
        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        var path = Path.GetFullPath(file);
        var temporary = Output.IsDevice(path) ? path : $"{path}.part";
        var lines = 0;
        using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            foreach (var line in ExportEntries.Run(store.Value, Scope.Everything, withPersonal))
            {
                writer.WriteLine(line);
                lines++;
            }
        }

        if (temporary != path)
        {
            File.Move(temporary, path, overwrite: true);
        }

        if (json is null)
        {
            Console.Out.WriteLine(FormattableString.Invariant($"已导出{lines}条到 {path}。"));
        }

        Output.Json(json, writer => writer.WriteNumber("lines", lines));
        return Output.Done;
    }
}

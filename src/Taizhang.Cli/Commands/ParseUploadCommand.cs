using System.CommandLine;
using Taizhang.Cli.Host;
using Taizhang.Reports.Uploads;
using Taizhang.Web.Host;

namespace Taizhang.Cli.Commands;

/// <summary>The internal command in which the desk has a stranger's file parsed; nobody types it.</summary>
internal static class ParseUploadCommand
{
    public static Command Create()
    {
        var command = new Command(UploadRoom.Command) { Hidden = true };
        command.SetAction(_ =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            ParsedUpload.Answer(input, output);
            return Output.Done;
        });
        return command;
    }
}

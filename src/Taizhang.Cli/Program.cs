using System.CommandLine;
using System.Globalization;
using System.Text;
using Taizhang.Cli.Commands;
using Taizhang.Cli.Host;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("台账：登记一次，报告里的每个数都能算出来、打得开、核得对。")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
    FiguresCommand.Create(),
    TraceCommand.Create(),
    LedgersCommand.Create(),
    RulesCommand.Create(),
    ParseCommand.Create(),
    FillCommand.Create(),
    ReadCommand.Create(),
    CheckCommand.Create(),
    CaptureCommand.Create(),
    SubmitCommand.Create(),
    SealCommand.Create(),
    DueCommand.Create(),
    PeriodCommand.Create(),
    RecountCommand.Create(),
    VerifyCommand.Create(),
    PasswordCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    ParseUploadCommand.Create(),
};
return CommandEdge.Run(root, args);

using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Taizhang.Cli.Host;
using Taizhang.Ledger;
using Taizhang.Reports.Read;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang read</c>: the anchored figures of a document this program wrote.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var command = new Command("read", "读出一份由本程序生成的报告里写着哪些统计数。");
        var file = new Argument<string>("docx") { Description = "Word 文件" };
        command.Arguments.Add(file);
        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), shared.Json(parsed)));
        return command;
    }

    private static int Run(string file, string? json)
    {
        if (!File.Exists(file))
        {
            return Output.RefuseMissing(json, file);
        }

        var figures = ReadReport.Run(File.ReadAllBytes(file), Path.GetFileName(file));
        if (!figures.IsDone)
        {
            return Output.Refuse(json, figures.Refusals);
        }

        if (json is not null)
        {
            Output.WriteBytes(json, [.. ReadReport.Json(figures.Value), (byte)'\n']);
            return Output.Done;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("统计数", "写着", "数值", "期间");
        foreach (var figure in figures.Value)
        {
            table.AddRow(
                Markup.Escape(figure.Stated.Figure),
                Markup.Escape(figure.Text),
                figure.Stated.Value.ToString(CultureInfo.InvariantCulture),
                Markup.Escape($"{Ledger.Entry.CanonicalText.Day(figure.Stated.From)} 至 {Ledger.Entry.CanonicalText.Day(figure.Stated.To)}"));
        }

        AnsiConsole.Write(table);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"共{figures.Value.Count}处。"));
        return Output.Done;
    }
}

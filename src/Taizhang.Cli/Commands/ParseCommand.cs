using System.CommandLine;
using System.Text;
using Taizhang.Cli.Host;
using Taizhang.Ledger;
using Taizhang.Prose;
using Taizhang.Reports.Templates;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang parse</c>: what a text states, one JSON object a line. Needs no data.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var command = new Command("parse", "读一段报告文字，逐处列出数据、空格和不是数据的数字。");
        var file = new Argument<string>("text-file") { Description = "文字文件（.txt、.md、.docx）" };
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

        var catalog = DataFolder.ReadCatalog(null);
        if (!catalog.IsDone)
        {
            return Output.Refuse(json, catalog.Refusals);
        }

        var template = Template.Open(File.ReadAllBytes(file), Path.GetFileName(file), DateTimeOffset.UnixEpoch);
        if (!template.IsDone)
        {
            return Output.Refuse(json, template.Refusals);
        }

        var reading = ReportReader.Read(template.Value.Text, ProseModel.From(catalog.Value), template.Value.ReadAs);
        var lines = new StringBuilder();
        foreach (var claim in reading.Claims.Where(ParseLine.IsShown))
        {
            lines.Append(ParseLine.Write(reading, claim)).Append('\n');
        }

        Output.WriteBytes(json ?? "-", Encoding.UTF8.GetBytes(lines.ToString()));
        return Output.Done;
    }
}

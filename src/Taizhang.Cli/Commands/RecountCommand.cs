using System.CommandLine;
using System.Globalization;
using Taizhang.Cli.Host;
using Taizhang.Figures.Recount;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang recount</c>: proves that every figure is what its definition gives.</summary>
internal static class RecountCommand
{
    public static Command Create()
    {
        var command = new Command("recount", "把全部统计数从记录重新算一遍，逐项比对。");
        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => Run(shared.DataFolder(parsed), shared.Clock(parsed), shared.Json(parsed)));
        return command;
    }

    private static int Run(string folder, TimeProvider clock, string? json)
    {
        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        var report = RecountFigures.Run(store.Value, new ProgressLine("正在重新统计"));
        ProgressLine.End();
        Output.Json(json, writer =>
        {
            writer.WriteNumber("sources", report.Sources);
            writer.WriteNumber("contributions", report.Contributions);
            writer.WriteNumber("cells", report.Cells);
            writer.WriteStartArray("differences");
            foreach (var difference in report.Differences)
            {
                writer.WriteStartObject();
                writer.WriteString("where", difference.Where);
                writer.WriteString("message", difference.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
        if (json is null)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"重新统计了{report.Sources}个来源、{report.Contributions}条明细、{report.Cells}个月计，{(report.Differences.Count == 0 ? "全部一致" : $"有{report.Differences.Count}处不一致")}。"));
            foreach (var difference in report.Differences)
            {
                Console.Out.WriteLine($"{difference.Where}：{difference.Message}");
            }
        }

        return report.Differences.Count == 0 ? Output.Done : Output.Found;
    }
}

using System.CommandLine;
using System.Globalization;
using Taizhang.Cli.Host;
using Taizhang.Figures.Recount;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Search;
using Taizhang.Reports;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang verify</c>: proves that the store is as it was written.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "检查数据有没有损坏或被改动：每一行、操作记录、附件和统计数。");
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

        var report = VerifyLedger.Run(store.Value, ReportTables.WithLedger);
        var found = report.Found.Select(damage => (damage.Where, damage.Message)).ToList();
        if (found.Count == 0)
        {
            found.AddRange(SearchRows.Verify(store.Value).Select(damage => (damage.Where, damage.Message)));
            found.AddRange(RecountFigures.Run(store.Value, new ProgressLine("正在重新统计")).Differences.Select(difference => (difference.Where, difference.Message)));
            ProgressLine.End();
        }

        Output.Json(json, writer =>
        {
            writer.WriteNumber("rows", report.Rows);
            writer.WriteNumber("audit", report.AuditLines);
            writer.WriteNumber("evidence", report.EvidenceFiles);
            writer.WriteStartArray("found");
            foreach (var (where, message) in found)
            {
                writer.WriteStartObject();
                writer.WriteString("where", where);
                writer.WriteString("message", message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
        if (json is null)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"检查了{report.Rows}行、{report.AuditLines}条操作记录、{report.EvidenceFiles}个附件，{(found.Count == 0 ? "全部完好" : $"有{found.Count}处与写入时不同")}。"));
            foreach (var (where, message) in found)
            {
                Console.Out.WriteLine($"{where}：{message}");
            }
        }

        return found.Count == 0 ? Output.Done : Output.Found;
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using Taizhang.Catalog.Rules;
using Taizhang.Cli.Host;
using Taizhang.Ledger.Entry;
using Taizhang.Reports.Templates;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang import</c>: lines of the file format into the ledger, all of them or none.</summary>
internal static class ImportCommand
{
    /// <summary>Larger inputs are split by whoever makes them: one import is one transaction in memory.</summary>
    private const long FileBytesMax = 512L * 1024 * 1024;

    public static Command Create()
    {
        var command = new Command("import", "把登记成批导入台账；有一条读不了，就一条也不导入。");
        var files = new Argument<string[]>("file") { Description = "JSONL 文件", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "只检查，不写入" };
        var keepGood = new Option<bool>("--keep-good") { Description = "读不了的放在一边，其余照样导入" };
        command.Arguments.Add(files);
        command.Options.Add(dryRun);
        command.Options.Add(keepGood);
        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => Run(
            shared.DataFolder(parsed),
            shared.Clock(parsed),
            parsed.GetRequiredValue(files),
            parsed.GetValue(dryRun),
            parsed.GetValue(keepGood),
            shared.Json(parsed)));
        return command;
    }

    private static int Run(string folder, TimeProvider clock, string[] files, bool dryRun, bool keepGood, string? json)
    {
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                return Output.RefuseMissing(json, file);
            }

            if (new FileInfo(file).Length > FileBytesMax)
            {
                return Output.Refuse(json, [new Ledger.Refusal("file-too-large", Path.GetFileName(file), "这个文件太大。", "请分成几个文件，分几次导入。")]);
            }
        }

        var texts = files.Select(file => TextDecoding.Decode(File.ReadAllBytes(file))).ToList();
        if (texts.IndexOf(null) is var unreadable and >= 0)
        {
            return Output.Refuse(json, [new Ledger.Refusal("file-encoding", Path.GetFileName(files[unreadable]), "这个文件不是文本。", "请另存为 UTF-8 编码的 JSONL 文件。")]);
        }

        var store = DataFolder.OpenOrMake(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        var lines = texts.OfType<string>().SelectMany(text => text.Split('\n'));
        var origin = string.Join("、", files.Select(Path.GetFileName));
        var report = ImportEntries.Run(store.Value, lines, new ImportOptions(keepGood, dryRun, origin), new ProgressLine("正在导入"));
        ProgressLine.End();
        if (!report.IsDone)
        {
            return Output.Refuse(json, report.Refusals);
        }

        if (json is null)
        {
            Show(report.Value, dryRun);
        }

        Output.Json(json, writer =>
        {
            writer.WriteNumber("read", report.Value.Read);
            writer.WriteNumber("stored", report.Value.Stored);
            writer.WriteNumber("drafts", report.Value.Drafts);
            writer.WriteNumber("skipped", report.Value.Skipped);
            writer.WriteStartArray("refused");
            foreach (var line in report.Value.Refused)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", line.Line);
                Output.WriteRefusal(writer, line.Refusal);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
        return Output.Done;
    }

    private static void Show(ImportReport report, bool dryRun)
    {
        var text = new StringBuilder();
        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"共读取{report.Read}条：{(dryRun ? "可登记" : "已登记")}{report.Stored}，存为草稿{report.Drafts}，与已有的相同{report.Skipped}，没有读进{report.Refused.Count}。"));
        foreach (var line in report.Refused)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{line.Refusal.Where}：{line.Refusal.Message}{line.Refusal.Next}（{line.Refusal.Code}）");
        }

        foreach (var found in report.Findings)
        {
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"第{found.Line}行 {found.Ref} {RuleReference.WordOf(found.Finding.Severity)}：{found.Finding.Message}{found.Finding.Next}（{found.Finding.Code}）"));
        }

        Console.Out.Write(text);
    }
}

using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Taizhang.Cli.Host;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Prose;
using Taizhang.Reports.Check;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang check</c>: finished reports against the ledger, and against themselves (核对数据).</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "核对写好的报告：每个数与台账比一比，文字自己前后比一比。不写 --org 时只看文字本身。");
        var files = new Argument<string[]>("documents") { Description = "报告（.docx、.txt、.md），可以有多份", Arity = ArgumentArity.OneOrMore };
        var organisation = new Option<string?>("--org") { Description = "组织的名称或代码" };
        var from = new Option<string?>("--from") { Description = "第一天，如 2022-01-01" };
        var to = new Option<string?>("--to") { Description = "最后一天，如 2022-12-31" };
        var file = new Option<string?>("--out") { Description = "把带批注的 Word 写成哪个 .docx" };
        var sheet = new Option<string?>("--sheet") { Description = "把核对单写成哪个 .docx" };
        var baseText = new Option<bool>("--base") { Description = "这是还没有填数的底稿：空着的地方不提" };
        command.Arguments.Add(files);
        foreach (var option in new Option[] { organisation, from, to, file, sheet, baseText })
        {
            command.Options.Add(option);
        }

        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => Run(
            new Inputs(
                parsed.GetRequiredValue(files),
                parsed.GetValue(organisation),
                parsed.GetValue(from),
                parsed.GetValue(to),
                parsed.GetValue(file),
                parsed.GetValue(sheet),
                parsed.GetValue(baseText),
                shared.Json(parsed)),
            shared.DataFolder(parsed),
            shared.Clock(parsed)));
        return command;
    }

    private static int Run(Inputs inputs, string folder, TimeProvider clock)
    {
        if (inputs.Documents.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            return Output.RefuseMissing(inputs.Json, missing);
        }

        if (inputs.Wrong() is { } refusal)
        {
            return Output.Refuse(inputs.Json, [refusal]);
        }

        var at = clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset);
        var progress = new ProgressLine("已核对");
        var files = inputs.Documents.Select(file => new CheckFile(Path.GetFileName(file), () => File.ReadAllBytes(file))).ToList();
        var checkedSet = inputs.Organisation is { } organisation
            ? AgainstLedger(folder, clock, new CheckOrder(files, organisation, inputs.Period(), at) { Meetings = DataFolder.Meetings(), IsBaseText = inputs.IsBaseText, Progress = progress })
            : ByItself(files, new CheckOptions(at) { Meetings = DataFolder.Meetings(), IsBaseText = inputs.IsBaseText }, progress);
        ProgressLine.End();
        if (!checkedSet.IsDone)
        {
            return Output.Refuse(inputs.Json, checkedSet.Refusals);
        }

        Write(checkedSet.Value, inputs, at);
        return checkedSet.Value.IsClean ? Output.Done : Output.Found;
    }

    private static Outcome<CheckedSet> AgainstLedger(string folder, TimeProvider clock, CheckOrder order)
    {
        var store = DataFolder.Open(folder, clock);
        return store.IsDone ? CheckFromLedger.Run(store.Value, Scope.Everything, order) : store.Refusals.ToList();
    }

    private static Outcome<CheckedSet> ByItself(IReadOnlyList<CheckFile> files, CheckOptions options, IProgress<int> progress)
    {
        var catalog = DataFolder.ReadCatalog(null);
        return catalog.IsDone ? CheckFromLedger.Run(ProseModel.From(catalog.Value), files, options, progress) : catalog.Refusals.ToList();
    }

    private static void Write(CheckedSet set, Inputs inputs, DateTimeOffset at)
    {
        if (inputs.Out is { } file)
        {
            Output.WriteBytes(file, CommentedDocument.Write(set.Documents[0], at));
        }

        if (inputs.Sheet is { } sheet)
        {
            Output.WriteBytes(sheet, CheckSheet.Write(set.Documents[0], at));
        }

        if (inputs.Json is { } json)
        {
            Output.WriteBytes(json, [.. CheckJson.Write(set), (byte)'\n']);
            return;
        }

        foreach (var document in set.Documents)
        {
            Show(document);
        }

        foreach (var finding in set.Across)
        {
            Console.Out.WriteLine($"{finding.Code.Severity.Name()}：{finding.Message}（{finding.Code.Code}）");
        }
    }

    private static void Show(CheckResult result)
    {
        var summary = CheckSummary.Of(result);
        Console.Out.WriteLine($"{result.FileName}　{summary.Counts}");
        foreach (var group in summary.Groups.Where(group => group.Lines.Count > 0 && !group.IsFolded))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Heading} {group.Lines.Count}"));
            var table = new Table().Border(TableBorder.Rounded).AddColumns("位置", "原文", "说明");
            foreach (var line in group.Lines)
            {
                table.AddRow(Markup.Escape(line.Place), Markup.Escape(line.Words), Markup.Escape(line.Message));
            }

            AnsiConsole.Write(table);
        }
    }

    private sealed record Inputs(string[] Documents, string? Organisation, string? From, string? To, string? Out, string? Sheet, bool IsBaseText, string? Json)
    {
        /// <summary>Organisation and days belong together, and one document is written at a time.</summary>
        public Refusal? Wrong() =>
            new[] { From, To }.OfType<string>().FirstOrDefault(text => SharedOptions.Day(text) is null) is { } day ? new Refusal("usage", "", $"“{day}”不是日期，要写成 2022-12-31 这样。", "请改正后再试。")
            : Organisation is null != (From is null) || Organisation is null != (To is null) ? new Refusal("usage", "", "与台账核对要同时写 --org、--from 和 --to。", "只看文字本身时，三个都不写。")
            : Documents.Length > 1 && (Out ?? Sheet) is not null ? new Refusal("usage", "", "--out 和 --sheet 一次写一份报告。", "请一份一份来，或只用 --json。")
            : null;

        public Period Period() => new(SharedOptions.Day(From ?? "") ?? default, SharedOptions.Day(To ?? "") ?? default);
    }
}

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
        var file = new Option<string?>("--out") { Description = "把带批注的 Word 写成哪个 .docx" };
        var sheet = new Option<string?>("--sheet") { Description = "把核对单写成哪个 .docx" };
        var baseText = new Option<bool>("--base") { Description = "这是还没有填数的底稿：空着的地方不提" };
        command.Arguments.Add(files);
        foreach (var option in new Option[] { file, sheet, baseText })
        {
            command.Options.Add(option);
        }

        var shared = SharedOptions.AddTo(command);
        var period = OptionalPeriod.AddTo(command, "只看文字本身时，三个都不写。");
        command.SetAction(parsed => Run(
            new Inputs(
                parsed.GetRequiredValue(files),
                period.Of(parsed),
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
        if (inputs.Documents.Length > 1 && (inputs.Out ?? inputs.Sheet) is not null)
        {
            return Output.Refuse(inputs.Json, [new Refusal("usage", "", "--out 和 --sheet 一次写一份报告。", "请一份一份来，或只用 --json。")]);
        }

        var at = clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset);
        var progress = new ProgressLine("已核对", inputs.Documents.Length);
        var files = inputs.Documents.Select(file => new CheckFile(Path.GetFileName(file), () => File.ReadAllBytes(file))).ToList();
        Outcome<CheckedSet> Check(Action<CheckResult> take) => inputs.Against is var (organisation, days)
            ? AgainstLedger(folder, clock, new CheckOrder(files, organisation, days, at) { Meetings = DataFolder.Meetings(), IsBaseText = inputs.IsBaseText, Progress = progress }, take)
            : ByItself(files, new CheckOptions(at) { Meetings = DataFolder.Meetings(), IsBaseText = inputs.IsBaseText }, take, progress);
        var checkedSet = inputs.Json is { } target ? ToJson(target, files.Count > 1, inputs, at, Check) : Check(result => Take(result, inputs, at, Show));
        ProgressLine.End();
        if (!checkedSet.IsDone)
        {
            return Output.Refuse(inputs.Json, checkedSet.Refusals);
        }

        foreach (var finding in inputs.Json is null ? checkedSet.Value.Across : [])
        {
            Console.Out.WriteLine($"{finding.Code.Severity.Name()}：{finding.Message}（{finding.Code.Code}）");
        }

        Output.Complain(checkedSet.Value.Refused.Select(file => file.Refusal));
        return checkedSet.Value.IsClean ? Output.Done : Output.Found;
    }

    private static Outcome<CheckedSet> AgainstLedger(string folder, TimeProvider clock, CheckOrder order, Action<CheckResult> take)
    {
        var store = DataFolder.Open(folder, clock);
        return store.IsDone ? CheckFromLedger.Run(store.Value, Scope.Everything, order, take) : store.Refusals.ToList();
    }

    private static Outcome<CheckedSet> ByItself(IReadOnlyList<CheckFile> files, CheckOptions options, Action<CheckResult> take, IProgress<int> progress)
    {
        var catalog = DataFolder.ReadCatalog(null);
        return catalog.IsDone ? CheckFromLedger.Run(ProseModel.From(catalog.Value), files, options, take, progress) : catalog.Refusals.ToList();
    }

    private static Outcome<CheckedSet> ToJson(string target, bool several, Inputs inputs, DateTimeOffset at, Func<Action<CheckResult>, Outcome<CheckedSet>> check)
    {
        Outcome<CheckedSet> outcome = new List<Refusal>();
        Output.WriteAsItGoes(target, stream =>
        {
            using var json = new CheckJson(stream, several);
            outcome = check(result => Take(result, inputs, at, json.Add));
            if (outcome.IsDone)
            {
                json.End(outcome.Value);
            }

            return outcome.IsDone;
        });
        return outcome;
    }

    /// <summary>Each report is said and written as soon as it is checked, and then forgotten.</summary>
    private static void Take(CheckResult result, Inputs inputs, DateTimeOffset at, Action<CheckResult> say)
    {
        if (inputs.Out is { } file)
        {
            Output.WriteBytes(file, CommentedDocument.Write(result, at));
        }

        if (inputs.Sheet is { } sheet)
        {
            Output.WriteBytes(sheet, CheckSheet.Write(result, at));
        }

        say(result);
    }

    private static void Show(CheckResult result)
    {
        ProgressLine.End();
        var summary = CheckSummary.Of(result);
        Console.Out.WriteLine($"{result.FileName}　{summary.Counts}");
        foreach (var group in summary.Groups.Where(group => group.Lines.Count > 0 && !group.IsFolded))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Heading} {group.Lines.Count}"));
            var table = new Table().Border(TableBorder.Rounded).AddColumns("位置", "原文", "说明", "规则");
            foreach (var line in group.Lines)
            {
                table.AddRow(Markup.Escape(line.Place), Markup.Escape(line.Excerpt.Line), Markup.Escape(line.Message), line.Code ?? "");
            }

            AnsiConsole.Write(table);
        }
    }

    private sealed record Inputs(string[] Documents, (string Organisation, Period Period)? Against, string? Out, string? Sheet, bool IsBaseText, string? Json);
}

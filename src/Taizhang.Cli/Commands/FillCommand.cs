using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Taizhang.Cli.Host;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Reports.Fill;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang fill</c>: figures into a template, every one of them traced (填入数据).</summary>
internal static class FillCommand
{
    public static Command Create()
    {
        var command = new Command("fill", "把台账的数据填入报告模板，生成 Word 文件。");
        var template = new Argument<string>("template") { Description = "模板或旧报告（.docx、.txt、.md）" };
        var file = new Option<string>("--out") { Description = "写成哪个 .docx", Required = true };
        var renew = new Option<bool>("--renew") { Description = "模板是去年的报告：把旧数换成新数" };
        var bind = new Option<string?>("--bind") { Description = "上次 --json 的输出，里面已确认每一处是哪项数" };
        var exact = new Option<bool>("--exact") { Description = "一律写准确数，不写“余”" };
        var noAppendix = new Option<bool>("--no-appendix") { Description = "不附数据来源说明" };
        command.Arguments.Add(template);
        foreach (var option in new Option[] { file, renew, bind, exact, noAppendix })
        {
            command.Options.Add(option);
        }

        var shared = SharedOptions.AddTo(command);
        var period = PeriodOptions.AddTo(command);
        command.SetAction(parsed => Run(
            new Inputs(parsed.GetRequiredValue(template), parsed.GetRequiredValue(file), parsed.GetValue(bind), period.Organisation(parsed), period.Period(parsed), shared.Json(parsed)),
            shared.DataFolder(parsed),
            new FillOptions(shared.Clock(parsed).GetUtcNow().ToOffset(LedgerStore.OfficeOffset))
            {
                Exact = parsed.GetValue(exact),
                Renew = parsed.GetValue(renew),
                NoAppendix = parsed.GetValue(noAppendix),
            },
            shared.Clock(parsed)));
        return command;
    }

    private static int Run(Inputs inputs, string folder, FillOptions options, TimeProvider clock)
    {
        foreach (var file in new[] { inputs.Template, inputs.Bind }.OfType<string>().Where(file => !File.Exists(file)))
        {
            return Output.RefuseMissing(inputs.Json, file);
        }

        if (!inputs.Out.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
        {
            return Output.Refuse(inputs.Json, [new Refusal("out-not-word", Path.GetFileName(inputs.Out), "写出的是 Word 文档，文件名要以 .docx 结尾。", "请改一下 --out 的文件名。")]);
        }

        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(inputs.Json, store.Refusals);
        }

        var result = FillFromLedger.Run(store.Value, Scope.Everything, new FillOrder(
            _ => File.ReadAllBytes(inputs.Template),
            Path.GetFileName(inputs.Template),
            inputs.Organisation,
            inputs.Period,
            options with
            {
                Bind = inputs.Bind is { } bind ? File.ReadAllBytes(bind) : (ReadOnlyMemory<byte>?)null,
                Meetings = DataFolder.Meetings(),
            }));
        if (!result.IsDone)
        {
            return Output.Refuse(inputs.Json, result.Refusals);
        }

        Output.WriteBytes(inputs.Out, result.Value.Document);
        if (inputs.Json is { } json)
        {
            Output.WriteBytes(json, FillJson.Write(result.Value));
        }
        else
        {
            Show(result.Value, inputs.Out);
        }

        return result.Value.IsComplete ? Output.Done : Output.Found;
    }

    /// <summary>The table of marks: what stood there, which figure it is, what was written, how many records are behind it.</summary>
    public static void Show(FillResult result, string file)
    {
        var rows = MarkTable.Of(result);
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "原文", "编号", "统计数", "写成", "记录", "结果");
        foreach (var (row, number) in rows.Select((row, i) => (row, i + 1)))
        {
            table.AddRow(
                number.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(row.Mark),
                Markup.Escape(row.Figure),
                Markup.Escape(row.Name),
                Markup.Escape(row.Value),
                row.Records?.ToString(CultureInfo.InvariantCulture) ?? "",
                row.Status);
        }

        AnsiConsole.Write(table);
        foreach (var old in result.ToChange)
        {
            Console.Out.WriteLine($"待您改：{old.Surface} → {old.Suggestion}");
        }

        var open = result.Slots.Count(slot => !slot.IsSettled);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"共{rows.Count}处，{(open == 0 ? "都对上了" : $"还有{open}处要您看，文件里标黄并加了批注")}。文件：{Path.GetFullPath(file)}"));
    }

    private sealed record Inputs(string Template, string Out, string? Bind, string Organisation, Period Period, string? Json);
}

using System.CommandLine;
using System.Globalization;
using Taizhang.Cli.Host;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Prose;
using Taizhang.Reports.Capture;
using Taizhang.Reports.Templates;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang capture</c>: a news item or minutes becomes drafts (文字转登记). Nothing is saved.</summary>
internal static class CaptureCommand
{
    public static Command Create()
    {
        var command = new Command("capture", "把一段新闻或会议记录读成登记草稿：哪本台账、日期、单位、人数。只列出来，不保存。");
        var file = new Argument<string>("text-file") { Description = "文字文件（.txt、.md、.docx）" };
        command.Arguments.Add(file);
        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), shared.DataFolder(parsed), shared.Clock(parsed), shared.Json(parsed)));
        return command;
    }

    private static int Run(string file, string folder, TimeProvider clock, string? json)
    {
        if (!File.Exists(file))
        {
            return Output.RefuseMissing(json, file);
        }

        var template = Template.Open(File.ReadAllBytes(file), Path.GetFileName(file), DateTimeOffset.UnixEpoch);
        if (!template.IsDone)
        {
            return Output.Refuse(json, template.Refusals);
        }

        var text = template.Value.Text;
        var drafts = DataFolder.HasData(folder) ? WithLedger(folder, clock, text) : ByWords(clock, text);
        if (!drafts.IsDone)
        {
            return Output.Refuse(json, drafts.Refusals);
        }

        if (json is not null)
        {
            Output.WriteBytes(json, [.. CaptureJson.Write(text, drafts.Value), (byte)'\n']);
            return Output.Done;
        }

        Console.Out.WriteLine(drafts.Value.Count == 0 ? "没有看出是哪本台账的事，请直接登记。" : string.Create(CultureInfo.InvariantCulture, $"读出{drafts.Value.Count}条草稿，都没有保存，请逐条核对后登记。"));
        foreach (var draft in drafts.Value)
        {
            Show(draft);
        }

        return Output.Done;
    }

    private static Outcome<IReadOnlyList<CapturedDraft>> WithLedger(string folder, TimeProvider clock, string text)
    {
        var store = DataFolder.Open(folder, clock);
        return store.IsDone ? (List<CapturedDraft>)[.. CaptureFromLedger.Run(store.Value, Scope.Everything, text)] : store.Refusals.ToList();
    }

    /// <summary>Without a ledger no name is known; the words still say which ledger it is.</summary>
    private static Outcome<IReadOnlyList<CapturedDraft>> ByWords(TimeProvider clock, string text)
    {
        var catalog = DataFolder.ReadCatalog(null);
        return catalog.IsDone
            ? (List<CapturedDraft>)[.. CaptureText.Run(new CaptureRequest(text, ProseModel.From(catalog.Value), DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset).DateTime), [], null, []))]
            : catalog.Refusals.ToList();
    }

    private static void Show(CapturedDraft draft)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine($"【{draft.LedgerName}】{(draft.Date is { } date ? CanonicalText.Day(date) : "")}{(draft.To is { } to ? $"至{CanonicalText.Day(to)}" : "")} {string.Join("、", draft.Organisations)}");
        foreach (var field in draft.Fields)
        {
            Console.Out.WriteLine($"  {field.Name}：{string.Join("、", field.Values.Select(value => field.IsText || value != "true" ? value : "是"))}");
        }

        if (draft.Missing.Count > 0)
        {
            Console.Out.WriteLine($"  还缺：{string.Join("、", draft.Missing)}");
        }

        if (draft.LookAlike is { } alike)
        {
            Console.Out.WriteLine($"  已登记过一条：{CanonicalText.Day(alike.Date)} {alike.Organisation} {alike.Title}（{alike.Ref}）。是同一次的，请打开那一条。");
        }
    }
}

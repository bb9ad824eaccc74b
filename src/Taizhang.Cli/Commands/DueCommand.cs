using System.CommandLine;
using System.Globalization;
using Taizhang.Cli.Host;
using Taizhang.Ledger;
using Taizhang.Ledger.Due;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang due</c>: what is late or due within a month, by a rule or a notice.</summary>
internal static class DueCommand
{
    public static Command Create()
    {
        var command = new Command("due", "列出近一个月到期和已经过了日期的事：规定或来文有日期的才列。");
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

        var due = ListDue.Run(store.Value, Scope.Everything);
        Output.Json(json, writer =>
        {
            writer.WriteStartArray("due");
            foreach (var item in due)
            {
                writer.WriteStartObject();
                writer.WriteString("date", item.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                writer.WriteString("subject", item.Subject);
                writer.WriteString("rule", item.Rule);
                writer.WriteString("message", item.Message);
                if (item.Ref is { } reference)
                {
                    writer.WriteString("ref", reference);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
        if (json is null)
        {
            Print(due, store.Value.Today);
        }

        return Output.Done;
    }

    private static void Print(IReadOnlyList<DueItem> due, DateOnly today)
    {
        if (due.Count == 0)
        {
            Console.Out.WriteLine("近30天没有到期的事。");
            return;
        }

        foreach (var item in due)
        {
            var day = string.Create(CultureInfo.InvariantCulture, $"{item.Date.Year}年{item.Date.Month}月{item.Date.Day}日");
            Console.Out.WriteLine($"{(item.Date < today ? "已过" : "")}{day}  {item.Subject}  {item.Message}（{(item.Rule == DueItem.Notice ? "来文" : item.Rule)}）");
        }
    }
}

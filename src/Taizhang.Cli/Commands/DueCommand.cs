using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Taizhang.Cli.Host;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger;
using Taizhang.Ledger.Due;

namespace Taizhang.Cli.Commands;

/// <summary>
/// <c>taizhang due</c>: what is late or due within a month, by a rule or a notice; with <c>--grid</c>, in which months of a
/// year each branch has something written down.
/// </summary>
internal static class DueCommand
{
    private const string Registered = "●";

    /// <summary>As wide as the dot: an empty place accuses nobody.</summary>
    private const string Nothing = "　";

    /// <summary>The program knows only what is written down: it does not say that nothing was done.</summary>
    private const string NotRegistered = "未登记";

    public static Command Create()
    {
        var command = new Command("due", "列出近一个月到期和已经过了日期的事：规定或来文有日期的才列。");
        var grid = new Option<bool>("--grid") { Description = "列出各支部哪个月登记过，按单位的顺序，不计数，不排名" };
        var organisation = new Option<string?>("--org") { Description = "配合 --grid：组织的名称或代码" };
        var year = new Option<int?>("--year") { Description = "配合 --grid：哪一年，默认今年" };
        var ledger = new Option<string>("--ledger") { Description = "配合 --grid：哪本台账，默认学习和组织生活", DefaultValueFactory = _ => "gathering" };
        var word = new Option<string?>("--word") { Description = "配合 --grid：只看选了这一项的，如 主题党日" };
        foreach (var option in new Option[] { grid, organisation, year, ledger, word })
        {
            command.Options.Add(option);
        }

        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(grid)
            ? Grid(
                shared.DataFolder(parsed),
                shared.Clock(parsed),
                today => new CoverageQuestion(parsed.GetValue(organisation) ?? "", parsed.GetValue(ledger) ?? "", parsed.GetValue(word), parsed.GetValue(year) ?? today.Year),
                shared.Json(parsed))
            : Run(shared.DataFolder(parsed), shared.Clock(parsed), shared.Json(parsed)));
        return command;
    }

    private static int Grid(string folder, TimeProvider clock, Func<DateOnly, CoverageQuestion> asked, string? json)
    {
        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        var question = asked(store.Value.Today);
        var grid = ReadCoverage.Run(store.Value, Scope.Everything, question);
        if (!grid.IsDone)
        {
            return Output.Refuse(json, grid.Refusals);
        }

        Output.Json(json, writer => Write(writer, question, grid.Value));
        foreach (var row in json is null ? grid.Value.Rows : [])
        {
            var months = row.Months.Select((registered, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}月 {(registered ? Registered : Nothing)}"));
            Console.Out.WriteLine($"{row.Name}  {string.Join("  ", months)}");
        }

        return Output.Done;
    }

    private static void Write(Utf8JsonWriter json, CoverageQuestion question, CoverageGrid grid)
    {
        json.WriteString("organisation", question.Organisation);
        json.WriteString("ledger", question.Ledger);
        json.WriteString("word", question.Word);
        json.WriteNumber("year", question.Year);
        json.WriteStartArray("rows");
        foreach (var row in grid.Rows)
        {
            json.WriteStartObject();
            json.WriteString("code", row.Code);
            json.WriteString("name", row.Name);
            json.WriteStartArray("months");
            foreach (var registered in row.Months)
            {
                json.WriteStringValue(registered ? "已登记" : NotRegistered);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
            Console.Out.WriteLine($"{(item.Date < today ? "已过" : "")}{ChineseDay.Of(item.Date)}  {item.Subject}  {item.Message}（{(item.Rule == DueItem.Notice ? "来文" : item.Rule)}）");
        }
    }
}

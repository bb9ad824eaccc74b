using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Taizhang.Cli.Host;
using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang trace</c>: the records behind one figure.</summary>
internal static class TraceCommand
{
    public static Command Create()
    {
        var command = new Command("trace", "打开一项统计数，看它由哪些记录算出来。");
        var figure = new Argument<string>("figure") { Description = "统计数的编号，如 F24 或 F24@meeting" };
        command.Arguments.Add(figure);
        var shared = SharedOptions.AddTo(command);
        var period = PeriodOptions.AddTo(command);
        command.SetAction(parsed => Run(shared.DataFolder(parsed), shared.Clock(parsed), parsed.GetRequiredValue(figure), period.Organisation(parsed), period.Period(parsed), shared.Json(parsed)));
        return command;
    }

    private static int Run(string folder, TimeProvider clock, string figure, string organisation, Period period, string? json)
    {
        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        var trace = TraceFigure.Run(store.Value, Scope.Everything, figure, organisation, period);
        if (!trace.IsDone)
        {
            return Output.Refuse(json, trace.Refusals);
        }

        if (json is null)
        {
            Show(trace.Value);
        }

        Output.Json(json, writer => Write(writer, trace.Value));
        return Output.Done;
    }

    private static void Show(FigureTrace trace)
    {
        var rule = trace.Reading.Rule.Rule;
        var before = trace.Reading.LastYear is { } year ? $"去年同期{FiguresCommand.Printed(year)}{rule.Unit}。" : "";
        Console.Out.WriteLine($"{rule.Name}：{FiguresCommand.Printed(trace.Reading)}{rule.Unit}。{before}口径：{rule.Note}");
        FiguresCommand.Remarks(trace.Reading);
        foreach (var from in trace.Reading.From)
        {
            Console.Out.WriteLine($"由{from.Reading.Rule.Rule.Key} {from.Reading.Rule.Rule.Name}推算：{CanonicalText.Day(from.Period.From)}至{CanonicalText.Day(from.Period.To)}，{FiguresCommand.Printed(from.Reading)}{from.Reading.Rule.Rule.Unit}。");
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("日期", "单位", "内容", "计数", "编号");
        foreach (var record in trace.Records)
        {
            table.AddRow(CanonicalText.Day(record.Date), Markup.Escape(record.Organisation), Markup.Escape(record.Title), Printed(trace, record), Markup.Escape(record.Ref));
        }

        AnsiConsole.Write(table);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"共{trace.Records.Count}条。"));
    }

    private static void Write(Utf8JsonWriter json, FigureTrace trace)
    {
        json.WriteString("figure", trace.Reading.Rule.Rule.Key);
        FiguresCommand.WriteValue(json, "value", trace.Reading);
        FiguresCommand.WriteContext(json, trace.Reading);
        json.WriteStartArray("records");
        foreach (var record in trace.Records)
        {
            json.WriteStartObject();
            json.WriteNumber("id", record.Id);
            json.WriteString("ref", record.Ref);
            json.WriteString("source", record.Source);
            json.WriteString("date", CanonicalText.Day(record.Date));
            json.WriteString("organisation", record.Organisation);
            json.WriteString("title", record.Title);
            json.WritePropertyName("amount");
            json.WriteRawValue(Printed(trace, record));
            json.WriteString("key", record.Key);
            if (record.Of is { } counted)
            {
                json.WriteString("of", counted.Rule.Rule.Key);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>In the printed unit, unrounded, so that the amounts add up to the value before it was rounded.</summary>
    private static string Printed(FigureTrace trace, TracedRecord record) => (record.Of ?? trace.Reading).Figure.Kind switch
    {
        FigureKind.Money => (record.Amount / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture),
        FigureKind.Hours => (record.Amount / 100m).ToString("0.##", CultureInfo.InvariantCulture),
        _ => record.Amount.ToString(CultureInfo.InvariantCulture),
    };
}

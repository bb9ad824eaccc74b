using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Taizhang.Catalog.Figures;
using Taizhang.Cli.Host;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang figures</c>: every figure of an organisation for a period.</summary>
internal static class FiguresCommand
{
    public static Command Create()
    {
        var command = new Command("figures", "列出一个组织在一段时间里的全部统计数。");
        var shared = SharedOptions.AddTo(command);
        var period = PeriodOptions.AddTo(command);
        var variants = new Option<bool>("--variants") { Description = "连同每项的其他口径" };
        var by = new Option<string?>("--by") { Description = "把一项按 topic（专题）、month（月份）、place（单位）或一个选项分开；要同时写 --figure" };
        var figure = new Option<string?>("--figure") { Description = "要分开的那一项，如 F30" };
        foreach (var option in new Option[] { variants, by, figure })
        {
            command.Options.Add(option);
        }

        GoTogether(by, figure);
        GoTogether(figure, by);
        command.SetAction(parsed => Run(
            shared.DataFolder(parsed),
            shared.Clock(parsed),
            period.Organisation(parsed),
            period.Period(parsed),
            parsed.GetValue(variants),
            parsed.GetValue(by) is { } dimension && parsed.GetValue(figure) is { } key ? (key, dimension) : null,
            shared.Json(parsed)));
        return command;
    }

    private static void GoTogether(Option<string?> option, Option<string?> other) => option.Validators.Add(result =>
    {
        if (result.GetResult(other) is null)
        {
            result.AddError($"{option.Name} 要和 {other.Name} 一起写。");
        }
    });

    private static int Run(string folder, TimeProvider clock, string organisation, Period period, bool variants, (string Figure, string By)? parts, string? json)
    {
        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        if (parts is var (figure, by))
        {
            return FigureParts.Run(store.Value, figure, by, organisation, period, json);
        }

        var book = ReadFiguresInContext.Run(store.Value, Scope.Everything, organisation, period, variants);
        if (!book.IsDone)
        {
            return Output.Refuse(json, book.Refusals);
        }

        if (json is null)
        {
            Show(book.Value);
        }

        Output.Json(json, writer => Write(writer, book.Value));
        return Output.Done;
    }

    /// <summary>The figures as a table on the terminal.</summary>
    public static void Show(FigureBook book)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("编号", "统计数", "数值", "单位", "去年同期", "记录");
        foreach (var reading in book.Readings)
        {
            table.AddRow(
                reading.Rule.Rule.Key,
                Markup.Escape(reading.Rule.Rule.Name),
                Markup.Escape(reading.Names.Count > 0 && reading.Figure.Kind is FigureKind.Names or FigureKind.Status ? string.Join("、", reading.Names) : Printed(reading)),
                reading.Rule.Rule.Unit,
                reading.LastYear is { } before ? Printed(before) : "",
                reading.Records.ToString(CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
        foreach (var reading in book.Readings)
        {
            Remarks(reading);
        }
    }

    /// <summary>What must be said beside a figure: why it has no value, and what of it counts elsewhere too.</summary>
    public static void Remarks(FigureReading reading)
    {
        if (reading.NoValue is { } why)
        {
            Console.Out.WriteLine($"{reading.Rule.Rule.Key}：{why}");
        }

        foreach (var overlap in reading.Overlaps.Where(overlap => overlap.Records > 0))
        {
            Console.Out.WriteLine($"{reading.Rule.Rule.Key} {reading.Rule.Rule.Name}：其中{reading.Shared(overlap)}也计入{overlap.Figure.Name}（{overlap.Figure.Id}）。");
        }
    }

    /// <summary>The value as a person reads it; a stroke where there is none.</summary>
    public static string Printed(FigureReading reading) => reading.NoValue is not null
        ? "—"
        : (reading.Approximate > 0 ? "约" : "") + reading.Value.ToString("0.##", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, FigureBook book)
    {
        json.WriteString("organisation", book.Organisation.Name);
        json.WriteString("from", Ledger.Entry.CanonicalText.Day(book.Period.From));
        json.WriteString("to", Ledger.Entry.CanonicalText.Day(book.Period.To));
        json.WriteStartArray("figures");
        foreach (var reading in book.Readings)
        {
            json.WriteStartObject();
            WriteReading(json, reading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReading(Utf8JsonWriter json, FigureReading reading)
    {
        var rule = reading.Rule.Rule;
        json.WriteString("figure", reading.Figure.Id);
        json.WriteString("variant", rule.Variant);
        json.WriteString("name", rule.Name);
        json.WriteString("kind", reading.Figure.Kind.ToString().ToLowerInvariant());
        json.WriteString("time", rule.Time.ToString().ToLowerInvariant());
        json.WriteString("unit", rule.Unit);
        WriteValue(json, "value", reading);
        WriteBase(json, reading);
        json.WriteStartArray("names");
        foreach (var name in reading.Names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteNumber("records", reading.Records);
        json.WriteNumber("pending", reading.Pending);
        json.WriteNumber("version", reading.Rule.Version);
        if (reading.Approximate > 0)
        {
            json.WriteNumber("approximate", reading.Approximate);
        }

        WriteContext(json, reading);
    }

    /// <summary>What stands beside the figure: last year's value, what it overlaps with, what it follows from.</summary>
    public static void WriteContext(Utf8JsonWriter json, FigureReading reading)
    {
        WriteValue(json, "last_year", reading.LastYear);
        json.WriteStartArray("overlaps");
        foreach (var overlap in reading.Overlaps)
        {
            json.WriteStartObject();
            json.WriteString("figure", overlap.Figure.Id);
            json.WriteNumber("records", overlap.Records);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (reading.NoValue is { } why)
        {
            json.WriteString("no_value", why);
        }

        if (reading.From.Count > 0)
        {
            json.WriteStartArray("from_figures");
            foreach (var from in reading.From)
            {
                json.WriteStartObject();
                json.WriteString("part", Word(from.Part));
                json.WriteString("figure", from.Reading.Rule.Rule.Key);
                json.WriteString("from", Ledger.Entry.CanonicalText.Day(from.Period.From));
                json.WriteString("to", Ledger.Entry.CanonicalText.Day(from.Period.To));
                WriteValue(json, "value", from.Reading);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>A value in the printed unit; null where there is none.</summary>
    public static void WriteValue(Utf8JsonWriter json, string name, FigureReading? reading)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(reading is { NoValue: null } ? reading.Value.ToString("0.##", CultureInfo.InvariantCulture) : "null");
    }

    private static string Word(DerivedPart part) => part switch
    {
        DerivedPart.Of => "of",
        DerivedPart.Against => "against",
        DerivedPart.LastYear => "last_year",
    };

    private static void WriteBase(Utf8JsonWriter json, FigureReading reading)
    {
        var (value, unit) = reading.Figure.Kind == FigureKind.Money
            ? (reading.Amount / 100m, "元")
            : (reading.Value, reading.Rule.Rule.Unit);
        json.WriteStartObject("base");
        json.WritePropertyName("value");
        json.WriteRawValue(reading.NoValue is null ? value.ToString("0.##", CultureInfo.InvariantCulture) : "null");
        json.WriteString("unit", unit);
        json.WriteEndObject();
    }
}

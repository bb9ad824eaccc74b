using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Taizhang.Cli.Host;
using Taizhang.Figures.BreakDown;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang figures --by topic --figure F30</c>: one figure and its parts.</summary>
internal static class FigureParts
{
    public static int Run(LedgerStore store, string figure, string by, string organisation, Period period, string? json)
    {
        var broken = BreakDownFigure.Run(store, Scope.Everything, figure, by, organisation, period);
        if (!broken.IsDone)
        {
            return Output.Refuse(json, broken.Refusals);
        }

        if (json is null)
        {
            Show(broken.Value);
        }

        Output.Json(json, writer => Write(writer, broken.Value));
        return Output.Done;
    }

    private static void Show(BrokenDownFigure broken)
    {
        var rule = broken.Total.Rule.Rule;
        Console.Out.WriteLine($"{rule.Name}：{FiguresCommand.Printed(broken.Total)}{rule.Unit}，按{broken.By.Name}分。");
        var table = new Table().Border(TableBorder.Rounded).AddColumns(broken.By.Name, "数值", "记录");
        foreach (var part in broken.Parts)
        {
            table.AddRow(Markup.Escape(part.Name), Number(part.Value), part.Records.ToString(CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
        if (broken.Differs is { } why)
        {
            Console.Out.WriteLine(why);
        }
    }

    private static void Write(Utf8JsonWriter json, BrokenDownFigure broken)
    {
        json.WriteString("organisation", broken.Organisation.Name);
        json.WriteString("from", CanonicalText.Day(broken.Period.From));
        json.WriteString("to", CanonicalText.Day(broken.Period.To));
        json.WriteString("figure", broken.Total.Rule.Rule.Key);
        json.WriteString("unit", broken.Total.Rule.Rule.Unit);
        FiguresCommand.WriteValue(json, "value", broken.Total);
        json.WriteString("by", broken.By.Id);
        json.WriteStartArray("parts");
        foreach (var part in broken.Parts)
        {
            json.WriteStartObject();
            json.WriteString("key", part.Key);
            json.WriteString("name", part.Name);
            json.WritePropertyName("value");
            json.WriteRawValue(Number(part.Value));
            json.WriteNumber("records", part.Records);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("adds_up", broken.Differs is null);
        json.WriteString("differs", broken.Differs);
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

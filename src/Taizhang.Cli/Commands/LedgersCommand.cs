using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Taizhang.Catalog;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;
using Taizhang.Cli.Host;
using Taizhang.Ledger.Entry;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang ledgers</c>: which ledgers there are and what their records hold.</summary>
internal static class LedgersCommand
{
    public static Command Create()
    {
        var command = new Command("ledgers", "列出有哪些台账，每本登记哪些内容。");
        var shared = SharedOptions.AddTo(command);
        var reference = new Option<string?>("--reference") { Description = "把统计数说明（docs/reference/figures.md）写到这个文件" };
        command.Options.Add(reference);
        command.SetAction(parsed => Run(shared.DataFolder(parsed), shared.Json(parsed), parsed.GetValue(reference)));
        return command;
    }

    private static int Run(string folder, string? json, string? reference)
    {
        var catalog = DataFolder.ReadCatalog(folder);
        if (!catalog.IsDone)
        {
            return Output.Refuse(json, catalog.Refusals);
        }

        if (reference is not null)
        {
            File.WriteAllText(reference, FigureReference.Of(catalog.Value));
            return Output.Done;
        }

        if (json is null)
        {
            Show(catalog.Value);
        }

        Output.Json(json, writer => Write(writer, catalog.Value));
        return Output.Done;
    }

    private static void Show(DutyCatalog catalog)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("编号", "台账", "谁来记", "首先填写");
        foreach (var ledger in catalog.Ledgers.Values)
        {
            table.AddRow(ledger.Id, Markup.Escape(ledger.Name), Markup.Escape(ledger.Owner), Markup.Escape(string.Join("、", ledger.Fields.Where(field => field.First).Select(field => field.Name))));
        }

        AnsiConsole.Write(table);
    }

    private static void Write(Utf8JsonWriter json, DutyCatalog catalog)
    {
        json.WriteString("catalog", catalog.Hash);
        json.WriteStartArray("ledgers");
        foreach (var ledger in catalog.Ledgers.Values)
        {
            json.WriteStartObject();
            json.WriteString("id", ledger.Id);
            json.WriteString("name", ledger.Name);
            json.WriteString("owner", ledger.Owner);
            json.WriteString("superior", ledger.Superior);
            json.WriteBoolean("private", ledger.IsPrivate);
            json.WriteBoolean("open", ledger.IsOpen);
            Fields(json, "fields", ledger.Fields);
            json.WritePropertyName("schema");
            RecordSchema.Write(json, ledger);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("procedures");
        foreach (var procedure in catalog.Procedures)
        {
            json.WriteStartObject();
            json.WriteString("id", procedure.Id);
            json.WriteString("version", procedure.Version);
            json.WriteString("name", procedure.Name);
            json.WriteString("subject", procedure.Subject);
            json.WriteString("basis", procedure.Basis);
            Texts(json, "unconfirmed", procedure.Unconfirmed);
            Fields(json, "fields", procedure.Fields);
            json.WriteStartArray("steps");
            foreach (var step in procedure.Steps)
            {
                json.WriteStartObject();
                json.WriteString("id", step.Id);
                json.WriteString("name", step.Name);
                json.WriteString("kind", step.Kind.ToString().ToLowerInvariant());
                json.WriteString("stage", step.Stage);
                json.WriteString("decider", step.Decider);
                Texts(json, "after", step.After);
                Fields(json, "fields", step.Fields);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Fields(Utf8JsonWriter json, string name, IReadOnlyList<FieldDefinition> fields)
    {
        json.WriteStartArray(name);
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteString("id", field.Id);
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type.ToString().ToLowerInvariant());
            json.WriteBoolean("required", field.Required);
            json.WriteString("entry", field.First ? "first" : "more");
            Texts(json, "choices", field.Choices);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Taizhang.Catalog;
using Taizhang.Catalog.Rules;
using Taizhang.Cli.Host;
using Taizhang.Ledger;
using Taizhang.Ledger.Rules;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang rules</c>: what the rules in force say of the whole ledger; with <c>--list</c>, which rules there are.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var command = new Command("rules", "按启用的规则看一遍全部台账，列出需要改正、请确认和提示。");
        var list = new Option<bool>("--list") { Description = "只列出有哪些规则、依据什么、是否启用" };
        var reference = new Option<string?>("--reference") { Description = "把规则说明（docs/reference/rules.md）写到这个文件" };
        command.Options.Add(list);
        command.Options.Add(reference);
        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(list)
            ? List(shared.DataFolder(parsed), shared.Json(parsed), parsed.GetValue(reference))
            : Judge(shared.DataFolder(parsed), shared.Clock(parsed), shared.Json(parsed)));
        return command;
    }

    private static int Judge(string folder, TimeProvider clock, string? json)
    {
        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        var judged = JudgeLedger.Run(store.Value, Scope.Everything, new ProgressLine("正在看"));
        ProgressLine.End();
        var open = judged.Where(found => found.Confirmed is null).ToList();
        if (json is null)
        {
            Show(open, judged.Count - open.Count);
        }

        Output.Json(json, writer =>
        {
            Write(writer, "findings", open);
            Write(writer, "confirmed", judged.Where(found => found.Confirmed is not null));
        });
        return open.Count == 0 ? Output.Done : Output.Found;
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<LedgerFinding> findings)
    {
        json.WriteStartArray(name);
        foreach (var found in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", found.Finding.Code);
            json.WriteString("severity", found.Finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("subject", found.Subject);
            json.WriteString("ref", found.Ref);
            json.WriteString("message", found.Finding.Message);
            json.WriteString("next", found.Finding.Next);
            if (found.Confirmed is { } reason)
            {
                json.WriteString("reason", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Show(IReadOnlyList<LedgerFinding> judged, int confirmed)
    {
        var text = new StringBuilder();
        foreach (var severity in judged.GroupBy(found => found.Finding.Severity).OrderByDescending(group => group.Key))
        {
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{RuleReference.WordOf(severity.Key)}（{severity.Count()}条）"));
            foreach (var found in severity)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {found.Subject} {found.Ref}：{found.Finding.Message}{found.Finding.Next}（{found.Finding.Code}）");
            }
        }

        if (confirmed > 0)
        {
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"另有{confirmed}条已经确认过，写明了原因。"));
        }

        Console.Out.Write(text.Length == 0 ? $"都看过了，没有要改正或确认的。{Environment.NewLine}" : text);
    }

    /// <param name="reference">Where the reference is written too; null for nowhere.</param>
    private static int List(string folder, string? json, string? reference)
    {
        var catalog = DataFolder.ReadCatalog(folder);
        if (!catalog.IsDone)
        {
            return Output.Refuse(json, catalog.Refusals);
        }

        if (reference is not null)
        {
            Output.WriteBytes(reference, Encoding.UTF8.GetBytes(RuleReference.Write(catalog.Value)));
        }
        else if (json is null)
        {
            Console.Out.Write(Listed(catalog.Value));
        }

        Output.Json(json, writer =>
        {
            writer.WriteStartArray("rules");
            foreach (var rule in catalog.Value.Rules.Values)
            {
                Write(writer, rule);
            }

            writer.WriteEndArray();
        });
        return Output.Done;
    }

    private static StringBuilder Listed(DutyCatalog catalog)
    {
        var text = new StringBuilder();
        foreach (var family in catalog.Rules.Values.GroupBy(rule => rule.Family))
        {
            text.AppendLine(family.Key);
            foreach (var rule in family)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {rule.Code} {RuleReference.WordOf(rule.Severity)} {RuleReference.StateOf(rule)}：{rule.Name}。依据：{rule.Basis}。{RuleReference.SettingsOf(rule)}");
            }
        }

        return text;
    }

    private static void Write(Utf8JsonWriter json, RuleDefinition rule)
    {
        json.WriteStartObject();
        json.WriteString("code", rule.Code);
        json.WriteString("name", rule.Name);
        json.WriteString("family", rule.Family);
        json.WriteString("severity", rule.Severity.ToString().ToLowerInvariant());
        json.WriteBoolean("on", rule.On);
        json.WriteString("judged", rule.Judge.ToString().ToLowerInvariant());
        json.WriteString("basis", rule.Basis);
        json.WriteString("grade", rule.Grade.ToString());
        json.WriteBoolean("local", rule.Local);
        json.WriteString("document", rule.Document);
        json.WriteString("unbuilt", rule.Unbuilt);
        json.WriteString("told_as", rule.ToldAs);
        json.WriteStartObject("settings");
        foreach (var (name, value) in rule.Settings)
        {
            json.WriteString(name, value.ToString());
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}

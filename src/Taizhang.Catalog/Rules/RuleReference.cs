using System.Globalization;
using System.Text;
using Taizhang.Catalog.Ledgers;

namespace Taizhang.Catalog.Rules;

/// <summary>Writes the reference of the rules, <c>docs/reference/rules.md</c>, from their definitions.</summary>
public static class RuleReference
{
    private const string Head = """
        # The rules

        Every rule there is, as the catalog states it. Written by a test from `catalog/rules`; change it there.

        A rule's breach is 需要改正 (an error: the entry stays a draft), 请确认 (a warning) or 提示 (a hint). At first only arithmetic, the
        order of dates, duplicates, membership gates and national rules are on. What is local practice or not yet confirmed is off until an office
        switches it on in its own overlay and names the document it comes from:

        ```yaml
        rules:
          - { code: R-53-03, on: true, document: 镇党发〔2022〕5号, settings: { min: 2 } }
        ```

        A rule of reports is judged when a report is checked; where it says 按 … 提出, the finding bears that code. `taizhang rules` looks over the whole ledger by all rules that are on; `taizhang rules --list` prints this list as it is in force.

        """;

    /// <summary>The whole text, the same for the same catalog.</summary>
    public static string Write(DutyCatalog catalog)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var family in catalog.Rules.Values.GroupBy(rule => rule.Family))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {family.Key}\n\n| code | asks for | breach | at first | judged | basis | settings |\n|---|---|---|---|---|---|---|\n");
            foreach (var rule in family)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {rule.Code} | {rule.Name} | {WordOf(rule.Severity)} | {StateOf(rule)} | {rule.Judge.ToString().ToLowerInvariant()} | {rule.Basis} | {SettingsOf(rule)} |\n");
            }
        }

        text.Append("\n## What no program can judge, and why\n\n");
        foreach (var rule in catalog.Rules.Values.Where(rule => rule.Unbuilt is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {rule.Code} {rule.Name}：{rule.Unbuilt}\n");
        }

        return text.ToString();
    }

    /// <summary>Whether the rule is in force, in the words of the desk.</summary>
    public static string StateOf(RuleDefinition rule) => rule switch
    {
        { Unbuilt: not null } => "不判断",
        { ToldAs: { } code } => $"按 {code} 提出",
        { On: true, Document: { } document } => $"已启用（{document}）",
        { On: true } => "已启用",
        { NeedsDocument: true } => "未启用，启用要写文号",
        _ => "未启用",
    };

    /// <summary>The settings and their values; empty where there are none.</summary>
    public static string SettingsOf(RuleDefinition rule) => string.Join('；', rule.Settings.Select(setting => $"{setting.Key}：{setting.Value}"));

    /// <summary>How grave a breach is, in the words of the desk.</summary>
    public static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "需要改正",
        Severity.Warn => "请确认",
        Severity.Hint => "提示",
    };
}

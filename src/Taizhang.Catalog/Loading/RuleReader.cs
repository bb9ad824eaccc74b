using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Rules;

namespace Taizhang.Catalog.Loading;

/// <summary>A rule as one file states it: the first statement of a code defines it, later ones say what an office does differently.</summary>
internal sealed record RuleStatement(
    string Code,
    RuleDefinition? Whole,
    bool? On,
    Severity? Severity,
    string? Document,
    IReadOnlyDictionary<string, RuleValue> Settings,
    IReadOnlyList<RuleReading> Reads);

/// <summary>Reads rules from their YAML form and lays an office's statements over the definitions.</summary>
internal static class RuleReader
{
    private static readonly Dictionary<string, RuleGrade> Grades = Enum.GetValues<RuleGrade>().ToDictionary(grade => grade.ToString());

    private static readonly Dictionary<string, RuleJudge> Judges = Enum.GetValues<RuleJudge>().ToDictionary(judge => judge.ToString().ToLowerInvariant());

    public static Placed<RuleStatement> Statement(YamlMap map)
    {
        var code = map.Text("code");
        var (on, severity, document) = (map.Has("on"), map.Has("severity"), map.OptionalText("document"));
        var settings = map.Values("settings");
        IReadOnlyList<RuleReading> reads = [.. map.Maps("reads").Select(Reading)];
        var isOn = map.Flag("on");
        var toldAs = map.OptionalText("told-as");
        var gravest = map.Word("severity", LedgerReader.Severities, Severity.Warn);
        var whole = map.Has("name")
            ? new RuleDefinition(
                code,
                map.Text("name"),
                map.Text("family"),
                map.Word("judged", Judges, RuleJudge.Record),
                gravest,
                isOn,
                map.Text("basis"),
                map.Word("grade", Grades, RuleGrade.U),
                map.Flag("local"),
                document,
                map.OptionalText("unbuilt"),
                settings,
                reads) { ToldAs = toldAs }
            : Unnamed(map);
        map.Close();
        return new Placed<RuleStatement>(new RuleStatement(code, whole, on ? isOn : null, severity ? gravest : null, document, settings, reads), map.Place);
    }

    /// <summary>The rules in force: every definition with what the office says about it, and whatever does not fit together as problems.</summary>
    public static IReadOnlyDictionary<string, RuleDefinition> Merge(IReadOnlyList<Placed<RuleStatement>> statements, Problems problems)
    {
        var rules = new Dictionary<string, RuleDefinition>();
        foreach (var (statement, place) in statements)
        {
            if (rules.TryGetValue(statement.Code, out var known))
            {
                if (statement.Whole is not null)
                {
                    problems.Add(place, $"规则 {statement.Code} 已经有了。", "改它的做法只写 code、on、severity、document、settings、reads。");
                }

                rules[statement.Code] = Laid(known, statement, place, problems);
            }
            else if (statement.Whole is { } whole)
            {
                rules[statement.Code] = whole;
            }
            else
            {
                problems.Add(place, $"没有规则 {statement.Code}。", "请核对编号；新规则要写 name、family、basis、grade。");
                continue;
            }

            if (rules[statement.Code] is { On: true, NeedsDocument: true, Document: null or "" })
            {
                problems.Add(place, $"规则 {statement.Code} 是地方做法或还没有核实的规定，启用时要有依据的文件。", "请在 document 里写明文号。");
            }
        }

        return rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).ToDictionary();
    }

    private static RuleDefinition Laid(RuleDefinition rule, RuleStatement statement, YamlPlace place, Problems problems)
    {
        var settings = new Dictionary<string, RuleValue>(rule.Settings);
        foreach (var (name, value) in statement.Settings)
        {
            if (!rule.Settings.TryGetValue(name, out var usual))
            {
                problems.Add(place, $"规则 {rule.Code} 没有设定“{name}”。", rule.Settings.Count == 0 ? "这条规则没有可以改的设定。" : $"可用：{string.Join("、", rule.Settings.Keys)}。");
            }
            else if (KindOf(usual) != KindOf(value))
            {
                problems.Add(place, $"规则 {rule.Code} 的设定“{name}”应为{KindOf(usual)}。", $"例如：{usual}。");
            }
            else
            {
                settings[name] = value;
            }
        }

        return rule with
        {
            On = statement.On ?? rule.On,
            Severity = statement.Severity ?? rule.Severity,
            Document = statement.Document ?? rule.Document,
            Settings = settings,
            Reads = [.. rule.Reads.Where(reading => statement.Reads.All(other => other.In != reading.In)), .. statement.Reads],
        };
    }

    /// <summary>What the usual value is, any other value of the setting must be too; null for a list of mixed things.</summary>
    private static string? KindOf(RuleValue value)
    {
        var kinds = value.Values.Select(KindOf).Distinct().ToList();
        return (value.IsList, kinds) switch
        {
            (false, [var only]) => only,
            (true, []) => "一列文字",
            (true, [var only]) => $"一列{only}",
            _ => null,
        };
    }

    private static string KindOf(string word) => word switch
    {
        RuleValue.True or RuleValue.False => "true或false",
        _ when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _) => "整数",
        _ when IsDay(word, "MM-dd") => "月日",
        _ => "文字",
    };

    private static bool IsDay(string word, string format) => DateOnly.TryParseExact(word, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static RuleReading Reading(YamlMap map)
    {
        var fields = map.Pairs();
        return new RuleReading(map.Text("in"), fields.Where(pair => pair.Key != "in").ToDictionary());
    }

    /// <summary>Without a name it is a statement about a known rule, so the keys of a definition are named as possible and no more.</summary>
    private static RuleDefinition? Unnamed(YamlMap map)
    {
        foreach (var key in new[] { "family", "judged", "basis", "grade", "local", "unbuilt", "told-as" })
        {
            if (map.Has(key))
            {
                map.Problem($"没有写 name，就不能写“{key}”。", "定义一条新规则，请写 name；改已有规则的做法，请删去这一项。");
            }
        }

        return null;
    }
}

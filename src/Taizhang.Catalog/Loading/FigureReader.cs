using System.Security.Cryptography;
using System.Text;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Lexicon;

namespace Taizhang.Catalog.Loading;

/// <summary>Reads figures and decoys from their YAML form.</summary>
internal static class FigureReader
{
    private static readonly Dictionary<string, FigureKind> Kinds =
        Enum.GetValues<FigureKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, FigureTime> Times =
        Enum.GetValues<FigureTime>().ToDictionary(time => time.ToString().ToLowerInvariant());

    private static readonly (string Key, ConditionOperator Operator)[] Operators =
    [
        ("is", ConditionOperator.Is),
        ("is-not", ConditionOperator.IsNot),
        ("at-least", ConditionOperator.AtLeast),
        ("at-most", ConditionOperator.AtMost),
        ("present", ConditionOperator.Present),
        ("age-at-most", ConditionOperator.AgeAtMost),
        ("age-at-least", ConditionOperator.AgeAtLeast),
    ];

    public static Placed<FigureDefinition> Figure(YamlMap map)
    {
        var id = map.Text("id");
        var derivation = map.Map("derived") is { } derived ? Derivations.Read(derived) : null;
        var rule = derivation is null ? Rule(map, id, map.Text("name"), null) : DerivedRule(map, id);
        var figure = new FigureDefinition(
            id,
            rule.Name,
            map.Text("area"),
            map.Word("kind", Kinds, derivation is null or { Kind: DerivationKind.Difference } ? FigureKind.Count : FigureKind.Share),
            rule,
            [.. map.Maps("variants").Select(variant => Variant(variant, id, rule))],
            map.Texts("overlaps"),
            Words(map))
        {
            Derivation = derivation,
        };
        map.Close();
        return new Placed<FigureDefinition>(figure, map.Place);
    }

    public static Placed<Decoy> Decoy(YamlMap map)
    {
        var decoy = new Decoy(map.Text("name"), map.Text("area"), map.Texts("units"), Terms(map, "terms"), map.Texts("not"));
        map.Close();
        return new Placed<Decoy>(decoy, map.Place);
    }

    public static DecoyReason DecoyReason(YamlMap map)
    {
        var reason = new DecoyReason(map.Text("why"), map.Texts("decoys"));
        map.Close();
        return reason;
    }

    public static Placed<MeasureWord> MeasureWord(YamlMap map)
    {
        var word = new MeasureWord(map.Text("word"), map.Text("kind"), map.OptionalText("clash") ?? "", map.Flag("weak"), map.Texts("unless"));
        map.Close();
        return new Placed<MeasureWord>(word, map.Place);
    }

    private static CountingRule Variant(YamlMap map, string figure, CountingRule standard)
    {
        var rule = Rule(map, $"{figure}@{map.Text("id")}", map.Text("name"), standard) with { Said = map.Texts("said") };
        map.Close();
        return rule;
    }

    /// <summary>A variant says only what differs; the rest is as in the figure's default rule.</summary>
    private static CountingRule Rule(YamlMap map, string key, string name, CountingRule? standard)
    {
        var unit = map.OptionalText("unit") ?? standard?.Unit ?? map.Text("unit");
        var time = map.Word("time", Times, standard?.Time ?? FigureTime.Flow);
        var note = map.Text("note");
        var sources = map.Has("sources") || standard is null
            ? [.. map.Maps("sources").Select(Source)]
            : standard.Sources;
        var counting = map.Has("count") || standard is null ? Counting(map) : standard.Counting;
        FieldPath? names = map.OptionalText("names") is { } path ? FieldPath.Parse(path) : standard?.Names;
        return new CountingRule(key, name, unit, time, note, sources, counting, names, Fingerprint(unit, time, sources, counting, names));
    }

    /// <summary>The rule of a figure that follows from others: it reads nothing itself, so it never has rows.</summary>
    private static CountingRule DerivedRule(YamlMap map, string id) =>
        new(id, map.Text("name"), map.Text("unit"), map.Word("time", Times, FigureTime.Flow), map.Text("note"), [], new Counting(CountKind.Events, [], [], null), null, "");

    private static FigureSource Source(YamlMap map)
    {
        var (kind, id) = SourceOf(map);
        var source = new FigureSource(
            kind,
            id,
            map.OptionalText("step"),
            map.Texts("ends"),
            map.OptionalText("valid-until") is { } path ? FieldPath.Parse(path) : null,
            map.OptionalText("during"),
            map.OptionalText("bodies"),
            [.. map.Maps("where").Select(ConditionOf)]);
        map.Close();
        return source;
    }

    private static (SourceKind Kind, string Id) SourceOf(YamlMap map)
    {
        foreach (var kind in Enum.GetValues<SourceKind>())
        {
            if (map.OptionalText(kind.ToString().ToLowerInvariant()) is { } id)
            {
                return (kind, id);
            }
        }

        map.Problem("没有写数据从哪里来。", "请写 record、case、role 或 organisation 之一。");
        return (SourceKind.Record, "");
    }

    private static Condition ConditionOf(YamlMap map)
    {
        var path = FieldPath.Parse(map.Text("field"));
        var given = Operators.Where(candidate => map.Has(candidate.Key)).ToList();
        if (given.Count != 1)
        {
            map.Problem("一个条件要有且只有一种比较。", $"可用：{string.Join("、", Operators.Select(candidate => candidate.Key))}。");
        }

        var chosen = given.Count > 0 ? given[0] : Operators[0];
        var condition = new Condition(path, chosen.Operator, map.Texts(chosen.Key));
        map.Close();
        return condition;
    }

    private static Counting Counting(YamlMap map)
    {
        switch (map.Has("count") ? map.OptionalText("count") : null)
        {
            case "events":
                return new Counting(CountKind.Events, [], [], null);
            case "bodies":
                return new Counting(CountKind.Bodies, [], [], null);
            case "sum":
                return new Counting(CountKind.Sum, Paths(map, "of"), [], null);
            case "distinct":
                return new Counting(CountKind.Distinct, [], Paths(map, "key"), null);
            case "highest":
                return new Counting(CountKind.Highest, [], Paths(map, "key"), FieldPath.Parse(map.Text("rank")));
            default:
                map.Problem("没有写数的是什么。", "count 可为 events、bodies、sum（配 of）、distinct（配 key）、highest（配 key 和 rank）。");
                return new Counting(CountKind.Events, [], [], null);
        }
    }

    private static IReadOnlyList<FieldPath> Paths(YamlMap map, string key)
    {
        var paths = map.Texts(key);
        if (paths.Count == 0)
        {
            map.Problem($"缺少“{key}”。", "请写出要用的字段。");
        }

        return [.. paths.Select(FieldPath.Parse)];
    }

    private static FigureWords Words(YamlMap map) => new(
        map.Texts("accepts"),
        Terms(map, "terms"),
        map.Texts("not"),
        map.Texts("under"),
        Terms(map, "bare"),
        map.Texts("examples"),
        map.Texts("counter"));

    private static IReadOnlyList<Term> Terms(YamlMap map, string key)
    {
        var terms = new List<Term>();
        foreach (var text in map.Texts(key))
        {
            if (Term.Parse(text) is { } term)
            {
                terms.Add(term);
            }
            else
            {
                map.Problem($"读不懂用语“{text}”。", "写法如：慰问|走访 + 党员；“+”两边都要有词。");
            }
        }

        return terms;
    }

    private static string Fingerprint(string unit, FigureTime time, IReadOnlyList<FigureSource> sources, Counting counting, FieldPath? names)
    {
        var text = new StringBuilder().AppendJoin('|', unit, time, counting.Kind, string.Join(',', counting.Factors), string.Join(',', counting.Key), counting.Rank, names);
        foreach (var source in sources)
        {
            text.Append('\n').AppendJoin('|', source.Kind, source.Id, source.Step, string.Join(',', source.Ends), source.ValidUntil, source.During, source.Bodies);
            foreach (var condition in source.Where)
            {
                text.Append(';').AppendJoin(' ', condition.Path, condition.Operator, string.Join(',', condition.Values));
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

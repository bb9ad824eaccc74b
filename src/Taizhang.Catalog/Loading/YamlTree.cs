using System.Globalization;
using Taizhang.Catalog.Rules;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Taizhang.Catalog.Loading;

/// <summary>Collects the problems of all files, so that they are reported together and not one a run.</summary>
internal sealed class Problems
{
    private readonly List<CatalogProblem> _found = [];

    public IReadOnlyList<CatalogProblem> All =>
        [.. _found.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];

    public void Add(YamlPlace place, string message, string next) =>
        _found.Add(new CatalogProblem(place.File, place.Line, message, next));
}

/// <summary>Where in the catalog a definition stands.</summary>
internal readonly record struct YamlPlace(string File, int Line);

/// <summary>
/// A YAML mapping read key by key. Every wrong value is reported with its line and replaced by something harmless, so
/// that reading goes on; <see cref="Close"/> reports the keys nobody asked for.
/// </summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly Problems _problems;
    private readonly HashSet<string> _asked = [];

    public YamlMap(YamlMappingNode node, string file, Problems problems)
    {
        _node = node;
        _problems = problems;
        Place = new YamlPlace(file, LineOf(node));
    }

    public YamlPlace Place { get; }

    public bool Has(string key) => Child(key) is not null;

    public void Problem(string message, string next) => _problems.Add(Place, message, next);

    public string Text(string key)
    {
        if (OptionalText(key) is { Length: > 0 } text)
        {
            return text;
        }

        Problem($"缺少“{key}”。", "请补上这一项。");
        return "";
    }

    public string? OptionalText(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
        var other => Wrong<string>(other, key, "一行文字"),
    };

    public bool Flag(string key, bool whenMissing = false) => OptionalText(key) switch
    {
        null => whenMissing,
        "true" => true,
        "false" => false,
        _ => Wrong<bool>(_node, key, "true 或 false"),
    };

    public DateOnly Day(string key, DateOnly whenMissing)
    {
        if (OptionalText(key) is not { } text)
        {
            return whenMissing;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Wrong<DateOnly>(_node, key, "日期，如 2022-12-31");
    }

    public IReadOnlyList<string> Texts(string key) => Child(key) switch
    {
        null => [],
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode list when list.Children.All(child => child is YamlScalarNode) =>
            [.. list.Children.Cast<YamlScalarNode>().Select(child => child.Value ?? "")],
        var other => Wrong<IReadOnlyList<string>>(other, key, "一列文字") ?? [],
    };

    public YamlMap? Map(string key) => Child(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(map, Place.File, _problems),
        var other => Wrong<YamlMap>(other, key, "一组“名称: 值”"),
    };

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        switch (Child(key))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(child => child is YamlMappingNode):
                return [.. list.Children.Cast<YamlMappingNode>().Select(child => new YamlMap(child, Place.File, _problems))];
            case var other:
                _ = Wrong<YamlMap>(other, key, "一列定义，每个以“- ”开头");
                return [];
        }
    }

    public IReadOnlyDictionary<string, string> Pairs(string key) => Map(key)?.Pairs() ?? new Dictionary<string, string>();

    /// <summary>Every key of this mapping with its text, for names the files choose themselves.</summary>
    public IReadOnlyDictionary<string, string> Pairs() => _node.Children.ToDictionary(pair => Scalar(pair.Key), pair => Scalar(pair.Value));

    /// <summary>A mapping whose names the files choose, each with one word or a list of words.</summary>
    public IReadOnlyDictionary<string, RuleValue> Values(string key)
    {
        var values = new Dictionary<string, RuleValue>();
        if (Map(key) is { } map)
        {
            foreach (var name in map._node.Children.Keys.Select(Scalar))
            {
                values[name] = new RuleValue(map.Texts(name), map.Child(name) is YamlSequenceNode);
            }
        }

        return values;
    }

    /// <summary>One word of a closed set, written in small letters with hyphens.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, T whenMissing)
        where T : struct
    {
        if (OptionalText(key) is not { } text)
        {
            return whenMissing;
        }

        return words.TryGetValue(text, out var word) ? word : Wrong<T>(_node, key, string.Join("、", words.Keys) + " 之一");
    }

    /// <summary>Reports every key that was never asked for: a misspelt key must not pass in silence.</summary>
    public void Close()
    {
        foreach (var key in _node.Children.Keys)
        {
            if (!_asked.Contains(Scalar(key)))
            {
                _problems.Add(new YamlPlace(Place.File, LineOf(key)), $"不认识“{Scalar(key)}”。", $"这里可用：{string.Join("、", _asked.Order(StringComparer.Ordinal))}。");
            }
        }
    }

    internal static int LineOf(YamlNode node) => checked((int)node.Start.Line);

    private static string Scalar(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? "" : "";

    private YamlNode? Child(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }

    private T? Wrong<T>(YamlNode node, string key, string wanted)
    {
        _problems.Add(new YamlPlace(Place.File, LineOf(node)), $"“{key}”应为{wanted}。", "请改正这一项。");
        return default;
    }
}

/// <summary>Reads the text of one catalog file; a syntax error is a problem like any other.</summary>
internal static class YamlTree
{
    public static YamlMap? Read(string file, string text, Problems problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            switch (stream.Documents)
            {
                case []:
                    return null;
                case [{ RootNode: YamlMappingNode root }]:
                    return new YamlMap(root, file, problems);
                default:
                    problems.Add(new YamlPlace(file, 1), "文件应是一组“名称: 值”。", "请对照目录里其他文件的写法。");
                    return null;
            }
        }
        catch (YamlException broken)
        {
            problems.Add(new YamlPlace(file, checked((int)broken.Start.Line)), "这一行附近的写法不合 YAML 格式。", "请看缩进、冒号后的空格和引号。");
            return null;
        }
    }
}

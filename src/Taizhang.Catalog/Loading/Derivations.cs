using System.Security.Cryptography;
using System.Text;
using Taizhang.Catalog.Figures;

namespace Taizhang.Catalog.Loading;

/// <summary>Reads how a figure follows from others, and checks that those others are there and can be put together.</summary>
internal static class Derivations
{
    public const string Percent = "%";

    private static readonly Dictionary<string, DerivationKind> Kinds =
        Enum.GetValues<DerivationKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    public static Derivation Read(YamlMap map)
    {
        var derivation = new Derivation(map.Word("as", Kinds, DerivationKind.Share), map.Texts("of"), map.Texts("against"));
        map.Close();
        return derivation;
    }

    public static void Check(CatalogDraft draft, Problems problems)
    {
        var figures = draft.LatestFigures();
        var rules = figures.Values.SelectMany(figure => figure.Rules.Select(rule => (rule.Key, Figure: figure, Rule: rule)))
            .GroupBy(known => known.Key)
            .ToDictionary(same => same.Key, same => (same.First().Figure, same.First().Rule));
        foreach (var (figure, place) in draft.Figures)
        {
            if (figure.Derivation is { } derivation)
            {
                Check(figure, derivation, place, rules, problems);
            }
        }

        foreach (var placed in draft.Figures.Where(placed => placed.Value is { Derivation: null, Kind: FigureKind.Share }))
        {
            problems.Add(placed.Place, $"{placed.Value.Id} 没有写由哪些数推算。", "kind: share 要配 derived。");
        }

        foreach (var figure in figures.Values.Where(figure => figure.Derivation is not null && IsCircular(figure, figures)))
        {
            problems.Add(draft.Figures.Last(placed => placed.Value.Id == figure.Id).Place, $"{figure.Id} 由自己推算出来。", "请改正 derived，不要绕成圈。");
        }
    }

    /// <summary>The figure with the fingerprints of all it comes from in its own, so that it becomes a new version with them.</summary>
    public static FigureDefinition Sealed(FigureDefinition figure, IReadOnlyDictionary<string, FigureDefinition> figures) => figure.Derivation is null
        ? figure
        : figure with { Rule = figure.Rule with { Fingerprint = Fingerprint(figure, figures) } };

    /// <summary>The figure a rule's key belongs to.</summary>
    internal static string FigureOf(string key) => key.Split('@')[0];

    private static void Check(FigureDefinition figure, Derivation derivation, YamlPlace place, Dictionary<string, (FigureDefinition Figure, CountingRule Rule)> rules, Problems problems)
    {
        if (derivation.Of.Count == 0 || (derivation.Kind == DerivationKind.Share && derivation.Against.Count == 0) || (derivation.Kind == DerivationKind.Growth && derivation.Against.Count > 0))
        {
            problems.Add(place, $"{figure.Id} 的 derived 写得不全。", "share 要有 of 和 against，growth 只写 of，difference 写 of，against 不写就是与去年同期比。");
        }

        var unknown = derivation.Keys.Where(key => !rules.ContainsKey(key)).Distinct().ToList();
        foreach (var key in unknown)
        {
            problems.Add(place, $"{figure.Id} 由“{key}”推算，却没有这个统计数。", "请改成目录里有的统计数或它的口径，如 F24、F24@meeting。");
        }

        var parts = derivation.Keys.Where(rules.ContainsKey).Select(key => rules[key]).ToList();
        if (parts.Any(part => part.Figure.Kind == FigureKind.Status))
        {
            problems.Add(place, $"{figure.Id} 由一项称号状态推算，算不出数。", "请改成有数值的统计数。");
        }

        if (parts.Select(part => (part.Figure.Kind == FigureKind.Names ? FigureKind.Count : part.Figure.Kind, part.Rule.Unit)).Distinct().Count() > 1)
        {
            problems.Add(place, $"{figure.Id} 所由推算的各项单位不同（{string.Join("、", parts.Select(part => part.Rule.Unit).Distinct())}）。", "只有单位相同的数才能相加、相比。");
        }

        CheckUnit(figure, derivation, parts, place, problems);
    }

    private static void CheckUnit(FigureDefinition figure, Derivation derivation, List<(FigureDefinition Figure, CountingRule Rule)> parts, YamlPlace place, Problems problems)
    {
        if (derivation.Kind != DerivationKind.Difference)
        {
            if (figure.Rule.Unit != Percent || figure.Kind != FigureKind.Share)
            {
                problems.Add(place, $"{figure.Id} 的单位“{figure.Rule.Unit}”不对。", "占比和增长的单位是 %，kind 不用写。");
            }
        }
        else if (parts.Any(part => (part.Figure.Kind == FigureKind.Names ? FigureKind.Count : part.Figure.Kind) != figure.Kind))
        {
            problems.Add(place, $"{figure.Id} 的 kind 与所比的数不同。", "请写成相同的 kind。");
        }
    }

    private static bool IsCircular(FigureDefinition start, IReadOnlyDictionary<string, FigureDefinition> figures)
    {
        var open = new Stack<string>(start.Derivation?.Keys.Select(FigureOf) ?? []);
        var seen = new HashSet<string>();
        while (open.TryPop(out var id))
        {
            if (id == start.Id)
            {
                return true;
            }

            if (seen.Add(id) && figures.GetValueOrDefault(id)?.Derivation is { } further)
            {
                foreach (var key in further.Keys)
                {
                    open.Push(FigureOf(key));
                }
            }
        }

        return false;
    }

    private static string Fingerprint(FigureDefinition figure, IReadOnlyDictionary<string, FigureDefinition> figures)
    {
        if (figure.Derivation is not { } derivation)
        {
            return figure.Rule.Fingerprint;
        }

        var text = new StringBuilder().AppendJoin('|', figure.Rule.Unit, derivation.Kind, string.Join(',', derivation.Of), string.Join(',', derivation.Against));
        foreach (var key in derivation.Keys)
        {
            var from = figures[FigureOf(key)];
            text.Append('\n').Append(from.Derivation is null ? from.Rules.First(rule => rule.Key == key).Fingerprint : Fingerprint(from, figures));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

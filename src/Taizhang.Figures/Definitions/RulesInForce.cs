using Taizhang.Catalog;
using Taizhang.Catalog.Figures;
using Taizhang.Ledger.Entry;

namespace Taizhang.Figures.Definitions;

/// <summary>A counting rule with the number of its version, under which its rows are kept.</summary>
/// <param name="Version">Counted from 1 for each key.</param>
public sealed record NumberedRule(int Number, int Version, FigureDefinition Figure, CountingRule Rule)
{
    /// <summary>True when months can be added: events, bodies and sums. Distinct figures are counted from their rows.</summary>
    public bool IsAdditive => Rule.Counting.Kind is CountKind.Events or CountKind.Bodies or CountKind.Sum;
}

/// <summary>The versions of the counting rules by which a store counts now.</summary>
public sealed class RulesInForce
{
    private readonly Dictionary<(SourceKind Kind, string Id), List<(NumberedRule Rule, FigureSource Source)>> _bySource = [];
    private readonly Dictionary<string, NumberedRule> _byKey;
    private readonly Dictionary<int, NumberedRule> _byNumber;

    public RulesInForce(IReadOnlyList<NumberedRule> all)
    {
        All = all;
        _byKey = all.ToDictionary(rule => rule.Rule.Key);
        _byNumber = all.ToDictionary(rule => rule.Number);
        foreach (var rule in all)
        {
            foreach (var source in rule.Rule.Sources)
            {
                if (!_bySource.TryGetValue((source.Kind, source.Id), out var readings))
                {
                    _bySource[(source.Kind, source.Id)] = readings = [];
                }

                readings.Add((rule, source));
            }
        }
    }

    public IReadOnlyList<NumberedRule> All { get; }

    public NumberedRule this[string key] => _byKey[key];

    public NumberedRule ByNumber(int number) => _byNumber[number];

    public NumberedRule? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The rules that read an entry of that content, each with the source that reads it.</summary>
    public IReadOnlyList<(NumberedRule Rule, FigureSource Source)> ReadBy(Content content)
    {
        (SourceKind Kind, string Id)? source = content switch
        {
            RecordContent record => (SourceKind.Record, record.Ledger),
            CaseContent @case => (SourceKind.Case, @case.Procedure),
            RoleContent role => (SourceKind.Role, role.RoleKind),
            OrganisationContent body => (SourceKind.Organisation, body.OrganisationKind),
            _ => null,
        };
        return source is { } found ? _bySource.GetValueOrDefault(found) ?? [] : [];
    }

    /// <summary>The rules of a catalog, numbered as given.</summary>
    public static RulesInForce Of(DutyCatalog catalog, IReadOnlyDictionary<string, (int Number, int Version)> numbers) => new(
        [.. catalog.Figures.Values.SelectMany(figure => figure.Rules.Select(rule => new NumberedRule(numbers[rule.Key].Number, numbers[rule.Key].Version, figure, rule)))]);
}

using Taizhang.Catalog;
using Taizhang.Catalog.Figures;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;

namespace Taizhang.Figures.Definitions;

/// <summary>A counting rule with the number of its version, under which its rows are kept.</summary>
/// <param name="Version">Counted from 1 for each key.</param>
public sealed record NumberedRule(int Number, int Version, FigureDefinition Figure, CountingRule Rule)
{
    /// <summary>True when months can be added: events, bodies and sums. Distinct figures are counted from their rows.</summary>
    public bool IsAdditive => Rule.Counting.Kind is CountKind.Events or CountKind.Bodies or CountKind.Sum;

    /// <summary>True when all rows of a source are of one day, that of the record; steps of a case, for one, may be taken on several.</summary>
    public bool IsOfOneDay => Rule.Time == FigureTime.Flow && Rule.Sources.All(source => source.Kind == SourceKind.Record);

    /// <summary>True when days can be added too: each record has its one row of a figure and is counted by it.</summary>
    public bool IsAddedUp => IsAdditive && IsOfOneDay;
}

/// <summary>The sources of a rule that read one kind of entry.</summary>
internal sealed record RuleReading(NumberedRule Rule, IReadOnlyList<FigureSource> Sources);

/// <summary>The versions of the counting rules by which a store counts now.</summary>
public sealed class RulesInForce
{
    private readonly Dictionary<(SourceKind Kind, string Id), IReadOnlyList<RuleReading>> _bySource;
    private readonly Dictionary<string, NumberedRule> _byKey;

    public RulesInForce(IReadOnlyList<NumberedRule> all)
    {
        All = all;
        _byKey = all.ToDictionary(rule => rule.Rule.Key);
        _bySource = all.SelectMany(rule => rule.Rule.Sources.GroupBy(source => (source.Kind, source.Id)).Select(same => (same.Key, Reading: new RuleReading(rule, [.. same]))))
            .GroupBy(reading => reading.Key)
            .ToDictionary(readings => readings.Key, IReadOnlyList<RuleReading> (readings) => [.. readings.Select(reading => reading.Reading)]);
    }

    public IReadOnlyList<NumberedRule> All { get; }

    public NumberedRule this[string key] => _byKey[key];

    public NumberedRule? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The rule a person asks for; none of that key is refused with those there are.</summary>
    public Outcome<NumberedRule> Ask(string key) => Find(key) is { } rule
        ? rule
        : new Refusal("figure-unknown", "figure", $"没有“{key}”这个统计数。", $"可用：{string.Join("、", All.Where(known => known.Rule.Variant is null).Select(known => known.Figure.Id))}。");

    /// <summary>The rules that read an entry of that content, each with the sources that read it.</summary>
    internal IReadOnlyList<RuleReading> ReadBy(Content content)
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

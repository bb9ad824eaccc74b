using Taizhang.Catalog;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Lexicon;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>A figure or a decoy as something a phrase may be about.</summary>
/// <param name="FigureId">Null for a decoy.</param>
/// <param name="OwnUnit">The unit it is printed in; empty for a decoy.</param>
/// <param name="Units">Units that are read as its own, and for each the variant whose unit it is; empty for a decoy of any unit.</param>
internal sealed record Target(
    int Index, string? FigureId, string Name, FigureKind Kind, string OwnUnit, IReadOnlyDictionary<string, string?> Units, IReadOnlySet<string> UnitKinds)
{
    /// <summary>Who stands in the books on a day, and not who did something.</summary>
    public bool IsRoll { get; init; }

    /// <summary>How many people or bodies there are on a day.</summary>
    public bool IsStock { get; init; }
}

/// <summary>One term of a target: the weight of each slot is that of its words, rarer and longer words weighing more.</summary>
internal sealed record IndexedTerm(int Index, Target Target, double[] Weights)
{
    public double TotalWeight { get; } = Weights.Sum();

    /// <summary>Everyday words, which say the target only under a title that tells of it.</summary>
    public bool NeedsTitle { get; init; }
}

internal readonly record struct Posting(IndexedTerm Term, int Slot);

/// <summary>What a word of the lexicon means wherever it is found.</summary>
internal sealed class Pattern(string word)
{
    public string Word { get; } = word;

    public List<Posting> Postings { get; } = [];

    /// <summary>Targets that a phrase with this word is not about.</summary>
    public List<Target> Excludes { get; } = [];

    /// <summary>Variants that this word asks for.</summary>
    public List<(Target Target, string VariantKey)> Selects { get; } = [];

    /// <summary>Targets that headings with this word help.</summary>
    public List<Target> Helps { get; } = [];

    /// <summary>省级, 市级 …: says of which level a thing is, and only of the thing it stands with.</summary>
    public bool IsLevel { get; set; }

    public bool IsNeutral { get; set; }

    public bool IsVerb { get; set; }

    /// <summary>Whether another word ends in all but its first character: 站示范点 and 所示范点.</summary>
    public bool SharesTail { get; set; }
}

/// <summary>All words of figures, decoys and filler, compiled for one pass over a text.</summary>
internal sealed class TermIndex
{
    /// <summary>How much a word loses by being used in many terms.</summary>
    private const double CommonWordFactor = 0.25;

    private readonly List<Pattern> _patterns = [];
    private readonly Dictionary<string, Pattern> _byWord = [];
    private readonly List<Target> _targets = [];
    private readonly List<IndexedTerm> _terms = [];

    public TermIndex(DutyCatalog catalog, Measures measures)
    {
        var uses = CountUses(catalog);
        foreach (var figure in catalog.Figures.Values)
        {
            var target = TargetOf(figure, measures);
            Add(target, figure.Words.Terms, figure.Words.Not, figure.Words.Under, uses);
            AddTerms(target, figure.Words.Bare, true, uses);
            foreach (var (variant, word) in figure.Variants.SelectMany(variant => variant.Said.Select(word => (variant, word))))
            {
                Of(Shadow.Plain(word)).Selects.Add((target, variant.Key));
            }
        }

        foreach (var decoy in catalog.Decoys)
        {
            var units = decoy.Units.Distinct().ToDictionary(unit => unit, string? (_) => null);
            var target = new Target(_targets.Count, null, decoy.Name, FigureKind.Count, "", units, units.Keys.Select(measures.KindOf).ToHashSet());
            Add(target, decoy.Terms, decoy.Not, [], uses);
        }

        foreach (var level in catalog.Levels)
        {
            Of(level).IsLevel = true;
        }

        foreach (var word in catalog.Words.Neutral)
        {
            Of(word).IsNeutral = true;
        }

        foreach (var word in catalog.Words.Verbs)
        {
            Of(word).IsVerb = true;
        }

        Automaton = new AhoCorasick([.. _patterns.Select(pattern => pattern.Word)]);
        var tails = _patterns.SelectMany(pattern => Enumerable.Range(1, Math.Max(0, pattern.Word.Length - 2)).Select(from => pattern.Word[from..])).CountBy(tail => tail).ToDictionary();
        foreach (var pattern in _patterns)
        {
            pattern.SharesTail = pattern.Word.Length > 2 && tails[pattern.Word[1..]] > 1;
        }
    }

    public AhoCorasick Automaton { get; }

    public IReadOnlyList<Pattern> Patterns => _patterns;

    public IReadOnlyList<Target> Targets => _targets;

    public IReadOnlyList<IndexedTerm> Terms => _terms;

    private static Dictionary<string, int> CountUses(DutyCatalog catalog) =>
        catalog.Figures.Values.SelectMany(figure => figure.Words.Terms)
            .Concat(catalog.Decoys.SelectMany(decoy => decoy.Terms))
            .SelectMany(term => term.Slots.SelectMany(slot => slot.Select(Shadow.Plain)).Distinct())
            .CountBy(word => word)
            .ToDictionary();

    private Target TargetOf(FigureDefinition figure, Measures measures)
    {
        var units = new Dictionary<string, string?> { [figure.Rule.Unit] = null };
        foreach (var unit in figure.Words.Accepts)
        {
            units.TryAdd(unit, null);
        }

        foreach (var variant in figure.Variants)
        {
            units.TryAdd(variant.Unit, variant.Key);
        }

        // 宣讲26场 says what 宣讲26场次 says.
        if (units.TryGetValue("场", out var pieces) && pieces is null && units.GetValueOrDefault("场次") is { } session)
        {
            units["场"] = session;
        }

        if (figure.Kind == FigureKind.Money)
        {
            units.TryAdd("元", null);
            units.TryAdd("亿元", null);
        }

        return new Target(_targets.Count, figure.Id, figure.Name, figure.Kind, figure.Rule.Unit, units, units.Keys.Select(measures.KindOf).ToHashSet())
        {
            IsRoll = figure.Rule.Time == FigureTime.Stock && measures.KindOf(figure.Rule.Unit) is "person" or "team",
            IsStock = figure.Rule.Time == FigureTime.Stock && figure.Kind == FigureKind.Count,
        };
    }

    private void Add(Target target, IReadOnlyList<Term> terms, IReadOnlyList<string> not, IReadOnlyList<string> under, Dictionary<string, int> uses)
    {
        _targets.Add(target);
        AddTerms(target, terms, false, uses);
        foreach (var word in not)
        {
            Of(Shadow.Plain(word)).Excludes.Add(target);
        }

        foreach (var word in under)
        {
            Of(Shadow.Plain(word)).Helps.Add(target);
        }
    }

    private void AddTerms(Target target, IReadOnlyList<Term> terms, bool needsTitle, Dictionary<string, int> uses)
    {
        foreach (var term in terms)
        {
            var weights = term.Slots.Select(slot => slot.Max(word => WeightOf(Shadow.Plain(word), uses))).ToArray();
            var indexed = new IndexedTerm(_terms.Count, target, weights) { NeedsTitle = needsTitle };
            _terms.Add(indexed);
            for (var slot = 0; slot < term.Slots.Count; slot++)
            {
                foreach (var word in term.Slots[slot].Select(Shadow.Plain).Distinct())
                {
                    Of(word).Postings.Add(new Posting(indexed, slot));
                }
            }
        }
    }

    private static double WeightOf(string word, Dictionary<string, int> uses) =>
        word.Length / (1 + (CommonWordFactor * Math.Log(uses.GetValueOrDefault(word, 1))));

    private Pattern Of(string word)
    {
        if (!_byWord.TryGetValue(word, out var pattern))
        {
            pattern = new Pattern(word);
            _byWord[word] = pattern;
            _patterns.Add(pattern);
        }

        return pattern;
    }
}

using Taizhang.Catalog.Figures;
using Taizhang.Prose.Linking;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>
/// Of which number each part is one, and whether that keeps the ledger from deciding it. 发展党员8名，其中女性3名: no figure of its
/// own says 3. 党组织23个，其中党支部20个: the figure of the branches does, so the words are no obstacle.
/// </summary>
/// <param name="scopes">By quantity; those behind 其中 and the like bear <see cref="ClaimScope.Part"/>.</param>
internal sealed class Parts(FoldedText text, IReadOnlyList<Quantity> quantities, TextLayout layout, IReadOnlyList<ClaimScope> scopes, IReadOnlyList<Link> links, IReadOnlyDictionary<string, FigureDefinition> figures)
{
    private const ClaimScope Carried = ClaimScope.LastYear | ClaimScope.OtherPeriod;

    private const int LevelReach = 10;

    private static readonly string[] Levels = ["国家级", "中央", "央媒", "省级", "省台", "市级", "区级", "县级"];

    private readonly int?[] _wholes = new int?[quantities.Count];

    /// <summary>The number a quantity is a part of; null where it is none, or nothing before it says of what.</summary>
    public TextSpan? WholeOf(int at) => _wholes[at] is { } whole ? quantities[whole].Span : null;

    /// <summary>The scopes as they keep the ledger's value from deciding the number.</summary>
    public IReadOnlyList<ClaimScope> Scopes()
    {
        var refined = scopes.ToArray();
        var (whole, largest, sentence) = ((int?)null, (int?)null, -1);
        for (var i = 0; i < quantities.Count; i++)
        {
            if (!quantities[i].Counts || quantities[i].Unit == "%")
            {
                continue;
            }

            var start = layout.SentenceStart(quantities[i].Start);
            if (start != sentence)
            {
                (whole, sentence) = (null, start);
            }

            if (!scopes[i].HasFlag(ClaimScope.Part))
            {
                largest = whole is null || !(largest is { } before && quantities[i].Low <= quantities[before].Low) ? i : largest;
                whole = i;
                continue;
            }

            // 从结构看，女性15名: the sentence before tells of what.
            _wholes[i] = whole ?? largest;
            refined[i] |= whole is null && largest is { } earlier ? refined[earlier] & Carried : ClaimScope.None;
            refined[i] &= IsDecided(i, _wholes[i]) ? ~ClaimScope.Part : ~ClaimScope.None;
        }

        AddShares(refined);
        return refined;
    }

    /// <summary>Whether the part's own figure says how many there are: another than the whole's, of the same ledger and kind of time.</summary>
    private bool IsDecided(int part, int? whole)
    {
        if (links[part].FigureId is not { } figure)
        {
            return false;
        }

        if (whole is not { } of || quantities[of].UnitKind != quantities[part].UnitKind)
        {
            return true;
        }

        if (links[of].FigureId is not { } other)
        {
            return links[of].Candidates.All(candidate => candidate.FigureId != figure);
        }

        return figure != other && !links[of].Also.Contains(figure) && figures.TryGetValue(figure, out var own) && figures.TryGetValue(other, out var all)
            && own.Rule.Time == all.Rule.Time && own.Rule.Sources.Any(source => all.Rule.Sources.Any(same => same.Kind == source.Kind && (same.Id == source.Id || source.Kind == SourceKind.Organisation)));
    }

    /// <summary>市级媒体19条，省级媒体5条: numbers of one sentence that reach one figure from two levels share it among them.</summary>
    private void AddShares(ClaimScope[] refined)
    {
        var first = new Dictionary<(string, int, string), int>();
        for (var i = 0; i < quantities.Count; i++)
        {
            if (links[i] is not { FigureId: { } figure, Reason: Doubts.Reason } || refined[i] != ClaimScope.None || quantities[i].Unit is not { } unit || LevelOf(i).Length == 0)
            {
                continue;
            }

            if (first.TryAdd((figure, layout.SentenceStart(quantities[i].Start), unit), i))
            {
                continue;
            }

            var other = first[(figure, layout.SentenceStart(quantities[i].Start), unit)];
            if (quantities[other].Low != quantities[i].Low && LevelOf(other) != LevelOf(i))
            {
                (refined[i], refined[other]) = (ClaimScope.Part, ClaimScope.Part);
            }
        }
    }

    /// <summary>The level that is named straight before a number; empty where none is.</summary>
    private string LevelOf(int at)
    {
        var words = text.Slice(Math.Max(layout.ClauseStart(quantities[at].Start), quantities[at].Start - LevelReach), quantities[at].Start);
        foreach (var level in Levels)
        {
            if (words.Contains(level, StringComparison.Ordinal))
            {
                return level;
            }
        }

        return "";
    }
}

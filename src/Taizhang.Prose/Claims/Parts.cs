using Taizhang.Catalog.Figures;
using Taizhang.Prose.Linking;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>
/// Of which number each part is one, and whether that keeps the ledger from deciding it. 发展党员8名，其中女性3名: no figure of its
/// own says 3. 党组织23个，其中党支部20个: the figure of the branches does, so the words are no obstacle.
/// </summary>
/// <param name="scopes">By quantity; those behind 其中 and the like bear <see cref="ClaimScope.Part"/>.</param>
/// <param name="isToldApart">Whether the sentence says that the number is one village's, or by nothing but its time which one it is.</param>
internal sealed class Parts(FoldedText text, IReadOnlyList<Quantity> quantities, TextLayout layout, IReadOnlyList<ClaimScope> scopes, IReadOnlyList<Link> links, IReadOnlyDictionary<string, FigureDefinition> figures, PartWords words, Func<int, bool> isToldApart)
{
    private const ClaimScope Carried = ClaimScope.LastYear | ClaimScope.OtherPeriod;

    private const int LevelReach = 10;
    private const int NewReach = 16;

    /// <summary>党员 of 女党员.</summary>
    private const int NounMax = 2;

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

            // 其中柳沟村2名, 其中上半年5名: the village's or the half's own number, whatever it is a part of.
            refined[i] &= isToldApart(i) || IsDecided(i, _wholes[i]) ? ~ClaimScope.Part : ~ClaimScope.None;
        }

        AddShares(refined);
        AddIncrements(refined);
        return refined;
    }

    /// <summary>Whether the part's own figure says how many there are: another than the whole's, of the same ledger and kind of time.</summary>
    private bool IsDecided(int part, int? whole)
    {
        if (links[part].FigureId is not { } figure)
        {
            return false;
        }

        var end = quantities[part].Start;
        var (clause, sentence) = (new TextSpan(layout.ClauseStart(end), end), new TextSpan(layout.SentenceStart(end), end));
        if (words.IsOfItself(clause, sentence, quantities[part]))
        {
            return false;
        }

        if (words.NarrowedBy(sentence, quantities[part]) is { } core)
        {
            return figures.TryGetValue(figure, out var narrowed) && narrowed.Name.Contains(core, StringComparison.Ordinal)
                && !(whole is { } people && links[people].FigureId is { } roll && figures.TryGetValue(roll, out var everyone) && !narrowed.Name.EndsWith(everyone.Name[^Math.Min(NounMax, everyone.Name.Length)..], StringComparison.Ordinal));
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
            && own.Rule.Time == all.Rule.Time && (own.Rule.Time == FigureTime.Stock || own.Rule.Sources.Any(source => all.Rule.Sources.Any(same => same.Kind == source.Kind && (same.Id == source.Id || source.Kind == SourceKind.Organisation))));
    }

    /// <summary>新增宣讲员5名，总数达19名: of what there is on a day, what came anew is a change of it; of what is done over a time it is the number.</summary>
    private void AddIncrements(ClaimScope[] refined)
    {
        for (var i = 0; i + 1 < quantities.Count; i++)
        {
            var (own, next) = (quantities[i], quantities[i + 1]);
            if (links[i].FigureId is { } figure && figures.TryGetValue(figure, out var definition) && definition.Rule.Time == FigureTime.Stock && own.Counts && next.Counts && own.Unit == next.Unit
                && refined[i] == ClaimScope.None && own.End < next.Start && text[own.End] == '，' && IsTotalWord(text.Slice(own.End + 1, next.Start)) && IsNew(text.Slice(Math.Max(layout.ClauseStart(own.Start), own.Start - NewReach), own.Start)))
            {
                refined[i] |= ClaimScope.Change;
            }
        }
    }

    private static bool IsTotalWord(ReadOnlySpan<char> words) => words is "总数达到" or "总数达" or "总数为" or "总量达到" or "总量达" or "累计" or "累计达" or "累计达到" or "累计有" or "总计" or "总计达" or "共有" or "达到" or "达";

    private static bool IsNew(ReadOnlySpan<char> words) =>
        words.LastIndexOf('新') is >= 0 and var at && at + 1 < words.Length && words[at + 1] is '增' or '成' or '建' or '组' or '招' or '注' or '设' or '添' or '选' or '聘' or '划' or '吸' or '加' or '登' or '入' or '培';

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

using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>What the links of a document say of each other: what is given to whom, which are parts of which, and which are halves of one.</summary>
/// <param name="fits">What each quantity that counts may be about.</param>
internal sealed class LinksInContext(
    IReadOnlyList<Quantity> quantities, IReadOnlyList<Phrase> phrases, IReadOnlyList<ClaimScope> scopes, IReadOnlyList<NumberCell?> cells, Shadow shadow, IReadOnlyList<List<Fit>> fits)
{
    /// <summary>How far back the count may stand whose parts follow in sentences of their own.</summary>
    private const int WholeReach = 160;

    /// <summary>Lowers and opens the links that others speak against.</summary>
    public void Apply(Link[] links)
    {
        GiveMoney(links);
        OpenParts(links);
        DoubtHalves(links);
    }

    /// <summary>
    /// 发展党员8名，其中35岁以下6名: a part of those that something happened to is not all there are. So is one told by a quality
    /// alone (大专以上22名) where the people named last before it are such.
    /// </summary>
    private void OpenParts(Link[] links)
    {
        var (wholes, people) = (new Dictionary<string, int>(StringComparer.Ordinal), -1);
        for (var i = 1; i < links.Length; i++)
        {
            if (quantities[i - 1].Counts && !scopes[i - 1].HasFlag(ClaimScope.Part))
            {
                wholes[quantities[i - 1].UnitKind] = i - 1;
            }

            people = links[i - 1].FigureId is not null && quantities[i - 1].UnitKind == "person" ? i - 1 : people;
            if (links[i].FigureId is not { } figure || !IsStock(i, figure))
            {
                continue;
            }

            if (cells[i] is { IsByTime: true } && SaysOnlyQuality(i, figure))
            {
                links[i] = Link.Open("below_threshold") with { Candidates = links[i].Candidates, Confidence = Confidences.Known };
                continue;
            }

            // 其中: the last count before it in its sentence that is no part itself.
            var whole = scopes[i].HasFlag(ClaimScope.Part) && wholes.TryGetValue(quantities[i].UnitKind, out var before) && phrases[before].At >= phrases[i].SentenceStart ? before : -1;
            whole = whole < 0 && people >= 0 && phrases[i].At - phrases[people].At <= WholeReach && IsQuality(i, figure) ? people : whole;
            if (whole >= 0 && !(links[whole].FigureId is { } other ? IsStock(whole, other) : fits[whole] is [{ Target.IsStock: true }, ..]))
            {
                links[i] = Link.Open(NameOf(links[whole], whole) is { } name ? $"decoy:{name}的一部分" : "below_threshold") with { Candidates = links[i].Candidates, Confidence = Confidences.Known };
            }
        }
    }

    private string? NameOf(Link link, int quantity) => link.FigureId is { } figure ? fits[quantity]?.Find(fit => fit.Target.FigureId == figure).Target?.Name : null;

    private bool IsStock(int quantity, string figure) => fits[quantity]?.Find(fit => fit.Target.FigureId == figure).Target is { IsStock: true };

    /// <summary>35岁以下 and 大专以上 beside a number of people, without the word that says who they are.</summary>
    private bool IsQuality(int quantity, string figure) =>
        quantities[quantity].UnitKind == "person" && cells[quantity] is null && SaysOnlyQuality(quantity, figure);

    /// <summary>Of a table by years a column 35岁以下 takes the one before it apart, whoever they are.</summary>
    private bool SaysOnlyQuality(int quantity, string figure) =>
        fits[quantity].Find(fit => fit.Target.FigureId == figure) is { Target.Name: [.., '党', '员'] } && !WordsOf(quantity, figure).Contains("党员", StringComparison.Ordinal);

    /// <summary>
    /// 慰问困难职工3名、慰问金0.3万元: money that stands behind a count of people is theirs. Where these are none of ours it is not
    /// ours either; where they are not known it is only offered.
    /// </summary>
    private void GiveMoney(Link[] links)
    {
        var people = -1;
        for (var i = 1; i < quantities.Count; i++)
        {
            people = quantities[i - 1].Counts ? i - 1 : people;
            if (people < 0 || links[i].FigureId is null || quantities[i].UnitKind != "money" || links[i].Band == Band.Open
                || quantities[people].UnitKind is not ("person" or "person-times" or "household") || phrases[people].At < phrases[i].SentenceStart || links[people].Band == Band.Sure)
            {
                continue;
            }

            links[i] = links[people].Reason.StartsWith("decoy", StringComparison.Ordinal)
                ? Link.Open("below_threshold") with { Candidates = links[i].Candidates, Confidence = Confidences.Known }
                : links[i] with { Band = Band.Suggest, Confidence = Math.Min(links[i].Confidence, Confidences.LooseUnitMax) };
        }
    }

    /// <summary>“好婆婆”6名、“好儿媳”8名: two numbers of one sentence that reach one figure by different words are parts of it.</summary>
    private void DoubtHalves(Link[] links)
    {
        var first = new Dictionary<(string, int), int>();
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i] is not { Band: Band.Sure, FigureId: { } figure } || scopes[i] != ClaimScope.None || cells[i] is not null || first.TryAdd((figure, phrases[i].SentenceStart), i))
            {
                continue;
            }

            var other = first[(figure, phrases[i].SentenceStart)];
            if (quantities[i].Low != quantities[other].Low && quantities[i].Unit == quantities[other].Unit && WordsOf(i, figure) != WordsOf(other, figure))
            {
                (links[i], links[other]) = (Doubts.Of(links[i]), Doubts.Of(links[other]));
            }
        }
    }

    /// <summary>The characters beside a number by which it reached its figure.</summary>
    private string WordsOf(int quantity, string figure)
    {
        var local = fits[quantity].Find(fit => fit.Target.FigureId == figure).Local;
        var start = phrases[quantity].At - Scorer.LeftBits;
        return string.Concat(Enumerable.Range(0, 64).Where(bit => (local >> bit & 1) != 0).Select(bit => shadow[start + bit]));
    }
}

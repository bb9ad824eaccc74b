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
        for (var i = 1; i < links.Length; i++)
        {
            if (links[i].FigureId is not { } figure || !IsStock(i, figure))
            {
                continue;
            }

            var whole = scopes[i].HasFlag(ClaimScope.Part) ? WholeOfSentence(i) : -1;
            whole = whole < 0 && IsQuality(i, figure) ? LastLinked(links, i) : whole;
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
        quantities[quantity].UnitKind == "person" && cells[quantity] is null && fits[quantity].Find(fit => fit.Target.FigureId == figure) is { Target.Name: [.., '党', '员'] } && !WordsOf(quantity, figure).Contains("党员", StringComparison.Ordinal);

    /// <summary>The count before 其中 that a number is part of: the last one of its sentence that is no part itself.</summary>
    private int WholeOfSentence(int part)
    {
        var whole = part - 1;
        while (whole >= 0 && (!quantities[whole].Counts || scopes[whole].HasFlag(ClaimScope.Part) || quantities[whole].UnitKind != quantities[part].UnitKind))
        {
            whole--;
        }

        return whole >= 0 && phrases[whole].At >= phrases[part].SentenceStart ? whole : -1;
    }

    private int LastLinked(Link[] links, int quantity)
    {
        var last = quantity - 1;
        while (last >= 0 && (links[last].FigureId is null || quantities[last].UnitKind != "person"))
        {
            last--;
        }

        return last >= 0 && phrases[quantity].At - phrases[last].At <= WholeReach ? last : -1;
    }

    /// <summary>
    /// 慰问困难职工3名、慰问金0.3万元: money that stands behind a count of people is theirs. Where these are none of ours it is not
    /// ours either; where they are not known it is only offered.
    /// </summary>
    private void GiveMoney(Link[] links)
    {
        for (var i = 1; i < quantities.Count; i++)
        {
            if (links[i].FigureId is null || quantities[i].UnitKind != "money" || links[i].Band == Band.Open)
            {
                continue;
            }

            var people = i - 1;
            while (people >= 0 && !quantities[people].Counts)
            {
                people--;
            }

            if (people < 0 || quantities[people].UnitKind is not ("person" or "person-times" or "household") || phrases[people].At < phrases[i].SentenceStart || links[people].Band == Band.Sure)
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

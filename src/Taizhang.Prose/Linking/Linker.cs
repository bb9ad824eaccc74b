using Taizhang.Catalog.Figures;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>What a quantity was linked to.</summary>
internal sealed record Link(
    string? FigureId, string? VariantKey, IReadOnlyList<string> Also, double Confidence, Band Band, string Reason, IReadOnlyList<LinkCandidate> Candidates, bool UnitDiffers)
{
    public static Link Open(string reason) => new(null, null, [], 0, Band.Open, reason, [], false);
}

/// <summary>
/// Gives each quantity its figure over the whole document: the best fit first, and a figure that has its place is worth
/// less at any other.
/// </summary>
/// <param name="differs">Whether a quantity states by how much something grew or shrank.</param>
internal sealed class Linker(IReadOnlyList<Quantity> quantities, IReadOnlyList<Phrase> phrases, IReadOnlyList<ClaimScope> scopes, Func<int, bool> differs, IReadOnlyList<NumberCell?> cells, Shadow shadow, Confidences confidences)
{
    private const int FitsKept = 8;
    private const int CandidatesShown = 3;
    private const double TakenFactor = 0.75;
    private const double TakenBlankFactor = 0.55;
    private const double SharedShare = 0.70;
    private const int AverageReach = 14;

    /// <summary>高校志愿者12名: a word as long as this may be narrowed by one before it.</summary>
    private const int ShortTerm = 6;

    /// <summary>培训 and 投入 say no more than a figure's other words earlier in the sentence.</summary>
    private const int BareWord = 2;

    private const int BareWords = 4;

    /// <summary>30岁以下党员31名: a name that all of them bear.</summary>
    private const int PlainName = 3;

    /// <summary>What the words of a figure are worth, at the least, where all stand beside the number.</summary>
    private const double Beside = 0.80;

    /// <summary>Of two things 各 may share one head (所、站示范点), so that neither can be looked at alone.</summary>
    private const int ThingsMin = 3;

    private static readonly string[] AverageWords = ["人均", "户均", "村均", "平均", "年均", "月均", "亩均", "各组建", "各建", "各设", "各成立", "各培养", "各发展", "各配备", "各确定", "各选", "各举办", "各开展", "各打造"];

    private readonly List<Fit>[] _fits = new List<Fit>[quantities.Count];

    /// <summary>The quantity that holds a figure's one place.</summary>
    private readonly Dictionary<string, int> _holder = [];

    public Link[] Run(Scorer scorer)
    {
        var links = new Link[quantities.Count];
        var waiting = new PriorityQueue<int, (double, int)>();
        for (var i = 0; i < quantities.Count; i++)
        {
            links[i] = Link.Open("");
            if (quantities[i].Counts)
            {
                var fits = scorer.Score(quantities[i], phrases[i]);
                if (IsAverage(phrases[i]))
                {
                    fits.RemoveAll(fit => fit.Target.FigureId is not null);
                }

                var applied = scorer.BitsBefore(phrases[i], Applied.LengthBefore(shadow, phrases[i].At));
                fits.RemoveAll(fit => applied != 0 && fit.Target.FigureId is not null && (fit.Local & applied) == 0);
                var (unit, phrase) = (quantities[i].Unit, phrases[i]);
                fits.RemoveAll(fit => WhatThereIs.CountsBodies(shadow, phrase, fit));
                fits.RemoveAll(decoy => decoy.Target.FigureId is null && fits.Exists(fit => SaysMore(fit, decoy, unit)));
                fits.RemoveAll(fit => fit.ExcludedBefore && fits.Exists(other => GivesWay(fit, other)));
                _fits[i] = fits.Count > FitsKept ? fits[..FitsKept] : fits;
                waiting.Enqueue(i, (-Best(i).Score, i));
            }
        }

        while (waiting.TryDequeue(out var i, out var priority))
        {
            var best = Best(i);
            if (-priority.Item1 > best.Score + 1e-9)
            {
                waiting.Enqueue(i, (-best.Score, i));
                continue;
            }

            links[i] = EachOf(i, scorer) ?? Decide(i, scorer);
        }

        new Continuations(quantities, phrases, scopes, differs, cells, shadow, _fits).Apply(links, scorer);
        new LinksInContext(quantities, phrases, scopes, cells, shadow, _fits).Apply(links);
        return links;
    }

    /// <summary>人均2篇 and 户均5次 are no totals, so no figure of ours states them.</summary>
    private bool IsAverage(in Phrase phrase)
    {
        var words = shadow.Characters[Math.Max(phrase.ActorStart, phrase.At - AverageReach)..phrase.At];
        foreach (var word in AverageWords)
        {
            if (words.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>市级媒体 in 市级以上媒体采用: where all words of a decoy are a figure's own as well, and the unit too, the figure is meant.</summary>
    private bool SaysMore(Fit fit, Fit decoy, string? unit) =>
        fit.Target.FigureId is not null && !fit.UnitDiffers && (unit is null || fit.Target.Units.ContainsKey(unit))
        && decoy.Local != 0 && (decoy.Local & ~fit.Local) == 0 && (fit.Farthest >= UnknownWords.Borrowed || IsBare(decoy, fit)) && confidences.Of(fit.Score, 0) >= Confidences.Suggest;

    /// <summary>投入 and 投入资金 beside money that the clause before tells of say no more than the figure does.</summary>
    private bool IsBare(Fit decoy, Fit fit) => fit.Target.Kind == FigureKind.Money
        ? decoy.Matched <= BareWords && confidences.Of(fit.Score, 0) >= Confidences.Suggest
        : decoy.Matched <= BareWord && confidences.Of(fit.Score, 0) >= Confidences.Sure;

    /// <summary>
    /// 年轻干部每季围坐，研讨交流5次: the figure that a word before excludes gives way to one that takes the same words beside the
    /// number together with one before.
    /// </summary>
    private bool GivesWay(Fit fit, Fit other) =>
        fit.Target.FigureId is not null && other is { ExcludedBefore: false, UnitDiffers: false, Target.FigureId: not null } && fit.Farthest >= Beside
        && fit.Local != 0 && (fit.Local & ~other.Local) == 0 && other.Farthest < UnknownWords.Borrowed && (fit.UnitIsLoose || !other.UnitIsLoose) && confidences.Of(other.Score, 0) >= Confidences.Known;

    private (int At, double Score) Best(int quantity)
    {
        var (at, score) = (-1, 0.0);
        for (var i = 0; i < _fits[quantity].Count; i++)
        {
            if (Worth(quantity, _fits[quantity][i]) is var worth && worth > score)
            {
                (at, score) = (i, worth);
            }
        }

        return (at, score);
    }

    /// <summary>A fit's score, less where its figure is printed elsewhere; an equal printed number restates it.</summary>
    private double Worth(int quantity, Fit fit)
    {
        if (fit.Target.FigureId is not { } figure || scopes[quantity] != ClaimScope.None || !_holder.TryGetValue(figure, out var holder) || holder == quantity)
        {
            return fit.Score;
        }

        if (cells[quantity] is { } cell && cells[holder] is { } held && (cell.Row == held.Row || cell.Column == held.Column))
        {
            return fit.Score;
        }

        var (own, other) = (quantities[quantity], quantities[holder]);
        if (own.Kind == ClaimKind.Figure && own.Low is not null && own.Low == other.Low && own.Hedge == other.Hedge)
        {
            return fit.Score;
        }

        return fit.Score * (own.Kind == ClaimKind.Blank ? TakenBlankFactor : TakenFactor);
    }

    private Link Decide(int quantity, Scorer scorer)
    {
        var (at, score) = Best(quantity);
        if (at < 0)
        {
            return Link.Open("no_candidate");
        }

        var fits = _fits[quantity];
        var best = fits[at];
        var candidates = CandidatesOf(quantity);
        if (best.Target.FigureId is not { } figure)
        {
            var known = confidences.Of(score, 0) >= Confidences.Known;
            return Link.Open(known ? $"decoy:{best.Target.Name}" : "below_threshold") with { Candidates = candidates, Confidence = candidates.Count > 0 ? candidates[0].Confidence : 0 };
        }

        var also = SharedWith(quantity, best, score);
        var confidence = confidences.Of(score, Second(quantity, at, also));
        if (best.UnitDiffers || best.IsByTitle)
        {
            confidence = Math.Min(confidence, Confidences.Sure - 0.01);
        }

        if (best.UnitIsLoose)
        {
            confidence = Math.Min(confidence, Doubts.IsAnotherThing(shadow, phrases[quantity], quantities[quantity].Unit, best) ? Confidences.Known : Confidences.LooseUnitMax);
        }

        if (CountsOthers(quantity, best, scorer))
        {
            confidence = Math.Min(confidence, Confidences.Known);
        }

        var beside = also.Count == 0 ? UnknownWords.Of(shadow, phrases[quantity], best, scorer) : UnknownWords.Weight.None;
        var doubtful = beside != UnknownWords.Weight.None || (also.Count == 0 && IsDoubtful(quantity, best, score, scorer));
        if (beside == UnknownWords.Weight.TooMuch || (doubtful && best.UnitIsLoose && beside == UnknownWords.Weight.None))
        {
            confidence = Math.Min(confidence, Confidences.Known);
        }

        if (doubtful)
        {
            confidence = Math.Min(confidence, Confidences.Sure - 0.01);
        }

        if (best.Unexplained.Narrowing > 1 && best.Matched <= ShortTerm && (scopes[quantity] & ClaimScope.Plan) == 0)
        {
            confidence = Math.Min(confidence, Confidences.Sure - 0.01);
        }

        var band = Confidences.BandOf(confidence);
        if (band == Band.Open)
        {
            var taken = _holder.ContainsKey(figure);
            return Link.Open(taken ? "figure_taken" : "below_threshold") with { Candidates = candidates, Confidence = confidence };
        }

        if (scopes[quantity] == ClaimScope.None)
        {
            foreach (var id in also.Prepend(figure))
            {
                _holder.TryAdd(id, quantity);
            }
        }

        var variant = best.VariantKey ?? (quantities[quantity].Unit is { } unit ? best.Target.Units.GetValueOrDefault(unit) : null);
        var reason = best.UnitDiffers ? "unit_differs" : doubtful ? Doubts.Reason : "";
        var shared = also.Count > 0 && FirstHitOf(quantity, also[0]) < best.FirstHit;
        return shared
            ? new Link(also[0], null, [figure], confidence, band, reason, candidates, best.UnitDiffers)
            : new Link(figure, variant, also, confidence, band, reason, candidates, best.UnitDiffers);
    }

    /// <summary>Whether the words around a number say that it counts others than the figure does: what stands there, some of them, those of an age, those that lack something.</summary>
    private bool CountsOthers(int quantity, Fit best, Scorer scorer)
    {
        var phrase = phrases[quantity];
        return (best.UnitIsLoose && best.IsByTitle)
            || WhatHappened.IsOfStanding(shadow, phrase, quantities[quantity], best, scorer)
            || (best.Target.IsStock && best.Matched <= PlainName && Doubts.IsQualified(shadow, phrase, quantity > 0 ? quantities[quantity - 1] : null, best.Target))
            || WhatThereIs.IsOfSome(shadow, phrase, best, scorer)
            || PartOfThem.IsLack(shadow, phrase)
            || PartOfThem.IsSample(shadow, phrase);
    }

    /// <summary>Whether something beside the figure's own words says that the number may be about something else.</summary>
    private bool IsDoubtful(int quantity, Fit best, double score, Scorer scorer) =>
        best.ExcludedBehind
        || scorer.HasOtherLevel(phrases[quantity], best.Covered)
        || WhatThereIs.IsOfNew(shadow, phrases[quantity], best)
        || Doubts.IsTakingPart(phrases[quantity], best)
        || Doubts.IsTreated(shadow, phrases[quantity], best)
        || Doubts.IsOtherAct(shadow, phrases[quantity], best)
        || Doubts.IsQualified(shadow, phrases[quantity], quantity > 0 ? quantities[quantity - 1] : null, best.Target)
        || Doubts.IsSumOfSeveral(shadow, phrases[quantity], best, _fits[quantity].Where(fit => fit.Target.FigureId is not null && fit.Target != best.Target && fit.Score >= score * SharedShare && !fit.UnitDiffers));

    private int FirstHitOf(int quantity, string figure) => _fits[quantity].First(fit => fit.Target.FigureId == figure).FirstHit;

    /// <summary>The best rival: a target whose words lie within the winner's is no rival, the more specific one wins.</summary>
    private double Second(int quantity, int at, IReadOnlyList<string> also)
    {
        var best = _fits[quantity][at];
        var second = 0.0;
        foreach (var fit in _fits[quantity])
        {
            var contained = fit.Local != 0 && (fit.Local & ~best.Local) == 0 && fit.Local != best.Local;
            if (fit.Target != best.Target && !contained && !(fit.Target.FigureId is { } id && also.Contains(id)))
            {
                second = Math.Max(second, Worth(quantity, fit));
            }
        }

        return second;
    }

    /// <summary>党员先锋岗、样板村、网格党小组各5个: three things and more, each looked at by itself; null where one of them is not known.</summary>
    private Link? EachOf(int quantity, Scorer scorer)
    {
        var phrase = phrases[quantity];
        var things = shadow[phrase.At - 1] == '各' ? Respective.ThingsBefore(shadow, phrase.At - 1) : [];
        if (things.Count < ThingsMin)
        {
            return null;
        }

        var figures = new List<string>();
        var confidence = 1.0;
        foreach (var thing in things)
        {
            var fits = scorer.Score(quantities[quantity], phrase.About(thing, thing.End));
            if (fits.Count == 0 || fits[0].Target.FigureId is not { } figure || fits[0].UnitDiffers || figures.Contains(figure))
            {
                return null;
            }

            figures.Add(figure);
            confidence = Math.Min(confidence, confidences.Of(fits[0].Score, fits.Count > 1 ? fits[1].Score : 0));
        }

        if (Confidences.BandOf(confidence) is var band && band == Band.Open)
        {
            return null;
        }

        foreach (var figure in scopes[quantity] == ClaimScope.None ? figures : [])
        {
            _holder.TryAdd(figure, quantity);
        }

        return new Link(figures[0], null, [.. figures.Skip(1)], confidence, band, "", CandidatesOf(quantity), false);
    }

    /// <summary>所、站各4处: where 各 stands before the number, the other figure that the list names states the same number.</summary>
    private List<string> SharedWith(int quantity, Fit best, double score)
    {
        var phrase = phrases[quantity];
        if (shadow[phrase.At - 1] != '各')
        {
            return [];
        }

        return [.. _fits[quantity]
            .Where(fit => fit.Target.FigureId is not null && fit.Target != best.Target && fit.Score >= score * SharedShare && fit.Local != best.Local && !fit.UnitDiffers)
            .OrderBy(fit => fit.FirstHit)
            .Select(fit => fit.Target.FigureId)
            .OfType<string>()
            .Take(1)];
    }

    private IReadOnlyList<LinkCandidate> CandidatesOf(int quantity)
    {
        var candidates = new List<LinkCandidate>(CandidatesShown);
        foreach (var fit in _fits[quantity].OrderByDescending(fit => Worth(quantity, fit)))
        {
            if (fit.Target.FigureId is { } figure && candidates.Count < CandidatesShown)
            {
                candidates.Add(new LinkCandidate(figure, Math.Round(confidences.Of(Worth(quantity, fit), 0), 3)));
            }
        }

        return candidates;
    }
}

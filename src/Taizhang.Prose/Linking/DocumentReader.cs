using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>One text on its way through quantities, phrases and links to claims.</summary>
internal sealed class DocumentReader
{
    private const int ClauseReachMax = 240;
    private const string ListEndings = "”\"村镇乡岗队组区";
    private const string ShortVerbs = "发放建拍挂刷办开送选评设帮编印写讲演唱育树做搞请派装立贴播推收";
    private const string VerbEndings = "了过起出好到";
    private const string PlaceEndings = "村镇乡县市区道组部";

    private readonly FoldedText _text;
    private readonly TextLayout _layout;
    private readonly Sections _sections;
    private readonly DocumentHead _head;
    private readonly ProseModel _model;
    private readonly ReadOptions _options;
    private readonly List<Quantity> _quantities;
    private readonly List<TextSpan> _otherPlaces = [];
    private readonly HeadedPlaces _headed;
    private readonly NumberCell?[] _cells;
    private readonly Shadow _shadow;
    private readonly List<Hit> _hits;
    private readonly ulong[] _explained;

    /// <summary>What is explained without the verbs: a verb that stands last before a number may be what is counted (演出5场).</summary>
    private readonly ulong[] _filler;
    private readonly HashSet<int> _wordEnds = [];
    private readonly HashSet<int> _termEnds = [];
    private readonly HashSet<int> _verbStarts = [];

    public DocumentReader(string text, ProseModel model, ReadOptions options)
    {
        (_model, _options) = (model, options);
        _text = new FoldedText(text);
        _layout = new TextLayout(_text, options.LinesAreParagraphs);
        _sections = new Sections(_text, options.Markdown);
        _head = new DocumentHead(_text, options.OwnYear);
        var names = model.NamesIn(_text);
        foreach (var name in names)
        {
            if (PlaceEndings.Contains(text[name.End - 1], StringComparison.Ordinal) && !options.OwnNames.Contains(name.Of(text)))
            {
                _otherPlaces.Add(name);
            }
        }

        _headed = new HeadedPlaces(_text, _sections, _otherPlaces);
        _quantities = QuantityReader.Read(_text, _layout, model.Measures, names, options.PageNumbers);
        var tables = new TableRows(_text);
        _cells = [.. _quantities.Select(quantity => quantity.Counts ? tables.CellOf(quantity) : null)];
        _shadow = new Shadow(_text, _layout, _quantities);
        _hits = SharedTails.AddTo(model.Terms.Automaton.Find(_shadow.Characters), _shadow, model.Terms);
        _explained = new ulong[(_shadow.Length >> 6) + 1];
        _filler = new ulong[_explained.Length];
        Explain();
    }

    /// <summary>The lines above the first sentence.</summary>
    public DocumentHead Head => _head;

    public IReadOnlyList<Claim> Claims()
    {
        var phrases = CutPhrases();
        var found = FindLists();
        var reader = new Scopes(_text, _layout, _sections, _head, _verbStarts.Contains, _options);
        var settings = _quantities.Select((quantity, at) => quantity.Counts ? SettingOf(reader, at, found[at]) : (ClaimScope.None, ClaimSetting.None)).ToList();
        ExplainSettings(settings);
        var scopes = settings.ConvertAll(setting => setting.Item1);
        var scorer = new Scorer(_model.Terms, _shadow, _hits, _explained, _filler, new UnitFit(_model.Measures), _shadow.PositionOf(_head.Span.End));
        var links = new Linker(_quantities, phrases, scopes, at => settings[at].Item2.Change is { Kind: ChangeKind.Up or ChangeKind.Down }, _cells, _shadow, _model.Confidences).Run(scorer);
        MarkShares(links);
        var parts = new Parts(_text, _quantities, _layout, scopes, links, _model.Catalog.Figures, reader.Parts, at => IsToldApart(settings[at].Item2, _quantities[at]));
        var decided = parts.Scopes();
        var (lists, totals) = KeepLists(found, links);
        var named = new NamedClaims(_text, _layout, _shadow, _quantities, scorer, _model, position => _wordEnds.Contains(position) || _termEnds.Contains(position));
        var prints = _options.Fingerprints ? new Fingerprints(_shadow, _hits, _model.Terms, _explained, _model.Measures) : null;
        var claims = new List<Claim>(_quantities.Count);
        string? neighbour = null;
        for (var i = 0; i < _quantities.Count; i++)
        {
            var list = lists.GetValueOrDefault(_quantities[i].Span);
            var total = list is not null && totals.TryGetValue(list, out var at) && links[at].FigureId is { } figure && HasNames(figure) ? links[at] : null;
            var link = _quantities[i].Kind == ClaimKind.Name ? named.LinkOf(i, total) : links[i];
            var claim = ClaimOf(i, phrases[i], (decided[i], settings[i].Item2), link, list) with { Whole = parts.WholeOf(i) };
            claims.Add(prints is null ? claim : claim with { Fingerprint = prints.Of(_quantities[i], phrases[i], neighbour) });
            neighbour = _quantities[i].Counts ? link.FigureId : neighbour;
        }

        claims.AddRange(named.Printed().Select(claim => claim with { Headings = HeadingsAt(claim.Span.Start) }));
        claims.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return claims;
    }

    private bool IsToldApart(ClaimSetting setting, Quantity quantity) =>
        (setting.Place is { Kind: PlaceKind.Village, Span.Start: var where } && where >= _layout.SentenceStart(quantity.Start)) || (setting.Period is { Kind: not PeriodKind.Total, Span.End: var end } && end == quantity.Start);

    /// <summary>占N% is the share of the count before it and no figure of its own.</summary>
    private void MarkShares(Link[] links)
    {
        for (var i = 0; i < links.Length; i++)
        {
            var clause = ClauseBefore(_quantities[i]);
            if (_quantities[i].Unit == "%" && links[i].FigureId is null && _text.Slice(clause.Start, clause.End).Contains('占'))
            {
                links[i] = links[i] with { Reason = "share" };
            }
        }
    }

    private List<Phrase> CutPhrases()
    {
        var cutter = new Phrases(_shadow, _layout, _sections, _hits, _model.Terms.Patterns, _explained);
        var phrases = new List<Phrase>(_quantities.Count);
        var (previousAt, previousEnd) = (-1, 0);
        var next = NextStarts();
        var respective = Respective.Of(_shadow, _quantities, _hits, _model.Terms.Patterns);
        for (var i = 0; i < _quantities.Count; i++)
        {
            var phrase = cutter.Of(_quantities[i], previousAt, previousEnd, next[i], _cells[i]);
            phrases.Add(respective.TryGetValue(i, out var item) ? phrase.About(item.Thing, item.ListEnd) : _cells[i] is { } cell && (cell.Whose is not null || cell.IsByTime) ? phrase.About(InShadow(cell.Column), InShadow(cell.Column).End) : phrase);
            if (_quantities[i].Counts)
            {
                (previousAt, previousEnd) = (phrase.At, phrase.NounEnd);
            }
        }

        return phrases;
    }

    private TextSpan InShadow(TextSpan span) => new(_shadow.PositionOf(span.Start), _shadow.PositionOf(span.End));

    /// <summary>For each quantity where the next one that counts begins; found from the end, so that a run that counts nothing is passed once.</summary>
    private int[] NextStarts()
    {
        var starts = new int[_quantities.Count];
        var next = _shadow.Length;
        for (var i = _quantities.Count - 1; i >= 0; i--)
        {
            starts[i] = next;
            next = _quantities[i].Counts ? _shadow.PositionOf(_quantities[i].Start) : next;
        }

        return starts;
    }

    /// <summary>Marks what needs no term: filler, verbs, punctuation, quotations and numbers that count nothing.</summary>
    private void Explain()
    {
        foreach (var hit in _hits)
        {
            var pattern = _model.Terms.Patterns[hit.Pattern];
            if (pattern.IsNeutral || pattern.IsVerb)
            {
                Explain(hit.Start, hit.End, pattern.IsNeutral);
                _wordEnds.Add(_shadow.OriginalOf(hit.End - 1) + 1);
            }

            if (pattern.IsVerb)
            {
                _verbStarts.Add(_shadow.OriginalOf(hit.Start));
            }

            if (pattern.Postings.Count > 0 && hit.End - hit.Start > 1)
            {
                ExplainShortVerb(hit.Start);
                _termEnds.Add(_shadow.OriginalOf(hit.End - 1) + 1);
            }
        }

        for (var i = 0; i < _shadow.Length; i++)
        {
            if (!char.IsLetter(_shadow[i]))
            {
                Explain(i, i + 1, true);
            }
        }

        foreach (var span in _layout.Quotations.Concat(_quantities.Where(quantity => !quantity.Counts).Select(WithItsUnit)).Concat(_quantities.Select(quantity => quantity.UnitBefore).OfType<TextSpan>()).Concat(_otherPlaces))
        {
            Explain(_shadow.PositionOf(span.Start), _shadow.PositionOf(span.End), true);
        }
    }

    /// <summary>发传单, 放广播, 建起文体广场: a verb of one character straight before a word of a term, with 了 or 起 behind it or without, where no other word ends in it.</summary>
    private void ExplainShortVerb(int position)
    {
        var start = position - (position > 1 && VerbEndings.Contains(_shadow[position - 1], StringComparison.Ordinal) ? 2 : 1);
        if (start >= 0 && ShortVerbs.Contains(_shadow[start], StringComparison.Ordinal) && (start == 0 || IsExplained(start - 1)))
        {
            Explain(start, position, false);
        }
    }

    private bool IsExplained(int position) => !char.IsLetter(_shadow[position]) || (_explained[position >> 6] & (1UL << (position & 63))) != 0;

    /// <summary>2022年, 第四卷: what stands around a number that counts nothing belongs to it.</summary>
    private TextSpan WithItsUnit(Quantity quantity)
    {
        var (start, end) = (quantity.Span.Start, quantity.Span.End);
        return new TextSpan(_text[start - 1] == '第' ? start - 1 : start, "年月日号届期卷大".Contains(_text[end], StringComparison.Ordinal) ? end + 1 : end);
    }

    /// <summary>Words of change are no part of what is counted; 计划 in 计划发展党员9名 narrows nothing, in 发展党员计划9名 it is what is counted.</summary>
    private void ExplainSettings(List<(ClaimScope Scope, ClaimSetting Setting)> settings)
    {
        for (var i = 0; i < settings.Count; i++)
        {
            if (settings[i].Setting.Plan is { } plan && plan.End < _quantities[i].Start)
            {
                Explain(_shadow.PositionOf(plan.Start), _shadow.PositionOf(plan.End), true);
            }

            if (settings[i].Setting.Change is { } change)
            {
                Explain(_shadow.PositionOf(change.Span.Start), _shadow.PositionOf(change.Span.End), true);
            }
        }
    }

    private void Explain(int start, int end, bool isFiller)
    {
        for (var i = start; i < end; i++)
        {
            _explained[i >> 6] |= 1UL << (i & 63);
            _filler[i >> 6] |= isFiller ? 1UL << (i & 63) : 0;
        }
    }

    /// <summary>Where the filler that begins at a shadow position ends; the position itself where a term's word or nothing begins.</summary>
    private int FillerEnd(int position)
    {
        var end = position;
        foreach (var hit in HitsAt(position))
        {
            var pattern = _model.Terms.Patterns[hit.Pattern];
            if (pattern.Postings.Count > 0 && !pattern.IsNeutral && !Subjects.IsLightVerb(pattern.Word))
            {
                return position;
            }

            end = pattern.IsNeutral || Subjects.IsLightVerb(pattern.Word) ? Math.Max(end, hit.End) : end;
        }

        return end;
    }

    private IEnumerable<Hit> HitsAt(int position)
    {
        var (low, high) = (0, _hits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _hits[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < _hits.Count && _hits[i].Start == position; i++)
        {
            yield return _hits[i];
        }
    }

    /// <summary>A list names what is counted, so its places are no other places.</summary>
    private (ClaimScope Scope, ClaimSetting Setting) SettingOf(Scopes reader, int at, NameList? list)
    {
        var (scope, setting) = reader.Of(_quantities[at], _cells[at], PlacesIn(WhereOf(at)).Any());
        if (setting.Place is null && _cells[at] is null && _headed.At(_quantities[at].Start) is { } headed)
        {
            (scope, setting) = (scope | ClaimScope.OtherPlace, setting with { Place = new PlaceWord(PlaceKind.Village, headed) });
        }

        return (list is null || (list.Members.Count == 1 && IsPlace(list.Members[0])) ? scope : scope & ~ClaimScope.OtherPlace, setting);
    }

    /// <summary>For each quantity the names that stand straight before it.</summary>
    private NameList?[] FindLists()
    {
        var masks = new Dictionary<int, Quantity>();
        foreach (var mask in _quantities.Where(quantity => quantity.Kind == ClaimKind.Name))
        {
            masks[mask.Span.End] = mask;
            masks[mask.Span.End + mask.Suffix.Length] = mask;
        }

        return [.. _quantities.Select(quantity => quantity.Counts && ListEndings.Contains(_text[quantity.Start - 1], StringComparison.Ordinal)
            ? NameLists.Before(_text, _layout, quantity, masks, _wordEnds.Contains, _termEnds.Contains)
            : null)];
    }

    /// <summary>The lists that hold, by the spans of their members and totals, and the quantity that is each one's total.</summary>
    private (Dictionary<TextSpan, NameList> Lists, Dictionary<NameList, int> Totals) KeepLists(NameList?[] found, Link[] links)
    {
        var lists = new Dictionary<TextSpan, NameList>();
        var totals = new Dictionary<NameList, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is { } list && (list.Members.Count > 1 || (links[i].FigureId is { } figure && HasNames(figure) && !IsPlace(list.Members[0]))))
            {
                totals[list] = i;
                foreach (var span in list.Members.Select(member => member.Span).Append(_quantities[i].Span))
                {
                    lists[span] = list;
                }
            }
        }

        return (lists, totals);
    }

    /// <summary>One printed place before a number (全镇2个) is no list; one quoted or masked name is.</summary>
    private bool IsPlace(ListMember member) => !member.Masked && _layout.QuotationAt(member.Span.Start) is null;

    private TextSpan ClauseBefore(Quantity quantity) => new(Math.Max(_layout.ClauseStart(quantity.Start), quantity.Start - ClauseReachMax), quantity.Start);

    /// <summary>Where the places of a number are named: in its clause, or in the cell that says whose row it is.</summary>
    private TextSpan WhereOf(int at) => _cells[at] is { Whose: { } whose } ? whose : ClauseBefore(_quantities[at]);

    /// <summary>Known names of other places in a span; they are in the order of the text.</summary>
    private IEnumerable<TextSpan> PlacesIn(TextSpan span)
    {
        var at = _otherPlaces.BinarySearch(new TextSpan(span.Start, span.Start), Comparer<TextSpan>.Create((left, right) => left.Start.CompareTo(right.Start)));
        for (var i = at < 0 ? ~at : at; i < _otherPlaces.Count && _otherPlaces[i].End <= span.End; i++)
        {
            yield return _otherPlaces[i];
        }
    }

    /// <summary>The places that a clause names, else the one whose heading it stands under.</summary>
    private IReadOnlyList<string> PlacesOf(int at, TextSpan clause, ClaimSetting setting)
    {
        var named = PlacesIn(clause).Select(place => place.Of(_text.Original)).ToList();
        return named.Count == 0 && setting.Place is { Span: var span } && _headed.At(_quantities[at].Start) == span ? [span.Of(_text.Original)] : named;
    }

    private bool HasNames(string figure) => _model.Catalog.Figures[figure].Rule.Names is not null;

    private IReadOnlyList<string> HeadingsAt(int position) => [.. _sections.PathAt(position).Select(heading => heading.Span.Of(_text.Original).Trim())];

    private Claim ClaimOf(int at, in Phrase phrase, (ClaimScope Scope, ClaimSetting Setting) about, Link link, NameList? list)
    {
        var quantity = _quantities[at];
        var clause = WhereOf(at);
        return new Claim
        {
            Kind = quantity.Kind,
            Span = quantity.Span,
            HedgeSpan = quantity.HedgeSpan,
            UnitSpan = quantity.UnitSpan,
            LeftoverDigit = quantity.LeftoverDigit,
            Low = quantity.Low,
            High = quantity.High,
            Hedge = quantity.Hedge,
            SecondHedge = quantity.SecondHedge,
            Unit = quantity.Unit,
            Subject = quantity.Counts ? Subjects.Of(_shadow, phrase, FillerEnd) : "",
            FigureId = link.FigureId,
            VariantKey = link.VariantKey,
            Also = link.Also,
            Confidence = link.Confidence,
            Band = link.Band,
            Reason = quantity.Counts ? link.Reason : quantity.Reason,
            Candidates = link.Candidates,
            UnitDiffers = link.UnitDiffers,
            Scope = about.Scope,
            Setting = about.Setting,
            Places = quantity.Counts ? PlacesOf(at, clause, about.Setting) : [],
            List = list,
            Suffix = quantity.Suffix,
            IsMasked = quantity.Kind == ClaimKind.Name,
            Headings = quantity.Counts || quantity.Kind == ClaimKind.Name ? HeadingsAt(quantity.Start) : [],
        };
    }
}

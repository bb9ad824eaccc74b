using System.Numerics;
using Taizhang.Catalog.Figures;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>
/// Scores every target for one quantity after the other. A slot counts by where its word stands; a term by the share of
/// its slots found; the phrase's unexplained words, a foreign unit and excluded words lower it.
/// </summary>
internal sealed class Scorer(TermIndex index, Shadow shadow, IReadOnlyList<Hit> hits, ulong[] explained, ulong[] filler, UnitFit units, int titleEnd)
{
    private const double InHeading = 0.45;
    private const double InsideLongerWord = 0.80;
    private const double ResidueFactor = 0.22;
    private const double TailFactor = 0.30;
    private const double LeftTailFactor = 1.00;
    private const double BorrowedFactor = 0.80;
    private const double HeadingBonus = 0.03;

    /// <summary>A term that says the figure by itself is taken before one that needs the title.</summary>
    private const double ByTitleFactor = 0.92;
    private const double ExcludedInClause = 0.85;

    /// <summary>注册青年志愿者新增58人，达到311人: what is borrowed comes with the words that exclude it.</summary>
    private const double ExcludedWithBorrowed = 0.6;

    /// <summary>达 and 共有 beside a number name nothing by themselves.</summary>
    private const int BareMax = 2;

    /// <summary>五星级 beside a number names nothing where the sentence tells of practice stations (14个实践站中五星级2个) and of no branch.</summary>
    private const int ShortMax = 3;

    /// <summary>慰问困难群众30户，送去慰问金3万元: the money is theirs who are named last before it.</summary>
    private const double GivenToOthers = 0.55;

    /// <summary>A phrase is looked at through one machine word: this many characters before the quantity, the rest behind it.</summary>
    public const int LeftBits = 44;

    /// <summary>An excluded word among those that say who acts; the leftmost character of the window stands for it.</summary>
    private const ulong ActorBit = 1;

    private readonly double[] _slotValues = new double[index.Terms.Count * Catalog.Lexicon.Term.SlotsMax];
    private readonly ulong[] _termBits = new ulong[index.Terms.Count];
    private readonly int[] _termFirst = new int[index.Terms.Count];
    private readonly ulong[] _targetBits = new ulong[index.Targets.Count];
    private readonly ulong[] _excludedBits = new ulong[index.Targets.Count];
    private readonly bool[] _excludedBefore = new bool[index.Targets.Count];
    private readonly bool[] _excludedInSentence = new bool[index.Targets.Count];
    private readonly bool[] _toldInSentence = new bool[index.Targets.Count];

    /// <summary>192名党员与1138户群众结对: a word behind the next number that runs on without a pause.</summary>
    private readonly bool[] _excludedBehind = new bool[index.Targets.Count];

    /// <summary>Of money: where in its sentence the last of those is named whom it is given, ours and others.</summary>
    private readonly int[] _givenTo = new int[index.Targets.Count];
    private readonly int[] _givenToOthers = new int[index.Targets.Count];
    private readonly bool[] _helped = new bool[index.Targets.Count];

    /// <summary>Targets that the text's title tells of.</summary>
    private readonly HashSet<Target> _titled = [.. hits.TakeWhile(hit => hit.Start < titleEnd).SelectMany(hit => index.Patterns[hit.Pattern].Helps)];
    private readonly Dictionary<int, string> _variants = [];
    /// <summary>In which phrase and region of it each word was last told.</summary>
    private readonly long[] _toldIn = new long[index.Patterns.Count];
    private long _phrase;

    /// <summary>Per hit, once it was asked for.</summary>
    private readonly bool?[] _insideLonger = new bool?[hits.Count];
    private readonly bool[] _touched = new bool[index.Terms.Count];
    private readonly List<IndexedTerm> _terms = [];
    private readonly List<Target> _targets = [];

    /// <summary>The best fit of each target that fits at all, the best first.</summary>
    public List<Fit> Score(Quantity quantity, in Phrase phrase)
    {
        Clear();
        Collect(phrase);
        var residue = ResidueOf(phrase);
        var best = new Dictionary<int, Fit>();
        foreach (var term in _terms)
        {
            if (FitOf(term, quantity, phrase, residue) is { } fit && (!best.TryGetValue(term.Target.Index, out var other) || other.Score < fit.Score))
            {
                best[term.Target.Index] = fit;
            }
        }

        return [.. best.Values.OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Target.Index)];
    }

    /// <summary>The bits of the characters straight before a quantity.</summary>
    public ulong BitsBefore(in Phrase phrase, int length) => length == 0 ? 0 : PhraseBits.Of(phrase.At - length, phrase.At, phrase.At);

    /// <summary>Whether a word of a level (市级, 镇级) stands beside the number that none of the target's words explain.</summary>
    public bool HasOtherLevel(in Phrase phrase, ulong covered)
    {
        for (var i = FirstHitFrom(phrase.Left.Start); i < hits.Count && hits[i].Start < phrase.Right.End; i++)
        {
            if (index.Patterns[hits[i].Pattern].IsLevel && hits[i].End <= phrase.Right.End && !(hits[i].Start < phrase.At && hits[i].End > phrase.At)
                && PhraseBits.Of(hits[i].Start, hits[i].End, phrase.At) is not 0 and var bits && (bits & covered) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>张贴标语, 申报五星级支部: a verb before the number that is none of the target's words and no mere filler (开展, 组织).</summary>
    public bool HasOtherDeed(in Phrase phrase, ulong covered)
    {
        for (var i = FirstHitFrom(NarrowingWords.First(shadow, phrase)); i < hits.Count && hits[i].Start < phrase.At; i++)
        {
            var pattern = index.Patterns[hits[i].Pattern];
            var tellsChange = (filler[hits[i].Start >> 6] & (1UL << (hits[i].Start & 63))) != 0;
            if (pattern is { IsVerb: true, IsNeutral: false } && !tellsChange && hits[i].End - hits[i].Start > 1 && hits[i].End <= phrase.At && PhraseBits.Of(hits[i].Start, hits[i].End, phrase.At) is not 0 and var bits && (bits & covered) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb is among the words by which a number reaches its figure.</summary>
    public bool HasDeed(in Phrase phrase, ulong local)
    {
        for (var i = FirstHitFrom(phrase.Left.Start); i < hits.Count && hits[i].Start < phrase.Right.End; i++)
        {
            if (index.Patterns[hits[i].Pattern] is { IsVerb: true, Postings.Count: > 0 } && PhraseBits.Of(hits[i].Start, hits[i].End, phrase.At) is not 0 and var bits && (bits & ~local) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether anything before the number says what is counted, verbs and filler aside.</summary>
    public bool HasOwnWords(in Phrase phrase)
    {
        var left = phrase.Left;
        for (var i = FirstHitFrom(left.Start); i < hits.Count && hits[i].Start < left.End; i++)
        {
            var pattern = index.Patterns[hits[i].Pattern];
            if (hits[i].End <= left.End && pattern.Postings.Count > 0 && !pattern.IsVerb && !pattern.IsNeutral && !IsInsideLonger(i))
            {
                return true;
            }
        }

        return left.Length > LeftBits || BitOperations.PopCount(ResidueOf(phrase).Strong) > 0;
    }

    private void Clear()
    {
        foreach (var term in _terms)
        {
            _touched[term.Index] = false;
            _termBits[term.Index] = 0;
            Array.Clear(_slotValues, term.Index * Catalog.Lexicon.Term.SlotsMax, Catalog.Lexicon.Term.SlotsMax);
        }

        foreach (var target in _targets)
        {
            _targetBits[target.Index] = 0;
            _excludedBits[target.Index] = 0;
            _excludedBefore[target.Index] = false;
            _excludedInSentence[target.Index] = false;
            _toldInSentence[target.Index] = false;
            _excludedBehind[target.Index] = false;
            (_givenTo[target.Index], _givenToOthers[target.Index]) = (0, 0);
            _helped[target.Index] = false;
        }

        _terms.Clear();
        _targets.Clear();
        _variants.Clear();
    }

    private void Collect(in Phrase phrase)
    {
        _phrase++;
        for (var i = FirstHitFrom(phrase.Clause.End) - 1; i >= 0 && hits[i].Start >= phrase.SentenceStart; i--)
        {
            if (hits[i].End <= phrase.Clause.End && !IsTold(hits[i], phrase))
            {
                Take(hits[i], SlotValues.At(hits[i], phrase) * (IsInsideLonger(i) ? InsideLongerWord : 1), LocalBits(hits[i], phrase), phrase);
            }
        }

        foreach (var heading in phrase.Headings)
        {
            for (var i = FirstHitFrom(heading.Start); i < hits.Count && hits[i].End <= heading.End; i++)
            {
                Take(hits[i], InHeading, 0, phrase);
                foreach (var target in index.Patterns[hits[i].Pattern].Helps)
                {
                    Touch(target);
                    _helped[target.Index] = true;
                }
            }
        }
    }

    /// <summary>A word that is borrowed tells the same however often it stands there: the nearest one does.</summary>
    private bool IsTold(Hit hit, in Phrase phrase)
    {
        if (hit.End > phrase.Left.Start)
        {
            return false;
        }

        var region = (_phrase * 2) + (hit.Start >= phrase.Clause.Start ? 1 : 0);
        var told = _toldIn[hit.Pattern] == region;
        _toldIn[hit.Pattern] = region;
        return told;
    }

    private void Take(Hit hit, double value, ulong bits, in Phrase phrase)
    {
        var pattern = index.Patterns[hit.Pattern];
        foreach (var posting in pattern.IsLevel && bits == 0 ? [] : pattern.Postings)
        {
            var term = posting.Term;
            if (!_touched[term.Index])
            {
                _touched[term.Index] = true;
                _termFirst[term.Index] = int.MaxValue;
                _terms.Add(term);
                Touch(term.Target);
            }

            if (term.Target.Kind == FigureKind.Money && !pattern.IsVerb && hit.End <= phrase.Left.Start && hit.Start >= phrase.SentenceStart)
            {
                _givenTo[term.Target.Index] = Math.Max(_givenTo[term.Target.Index], hit.End);
            }

            _toldInSentence[term.Target.Index] |= bits == 0 && hit.Start >= phrase.SentenceStart && hit.End <= phrase.Left.Start;
            var slot = (term.Index * Catalog.Lexicon.Term.SlotsMax) + posting.Slot;
            _slotValues[slot] = Math.Max(_slotValues[slot], value);
            _termBits[term.Index] |= bits;
            _targetBits[term.Target.Index] |= bits;
            if (bits != 0)
            {
                _termFirst[term.Index] = Math.Min(_termFirst[term.Index], hit.Start);
            }
        }

        foreach (var (target, variant) in bits == 0 ? [] : pattern.Selects)
        {
            _variants[target.Index] = variant;
        }

        foreach (var target in pattern.Excludes)
        {
            Touch(target);
            _excludedBits[target.Index] |= phrase.NounFollows || hit.Start < phrase.At ? bits : 0;
            _excludedBits[target.Index] |= hit.Start >= phrase.ActorStart && hit.End <= phrase.Left.Start ? ActorBit : 0;
            if (target.Kind == FigureKind.Money && hit.End <= phrase.Left.Start && hit.Start >= phrase.SentenceStart)
            {
                _givenToOthers[target.Index] = Math.Max(_givenToOthers[target.Index], hit.End);
            }

            _excludedBehind[target.Index] |= bits == 0 && hit.Start >= phrase.Right.End && shadow.IsUnbroken(phrase.Right.End, hit.Start);
            _excludedInSentence[target.Index] |= bits == 0 && hit.Start >= phrase.SentenceStart && hit.End <= phrase.Left.Start;
            _excludedBefore[target.Index] |= bits == 0 && hit.Start >= phrase.Clause.Start && hit.Start < phrase.Left.Start;
        }
    }

    private void Touch(Target target)
    {
        if (_targetBits[target.Index] == 0 && _excludedBits[target.Index] == 0 && !_helped[target.Index] && !_excludedBefore[target.Index] && !_excludedInSentence[target.Index] && !_excludedBehind[target.Index] && _givenTo[target.Index] + _givenToOthers[target.Index] == 0)
        {
            _targets.Add(target);
        }
    }

    /// <summary>The bits of a hit that lies beside the quantity; none for borrowed words.</summary>
    private static ulong LocalBits(Hit hit, in Phrase phrase) =>
        hit.Start >= phrase.Left.Start && hit.End <= phrase.Right.End ? PhraseBits.Of(hit.Start, hit.End, phrase.At) : 0;

    private bool IsInsideLonger(int at)
    {
        if (_insideLonger[at] is { } known)
        {
            return known;
        }

        var inside = LiesInLonger(at);
        _insideLonger[at] = inside;
        return inside;
    }

    private bool LiesInLonger(int at)
    {
        var hit = hits[at];
        for (var i = at - 1; i >= 0 && i >= at - 12 && hit.Start - hits[i].Start <= 12; i--)
        {
            if (hits[i].End >= hit.End && hits[i].End - hits[i].Start > hit.End - hit.Start && index.Patterns[hits[i].Pattern].Postings is { Count: > 0 } longer
                && !longer.Any(posting => index.Patterns[hit.Pattern].Postings.Any(own => own.Term.Target == posting.Term.Target)))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstHitFrom(int position)
    {
        var (low, high) = (0, hits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The phrase's characters that no filler, name or quotation explains: those that narrow, and those before a verb.</summary>
    private (ulong Strong, ulong Weak, ulong Tail, ulong Unknown) ResidueOf(in Phrase phrase)
    {
        ulong known = 0, empty = 0, before = 0, behind = 0;
        var strongFrom = Math.Max(NarrowingWords.First(shadow, phrase), phrase.OwnStart);
        var nounEnd = NarrowingWords.NounEnd(shadow, phrase);
        for (var i = Math.Max(phrase.Left.Start, phrase.At - LeftBits); i < Math.Min(phrase.Right.End, phrase.At + PhraseBits.All - LeftBits); i++)
        {
            var bit = 1UL << (i - phrase.At + LeftBits);
            known |= (explained[i >> 6] & (1UL << (i & 63))) != 0 ? bit : 0;
            empty |= (filler[i >> 6] & (1UL << (i & 63))) != 0 ? bit : 0;
            before |= i < strongFrom ? bit : 0;
            behind |= i >= phrase.At && i < nounEnd ? bit : 0;
        }

        var left = PhraseBits.Of(Math.Max(phrase.Left.Start, phrase.At - LeftBits), phrase.At, phrase.At) & ~known;
        var right = phrase.NounFollows ? behind & ~known : 0;
        var unknown = PhraseBits.Of(Math.Max(phrase.Left.Start, phrase.At - LeftBits), phrase.Right.End, phrase.At) & ~known;
        return phrase.NounFollows ? (right, left, right, unknown) : (left & ~before, left & before, PhraseBits.Of(Math.Max(strongFrom, phrase.At - LeftBits), phrase.At, phrase.At) & ~empty, unknown);
    }

    private Fit? FitOf(IndexedTerm term, Quantity quantity, in Phrase phrase, (ulong Strong, ulong Weak, ulong Tail, ulong Unknown) residue)
    {
        if (term.NeedsTitle && !_titled.Contains(term.Target))
        {
            return null;
        }

        var cover = 0.0;
        var farthest = 1.0;
        for (var slot = 0; slot < term.Weights.Length; slot++)
        {
            var value = _slotValues[(term.Index * Catalog.Lexicon.Term.SlotsMax) + slot];
            if (value <= 0)
            {
                return null;
            }

            cover += term.Weights[slot] * value;
            farthest = Math.Min(farthest, value);
        }

        cover /= term.TotalWeight;
        var (local, target) = (_termBits[term.Index], term.Target);
        if ((_excludedBits[target.Index] & ~local) != 0)
        {
            return null;
        }

        var covered = _targetBits[target.Index];
        var strong = BitOperations.PopCount(residue.Strong & ~covered);
        var matched = BitOperations.PopCount(local);
        if (matched == 0)
        {
            if (strong >= 2)
            {
                return null;
            }

            cover *= BorrowedFactor;
        }

        var weak = BitOperations.PopCount(residue.Weak & ~covered);
        var tail = PhraseBits.TailOf(residue.Tail & ~covered, covered, phrase.NounFollows);
        var (unit, differs) = units.FactorOf(quantity, target);
        var size = Math.Max(matched, 2.0);
        var score = (cover * unit * size / (size + (ResidueFactor * (strong + (0.3 * weak))) + ((phrase.NounFollows ? TailFactor : LeftTailFactor) * tail))) + (0.01 * Math.Min(matched, 10));
        score += _helped[target.Index] ? HeadingBonus : 0;
        score *= term.NeedsTitle ? ByTitleFactor : 1;
        score *= _excludedBefore[target.Index] && shadow[phrase.Left.Start] == '、' ? ExcludedInClause : 1;
        score *= _excludedInSentence[target.Index] && ((matched <= BareMax && farthest < UnknownWords.Borrowed) || (matched <= ShortMax && !_toldInSentence[target.Index])) ? ExcludedWithBorrowed : 1;
        score *= _givenToOthers[target.Index] > _givenTo[target.Index] ? GivenToOthers : 1;
        return new Fit(target, score, local, matched == 0 ? phrase.At : _termFirst[term.Index], differs, units.IsLoose(quantity, target), _variants.GetValueOrDefault(target.Index)) { Farthest = farthest, Unknown = residue.Unknown & ~covered, Unexplained = (tail, strong), ExcludedBehind = _excludedBehind[target.Index], ExcludedBefore = _excludedBefore[target.Index] || _excludedInSentence[target.Index], Covered = covered, IsByTitle = term.NeedsTitle };
    }
}

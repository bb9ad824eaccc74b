using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Labelled;

/// <summary>What one document's reading got right, as counts that add up over documents.</summary>
internal sealed class ReadingMeasure
{
    private const ClaimScope OtherTime = ClaimScope.Plan | ClaimScope.LastYear;

    private readonly List<string> _remarks = [];

    /// <summary>Labelled, found and right, of figures and of blanks.</summary>
    public Share Figures { get; private set; } = new();

    public Share Blanks { get; private set; } = new();

    public int Traps { get; private set; }

    /// <summary>Numerals that count nothing and were taken for a figure.</summary>
    public int TrapsTouched { get; private set; }

    /// <summary>Numerals that count nothing and were reported as that, with a reason.</summary>
    public int TrapsNamed { get; private set; }

    public int Spans { get; private set; }

    public int Values { get; private set; }

    public int Units { get; private set; }

    public int HedgesRight { get; private set; }

    public int AllThree { get; private set; }

    /// <summary>Figures and blanks that a counting rule of ours answers.</summary>
    public int Linkable { get; private set; }

    /// <summary>By band: links made, of them right, and the sum of their stated confidences.</summary>
    public Dictionary<Band, LinkCounts> Links { get; } = new() { [Band.Sure] = new(), [Band.Suggest] = new() };

    /// <summary>Wrong links of what no ledger of ours keeps, of what another figure answers, and those with any scope.</summary>
    public int WrongOfNone { get; private set; }

    public int WrongOfOther { get; private set; }

    public int WrongScoped { get; private set; }

    public Dictionary<ClaimScope, Share> Scopes { get; } = [];

    /// <summary>What went wrong, a line each.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Confidence and truth of each link, for fitting.</summary>
    public List<(double Score, bool Right)> Scored { get; } = [];

    public static ReadingMeasure Of(LabelledDocument document, ProseModel model)
    {
        var measure = new ReadingMeasure();
        var reading = ReportReader.Read(document.Text, model);
        var claims = reading.Claims.Where(ParseLine.IsShown).Select(claim => document.SaysWhatScopesDo ? claim : AsWords(claim, reading)).ToList();
        var bySpan = claims.GroupBy(claim => claim.Span).ToDictionary(same => same.Key, same => same.First());
        foreach (var label in document.Labels)
        {
            if (label.IsTrap)
            {
                measure.Trap(document, label, claims);
            }
            else
            {
                measure.Counted(document, label, bySpan.GetValueOrDefault(label.Span));
            }
        }

        var labelled = document.Labels.Where(label => !label.IsTrap).Select(label => label.Span).ToHashSet();
        foreach (var claim in claims.Where(claim => claim.Kind is ClaimKind.Figure or ClaimKind.Blank))
        {
            measure.Found(document, claim, labelled.Contains(claim.Span));
        }

        return measure;
    }

    /// <summary>
    /// The scopes as the earlier labels call them, by the words and not by what these do to a comparison: all that 其中 tells is a part,
    /// the head's half another period, and both ends of a change are a change but for one that a word calls the year before's.
    /// </summary>
    private static Claim AsWords(Claim claim, Reading reading)
    {
        var scope = claim.Scope | (claim.Whole is null ? ClaimScope.None : ClaimScope.Part);
        scope = claim.Setting.Change?.Kind switch
        {
            ChangeKind.From when claim.Setting.Period is not { Kind: PeriodKind.LastYear or PeriodKind.SamePeriod } => (scope & ~ClaimScope.LastYear) | ClaimScope.Change,
            ChangeKind.To => scope | ClaimScope.Change,
            _ => scope,
        };
        return claim with { Scope = reading.Period is not null && (scope & OtherTime) == 0 ? scope | ClaimScope.OtherPeriod : scope };
    }

    public static ReadingMeasure Sum(IEnumerable<ReadingMeasure> parts)
    {
        var sum = new ReadingMeasure();
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    public Share All => Figures.Plus(Blanks);

    private void Add(ReadingMeasure other)
    {
        (Figures, Blanks) = (Figures.Plus(other.Figures), Blanks.Plus(other.Blanks));
        (Traps, TrapsTouched, TrapsNamed) = (Traps + other.Traps, TrapsTouched + other.TrapsTouched, TrapsNamed + other.TrapsNamed);
        (Spans, Values, Units, HedgesRight, AllThree) =
            (Spans + other.Spans, Values + other.Values, Units + other.Units, HedgesRight + other.HedgesRight, AllThree + other.AllThree);
        Linkable += other.Linkable;
        (WrongOfNone, WrongOfOther, WrongScoped) = (WrongOfNone + other.WrongOfNone, WrongOfOther + other.WrongOfOther, WrongScoped + other.WrongScoped);
        foreach (var (band, links) in other.Links)
        {
            Links[band] = Links[band].Plus(links);
        }

        foreach (var (scope, share) in other.Scopes)
        {
            Scopes[scope] = Scopes.GetValueOrDefault(scope, new Share()).Plus(share);
        }

        _remarks.AddRange(other._remarks);
        Scored.AddRange(other.Scored);
    }

    private void Trap(LabelledDocument document, Label label, List<Claim> claims)
    {
        Traps++;
        var over = claims.FindAll(claim => claim.Span.Overlaps(label.Span));
        if (over.Find(claim => claim.Kind is ClaimKind.Figure or ClaimKind.Blank) is { } taken)
        {
            TrapsTouched++;
            Remark("trap", document, label.Span, $"{label.TrapReason}, taken for {taken.Span.Of(document.Text)} {taken.Unit}");
        }
        else if (over.Count > 0)
        {
            TrapsNamed++;
        }
    }

    private void Counted(LabelledDocument document, Label label, Claim? claim)
    {
        var kind = label.IsBlank ? ClaimKind.Blank : ClaimKind.Figure;
        var right = claim?.Kind == kind;
        var share = new Share(1, 0, right ? 1 : 0);
        (Figures, Blanks) = label.IsBlank ? (Figures, Blanks.Plus(share)) : (Figures.Plus(share), Blanks);
        if (claim is null || !right)
        {
            Remark("missed", document, label.Span, claim is null ? "no claim" : $"{claim.Kind} {claim.Reason}");
            Linkable += label.Figures.Count > 0 && !label.IsOpenToDoubt ? 1 : 0;
            return;
        }

        var value = claim.Low == label.Low && claim.High == label.High;
        var unit = claim.Unit == label.Unit;
        var hedge = Class(claim.Hedge) == Class(label.Hedge);
        (Spans, Values, Units, HedgesRight) = (Spans + 1, Values + (value ? 1 : 0), Units + (unit ? 1 : 0), HedgesRight + (hedge ? 1 : 0));
        AllThree += value && unit && hedge ? 1 : 0;
        if (!(value && unit && hedge))
        {
            Remark("detail", document, label.Span, $"{claim.Low}..{claim.High} {claim.Unit} {claim.Hedge}, labelled {label.Low}..{label.High} {label.Unit} {label.Hedge}");
        }

        Linked(document, label, claim);
        Scoped(document, label, claim);
    }

    /// <summary>The labels name the figures of the duty report; those of other reports are to them what a decoy is: known, and another thing.</summary>
    public static bool IsOfTheDutyReport(string figure) => figure is ['F', >= '0' and <= '9', >= '0' and <= '9'];

    private void Linked(LabelledDocument document, Label label, Claim claim)
    {
        if (label.IsOpenToDoubt)
        {
            return;
        }

        bool IsNamed(string known) => document.NamesAllFigures || IsOfTheDutyReport(known);

        Linkable += label.Figures.Count > 0 ? 1 : 0;
        if (claim.FigureId is not { } figure || !IsNamed(figure))
        {
            if (claim.Candidates.Count > 0 && claim.Reason is "below_threshold" or "figure_taken" && IsNamed(claim.Candidates[0].FigureId))
            {
                Scored.Add((claim.Confidence, label.Figures.Contains(claim.Candidates[0].FigureId)));
            }

            if (label.Figures.Count > 0)
            {
                Remark("open", document, label.Span, $"{label.Figures[0]}: {claim.Reason} {string.Join(' ', claim.Candidates.Select(one => $"{one.FigureId} {one.Confidence:0.00}"))}");
            }

            return;
        }

        var right = label.Figures.Order().SequenceEqual(claim.Also.Prepend(figure).Order());
        Links[claim.Band] = Links[claim.Band].Plus(new LinkCounts(1, right ? 1 : 0, claim.Confidence));
        Scored.Add((claim.Confidence, right));
        if (!right)
        {
            WrongOfNone += label.Figures.Count == 0 ? 1 : 0;
            WrongOfOther += label.Figures.Count > 0 ? 1 : 0;
            WrongScoped += label.Scope != ClaimScope.None ? 1 : 0;
            Remark("wrong", document, label.Span, $"{figure} {claim.Confidence:0.00} {claim.Band}, labelled {string.Join('+', label.Figures)}");
        }
    }

    /// <summary>
    /// Only where a counting rule of ours answers: of what no ledger keeps nothing is filled or judged, whatever its time and place,
    /// and the labels do not say them there.
    /// </summary>
    private void Scoped(LabelledDocument document, Label label, Claim claim)
    {
        if (label.Figures.Count == 0)
        {
            return;
        }

        foreach (var scope in Enum.GetValues<ClaimScope>().Where(scope => scope != ClaimScope.None))
        {
            var (said, read) = (label.Scope.HasFlag(scope), claim.Scope.HasFlag(scope));
            Scopes[scope] = Scopes.GetValueOrDefault(scope, new Share()).Plus(new Share(said ? 1 : 0, read ? 1 : 0, said && read ? 1 : 0));
            if (said != read)
            {
                Remark(said ? "scope missed" : "scope too much", document, label.Span, $"{scope} {string.Join('+', label.Figures)}");
            }
        }
    }

    private void Found(LabelledDocument document, Claim claim, bool labelled)
    {
        var share = new Share(0, 1, 0);
        (Figures, Blanks) = claim.Kind == ClaimKind.Blank ? (Figures, Blanks.Plus(share)) : (Figures.Plus(share), Blanks);
        if (!labelled)
        {
            Remark("too much", document, claim.Span, $"{claim.Kind} {claim.Unit}");
            if (claim.FigureId is not null)
            {
                Links[claim.Band] = Links[claim.Band].Plus(new LinkCounts(1, 0, claim.Confidence));
            }
        }
    }

    private void Remark(string kind, LabelledDocument document, TextSpan span, string what)
    {
        var (from, to) = (Math.Max(0, span.Start - 16), Math.Min(document.Text.Length, span.End + 10));
        var around = $"{document.Text[from..span.Start]}〔{span.Of(document.Text)}〕{document.Text[span.End..to]}".Replace('\n', '⏎').Replace('\t', '⇥');
        _remarks.Add($"{kind,-14} {document.Id} {around}  {what}");
    }

    private static int Class(Hedge hedge) => hedge switch
    {
        Hedge.None => 0,
        Hedge.Odd or Hedge.Over => 1,
        Hedge.Nearly or Hedge.About or Hedge.Around => 2,
        Hedge.AtLeast => 3,
        Hedge.AtMost => 4,
    };
}

/// <summary>How many there are, how many were found, how many of these are right.</summary>
internal readonly record struct Share(int Labelled, int Found, int Right)
{
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => Labelled == 0 ? 1 : (double)Right / Labelled;

    public double F1 => Labelled + Found == 0 ? 1 : 2.0 * Right / (Labelled + Found);

    public Share Plus(Share other) => new(Labelled + other.Labelled, Found + other.Found, Right + other.Right);
}

/// <summary>Links of one band and the sum of the confidences they were made with.</summary>
internal readonly record struct LinkCounts(int Made, int Right, double Stated)
{
    public LinkCounts Plus(LinkCounts other) => new(Made + other.Made, Right + other.Right, Stated + other.Stated);
}

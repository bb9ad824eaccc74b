using Taizhang.Catalog.Figures;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>
/// Links names to figures of names and standings: masked ones (**村继续保持…), and printed ones that stand before a word
/// of award (某村被评为…, 我镇巩固省级文明镇…).
/// </summary>
internal sealed class NamedClaims(FoldedText text, TextLayout layout, Shadow shadow, IReadOnlyList<Quantity> quantities, Scorer scorer, ProseModel model, Func<int, bool> wordEnds)
{
    private const int SubjectLengthMax = 16;
    private const int ReachMax = 240;
    private const int NameLengthMax = 6;
    private const string SubjectEndings = "村镇乡岗所站队区组";
    private const string Levels = "国省市县镇";

    /// <summary>Words that point at a body instead of naming it.</summary>
    private static readonly string[] Pointing = ["本村", "我村", "该村", "全村", "各村", "两村", "多村", "某村", "本支部", "该支部"];

    private static readonly string[] AwardWords =
        ["被评为", "被评定为", "被命名为", "被授予", "被确定为", "被表彰为", "获评", "荣获", "获得", "喜获", "入选", "继续保持", "继续巩固", "保持", "巩固", "成功创建", "创成", "通过"];

    /// <summary>The figure that gives a masked name; that of the list's total where it stands in one.</summary>
    public Link LinkOf(int quantity, Link? total) => total ?? Score(quantities[quantity].Span.Start, quantities[quantity]);

    public IEnumerable<Claim> Printed()
    {
        var clause = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '等' && ListedAt(i) is { } listed)
            {
                yield return listed;
            }

            if (layout.ClauseStart(i) != clause && AwardAt(i) is { } word)
            {
                clause = layout.ClauseStart(i);
                if (ClaimAt(clause, i, word) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    /// <summary>王秀英、李建军等先进典型: names before 等 and no number in the clause; whether they are names is never sure.</summary>
    private Claim? ListedAt(int end)
    {
        var (start, names, last) = (end, 0, end);
        while (last > 0)
        {
            start = last;
            while (last - start < NameLengthMax && char.IsLetter(text[start - 1]) && !"和与及".Contains(text[start - 1], StringComparison.Ordinal) && (start == last || !wordEnds(start)))
            {
                start--;
            }

            if (last - start < 2 || char.IsAsciiLetter(text[start]))
            {
                return null;
            }

            names++;
            if (text[start - 1] is not ('、' or '和' or '与' or '及'))
            {
                break;
            }

            last = start - 1;
        }

        var span = new TextSpan(start, end);
        if (names < 2 || HoldsQuantity(layout.ClauseStart(end), ClauseEnd(end)))
        {
            return null;
        }

        var link = Score(end + 1, new Quantity { Kind = ClaimKind.Name, Span = new TextSpan(end, end + 1) });
        return link.FigureId is { } figure && model.Catalog.Figures[figure].Rule.Names is not null
            ? new Claim { Kind = ClaimKind.Name, Span = span, Subject = span.Of(text.Original), FigureId = figure, Confidence = Math.Min(link.Confidence, Confidences.LooseUnitMax), Band = Band.Suggest, Candidates = link.Candidates }
            : null;
    }

    private string? AwardAt(int position)
    {
        if (text[position] is not ('被' or '获' or '荣' or '喜' or '入' or '继' or '保' or '巩' or '成' or '创' or '通'))
        {
            return null;
        }

        foreach (var word in AwardWords)
        {
            if (text.Has(position, word))
            {
                return word;
            }
        }

        return null;
    }

    private Claim? ClaimAt(int clause, int award, string word)
    {
        var start = text.SkipSpaces(clause);
        var subject = new TextSpan(start, award);
        if (subject.IsEmpty || subject.Length > SubjectLengthMax || !SubjectEndings.Contains(text[award - 1], StringComparison.Ordinal) || HoldsQuantity(clause, ClauseEnd(award)))
        {
            return null;
        }

        var name = new Quantity { Kind = ClaimKind.Name, Span = subject };
        var link = Score(award + word.Length, name);
        if (link.FigureId is not { } figure)
        {
            return null;
        }

        var standing = model.Catalog.Figures[figure].Kind == FigureKind.Status ? StandingIn(award + word.Length, ClauseEnd(award)) : subject;
        return standing is { } span && !Array.Exists(Pointing, word => text.EndsWith(span.End, word))
            ? new Claim { Kind = ClaimKind.Name, Span = span, Subject = span.Of(text.Original), FigureId = figure, Confidence = link.Confidence, Band = link.Band, Candidates = link.Candidates }
            : null;
    }

    /// <summary>The honour as printed: from the word of its level to its last noun (省级文明镇).</summary>
    private TextSpan? StandingIn(int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (Levels.Contains(text[i], StringComparison.Ordinal) && text[i + 1] == '级')
            {
                var stop = i + 2;
                while (stop < end && stop - i < 10 && !(text[stop - 1] is '镇' or '乡' && text[stop] != '镇'))
                {
                    stop++;
                }

                return new TextSpan(i, stop);
            }
        }

        return null;
    }

    private int ClauseEnd(int position)
    {
        var limit = Math.Min(text.Length, position + ReachMax);
        while (position < limit && (!TextLayout.IsClauseEnd(text[position]) || (text[position] == '\n' && layout.SentenceStart(position + 1) != position + 1)))
        {
            position++;
        }

        return position;
    }

    private bool HoldsQuantity(int start, int end)
    {
        var (low, high) = (0, quantities.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quantities[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        for (; low < quantities.Count && quantities[low].Span.End <= end; low++)
        {
            if (quantities[low].Kind is not ClaimKind.NotAFigure)
            {
                return true;
            }
        }

        return false;
    }

    private Link Score(int position, Quantity name)
    {
        var at = shadow.PositionOf(position);
        var start = Math.Max(shadow.PositionOf(layout.ClauseStart(position)), at - ReachMax);
        var end = Math.Min(shadow.PositionOf(ClauseEnd(position)), at + ReachMax);
        var phrase = new Phrase(new TextSpan(start, at), new TextSpan(at, end), new TextSpan(start, end), Math.Max(shadow.PositionOf(layout.SentenceStart(position)), at - ReachMax), true, []);
        var fits = scorer.Score(name, phrase).Where(fit => Gives(fit, name)).ToList();
        if (fits.Count == 0 || fits[0].Local == 0)
        {
            return Link.Open("no_candidate");
        }

        var confidence = model.Confidences.Of(fits[0].Score, fits.Count > 1 ? fits[1].Score : 0);
        var band = Confidences.BandOf(confidence);
        var candidates = fits.Take(3).Select(fit => new LinkCandidate(fit.Target.FigureId ?? "", Math.Round(model.Confidences.Of(fit.Score, 0), 3))).ToList();
        return new Link(band == Band.Open ? null : fits[0].Target.FigureId, null, [], confidence, band, band == Band.Open ? "below_threshold" : "", candidates, false);
    }

    /// <summary>Only a figure of names gives a name, and a village's name only one of villages.</summary>
    private bool Gives(Fit fit, Quantity name)
    {
        if (fit.Target.FigureId is not { } figure || model.Catalog.Figures[figure].Rule.Names is null)
        {
            return false;
        }

        var ending = name.Suffix.Length > 0 ? name.Suffix[^1] : text[name.Span.End - 1];
        return !char.IsLetter(ending) || ending == '等' || fit.Target.Name.Contains(ending, StringComparison.Ordinal) || model.Catalog.Figures[figure].Kind == FigureKind.Status;
    }
}

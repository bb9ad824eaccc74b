using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Quantities;

/// <summary>Decides for every number-like token whether it counts something, and reads its hedge and measure word.</summary>
internal static class QuantityReader
{
    /// <summary>A unit in brackets is no longer, （单位：条次） included.</summary>
    private const int BracketMax = 9;

    /// <summary>How far back in its row the unit of a cell is looked for, and how long it may be.</summary>
    private const int RowReach = 80;
    private const int UnitLengthMax = 6;

    /// <summary>六成 is 60 %.</summary>
    private const string Tenths = "成";

    /// <summary>In running order: the first rule that gives a reason decides.</summary>
    private static readonly Func<Sight, string?>[] Rules =
    [
        DateRules.Enumerator,
        DateRules.DocumentNumber,
        DateRules.Ordinal,
        DateRules.Date,
        DateRules.Code,
        DateRules.Page,
        WordRules.Fraction,
        WordRules.Slogan,
        DateRules.Duration,
        DateRules.Age,
        WordRules.Grade,
        WordRules.Vague,
        WordRules.PlaceName,
        WordRules.Article,
        StandardRules.Standard,
        ExchangeRules.Rate,
        NormRules.Norm,
        LimitRules.Limit,
        PriceRules.Price,
        SizeRules.Size,
        CriterionRules.Measurement,
        CriterionRules.Criterion,
    ];

    /// <summary>Reads the quantities of a text in order. Names in the spans given are names, whatever numerals they hold, and pages are pages.</summary>
    public static List<Quantity> Read(FoldedText text, TextLayout layout, Measures measures, IReadOnlyList<TextSpan> names, IReadOnlyList<TextSpan> pages)
    {
        var tokens = NumberScanner.Scan(text, measures, !layout.LinesAreParagraphs);
        var quantities = new List<Quantity>(tokens.Count);
        var (name, page) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var sight = Look(text, layout, measures, tokens, i);
            sight.Earlier = quantities.Count > 0 ? quantities[^1] : null;
            while (name < names.Count && names[name].End <= sight.Start)
            {
                name++;
            }

            while (page < pages.Count && pages[page].End <= sight.Start)
            {
                page++;
            }

            var paged = page < pages.Count && pages[page].Overlaps(sight.Token.Span);
            var named = name < names.Count && names[name].Overlaps(sight.Token.Span) && !sight.Token.IsMark;
            if ((paged ? Refused(sight, "page") : named ? Refused(sight, "name") : Decide(sight)) is { } quantity)
            {
                quantities.Add(quantity);
            }

            i += sight.Index - i;
        }

        return quantities;
    }

    /// <summary>What stands around a token; two tokens of one range become one, and the index moves to the second.</summary>
    private static Sight Look(FoldedText text, TextLayout layout, Measures measures, List<NumberToken> tokens, int index)
    {
        var first = SightAt(text, layout, measures, tokens, index, tokens[index]);
        if (first.Measure is not null || first.OddSpan is not null || tokens[index].IsMark || first.Following is not { Low: not null } next)
        {
            return first.Unit == "%" && first.Following is { Low: not null } percent && DateRules.IsRangeMark(text, first.End, percent.Span.Start) && !first.ClauseHas("由", "从")
                ? JoinedWith(first, percent) ?? first
                : first;
        }

        var worded = text[tokens[index].Span.End] is '至' or '到' && first.ClauseHas("由", "从");
        if (!DateRules.IsRangeMark(text, tokens[index].Span.End, next.Span.Start) || worded || DateRules.Code(first) is not null || !(next.Low > tokens[index].Low) || JoinedWith(first, next) is not { } joined)
        {
            return first;
        }

        // 2000—3500元: what looks like a year by itself is the lower end of a price.
        return DateRules.Date(first) is null || joined.UnitKind == "money" ? joined : first;
    }

    private static Sight? JoinedWith(Sight first, NumberToken next)
    {
        var joined = first.Token with { Span = first.Token.Span.Union(next.Span), High = next.High };
        var sight = SightAt(first.Text, first.Layout, first.Measures, first.Tokens, first.Index + 1, joined);
        return sight.Measure is not null ? sight : null;
    }

    private static Sight SightAt(FoldedText text, TextLayout layout, Measures measures, IReadOnlyList<NumberToken> tokens, int index, NumberToken token)
    {
        var end = token.Span.End;
        var odd = OddAt(text, measures, token, end);
        var after = text.SkipSpaces(odd?.End ?? end, lineEnds: true);
        var measure = token.Kind == TokenKind.Mark && text[after - 1] == '\n' ? null : measures.At(text, after);
        if (measure is null)
        {
            after = text.SkipSpaces(odd?.End ?? end);
        }

        if (measure is { } counted && odd is null && StretchedAt(text, measures, counted) is { } stretched)
        {
            (measure, odd) = (stretched.Measure, stretched.Odd);
        }

        var afterHedge = HedgeWords.After(text, measure?.Span.End ?? after);
        if (afterHedge is not null && measure is { Word.Word: "个" or "次" } && text[afterHedge.Value.Span.End] == '级')
        {
            afterHedge = null;
        }

        return new Sight
        {
            Text = text,
            Layout = layout,
            Measures = measures,
            Tokens = tokens,
            Index = index,
            Token = token,
            OddSpan = odd,
            After = after,
            Measure = measure,
            HedgeBefore = HedgeWords.Before(text, token.Span.Start, measure is { Word.Kind: "money" }),
            HedgeAfter = afterHedge,
        };
    }

    /// <summary>13个多小时: the hedge stands inside the measure word; 三成多: behind it.</summary>
    private static (MeasureMatch Measure, TextSpan Odd)? StretchedAt(FoldedText text, Measures measures, MeasureMatch counted)
    {
        var end = counted.Span.End;
        if (counted.Word.Word == Tenths && text[end] is '多' or '余')
        {
            return (counted, new TextSpan(end, end + 1));
        }

        return counted.Word.Word == "个" && text[end] is '多' or '余' && measures.At(text, end + 1) is { Word.Kind: "hours" or "months" or "percent-points" } unit
            ? (unit with { Span = new TextSpan(counted.Span.Start, unit.Span.End) }, new TextSpan(end, end + 1))
            : null;
    }

    /// <summary>余, 多, 几, 来 behind the number, if what follows shows that they belong to it.</summary>
    private static TextSpan? OddAt(FoldedText text, Measures measures, NumberToken token, int end)
    {
        var at = text[end] == ' ' && text[end + 1] == '余' ? end + 1 : end;
        if (!HedgeWords.IsOdd(text[at]) || (text[at] == '来' && text[end - 1] is not ('十' or '0')) || token.Kind == TokenKind.Some)
        {
            return null;
        }

        var next = text.SkipSpaces(at + 1);
        var fits = measures.At(text, next) is not null || text.Has(next, "万元") || text.Has(next, "亿元") || (text[at] == '余' && !char.IsLetter(text[next]));
        var closes = text[at] == '多' && text[end - 1] is '万' or '亿' && TextLayout.IsBoundary(text[next]);
        return fits || closes || (text[at] == '余' && char.IsLetter(text[next])) ? new TextSpan(at, at + 1) : null;
    }

    private static Quantity? Decide(Sight sight)
    {
        if (MaskRules.Read(sight) is { } mask)
        {
            return mask.Reason == "masked_name"
                ? new Quantity { Kind = ClaimKind.Name, Span = sight.Token.Span, Suffix = mask.Suffix, Reason = mask.Reason }
                : Refused(sight, mask.Reason);
        }

        foreach (var rule in Rules)
        {
            if (rule(sight) is { } reason)
            {
                return Refused(sight, reason);
            }
        }

        return sight.Token is { IsMark: false, Low: null } ? Refused(sight, "code") : Counted(sight);
    }

    private static Quantity Refused(Sight sight, string reason) => new() { Kind = ClaimKind.NotAFigure, Span = sight.Token.Span, Reason = reason };

    private static Quantity? Counted(Sight sight)
    {
        var tenths = sight.Unit == Tenths;
        var percent = sight.PreviousIs("百分之") || tenths;
        if (sight.Measure is null && !percent && !CountsWithoutMeasure(sight))
        {
            return null;
        }

        var named = sight.Measure is null && !percent ? (sight.Token.IsMark ? null : UnitInBrackets(sight) ?? SharedUnit(sight) ?? UnitInRow(sight)) : null;
        var (hedge, span, second) = HedgeOf(sight);
        var factor = tenths ? 10 : 1;
        return new Quantity
        {
            Kind = sight.Token.IsMark ? ClaimKind.Blank : ClaimKind.Figure,
            Span = sight.Token.Span,
            HedgeSpan = span,
            Hedge = hedge,
            SecondHedge = second,
            Unit = percent ? "%" : (sight.Measure ?? named)?.Word.Word,
            UnitKind = percent ? "percent" : (sight.Measure ?? named)?.Word.Kind ?? "",
            UnitBefore = named is { } unit && unit.Span.Start < sight.Start ? unit.Span : null,
            UnitSpan = sight.Measure?.Span,
            LeftoverDigit = sight.Token.Kind == TokenKind.PartMark,
            Low = sight.Token.Low * factor,
            High = sight.Token.High * factor,
        };
    }

    /// <summary>慰问金（元）：30800, 志愿服务活动（单位：场次）126: the unit stands in brackets behind what is counted; the span is that of the brackets.</summary>
    private static MeasureMatch? UnitInBrackets(Sight sight)
    {
        var close = sight.Start - 1;
        while (close > 0 && sight.Text[close] is ' ' or '：' or '为' or '是' or '共' or '达')
        {
            close--;
        }

        if (sight.Text[close] is not ('）' or ')'))
        {
            return null;
        }

        var open = close - 1;
        while (open > close - BracketMax && sight.Text[open] is not ('（' or '('))
        {
            open--;
        }

        var start = sight.Text.Has(open + 1, "单位：") ? open + 1 + "单位：".Length : open + 1;
        return sight.Text[open] is '（' or '(' && sight.Measures.At(sight.Text, start) is { } measure && measure.Span.End == close ? measure with { Span = new TextSpan(open, close + 1) } : null;
    }

    /// <summary>新增宣传标语 | 处 | 32: a number that fills its cell has the measure word that fills a cell before it in its row.</summary>
    private static MeasureMatch? UnitInRow(Sight sight)
    {
        if (sight.PreviousWord != '\t' || sight.Text[sight.After] is not ('\t' or '\n' or '\r'))
        {
            return null;
        }

        var end = sight.Text.BackOverSpaces(sight.Start) - 1;
        while (end > 0 && sight.Start - end < RowReach && sight.Text[end] == '\t')
        {
            var start = end;
            while (start > 0 && end - start <= UnitLengthMax && sight.Text[start - 1] is not ('\t' or '\n'))
            {
                start--;
            }

            if (sight.Measures.At(sight.Text, start) is { } measure && measure.Span.End == end)
            {
                return measure;
            }

            while (start > 0 && sight.Start - start < RowReach && sight.Text[start - 1] is not ('\t' or '\n'))
            {
                start--;
            }

            end = start - 1;
        }

        return null;
    }

    /// <summary>分别提升2.1和5.7个百分点: two numbers told one by one share the measure word behind the second.</summary>
    private static MeasureMatch? SharedUnit(Sight sight) =>
        sight.Token.Kind == TokenKind.Arabic && sight.Following is { Kind: TokenKind.Arabic } next && sight.Text.Slice(sight.Token.Span.End, next.Span.Start) is "和" or "、" or "与" or "及"
        && sight.ClauseHas("分别")
            ? sight.Measures.At(sight.Text, next.Span.End)
            : null;

    /// <summary>Digits count without a measure word; Chinese numerals only in running length, since 三会一课 is a name.</summary>
    private static bool CountsWithoutMeasure(Sight sight) => sight.Token.Kind switch
    {
        TokenKind.Chinese => sight.Token.Low >= 10 && (sight.HasHedge || IsRoundSum(sight)),
        TokenKind.Some => false,
        TokenKind.Arabic => sight.Token.Low is not null,
        TokenKind.Mark or TokenKind.PartMark => true,
    };

    /// <summary>给了七十万，: ten thousands that close their clause are money, whatever their unit.</summary>
    private static bool IsRoundSum(Sight sight) =>
        sight.Token.Span.Length > 1 && sight.Text[sight.Token.Span.End - 1] is '万' or '亿' && TextLayout.IsBoundary(sight.Text[sight.After]) && sight.PreviousIs("了", "给", "拿", "花", "投", "补", "出", "筹", "到", "是", "有");

    /// <summary>The hedge next to the number holds; a second one is reported.</summary>
    private static (Hedge Hedge, TextSpan? Span, bool Second) HedgeOf(Sight sight)
    {
        var odd = sight.OddSpan ?? sight.Token.InnerHedge;
        var count = (odd is null ? 0 : 1) + (sight.HedgeBefore is null ? 0 : 1) + (sight.HedgeAfter is null ? 0 : 1);
        if (odd is { } span)
        {
            return (Hedge.Odd, span, count > 1);
        }

        return (sight.HedgeBefore ?? sight.HedgeAfter) is { } hedge ? (hedge.Hedge, hedge.Span, count > 1) : (Hedge.None, null, false);
    }
}

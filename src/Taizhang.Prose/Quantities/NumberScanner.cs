namespace Taizhang.Prose.Quantities;

/// <summary>Finds everything that looks like a number or a mark, from left to right, each character once.</summary>
internal static class NumberScanner
{
    private const string MarkCharacters = "*×xX_＿○●△▲□■⬜☐";

    public static List<NumberToken> Scan(FoldedText text, Measures measures, bool mendsLines = true)
    {
        var tokens = new List<NumberToken>();
        for (var i = 0; i < text.Length; i++)
        {
            var mended = BrokenNumbers.EndOf(text, i, measures, mendsLines);
            if ((mended is { } end ? WithScale(text, new NumberToken(TokenKind.Arabic, new TextSpan(i, end), null, null, null)) : At(text, i)) is { } token)
            {
                if (ItemNumberEnd(text, token, measures) is { } item)
                {
                    tokens.Add(Valued(text, new NumberToken(TokenKind.Arabic, new TextSpan(i, item), null, null, null)) ?? token);
                    token = Valued(text, new NumberToken(TokenKind.Arabic, new TextSpan(item + 1, token.Span.End), null, null, null)) ?? token;
                }

                tokens.Add(token);
                i = token.Span.End - 1;
            }
        }

        return tokens;
    }

    /// <summary>；2.7名教师: people and things come whole, so the first number is that of the item.</summary>
    private static int? ItemNumberEnd(FoldedText text, NumberToken token, Measures measures)
    {
        var (start, end) = (token.Span.Start, token.Span.End);
        var point = token.Kind == TokenKind.Arabic ? text.Slice(start, end).IndexOf('.') : -1;
        return point is 1 or 2 && text[start] != '0' && text[start + point + 1] != '0' && text[start - 1] is '；' or '。' or '：' or '\n' && char.IsAsciiDigit(text[end - 1])
            && measures.At(text, end) is { Word.Kind: "person" or "household" or "any" or "body" or "team" or "text" or "case" or "place" or "session" }
            ? start + point
            : null;
    }

    private static NumberToken? At(FoldedText text, int start)
    {
        var c = text[start];
        if ((c == '负' || (c == '-' && (!char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '率' or '为' or '值' or '幅'))) && NumberFollows(text, start + 1))
        {
            return Signed(text, start);
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(text[start + 1]) && !char.IsAsciiDigit(text[start - 1]) && text[start - 1] != '.'))
        {
            return Arabic(text, start);
        }

        if (IsMark(c))
        {
            return Mark(text, start);
        }

        if (c is '[' or '(' or '（' or '【')
        {
            return EmptyBrackets(text, start);
        }

        if (c == '若' && text[start + 1] == '干')
        {
            return new NumberToken(TokenKind.Some, new TextSpan(start, start + 2), null, null, null);
        }

        return ChineseNumerals.IsNumeral(c) ? Chinese(text, start) : null;
    }

    private static bool NumberFollows(FoldedText text, int position) => char.IsAsciiDigit(text[position]) || ChineseNumerals.IsDigit(text[position]) || text[position] == '十';

    private static NumberToken? Signed(FoldedText text, int start) =>
        At(text, start + 1) is { Low: { } low, High: { } high } number
            ? number with { Span = new TextSpan(start, number.Span.End), Low = -low, High = -high }
            : null;

    private static NumberToken? Mark(FoldedText text, int start)
    {
        if (Enumerators.IsBullet(text, start))
        {
            return null;
        }

        var end = start;
        while (IsMark(text[end]))
        {
            end++;
        }

        var latin = text[start] is 'x' or 'X';
        if (latin && (char.IsAsciiLetter(text[start - 1]) || char.IsAsciiLetter(text[end]) || (char.IsAsciiDigit(text[start - 1]) && char.IsAsciiDigit(text[end]))))
        {
            return null;
        }

        if (text[start] == '×' && end == start + 1 && char.IsAsciiDigit(text[start - 1]) && char.IsAsciiDigit(text[end]))
        {
            return null;
        }

        if (text[end] == '.' && IsMark(text[end + 1]))
        {
            end++;
            while (IsMark(text[end]))
            {
                end++;
            }
        }

        var digits = end;
        while (char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var kind = digits > end ? TokenKind.PartMark : TokenKind.Mark;
        return WithScale(text, new NumberToken(kind, new TextSpan(start, digits), null, null, null));
    }

    /// <summary>[ ] and （　） stand for a number where nothing but spaces is inside.</summary>
    private static NumberToken? EmptyBrackets(FoldedText text, int start)
    {
        var close = text.SkipSpaces(start + 1);
        var pair = text[start] switch { '[' => ']', '(' => ')', '（' => '）', _ => '】' };
        return text[close] == pair ? new NumberToken(TokenKind.Mark, new TextSpan(start, close + 1), null, null, null) : null;
    }

    private static NumberToken? Arabic(FoldedText text, int start)
    {
        var end = DigitsEnd(text, start);
        if (IsMarkBehindDigits(text, end))
        {
            while (IsMark(text[end]) || char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            return WithScale(text, new NumberToken(TokenKind.PartMark, new TextSpan(start, end), null, null, null));
        }

        if (text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }

        return WithScale(text, new NumberToken(TokenKind.Arabic, new TextSpan(start, end), null, null, null));
    }

    private static bool IsMark(char c) => MarkCharacters.Contains(c, StringComparison.Ordinal);

    /// <summary>20** and 1×× are half masked; 3×4 is a product, and a Latin word may begin with x.</summary>
    private static bool IsMarkBehindDigits(FoldedText text, int end)
    {
        if (!IsMark(text[end]))
        {
            return false;
        }

        var next = text[end + 1];
        var product = text[end] is 'x' or 'X' or '×' && char.IsAsciiDigit(next);
        return !product && (!char.IsAsciiLetter(next) || next is 'x' or 'X');
    }

    /// <summary>Digits with grouping: 1,280 and 1 280 where exactly three digits follow.</summary>
    private static int DigitsEnd(FoldedText text, int start)
    {
        var end = start;
        while (char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var first = end - start;
        while (first is >= 1 and <= 3 && text[end] is ',' or ' ' or '\u00a0' && GroupAt(text, end + 1))
        {
            end += 4;
        }

        return end;
    }

    private static bool GroupAt(FoldedText text, int position) =>
        char.IsAsciiDigit(text[position]) && char.IsAsciiDigit(text[position + 1]) && char.IsAsciiDigit(text[position + 2])
        && !char.IsAsciiDigit(text[position + 3]) && text[position + 3] is not ('年' or '-' or '*');

    private static NumberToken? Chinese(FoldedText text, int start)
    {
        var hundredPercent = text[start] == '百' && text.EndsWith(start, "百分之");
        if (text[start] is '百' or '千' or '万' or '亿' && !hundredPercent && !OpensWithUnit(text, start))
        {
            return null;
        }

        var end = ChineseEnd(text, start);
        if (end - start > 1 && text[end] == '元' && text[end - 1] is '万' or '亿')
        {
            return Valued(text, new NumberToken(TokenKind.Chinese, new TextSpan(start, end - 1), null, null, null));
        }

        return WithScale(text, new NumberToken(TokenKind.Chinese, new TextSpan(start, end), null, null, null));
    }

    /// <summary>百余 is a hundred and more; 百三 is 130; 百姓 and 千方百计 are words.</summary>
    private static bool OpensWithUnit(FoldedText text, int start)
    {
        var next = text[start + 1];
        return next is '余' or '多' || IsHedged(text, start) || (text[start] is '百' or '千' && ChineseNumerals.IsDigit(next) && !ChineseNumerals.IsNumeral(text[start - 1]) && IsBoundary(text[start + 2]));
    }

    /// <summary>近百名, 超千人次: a hedge before the unit alone makes it a number where something is counted behind it.</summary>
    private static bool IsHedged(FoldedText text, int start) =>
        text[start - 1] is '近' or '约' or '超' or '逾' or '破' && "名人次场户篇条份个支位家处项亩吨棵株公万".Contains(text[start + 1], StringComparison.Ordinal);

    private static bool IsBoundary(char c) => c is '\n' or ' ' or '，' or '。' or ',' or '；' or '、';

    private static int ChineseEnd(FoldedText text, int start)
    {
        var end = start + 1;
        while (true)
        {
            var next = text.SkipSpaces(end);
            var joined = ChineseNumerals.IsNumeral(text[next]) || (text[next] == '点' && IsDecimalPoint(text, text.SkipSpaces(next + 1)));
            if (!joined || (next > end && next - end > 2))
            {
                return end;
            }

            end = next + 1;
        }
    }

    /// <summary>一点一滴 and 两点一线 are words, not decimals.</summary>
    private static bool IsDecimalPoint(FoldedText text, int digit) =>
        ChineseNumerals.IsDigit(text[digit]) && text[digit] != '两' && text[digit + 1] is not ('滴' or '线' or '点');

    /// <summary>Takes in 万, 亿, 千, 百 behind digits, with a 余 between them, and what follows them: 280余万, 3万6千, 2千零30万.</summary>
    private static NumberToken? WithScale(FoldedText text, NumberToken token)
    {
        var end = token.Span.End;
        TextSpan? hedge = null;
        while (true)
        {
            var next = text.SkipSpaces(end);
            var scale = text.SkipSpaces(next + 1);
            if (hedge is null && text[next] is '余' or '多' or '几' && text[scale] is '万' or '亿')
            {
                if (EndsInYuan(text, scale))
                {
                    break;
                }

                (hedge, end) = (new TextSpan(next, next + 1), scale + 1);
                continue;
            }

            if (hedge is null && text[next] == ' ')
            {
                break;
            }

            var more = ScaleEnd(text, next, end, token.Kind);
            if (more == end)
            {
                break;
            }

            end = more;
        }

        return Valued(text, token with { Span = new TextSpan(token.Span.Start, end), InnerHedge = hedge });
    }

    /// <summary>Where a further piece of the number ends, or the old end.</summary>
    private static int ScaleEnd(FoldedText text, int next, int end, TokenKind kind)
    {
        var c = text[next];
        if (c is '万' or '亿')
        {
            return EndsInYuan(text, next) && !ChineseNumerals.IsUnit(text[end - 1]) ? end : next + 1;
        }

        if (kind != TokenKind.Arabic)
        {
            return end;
        }

        if (c is '千' or '百' && text[next + 1] is not ('瓦' or '克' or '米' or '伏' or '元' or '分'))
        {
            return next + 1;
        }

        if (!ChineseNumerals.IsUnit(text[end - 1]))
        {
            return end;
        }

        var digits = c == '零' ? next + 1 : next;
        var stop = digits;
        while (char.IsAsciiDigit(text[stop]))
        {
            stop++;
        }

        var after = text.SkipSpaces(stop);
        return stop > digits && (text[after] is '千' or '百' or '十' or '万' || c == '零') ? (ChineseNumerals.IsUnit(text[after]) ? after + 1 : stop) : end;
    }

    /// <summary>万 before 元 belongs to the unit (万元), not to the number.</summary>
    private static bool EndsInYuan(FoldedText text, int position) => text[position + 1] == '元';

    private static NumberToken? Valued(FoldedText text, NumberToken token)
    {
        if (token.IsMark)
        {
            return token;
        }

        return ChineseNumerals.Read(text.Slice(token.Span.Start, token.Span.End)) is { } value
            ? token with { Low = value.Low, High = value.High }
            : token;
    }
}

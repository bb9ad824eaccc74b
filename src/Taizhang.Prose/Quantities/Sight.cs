namespace Taizhang.Prose.Quantities;

/// <summary>A number-like token and what stands around it, as the rules look at it.</summary>
internal sealed record Sight
{
    public required FoldedText Text { get; init; }

    public required TextLayout Layout { get; init; }

    public required Measures Measures { get; init; }

    public required IReadOnlyList<NumberToken> Tokens { get; init; }

    public required int Index { get; init; }

    public required NumberToken Token { get; init; }

    public MeasureMatch? Measure { get; init; }

    /// <summary>What was decided about the number before, if there is one.</summary>
    public Quantity? Earlier { get; set; }

    /// <summary>余 and the like between the number and its measure word.</summary>
    public TextSpan? OddSpan { get; init; }

    /// <summary>A hedge before the number.</summary>
    public (Hedge Hedge, TextSpan Span)? HedgeBefore { get; init; }

    /// <summary>A hedge behind the measure word.</summary>
    public (Hedge Hedge, TextSpan Span)? HedgeAfter { get; init; }

    private const int ClauseReachMax = 160;

    public int Start => Token.Span.Start;

    /// <summary>Where number, 余 and the spaces behind them end: a measure word would stand here.</summary>
    public required int After { get; init; }

    /// <summary>Where everything that belongs to the number ends.</summary>
    public int End => HedgeAfter?.Span.End ?? Measure?.Span.End ?? OddSpan?.End ?? Token.Span.End;

    public char Previous => Text[Start - 1];

    /// <summary>The character before the number that is no space.</summary>
    public char PreviousWord
    {
        get
        {
            var at = Start - 1;
            while (at >= 0 && Text[at] == ' ')
            {
                at--;
            }

            return Text[at];
        }
    }

    public char Next => Text[Token.Span.End];

    public string Unit => Measure?.Word.Word ?? "";

    public string UnitKind => Measure?.Word.Kind ?? "";

    public bool IsChinese => Token.Kind == TokenKind.Chinese;

    public bool IsSingleChinese => IsChinese && Token.Span.Length == 1;

    public bool HasHedge => OddSpan is not null || HedgeBefore is not null || HedgeAfter is not null || Token.InnerHedge is not null;

    public NumberToken? Following => Index + 1 < Tokens.Count ? Tokens[Index + 1] : null;

    public NumberToken? Preceding => Index > 0 ? Tokens[Index - 1] : null;

    /// <summary>Whether the number makes a pair with the printed number behind it, or with the one before it.</summary>
    /// <param name="isPair">Asked of the left and the right one.</param>
    public bool MakesPair(Func<NumberToken, NumberToken, bool> isPair) =>
        (Following is { IsMark: false } next && isPair(Token, next)) || (Preceding is { IsMark: false } last && isPair(last, Token));

    /// <summary>What stands before the number in its clause; not further back than a clause reaches in a text with punctuation.</summary>
    public ReadOnlySpan<char> ClauseBefore => Text.Slice(Math.Max(Layout.ClauseStart(Start), Start - ClauseReachMax), Start);

    /// <summary>Whether the folded text behind the number, spaces passed over, begins with one of the words.</summary>
    public bool NextIs(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Text.Has(After, word))
            {
                return true;
            }
        }

        return false;
    }

    public bool PreviousIs(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Text.EndsWith(Start, word))
            {
                return true;
            }
        }

        return false;
    }

    public bool ClauseHas(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (ClauseBefore.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

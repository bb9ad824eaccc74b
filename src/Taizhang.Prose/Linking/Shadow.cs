using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>
/// The text as terms are matched on it: without quotation marks, spaces, mended line breaks and short brackets, and
/// without the quantities, so that 发展8名党员 shows 发展党员. Positions map both ways.
/// </summary>
internal sealed class Shadow
{
    private const int BracketLengthMax = 5;
    private const string Dropped = "“”‘’\"「」『』《》〈〉 \u00a0*_＿\r";

    private readonly FoldedText _text;
    private readonly char[] _characters;
    private readonly int[] _original;
    private readonly int[] _position;

    /// <summary>Before each position the last character that is no letter.</summary>
    private readonly int[] _lastBreak;

    public Shadow(FoldedText text, TextLayout layout, IReadOnlyList<Quantity> quantities)
    {
        _text = text;
        _characters = new char[text.Length];
        _original = new int[text.Length + 1];
        _position = new int[text.Length + 1];
        var quantity = 0;
        for (var i = 0; i < text.Length; i++)
        {
            _position[i] = Length;
            while (quantity < quantities.Count && Beyond(quantities[quantity], i))
            {
                quantity++;
            }

            if (quantity < quantities.Count && Cut(quantities[quantity], i))
            {
                if (quantities[quantity].Reason == "masked_word" && i == quantities[quantity].Span.Start && text[i] != '党')
                {
                    Add('党', i);
                }

                continue;
            }

            if (!Drops(text, layout, i))
            {
                // 5星级 is 五星级 in the catalog's words.
                var graded = text[i] is >= '1' and <= '9' && quantity < quantities.Count && quantities[quantity] is { Reason: "grade", Span.Length: 1 } grade && grade.Span.Start == i;
                Add(graded ? "一二三四五六七八九"[text[i] - '1'] : text[i], i);
            }
        }

        _position[text.Length] = Length;
        _original[Length] = text.Length;
        _lastBreak = new int[Length + 1];
        _lastBreak[0] = -1;
        for (var i = 0; i < Length; i++)
        {
            _lastBreak[i + 1] = char.IsLetter(_characters[i]) ? _lastBreak[i] : i;
        }
    }

    public int Length { get; private set; }

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    public char this[int position] => position >= 0 && position < Length ? _characters[position] : '\n';

    /// <summary>Where a position of the text is found in the shadow.</summary>
    public int PositionOf(int original) => _position[Math.Min(original, _position.Length - 1)];

    public int OriginalOf(int position) => _original[Math.Min(position, Length)];

    /// <summary>Whether nothing but letters stands in a stretch.</summary>
    public bool IsUnbroken(int start, int end) => end <= start || (start >= 0 && end <= Length && _lastBreak[end] < start);

    /// <summary>Whether an opening quotation mark stands straight before a position.</summary>
    public bool StartsQuotation(int position) => position >= 0 && position < Length && _text[_original[position] - 1] is '“' or '‘' or '「' or '『';

    /// <summary>Whether a closing quotation mark stands straight behind a position.</summary>
    public bool EndsQuotation(int position) => position >= 0 && position < Length && _text[_original[position] + 1] is '”' or '’' or '」' or '』';

    /// <summary>A word of the catalog in the form in which it stands in a shadow.</summary>
    public static string Plain(string word) =>
        string.Concat(word.Select(FoldedText.Fold).Where(c => !Dropped.Contains(c, StringComparison.Ordinal) && c is not ('（' or '）' or '(' or ')')));

    private void Add(char c, int original)
    {
        _characters[Length] = c;
        _original[Length++] = original;
    }

    /// <summary>Counting quantities and masks are cut out; refused numbers stay, since names such as 在党50年 hold them.</summary>
    private static bool Cut(Quantity quantity, int position) =>
        (quantity.Counts || quantity.Kind == ClaimKind.Name || quantity.Reason is "masked_word")
        && (quantity.Span.Contains(position) || (quantity.HedgeSpan?.Contains(position) ?? false) || (quantity.UnitSpan?.Contains(position) ?? false));

    private static bool Beyond(Quantity quantity, int position) => quantity.End <= position;

    private static bool Drops(FoldedText text, TextLayout layout, int position)
    {
        var c = text[position];
        if (Dropped.Contains(c, StringComparison.Ordinal))
        {
            return true;
        }

        if (c == '\n')
        {
            return layout.SentenceStart(position + 1) != position + 1;
        }

        return c is '（' or '(' ? IsShortBracket(text, position) : c is '）' or ')' && ClosesShortBracket(text, position);
    }

    private static bool IsShortBracket(FoldedText text, int open)
    {
        for (var i = open + 1; i <= open + BracketLengthMax; i++)
        {
            if (text[i] is '）' or ')')
            {
                return i > open + 1;
            }

            if (!char.IsLetter(text[i]) || ChineseNumerals.IsNumeral(text[i]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool ClosesShortBracket(FoldedText text, int close)
    {
        for (var i = close - 1; i >= close - BracketLengthMax; i--)
        {
            if (text[i] is '（' or '(')
            {
                return IsShortBracket(text, i);
            }
        }

        return false;
    }
}

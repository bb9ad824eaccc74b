using Taizhang.Prose.Claims;

namespace Taizhang.Prose;

/// <summary>What a text says: its claims in the order of the text. Spans are UTF-16; the contract's offsets are code points.</summary>
public sealed class Reading
{
    /// <summary>How many code points stand before each 64th unit, so that a conversion never counts far.</summary>
    private const int BlockLength = 64;

    private readonly int[] _codePointsBefore;

    internal Reading(string text, IReadOnlyList<Claim> claims)
    {
        Text = text;
        Claims = claims;
        _codePointsBefore = new int[(text.Length / BlockLength) + 1];
        for (var block = 1; block < _codePointsBefore.Length; block++)
        {
            _codePointsBefore[block] = _codePointsBefore[block - 1] + Count((block - 1) * BlockLength, block * BlockLength);
        }
    }

    public string Text { get; }

    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The lines above the first sentence: title, subtitle, the number of a bulletin. Empty where the text begins with a sentence.</summary>
    public TextSpan Head { get; internal init; }

    /// <summary>The first year the head names; null where it names none.</summary>
    public int? HeadYear { get; internal init; }

    /// <summary>The year the text is about: the one the head names, else the first in its opening; null where neither names one.</summary>
    public int? Year { get; internal init; }

    /// <summary>The half, quarter or months that the head says the text is about; null where it names none, and the text is about a year.</summary>
    public PeriodWord? Period { get; internal init; }

    /// <summary>The number of code points before a UTF-16 position; a lone surrogate counts as one.</summary>
    public int CodePoint(int position)
    {
        var block = position / BlockLength;
        return _codePointsBefore[block] + Count(block * BlockLength, position);
    }

    /// <summary>The contract's lines, one JSON object each, in the order of the text and without a line end.</summary>
    public IEnumerable<string> ParseLines() => Claims.Where(ParseLine.IsShown).Select(claim => ParseLine.Write(this, claim));

    /// <summary>A low surrogate after its high one adds nothing, whichever block it falls into.</summary>
    private int Count(int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (!(char.IsLowSurrogate(Text[i]) && i > 0 && char.IsHighSurrogate(Text[i - 1])))
            {
                count++;
            }
        }

        return count;
    }
}

namespace Taizhang.Documents.Word;

/// <summary>
/// Turns UTF-16 offsets of a text into Unicode code point offsets and back. An offset in the middle of a
/// surrogate pair counts as one before the pair. Building is linear in the text, each turn is logarithmic.
/// </summary>
public sealed class CodePoints
{
    private readonly int[] _lowSurrogates;
    private readonly int _length;

    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                found.Add(i);
                i++;
            }
        }

        _lowSurrogates = [.. found];
        _length = text.Length;
    }

    /// <summary>The length of the text in code points.</summary>
    public int Count => _length - _lowSurrogates.Length;

    public int FromUtf16(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, _length);
        var at = Array.BinarySearch(_lowSurrogates, offset);
        return at >= 0 ? offset - at - 1 : offset - ~at;
    }

    public int ToUtf16(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Count);
        var (low, high) = (0, _lowSurrogates.Length);
        while (low < high)
        {
            // The pair at index i takes code point _lowSurrogates[i] - 1 - i; those before the offset add one unit each.
            var middle = (low + high) / 2;
            if (_lowSurrogates[middle] - 1 - middle < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return offset + low;
    }
}

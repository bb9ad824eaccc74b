using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>
/// 一、黄花滩村 and ★石井村：党旗红: what stands below a heading that begins with the known name of another place is told of that
/// place, where no sentence says otherwise.
/// </summary>
internal sealed class HeadedPlaces
{
    private readonly Sections _sections;
    private readonly Dictionary<int, TextSpan> _byStart = [];

    /// <summary>Lines that begin with a sign or 【, and the place they name; in the order of the text.</summary>
    private readonly List<(int Start, TextSpan? Place)> _lines = [];

    /// <param name="places">Known names of other places, in the order of the text.</param>
    public HeadedPlaces(FoldedText text, Sections sections, IReadOnlyList<TextSpan> places)
    {
        _sections = sections;
        foreach (var place in places)
        {
            if (text[place.End] is not ('、' or '和' or '与' or '及' or '等') && !(_byStart.TryGetValue(place.Start, out var other) && other.Length > place.Length))
            {
                _byStart[place.Start] = place;
            }
        }

        for (var start = 0; _byStart.Count > 0 && start < text.Length; start = LineEnd(text, start) + 1)
        {
            var words = text.SkipSpaces(start);
            if (text[words] == '【' || Enumerators.IsBulletSign(text[words]))
            {
                _lines.Add((start, _byStart.TryGetValue(text.SkipSpaces(words + 1), out var place) ? place : null));
            }
        }
    }

    /// <summary>The place whose heading a position stands under; null where none names one.</summary>
    public TextSpan? At(int position)
    {
        if (_byStart.Count == 0)
        {
            return null;
        }

        var path = _sections.PathAt(position);
        var (low, high) = (0, _lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _lines[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        if (low > 0 && _lines[low - 1] is { Place: { } named, Start: var line } && (path.Count == 0 || path[^1].Span.Start < line))
        {
            return named;
        }

        for (var i = path.Count - 1; i >= 0; i--)
        {
            if (_byStart.TryGetValue(path[i].Span.Start, out var place))
            {
                return place;
            }
        }

        return null;
    }

    private static int LineEnd(FoldedText text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] != '\n')
        {
            end++;
        }

        return end;
    }
}

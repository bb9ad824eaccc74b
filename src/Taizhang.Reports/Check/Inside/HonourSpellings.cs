using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>Where a text has the titles it names almost, but not quite, as it names them. The text is walked once, however many titles there are.</summary>
internal sealed class HonourSpellings
{
    /// <summary>So many places that begin like a title are compared with it; a text of any sense has a handful.</summary>
    private const int PlacesMax = 200;

    private readonly string _text;
    private readonly Dictionary<string, List<int>> _byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextSpan?> _near = new(StringComparer.Ordinal);

    public HonourSpellings(string text, IEnumerable<string> titles)
    {
        _text = text;
        foreach (var title in titles.Where(title => title.Length >= HonourNames.NameLengthMin))
        {
            _byHead[title[..HonourNames.HeadLength]] = [];
        }

        var heads = _byHead.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; _byHead.Count > 0 && at + HonourNames.HeadLength <= text.Length; at++)
        {
            if (heads.TryGetValue(text.AsSpan(at, HonourNames.HeadLength), out var places) && places.Count < PlacesMax)
            {
                places.Add(at);
            }
        }
    }

    /// <summary>The first place that has a title almost like this one; null where there is none.</summary>
    public TextSpan? NearTo(string title)
    {
        if (!_near.TryGetValue(title, out var near))
        {
            _near[title] = near = title.Length < HonourNames.NameLengthMin ? null
                : _byHead[title[..HonourNames.HeadLength]].Select(at => NearAt(at, title)).FirstOrDefault(place => place is not null);
        }

        return near;
    }

    private TextSpan? NearAt(int at, string title)
    {
        if (string.CompareOrdinal(_text, at, title, 0, title.Length) == 0)
        {
            return null;
        }

        for (var length = Math.Max(HonourNames.NameLengthMin, title.Length - HonourNames.DifferenceMax); length <= title.Length + HonourNames.DifferenceMax && at + length <= _text.Length; length++)
        {
            if (_text[at + length - 1] == title[^1] && HonourNames.AreNear(_text.Substring(at, length), title))
            {
                return new TextSpan(at, at + length);
            }
        }

        return null;
    }
}

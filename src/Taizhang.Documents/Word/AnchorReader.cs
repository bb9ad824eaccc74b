using System.Globalization;
using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>An anchor in the tree: a control, a bookmark, or both around the same text.</summary>
/// <param name="IsOurs">Whether we wrote it, and so may take it out again.</param>
internal sealed record RawAnchor(int Start, int End, Story Story, MappedControl? Control, MappedBookmark? Bookmark, bool IsOurs)
{
    public IEnumerable<XElement> Elements => new[] { Control?.Element, Bookmark?.StartMark, Bookmark?.EndMark }.OfType<XElement>();

    /// <summary>The key when it can be told without a list of keys.</summary>
    public string? Key => Control?.Tag ?? (Bookmark is null ? null : AnchorNames.Key(AnchorNames.Original(Bookmark.Name)));

    /// <summary>The bookmark name of the key.</summary>
    public string Name => Control?.Tag is { } tag ? AnchorNames.Bookmark(tag) : AnchorNames.Original(Bookmark?.Name ?? "");
}

/// <summary>Finds anchors in a mapped document.</summary>
internal static class AnchorReader
{
    public static List<RawAnchor> Read(TextMap map)
    {
        var bookmarks = new Dictionary<string, MappedBookmark>(StringComparer.Ordinal);
        foreach (var bookmark in map.Bookmarks.Where(bookmark => bookmark.Name.StartsWith(AnchorNames.Prefix, StringComparison.Ordinal)))
        {
            bookmarks.TryAdd(bookmark.Name, bookmark);
        }

        // Controls are noted when they close; of two around the same text the outer one comes first.
        var anchors = new List<RawAnchor>();
        var free = new Dictionary<string, MappedBookmark>(bookmarks, StringComparer.Ordinal);
        foreach (var control in Enumerable.Reverse(map.Controls))
        {
            if (control.Tag is { Length: > 0 } tag)
            {
                var name = AnchorNames.Bookmark(tag);
                var hasBookmark = bookmarks.TryGetValue(name, out var bookmark);
                var isAround = bookmark?.Start == control.Start && bookmark.End == control.End && free.Remove(name);
                anchors.Add(new RawAnchor(control.Start, control.End, control.Story, control, isAround ? bookmark : null, hasBookmark || HasOurId(control, tag)));
            }
        }

        // Typing at its edge moves a bookmark off its control; it stays the same anchor, and the control says where.
        for (var i = 0; i < anchors.Count; i++)
        {
            if (anchors[i].Bookmark is null && free.Remove(anchors[i].Name, out var bookmark))
            {
                anchors[i] = anchors[i] with { Bookmark = bookmark };
            }
        }

        var untagged = map.Controls.Where(control => control.Tag is not { Length: > 0 })
            .GroupBy(control => (control.Start, control.End)).ToDictionary(group => group.Key, group => group.First());
        foreach (var bookmark in free.Values)
        {
            // A program that drops the tag may keep the bare control: it goes when the bookmark goes.
            untagged.Remove((bookmark.Start, bookmark.End), out var bare);
            anchors.Add(new RawAnchor(bookmark.Start, bookmark.End, bookmark.Story, bare, bookmark, IsOurs: true));
        }

        return [.. anchors.OrderBy(anchor => anchor.Start).ThenByDescending(anchor => anchor.End)];
    }

    /// <summary>The anchors without the tree; one whose key cannot be told bears its bookmark's name.</summary>
    public static List<FoundAnchor> Found(TextMap map, string text) => Read(map).ConvertAll(anchor => new FoundAnchor(
        anchor.Key ?? anchor.Name,
        anchor.Start,
        anchor.End,
        text[anchor.Start..anchor.End],
        anchor.Control?.Tag is null ? AnchorMark.Bookmark : AnchorMark.Control));

    /// <summary>The same with the keys that are told by trying.</summary>
    public static List<FoundAnchor> Named(List<FoundAnchor> anchors, IEnumerable<string> knownKeys)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in knownKeys)
        {
            known.TryAdd(AnchorNames.Bookmark(key), key);
        }

        return anchors.ConvertAll(anchor =>
            anchor.Mark == AnchorMark.Bookmark && known.TryGetValue(anchor.Key, out var key) ? anchor with { Key = key } : anchor);
    }

    /// <summary>A stranger's control has neither our bookmark nor the id that follows from the key.</summary>
    private static bool HasOurId(MappedControl control, string tag) =>
        (string?)control.Element.Element(W.ControlProperties)?.Element(W.Id)?.Attribute(W.Value) == AnchorNames.ControlId(tag).ToString(CultureInfo.InvariantCulture);
}

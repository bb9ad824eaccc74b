using System.Globalization;

namespace Taizhang.Documents.Word;

/// <summary>An anchor in the tree: a control, a bookmark, or both around the same text.</summary>
internal sealed record RawAnchor(int Start, int End, MappedControl? Control, MappedBookmark? Bookmark)
{
    /// <summary>The key when it can be told without a list of keys.</summary>
    public string? Key => Control?.Tag ?? (Bookmark is null ? null : AnchorNames.Key(Bookmark.Name));

    /// <summary>Whether we wrote it, and so may take it out again: a stranger's control has neither our bookmark nor our id.</summary>
    public bool IsOurs => Bookmark is not null
        || (Control is { Tag: { } tag } && (string?)Control.Element.Element(W.ControlProperties)?.Element(W.Id)?.Attribute(W.Value)
            == AnchorNames.ControlId(tag).ToString(CultureInfo.InvariantCulture));
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
        foreach (var control in Enumerable.Reverse(map.Controls).Where(control => control.Tag is { Length: > 0 }))
        {
            bookmarks.Remove(AnchorNames.Bookmark(control.Tag ?? ""), out var bookmark);
            anchors.Add(new RawAnchor(control.Start, control.End, control, bookmark));
        }

        var untagged = map.Controls.Where(control => control.Tag is not { Length: > 0 })
            .GroupBy(control => (control.Start, control.End)).ToDictionary(group => group.Key, group => group.First());
        foreach (var bookmark in bookmarks.Values)
        {
            // A program that drops the tag may keep the bare control: it goes when the bookmark goes.
            untagged.Remove((bookmark.Start, bookmark.End), out var bare);
            anchors.Add(new RawAnchor(bookmark.Start, bookmark.End, bare, bookmark));
        }

        return [.. anchors.OrderBy(anchor => anchor.Start).ThenByDescending(anchor => anchor.End)];
    }

    public static List<FoundAnchor> Name(IReadOnlyList<RawAnchor> anchors, string text, IEnumerable<string> knownKeys)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in knownKeys)
        {
            known.TryAdd(AnchorNames.Bookmark(key), key);
        }

        return anchors.Select(anchor => new FoundAnchor(
            anchor.Key ?? known.GetValueOrDefault(anchor.Bookmark?.Name ?? "") ?? anchor.Bookmark?.Name ?? "",
            anchor.Start,
            anchor.End,
            text[anchor.Start..anchor.End],
            anchor.Control?.Tag is null ? AnchorMark.Bookmark : AnchorMark.Control)).ToList();
    }
}

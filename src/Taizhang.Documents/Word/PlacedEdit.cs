using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>An edit as one paragraph sees it: offsets from the paragraph's start, ids given out.</summary>
internal sealed record PlacedEdit(int Start, int End, string? Text, Highlighting Highlight)
{
    public Anchor? Anchor { get; init; }

    public int ControlId { get; init; }

    /// <summary>Null for a key that has its bookmark at an earlier place: bookmark names are unique, tags are not.</summary>
    public int? BookmarkId { get; init; }

    public int? CommentId { get; init; }

    /// <summary>Whether kept text stands in several containers, so that no control can hold it and the bookmark must do.</summary>
    public bool SpansContainers { get; init; }

    /// <summary>False where all there is is a comment that hangs on another paragraph: this one, and the part it stands in, keep their bytes.</summary>
    public bool ChangesParagraph => Text is not null || Anchor is not null || CommentId is not null || Highlight != Highlighting.AsItIs;

    /// <summary>The edit as the copy of a text box gets it: the text only.</summary>
    public PlacedEdit TextOnly() => new(Start, End, Text, Highlight) { SpansContainers = SpansContainers };

    public IEnumerable<XNode> Wrap(List<XNode> content, XElement? properties)
    {
        var inner = Anchor is null ? content : [Control(Anchor, content, properties)];
        return [.. Opening(), .. inner, .. Closing()];
    }

    public IEnumerable<XNode> Opening()
    {
        if (Anchor is not null && BookmarkId is { } bookmark)
        {
            yield return new XElement(W.BookmarkStart, new XAttribute(W.Id, bookmark), new XAttribute(W.Name, AnchorNames.Bookmark(Anchor.Key)));
        }

        if (CommentId is { } comment)
        {
            yield return new XElement(W.CommentRangeStart, new XAttribute(W.Id, comment));
        }
    }

    public IEnumerable<XNode> Closing()
    {
        if (CommentId is { } comment)
        {
            yield return new XElement(W.CommentRangeEnd, new XAttribute(W.Id, comment));
            yield return new XElement(W.Run, new XElement(W.CommentReference, new XAttribute(W.Id, comment)));
        }

        if (BookmarkId is { } bookmark)
        {
            yield return new XElement(W.BookmarkEnd, new XAttribute(W.Id, bookmark));
        }
    }

    /// <summary>
    /// The control keeps the formatting the place had: when it is written anew, a highlight the control does not know
    /// is one of ours and goes.
    /// </summary>
    private XElement Control(Anchor anchor, List<XNode> content, XElement? properties) => new(
        W.Control,
        new XElement(
            W.ControlProperties,
            properties is null ? null : new XElement(properties),
            W.Of("alias", anchor.Alias),
            W.Of("tag", anchor.Key),
            W.Of("id", ControlId)),
        new XElement(W.ControlContent, content));
}

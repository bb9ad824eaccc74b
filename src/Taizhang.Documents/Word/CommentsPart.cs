using System.Globalization;
using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Word;

/// <summary>Adds comments to those a document has.</summary>
internal static class CommentsPart
{
    private const string Kind = "comments";
    private const string LinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    /// <summary>The first id no comment of the document has.</summary>
    public static int FirstFreeId(PackageDraft draft, string mainPart) => Name(draft, mainPart) is { } name && draft.Read(name) is { } root
        ? root.Elements(W.Comment)
            .Select(comment => int.TryParse((string?)comment.Attribute(W.Id), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < int.MaxValue / 2 ? id + 1 : 0)
            .DefaultIfEmpty(0)
            .Max()
        : 0;

    public static void Add(PackageDraft draft, string mainPart, CommentAuthor author, IEnumerable<(int Id, string Text)> comments)
    {
        var name = Name(draft, mainPart);
        if (name is null)
        {
            name = draft.Read("word/comments.xml") is null ? "word/comments.xml" : draft.FreeName("word/comments");
            draft.Set(name, new XElement(W.Comments, new XAttribute(XNamespace.Xmlns + "w", W.Main)));
            draft.Link(mainPart, LinkType, name, ContentType, "rIdComments");
        }

        draft.Edit(name).Add(comments.Select(comment => Comment(author, comment.Id, comment.Text)));
    }

    /// <summary>Takes out the comments of one author and says which they were.</summary>
    public static HashSet<string> RemoveBy(PackageDraft draft, string mainPart, string author)
    {
        var name = Name(draft, mainPart);
        var ids = (name is null ? null : draft.Read(name))?.Elements(W.Comment)
            .Where(comment => (string?)comment.Attribute(W.Main + "author") == author)
            .Select(comment => (string?)comment.Attribute(W.Id) ?? "")
            .ToHashSet(StringComparer.Ordinal) ?? [];
        if (name is not null && ids.Count > 0)
        {
            draft.Edit(name).Elements(W.Comment).Where(comment => ids.Contains((string?)comment.Attribute(W.Id) ?? "")).Remove();
        }

        return ids;
    }

    private static string? Name(PackageDraft draft, string mainPart) =>
        Relationship.Of(draft.Read(PartPath.RelationshipsOf(mainPart)))
            .Where(link => !link.External && link.Is(Kind))
            .Select(link => PartPath.Resolve(mainPart, link.Target))
            .FirstOrDefault(name => draft.Read(name) is not null);

    private static XElement Comment(CommentAuthor author, int id, string text) => new(
        W.Comment,
        new XAttribute(W.Id, id),
        new XAttribute(W.Main + "author", author.Name),
        new XAttribute(W.Main + "initials", author.Initials),
        new XAttribute(W.Main + "date", author.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        text.Split('\n').Select((line, i) => new XElement(
            W.Paragraph,
            new XElement(W.Run, i == 0 ? new XElement(W.Main + "annotationRef") : null, W.TextNodes(line)))));
}

using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Word;

/// <summary>
/// Takes out what would make a program fetch something when it opens the document: outside templates, pictures,
/// data sources and documents. Hyperlinks stay: they wait for a click.
/// </summary>
internal static class OutsideLinks
{
    /// <summary>Embedded documents of other formats are imported on opening, with links of their own.</summary>
    private const string ImportedDocument = "aFChunk";

    /// <summary>Elements that are nothing without their link.</summary>
    private static readonly HashSet<XName> LinkElements =
    [
        W.Main + "altChunk", W.Main + "attachedTemplate", W.Main + "subDoc", W.Main + "mailMerge", W.Main + "saveThroughXslt", W.Main + "sourceFileName",
    ];

    public static void Drop(PackageDraft draft)
    {
        foreach (var name in draft.PartNames.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            var dropped = Relationship.Of(draft.Read(name)).Where(IsDropped).ToList();
            if (dropped.Count == 0)
            {
                continue;
            }

            var ids = dropped.Select(link => link.Id).ToHashSet(StringComparer.Ordinal);
            draft.Edit(name).Elements(Relationship.Element).Where(link => IsDropped(Relationship.From(link))).Remove();
            var source = PartPath.SourceOf(name);
            if (draft.Read(source) is not null)
            {
                Unlink(draft.Edit(source), ids);
            }
        }
    }

    private static bool IsDropped(Relationship link) => (link.External && !link.Is("hyperlink")) || link.Is(ImportedDocument);

    private static void Unlink(XElement root, HashSet<string> ids)
    {
        var users = root.Descendants()
            .SelectMany(element => element.Attributes())
            .Where(attribute => attribute.Name.Namespace == W.Links && ids.Contains(attribute.Value))
            .ToList();
        foreach (var user in users)
        {
            var element = user.Parent?.AncestorsAndSelf().FirstOrDefault(element => LinkElements.Contains(element.Name));
            if (element is { Parent: not null })
            {
                element.Remove();
            }
            else if (element is null)
            {
                user.Remove();
            }
        }
    }
}

using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>The marks of comments in the text: where one starts, where it ends, and the run that refers to it.</summary>
internal static class CommentMarks
{
    public static HashSet<XElement> Of(XElement story, HashSet<string> commentIds) => story.Descendants()
        .Where(element => (element.Name == W.CommentRangeStart || element.Name == W.CommentRangeEnd || element.Name == W.CommentReference)
            && commentIds.Contains((string?)element.Attribute(W.Id) ?? ""))
        .Select(element => IsAloneInRun(element) ? element.Parent ?? element : element)
        .ToHashSet();

    /// <summary>Takes elements out, each parent in one go: one by one, a long paragraph would be walked for each of them.</summary>
    public static void Remove(HashSet<XElement> elements)
    {
        foreach (var parent in elements.Select(element => element.Parent).OfType<XElement>().ToHashSet())
        {
            var kept = parent.Nodes().Where(node => node is not XElement element || !elements.Contains(element)).ToList();
            parent.RemoveNodes();
            parent.Add(kept);
        }
    }

    private static bool IsAloneInRun(XElement element) => element.Parent is { } parent && parent.Name == W.Run
        && parent.Elements().All(sibling => sibling == element || sibling.Name == W.RunProperties);
}

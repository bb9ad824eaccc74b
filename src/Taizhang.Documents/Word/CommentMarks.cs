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

    /// <summary>
    /// Puts the references of comments behind the fields and containers whose last words they speak of. The range stays on the words; a
    /// reference within, LibreOffice prints as the field's text, or it loses the words.
    /// </summary>
    public static void MoveOut(XElement paragraph, HashSet<string> commentIds)
    {
        var (moved, waiting, fields) = (new List<(XElement Run, XElement Place)>(), new List<XElement>(), 0);
        foreach (var run in paragraph.Descendants(W.Run).ToList())
        {
            if (run.Element(W.CommentReference) is { } reference && commentIds.Contains((string?)reference.Attribute(W.Id) ?? ""))
            {
                var outermost = run.Ancestors().TakeWhile(element => element != paragraph).LastOrDefault(element => element.Name == W.Control || element.Name == W.SimpleField);
                if (fields > 0)
                {
                    waiting.Add(run);
                }
                else if (outermost is not null)
                {
                    moved.Add((run, outermost));
                }
            }

            foreach (var mark in run.Elements(W.FieldCharacter).Select(mark => (string?)mark.Attribute(W.FieldCharacterType)))
            {
                fields = mark == "begin" ? fields + 1 : mark == "end" ? Math.Max(0, fields - 1) : fields;
                if (fields == 0 && mark == "end")
                {
                    moved.AddRange(waiting.Select(reference => (reference, run)));
                    waiting.Clear();
                }
            }
        }

        Remove(moved.Select(one => one.Run).ToHashSet());
        foreach (var runs in moved.GroupBy(one => one.Place, one => one.Run))
        {
            runs.Key.AddAfterSelf(runs);
        }
    }

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

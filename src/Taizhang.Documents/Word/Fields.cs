using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>Complex fields: begin, code, separate, result, end, spread over runs and paragraphs.</summary>
internal static class Fields
{
    private static readonly string[] PageFields = ["PAGE", "PAGEREF", "NUMPAGES", "SECTIONPAGES"];

    /// <summary>Whether a field's code asks for the number of a page or of pages.</summary>
    public static bool GivesPages(string code)
    {
        var words = code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && PageFields.Contains(words[0], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The runs of a story in which a field begins, parts or ends.</summary>
    public static IEnumerable<XElement> RunsWithMarks(XElement story) => story.Descendants(W.FieldCharacter).Select(mark => mark.Parent).OfType<XElement>();

    /// <summary>Whether the fields among the runs from one to another begin and end there.</summary>
    /// <param name="marked">The runs that hold marks of fields: no other is looked into, since a run may be as long as the document.</param>
    public static bool AreWhole(XElement first, XElement last, IReadOnlySet<XElement> marked)
    {
        var open = 0;
        for (var run = first; run is not null; run = run == last ? null : run.ElementsAfterSelf().FirstOrDefault())
        {
            foreach (var mark in marked.Contains(run) ? run.Elements(W.FieldCharacter) : [])
            {
                switch ((string?)mark.Attribute(W.FieldCharacterType))
                {
                    case "begin":
                        open++;
                        break;
                    case "separate" when open == 0:
                        return false;
                    case "end" when --open < 0:
                        return false;
                }
            }
        }

        return open == 0;
    }

    /// <summary>
    /// The begin marks, with their separators, that no end mark answers. They are read as if they were not there:
    /// otherwise one lost mark would hide the rest of the document.
    /// </summary>
    public static HashSet<XElement> WithoutEnd(XElement story)
    {
        var broken = new HashSet<XElement>();
        var open = new Dictionary<XElement, Stack<List<XElement>>>();
        foreach (var mark in story.Descendants(W.FieldCharacter))
        {
            // A text box is a text of its own, and what is deleted is not read.
            var home = mark.Ancestors().First(element => element == story || element.Name == W.TextBoxContent || element.Name == W.Deleted);
            if (home.Name == W.Deleted)
            {
                continue;
            }

            if (!open.TryGetValue(home, out var stack))
            {
                open[home] = stack = new Stack<List<XElement>>();
            }

            switch ((string?)mark.Attribute(W.FieldCharacterType))
            {
                case "begin":
                    stack.Push([mark]);
                    break;
                case "separate" when stack.TryPeek(out var field):
                    field.Add(mark);
                    break;
                case "end":
                    stack.TryPop(out _);
                    break;
            }
        }

        broken.UnionWith(open.Values.SelectMany(stack => stack).SelectMany(field => field));
        return broken;
    }
}

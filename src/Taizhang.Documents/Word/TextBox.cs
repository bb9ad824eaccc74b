using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>The content of a text box, and the copy of it that an alternative keeps for older programs.</summary>
internal sealed record TextBox(XElement Content, XElement? Copy)
{
    /// <summary>Finds the text boxes a drawing holds, in file order, none inside another.</summary>
    public static void Collect(XElement element, List<TextBox> boxes)
    {
        if (element.Name == W.TextBoxContent)
        {
            boxes.Add(new TextBox(element, null));
            return;
        }

        if (element.Name != W.AlternateContent)
        {
            foreach (var child in element.Elements())
            {
                Collect(child, boxes);
            }

            return;
        }

        var chosen = InBranch(element.Element(W.Choice));
        var copies = InBranch(element.Element(W.Fallback));
        if (element.Element(W.Choice) is null)
        {
            boxes.AddRange(copies);
        }
        else
        {
            boxes.AddRange(chosen.Select((box, i) => copies.Count == chosen.Count ? box with { Copy = copies[i].Content } : box));
        }
    }

    private static List<TextBox> InBranch(XElement? branch)
    {
        var boxes = new List<TextBox>();
        foreach (var child in branch?.Elements() ?? [])
        {
            Collect(child, boxes);
        }

        return boxes;
    }
}

using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>
/// Makes the controls around an edit let it stand. A control bound to data would put the old text back when the
/// document is opened, one that shows its prompt would lose the new text at the first click, and one for plain text,
/// a date or a list may not hold another control.
/// </summary>
internal static class ControlUnlocking
{
    private static readonly string[] Bindings = ["dataBinding", "showingPlcHdr"];
    private static readonly string[] NarrowKinds = ["text", "date", "comboBox", "dropDownList"];

    /// <summary>Unlocks what the edit needs; true when a prompt is being replaced.</summary>
    public static bool Unlock(IEnumerable<XElement> controls, PlacedEdit edit)
    {
        var promptReplaced = false;
        foreach (var properties in controls.Select(control => control.Element(W.ControlProperties)).OfType<XElement>())
        {
            if (edit.Text is not null)
            {
                promptReplaced |= properties.Element(W.Main + "showingPlcHdr") is not null;
                properties.Elements().Where(element => Bindings.Contains(element.Name.LocalName)).Remove();
            }

            if (edit.Anchor is not null)
            {
                properties.Elements().Where(element => element.Name.Namespace == W.Main && NarrowKinds.Contains(element.Name.LocalName)).Remove();
            }
        }

        return promptReplaced;
    }

    /// <summary>The prompt is grey by a style of its own, which is not the formatting of the place.</summary>
    public static XElement? WithoutPlaceholderStyle(XElement? properties)
    {
        if (properties is null)
        {
            return null;
        }

        var copy = new XElement(properties);
        copy.Element(W.Main + "rStyle")?.Remove();
        return copy;
    }
}

using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>The properties of runs.</summary>
internal static class RunFormatting
{
    /// <summary>The properties that the schema wants after the highlight.</summary>
    private static readonly HashSet<XName> AfterHighlight =
    [
        .. new[] { "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange" }
            .Select(name => W.Main + name),
    ];

    /// <summary>A copy of the properties with a yellow highlight.</summary>
    public static XElement Highlighted(XElement? properties)
    {
        var copy = properties is null ? new XElement(W.RunProperties) : new XElement(properties);
        copy.Element(W.Highlight)?.Remove();
        var highlight = W.Of("highlight", "yellow");
        if (copy.Elements().FirstOrDefault(element => AfterHighlight.Contains(element.Name)) is { } next)
        {
            next.AddBeforeSelf(highlight);
        }
        else
        {
            copy.Add(highlight);
        }

        return copy;
    }
}

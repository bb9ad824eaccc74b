using System.Xml.Linq;

namespace Taizhang.Documents.Packages;

/// <summary>What kind of content each part is: by its name, else by the ending of its name.</summary>
internal static class ContentTypes
{
    private static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The type of a part, or empty when none is given.</summary>
    public static string Of(XElement? types, string part)
    {
        var extension = part[(part.LastIndexOf('.') + 1)..];
        return Find(types, "Override", "PartName", "/" + part) ?? Find(types, "Default", "Extension", extension) ?? "";
    }

    public static void Put(XElement types, string part, string type)
    {
        if (!string.Equals(Of(types, part), type, StringComparison.OrdinalIgnoreCase))
        {
            types.Add(new XElement(Namespace + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type)));
        }
    }

    public static XElement New() => new(
        Namespace + "Types",
        new XElement(Namespace + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Namespace + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")));

    private static string? Find(XElement? types, string element, string key, string value) => types?
        .Elements(Namespace + element)
        .Where(entry => string.Equals((string?)entry.Attribute(key), value, StringComparison.OrdinalIgnoreCase))
        .Select(entry => (string?)entry.Attribute("ContentType") ?? "")
        .FirstOrDefault();
}

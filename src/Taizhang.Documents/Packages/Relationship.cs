using System.Xml.Linq;

namespace Taizhang.Documents.Packages;

/// <summary>A link from a part to another part of the same package, or to something outside it.</summary>
internal sealed record Relationship(string Id, string Type, string Target, bool External)
{
    public static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    public static readonly XName Element = Namespace + "Relationship";

    public static IEnumerable<Relationship> Of(XElement? root) =>
        root is null ? [] : root.Elements(Element).Select(From);

    public static Relationship From(XElement element) => new(
        (string?)element.Attribute("Id") ?? "",
        (string?)element.Attribute("Type") ?? "",
        (string?)element.Attribute("Target") ?? "",
        string.Equals((string?)element.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase));

    public static XElement Write(string id, string type, string target) =>
        new(Element, new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target));

    /// <summary>The last word of the type, which is the same in every edition of the standard.</summary>
    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
}

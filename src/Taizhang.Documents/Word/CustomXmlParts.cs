using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Word;

/// <summary>Data a document carries along unseen, one part per namespace.</summary>
internal static class CustomXmlParts
{
    private const string LinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    private const string PropertiesLinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
    private const string PropertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    /// <summary>Looks through the whole package: a program that saves the document again may hang the part elsewhere.</summary>
    public static (string Name, XElement Root)? Find(Package package, string namespaceUri)
    {
        foreach (var name in Items(package.Parts.Select(part => part.Name)))
        {
            if (package.Xml(name) is { } root && root.Name.NamespaceName == namespaceUri)
            {
                return (name, root);
            }
        }

        return null;
    }

    public static void Put(PackageDraft draft, string mainPart, XDocument xml)
    {
        var root = xml.Root ?? throw new ArgumentException("A custom XML part needs a root element.", nameof(xml));
        var old = Items(draft.PartNames).FirstOrDefault(name => draft.Read(name)?.Name.NamespaceName == root.Name.NamespaceName);
        if (old is not null)
        {
            draft.Set(old, new XElement(root));
            return;
        }

        var item = draft.FreeName("customXml/item");
        var properties = draft.FreeName("customXml/itemProps");
        draft.Set(item, new XElement(root));
        draft.Set(properties, new XElement(
            Properties + "datastoreItem",
            new XAttribute(XNamespace.Xmlns + "ds", Properties),
            new XAttribute(Properties + "itemID", ItemId(root.Name.NamespaceName)),
            new XElement(Properties + "schemaRefs", new XElement(Properties + "schemaRef", new XAttribute(Properties + "uri", root.Name.NamespaceName)))));
        draft.Link(mainPart, LinkType, item, "application/xml", "rIdData");
        draft.Link(item, PropertiesLinkType, properties, PropertiesType, "rIdData");
    }

    private static IEnumerable<string> Items(IEnumerable<string> names) => names
        .Where(name => name.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("customXml/itemProps", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    /// <summary>The store wants an id for each part; the namespace gives the same one each time.</summary>
    private static string ItemId(string namespaceUri) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(namespaceUri)).AsSpan(0, 16)).ToString("B").ToUpperInvariant();
}

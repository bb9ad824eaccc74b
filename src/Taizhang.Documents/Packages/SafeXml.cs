using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Taizhang.Documents.Packages;

/// <summary>
/// The only way XML of a stranger comes in: no document type, no resolver, bounded depth and bounded size.
/// The tree is built by a loop of our own because the depth must be known before anything walks it.
/// </summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = PackageLimits.PartBytesMax,
        IgnoreProcessingInstructions = true,
        IgnoreComments = true,
    };

    private static readonly XmlWriterSettings WriterSettings = new()
    {
        Encoding = new UTF8Encoding(false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>Reads a part to its end without keeping it; null when nothing is wrong with it and its tree would be bearable.</summary>
    public static DocumentRefusal? Scan(byte[] bytes, string where, ref int elementsLeft)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && Unbearable(reader, where, ref elementsLeft) is { } refusal)
                {
                    return refusal;
                }
            }

            return null;
        }
        catch (XmlException)
        {
            return DocumentRefusals.UnsafeXml(where);
        }
    }

    /// <summary>Loads a part as a tree with all its white space, counting its elements off <paramref name="elementsLeft"/>.</summary>
    public static DocumentRefusal? Load(byte[] bytes, string where, ref int elementsLeft, out XElement? root)
    {
        root = null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            return Build(reader, where, ref elementsLeft, out root);
        }
        catch (XmlException)
        {
            return DocumentRefusals.UnsafeXml(where);
        }
    }

    /// <summary>The tree of a part that <see cref="Scan"/> has passed, or that we wrote.</summary>
    public static XElement LoadChecked(byte[] bytes)
    {
        var elements = int.MaxValue;
        return Load(bytes, "", ref elements, out var root) is null && root is not null
            ? root
            : throw new InvalidOperationException("The part was not checked before it was loaded.");
    }

    public static byte[] Save(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, WriterSettings))
        {
            writer.WriteStartDocument(standalone: true);
            root.WriteTo(writer);
        }

        return stream.ToArray();
    }

    /// <summary>Puts U+FFFD for each character XML cannot hold, so that offsets stay what the caller computed.</summary>
    public static string Printable(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                clean ??= new StringBuilder(text);
                clean[i] = '\uFFFD';
            }
        }

        return clean?.ToString() ?? text;
    }

    private static DocumentRefusal? Unbearable(XmlReader reader, string where, ref int elementsLeft) =>
        reader.Depth >= PackageLimits.XmlDepthMax ? DocumentRefusals.TooDeep(where)
        : --elementsLeft < 0 ? DocumentRefusals.UnpacksTooLarge(where)
        : null;

    private static DocumentRefusal? Build(XmlReader reader, string where, ref int elementsLeft, out XElement? root)
    {
        root = null;
        XElement? parent = null;
        var space = (Uri: "", Namespace: XNamespace.None);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (Unbearable(reader, where, ref elementsLeft) is { } refusal)
                    {
                        return refusal;
                    }

                    var empty = reader.IsEmptyElement;
                    // Nearly all elements of a part share a namespace, and the reader gives its name as one and the same string.
                    if (!ReferenceEquals(space.Uri, reader.NamespaceURI))
                    {
                        space = (reader.NamespaceURI, XNamespace.Get(reader.NamespaceURI));
                    }

                    var element = Element(reader, space.Uri, space.Namespace);
                    if (parent is null)
                    {
                        root = element;
                    }
                    else
                    {
                        parent.Add(element);
                    }

                    parent = empty ? parent : element;
                    break;
                case XmlNodeType.EndElement:
                    parent = parent?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    parent?.Add(reader.Value);
                    break;
            }
        }

        return null;
    }

    private static XElement Element(XmlReader reader, string uri, XNamespace space)
    {
        var element = new XElement(space + reader.LocalName);
        while (reader.MoveToNextAttribute())
        {
            // A default namespace declaration has no namespace of its own in LINQ to XML.
            var name = reader.Prefix.Length == 0 ? reader.LocalName
                : ReferenceEquals(uri, reader.NamespaceURI) ? space + reader.LocalName
                : XNamespace.Get(reader.NamespaceURI) + reader.LocalName;
            element.Add(new XAttribute(name, reader.Value));
        }

        return element;
    }
}

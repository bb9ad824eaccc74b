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
    public static DocumentRefusal? Scan(byte[] bytes, string where, ref int nodesLeft)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            var names = new XmlNames();
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && Unbearable(reader, names, where, ref nodesLeft) is { } refusal)
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

    /// <summary>Loads a part as a tree with all its white space, counting its nodes off <paramref name="nodesLeft"/>.</summary>
    public static DocumentRefusal? Load(byte[] bytes, string where, ref int nodesLeft, out XElement? root)
    {
        root = null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            return Build(reader, where, ref nodesLeft, out root);
        }
        catch (XmlException)
        {
            return DocumentRefusals.UnsafeXml(where);
        }
    }

    /// <summary>The tree of a part that <see cref="Scan"/> has passed, or that we wrote.</summary>
    public static XElement LoadChecked(byte[] bytes)
    {
        var nodes = int.MaxValue;
        return Load(bytes, "", ref nodes, out var root) is null && root is not null
            ? root
            : throw new InvalidOperationException("The part was not checked before it was loaded.");
    }

    public static void Save(Action<XmlWriter> write, Stream stream)
    {
        using var writer = XmlWriter.Create(stream, WriterSettings);
        writer.WriteStartDocument(standalone: true);
        write(writer);
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

    private static DocumentRefusal? Unbearable(XmlReader reader, XmlNames names, string where, ref int nodesLeft)
    {
        nodesLeft -= 1 + reader.AttributeCount;
        return reader.Depth >= PackageLimits.XmlDepthMax ? DocumentRefusals.TooDeep(where)
            : nodesLeft < 0 || reader.AttributeCount > PackageLimits.XmlAttributesMax || !names.Take(reader) ? DocumentRefusals.UnpacksTooLarge(where)
            : null;
    }

    private static DocumentRefusal? Build(XmlReader reader, string where, ref int nodesLeft, out XElement? root)
    {
        root = null;
        XElement? parent = null;
        var names = new XmlNames();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (Unbearable(reader, names, where, ref nodesLeft) is { } refusal)
                    {
                        return refusal;
                    }

                    var element = names.Element(reader);
                    if (parent is null)
                    {
                        root = element;
                    }
                    else
                    {
                        parent.Add(element);
                    }

                    parent = reader.IsEmptyElement ? parent : element;
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
}

using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;

namespace Taizhang.Documents.Packages;

/// <summary>
/// The names of one part, counted before LINQ to XML gets to see them. A reader gives equal names as one and the same
/// string, so looking them up by reference also spares hashing a long namespace for each element.
/// </summary>
internal sealed class XmlNames
{
    private readonly Dictionary<Spelling, XName?> _names = [];

    /// <summary>Counts the names of the element the reader stands on; false when there are too many in the part.</summary>
    public bool Take(XmlReader reader)
    {
        _names.TryAdd(new(reader.NamespaceURI, reader.LocalName), null);
        while (reader.MoveToNextAttribute())
        {
            _names.TryAdd(SpellingOf(reader), null);
        }

        reader.MoveToElement();
        return _names.Count <= PackageLimits.XmlNamesMax;
    }

    /// <summary>The element the reader stands on with its attributes; the reader stays on it.</summary>
    public XElement Element(XmlReader reader)
    {
        var element = new XElement(Name(new(reader.NamespaceURI, reader.LocalName)));
        while (reader.MoveToNextAttribute())
        {
            element.Add(new XAttribute(Name(SpellingOf(reader)), reader.Value));
        }

        reader.MoveToElement();
        return element;
    }

    /// <summary>A default namespace declaration has no namespace of its own in LINQ to XML.</summary>
    private static Spelling SpellingOf(XmlReader reader) =>
        new(reader.Prefix.Length == 0 ? "" : reader.NamespaceURI, reader.LocalName);

    private XName Name(Spelling spelling)
    {
        if (!_names.TryGetValue(spelling, out var name) || name is null)
        {
            _names[spelling] = name = XNamespace.Get(spelling.Space) + spelling.Local;
        }

        return name;
    }

    private readonly record struct Spelling(string Space, string Local)
    {
        public bool Equals(Spelling other) => ReferenceEquals(Local, other.Local) && ReferenceEquals(Space, other.Space);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Local), RuntimeHelpers.GetHashCode(Space));
    }
}

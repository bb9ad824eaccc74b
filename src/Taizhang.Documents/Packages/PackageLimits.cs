namespace Taizhang.Documents.Packages;

/// <summary>How much one file may ask of the machine. An honest report stays far below each of these.</summary>
internal static class PackageLimits
{
    public const int FileBytesMax = 100 * 1024 * 1024;
    public const int PartBytesMax = 64 * 1024 * 1024;
    public const long XmlBytesMax = 200L * 1024 * 1024;
    public const int PartsMax = 2_000;

    /// <summary>Nesting of XML elements; the walks over a document are recursive, so this also guards the stack.</summary>
    public const int XmlDepthMax = 256;

    /// <summary>Elements and attributes of the parts kept as trees: a tree takes some twenty times the room of its text.</summary>
    public const int XmlNodesMax = 5_000_000;

    /// <summary>Attributes of one element: LINQ to XML compares each new one with all before it.</summary>
    public const int XmlAttributesMax = 256;

    /// <summary>Different names in one part: LINQ to XML keeps every name it has seen until the program ends.</summary>
    public const int XmlNamesMax = 10_000;
}

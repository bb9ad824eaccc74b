using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;

namespace Taizhang.Documents.Packages;

/// <summary>An Office file whose every part was held to <see cref="PackageLimits"/>; it is never changed.</summary>
internal sealed class Package
{
    public const string ContentTypesName = "[Content_Types].xml";
    private const ulong CompoundFileSignature = 0xE11AB1A1E011CFD0;
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");
    private readonly Dictionary<string, PackagePart> _parts;

    private Package(Dictionary<string, PackagePart> parts) => _parts = parts;

    public IEnumerable<PackagePart> Parts => _parts.Values;

    /// <summary>Opens a file of any origin. Every XML part but those in <paramref name="loadedLater"/> is read through once.</summary>
    public static DocumentRefusal? Open(ReadOnlyMemory<byte> file, Func<Package, IReadOnlySet<string>> loadedLater, out Package? package)
    {
        package = null;
        var refusal = Signature(file.Span);
        if (refusal is not null)
        {
            return refusal;
        }

        var entries = new List<PackagePart>();
        refusal = ZipReader.Read(file, entries) ?? Sizes(entries);
        if (refusal is not null)
        {
            return refusal;
        }

        var parts = new Dictionary<string, PackagePart>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (!parts.TryAdd(entry.Name, entry))
            {
                return DocumentRefusals.Damaged(entry.Name);
            }
        }

        var opened = new Package(parts);
        refusal = opened.Scan([ContentTypesName], onlyThese: true)
            ?? opened.Scan(opened.RelationshipParts(), onlyThese: true)
            ?? opened.Scan(loadedLater(opened), onlyThese: false);
        package = refusal is null ? opened : null;
        return refusal;
    }

    public bool Has(string name) => _parts.ContainsKey(name);

    public PackagePart? Part(string name) => _parts.GetValueOrDefault(name);

    /// <summary>A fresh tree of a checked part, or null when there is no such part.</summary>
    public XElement? Xml(string name) =>
        Part(name) is { IsXml: true } part && part.Unpack() is { Length: > 0 } bytes ? SafeXml.LoadChecked(bytes) : null;

    /// <summary>The links a part has, in file order; of the package itself for the empty name.</summary>
    public IEnumerable<Relationship> Relationships(string source) => Relationship.Of(Xml(PartPath.RelationshipsOf(source)));

    /// <summary>The parts a part links to by one kind of link, those that are really there.</summary>
    public IEnumerable<string> Targets(string source, string kind) =>
        Relationships(source)
            .Where(link => !link.External && link.Is(kind))
            .Select(link => Part(PartPath.Resolve(source, link.Target)))
            .OfType<PackagePart>()
            .Where(part => part.IsXml)
            .Select(part => part.Name);

    private static DocumentRefusal? Signature(ReadOnlySpan<byte> file)
    {
        if (file.Length == 0)
        {
            return DocumentRefusals.Empty();
        }

        if (file.Length > PackageLimits.FileBytesMax)
        {
            return DocumentRefusals.TooLarge(file.Length);
        }

        if (file.Length >= 8 && BinaryPrimitives.ReadUInt64LittleEndian(file) == CompoundFileSignature)
        {
            return file.IndexOf(EncryptedPackage) >= 0 ? DocumentRefusals.Encrypted() : DocumentRefusals.OldFormat();
        }

        return file.StartsWith("PK"u8) ? null : DocumentRefusals.NotWord();
    }

    /// <summary>Holds the sizes the directory declares to the limits; unpacking later holds each part to its declared size.</summary>
    private static DocumentRefusal? Sizes(List<PackagePart> entries)
    {
        var total = 0L;
        foreach (var entry in entries.Where(entry => entry.IsXml))
        {
            total += entry.Size;
            if (entry.Size > PackageLimits.PartBytesMax || total > PackageLimits.XmlBytesMax)
            {
                return DocumentRefusals.UnpacksTooLarge(entry.Name);
            }
        }

        return null;
    }

    private HashSet<string> RelationshipParts() =>
        _parts.Keys.Where(IsRelationships).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsRelationships(string name) => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private DocumentRefusal? Scan(IReadOnlySet<string> names, bool onlyThese)
    {
        var nodesLeft = PackageLimits.XmlNodesMax;
        foreach (var part in _parts.Values)
        {
            if (!part.IsXml || names.Contains(part.Name) != onlyThese || (!onlyThese && IsRelationships(part.Name)))
            {
                continue;
            }

            var bytes = part.Unpack();
            var refusal = bytes is null ? DocumentRefusals.Damaged(part.Name) : bytes.Length == 0 ? null : SafeXml.Scan(bytes, part.Name, ref nodesLeft);
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }

    private DocumentRefusal? Scan(string[] names, bool onlyThese) =>
        Scan(names.ToHashSet(StringComparer.OrdinalIgnoreCase), onlyThese);
}

using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Taizhang.Documents.Packages;

/// <summary>
/// One entry of the zip, still packed. A part nobody edits is written back with these very bytes,
/// and a picture is never unpacked at all.
/// </summary>
internal sealed record PackagePart(string Name, ReadOnlyMemory<byte> Packed, bool Deflated, uint Checksum, int Size)
{
    public bool IsXml =>
        Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Packs a tree while it is written: as one piece, its text would be many times the size of the file.</summary>
    public static PackagePart Pack(string name, XElement root) => Pack(name, root.WriteTo);

    /// <summary>As above, for what never is a tree as a whole.</summary>
    public static PackagePart Pack(string name, XStreamingElement root) => Pack(name, root.WriteTo);

    private static PackagePart Pack(string name, Action<XmlWriter> write)
    {
        using var packing = new PackingStream();
        SafeXml.Save(write, packing);
        return new(name, packing.Finish(), Deflated: true, packing.Checksum, packing.Size);
    }

    /// <summary>
    /// The part's bytes, or null when they are not what the directory of the zip says: never more than
    /// the declared size is unpacked, which the reader has held to the limits before.
    /// </summary>
    public byte[]? Unpack()
    {
        try
        {
            var bytes = new byte[Size];
            using var packed = new MemoryStream(Packed.ToArray(), writable: false);
            using Stream source = Deflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
            var read = source.ReadAtLeast(bytes, Size, throwOnEndOfStream: false);
            return read == Size && source.ReadByte() < 0 && Crc32.Of(bytes) == Checksum ? bytes : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

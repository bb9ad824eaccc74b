using System.Text;

namespace Taizhang.Documents.Packages;

/// <summary>Writes a zip that depends on nothing but its parts: sorted entries, all dated 1980-01-01.</summary>
internal static class ZipWriter
{
    private const string ContentTypes = "[Content_Types].xml";
    private const ushort Version = 20;
    private const ushort Utf8Names = 1 << 11;
    private const ushort FirstDay = 0x21;

    /// <summary>No extra field, no comment, first disk, no attributes.</summary>
    private static readonly byte[] NoExtras = new byte[2 + 2 + 2 + 2 + 4];

    public static byte[] Write(IEnumerable<PackagePart> parts)
    {
        // Readers that stream expect the content types first.
        var sorted = parts.OrderBy(part => part.Name == ContentTypes ? 0 : 1).ThenBy(part => part.Name, StringComparer.Ordinal).ToList();
        using var stream = new MemoryStream(sorted.Sum(part => part.Packed.Length + (2 * part.Name.Length) + 128));
        using var writer = new BinaryWriter(stream);
        var offsets = new List<uint>(sorted.Count);
        foreach (var part in sorted)
        {
            offsets.Add((uint)stream.Position);
            writer.Write(0x04034b50u);
            WriteCommon(writer, part);
            writer.Write((ushort)0);
            writer.Write(Encoding.UTF8.GetBytes(part.Name));
            writer.Write(part.Packed.Span);
        }

        var directory = (uint)stream.Position;
        for (var i = 0; i < sorted.Count; i++)
        {
            writer.Write(0x02014b50u);
            writer.Write(Version);
            WriteCommon(writer, sorted[i]);
            writer.Write(NoExtras);
            writer.Write(offsets[i]);
            writer.Write(Encoding.UTF8.GetBytes(sorted[i].Name));
        }

        WriteEnd(writer, (ushort)sorted.Count, directory, (uint)stream.Position - directory);
        return stream.ToArray();
    }

    /// <summary>The fields a local header and a directory entry share, from the version needed to the length of the name.</summary>
    private static void WriteCommon(BinaryWriter writer, PackagePart part)
    {
        writer.Write(Version);
        writer.Write(Ascii.IsValid(part.Name) ? (ushort)0 : Utf8Names);
        writer.Write((ushort)(part.Deflated ? 8 : 0));
        writer.Write((ushort)0);
        writer.Write(FirstDay);
        writer.Write(part.Checksum);
        writer.Write((uint)part.Packed.Length);
        writer.Write((uint)part.Size);
        writer.Write((ushort)Encoding.UTF8.GetByteCount(part.Name));
    }

    private static void WriteEnd(BinaryWriter writer, ushort count, uint directory, uint size)
    {
        writer.Write(0x06054b50u);
        writer.Write((ushort)0);
        writer.Write((ushort)0);
        writer.Write(count);
        writer.Write(count);
        writer.Write(size);
        writer.Write(directory);
        writer.Write((ushort)0);
    }
}

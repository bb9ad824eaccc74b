using System.Buffers.Binary;

namespace Taizhang.Documents.Stripping;

/// <summary>Leaves of a PNG what draws it: the chunks every viewer needs and those about colour, size and animation.</summary>
internal static class PngMetadata
{
    /// <summary>Length, type and check of a chunk without content.</summary>
    private const int ChunkBytes = 12;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "hIST", "sPLT", "acTL", "fcTL", "fdAT"];

    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static byte[] Without(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(Signature);
        for (var at = Signature.Length; at + ChunkBytes <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - ChunkBytes)
            {
                break;
            }

            var next = at + ChunkBytes + (int)length;
            var kind = System.Text.Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            if (Kept.Contains(kind))
            {
                kept.Write(file[at..next]);
            }

            at = kind == "IEND" ? file.Length : next;
        }

        return kept.ToArray();
    }
}

using System.Buffers.Binary;

namespace Taizhang.Documents.Stripping;

/// <summary>Takes EXIF and XMP out of a WebP, and the marks in its header that announce them.</summary>
internal static class WebpMetadata
{
    private const int HeaderBytes = 12;
    private const int ChunkBytes = 8;

    /// <summary>The bits of the extended header that say EXIF and XMP follow.</summary>
    private const byte Announced = 0x08 | 0x04;

    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static bool IsWebp(ReadOnlySpan<byte> file) => file.Length >= HeaderBytes && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    public static byte[] Without(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(file[..HeaderBytes]);
        for (var at = HeaderBytes; at + ChunkBytes <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (length > file.Length - at - ChunkBytes)
            {
                break;
            }

            // Chunks begin at even places.
            var next = Math.Min(at + ChunkBytes + (int)length + ((int)length & 1), file.Length);
            var kind = System.Text.Encoding.ASCII.GetString(file.Slice(at, 4));
            if (Kept.Contains(kind))
            {
                var chunk = file[at..next].ToArray();
                if (kind == "VP8X" && length > 0)
                {
                    chunk[ChunkBytes] = (byte)(chunk[ChunkBytes] & ~Announced);
                }

                kept.Write(chunk);
            }

            at = next;
        }

        var copy = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(copy.AsSpan(4), (uint)copy.Length - 8);
        return copy;
    }
}

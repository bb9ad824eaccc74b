using System.Buffers.Binary;

namespace Taizhang.Documents.Stripping;

/// <summary>
/// Takes out of a JPEG what is not the picture: EXIF with place and device, XMP, IPTC, comments, and whatever follows the
/// picture's end. Which way up it is shown stands in EXIF too, and is kept. The picture's own bytes stay as they are.
/// </summary>
internal static class JpegMetadata
{
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Comment = 0xFE;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Restart0 = 0xD0;
    private const byte Restart7 = 0xD7;
    private const ushort OrientationTag = 0x0112;
    private const int EntryBytes = 12;

    public static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, Start, 0xFF]);

    public static byte[] Without(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write([0xFF, Start]);
        for (var at = 2; at + 1 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                // Any number of these may stand before a marker.
                at++;
                continue;
            }

            if (marker == End)
            {
                kept.Write([0xFF, End]);
                break;
            }

            if (at + 4 > file.Length || at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]) is var next && (next > file.Length || next < at + 4))
            {
                break;
            }

            if (marker == Scan)
            {
                next = EndOfScan(file, next);
            }

            kept.Write(IsKept(file, at, marker, next) ? file[at..next] : marker == App1 ? Orientation(file[(at + 4)..next]) : []);
            at = next;
        }

        return kept.ToArray();
    }

    /// <summary>What a viewer needs to draw it: JFIF, the colour profile, and how Adobe's programs wrote its colours.</summary>
    private static bool IsKept(ReadOnlySpan<byte> file, int at, byte marker, int next) => marker switch
    {
        App0 => file[(at + 4)..next].StartsWith("JFIF"u8),
        App2 => file[(at + 4)..next].StartsWith("ICC_PROFILE"u8),
        App14 => file[(at + 4)..next].StartsWith("Adobe"u8),
        > App0 and <= App15 or Comment => false,
        _ => true,
    };

    /// <summary>The coded picture goes on to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length && (file[at] != 0xFF || file[at + 1] is 0 or (>= Restart0 and <= Restart7)))
        {
            at++;
        }

        return at + 1 < file.Length ? at : file.Length;
    }

    /// <summary>An EXIF block that says only which way up the picture is; nothing where it is shown as it lies.</summary>
    private static byte[] Orientation(ReadOnlySpan<byte> block)
    {
        if (!block.StartsWith("Exif\0\0"u8) || OrientationIn(block[6..]) is not (> 1 and <= 8 and var orientation))
        {
            return [];
        }

        byte[] written = [0xFF, App1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return written;
    }

    private static int OrientationIn(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II"u8);
        if (tiff.Length < 8 || (!isLittle && !tiff.StartsWith("MM"u8)) || Four(tiff, 4) is var first && (first > tiff.Length - 2 || first < 8))
        {
            return 0;
        }

        var count = Two(tiff, (int)first);
        for (var entry = (int)first + 2; count > 0 && entry + EntryBytes <= tiff.Length; entry += EntryBytes, count--)
        {
            if (Two(tiff, entry) == OrientationTag)
            {
                return Two(tiff, entry + 8);
            }
        }

        return 0;

        ushort Two(ReadOnlySpan<byte> bytes, int at) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        uint Four(ReadOnlySpan<byte> bytes, int at) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
    }
}

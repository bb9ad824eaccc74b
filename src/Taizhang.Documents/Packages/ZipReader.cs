using System.Buffers.Binary;
using System.Text;

namespace Taizhang.Documents.Packages;

/// <summary>
/// Reads the directory of a zip held in memory and slices out its entries without unpacking them.
/// The framework's reader cannot hand out packed bytes, which is what leaves untouched parts untouched.
/// </summary>
internal static class ZipReader
{
    private const uint LocalSignature = 0x04034b50;
    private const uint CentralSignature = 0x02014b50;
    private const uint EndSignature = 0x06054b50;
    private const int LocalHeaderSize = 30;
    private const int CentralHeaderSize = 46;
    private const int EndRecordSize = 22;
    private const int CommentSizeMax = ushort.MaxValue;
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The entries in directory order, or the refusal. Directory entries (names ending in a slash) are left out.</summary>
    public static DocumentRefusal? Read(ReadOnlyMemory<byte> file, List<PackagePart> parts)
    {
        var span = file.Span;
        var end = FindEnd(span);
        if (end < 0)
        {
            return DocumentRefusals.Damaged("");
        }

        int count = BinaryPrimitives.ReadUInt16LittleEndian(span[(end + 10)..]);
        long at = BinaryPrimitives.ReadUInt32LittleEndian(span[(end + 16)..]);
        if (count > PackageLimits.PartsMax)
        {
            return DocumentRefusals.TooManyParts();
        }

        for (var i = 0; i < count; i++)
        {
            if (at + CentralHeaderSize > end || ReadUInt32(span, at) != CentralSignature)
            {
                return DocumentRefusals.Damaged("");
            }

            var refusal = ReadEntry(file, ref at, end, parts);
            if (refusal is not null)
            {
                return refusal;
            }
        }

        // Entries that overlap are the trick of a zip bomb that needs no nesting.
        return parts.Sum(part => (long)part.Packed.Length) > file.Length ? DocumentRefusals.UnpacksTooLarge("") : null;
    }

    private static DocumentRefusal? ReadEntry(ReadOnlyMemory<byte> file, ref long at, int end, List<PackagePart> parts)
    {
        var header = file.Span[(int)at..];
        int flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        int method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        var checksum = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        long packedSize = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
        int nameSize = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        int extraSize = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        int commentSize = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        long local = BinaryPrimitives.ReadUInt32LittleEndian(header[42..]);
        var next = at + CentralHeaderSize + nameSize + extraSize + commentSize;
        if (next > end)
        {
            return DocumentRefusals.Damaged("");
        }

        var large = new LargeSizes(header.Slice(CentralHeaderSize + nameSize, extraSize));
        size = large.InsteadOf(size);
        packedSize = large.InsteadOf(packedSize);
        local = large.InsteadOf(local);
        var name = Name(header.Slice(CentralHeaderSize, nameSize));
        at = next;
        if (name is null || IsUnsafe(name))
        {
            return DocumentRefusals.UnsafePath();
        }

        if ((flags & 1) != 0)
        {
            return DocumentRefusals.Encrypted();
        }

        if (name.EndsWith('/'))
        {
            return null;
        }

        if (size is < 0 or > int.MaxValue)
        {
            return DocumentRefusals.UnpacksTooLarge(name);
        }

        if (method is not 0 and not 8)
        {
            return DocumentRefusals.Damaged(name);
        }

        var packed = Slice(file, local, packedSize);
        if (packed is null)
        {
            return DocumentRefusals.Damaged(name);
        }

        parts.Add(new PackagePart(name, packed.Value, method == 8, checksum, (int)size));
        return null;
    }

    private static ReadOnlyMemory<byte>? Slice(ReadOnlyMemory<byte> file, long local, long packedSize)
    {
        if (local < 0 || packedSize < 0 || local > file.Length - LocalHeaderSize || packedSize > file.Length || ReadUInt32(file.Span, local) != LocalSignature)
        {
            return null;
        }

        var header = file.Span[(int)local..];
        var data = local + LocalHeaderSize
            + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        return data + packedSize > file.Length ? null : file.Slice((int)data, (int)packedSize);
    }

    private static string? Name(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsUnsafe(string name) =>
        name.Length == 0 || name[0] == '/' || name.AsSpan().ContainsAny('\\', ':', '\0') || name.Split('/').Any(step => step is ".." or ".");

    private static int FindEnd(ReadOnlySpan<byte> span)
    {
        var first = Math.Max(0, span.Length - EndRecordSize - CommentSizeMax);
        for (var at = span.Length - EndRecordSize; at >= first; at--)
        {
            if (ReadUInt32(span, at) == EndSignature)
            {
                return at;
            }
        }

        return -1;
    }

    private static uint ReadUInt32(ReadOnlySpan<byte> span, long at) => BinaryPrimitives.ReadUInt32LittleEndian(span[(int)at..]);

    /// <summary>
    /// Some programs write sizes in the 64-bit form however small the file: the usual field then holds a marker, and the
    /// extra field the values, in the order of the fields that hold it.
    /// </summary>
    private ref struct LargeSizes
    {
        private const ushort FieldId = 1;
        private readonly ReadOnlySpan<byte> _values;
        private int _next;

        public LargeSizes(ReadOnlySpan<byte> extra)
        {
            while (extra.Length >= 4)
            {
                var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
                if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == FieldId)
                {
                    _values = extra.Slice(4, length);
                    return;
                }

                extra = extra[(4 + length)..];
            }
        }

        public long InsteadOf(long field)
        {
            if (field != uint.MaxValue || _next + 8 > _values.Length)
            {
                return field;
            }

            var value = BinaryPrimitives.ReadInt64LittleEndian(_values[_next..]);
            _next += 8;
            return value;
        }
    }
}

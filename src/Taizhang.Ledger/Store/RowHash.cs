using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Taizhang.Ledger.Store;

/// <summary>
/// The content hash of a row: the first eight bytes of SHA-256 over its values, each written with its type and length,
/// so that no two different rows are written alike. It finds damage; tampering is found by the audit chain.
/// </summary>
public static class RowHash
{
    /// <summary>A type and a length, or a type and a number.</summary>
    private const int HeadSize = 9;

    public static long Of(ReadOnlySpan<object?> values)
    {
        var size = 0;
        foreach (var value in values)
        {
            size += HeadSize + value switch
            {
                string text => Encoding.UTF8.GetMaxByteCount(text.Length),
                byte[] bytes => bytes.Length,
                _ => 0,
            };
        }

        var written = ArrayPool<byte>.Shared.Rent(size);
        var length = 0;
        foreach (var value in values)
        {
            length += Write(written.AsSpan(length), value);
        }

        var hash = FirstOf(written.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(written);
        return hash;
    }

    /// <summary>The same hash over a text, used where things are counted once by what they say.</summary>
    public static long OfText(string text)
    {
        var written = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var hash = FirstOf(written.AsSpan(0, Encoding.UTF8.GetBytes(text, written)));
        ArrayPool<byte>.Shared.Return(written);
        return hash;
    }

    private static long FirstOf(ReadOnlySpan<byte> written)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(written, digest);
        return BinaryPrimitives.ReadInt64BigEndian(digest);
    }

    private static int Write(Span<byte> written, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                written[0] = (byte)'n';
                return 1;
            case long or int:
                return Head(written, 'i', Convert.ToInt64(value, CultureInfo.InvariantCulture));
            case string text:
                var length = Encoding.UTF8.GetBytes(text, written[HeadSize..]);
                return Head(written, 't', length) + length;
            case byte[] bytes:
                bytes.CopyTo(written[HeadSize..]);
                return Head(written, 'b', bytes.Length) + bytes.Length;
            default:
                throw new ArgumentException($"A row holds no {value.GetType().Name}.", nameof(value));
        }
    }

    private static int Head(Span<byte> written, char type, long number)
    {
        written[0] = (byte)type;
        BinaryPrimitives.WriteInt64BigEndian(written[1..], number);
        return HeadSize;
    }
}

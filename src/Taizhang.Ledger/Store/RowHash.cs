using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Taizhang.Ledger.Store;

/// <summary>
/// The content hash of a row: the first eight bytes of SHA-256 over its values, each written with its type and length,
/// so that no two different rows are written alike. It finds damage; tampering is found by the audit chain.
/// </summary>
public static class RowHash
{
    public static long Of(ReadOnlySpan<object?> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in values)
        {
            Append(hash, value);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadInt64BigEndian(digest);
    }

    /// <summary>The same hash over a text, used where things are counted once by what they say.</summary>
    public static long OfText(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return BinaryPrimitives.ReadInt64BigEndian(digest);
    }

    private static void Append(IncrementalHash hash, object? value)
    {
        Span<byte> number = stackalloc byte[9];
        switch (value)
        {
            case null or DBNull:
                hash.AppendData("n"u8);
                break;
            case long or int:
                number[0] = (byte)'i';
                BinaryPrimitives.WriteInt64BigEndian(number[1..], Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                hash.AppendData(number);
                break;
            case string text:
                AppendBytes(hash, (byte)'t', Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                AppendBytes(hash, (byte)'b', bytes);
                break;
            default:
                throw new ArgumentException($"A row holds no {value.GetType().Name}.", nameof(value));
        }
    }

    private static void AppendBytes(IncrementalHash hash, byte type, byte[] bytes)
    {
        Span<byte> head = stackalloc byte[9];
        head[0] = type;
        BinaryPrimitives.WriteInt64BigEndian(head[1..], bytes.Length);
        hash.AppendData(head);
        hash.AppendData(bytes);
    }
}

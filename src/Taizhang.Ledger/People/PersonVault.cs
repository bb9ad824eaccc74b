using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.People;

/// <summary>
/// Keeps personal fields (身份证号、电话、住址) encrypted, each person's under a key of their own, which is itself
/// encrypted by the office's key. Whoever holds the office's key and the database can read them; destroying a person's
/// key makes them unreadable for good, in every copy made of the database since.
/// </summary>
public sealed class PersonVault
{
    /// <summary>Bytes of the office's key and of every person's.</summary>
    public const int KeySize = 32;

    private const string Prefix = "enc1:";
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _officeKey;

    public PersonVault(byte[] officeKey)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(officeKey.Length, KeySize);
        _officeKey = officeKey;
    }

    /// <summary>A new key for a person.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    /// <summary>The person's key as it is stored.</summary>
    public byte[] Wrap(byte[] personKey) => Encrypt(_officeKey, personKey, "person-key");

    /// <summary>The person's key from its stored form; null when the office's key is another one or the bytes were damaged.</summary>
    public byte[]? Unwrap(byte[] wrapped) => Decrypt(_officeKey, wrapped, "person-key");

    /// <summary>
    /// The same person with the personal fields encrypted. The same value under the same key gives the same text, so
    /// that an unchanged person is seen to be unchanged.
    /// </summary>
    public static PersonContent Seal(PersonContent person, byte[] personKey) => person with
    {
        IdNumber = Seal(person.IdNumber, personKey, "id_number"),
        Phone = Seal(person.Phone, personKey, "phone"),
        Address = Seal(person.Address, personKey, "address"),
    };

    /// <summary>The person in clear; a field whose key is gone is left out.</summary>
    public static PersonContent Open(PersonContent person, byte[]? personKey) => person with
    {
        IdNumber = Open(person.IdNumber, personKey, "id_number"),
        Phone = Open(person.Phone, personKey, "phone"),
        Address = Open(person.Address, personKey, "address"),
    };

    /// <summary>The person without any personal field, as it goes out when nobody asked for them.</summary>
    public static PersonContent Without(PersonContent person) => person with { IdNumber = null, Phone = null, Address = null };

    /// <summary>A keyed hash by which a number can be searched without being stored.</summary>
    public long SearchHash(string idNumber)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_officeKey, Encoding.UTF8.GetBytes($"id_number:{idNumber}"), digest);
        return BinaryPrimitives.ReadInt64BigEndian(digest);
    }

    private static string? Seal(string? clear, byte[] key, string field) =>
        clear is null || clear.StartsWith(Prefix, StringComparison.Ordinal) ? clear : Prefix + Base64Url.EncodeToString(Encrypt(key, Encoding.UTF8.GetBytes(clear), field));

    private static string? Open(string? stored, byte[]? key, string field)
    {
        if (stored is null || key is null || !stored.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        return Decrypt(key, Base64Url.DecodeFromChars(stored.AsSpan(Prefix.Length)), field) is { } clear ? Encoding.UTF8.GetString(clear) : null;
    }

    /// <summary>AES-GCM whose nonce is a keyed hash of field and text: two texts never share one, and equal texts give equal bytes.</summary>
    private static byte[] Encrypt(byte[] key, byte[] clear, string field)
    {
        byte[] named = [.. Encoding.UTF8.GetBytes(field), 0, .. clear];
        var nonce = HMACSHA256.HashData(key, named)[..NonceSize];
        var cipher = new byte[clear.Length];
        var tag = new byte[TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, clear, cipher, tag, Encoding.UTF8.GetBytes(field));
        return [.. nonce, .. tag, .. cipher];
    }

    private static byte[]? Decrypt(byte[] key, byte[] bytes, string field)
    {
        if (bytes.Length < NonceSize + TagSize)
        {
            return null;
        }

        var clear = new byte[bytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(bytes.AsSpan(0, NonceSize), bytes.AsSpan(NonceSize + TagSize), bytes.AsSpan(NonceSize, TagSize), clear, Encoding.UTF8.GetBytes(field));
            return clear;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}

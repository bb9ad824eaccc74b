using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Taizhang.Ledger.Audit;

/// <summary>One line of the audit trail (操作记录): who did what to which entry, and the hash that ties it to all before.</summary>
/// <param name="At">Milliseconds since 1970, UTC.</param>
/// <param name="ContentHash">SHA-256 of the entry's canonical text after the change; the text itself is its revision.</param>
public sealed record AuditLine(
    long Chain,
    long Number,
    long At,
    string Actor,
    string Action,
    long Entry,
    int Revision,
    byte[] ContentHash,
    byte[] Hash);

/// <summary>The arithmetic of a chain: each line's hash covers its own words and the hash before it.</summary>
public static class AuditChain
{
    /// <summary>The hash before the first line.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The line that follows.</summary>
    public static AuditLine Next(long chain, long number, byte[] previous, long at, string actor, string action, long entry, int revision, string content)
    {
        var contentHash = ContentHash(content);
        return new AuditLine(chain, number, at, actor, action, entry, revision, contentHash, HashOf(chain, number, previous, at, actor, action, entry, revision, contentHash));
    }

    /// <summary>True when the line says what its hash covers and follows the line with the previous hash.</summary>
    public static bool Follows(AuditLine line, byte[] previous) =>
        line.Hash.AsSpan().SequenceEqual(HashOf(line.Chain, line.Number, previous, line.At, line.Actor, line.Action, line.Entry, line.Revision, line.ContentHash));

    public static byte[] ContentHash(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));

    private static byte[] HashOf(long chain, long number, byte[] previous, long at, string actor, string action, long entry, int revision, byte[] contentHash)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{chain}\n{number}\n{at}\n{actor.Length}:{actor}\n{action}\n{entry}\n{revision}\n");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> domain = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(domain, previous.Length);
        hash.AppendData(domain);
        hash.AppendData(previous);
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData(contentHash);
        return hash.GetHashAndReset();
    }
}

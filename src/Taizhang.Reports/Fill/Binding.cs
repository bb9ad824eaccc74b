using System.Security.Cryptography;
using System.Text;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>
/// What a person confirmed about a phrase, so that it holds for the next report too. Keeping it is the caller's business.
/// </summary>
/// <param name="Phrase">Hash of the phrase's fingerprint: no words of a report are kept.</param>
/// <param name="Neighbour">The figure of the number before it, empty without one.</param>
/// <param name="Figure">The counting rule's key, or null where the phrase is not ours.</param>
/// <param name="Version">The version of the counting rule that was confirmed; 0 where the phrase is not ours.</param>
public sealed record Binding(string Phrase, string Neighbour, string? Figure, int Version)
{
    /// <summary>The last two confirmations contradict each other: the place stays open until one of them is said again.</summary>
    public bool IsDisputed { get; init; }

    public bool NotOurs => Figure is null;

    /// <summary>Null for a claim that was read without fingerprints.</summary>
    public static Binding? Of(Claim claim, string? figure, int version)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Fingerprint.IsEmpty ? null : new Binding(HashOf(claim), claim.Fingerprint.Neighbour ?? "", figure, version);
    }

    /// <summary>Of the phrase without its neighbour.</summary>
    public static string HashOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(claim.Fingerprint.Phrase ?? "")).AsSpan(0, 16));
    }
}

using System.Security.Cryptography;
using System.Text;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>
/// What a person confirmed about a phrase, without offsets, digits and markers, so that it holds for the next report
/// too. Keeping it is the caller's business.
/// </summary>
/// <param name="Fingerprint">Of the phrase; see <see cref="Of"/>.</param>
/// <param name="Figure">The counting rule's key, or null where the phrase is not ours.</param>
public sealed record Binding(string Fingerprint, string? Figure)
{
    public bool NotOurs => Figure is null;

    /// <summary>What is counted, the unit, and the innermost heading: enough to know the phrase again in a reordered text.</summary>
    public static string Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var heading = claim.Headings.Count > 0 ? claim.Headings[^1] : "";
        var phrase = $"{Plain(claim.Subject)}\n{claim.Unit}\n{claim.Suffix}\n{Plain(heading)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(phrase)).AsSpan(0, 16));
    }

    /// <summary>Letters only: marks, numbers and enumerators differ from year to year.</summary>
    private static string Plain(string words) =>
        string.Concat(words.Where(character => char.IsLetter(character) && character is not ('x' or 'X')));
}

using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check;

/// <summary>Of which place a claim speaks.</summary>
/// <param name="Code">The place's code; null for the report's own organisation.</param>
/// <param name="Words">The name as printed; empty for the report's own organisation.</param>
/// <param name="IsKnown">False where the words name a place the ledger does not hold, or several.</param>
/// <param name="IsCarried">The name opens the sentence and the claim stands in a later clause.</param>
internal readonly record struct ClaimPlace(string? Code, string Words, bool IsKnown, bool IsCarried)
{
    public static ClaimPlace Own => new(null, "", true, false);
}

/// <summary>Reads the place a claim is tied to: the one its clause names, else the one its sentence opens with.</summary>
internal static class ClaimPlaces
{
    private static readonly string[] OwnWords = ["全镇", "全乡", "我镇", "我乡", "本镇", "本乡", "镇域", "全街道", "各村", "各支部", "镇村"];

    public static ClaimPlace Of(string text, Claim claim, LedgerView ledger)
    {
        if (claim.List is not null)
        {
            return ClaimPlace.Own;
        }

        if (claim.Places.Count > 0)
        {
            return claim.Places.Distinct().ToList() is [var only] && ledger.Places.TryGetValue(only, out var code)
                ? new ClaimPlace(code, only, true, false)
                : new ClaimPlace(null, string.Join("、", claim.Places), false, false);
        }

        return claim.Scope.HasFlag(ClaimScope.OtherPlace) ? new ClaimPlace(null, "", false, false) : Carried(text, claim, ledger);
    }

    private static ClaimPlace Carried(string text, Claim claim, LedgerView ledger)
    {
        var end = claim.Span.Start;
        var start = end == 0 ? 0 : text.LastIndexOfAny(['。', '！', '？', '；', '\n', '\t'], end - 1) + 1;
        var sentence = text[start..end].TrimStart(' ', '\u3000');
        var clause = sentence.LastIndexOf('，') + 1;
        if (clause == 0 || OwnWords.Any(word => sentence[clause..].Contains(word, StringComparison.Ordinal)))
        {
            return ClaimPlace.Own;
        }

        var opening = ledger.Places.Where(place => place.Key.Length > 2 && sentence.StartsWith(place.Key, StringComparison.Ordinal)).OrderByDescending(place => place.Key.Length).ToList();
        return opening.Count == 0 ? ClaimPlace.Own : new ClaimPlace(opening[0].Value, opening[0].Key, true, true);
    }
}

namespace Taizhang.Prose.Claims;

/// <summary>
/// By what a phrase is known again in another report: whatever its digits, marks, filler, order and place in the text.
/// <c>default</c> is that of a text read without fingerprints.
/// </summary>
/// <param name="Phrase">The words of terms in it, its other content, the kind of its unit, and the words of its headings.</param>
/// <param name="Neighbour">The figure of the number before it; empty where that is linked to none.</param>
public readonly record struct Fingerprint(string? Phrase, string? Neighbour)
{
    public bool IsEmpty => string.IsNullOrEmpty(Phrase);
}

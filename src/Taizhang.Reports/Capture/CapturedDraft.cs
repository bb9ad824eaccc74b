using Taizhang.Prose;

namespace Taizhang.Reports.Capture;

/// <summary>A value read out of a text, and where it stands there.</summary>
/// <param name="Values">As the file format writes them; several only for a field of several choices.</param>
/// <param name="IsText">False for numbers and flags, which the file format writes without quotation marks.</param>
public sealed record CapturedValue(string Field, string Name, IReadOnlyList<string> Values, bool IsText, TextSpan Span)
{
    /// <summary>True for a field of several choices, even where only one was said.</summary>
    public bool IsList { get; init; }
}

/// <summary>A record of the ledger that may be the same piece of work.</summary>
public sealed record LookAlike(string Ref, string Title, DateOnly Date, string Organisation);

/// <summary>What a pasted text says of one piece of work, as a draft nobody has saved.</summary>
/// <param name="Ledger">The ledger's id.</param>
/// <param name="Span">The sentences it was read from.</param>
/// <param name="Organisations">Names of the bodies, the first one keeping the record; empty where none is named.</param>
/// <param name="Date">Null where the text names no day.</param>
/// <param name="To">The last day, where there are several.</param>
/// <param name="Missing">Names of required fields that were not found.</param>
public sealed record CapturedDraft(
    string Ledger,
    string LedgerName,
    TextSpan Span,
    IReadOnlyList<string> Organisations,
    TextSpan? OrganisationSpan,
    DateOnly? Date,
    DateOnly? To,
    TextSpan? DateSpan,
    IReadOnlyList<CapturedValue> Fields,
    IReadOnlyList<string> Missing)
{
    /// <summary>Offered instead of the draft; null where the ledger holds nothing like it.</summary>
    public LookAlike? LookAlike { get; init; }
}

namespace Taizhang.Catalog.Lexicon;

/// <summary>What reports count and no ledger of this office keeps; a decoy that wins means "known, not ours".</summary>
/// <param name="Units">Units in which it is counted; empty for any.</param>
/// <param name="Not">A phrase with one of these words is not about this decoy.</param>
public sealed record Decoy(string Name, string Area, IReadOnlyList<string> Units, IReadOnlyList<Term> Terms, IReadOnlyList<string> Not);

/// <summary>Why some decoys are no figures.</summary>
public sealed record DecoyReason(string Why, IReadOnlyList<string> Decoys);

namespace Taizhang.Catalog.Figures;

/// <summary>
/// How a figure follows from others (占比、比较、同比增长). It counts nothing itself; it opens to the records of the figures
/// it comes from.
/// </summary>
/// <param name="Of">Keys of the rules (F11, F24@meeting) whose amounts are added to one number.</param>
/// <param name="Against">Keys of the rules whose amounts it is held against; empty where it is held against the same days of last year.</param>
public sealed record Derivation(DerivationKind Kind, IReadOnlyList<string> Of, IReadOnlyList<string> Against)
{
    /// <summary>True when it is held against the same figure, a year before.</summary>
    public bool IsAgainstLastYear => Kind == DerivationKind.Growth || (Kind == DerivationKind.Difference && Against.Count == 0);

    /// <summary>Every key it names.</summary>
    public IEnumerable<string> Keys => Of.Concat(Against);
}

public enum DerivationKind
{
    /// <summary>The one as hundredths of the other, in percent.</summary>
    Share,

    /// <summary>The one less the other, or less itself a year before, in the figure's own unit.</summary>
    Difference,

    /// <summary>By how many percent it is more than a year before; negative where it is less.</summary>
    Growth,
}

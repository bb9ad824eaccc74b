namespace Taizhang.Catalog.Figures;

/// <summary>
/// The office's own choice among the named ways to count a figure: from then on the plain figure is counted so. What the
/// catalog counts by itself stays there as the variant <see cref="Standard"/>.
/// </summary>
/// <param name="Document">The document (文号) that asks for it.</param>
public sealed record ChosenVariant(string Figure, string Variant, string Document)
{
    /// <summary>The name under which the catalog's own way to count is kept; no variant of the catalog may bear it.</summary>
    public const string Standard = "standard";
}

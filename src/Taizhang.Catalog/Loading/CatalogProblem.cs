namespace Taizhang.Catalog.Loading;

/// <summary>One thing wrong in the catalog: where, what, and what to do. Written for whoever edits the files.</summary>
public sealed record CatalogProblem(string File, int Line, string Message, string Next)
{
    public override string ToString() => $"{File}:{Line}: {Message} {Next}";
}

/// <summary>What reading a catalog gives: the catalog, or every problem found, ordered by file and line.</summary>
public sealed record CatalogReading(DutyCatalog? Catalog, IReadOnlyList<CatalogProblem> Problems);

using Taizhang.Catalog;
using Taizhang.Catalog.Loading;

namespace Taizhang.Prose.Tests;

/// <summary>The repository's own catalog, and the shared folder beside the repository where there is one.</summary>
internal static class TestCatalog
{
    private static readonly Lazy<string> RootFolder = new(FindRoot);

    private static readonly Lazy<DutyCatalog> Read = new(() =>
    {
        var reading = CatalogLoader.Read(Path.Combine(Root, "catalog"));
        Assert.True(reading.Problems.Count == 0, string.Join('\n', reading.Problems));
        return reading.Catalog ?? throw new InvalidOperationException("A catalog without problems is there.");
    });

    private static readonly Lazy<ProseModel> Compiled = new(() => ProseModel.From(Catalog));

    public static string Root => RootFolder.Value;

    public static DutyCatalog Catalog => Read.Value;

    public static ProseModel Model => Compiled.Value;

    /// <summary>A shared file; the calling test is skipped, by name, where it is missing.</summary>
    public static string Shared(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        if (!File.Exists(full))
        {
            Assert.Skip($"../shared/{path} is not beside the repository.");
        }

        return full;
    }

    /// <summary>The one real report.</summary>
    public static string Seed()
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "seeds"));
        if (!Directory.Exists(folder))
        {
            Assert.Skip("../shared/seeds is not beside the repository.");
        }

        return File.ReadAllText(Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).First());
    }

    /// <summary>The catalog as if it had never had a figure.</summary>
    public static DutyCatalog Without(string figure) => new()
    {
        Hash = Catalog.Hash,
        Levels = Catalog.Levels,
        Educations = Catalog.Educations,
        OrganisationKinds = Catalog.OrganisationKinds,
        RoleKinds = Catalog.RoleKinds,
        Ledgers = Catalog.Ledgers,
        Procedures = Catalog.Procedures,
        Figures = Catalog.Figures.Where(pair => pair.Key != figure).ToDictionary(),
        Decoys = Catalog.Decoys,
        Words = Catalog.Words,
        Confidence = Catalog.Confidence,
    };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Taizhang.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from within the repository.");
    }
}

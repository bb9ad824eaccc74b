using Taizhang.Catalog;
using Taizhang.Catalog.Loading;
using Taizhang.Prose;

namespace Taizhang.Reports.Tests;

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

    /// <summary>The one real report; the calling test is skipped, by name, where it is missing.</summary>
    public static string Seed()
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "seeds"));
        if (!Directory.Exists(folder))
        {
            Assert.Skip("../shared/seeds is not beside the repository.");
        }

        return File.ReadAllText(Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).First());
    }

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

using System.Collections.Concurrent;
using Taizhang.Catalog;
using Taizhang.Catalog.Loading;
using Xunit;

namespace Taizhang.Testing;

/// <summary>The catalog of the program, and small ones that a test writes for itself.</summary>
public static class Catalogs
{
    private static readonly ConcurrentDictionary<string, DutyCatalog> Read = new();

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The catalog the program comes with.</summary>
    public static DutyCatalog Real { get; } = Checked(CatalogLoader.Read(Path.Combine(Root, "catalog")));

    /// <summary>A catalog from one YAML text.</summary>
    public static DutyCatalog Of(string yaml) => Read.GetOrAdd(yaml, text => Checked(CatalogLoader.Read([("own.yaml", text)])));

    /// <summary>The catalog the program comes with, and an office's own definitions over it.</summary>
    public static DutyCatalog RealWith(string overlay) => Checked(CatalogLoader.Read(
        [.. Directory.EnumerateFiles(Path.Combine(Root, "catalog"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file))), ("overlay.yaml", overlay)]));

    private static DutyCatalog Checked(CatalogReading reading)
    {
        Assert.Empty(reading.Problems);
        return reading.Catalog!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Taizhang.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}

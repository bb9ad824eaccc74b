using System.Collections.Concurrent;
using System.Text.Json;
using Taizhang.Catalog;
using Taizhang.Catalog.Loading;
using Xunit;

namespace Taizhang.Demo.Tests;

/// <summary>The plans of the seeds that are promised, each made once.</summary>
public static class Demos
{
    private static readonly ConcurrentDictionary<int, DemoPlan> Plans = new();
    private static readonly ConcurrentDictionary<int, EntryBook> Books = new();
    private static readonly ConcurrentDictionary<int, EntryBook> LawfulBooks = new();

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5];

    public static DutyCatalog Catalog { get; } = ReadCatalog();

    public static DemoPlan Plan(int seed) => Plans.GetOrAdd(seed, DemoPlan.Make);

    public static EntryBook Book(int seed) => Books.GetOrAdd(seed, own => new EntryBook(Plan(own).Entries));

    /// <summary>The same township with nothing planted in it.</summary>
    public static EntryBook Lawful(int seed) => LawfulBooks.GetOrAdd(seed, own => new EntryBook(DemoPlan.Make(own, []).Entries));

    public static JsonElement Truth(int seed, int year = 2022) =>
        JsonDocument.Parse(year == 2022 ? Plan(seed).Truth : Plan(seed).Truth2021).RootElement;

    public static JsonElement Figure(int seed, string figure, int year = 2022) => Truth(seed, year).GetProperty("figures").GetProperty(figure);

    public static string[] Names(int seed, string figure, int year = 2022) =>
        [.. Figure(seed, figure, year).EnumerateArray().Select(name => name.GetString()!)];

    private static DutyCatalog ReadCatalog()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Taizhang.slnx")))
        {
            folder = folder.Parent!;
        }

        var reading = CatalogLoader.Read(Path.Combine(folder.FullName, "catalog"));
        Assert.Empty(reading.Problems);
        return reading.Catalog!;
    }
}

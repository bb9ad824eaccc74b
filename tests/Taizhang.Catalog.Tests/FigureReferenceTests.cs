using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Loading;

namespace Taizhang.Catalog.Tests;

public sealed class FigureReferenceTests
{
    private static readonly DutyCatalog Catalog = CatalogLoader.Read(Path.Combine(Repository.Root, "catalog")).Catalog!;

    /// <summary>Written anew by <c>taizhang ledgers --reference docs/reference/figures.md</c>.</summary>
    [Fact]
    public void the_reference_of_the_figures_is_what_the_catalog_says() => Assert.Equal(
        FigureReference.Of(Catalog).Split('\n'),
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "figures.md")).Split('\n'));

    [Fact]
    public void every_reason_is_given_for_decoys_there_are_and_once() => Assert.Equal(
        Catalog.DecoyReasons.SelectMany(reason => reason.Decoys).Order(StringComparer.Ordinal),
        Catalog.DecoyReasons.SelectMany(reason => reason.Decoys).Distinct().Where(name => Catalog.Decoys.Any(decoy => decoy.Name == name)).Order(StringComparer.Ordinal));

    [Fact]
    public void a_figure_of_an_overlay_and_a_decoy_without_a_reason_are_in_the_reference()
    {
        var page = FigureReference.Of(CatalogLoader.Read([("own.yaml", """
            ledgers: [{ id: flood, name: 防汛, owner: 干事, superior: 县委 }]
            figures: [{ id: flood-patrols, name: 防汛巡查, area: 专项, unit: 次, note: 一次计1次。, sources: [{ record: flood }], count: events }]
            decoys: [{ name: 降雨量, area: 专项, terms: [降雨量] }]
            """)]).Catalog!);

        Assert.Contains("| `flood-patrols` | 防汛巡查 | 次 | period | `record:flood` | 一次计1次。 |", page, StringComparison.Ordinal);
        Assert.Contains("- 本办公室没有登记它的台账。\n  降雨量\n", page, StringComparison.Ordinal);
    }
}

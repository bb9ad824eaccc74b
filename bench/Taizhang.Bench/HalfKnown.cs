using Taizhang.Catalog;
using Taizhang.Prose;
using Taizhang.Prose.Labelled;

namespace Taizhang.Bench;

/// <summary>
/// The texts as they are read by a catalog that half of the decoys, of the other reports' figures and of the exclusions were taken from:
/// what mending added by name is half gone, and what is left shows how the reading takes words it does not know.
/// </summary>
internal static class HalfKnown
{
    public const int Draws = 20;

    /// <summary>One measuring per draw, over all the documents.</summary>
    public static IReadOnlyList<ReadingMeasure> Measure(DutyCatalog catalog, IReadOnlyList<LabelledDocument> documents) =>
        [.. Enumerable.Range(0, Draws).AsParallel().AsOrdered().Select(draw => ReadingMeasure.Sum(MeasuresOf(ProseModel.From(Half(catalog, draw)), documents)))];

    private static IEnumerable<ReadingMeasure> MeasuresOf(ProseModel model, IReadOnlyList<LabelledDocument> documents) =>
        documents.Select(document => ReadingMeasure.Of(document, model));

    private static DutyCatalog Half(DutyCatalog catalog, int seed)
    {
        var draw = new Random(seed);
        return JsonFigures.With(
            catalog,
            catalog
                .Figures.Values.Where(figure => ReadingMeasure.IsOfTheDutyReport(figure.Id) || draw.Next(2) == 0)
                .Select(figure => figure with { Words = figure.Words with { Not = [.. figure.Words.Not.Where(_ => draw.Next(2) == 0)] } })
                .ToDictionary(figure => figure.Id),
            [.. catalog.Decoys.Where(_ => draw.Next(2) == 0)]
        );
    }
}

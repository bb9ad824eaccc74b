using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Labelled;

/// <summary>The labelled sentences are what they say they are, and the reading keeps what it reached on them.</summary>
public sealed class LabelledTests
{
    [Fact]
    public void the_two_halves_are_large_enough_and_a_third_is_no_figure()
    {
        var documents = Half("tune").Concat(Half("held-out")).ToList();
        var labels = documents.SelectMany(document => document.Labels).ToList();
        Assert.True(documents.Sum(document => document.Sentences) >= 400);
        Assert.True(labels.Count >= 1_500);
        Assert.True(labels.Count(label => label.IsTrap) * 3.3 >= labels.Count);
        Assert.Equal(7, documents.Select(document => document.Field).Distinct().Count());
    }

    [Fact]
    public void labels_name_figures_of_the_catalog_and_do_not_overlap()
    {
        foreach (var document in LabelledDocument.Texts.SelectMany(Half))
        {
            Assert.All(document.Labels.SelectMany(label => label.Figures), figure => Assert.Contains(figure, FigureIds()));
            Assert.All(document.Labels.Zip(document.Labels.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
            Assert.All(document.Labels, label => Assert.False(label.Span.IsEmpty));
        }
    }

    [Theory]
    [InlineData("tune")]
    [InlineData("held-out")]
    public void the_reading_reaches_what_was_asked_of_it(string half)
    {
        var sum = ReadingMeasure.Sum(Half(half).Select(document => ReadingMeasure.Of(document, Tests.TestCatalog.Model)));
        var sure = sum.Links[Band.Sure];
        Assert.True(sum.All.F1 >= 0.97, $"quantities {sum.All.F1:0.000}");
        Assert.True(sum.Blanks.F1 >= 0.93, $"blanks {sum.Blanks.F1:0.000}");
        Assert.True(sum.AllThree >= 0.985 * sum.Spans, $"value, unit, hedge {sum.AllThree} of {sum.Spans}");
        Assert.True(sure.Right >= 0.98 * sure.Made, $"sure {sure.Right} of {sure.Made}");
        Assert.True(sure.Right >= 0.60 * sum.Linkable, $"sure {sure.Right} of {sum.Linkable} there are");
    }

    [Fact]
    public void a_figure_out_of_the_catalog_is_seldom_taken_for_another()
    {
        var (places, taken) = (0, new List<string>());
        foreach (var figure in FigureIds())
        {
            var model = ProseModel.From(Tests.TestCatalog.Without(figure));
            foreach (var document in Half("tune").Where(document => document.Labels.Any(label => label.Figures.Contains(figure))))
            {
                var claims = ReportReader.Read(document.Text, model).Claims.Where(ParseLine.IsShown).ToDictionary(claim => claim.Span);
                foreach (var label in document.Labels.Where(label => label.Figures is [var only] && only == figure && !label.IsOpenToDoubt))
                {
                    places++;
                    if (claims.GetValueOrDefault(label.Span) is { FigureId: { } other } claim && ReadingMeasure.IsOfTheDutyReport(other))
                    {
                        taken.Add($"{claim.Band} {figure} as {other} {claim.Confidence:0.00} {document.Id}");
                    }
                }
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{taken.Count} of {places}: {string.Join(", ", taken)}");
        Assert.DoesNotContain(taken, line => line.StartsWith("Sure", StringComparison.Ordinal));
        Assert.True(taken.Count <= 0.03 * places, string.Join(", ", taken));
    }

    private static IReadOnlyList<LabelledDocument> Half(string name) =>
        LabelledDocument.Read(Path.Combine(Tests.TestCatalog.Root, "tests", "Taizhang.Prose.Tests", "Labelled", $"{name}.txt"));

    private static IEnumerable<string> FigureIds() => Tests.TestCatalog.Catalog.Figures.Keys;
}

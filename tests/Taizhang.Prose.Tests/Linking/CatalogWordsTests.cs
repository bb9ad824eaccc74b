using Taizhang.Catalog.Loading;
using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>The catalog tests itself: each figure's examples are read as that figure, its counter-examples are not.</summary>
public sealed class CatalogWordsTests
{
    public static TheoryData<string> Figures => [.. TestCatalog.Catalog.Figures.Keys];

    [Theory]
    [MemberData(nameof(Figures))]
    public void examples_are_read_as_the_figure_and_counter_examples_are_not(string id)
    {
        var words = TestCatalog.Catalog.Figures[id].Words;
        Assert.True(words.Examples.Count >= 2, "two examples");
        Assert.True(words.Counter.Count >= 1, "one counter-example");
        Assert.InRange(words.Terms.Count, 2, 6);
        foreach (var example in words.Examples)
        {
            var claim = MarkedSentence.Read(example, TestCatalog.Model);
            Assert.True(claim.FigureId == id, $"{example} → {claim.FigureId ?? claim.Reason}");
            Assert.DoesNotContain(ReportReader.Read(Plain(example), TestCatalog.Model).Claims, other => other.Span != claim.Span && other.FigureId is not null);
        }

        foreach (var counter in words.Counter)
        {
            Assert.DoesNotContain(ReportReader.Read(counter, TestCatalog.Model).Claims, claim => claim.FigureId == id && claim.Band == Band.Sure);
        }
    }

    /// <summary>An example states its own number and no other: texts are made of examples that have to be true as a whole.</summary>
    private static string Plain(string example) => example.Replace("〔", "", StringComparison.Ordinal).Replace("〕", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("发展党员9名", 1)]
    [InlineData("发展党员〔9〕名，转正〔8〕名", 1)]
    [InlineData("发展党员〔9〕名", 0)]
    public void an_example_must_mark_exactly_one_number(string example, int problems)
    {
        var figure = $$"""
            role-kinds: [{ id: member, name: 党员 }]
            figures:
              - id: F24
                name: 发展党员
                area: 队伍
                unit: 名
                note: 甲
                sources: [{ role: member }]
                count: events
                examples: ["{{example}}"]
            """;
        var reading = CatalogLoader.Read([("figures.yaml", figure)]);
        Assert.Equal(problems, reading.Problems.Count(problem => problem.Next.Contains('〔')));
    }

    [Fact]
    public void decoys_win_over_figures()
    {
        var claim = MarkedSentence.Read("招聘公益岗〔60〕名", TestCatalog.Model);
        Assert.Null(claim.FigureId);
        Assert.Equal("decoy:公益岗", claim.Reason);
    }
}

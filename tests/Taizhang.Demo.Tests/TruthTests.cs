using System.Text.Json;
using Xunit;

namespace Taizhang.Demo.Tests;

public sealed class TruthTests
{
    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void the_truth_names_every_figure_of_the_duty_report_and_no_other(int seed)
    {
        foreach (var year in new[] { 2021, 2022 })
        {
            var figures = Demos.Truth(seed, year).GetProperty("figures").EnumerateObject().Select(figure => figure.Name);
            Assert.Equal(Demos.Catalog.Figures.Keys.Where(IsOfTheDutyReport).Order(StringComparer.Ordinal), figures);
        }
    }

    /// <summary>Its figures are numbered F01 to F48; those of other reports have readable names.</summary>
    private static bool IsOfTheDutyReport(string id) => id is ['F', var tens, var ones] && char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones);

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void no_two_figures_of_one_unit_are_equal(int seed)
    {
        var numbers = Demos.Truth(seed).GetProperty("figures").EnumerateObject().Where(figure => figure.Value.ValueKind == JsonValueKind.Number);
        foreach (var unit in numbers.GroupBy(figure => Demos.Catalog.Figures[figure.Name].Rule.Unit))
        {
            var values = unit.Select(figure => figure.Value.GetDecimal()).ToList();
            Assert.Equal(values.Distinct().Count(), values.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void every_figure_of_the_year_before_is_something_and_something_else(int seed)
    {
        foreach (var figure in Demos.Truth(seed, 2021).GetProperty("figures").EnumerateObject())
        {
            Assert.NotEqual("0", figure.Value.GetRawText());
            Assert.NotEqual("[]", figure.Value.GetRawText());
            Assert.NotEqual(Demos.Figure(seed, figure.Name).GetRawText(), figure.Value.GetRawText());
        }
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void what_the_report_prints_in_full_is_so(int seed)
    {
        Assert.Equal(192, Demos.Figure(seed, "F18").GetInt32());
        Assert.Equal(["黄花滩村"], Demos.Names(seed, "F22"));
        Assert.Equal(["产业致富先锋岗"], Demos.Names(seed, "F23"));
        Assert.Equal(["省级文明镇"], Demos.Names(seed, "F38"));
        Assert.Equal(["抗疫先锋", "移风易俗"], Demos.Names(seed, "F48"));
        Assert.Single(Demos.Names(seed, "F39"));
        Assert.Equal(2, Demos.Names(seed, "F39", 2021).Length);
        Assert.Equal(2, Demos.Names(seed, "F40").Length);
        Assert.Equal(8, Demos.Figure(seed, "F42").GetInt32() % 10);
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void the_values_are_such_as_a_township_has(int seed)
    {
        Assert.InRange(Demos.Figure(seed, "F01").GetInt32(), 12, 14);
        Assert.InRange(Demos.Figure(seed, "F03").GetInt32(), 180, 300);
        Assert.InRange(Demos.Figure(seed, "F19").GetInt32(), 1001, 1440);
        Assert.InRange(Demos.Figure(seed, "F28").GetDecimal(), 3m, 9m);
        Assert.InRange(Demos.Figure(seed, "F44").GetInt32(), 401, 700);
        Assert.InRange(Demos.Figure(seed, "F45").GetInt32(), 2, 3);
        Assert.NotEqual(Demos.Figure(seed, "F45").GetInt32(), Demos.Figure(seed, "F46").GetInt32());
        Assert.InRange(Demos.Figure(seed, "F47").GetInt32(), 121, 400);
    }

    [Fact]
    public void money_is_printed_without_needless_zeros() =>
        Assert.All(Enumerable.Range(1, 12), seed => Assert.DoesNotMatch(@"\.\d*0$", Demos.Figure(seed, "F28").GetRawText()));

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void every_figure_names_sources_that_exist(int seed)
    {
        var book = Demos.Book(seed);
        var known = book.Records.Values.Where(record => record.Counts).Select(record => record.Ref)
            .Concat(book.Organisations.Keys)
            .Concat(book.Roles.Concat(book.Cases).Select(entry => entry.GetProperty("ref").GetString()!))
            .ToHashSet();
        foreach (var figure in Demos.Truth(seed).GetProperty("records").EnumerateObject())
        {
            var refs = figure.Value.EnumerateArray().Select(reference => reference.GetString()!).ToList();
            Assert.NotEmpty(refs);
            Assert.Equal(refs.Distinct().Count(), refs.Count);
            Assert.All(refs, reference => Assert.Contains(reference, known));
        }
    }
}

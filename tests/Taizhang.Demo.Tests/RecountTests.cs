using System.Text.Json;
using Xunit;

namespace Taizhang.Demo.Tests;

public sealed class RecountTests
{
    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void the_lines_counted_again_give_the_truth(int seed)
    {
        foreach (var year in new[] { 2021, 2022 })
        {
            var numbers = Demos.Truth(seed, year).GetProperty("figures").EnumerateObject()
                .Where(figure => figure.Value.ValueKind == JsonValueKind.Number)
                .ToDictionary(figure => figure.Name, figure => figure.Value.GetDecimal());
            Assert.Equal(numbers, new Recount(Demos.Book(seed), year).Numbers());
        }
    }

    /// <summary>Not only seeds 1 to 5: any seed a user may type.</summary>
    [Fact]
    public void other_seeds_keep_the_promises_too()
    {
        for (var seed = 6; seed <= 30; seed++)
        {
            new TruthTests().no_two_figures_of_one_unit_are_equal(seed);
            new TruthTests().every_figure_of_the_year_before_is_something_and_something_else(seed);
            new TruthTests().what_the_report_prints_in_full_is_so(seed);
        }
    }
}

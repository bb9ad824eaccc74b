using System.Text.Json;
using Taizhang.Demo;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;
using Taizhang.Testing;
using Xunit;

namespace Journeys.Tests;

/// <summary>What the plan of the demo says is what the ledger counts and opens to.</summary>
public sealed class DemoTruth
{
    private const string Township = "清泉镇";

    private static readonly Period Year = new(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void every_figure_is_the_plans_and_opens_to_exactly_the_plans_records(int seed)
    {
        using var office = TestOffice.Open(Database.Sqlite, Catalogs.RealWith(DemoPlan.Overlay), DemoPlan.LastDay);
        var plan = DemoPlan.Make(seed);
        office.Import(string.Join('\n', plan.Entries));
        var truth = JsonDocument.Parse(plan.Truth).RootElement;

        foreach (var figure in truth.GetProperty("figures").EnumerateObject())
        {
            var trace = TraceFigure.Run(office.Store, Scope.Everything, figure.Name, Township, Year).Value;
            var expected = truth.GetProperty("records").GetProperty(figure.Name).EnumerateArray().Select(item => item.GetString()).Order(StringComparer.Ordinal);
            Assert.Equal(Said(figure.Value), figure.Value.ValueKind == JsonValueKind.Array ? string.Join('、', trace.Reading.Names) : Number(trace.Reading.Value));
            Assert.Equal(expected, trace.Records.Select(record => record.Ref).Distinct().Order(StringComparer.Ordinal));
        }

        Assert.Empty(office.Proof());
    }

    /// <summary>Those of other reports too: whoever looks around finds each of them answered.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void no_figure_of_the_catalog_is_empty(int seed)
    {
        using var office = TestOffice.Open(Database.Sqlite, Catalogs.RealWith(DemoPlan.Overlay), DemoPlan.LastDay);
        office.Import(string.Join('\n', DemoPlan.Make(seed).Entries));

        Assert.Empty(ReadFigures.Run(office.Store, Scope.Everything, Township, Year, variants: false).Value.Readings
            .Where(reading => reading.Value == 0 && reading.Names.Count == 0)
            .Select(reading => reading.Rule.Rule.Key));
    }

    [Fact]
    public void the_year_before_is_the_plans_too()
    {
        using var office = TestOffice.Open(Database.Sqlite, Catalogs.RealWith(DemoPlan.Overlay), DemoPlan.LastDay);
        var plan = DemoPlan.Make(1);
        office.Import(string.Join('\n', plan.Entries));
        var book = ReadFigures.Run(office.Store, Scope.Everything, Township, new Period(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), variants: false).Value;

        foreach (var figure in JsonDocument.Parse(plan.Truth2021).RootElement.GetProperty("figures").EnumerateObject())
        {
            var reading = book.Find(figure.Name);
            Assert.NotNull(reading);
            Assert.Equal(Said(figure.Value), figure.Value.ValueKind == JsonValueKind.Array ? string.Join('、', reading.Names) : Number(reading.Value));
        }
    }

    private static string Said(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join('、', value.EnumerateArray().Select(name => name.GetString()))
        : Number(value.GetDecimal());

    private static string Number(decimal value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json;
using Taizhang.Catalog;
using Taizhang.Catalog.Rules;
using Taizhang.Demo;
using Taizhang.Demo.Planted;
using Taizhang.Ledger;
using Taizhang.Ledger.Rules;
using Taizhang.Testing;
using Xunit;

namespace Journeys.Tests;

/// <summary>What was planted in the demo is what the rules find, no more and no less.</summary>
public sealed class PlantedRules
{
    private const int TenAtOnce = 10;

    private static readonly DutyCatalog Catalog = Catalogs.RealWith(DemoPlan.Overlay);

    /// <summary>On the last day of the demo, months later and years later: nothing that waits runs out by itself.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void the_rules_find_exactly_what_was_planted_on_whatever_day_they_are_asked(int seed)
    {
        var plan = DemoPlan.Make(seed);
        using var office = Office(plan);
        foreach (var day in new[] { DemoPlan.LastDay, DemoPlan.LastDay.AddMonths(5), DemoPlan.LastDay.AddYears(6) })
        {
            office.Restart(Catalog, day);
            Assert.Equal(Listed(plan.Planted), Listed(Found(office)));
        }

        Assert.True(plan.Planted.Select(violation => violation.Code).Distinct().Count() >= 40);
        Assert.Empty(office.Proof());
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public void ten_violations_planted_by_chance_are_found_and_nothing_else_is(int seed)
    {
        var chosen = DemoPlan.Plantable.ToArray();
        new Random(seed).Shuffle(chosen);
        var plan = DemoPlan.Make(seed, chosen[..TenAtOnce]);
        using var office = Office(plan);

        Assert.Subset(plan.Planted.Select(violation => violation.Code).ToHashSet(), chosen[..TenAtOnce].ToHashSet());
        Assert.Equal(Listed(plan.Planted), Listed(Found(office)));
    }

    [Fact]
    public void where_nothing_was_planted_nothing_is_found()
    {
        using var office = Office(DemoPlan.Make(7, []));
        Assert.Empty(Listed(Found(office)));
    }

    /// <summary>
    /// Every rule of a case is broken by something planted, and kept by everything else; of those the township does not
    /// keep, the tests of the procedures have what keeps and what breaks them.
    /// </summary>
    [Fact]
    public void every_rule_of_a_case_is_kept_and_broken_somewhere()
    {
        string[] withTheProcedures = ["R-51-04", "R-71-01"];
        var ofCases = Catalogs.Real.Rules.Values.Where(rule => rule.Judge == RuleJudge.Case && rule.Unbuilt is null).Select(rule => rule.Code);

        Assert.Empty(ofCases.Except(DemoPlan.Make(1).Planted.Select(violation => violation.Code)).Except(withTheProcedures));
    }

    /// <summary>As a user meets it: the files beside the data, the county's rules laid in, today whatever it is.</summary>
    [Fact]
    public void the_command_finds_what_lies_beside_the_truth()
    {
        using var program = new RunningProgram();
        program.Run("demo", "--no-serve", "--seed", "2");
        var planted = JsonDocument.Parse(File.ReadAllText(Path.Combine(program.Data, "planted.json"))).RootElement;
        var judged = program.Run("rules", "--json", "-");

        Assert.Equal(1, judged.Code);
        Assert.Equal(Listed(Read(planted.GetProperty("planted"))), Listed(Read(judged.Json.GetProperty("findings"))));
        Assert.Equal(DemoPlan.LastDay.ToString("O", CultureInfo.InvariantCulture), planted.GetProperty("since").GetString());
    }

    private static IEnumerable<PlantedViolation> Read(JsonElement list) => list.EnumerateArray().Select(item =>
        new PlantedViolation(item.GetProperty("code").GetString() ?? "", item.GetProperty("subject").GetString() ?? "", item.GetProperty("ref").GetString() ?? ""));

    /// <summary>The sums of the plan and, by the other test of the truth, those of the ledger.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void whatever_is_planted_moves_no_figure(int seed)
    {
        var (with, without) = (DemoPlan.Make(seed), DemoPlan.Make(seed, []));
        Assert.Equal(without.Truth, with.Truth);
        Assert.Equal(without.Truth2021, with.Truth2021);
    }

    private static TestOffice Office(DemoPlan plan)
    {
        var office = TestOffice.Open(Database.Sqlite, Catalog, DemoPlan.LastDay);
        office.Import(string.Join('\n', plan.Entries));
        return office;
    }

    private static IEnumerable<PlantedViolation> Found(TestOffice office) =>
        JudgeLedger.Run(office.Store, Scope.Everything).Select(found => new PlantedViolation(found.Finding.Code, found.Subject, found.Ref));

    private static IEnumerable<string> Listed(IEnumerable<PlantedViolation> violations) => violations.Select(violation => violation.ToString()).Order(StringComparer.Ordinal);
}

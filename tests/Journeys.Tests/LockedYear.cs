using Taizhang.Testing;
using Xunit;

namespace Journeys.Tests;

/// <summary>A year that is over is looked at, locked and opened again from the command line.</summary>
public sealed class LockedYear
{
    private const string Late = """{"record":{"ref":"r2","ledger":"gathering","organisation":"Q2b","date":"2022-12-30","fields":{"kinds":["党课"],"subject":"年终党课"}}}""";

    [Fact]
    public void nothing_is_entered_into_a_locked_year_until_it_is_opened_with_a_reason()
    {
        using var program = new RunningProgram();
        Import(program, Towns.Two + """{"record":{"ref":"r1","ledger":"gathering","organisation":"Q1b","date":"2022-03-12","fields":{"kinds":["党课"],"subject":"春耕"}}}""");

        Assert.Equal(0, Period(program, "lock").Code);
        var refused = Import(program, Late);
        Assert.Equal((2, "period-locked"), (refused.Code, refused.Json.GetProperty("refusals")[0].GetProperty("code").GetString()));
        Assert.Equal(2, Period(program, "lock").Code);

        Assert.Equal(2, Period(program, "unlock").Code);
        var opened = Period(program, "unlock", "--reason", "漏登一次");
        Assert.Equal((0, "清泉镇", false), (opened.Code, opened.Json.GetProperty("organisation").GetString(), opened.Json.GetProperty("locked").GetBoolean()));
        Assert.Equal(0, Import(program, Late).Code);
        Assert.Contains("R-13-16", program.Run("rules", "--json", "-").Said, StringComparison.Ordinal);
        Assert.Equal(2, Period(program, "unlock", "--reason", "再来").Code);
    }

    [Fact]
    public void the_grid_says_what_is_not_written_down_and_never_how_much_is()
    {
        using var program = new RunningProgram();
        Import(program, Towns.Two + Late);

        var said = program.Run("due", "--grid", "--org", "清泉镇", "--year", "2022").Said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["甲家村党支部", "乙家村党支部"], said.Select(line => line.Split("  ")[0]));
        Assert.EndsWith("11月 　  12月", said[0].TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith("11月 　  12月 ●", said[1].TrimEnd(), StringComparison.Ordinal);

        var rows = program.Run("due", "--grid", "--org", "清泉镇", "--year", "2022", "--word", "主题党日", "--json", "-").Json.GetProperty("rows");
        Assert.All(rows.EnumerateArray(), row => Assert.All(row.GetProperty("months").EnumerateArray(), month => Assert.Equal("未登记", month.GetString())));
        Assert.Equal(2, program.Run("due", "--grid").Code);
    }

    private static Ended Import(RunningProgram program, string lines)
    {
        File.WriteAllText(program.PathOf("lines.jsonl"), lines);
        return program.Run("import", program.PathOf("lines.jsonl"), "--json", "-");
    }

    private static Ended Period(RunningProgram program, string what, params string[] more) =>
        program.Run(["period", what, "--org", "清泉镇", "--from", "2022-01-01", "--to", "2022-12-31", "--json", "-", .. more]);
}

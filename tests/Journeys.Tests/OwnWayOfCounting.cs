using System.Text;
using Xunit;

namespace Journeys.Tests;

/// <summary>An office counts a figure its own way, by a setting beside its data: every command that states the figure follows it.</summary>
public sealed class OwnWayOfCounting
{
    private static readonly string[] Asked = ["--org", "清泉镇", "--from", "2022-01-01", "--to", "2022-12-31"];

    [Fact]
    public void figures_trace_fill_and_read_state_the_figure_as_the_office_counts_it()
    {
        using var program = new RunningProgram();
        File.WriteAllText(program.PathOf("entries.jsonl"), """
            {"organisation":{"code":"Q","kind":"township","name":"清泉镇"}}
            {"organisation":{"code":"Q1b","kind":"branch","name":"甲村党支部","parent":"Q"}}
            {"organisation":{"code":"Q2b","kind":"branch","name":"乙村党支部","parent":"Q"}}
            {"record":{"ref":"1","ledger":"gathering","organisation":"Q1b","bodies":["Q1b","Q2b"],"date":"2022-06-20","fields":{"kinds":["主题党日"],"subject":"学习","study":true}}}
            """);
        program.Run("import", program.PathOf("entries.jsonl"));
        File.WriteAllText(program.PathOf("t.txt"), "各支部集中学习**次。", Encoding.UTF8);
        Assert.Equal((2, 1, 2, 1), Stated(program));

        Directory.CreateDirectory(Path.Combine(program.Data, "catalog"));
        File.WriteAllText(Path.Combine(program.Data, "catalog", "settings.yaml"), "default-variants: [{ figure: F03, variant: event, document: 清党发〔2022〕5号 }]\n");

        Assert.Equal((1, 1, 1, 2), Stated(program));
    }

    /// <summary>The value the figures state, the records it opens to, and what stands in the filled report with which version.</summary>
    private static (int Value, int Records, int Written, int Version) Stated(RunningProgram program)
    {
        var figure = program.Run(["figures", .. Asked, "--json", "-"]).Json.GetProperty("figures").EnumerateArray().First(figure => figure.GetProperty("figure").GetString() == "F03");
        var trace = program.Run(["trace", "F03", .. Asked, "--json", "-"]).Json;
        program.Run(["fill", program.PathOf("t.txt"), .. Asked, "--out", program.PathOf("t.docx")]);
        var anchored = Assert.Single(program.Run("read", program.PathOf("t.docx"), "--json", "-").Json.EnumerateArray());

        Assert.Equal(figure.GetProperty("value").GetInt32(), trace.GetProperty("value").GetInt32());
        Assert.Equal(figure.GetProperty("version").GetInt32(), anchored.GetProperty("version").GetInt32());
        Assert.Equal(anchored.GetProperty("value").GetInt32(), int.Parse(anchored.GetProperty("text").GetString() ?? "", System.Globalization.CultureInfo.InvariantCulture));
        return (figure.GetProperty("value").GetInt32(), trace.GetProperty("records").GetArrayLength(), anchored.GetProperty("value").GetInt32(), anchored.GetProperty("version").GetInt32());
    }
}

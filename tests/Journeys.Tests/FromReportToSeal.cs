using Xunit;

namespace Journeys.Tests;

/// <summary>A finished report on its way: checked, handed in, sealed; a damaged copy and a news item beside it.</summary>
public sealed class FromReportToSeal
{
    private static readonly string[] Asked = ["--org", "清泉镇", "--from", "2022-01-01", "--to", "2022-12-31"];

    [Fact]
    public void the_demo_report_is_checked_handed_in_sealed_and_a_damaged_copy_is_found()
    {
        using var program = new RunningProgram();
        program.Run("demo", "--no-serve");
        var report = Path.Combine(program.Data, "report.docx");

        var check = program.Run(["check", report, .. Asked, "--out", program.PathOf("commented.docx"), "--sheet", program.PathOf("sheet.docx"), "--json", "-"]);
        Assert.Equal((0, ""), (check.Code, check.Complained));
        Assert.True(check.Json.GetProperty("claims").EnumerateArray().Count(claim => claim.GetProperty("verdict").GetString() == "supported") >= 44);
        Assert.Equal(0, check.Json.GetProperty("findings").GetArrayLength());
        Assert.True(File.Exists(program.PathOf("commented.docx")) && File.Exists(program.PathOf("sheet.docx")));

        var wrong = program.PathOf("总结.txt");
        File.WriteAllText(wrong, "2022年工作总结\n黄花滩村被评为省级“党建引领乡村振兴样板村”。把学习作为作为途径。");
        var damaged = program.Run(["check", wrong, .. Asked, "--json", "-"]);
        Assert.Equal(1, damaged.Code);
        Assert.Equal(["H-02", "T-01"], damaged.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()));
        Assert.Equal(0, program.Run("check", wrong).Code);
        Assert.Equal(2, program.Run(["check", report, wrong, "--json", "-"]).Json.GetProperty("documents").GetArrayLength());

        Assert.Equal(0, program.Run(["submit", report, .. Asked, "--recipient", "县委组织部"]).Code);
        Assert.Equal(0, program.Run(["seal", report, .. Asked]).Code);
        Assert.Equal(0, program.Run(["seal", "--note", "1", .. Asked]).Code);
        Assert.Equal((0, ""), (program.Run("verify").Code, program.Run("verify").Complained));

        var news = program.PathOf("新闻.txt");
        File.WriteAllText(news, "2022年3月5日，黄花滩村志愿者12名清理河道垃圾。");
        var captured = program.Run("capture", news, "--json", "-");
        Assert.Equal((0, "volunteer-activity"), (captured.Code, captured.Json.GetProperty("drafts")[0].GetProperty("ledger").GetString()));
    }

    [Fact]
    public void many_reports_are_checked_in_one_call_and_a_bad_one_is_named()
    {
        using var program = new RunningProgram();
        var reports = Enumerable.Range(1, 40).Select(number => program.PathOf($"{number}.txt")).ToList();
        foreach (var report in reports)
        {
            File.WriteAllText(report, "2022年工作总结\n全年发展党员17名，其中女性5名。");
        }

        File.WriteAllBytes(reports[7], [0xFF, 0xFF, 0xFE]);
        var ended = program.Run(["check", .. reports, program.PathOf("没有.docx"), "--json", "-"]);
        Assert.Equal((1, 39), (ended.Code, ended.Json.GetProperty("documents").GetArrayLength()));
        Assert.Equal(["8.txt template-encoding", "没有.docx file-missing"], ended.Json.GetProperty("refused").EnumerateArray().Select(file => $"{file.GetProperty("file").GetString()} {file.GetProperty("code").GetString()}"));
        Assert.Contains("8.txt：", ended.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("已核对", ended.Complained, StringComparison.Ordinal);

        var clean = program.Run(["check", reports[0], reports[1], "--json", program.PathOf("结果.json")]);
        Assert.Equal((0, ""), (clean.Code, clean.Said));
        Assert.StartsWith("{\"documents\":[{\"file\":\"1.txt\"", File.ReadAllText(program.PathOf("结果.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check nowhere.docx", "file-missing")]
    [InlineData("capture nowhere.txt", "file-missing")]
    [InlineData("seal nowhere.docx --org 清泉镇 --from 2022-01-01 --to 2022-12-31", "file-missing")]
    [InlineData("submit --org 清泉镇 --from 2022-01-01 --to 2022-12-31 --recipient 县委", "data-missing")]
    [InlineData("check nowhere.docx --org 清泉镇", "usage")]
    public void a_wrong_call_is_refused_with_its_code(string call, string code)
    {
        using var program = new RunningProgram();
        var ended = program.Run([.. call.Split(' '), "--json", "-"]);
        Assert.Equal((2, code), (ended.Code, ended.Json.GetProperty("refusals")[0].GetProperty("code").GetString()));
    }
}

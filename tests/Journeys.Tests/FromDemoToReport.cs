using System.Text.Json;
using Taizhang.Documents.Word;
using Xunit;

namespace Journeys.Tests;

/// <summary>The whole way as a user goes it: a township, its figures, a filled report, and the report read back.</summary>
public sealed class FromDemoToReport
{
    private static readonly string[] Asked = ["--org", "清泉镇", "--from", "2022-01-01", "--to", "2022-12-31"];

    [Fact]
    public void the_demo_is_made_filled_proved_and_carried_elsewhere()
    {
        using var program = new RunningProgram();
        Assert.Equal((0, ""), Outcome(program.Run("demo", "--no-serve")));

        var report = File.ReadAllBytes(Path.Combine(program.Data, "report.docx"));
        Assert.Empty(DocumentValidation.Errors(report));
        Assert.DoesNotContain("待填", ((WordOpening.Opened)WordFile.Open(report, "taizhang-sources")).File.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"blank\"", program.Run("parse", Path.Combine(program.Data, "report.docx")).Said, StringComparison.Ordinal);

        var figures = program.Run(["figures", .. Asked, "--json", "-"]).Json.GetProperty("figures").EnumerateArray().ToDictionary(Id, figure => figure.GetProperty("value").GetDecimal());
        foreach (var anchored in program.Run("read", Path.Combine(program.Data, "report.docx"), "--json", "-").Json.EnumerateArray().Where(anchored => figures.ContainsKey(Id(anchored))))
        {
            Assert.Equal(figures[Id(anchored)], anchored.GetProperty("value").GetDecimal());
        }

        Assert.Equal((0, ""), Outcome(program.Run("recount")));
        Assert.Equal((0, ""), Outcome(program.Run("verify")));
        Assert.Equal(2, program.Run("demo", "--no-serve").Code);

        Assert.Equal((0, ""), Outcome(program.Run("export", "--with-personal", "--out", program.PathOf("all.jsonl"))));
        using var elsewhere = new RunningProgram();
        Assert.Equal((0, ""), Outcome(elsewhere.Run("import", program.PathOf("all.jsonl"))));
        Assert.Equal((0, ""), Outcome(elsewhere.Run("export", "--with-personal", "--out", elsewhere.PathOf("all.jsonl"))));
        Assert.Equal(File.ReadAllText(program.PathOf("all.jsonl")), File.ReadAllText(elsewhere.PathOf("all.jsonl")));
    }

    [Fact]
    public void the_real_report_is_filled_with_every_mark_accounted_for()
    {
        var seed = Seed();
        using var program = new RunningProgram();
        program.Run("demo", "--no-serve");

        var filled = program.Run(["fill", seed, .. Asked, "--out", program.PathOf("R.docx"), "--json", program.PathOf("S.json")]);

        Assert.Equal((0, ""), Outcome(filled));
        var slots = JsonDocument.Parse(File.ReadAllText(program.PathOf("S.json"))).RootElement.GetProperty("slots").EnumerateArray().ToList();
        Assert.Equal((40, 3), (slots.Count(slot => Role(slot) == "mark"), slots.Count(slot => Role(slot) == "name")));
        Assert.All(slots.Where(slot => Role(slot) != "visible"), slot => Assert.Equal("filled", slot.GetProperty("status").GetString()));
        Assert.Contains(slots, slot => slot.GetProperty("figure").GetString() == "F18" && slot.GetProperty("status").GetString() == "agrees");
    }

    [Fact]
    public void what_the_real_report_prints_unmasked_is_proved_from_the_demo()
    {
        var seed = Seed();
        using var program = new RunningProgram();
        program.Run("demo", "--no-serve");

        program.Run(["check", seed, .. Asked, "--json", program.PathOf("C.json")]);

        var proved = JsonDocument.Parse(File.ReadAllText(program.PathOf("C.json"))).RootElement.GetProperty("claims").EnumerateArray()
            .Where(claim => claim.GetProperty("verdict").GetString() == "supported")
            .Select(claim => $"{claim.GetProperty("figure").GetString()}={claim.GetProperty("surface").GetString()}")
            .ToList();
        Assert.Equal(["F18=192", "F22=黄花滩村", "F23=产业致富先锋岗", "F38=省级文明镇"], proved.Where(claim => !claim.StartsWith("F40", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static string Seed()
    {
        var folder = Path.Combine(RunningProgram.Shared, "seeds");
        Assert.SkipUnless(Directory.Exists(folder), "The real report lies outside the repository and is not here.");
        return Directory.EnumerateFiles(folder, "*.txt").Single();
    }

    [Theory]
    [InlineData("figures --org 无此镇 --from 2022-01-01 --to 2022-12-31", "data-missing")]
    [InlineData("figures --org 清泉镇 --from 2022-02-30 --to 2022-12-31", "usage")]
    [InlineData("figures --org 清泉镇 --from 2022-01-01 --to 2022-12-31 --by month", "usage")]
    [InlineData("figures --org 清泉镇 --from 2022-01-01 --to 2022-12-31 --figure F30", "usage")]
    [InlineData("fill nowhere.docx --org 清泉镇 --from 2022-01-01 --to 2022-12-31 --out out.docx", "file-missing")]
    [InlineData("import nowhere.jsonl", "file-missing")]
    [InlineData("nothing", "usage")]
    [InlineData("figures", "usage")]
    [InlineData("figures --org", "usage")]
    [InlineData("figures --bogus", "usage")]
    [InlineData("demo --seed abc", "usage")]
    [InlineData("import", "usage")]
    public void a_wrong_call_is_refused_in_a_sentence_and_in_json(string call, string code)
    {
        using var program = new RunningProgram();

        var ended = program.Run([.. call.Split(' '), "--json", "-"]);

        Assert.Equal(2, ended.Code);
        Assert.Equal(code, ended.Json.GetProperty("refusals")[0].GetProperty("code").GetString());
        Assert.Contains($"（{code}）", ended.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Complained, StringComparison.Ordinal);
        Assert.EndsWith($"。（{code}）", ended.Complained.Trim(), StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z]+ [A-Za-z]+ [A-Za-z]+", ended.Complained);
    }

    [Fact]
    public void a_result_that_cannot_be_written_is_refused_before_anything_is_done()
    {
        using var program = new RunningProgram();
        File.WriteAllText(program.PathOf("town.jsonl"), """{"organisation":{"code":"Q","kind":"township","name":"清泉镇"}}""");

        var ended = program.Run("import", program.PathOf("town.jsonl"), "--json", program.PathOf("no/such/folder.json"));

        Assert.Equal((2, "folder.json：结果写不到这个文件里，还什么都没有做。请核对 --json 的路径，或写 - 直接显示。（json-target）"), (ended.Code, ended.Complained.Trim()));
        Assert.Equal("data-missing", program.Run("verify", "--json", "-").Json.GetProperty("refusals")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void who_asks_for_english_is_told_that_there_is_none_yet_and_gets_the_same_json()
    {
        using var program = new RunningProgram();

        var english = program.Run("ledgers", "--lang", "en", "--json", "-");

        Assert.Equal((0, "There are no English texts yet; Chinese follows. JSON is the same in every language."), (english.Code, english.Complained.Trim()));
        Assert.Equal(program.Run("ledgers", "--json", "-").Said, english.Said);
    }

    private static (int Code, string Complained) Outcome(Ended ended) => (ended.Code, ended.Complained);

    private static string Id(JsonElement figure) => figure.GetProperty("figure").GetString() ?? "";

    private static string Role(JsonElement slot) => slot.GetProperty("role").GetString() ?? "";
}

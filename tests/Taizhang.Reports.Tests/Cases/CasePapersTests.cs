using Taizhang.Documents.Word;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Reports.Cases;
using Xunit;

namespace Taizhang.Reports.Tests.Cases;

/// <summary>The papers of a case: what is lacking, for the branch, and the case log.</summary>
public sealed class CasePapersTests
{
    private static readonly DateTimeOffset At = new(2022, 12, 6, 9, 0, 0, TimeSpan.FromHours(8));

    private const string Case = """
        {"ref":"c","procedure":"membership","subject":"ma","organisation":"Q1b","fields":{"checked_from":"2022-11-01"},"steps":[{"step":"activist","date":"2020-10-22"},{"step":"training","date":"2022-10-01"},{"step":"committee-review","date":"2022-11-20","documents":["支委会审查意见"]}]}
        """;

    [Fact]
    public void the_list_for_the_branch_names_what_is_lacking_by_who_brings_it()
    {
        var text = Text(CasePapers.Missing(Read(), At));

        Assert.Contains("发展党员（马晓燕）下一步是“上级党委预审”，还缺3样。", text, StringComparison.Ordinal);
        Assert.Contains("请党支部准备\n□ 群众座谈会记录（支委会审查）\n□ 预审请示（上级党委预审）\n请镇党委准备\n□ 执纪执法部门意见（只登文号）（上级党委预审）\n", text, StringComparison.Ordinal);
        Assert.Contains("2022年12月6日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void the_log_says_what_was_done_by_whom_and_what_was_not_checked()
    {
        var text = Text(CasePapers.Log(Read(), At));

        Assert.Contains("发展党员全程纪实\n马晓燕，甲家村党支部。\n", text, StringComparison.Ordinal);
        Assert.Contains("1．2020年10月22日，推荐和确定入党积极分子（未核），支委会。登记：officer，2022年12月6日。\n", text, StringComparison.Ordinal);
        Assert.Contains("3．2022年11月20日，支委会审查，支委会。材料：支委会审查意见。登记：officer，2022年12月6日。\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void the_request_says_who_it_is_what_was_done_and_what_only_the_branch_can_write()
    {
        var file = Read() with { Person = new PersonContent("ma", "马晓燕", "女", new DateOnly(1996, 3, 1), "回族", "大专", null, null, null, null, "Q1b") };
        Assert.Equal(["预审请示"], CasePapers.RequestsOf(file));
        var text = Text(CasePapers.Request(file, "预审请示", At));

        Assert.Contains("关于马晓燕同志预审的请示\n镇党委：\n马晓燕同志，女，回族，1996年3月生，大专，甲家村党支部。", text, StringComparison.Ordinal);
        Assert.Contains("2020年10月22日，推荐和确定入党积极分子。\n", text, StringComparison.Ordinal);
        Assert.Contains("【报送前还缺：群众座谈会记录】\n", text, StringComparison.Ordinal);
        Assert.Contains("【由支部委员会写明】\n妥否，请批示。\n", text, StringComparison.Ordinal);
        Assert.EndsWith("甲家村党支部\n2022年12月6日\n", text[..(text.IndexOf("2022年12月6日", StringComparison.Ordinal) + "2022年12月6日\n".Length)], StringComparison.Ordinal);
    }

    [Fact]
    public void a_case_of_a_body_has_no_request_about_a_comrade() => Assert.Empty(CasePapers.RequestsOf(Read()));

    private static CaseFile Read()
    {
        var content = (CaseContent)CountedSources.Read(TestCatalog.Catalog, EntryKind.Case, Case);
        var reading = ReadCase.On(content, TestCatalog.Catalog, new CaseRules(TestCatalog.Catalog), new DateOnly(1996, 3, 1), new DateOnly(2022, 12, 6));
        Assert.NotNull(reading);
        return new CaseFile("c", "发展党员", "马晓燕", "甲家村党支部", null, reading, [.. reading.Taken.Select(step => new CaseLogLine(
            step.Step.Date, step.Definition.Name, step.Definition.Decider, step.Step.Step == "committee-review" ? ["支委会审查意见"] : [], "officer", new DateOnly(2022, 12, 6), step.Checked, step))], new Dictionary<string, string>());
    }

    private static string Text(byte[] document) => WordFile.Open(document) is WordOpening.Opened opened ? opened.File.Text : throw new ArgumentException("The paper cannot be opened.");
}

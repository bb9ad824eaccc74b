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

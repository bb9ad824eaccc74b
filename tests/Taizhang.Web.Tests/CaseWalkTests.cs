using Microsoft.Playwright;
using Taizhang.Documents.Word;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>专项工作 as an officer walks through it.</summary>
public sealed class CaseWalkTests(Chromium chromium)
{
    /// <summary>马晓燕 was accepted in November 2021; the papers of her conversion are kept here.</summary>
    private const string Accepted = """
        {"person":{"ref":"maxy","name":"马晓燕","sex":"女","birth":"1996-03-01","organisation":"黄花滩村党支部"}}
        {"case":{"ref":"maxy-case","procedure":"membership","subject":"maxy","organisation":"黄花滩村党支部","fields":{"checked_from":"2022-11-01"},"steps":[{"step":"branch-meeting","date":"2021-11-30"},{"step":"approved","date":"2021-12-20"},{"step":"conversion-applied","date":"2022-12-01","documents":["转正申请书"]}]}}
        """;

    [Fact]
    public async Task a_membership_case_is_held_up_by_a_gate_completed_and_printed()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.Empty(ImportEntries.Run(desk.Store, Accepted.Split('\n'), new ImportOptions(false, false, null)).Refusals);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await walk.GoAsync("/Cases?procedure=membership");
        await Chromium.KeepAsync(page, "专项工作");
        await page.GetByRole(AriaRole.Link, new() { Name = "马晓燕" }).ClickAsync();
        await Expect(page.GetByText("2014年细则").Or(page.GetByText("工作细则")).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "登记“支部大会讨论转正”" }).ClickAsync();

        await page.GetByLabel("日期").FillAsync("2022-11-20");
        await SaveAsync(page);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("最早可在2022年11月30日");
        await Chromium.KeepAsync(page, "办早了");
        await page.GetByLabel("日期").FillAsync("2022-12-05");
        await SaveAsync(page);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "下一步：上级党委审批转正" })).ToBeVisibleAsync();
        await Expect(page.GetByText("还缺")).ToBeVisibleAsync();
        await Chromium.KeepAsync(page, "还缺几样");
        Assert.Contains("关于马晓燕同志转正的请示", await DownloadAsync(page, "打印转正请示"), StringComparison.Ordinal);
        var missing = await DownloadAsync(page, "打印缺件清单给支部");
        Assert.Contains("□ 转正请示（上级党委审批转正）", missing, StringComparison.Ordinal);
        foreach (var paper in new[] { "支部大会记录", "支部大会决议", "转正请示" })
        {
            await page.GetByLabel(paper).CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "打勾的到了" }).ClickAsync();
        await Expect(page.GetByLabel("转正请示")).ToHaveCountAsync(0);
        await TakeAsync(page, "上级党委审批转正", "2022-12-15");
        await TakeAsync(page, "材料归档", "2022-12-20");

        await Expect(page.GetByText("已办完。")).ToBeVisibleAsync();
        Assert.Contains("2022年12月15日，上级党委审批转正，镇党委。", await DownloadAsync(page, "打印全程纪实"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_step_written_down_by_mistake_is_taken_back_and_a_case_is_left()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await walk.GoAsync("/cases/new/title");
        await page.GetByLabel("哪个组织").FillAsync("黄花滩村");
        await page.GetByLabel("这一步的日期").FillAsync("2022-03-01");
        await page.GetByLabel("项目").SelectOptionAsync("文明创建");
        await page.GetByLabel("称号").FillAsync("县级文明村");
        await page.GetByLabel("级别").SelectOptionAsync("县级");
        await SaveAsync(page);
        await TakeAsync(page, "推荐", "2022-04-01");
        await page.GetByText("撤回一步").ClickAsync();
        await page.GetByLabel("原因").FillAsync("登错了");
        await page.GetByRole(AriaRole.Button, new() { Name = "撤回" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "下一步：推荐" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "附件、改动和作废" }).ClickAsync();
        await Expect(page.GetByText("撤回：登错了")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task the_board_says_what_was_planned_and_done_and_each_number_opens_to_its_records()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        const string Quota = """{"record":{"ref":"quota","ledger":"development-quota","organisation":"620699101","date":"2022-02-20","fields":{"year":2022,"issued":40,"document":"云组发〔2022〕3号"}}}""";
        Assert.Empty(ImportEntries.Run(desk.Store, [Quota], new ImportOptions(false, false, null)).Refusals);
        var board = await desk.GetAsync("/Cases?procedure=membership");

        Assert.Matches("2022年计划 <a href=\"/ledgers/development-quota[^\"]*\">40名</a>，已接收 <a href=\"/figures/F24[^\"]*from=2022-01-01[^\"]*\">[0-9]+名</a>。", board);
    }

    [Fact]
    public async Task medals_are_looked_at_by_seniority_for_years_ahead()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var page = await desk.GetAsync("/cases/medals");
        var candidates = MedalForecast.Run(desk.Store, Scope.Everything, ReadEntry.IdOf(desk.Store, Scope.Everything, EntryKind.Organisation, "620699101") ?? 0, 2023, 1)[0].Candidates;

        Assert.NotEmpty(candidates);
        Assert.Contains($"到2023年7月1日满50年 <small>{candidates.Count} 名</small>", page, StringComparison.Ordinal);
        Assert.Contains("到2027年7月1日满50年", page, StringComparison.Ordinal);
        Assert.Contains(candidates[0].Name, page, StringComparison.Ordinal);
        Assert.Contains("/cases/medals", await desk.GetAsync("/Cases?procedure=medal"), StringComparison.Ordinal);
    }

    private static async Task TakeAsync(IPage page, string step, string day)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = $"登记“{step}”" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"登记“{step}”" })).ToBeVisibleAsync();
        await page.GetByLabel("日期").First.FillAsync(day);
        await SaveAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "全程纪实" })).ToBeVisibleAsync();
    }

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();

    private static async Task<string> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        using var bytes = new MemoryStream();
        await (await download.CreateReadStreamAsync()).CopyToAsync(bytes);
        return Assert.IsType<WordOpening.Opened>(WordFile.Open(bytes.ToArray())).File.Text;
    }
}

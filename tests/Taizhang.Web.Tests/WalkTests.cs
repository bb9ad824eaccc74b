using System.Globalization;
using Microsoft.Playwright;
using Taizhang.Documents.Word;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Testing;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>The desk as an officer walks through it; what was walked past is kept as pictures for the guide when asked for.</summary>
public sealed class WalkTests(Chromium chromium, DemoDesk demo) : IClassFixture<Chromium>, IClassFixture<DemoDesk>
{
    private readonly OpenDesk _desk = demo.Desk;

    [Fact]
    public async Task the_first_run_needs_three_fields_and_leads_home()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await page.GetByLabel("县（区）").FillAsync("云岭县");
        await page.GetByLabel("乡镇").FillAsync("清泉镇");
        await page.GetByLabel("您的姓名").FillAsync("李晓梅");
        await page.GetByLabel("各村名称").FillAsync("黄花滩村\n石门村\n红沙湾村");
        await Chromium.KeepAsync(page, "开始");
        await page.GetByRole(AriaRole.Button, new() { Name = "建好台账" }).ClickAsync();

        await Expect(page.GetByText("清泉镇工作台账")).ToBeVisibleAsync();
        await Expect(page.GetByText("快捷登记")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_record_is_entered_by_keyboard_alone_and_the_figure_opens_to_it()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await page.GotoAsync("/ledgers/gathering/new");
        await Expect(page.Locator("input[name=date]")).ToBeFocusedAsync();
        await page.Locator("input[name=date]").FillAsync("2022-12-30");
        await page.GetByLabel("村/单位").FocusAsync();
        await page.Keyboard.TypeAsync("黄花滩");
        await page.GetByLabel("主题党日").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByLabel("学习内容").FocusAsync();
        await page.Keyboard.TypeAsync("学习全会精神，谋划来年春耕");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("42");
        await page.GetByLabel("实到").FocusAsync();
        await page.Keyboard.TypeAsync("40");
        await Chromium.KeepAsync(page, "登记一次");
        await page.Keyboard.PressAsync("Control+s");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");
        await Chromium.KeepAsync(page, "一条记录");
        await page.GetByRole(AriaRole.Link, new() { Name = "各支部集中学习" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "各支部集中学习" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "下一页" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "下一页" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "学习全会精神，谋划来年春耕" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "学习全会精神，谋划来年春耕" })).ToBeVisibleAsync();
    }

    /// <summary>The officer's month: keys counted as a character 2.5, a digit, Enter or Tab 1, a tick 1, a click 3; 281 are planned for 18 branches.</summary>
    [Fact]
    public async Task a_month_of_eighteen_branches_is_one_sheet_by_keyboard()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var (page, keys) = (walk.Page, 3m);
        await page.GotoAsync("/ledgers/gathering/sheets/month?from=2022-12-01&to=2022-12-31");
        await page.GetByLabel("学习内容").FocusAsync();
        await TypeAsync("学习会议精神");
        await page.GetByLabel("主题党日").FocusAsync();
        await PressAsync("Space");
        await page.GetByLabel("含集中学习").SelectOptionAsync("是");
        keys += 4;
        await page.Locator("input[name='r1.date']").FocusAsync();
        for (var row = 1; row <= 18; row++)
        {
            await TypeAsync("28");
            await PressAsync("Enter");
            await TypeAsync("2");
            await PressAsync("Enter");
        }

        await Chromium.KeepAsync(page, "按月登记");
        await PressAsync("Control+s");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记 18 行，共 18 条。");
        Assert.InRange(keys, 1, 281 * 1.3m);

        async Task TypeAsync(string text)
        {
            await page.Keyboard.TypeAsync(text);
            keys += text.Sum(letter => char.IsAscii(letter) ? 1m : 2.5m);
        }

        async Task PressAsync(string key)
        {
            await page.Keyboard.PressAsync(key);
            keys++;
        }
    }

    [Fact]
    public async Task a_report_is_walked_by_keyboard_filled_and_downloaded()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await page.GotoAsync("/Reports");
        var text = "一、基层党建。全年发展党员**名，组织党委理论学习中心组学习**次。\n二、其他。认领微心愿**件。\n";
        await page.Locator("input[name=Base]").SetInputFilesAsync(new FilePayload { Name = "去年述职报告.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await Chromium.KeepAsync(page, "选底稿");
        await page.GetByRole(AriaRole.Button, new() { Name = "填入数据" }).ClickAsync();

        await Expect(page.Locator(".chip.hollow")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("36");
        await Chromium.KeepAsync(page, "写报告");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chip.hollow")).ToHaveCountAsync(0);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "生成Word" }).ClickAsync());
        using var bytes = new MemoryStream();
        await (await download.CreateReadStreamAsync()).CopyToAsync(bytes);
        var opened = Assert.IsType<WordOpening.Opened>(WordFile.Open(bytes.ToArray(), "taizhang-sources"));
        Assert.Contains("认领微心愿36件", opened.File.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", opened.File.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "首页")]
    [InlineData("/Ledgers", null)]
    [InlineData("/ledgers/gathering", null)]
    [InlineData("/ledgers/gathering/new", null)]
    [InlineData("/ledgers/gathering/sheets/month", null)]
    [InlineData("/ledgers/publication/sheets/paste", null)]
    [InlineData("/check", null)]
    [InlineData("/Office/Import", null)]
    [InlineData("/Figures", null)]
    [InlineData("/figures/F03", "一项统计数")]
    [InlineData("/People?org=620699101", null)]
    [InlineData("/Cases", null)]
    [InlineData("/Cases?procedure=title&stage=已办完", null)]
    [InlineData("/cases/new/membership", null)]
    [InlineData("/cases/register/membership", null)]
    [InlineData("/Cases/Reserve", null)]
    [InlineData("/Cases/Care", null)]
    [InlineData("case", null)]
    [InlineData("/Reports", null)]
    [InlineData("/reports/submissions", null)]
    [InlineData("/capture", null)]
    [InlineData("/Figures/Returns", null)]
    [InlineData("/Office/Books", null)]
    [InlineData("/Office/Rules", null)]
    [InlineData("/Office/Calendar", null)]
    [InlineData("/Office/NewLedger", null)]
    [InlineData("/People/New?org=620699101", null)]
    [InlineData("/Office", "系统管理")]
    [InlineData("/Office/Backup", "备份和恢复")]
    [InlineData("/Office/Trail", null)]
    [InlineData("/find?q=学习", null)]
    [InlineData("/leave", null)]
    public async Task a_page_can_be_used_by_everybody_and_fits_a_small_screen(string path, string? picture)
    {
        await using var walk = await chromium.OpenAsync(_desk, withOwnScripts: true);
        var page = walk.Page;
        await page.GotoAsync(path.StartsWith('/') ? path : Address(path));
        if (picture is not null)
        {
            await Chromium.KeepAsync(page, picture);
        }

        await page.AddScriptTagAsync(new() { Path = AxeFile() });
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
              .filter(found => ["serious", "critical"].includes(found.impact))
              .map(found => found.id + ": " + found.nodes.slice(0, 3).map(node => node.html).join(" | "))
            """));

        await page.SetViewportSizeAsync(1024, 768);
        Assert.True(await page.Locator("main").EvaluateAsync<bool>("main => main.scrollWidth <= main.clientWidth + 1"), $"{path} is wider than a small screen.");
    }

    /// <summary>A page of something that has no address of its own in the demo.</summary>
    private string Address(string what)
    {
        var town = ReadEntry.IdOf(_desk.Store, Scope.Everything, EntryKind.Organisation, "620699101") ?? 0;
        var shown = ReadBoard.Run(_desk.Store, Scope.Everything, "membership", town).Stages.First(stage => stage.Cases[0].Reading.State == CaseState.Open).Cases[0].Id;
        return what switch
        {
            "case" => string.Create(CultureInfo.InvariantCulture, $"/cases/{shown}"),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };
    }

    private static string AxeFile() => Path.Combine(Catalogs.Root, "src", "Taizhang.Web", "node_modules", "axe-core", "axe.min.js");
}

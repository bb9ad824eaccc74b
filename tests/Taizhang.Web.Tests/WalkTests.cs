using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Taizhang.Documents.Word;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>The desk as an officer walks through it; what was walked past is kept as pictures for the guide when asked for.</summary>
public sealed class WalkTests(Chromium chromium)
{
    [Fact]
    public async Task the_first_run_needs_three_fields_and_leads_home()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await Expect(page.Locator("main h2")).ToHaveTextAsync(["先看看样子 演示数据", "把我的表格放进来", "从空白开始"]);
        await Chromium.KeepAsync(page, "开始");
        await page.GetByRole(AriaRole.Link, new() { Name = "从空白开始" }).ClickAsync();
        await Expect(page.GetByLabel("县（区）")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("云岭县");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("清泉镇");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("李晓梅");
        await page.GetByLabel("各村名称").FillAsync("1\t黄花滩村\n2\t石门村\n3\t红沙湾村");
        await page.GetByRole(AriaRole.Button, new() { Name = "建好台账" }).ClickAsync();

        await Expect(page.GetByLabel("新口令")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "以后再说" }).ClickAsync();
        await Expect(page.GetByText("台账还是空的，可以先做一样")).ToBeVisibleAsync();
        await Chromium.KeepAsync(page, "空的首页");
        await Expect(page.GetByText("清泉镇工作台账")).ToBeVisibleAsync();
        await Expect(page.GetByText("快捷登记")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_record_is_entered_by_keyboard_alone_and_the_figure_opens_to_it()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await walk.GoAsync("/ledgers/gathering/new");
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
        foreach (var next in new[] { 2, 3 })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "下一页" }).ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex(string.Create(CultureInfo.InvariantCulture, $"[?&]p={next}(&|$)")));
        }

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
        await walk.GoAsync("/ledgers/gathering/sheets/month?from=2022-12-01&to=2022-12-31");
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
        await walk.GoAsync("/Reports");
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
}

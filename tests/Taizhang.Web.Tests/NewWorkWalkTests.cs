using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Taizhang.Documents.Excel;
using Taizhang.Documents.Word;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Reports.Read;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>What an officer does for the first time: last year's report made into this year's, a ledger made of her own table, a check answered.</summary>
public sealed class NewWorkWalkTests(Chromium chromium)
{
    private static readonly Period Year = new(new DateOnly(2022, 1, 1), OpenDesk.Today);

    [Fact]
    public async Task last_years_report_becomes_this_years()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await walk.GoAsync("/Reports");
        await ChooseAsync(page, "input[name=Base]", "2021年述职报告.txt", "2021年，全镇发展党员98名，组织党委理论学习中心组学习97次。\n");
        await page.GetByLabel("这是去年的报告").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "填入数据" }).ClickAsync();

        await Expect(page.Locator("[data-panel=none]")).ToContainTextAsync("2021年 → 2022年");
        await Expect(page.Locator(".chip")).ToHaveCountAsync(2);
        await page.Locator(".chip").First.ClickAsync();
        var other = page.Locator("[data-panel]:visible [data-figures]");
        await other.GetByText("换一项").ClickAsync();
        await Expect(other.Locator("option")).ToHaveCountAsync(desk.Store.Catalog.Figures.Count);
        await Expect(other.Locator("select")).ToHaveValueAsync("F24");
        await Chromium.KeepAsync(page, "去年的报告换成今年的");
        var word = await DownloadAsync(page);
        var opened = Assert.IsType<WordOpening.Opened>(WordFile.Open(word, "taizhang-sources"));
        var figures = ReadFigures.Run(desk.Store, Scope.Everything, "清泉镇", Year, variants: false).Value;
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"发展党员{figures.Find("F24")?.Value}名，组织党委理论学习中心组学习{figures.Find("F01")?.Value}次"), opened.File.Text, StringComparison.Ordinal);
        Assert.Equal(2, ReadReport.Run(word, "2022年述职报告.docx").Value.Count);
    }

    [Fact]
    public async Task a_dropped_table_becomes_a_ledger_that_is_entered_counted_and_filled_into_a_report()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await walk.GoAsync("/Office/NewLedger");
        await page.Locator("input[name=file]").SetInputFilesAsync(new FilePayload { Name = "防汛.xlsx", MimeType = "application/octet-stream", Buffer = Patrols() });
        await page.GetByRole(AriaRole.Button, new() { Name = "看一看" }).ClickAsync();
        await page.GetByLabel("叫什么名字").FillAsync("防汛巡查");
        await page.GetByLabel("一条算一").FillAsync("次");
        await page.GetByLabel("合计参加人数").CheckAsync();
        await Chromium.KeepAsync(page, "从表格另建台账");
        await page.GetByRole(AriaRole.Button, new() { Name = "建好这本台账" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/ledgers/own-1/sheets/paste"));
        await walk.HearsAsync();
        await page.Locator("table.sheet tbody input:not([type=checkbox]):not([type=hidden])").First.FocusAsync();
        await new Typist(page, chromium.DateOrder).PasteAsync("日期\t村\t巡查河段\t参加人数\n7.1\t黄花滩村\t北河\t12\n7.2\t石门峡村\t南河\t9");
        await Expect(page.Locator("input[name='r2.c1']")).ToHaveValueAsync("南河");
        await walk.HearsAsync();
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记 2 行，共 2 条。");

        await walk.GoAsync("/Figures");
        await page.GetByRole(AriaRole.Row, new() { Name = "防汛巡查参加人数" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.Locator("#value")).ToHaveTextAsync("21");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "明细 2 条" })).ToBeVisibleAsync();
        await walk.GoAsync("/Reports");
        await ChooseAsync(page, "input[name=Base]", "防汛小结.txt", "全年防汛巡查**次。\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "填入数据" }).ClickAsync();
        await Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        Assert.Contains("防汛巡查2次", Assert.IsType<WordOpening.Opened>(WordFile.Open(await DownloadAsync(page), "taizhang-sources")).File.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_not_the_offices_is_said_once_and_not_asked_again()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await CheckAsync(walk);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "不属于我的台账" })).ToBeVisibleAsync();
        await Chromium.KeepAsync(page, "核对的结果");
        await page.GetByRole(AriaRole.Button, new() { Name = "不属于我的台账" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "不属于我的台账" })).ToHaveCountAsync(0);

        await CheckAsync(walk);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "下载带批注的Word" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "不属于我的台账" })).ToHaveCountAsync(0);
    }

    private static async Task CheckAsync(Walk walk)
    {
        await walk.GoAsync("/check");
        await ChooseAsync(walk.Page, "input[name=document]", "2019年总结.txt", "2019年，全镇发展党员7名。\n");
        await walk.Page.Locator("input[name=from]").FillAsync("2019-01-01");
        await walk.Page.Locator("input[name=to]").FillAsync("2019-12-31");
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await Expect(walk.Page).ToHaveURLAsync(new Regex("/check/[0-9a-f]+"));
    }

    private static Task ChooseAsync(IPage page, string input, string name, string text) =>
        page.Locator(input).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });

    private static async Task<byte[]> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "生成Word" }).ClickAsync());
        using var bytes = new MemoryStream();
        await (await download.CreateReadStreamAsync()).CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static byte[] Patrols() => WorkbookWriter.Write(new SheetTable(
        "防汛", [], ["日期", "村", "巡查河段", "参加人数"],
        [
            [new SheetCell.Text("2022-07-01"), new SheetCell.Text("黄花滩村"), new SheetCell.Text("北河"), new SheetCell.Number(12)],
            [new SheetCell.Text("2022-07-02"), new SheetCell.Text("石门峡村"), new SheetCell.Text("南河"), new SheetCell.Number(9)],
        ],
        []));
}

using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>What comes out of the printer: what gets signed, and nothing that belongs to the screen.</summary>
public sealed class PaperTests(Chromium chromium)
{
    [Fact]
    public async Task a_short_payout_list_is_one_sheet_with_its_title()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        await walk.GoAsync("/Cases/Care?batch=2022年重阳慰问");
        await Expect(walk.Page.Locator("main h2")).ToHaveTextAsync("2022年重阳慰问发放花名册");

        Assert.Equal(1, await SheetsAsync(walk.Page));
    }

    [Fact]
    public async Task a_list_carries_the_stamped_lines_on_paper_only()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        await walk.GoAsync("/ledgers/volunteer-activity?handler=Print");
        var stamped = walk.Page.Locator("thead .print-row");
        await Expect(stamped).ToBeHiddenAsync();
        await walk.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(stamped).ToBeVisibleAsync();
        await Expect(stamped).ToContainTextAsync("填报单位（盖章）：清泉镇");
        await Expect(walk.Page.Locator("nav.menu")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/ledgers/volunteer-activity?handler=Print")]
    [InlineData("/Cases/Care?batch=2022年重阳慰问")]
    [InlineData("/cases/register/membership")]
    [InlineData("/cases/medals")]
    [InlineData("/Cases/Reserve")]
    public async Task everything_printed_is_signed_and_stamped_in_the_same_lines(string page)
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await desk.SendAsync("/Office", "/Office?handler=Officer", ("Officer", "李晓梅"));
        const string Lines = "填报单位（盖章）：清泉镇|负责人（签名）：|审核人（签名）：|填表人（签名）：李晓梅|报出时间：　　　年　　月　　日";

        var spans = Regex.Matches(await desk.GetAsync(page), "<span>([^<]+)</span>").Select(span => span.Groups[1].Value.TrimEnd('　')).ToList();
        Assert.Contains(Lines, string.Join('|', spans), StringComparison.Ordinal);
        Assert.Single(spans, span => span.StartsWith("填报单位", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_check_prints_what_it_found_and_not_what_is_folded()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        await walk.GoAsync("/check");
        await walk.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "总结.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("全年组织党委理论学习中心组学习99次。各支部集中学习225次。\n") });
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await Expect(walk.Page.Locator("details.block").First).ToBeVisibleAsync();
        await walk.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(walk.Page.GetByText("台账12次")).ToBeVisibleAsync();
        await Expect(walk.Page.Locator("details.block:not([open])").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task a_recovery_code_is_alone_on_its_paper()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        await walk.GoAsync("/Office/Password");
        await walk.Page.FillAsync("input[name=Password]", "春耕备耕要早动手");
        await walk.Page.FillAsync("input[name=Again]", "春耕备耕要早动手");
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "设口令" }).ClickAsync();
        await Expect(walk.Page.Locator("#code")).ToBeVisibleAsync();
        await walk.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(walk.Page.GetByText("台账恢复码")).ToBeVisibleAsync();
        await Expect(walk.Page.GetByText("清泉镇，2022年12月31日。")).ToBeVisibleAsync();
        await Expect(walk.Page.Locator("input[name=Password]")).ToBeHiddenAsync();
        Assert.Equal(1, await SheetsAsync(walk.Page));
    }

    private static async Task<int> SheetsAsync(IPage page)
    {
        var paper = await page.PdfAsync(new() { PreferCSSPageSize = true });
        return Regex.Count(Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b");
    }
}

using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Testing;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>Lists that are long: what is dear to work out comes behind the page, and nothing is cut without saying so.</summary>
public sealed partial class LargeListTests(Chromium chromium)
{
    private const string Activities = "/ledgers/volunteer-activity?from=2022-01-01&to=2022-12-31";

    [Fact]
    public async Task totals_of_very_many_records_come_behind_the_page_and_are_those_of_the_list()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        Enter(desk, Towns.Two + ManyActivities(1_001));
        var participants = TotalRecords.Run(desk.Store, Scope.Everything, new RecordFilter("volunteer-activity")).Value.Single(total => total.Field.Id == "participants");
        var line = $"{participants.Field.Name} 12012";
        var page = await desk.GetAsync(Activities);
        var behind = $"{Activities}&handler=Totals";

        Assert.Equal(12_012, participants.Amount);
        Assert.Contains($"hx-get=\"{behind}\" hx-trigger=\"load\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(line, page, StringComparison.Ordinal);
        Assert.Equal($"<p class=\"muted\">合计 {line}</p>", WebUtility.HtmlDecode(await PartAsync(desk, behind)).Trim());
        Assert.All(new[] { await desk.GetAsync(behind), await desk.GetAsync($"{Activities}&handler=Print") }, whole => Assert.Contains(line, whole, StringComparison.Ordinal));

        await using var walk = await chromium.OpenAsync(desk);
        await walk.GoAsync(Activities);
        await Expect(walk.Page.GetByText(line)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task parts_of_a_figure_of_very_many_records_come_behind_the_page_and_open_to_their_records()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        Enter(desk, Towns.Two + ManyActivities(3_001) + """

            {"record":{"ref":"o","ledger":"volunteer-activity","organisation":"H1","date":"2022-05-04","fields":{"content":"送姜茶","category":"关心关爱","participants":3}}}
            """);
        var address = "/figures/F47?from=2022-01-01&to=2022-12-31&by=category&part=" + Uri.EscapeDataString("关心关爱");
        var page = await desk.GetAsync(address);
        var parts = await PartAsync(desk, $"{address}&handler=Further");
        var records = WebUtility.HtmlDecode(await PartAsync(desk, $"{address}&handler=Records"));
        var whole = await desk.GetAsync($"{address}&handler=Whole");

        Assert.DoesNotContain("送姜茶", page, StringComparison.Ordinal);
        Assert.Contains("3001", parts, StringComparison.Ordinal);
        Assert.All(new[] { records, whole }, opened => Assert.Equal((true, false), (opened.Contains("送姜茶", StringComparison.Ordinal), opened.Contains("清扫第", StringComparison.Ordinal))));

        await using var walk = await chromium.OpenAsync(desk);
        await walk.GoAsync(address);
        await Expect(walk.Page.GetByText("送姜茶")).ToBeVisibleAsync();
        await walk.Page.GetByRole(AriaRole.Link, new() { Name = "3001" }).Last.ClickAsync();
        await Expect(walk.Page.Locator("#records h2")).ToHaveTextAsync("明细 3001 条");
        await Expect(walk.Page.GetByText("送姜茶")).ToHaveCountAsync(0);
        await walk.Page.GetByRole(AriaRole.Link, new() { Name = "下一页" }).ClickAsync();
        await Expect(walk.Page.GetByText("第 2 页，共 31 页")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task records_of_very_many_that_stand_on_a_day_come_behind_the_page()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        Enter(desk, Towns.Two + string.Join('\n', Members("q", "H1b", 3_001, 1990)));
        var page = await desk.GetAsync("/figures/members");
        var records = WebUtility.HtmlDecode(await PartAsync(desk, "/figures/members?handler=Records"));

        Assert.Equal((true, false), (page.Contains("handler=Records", StringComparison.Ordinal), page.Contains("明细 <small>", StringComparison.Ordinal)));
        Assert.Contains("明细 <small>3001 条", records, StringComparison.Ordinal);
        Assert.Contains("明细 <small>3001 条", await desk.GetAsync("/figures/members?handler=Whole"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task every_part_of_an_ordinary_figure_opens_to_as_many_records_as_it_says()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var page = await desk.GetAsync("/figures/F47?from=2022-01-01&to=2022-12-31&by=category");
        var parts = PartLink().Matches(page);

        Assert.Contains(parts, part => part.Groups[1].Value.Contains("by=place", StringComparison.Ordinal));
        Assert.True(parts.Count > 3);
        foreach (Match part in parts)
        {
            Assert.Contains($"明细 <small>{part.Groups[2].Value} 条", await desk.GetAsync(WebUtility.HtmlDecode(part.Groups[1].Value)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task totals_of_an_ordinary_list_stand_on_the_page()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var page = await desk.GetAsync(Activities);

        Assert.Contains("<p class=\"muted\">合计 ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Totals", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task medals_of_another_township_are_not_listed_and_pages_hold_everybody_once()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        Enter(desk, Towns.Two + string.Join('\n', Members("q", "H1b", 230, 1970).Concat(Members("r", "H1b", 30, 1974)).Concat(Members("h", "Q1b", 5, 1971))));
        var years = MedalForecast.Run(desk.Store, Scope.Everything, ReadEntry.IdOf(desk.Store, Scope.Everything, EntryKind.Organisation, "H") ?? 0, 2023, 5);
        var pages = new[] { await desk.GetAsync("/cases/medals"), await desk.GetAsync("/cases/medals?p=2"), await desk.GetAsync("/cases/medals?p=3") };
        var print = await desk.GetAsync("/cases/medals?handler=Print");

        Assert.Equal([230, 30, 0, 0, 0], years.Select(year => year.Candidates.Count));
        Assert.Equal([100, 100, 60], pages.Select(page => page.Split("开始办").Length - 1));
        Assert.All(pages, page => Assert.Contains("共 260 名，这一页是其中", page, StringComparison.Ordinal));
        Assert.Contains("230 名，从第201名到第230名", pages[2], StringComparison.Ordinal);
        Assert.All(years.SelectMany(year => year.Candidates), candidate => Assert.Single(pages, page => page.Contains($">{candidate.Name}<", StringComparison.Ordinal)));
        Assert.All(years, year => Assert.Contains($"到{year.Year}年7月1日满50年", pages[2] + pages[0], StringComparison.Ordinal));
        Assert.Equal((260, false, true), (print.Split("开始办").Length - 1, print.Contains("下一页", StringComparison.Ordinal), print.Contains("data-print", StringComparison.Ordinal)));
    }

    private static string ManyActivities(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"record":{"ref":"v{{{i}}}","ledger":"volunteer-activity","organisation":"H1","date":"{{{new DateOnly(2022, 1, 1).AddDays(i % 300):yyyy-MM-dd}}}","fields":{"content":"清扫第{{{i}}}次","category":"环境整治","participants":12} } }""")));

    [GeneratedRegex("<a href=\"([^\"]*part=[^\"#]*)#records\">([0-9]+)</a>")]
    private static partial Regex PartLink();

    private static IEnumerable<string> Members(string prefix, string branch, int count, int year) => Enumerable.Range(0, count).SelectMany(i => new[]
    {
        $$$"""{"person":{"ref":"{{{prefix}}}{{{i}}}","name":"王{{{prefix}}}{{{i}}}","birth":"1950-03-01","organisation":"{{{branch}}}"}}""",
        $$$"""{"role":{"ref":"m{{{prefix}}}{{{i}}}","kind":"member","person":"{{{prefix}}}{{{i}}}","organisation":"{{{branch}}}","from":"{{{year}}}-03-01"}}""",
    });

    private static void Enter(OpenDesk desk, string lines) =>
        Assert.Empty(ImportEntries.Run(desk.Store, lines.Split('\n'), new ImportOptions(false, false, null)).Refusals);

    /// <summary>As the page asks for what comes behind it.</summary>
    private static async Task<string> PartAsync(OpenDesk desk, string address)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, address);
        question.Headers.Add("HX-Request", "true");
        using var answer = await desk.Browser.SendAsync(question);
        return await answer.Content.ReadAsStringAsync();
    }
}

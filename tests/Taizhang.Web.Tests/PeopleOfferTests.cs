using System.Net;
using System.Text.RegularExpressions;
using Taizhang.Ledger.Entry;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>People are offered while their name is typed: fetched as typed, told apart, and found again when the form is saved.</summary>
public sealed class PeopleOfferTests(Chromium chromium)
{
    private const string Elder = "王建国（石门村党支部 1956年7月生）";

    private static readonly string[] People =
    [
        """{"person":{"ref":"w1","name":"王建国","birth":"1956-07-01","organisation":"village-01-branch"}}""",
        """{"person":{"ref":"w2","name":"王建国","birth":"1971-02-01","organisation":"village-01-branch"}}""",
        """{"person":{"ref":"w3","name":"李秀兰","birth":"1980-02-01","organisation":"village-02-branch"}}""",
    ];

    [Fact]
    public async Task two_letters_bring_the_names_with_their_branch_and_namesakes_apart()
    {
        await using var desk = await StartAsync();
        Assert.DoesNotContain("王建国", await desk.GetAsync("/ledgers/volunteer-activity/new"), StringComparison.Ordinal);

        var offered = await desk.GetAsync("/people/offer?field=f.volunteers&f.volunteers=李秀兰、建国");
        Assert.Equal($"""<option value="李秀兰、{Elder}">石门村党支部</option><option value="李秀兰、王建国（石门村党支部 1971年2月生）">石门村党支部</option>""", Regex.Replace(offered, @">\s+<", "><").Trim());
        Assert.Equal("", (await desk.GetAsync("/people/offer?field=f.volunteers&f.volunteers=王")).Trim());
        Assert.Equal("""<option value="李秀兰">河东村党支部</option>""", (await desk.GetAsync("/people/offer?field=q&q=秀兰")).Trim());
        Assert.Equal("", (await desk.GetAsync("/people/offer?field=q&q=秀兰&org=village-01-branch")).Trim());
    }

    [Fact]
    public async Task who_was_offered_is_saved_and_stands_in_the_form_as_it_was_written()
    {
        await using var desk = await StartAsync();
        var saved = await desk.SendAsync("/ledgers/volunteer-activity/new", "/ledgers/volunteer-activity/new", ("date", "2022-12-20"), ("organisation", "石门村"), ("f.content", "清扫庭院"), ("f.category", "环境整治"), ("f.volunteers", $"{Elder}、李秀兰"), ("save", "draft"));
        var record = saved.RequestMessage?.RequestUri?.AbsolutePath ?? "";
        Assert.Matches("^/entries/[0-9]+$", record);

        Assert.Contains($"value=\"{Elder}、李秀兰\"", await desk.GetAsync($"{record}/edit"), StringComparison.Ordinal);
        var refused = WebUtility.HtmlDecode(await (await desk.SendAsync("/ledgers/volunteer-activity/new", "/ledgers/volunteer-activity/new", ("date", "2022-12-21"), ("organisation", "石门村"), ("f.volunteers", "王建国"), ("save", "draft"))).Content.ReadAsStringAsync());
        Assert.Contains($"有2位“王建国”。请写明哪一位：{Elder}；", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_list_comes_as_one_types_in_a_form_and_in_a_sheet_for_the_row_s_own_branch()
    {
        await using var desk = await StartAsync();
        await using var walk = await chromium.OpenAsync(desk);
        await walk.GoAsync("/cases/new/membership");
        await walk.Page.Locator("input[name=Subject]").PressSequentiallyAsync("建国");
        await Expect(walk.Page.Locator("#people-Subject option")).ToHaveCountAsync(2);
        await Expect(walk.Page.Locator("#people-Subject option").First).ToHaveAttributeAsync("value", Elder);

        await walk.GoAsync("/cases/new/star-rating");
        await Expect(walk.Page.Locator("[hx-get^='/people/offer']")).ToHaveCountAsync(0);
        await walk.GoAsync("/ledgers/gathering/sheets/month");
        await Expect(walk.Page.Locator("[data-row='1'] [hx-get^='/people/offer']")).ToHaveCountAsync(1);
        var absent = walk.Page.Locator("tr", new() { HasText = "河东村党支部" }).Locator("[data-cell=absent] input");
        await absent.PressSequentiallyAsync("建国");
        await absent.FillAsync("");
        await absent.PressSequentiallyAsync("秀兰");
        await Expect(walk.Page.Locator("datalist option[value=李秀兰]")).ToHaveCountAsync(1);
    }

    private static async Task<OpenDesk> StartAsync()
    {
        var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", ("County", "云岭县"), ("Town", "清泉镇"), ("Officer", "李晓梅"), ("Villages", "石门村\n河东村"));
        Assert.Empty(ImportEntries.Run(desk.Store, People, new ImportOptions(false, false, null)).Refusals);
        return desk;
    }
}

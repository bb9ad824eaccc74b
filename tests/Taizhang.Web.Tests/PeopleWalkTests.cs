using Microsoft.Playwright;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Store;
using Taizhang.Web.Pages.People;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>组织和人员 as an officer walks through it: villages change, records stay where they were.</summary>
public sealed class PeopleWalkTests(Chromium chromium)
{
    [Fact]
    public async Task a_village_is_renamed_and_merged_in_mid_year_and_its_records_stay_under_the_old_name()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start", "/Start?handler=Town", ("County", "云岭县"), ("Town", "清泉镇"), ("Villages", "黄花滩村\n石门村\n红沙湾村"));
        await EnterAsync(desk, "village-01-branch", "2022-03-12", "春天的党课");
        await EnterAsync(desk, "village-02-branch", "2022-03-20", "石门的党课");
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await walk.GoAsync("/People?org=village-01");
        await page.GetByRole(AriaRole.Link, new() { Name = "名称、改名、合并、拆分、停用" }).ClickAsync();
        await ChangeAsync(page, "改名", "新名称", "黄滩村", "2022-06-01");
        await Expect(page.GetByText("曾用名：黄花滩村（到2022年5月31日）")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "名称、改名、合并、拆分、停用" }).ClickAsync();
        await page.GetByLabel("与哪个").SelectOptionAsync("石门村");
        await ChangeAsync(page, "合并", "合并后的名称", "黄石村", "2022-07-01");
        await Expect(page.GetByText("并入")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "黄石村" }).First.ClickAsync();
        await Expect(page.GetByText("由 黄滩村、石门村 合并，2022年7月1日起。")).ToBeVisibleAsync();
        await Chromium.KeepAsync(page, "组织和人员");
        await EnterAsync(desk, "village-01-branch", "2022-09-01", "合并后的党课");

        await walk.GoAsync("/figures/F03?from=2022-01-01&to=2022-12-31");
        await Expect(page.Locator("#value")).ToHaveTextAsync("3");
        await walk.GoAsync("/People?org=village-01&on=2022-05-01");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "黄花滩村" })).ToBeVisibleAsync();
        Assert.Equal(3, ReadFigures.Run(desk.Store, Scope.Everything, "清泉镇", new Period(new DateOnly(2022, 1, 1), OpenDesk.Today), variants: false).Value.Find("F03")?.Value);
        Assert.Empty(OpenDesk.Prove(desk.Folder).Value.Found);
    }

    [Fact]
    public async Task a_namesake_is_asked_about_and_a_person_gets_a_post()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start", "/Start?handler=Town", ("County", "云岭县"), ("Town", "清泉镇"), ("Villages", "黄花滩村\n石门村"));
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await AddAsync(walk, "1956-07-01");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "王建国" })).ToBeVisibleAsync();
        await AddAsync(walk, "1971-02-01");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("花名册里已经有“王建国”。");
        await page.GetByLabel("同名，不是同一位").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "登记身份" }).ClickAsync();
        await page.Locator("select[name=kind]").SelectOptionAsync("党组织书记");
        await page.GetByRole(AriaRole.Button, new() { Name = "选这个" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "党组织书记" })).ToBeVisibleAsync();
        await page.GetByLabel("从哪天起").FillAsync("2021-01-10");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "党组织书记" })).ToBeVisibleAsync();
        await walk.GoAsync("/People?org=village-02");
        await Expect(page.GetByText("1971年2月生")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task the_same_organisations_are_looked_at_by_village_by_party_body_by_team_and_by_grid()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var day = OpenDesk.Today.DayNumber;
        using var session = new ReadSession(desk.Store.Dialect);
        var tree = session.Tree(desk.Store);
        Assert.Contains("按村看", await desk.GetAsync("/People"), StringComparison.Ordinal);
        foreach (var view in OrganisationView.All.Where(view => view.Kinds.Count > 0))
        {
            var page = await desk.GetAsync($"/People?view={view.Id}");
            var bodies = tree.All.Where(body => view.Kinds.Contains(body.Content.OrganisationKind) && body.Life.Contains(day)).ToList();
            Assert.All(bodies, body => Assert.Contains($"org={body.Code}&view={view.Id}\"", page, StringComparison.Ordinal));
            Assert.NotEmpty(bodies);
        }
    }

    private static async Task AddAsync(Walk walk, string birth)
    {
        var page = walk.Page;
        await walk.GoAsync("/People/New?org=village-02-branch");
        await page.GetByLabel("姓名").FillAsync("王建国");
        await page.GetByLabel("出生日期").FillAsync(birth);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
    }

    private static async Task ChangeAsync(IPage page, string what, string label, string name, string from)
    {
        var form = page.Locator("form", new() { Has = page.GetByRole(AriaRole.Button, new() { Name = what, Exact = true }) });
        await form.GetByLabel(label, new() { Exact = true }).FillAsync(name);
        await form.GetByLabel("从哪天起").FillAsync(from);
        await form.GetByLabel("依据").FillAsync("县政函〔2022〕12号");
        await form.GetByRole(AriaRole.Button, new() { Name = what, Exact = true }).ClickAsync();
    }

    private static async Task EnterAsync(OpenDesk desk, string branch, string day, string subject) => await desk.SendAsync(
        "/ledgers/gathering/new", "/ledgers/gathering/new", ("date", day), ("organisation", branch), ("f.kinds", "党课"), ("f.subject", subject), ("f.study", "true"), ("f.expected", "10"), ("f.present", "9"), ("save", "now"));
}

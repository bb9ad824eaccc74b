using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>Pages that are no entry, each worked without the mouse: what has the focus first, and that everything is reached by Tab and done by Enter.</summary>
public sealed class KeyboardPageTests(Chromium chromium)
{
    [Fact]
    public async Task the_first_day_from_the_door_to_the_first_page()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await using var walk = await chromium.OpenAsync(desk);
        var (page, typist) = (walk.Page, new Typist(walk.Page, chromium.DateOrder));
        await typist.TabToAsync("a[href='/Start?door=blank']");
        await typist.PressAsync("Enter");
        await Expect(page.Locator("input[name=County]")).ToBeFocusedAsync();
        await typist.FillAsync("云岭县", "清泉镇", "李晓梅");
        await typist.TypeAsync("黄花滩村、石门村");
        await typist.PressAsync("Tab");
        await typist.PressAsync("Enter");

        await Expect(page.Locator("input[name=Password]")).ToBeFocusedAsync();
        await typist.FillAsync("春耕备耕要早动手");
        await typist.TypeAsync("春耕备耕要早动手");
        await typist.PressAsync("Enter");
        await Expect(page.Locator("#code")).ToBeVisibleAsync();
        await walk.HearsAsync();
        await typist.TabToAsync("main a.btn-primary");
        await typist.PressAsync("Enter");
        await Expect(page.GetByText("台账还是空的，可以先做一样")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task what_is_long_past_opens_and_leads_to_its_case()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var (page, typist) = (walk.Page, new Typist(walk.Page, chromium.DateOrder));
        await typist.TabToAsync("summary");
        await typist.PressAsync("Enter");
        await typist.TabToAsync("details[open] td a");
        await typist.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/cases/[0-9]+$"));
    }

    [Fact]
    public async Task a_task_of_the_year_is_announced_with_its_document()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var (page, typist) = (walk.Page, new Typist(walk.Page, chromium.DateOrder));
        await walk.GoAsync("/Office/Tasks");
        await typist.TabToAsync("#spring-care input[name=Document]");
        await typist.TypeAsync("云组发〔2022〕41号");
        await typist.PressAsync("Enter");
        await Expect(page.Locator("#spring-care")).ToContainTextAsync("已列入");
        await walk.GoAsync("/");
        await Expect(page.Locator(".due").First).ToContainTextAsync("元旦春节走访慰问。");
    }

    [Fact]
    public async Task teams_are_added_under_a_village()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var (page, typist) = (walk.Page, new Typist(walk.Page, chromium.DateOrder));
        await walk.GoAsync("/People/NewBody?org=620699101201&kind=village-team");
        await Expect(page.Locator("textarea[name=Names]")).ToBeFocusedAsync();
        await typist.TypeAsync("黄花滩村护林防火服务队");
        await typist.PressAsync("Control+s");
        await Expect(page.GetByText("黄花滩村护林防火服务队").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task what_may_be_the_same_opens_from_the_form_and_what_was_typed_is_still_there()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var (page, typist) = (walk.Page, new Typist(walk.Page, chromium.DateOrder));
        await walk.GoAsync("/ledgers/volunteer-activity/new");
        await typist.TypeDateAsync(new DateOnly(2022, 12, 26));
        await typist.TabToAsync("input[name=organisation]");
        await typist.TypeAsync("沙井子村");
        await typist.PressAsync("Tab");
        await typist.TypeAsync("秸秆禁烧宣传");
        await typist.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "是同一次，打开它" }).First).ToBeVisibleAsync();
        await typist.TabToAsync("#toward a");
        await typist.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/entries/[0-9]+$"));
        await walk.GoAsync("/ledgers/volunteer-activity/new");
        await Expect(page.Locator("input[name='f.content']")).ToHaveValueAsync("秸秆禁烧宣传");
    }
}

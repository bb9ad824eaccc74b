using System.Net;
using Taizhang.Ledger;
using Taizhang.Ledger.Backup;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>From the demo to a ledger of one's own, in the desk itself and without losing anything.</summary>
public sealed class OwnLedgerTests(Chromium chromium)
{
    [Fact]
    public async Task the_demo_is_put_beside_with_what_was_tried_in_it_and_the_own_ledger_begins_empty()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true, asDemo: true);
        await desk.SendAsync("/ledgers/notice/new", "/ledgers/notice/new", ("date", "2022-12-20"), ("organisation", "清泉镇"), ("f.form", "试着登记的"), ("f.sender", "县委组织部"), ("save", "now"));
        await desk.SendAsync("/Office", "/Office?handler=Officer", ("Officer", "李晓梅"));
        Assert.Contains("您在演示里登记或改过 1 条", await desk.GetAsync("/own"), StringComparison.Ordinal);

        var doors = WebUtility.HtmlDecode(await (await desk.SendAsync("/own", "/own")).Content.ReadAsStringAsync());
        var aside = $"{desk.Folder}-演示数据";
        Assert.Contains("从哪里开始", doors, StringComparison.Ordinal);
        Assert.Contains($"演示数据已经放到一边：{aside} 。", doors, StringComparison.Ordinal);
        var kept = OpenDesk.OpenStore(aside);
        Assert.Contains(ExportEntries.Run(kept, Scope.Everything, withPersonal: false), line => line.Contains("试着登记的", StringComparison.Ordinal));
        kept.Dialect.LetGo();

        await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", ("County", "云岭县"), ("Town", "石桥镇"), ("Officer", ""), ("Villages", "石门村"));
        var home = await desk.GetAsync("/");
        Assert.Contains("石桥镇工作台账", home, StringComparison.Ordinal);
        Assert.Contains("<span class=\"who\">李晓梅</span>", home, StringComparison.Ordinal);
        Assert.DoesNotContain("演示数据", home, StringComparison.Ordinal);
        Assert.Contains($"看过的演示数据在 {aside} ", await desk.GetAsync("/Office"), StringComparison.Ordinal);
        Assert.Empty(OpenDesk.Prove(desk.Folder).Value.Found);
    }

    [Fact]
    public async Task a_ledger_of_one_s_own_is_never_put_aside()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.Contains("现在用的就是自己的台账。", await desk.GetAsync("/own"), StringComparison.Ordinal);
        var said = WebUtility.HtmlDecode(await (await desk.SendAsync("/Office", "/own")).Content.ReadAsStringAsync());

        Assert.Contains("这里用的不是演示数据，没有什么要放到一边的。", said, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(desk.Folder, "taizhang.db")));
    }

    [Fact]
    public void what_cannot_be_moved_whole_stays_where_it_was()
    {
        var folder = Directory.CreateTempSubdirectory("taizhang-aside-").FullName;
        File.WriteAllText(Path.Combine(folder, "taizhang.db"), "甲");
        File.WriteAllText(Path.Combine(folder, "desk.json"), "乙");
        var aside = PutAside.FolderFor(folder, "演示数据");
        Directory.CreateDirectory(aside);
        File.WriteAllText(Path.Combine(aside, "taizhang.db"), "丙");

        Assert.Equal("aside-held", Assert.Single(PutAside.Run(folder, aside).Refusals).Code);
        Assert.Equal(["desk.json", "taizhang.db"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
        Assert.Equal("丙", File.ReadAllText(Path.Combine(aside, "taizhang.db")));
        Assert.Equal($"{folder}-演示数据2", PutAside.FolderFor(folder, "演示数据"));
        Directory.Delete(folder, recursive: true);
        Directory.Delete(aside, recursive: true);
    }

    [Fact]
    public async Task the_way_from_the_demo_to_the_own_township_by_keyboard()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true, asDemo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var typist = new Typist(walk.Page, chromium.DateOrder);
        await typist.TabToAsync("main a[href='/own']");
        await typist.PressAsync("Enter");
        await Expect(walk.Page.GetByText("放到一边，开始用自己的")).ToBeVisibleAsync();
        await walk.HearsAsync();
        await typist.TabToAsync("main .btn-primary");
        await typist.PressAsync("Enter");
        await Expect(walk.Page.GetByText("从您自己的开始")).ToBeVisibleAsync();
        await walk.HearsAsync();
        await typist.TabToAsync("a[href='/Start?door=blank']");
        await typist.PressAsync("Enter");
        await Expect(walk.Page.Locator("input[name=County]")).ToBeFocusedAsync();
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>Files beside a record: kept as they came, handed out without what their device wrote into them.</summary>
public sealed class AttachmentTests(Chromium chromium)
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xFE, 0, 12, .. "GPS 37.92N"u8, 0xFF, 0xDB, 0, 3, 1, 0xFF, 0xDA, 0, 2, 0x12, 0x34, 0xFF, 0xD9];

    [Fact]
    public async Task a_photo_is_kept_as_it_came_and_handed_out_without_its_place()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var record = BrowseRecords.Run(desk.Store, Scope.Everything, new RecordFilter("gathering"), RecordOrder.NewestFirst, null, 1).Value.Records[0];
        var page = await AttachAsync(desk, record.Id, "现场.jpg", Photo);
        var address = Regex.Match(page, $"/entries/{record.Id}/files/[0-9a-f]+").Value;
        var served = await desk.Browser.GetByteArrayAsync(address);

        Assert.Equal(-1, served.AsSpan().IndexOf("GPS"u8));
        Assert.True(served.AsSpan().EndsWith((ReadOnlySpan<byte>)[0x12, 0x34, 0xFF, 0xD9]));
        Assert.Equal(Photo, desk.Store.Evidence.Read(Convert.FromHexString(address.Split('/')[^1])));
        Assert.Empty(OpenDesk.Prove(desk.Folder).Value.Found);
    }

    [Fact]
    public async Task a_file_is_dropped_or_pasted_on_the_page_of_its_record()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        var record = BrowseRecords.Run(desk.Store, Scope.Everything, new RecordFilter("gathering"), RecordOrder.NewestFirst, null, 1).Value.Records[0];
        await walk.GoAsync($"/entries/{record.Id}");
        await page.DispatchEventAsync("main", "drop", new { dataTransfer = await HeldAsync("签到表.txt") });
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "签到表.txt" })).ToBeVisibleAsync();
        await walk.HearsAsync();
        await page.EvaluateAsync("held => document.querySelector('main').dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true }))", await HeldAsync("image.png"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "粘贴的图片.png" })).ToBeVisibleAsync();

        Task<IJSHandle> HeldAsync(string name) => page.EvaluateHandleAsync("name => { const held = new DataTransfer(); held.items.add(new File([name], name)); return held; }", name);
    }

    private static async Task<string> AttachAsync(OpenDesk desk, long record, string name, byte[] content)
    {
        var token = Regex.Match(await desk.GetAsync($"/entries/{record}"), "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(content), "files", name } };
        return await (await desk.Browser.PostAsync($"/entries/{record}?handler=Attach", form)).Content.ReadAsStringAsync();
    }
}

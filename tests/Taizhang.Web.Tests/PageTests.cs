using Taizhang.Testing;

namespace Taizhang.Web.Tests;

/// <summary>What holds for every page there is, read from the program itself: a page nobody has named here fails.</summary>
public sealed class PageTests(Chromium chromium, ShownDesk shown) : IClassFixture<ShownDesk>
{
    private const int Height = 768;

    private static readonly int[] Widths = [1366, 1024];

    public static TheoryData<string> Pages => [.. ShownDesk.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task a_page_can_be_used_by_everybody_and_fits_a_small_screen(string name)
    {
        var looks = shown.Shown.Where(page => page.Page == name).ToList();
        Assert.True(looks.Count > 0, $"Nobody has said at which address {name} is looked at.");
        await using var walk = await chromium.OpenAsync(name == "/Pages/Start" ? shown.Empty : shown.Desk, withOwnScripts: true);
        var page = walk.Page;
        foreach (var look in looks)
        {
            await walk.GoAsync(look.Address);
            Assert.EndsWith("台账", await page.TitleAsync(), StringComparison.Ordinal);
            await page.AddScriptTagAsync(new() { Path = AxeFile() });
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                  .filter(found => ["serious", "critical"].includes(found.impact))
                  .map(found => found.id + ": " + found.nodes.slice(0, 3).map(node => node.html).join(" | "))
                """));
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, Height);
                await Chromium.KeepAsync(page, width == Widths[0] ? look.Picture : $"{look.Picture}-{width}");
                Assert.True(await page.EvaluateAsync<bool>("() => [document.documentElement, document.querySelector('main')].every(part => part.scrollWidth <= part.clientWidth + 1)"), $"{look.Address} is wider than {width}.");
            }
        }
    }

    /// <summary>The planted violation: a page that was added and forgotten would be missing from the list of those looked at.</summary>
    [Fact]
    public void every_page_of_the_program_is_in_the_list()
    {
        Assert.Contains("/Pages/Cases/Step", ShownDesk.Pages);
        Assert.True(ShownDesk.Pages.Count >= 38, string.Join('\n', ShownDesk.Pages));
        Assert.DoesNotContain(shown.Shown, page => !ShownDesk.Pages.Contains(page.Page));
    }

    private static string AxeFile() => Path.Combine(Catalogs.Root, "src", "Taizhang.Web", "node_modules", "axe-core", "axe.min.js");
}

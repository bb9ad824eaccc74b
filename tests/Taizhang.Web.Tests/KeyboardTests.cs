using System.Globalization;
using Microsoft.Playwright;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>
/// The six entries she makes most, each from the first page to the saved message by keyboard alone. The keys that were planned
/// for each may be exceeded by three tenths. Afterwards a figure has moved, and opens to what was entered.
/// </summary>
public sealed class KeyboardTests(Chromium chromium)
{
    private const decimal Allowed = 1.3m;
    private static readonly Period Year = new(new DateOnly(2022, 1, 1), OpenDesk.Today);

    [Fact]
    public Task a_month_of_eighteen_branches() => EnterAsync("gathering", once: false, planned: 281, records: 18, async (page, typist) =>
    {
        await typist.FillAsync("学习会议精神");
        await typist.TabToAsync("input[name='h.kinds'][value=主题党日]");
        await typist.PressAsync("Space");
        await typist.TabToAsync("select[name='h.study']");
        await typist.ChooseAsync("是");
        await typist.TabToAsync("input[name='r1.date']");
        for (var row = 1; row <= 18; row++)
        {
            await typist.TypeAsync("28");
            await typist.PressAsync("Enter");
            await typist.TypeAsync(row % 3 == 0 ? "张伟；李秀兰(病)" : "3");
            await typist.PressAsync("Enter");
        }
    });

    [Fact]
    public Task twenty_articles_of_a_month() => EnterAsync("publication", once: false, planned: 35, records: 20, async (page, typist) =>
    {
        await typist.PressAsync("ArrowDown");
        await typist.PressAsync("Tab");
        await typist.PressAsync("ArrowDown");
        await typist.PasteAsync(string.Join('\n', Enumerable.Range(1, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"12.{i}\t各村冬季惠民活动第{i}期\thttps://mp.weixin.qq.com/s/a{i}\t李晓梅"))));
        await Expect(page.Locator("input[name='r20.headline']")).ToHaveValueAsync("各村冬季惠民活动第20期");
    });

    [Fact]
    public Task one_volunteer_activity_of_twelve() => EnterAsync("volunteer-activity", once: true, planned: 74, records: 1, async (page, typist) =>
    {
        await Expect(page.Locator("input[name=date]")).ToBeFocusedAsync();
        await typist.TypeDateAsync(new DateOnly(2022, 12, 26));
        await Expect(page.Locator("input[name=date]")).ToHaveValueAsync("2022-12-26");
        await typist.TabToAsync("input[name=organisation]");
        await typist.TypeAsync("黄花滩");
        await typist.TabToAsync("input[name='f.content']");
        await typist.TypeAsync("秸秆禁烧入户宣传");
        await typist.TabToAsync("select[name='f.category']");
        await typist.ChooseAsync("环境整治");
        await typist.TabToAsync("input[name='f.participants']");
        await typist.FillAsync("12", "约60", "2.5");
    });

    [Fact]
    public Task a_care_batch_of_forty() => EnterAsync("care", once: false, planned: 59, records: 40, async (page, typist) =>
    {
        await typist.FillAsync("2023年元旦");
        await typist.ChooseAsync("元旦春节");
        await typist.PressAsync("Tab");
        await typist.FillAsync("28");
        await typist.TypeAsync("500");
        await typist.PasteAsync(await page.EvaluateAsync<string>("() => sessionStorage.getItem('block')"));
        await Expect(page.Locator("input[name='r40.subject']")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("（.+）"));
    });

    [Fact]
    public Task three_messages_on_the_screens() => EnterAsync("screen-play", once: false, planned: 156, records: 1, async (page, typist) =>
    {
        foreach (var message in new[] { "认真学习宣传贯彻会议精神", "移风易俗树新风文明乡村你我同行", "森林防火人人有责严禁野外用火" })
        {
            await typist.TypeAsync(message);
            await typist.PressAsync("Enter");
        }

        await typist.PressAsync("Tab");
        await typist.FillAsync("26", "31");
        await typist.ChooseAsync("理论宣传");
        await typist.PressAsync("Tab");
        await typist.FillAsync("张镇长");
        await typist.TabToAsync("[data-all]");
        await typist.PressAsync("Space");
        await typist.PressAsync("Tab", 3);
        await typist.PressAsync("Space");
    });

    [Fact]
    public Task a_lecture_tour_of_fourteen_villages() => EnterAsync("lecture", once: false, planned: 121, records: 14, async (page, typist) =>
    {
        await typist.PressAsync("ArrowDown");
        await typist.PressAsync("Tab");
        await typist.PressAsync("ArrowDown");
        await typist.PressAsync("Tab");
        await typist.ChooseAsync("集中宣讲");
        await typist.TabToAsync("input[name='r1.date']");
        for (var row = 1; row <= 14; row++)
        {
            await typist.TypeAsync("2" + (row % 9).ToString(CultureInfo.InvariantCulture));
            await typist.PressAsync("Enter");
            await typist.TypeAsync("30");
            await typist.PressAsync("Enter");
        }
    });

    private async Task EnterAsync(string ledger, bool once, decimal planned, int records, Func<IPage, Typist, Task> enter)
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var (known, before) = (Known(desk, ledger), Figures(desk));
        await walk.GoAsync("/");
        await page.EvaluateAsync("block => sessionStorage.setItem('block', block)", Recipients(desk));

        var typist = new Typist(page, chromium.DateOrder);
        await OpenFromHomeAsync(page, typist, ledger, once);
        await walk.HearsAsync();
        await enter(page, typist);
        // A pasted block made the page anew.
        await walk.HearsAsync();
        await typist.PressAsync("Control+s");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");
        var entered = Known(desk, ledger).Except(known).ToList();
        Assert.Equal(records, entered.Count);
        Assert.InRange(typist.Keys, 1, planned * Allowed);
        TestContext.Current.SendDiagnosticMessage($"{ledger}: {typist.Keys} keys, {planned} planned");
        await MovedAsync(desk, entered[0], before);
    }

    /// <summary>By the digit that the first page shows beside the ledger.</summary>
    private static async Task OpenFromHomeAsync(IPage page, Typist typist, string ledger, bool once)
    {
        var at = await page.EvaluateAsync<int>("ledger => [...document.querySelectorAll('[data-quick] > li')].findIndex(entry => entry.dataset.once.endsWith(`/${ledger}/new`))", ledger);
        Assert.InRange(at, 0, 9);
        var digit = string.Create(CultureInfo.InvariantCulture, $"Digit{(at + 1) % 10}");
        await typist.PressAsync(once ? $"Shift+{digit}" : digit);
        await page.WaitForURLAsync($"**/ledgers/{ledger}/**");
        await Expect(page.Locator("form[data-save]")).ToBeVisibleAsync();
    }

    private static async Task MovedAsync(OpenDesk desk, long entered, FigureBook before)
    {
        var counted = CountedToward.Run(desk.Store, Scope.Everything, entered);
        var figure = Assert.IsType<CountedFigure>(counted.FirstOrDefault(one => one.Amount > 0 && before.Find(one.Rule.Rule.Key) is not null)).Rule.Rule.Key;
        Assert.NotEqual(before.Find(figure)?.Value, Figures(desk).Find(figure)?.Value);

        var trace = TraceFigure.Run(desk.Store, Scope.Everything, figure, "清泉镇", Year).Value.Records.ToList();
        var at = trace.FindIndex(record => record.Id == entered);
        Assert.Contains($"/entries/{entered}\"", await desk.GetAsync($"/figures/{figure}?from=2022-01-01&to=2022-12-31&p={(at / 100) + 1}"), StringComparison.Ordinal);
    }

    private static HashSet<long> Known(OpenDesk desk, string ledger) =>
        [.. BrowseRecords.Whole(desk.Store, Scope.Everything, new RecordFilter(ledger) { From = Year.From }, RecordOrder.OldestFirst).Value.Select(record => record.Id)];

    private static FigureBook Figures(OpenDesk desk) => ReadFigures.Run(desk.Store, Scope.Everything, "清泉镇", Year, variants: true).Value;

    /// <summary>Forty of the roll as they stand in the office's own table; six get more than the others.</summary>
    private static string Recipients(OpenDesk desk)
    {
        var people = ListPeople.Run(desk.Store, Scope.Everything, "清泉镇", OpenDesk.Today, 1).Value.People.Where(person => person.Organisation != "清泉镇").DistinctBy(person => (person.Person.Name, person.Organisation)).Take(40).ToList();
        return string.Join('\n', people.Select((person, i) => $"{person.Person.Name}\t{person.Organisation}\t生活困难党员\t{(i < 6 ? "800" : "")}").Prepend("姓名\t村\t类别\t慰问金"));
    }
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Taizhang.Documents.Excel;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;

namespace Taizhang.Web.Tests;

/// <summary>把我的表格放进来: from the first-run door to records.</summary>
public sealed class ImportPageTests
{
    private static readonly string[] Heading = ["日期", "党支部", "会议种类", "学习内容", "应到", "实到", "领导批示"];

    [Fact]
    public async Task a_table_is_matched_looked_at_and_taken_in()
    {
        await using var desk = await TownAsync();
        var page = await SendFileAsync(desk, "党课.xlsx", Lessons());

        Assert.Contains("6列已经对上", page, StringComparison.Ordinal);
        Assert.Contains("登记 4 行", page, StringComparison.Ordinal);
        Assert.Matches("<option value=\"gathering\" selected", page);

        await TakeAsync(desk, page, "true");
        Assert.Contains("可登记 2，存为草稿 0，与已有的相同 0，没有读进 1，不是数据 1", await DoneAsync(desk), StringComparison.Ordinal);
        Assert.Empty(Kept(desk));

        await TakeAsync(desk, page, "false");
        var state = await DoneAsync(desk);
        Assert.Contains("“党课.xlsx”共读取 4 行：已登记 2", state, StringComparison.Ordinal);
        Assert.Contains("第5行 日期", state, StringComparison.Ordinal);
        Assert.Equal(2, Kept(desk).Count);
        Assert.Contains("导入：党课.xlsx 第3行", await desk.GetAsync($"/entries/{Kept(desk)[0].Id}"), StringComparison.Ordinal);

        await TakeAsync(desk, page, "false");
        Assert.Contains("已登记 0，存为草稿 0，与已有的相同 2", await DoneAsync(desk), StringComparison.Ordinal);
        Assert.Equal(2, Kept(desk).Count);
    }

    [Fact]
    public async Task entries_of_the_file_format_are_taken_in_with_their_organisations()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await SendFileAsync(desk, "台账.jsonl", Encoding.UTF8.GetBytes("""
            {"organisation":{"code":"X","kind":"county","name":"云岭县"}}
            {"organisation":{"code":"Q","kind":"township","name":"清泉镇","parent":"X"}}
            """));

        Assert.Contains("共读取 2 行：已登记 2", await DoneAsync(desk), StringComparison.Ordinal);
        Assert.Contains("清泉镇工作台账", await desk.GetAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("名册.et", "这是WPS专用格式（.et），这里读不了。请用WPS打开它，选“另存为 .xlsx”，再把新文件放进来。")]
    [InlineData("名册.xlsx", "这个文件不完整")]
    [InlineData("空.xlsx", "这个表格里没有字")]
    [InlineData("坏.jsonl", "一条也没有放进去。有 1 处要改")]
    public async Task what_cannot_be_taken_is_said_in_a_sentence(string name, string sentence)
    {
        await using var desk = await TownAsync();
        var content = name[0] == '空' ? WorkbookWriter.Write(new SheetTable("空", [], [], [], [])) : Encoding.UTF8.GetBytes(name.EndsWith(".xlsx", StringComparison.Ordinal) ? "PK\u0003\u0004" : "{\"record\":");
        var page = await SendFileAsync(desk, name, content);

        Assert.Contains(sentence, name.EndsWith(".jsonl", StringComparison.Ordinal) ? await DoneAsync(desk) : page, StringComparison.Ordinal);
        Assert.Empty(Kept(desk));
    }

    [Fact]
    public async Task before_there_is_a_township_the_page_says_what_to_fill_in_first()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        var page = await SendFileAsync(desk, "党课.xlsx", Lessons());

        Assert.Contains("请回首页先填县、乡镇和各村名称", await TakeAsync(desk, page, "false"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_first_run_leads_on_to_the_tables()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        var answer = await desk.SendAsync("/Start?door=tables", "/Start?handler=Town&door=tables", ("County", "云岭县"), ("Town", "清泉镇"), ("Villages", "黄花滩村"));

        Assert.Equal("/Office/Password?first=tables", answer.RequestMessage?.RequestUri?.PathAndQuery);
        Assert.Contains("href=\"/Office/Import\">以后再说", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static byte[] Lessons()
    {
        SheetCell[] Row(SheetCell date, string branch, string subject, int present) => [date, Said(branch), Said("党课"), Said(subject), new SheetCell.Number(42), new SheetCell.Number(present), Said("好")];
        return WorkbookWriter.Write(new SheetTable("党课", ["2022年党课记录"], Heading,
            [Row(new SheetCell.Day(new DateOnly(2022, 3, 12)), "黄花滩村党支部", "学习党章", 40), Row(Said("3.13"), "石门村", "学习条例", 39), Row(Said("3.32"), "石门村", "没有这一天", 39)],
            [[Said("合计"), Said(""), Said(""), Said(""), new SheetCell.Number(126)]]));
    }

    private static SheetCell Said(string text) => new SheetCell.Text(text);

    private static async Task<OpenDesk> TownAsync()
    {
        var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start", "/Start?handler=Town", ("County", "云岭县"), ("Town", "清泉镇"), ("Villages", "黄花滩村\n石门村"));
        return desk;
    }

    private static async Task<string> SendFileAsync(OpenDesk desk, string name, byte[] content)
    {
        var token = Regex.Match(await desk.GetAsync("/Office/Import"), "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(content), "file", name } };
        var answer = await desk.Browser.PostAsync("/Office/Import", form);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()) + answer.RequestMessage?.RequestUri?.PathAndQuery;
    }

    /// <summary>Sends the table with the columns as the page offers them.</summary>
    private static async Task<string> TakeAsync(OpenDesk desk, string page, string dryRun)
    {
        var id = Regex.Match(page, "name=\"id\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        var columns = Regex.Matches(page, "<select[^>]* name=\"(c\\.[0-9]+)\".*?</select>", RegexOptions.Singleline)
            .Select(column => (column.Groups[1].Value, Regex.Match(column.Value, "<option value=\"([^\"]*)\" selected").Groups[1].Value));
        var answer = await desk.SendAsync($"/Office/Table?id={id}", $"/Office/Table?id={id}&at=0&ledger=gathering&year=2022", [.. columns, ("dryRun", dryRun)]);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> DoneAsync(OpenDesk desk)
    {
        for (var asked = 0; asked < 6_000; asked++)
        {
            var state = await desk.GetAsync("/Office/Import?handler=State");
            if (!state.Contains("every 1s", StringComparison.Ordinal))
            {
                return Regex.Replace(state, @"\s+", " ");
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The import did not end.");
    }

    private static IReadOnlyList<BrowsedRecord> Kept(OpenDesk desk) => BrowseRecords.Whole(desk.Store, Scope.Everything, new RecordFilter("gathering"), RecordOrder.OldestFirst).Value;
}

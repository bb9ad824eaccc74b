using System.Net;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;

namespace Taizhang.Web.Tests;

/// <summary>One act, many rows: the sheet's page.</summary>
public sealed class SheetPageTests
{
    private const string Month = "/ledgers/gathering/sheets/month?from=2022-12-01&to=2022-12-31";

    private static readonly (string, string)[] Lesson = [("h.subject", "学习会议精神"), ("h.kinds", "主题党日"), ("h.study", "是")];

    [Fact]
    public async Task nothing_is_ticked_and_a_row_nobody_filled_in_is_no_record()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var before = Value(desk);
        var page = await SendAsync(desk, Month, [.. Lesson, .. await RowsAsync(desk), ("r2.date", "12"), ("r2.absent", "2"), ("r4.date", "12.13"), ("r4.absent", "张伟、李秀兰(病)")]);

        Assert.Contains("已登记 2 行，共 2 条。", page, StringComparison.Ordinal);
        Assert.Equal(before + 2, Value(desk));
    }

    [Fact]
    public async Task a_problem_stands_in_its_cell_and_nothing_is_stored_until_it_is_mended_or_left_out()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var before = Value(desk);
        (string, string)[] sent = [.. Lesson, .. await RowsAsync(desk), ("r2.date", "12"), ("r3.date", "3.40")];
        var page = await SendAsync(desk, Month, sent);

        Assert.Contains("“3.40”看不出是", page, StringComparison.Ordinal);
        Assert.Equal(before, Value(desk));
        Assert.Contains("已登记 1 行", await SendAsync(desk, Month, [.. sent, ("saving", "GoodRows")]), StringComparison.Ordinal);
        Assert.Equal(before + 1, Value(desk));
    }

    [Fact]
    public async Task on_a_sheet_of_people_who_it_is_is_asked_once_and_a_wrong_name_is_marked_there()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        const string Batch = "/ledgers/care/sheets/batch?from=2022-12-01&to=2022-12-31";
        var page = await SendAsync(desk, Batch, [("h.batch", "2023年元旦"), ("h.occasion", "元旦春节"), ("h.date", "28"), ("h.amount", "500"), ("rows", "2"), ("r1.subject", "没有这个人")]);

        Assert.Matches("<td class=\"wrong\">\\s*<input [^>]*name=\"r1.subject\" value=\"没有这个人\"", page);
        Assert.Contains("名册里没有“没有这个人”。", page, StringComparison.Ordinal);
        Assert.Contains("<th>慰问对象</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"r1.person\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_sheet_in_which_no_row_was_filled_in_says_that_nothing_was_saved()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.Contains("还没有填哪一行，什么也没有登记。", await SendAsync(desk, Month, [.. Lesson, .. await RowsAsync(desk)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_pasted_block_goes_to_the_branches_it_names()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var page = WebUtility.HtmlDecode(await (await desk.SendAsync(Month, $"{Month}&handler=Paste", [.. Lesson, .. await RowsAsync(desk), ("block", "党支部\t日期\t主持人\n黄花滩村党支部\t12.8\t王建国\n")])).Content.ReadAsStringAsync());

        Assert.Contains("value=\"12.8\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"王建国\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_was_typed_is_there_again_until_it_is_saved()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        (string, string)[] sent = [.. Lesson, .. await RowsAsync(desk), ("r2.date", "12")];
        var toward = WebUtility.HtmlDecode(await (await desk.SendAsync(Month, $"{Month}&handler=Toward", sent)).Content.ReadAsStringAsync());
        Assert.Contains("各支部集中学习 1次", toward, StringComparison.Ordinal);

        Assert.Contains("value=\"学习会议精神\"", await desk.GetAsync(Month), StringComparison.Ordinal);
        await SendAsync(desk, Month, sent);
        Assert.DoesNotContain("value=\"学习会议精神\"", await desk.GetAsync(Month), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_a_page_sends_late_does_not_bring_a_saved_sheet_back()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        (string, string)[] sent = [.. Lesson, .. await RowsAsync(desk), ("r2.date", "12"), ("ref", "sheet-once")];
        await SendAsync(desk, Month, sent);
        await desk.SendAsync(Month, $"{Month}&handler=Toward", sent);

        Assert.DoesNotContain("value=\"学习会议精神\"", await desk.GetAsync(Month), StringComparison.Ordinal);
    }

    /// <summary>The rows as the page lays them out: their subjects, and what is known beforehand.</summary>
    private static async Task<(string, string)[]> RowsAsync(OpenDesk desk)
    {
        var page = await desk.GetAsync(Month);
        var fields = System.Text.RegularExpressions.Regex.Matches(page, "name=\"(?<name>rows|r[0-9]+\\.(?:subject|expected))\" value=\"(?<value>[^\"]*)\"");
        return [.. fields.Select(field => (field.Groups["name"].Value, field.Groups["value"].Value))];
    }

    private static async Task<string> SendAsync(OpenDesk desk, string page, (string, string)[] fields) =>
        WebUtility.HtmlDecode(await (await desk.SendAsync(page, page, fields)).Content.ReadAsStringAsync());

    private static decimal Value(OpenDesk desk) =>
        ReadFigures.Run(desk.Store, Scope.Everything, "清泉镇", new Period(new DateOnly(2022, 1, 1), OpenDesk.Today), variants: false).Value.Find("F03")?.Value ?? -1;
}

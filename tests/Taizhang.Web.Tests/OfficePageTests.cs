using System.Net;
using System.Text.RegularExpressions;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;

namespace Taizhang.Web.Tests;

/// <summary>系统管理: books, rules, holidays and ledgers of the office's own, without a line of YAML.</summary>
public sealed class OfficePageTests
{
    [Fact]
    public async Task a_table_pasted_becomes_a_ledger_with_its_figures()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        const string Table = "日期\t村\t巡查河段\t参加人数\t天气\n2022-07-01\t黄花滩村\t北河\t12\t晴\n2022-07-02\t石门峡村\t南河\t9\t雨\n";
        var guessed = WebUtility.HtmlDecode(await (await desk.SendAsync("/Office/NewLedger", "/Office/NewLedger?handler=Read", ("Block", Table))).Content.ReadAsStringAsync());
        Assert.Contains("“日期”作为登记的日期。“村”作为村或单位。", guessed, StringComparison.Ordinal);

        var made = await desk.SendAsync("/Office/NewLedger", "/Office/NewLedger?handler=Make", ("Block", Table), ("Name", "防汛巡查记录"), ("Unit", "次"), ("Columns", "巡查河段"), ("Types", "Text"), ("Columns", "参加人数"), ("Types", "Whole"), ("Columns", "天气"), ("Types", "Text"), ("Sums", "1"));
        Assert.Equal("/ledgers/own-1/sheets/paste", made.RequestMessage?.RequestUri?.AbsolutePath);

        (string, string)[] record = [("date", "2022-07-01"), ("organisation", "黄花滩村"), ("f.c1", "北河"), ("f.c2", "12"), ("save", "now")];
        await desk.SendAsync("/ledgers/own-1/new", "/ledgers/own-1/new", record);
        var book = await desk.GetAsync("/Figures");
        Assert.Contains("防汛巡查记录参加人数", book, StringComparison.Ordinal);
        Assert.Contains("12人", Regex.Replace(await desk.GetAsync("/Figures"), "<[^>]+>", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_table_without_rows_and_a_name_in_use_are_told_kindly()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.Contains("没有看出表头和下面的行。", await SentAsync(desk, "/Office/NewLedger", "/Office/NewLedger?handler=Read", ("Block", "只有一行")), StringComparison.Ordinal);
        Assert.Contains("台账要有一个没用过的名称", await SentAsync(desk, "/Office/NewLedger", "/Office/NewLedger?handler=Make", ("Block", "甲\n1\n"), ("Name", "慰问"), ("Columns", "甲"), ("Types", "Whole")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(desk.Folder, "catalog")));
    }

    [Fact]
    public async Task a_local_rule_is_switched_on_with_its_document_and_not_without()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.Contains("打开时要写明文号。", await SentAsync(desk, "/Office/Rules", "/Office/Rules", ("code", "R-51-11"), ("on", "true"), ("document", "")), StringComparison.Ordinal);

        await desk.SendAsync("/Office/Rules", "/Office/Rules", ("code", "R-51-11"), ("on", "true"), ("document", "云组发〔2022〕3号"));
        Assert.Contains("云组发〔2022〕3号", await desk.GetAsync("/Office/Rules"), StringComparison.Ordinal);
        Assert.Contains("云组发〔2022〕3号", await File.ReadAllTextAsync(Path.Combine(desk.Folder, "catalog", "本地规定.yaml")), StringComparison.Ordinal);

        await desk.SendAsync("/Office/Rules", "/Office/Rules", ("code", "R-51-11"), ("on", "false"), ("document", "云组发〔2022〕3号"));
        Assert.Contains("\"on\":false", await File.ReadAllTextAsync(Path.Combine(desk.Folder, "catalog", "本地规定.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task holidays_are_written_as_the_announcement_says_them()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.Contains("有的日子看不懂。", await SentAsync(desk, "/Office/Calendar", "/Office/Calendar", ("Year", "2027"), ("Source", "通知"), ("Off", "2月30日")), StringComparison.Ordinal);
        Assert.Contains("年份、文号和放假的日子都要写。", await SentAsync(desk, "/Office/Calendar", "/Office/Calendar", ("Year", "2027"), ("Source", ""), ("Off", "1月1日")), StringComparison.Ordinal);

        await desk.SendAsync("/Office/Calendar", "/Office/Calendar", ("Year", "2027"), ("Source", "国办发明电〔2026〕8号"), ("Off", "1月1日—3日、10.1-10.7"), ("Worked", "1月4日"));
        Assert.Contains("1月1日—1月3日、10月1日—10月7日", await desk.GetAsync("/Office/Calendar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_topic_and_a_lecturer_come_into_their_books_once()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await desk.SendAsync("/Office/Books", "/Office/Books?handler=Topic", ("Name", "春耕政策"), ("Published", "2022-02-22"));
        await desk.SendAsync("/Office/Books", "/Office/Books?handler=Outside", ("Name", "李讲师"), ("Kind", "讲师"), ("Level", "县级"));
        var books = await desk.GetAsync("/Office/Books");
        Assert.Contains("春耕政策", books, StringComparison.Ordinal);
        Assert.Contains("李讲师", books, StringComparison.Ordinal);
        Assert.Contains("“春耕政策”已经登记过。", await SentAsync(desk, "/Office/Books", "/Office/Books?handler=Topic", ("Name", "春耕政策")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_topic_and_a_lecturer_are_amended_and_two_tabs_lose_nothing()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await desk.SendAsync("/Office/Books", "/Office/Books?handler=Topic", ("Name", "春耕政策"), ("Published", "2022-02-22"));
        var id = Regex.Match(await desk.GetAsync("/Office/Books"), "/entries/([0-9]+)\">春耕政策").Groups[1].Value;
        var form = $"/office/books/{id}";
        Assert.Contains($"href=\"{form}\"", await desk.GetAsync($"/entries/{id}"), StringComparison.Ordinal);
        await desk.SendAsync(form, form, ("Revision", "1"), ("Name", "春耕备耕政策"), ("Published", "2022-02-23"), ("Reason", "名称不全"));

        var page = await desk.GetAsync($"/entries/{id}");
        Assert.Contains("<del>春耕政策</del> → <ins>春耕备耕政策</ins>", page, StringComparison.Ordinal);
        Assert.Contains("原因：名称不全", page, StringComparison.Ordinal);
        var late = await SentAsync(desk, form, form, ("Revision", "1"), ("Name", "春耕"), ("Published", ""));
        Assert.Contains("这一条已经在别处改过", late, StringComparison.Ordinal);
        Assert.Contains("名称：春耕备耕政策", late, StringComparison.Ordinal);
        Assert.Contains("value=\"春耕\"", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_trail_is_looked_through_when_somebody_asks()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.Contains("都与写下时一样。", await SentAsync(desk, "/Office/Trail", "/Office/Trail?handler=Verify"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_daily_return_is_one_line_to_copy()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.Contains("至少一项统计数都要有。", await SentAsync(desk, "/Figures/Returns", "/Figures/Returns", ("Name", "日报"), ("Since", "2022-10-16")), StringComparison.Ordinal);
        await desk.SendAsync("/Figures/Returns", "/Figures/Returns", ("Name", "学习宣讲日报"), ("Since", "2022-10-16"), ("Figures", "F03"), ("Figures", "F01"));

        var value = ReadFigures.Run(desk.Store, Scope.Everything, "清泉镇", new Period(new DateOnly(2022, 10, 16), OpenDesk.Today), variants: false).Value.Find("F03")?.Value;
        Assert.Contains($"清泉镇10月16日以来（截至12月31日）：各支部集中学习{value}次", await desk.GetAsync("/Figures/Returns"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_pasted_text_is_read_and_saved_only_by_a_yes()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        const string News = "12月20日，黄花滩村党支部组织志愿者12人开展环境卫生整治志愿服务活动。";
        Assert.Contains("还没有贴文字。", await SentAsync(desk, "/capture", "/capture", ("Text", " ")), StringComparison.Ordinal);
        var read = await SentAsync(desk, "/capture", "/capture", ("Text", News));
        Assert.Contains("登记这一条", read, StringComparison.Ordinal);
        Assert.Contains("<mark", read, StringComparison.Ordinal);
        var ledger = Regex.Match(read, "name=\"ledger\" value=\"([^\"]+)\"").Groups[1].Value;
        var reference = Regex.Match(read, "name=\"ref\" value=\"(text-[^\"]+)\"").Groups[1].Value;
        Assert.Null(Ledger.Browse.ReadEntry.IdOf(desk.Store, Scope.Everything, Ledger.Entry.EntryKind.Record, reference));

        var fields = Regex.Matches(read, "<input class=\"form-control\" name=\"(f\\.[^\"]+)\" value=\"([^\"]+)\"").Select(match => (match.Groups[1].Value, match.Groups[2].Value));
        var chosen = Regex.Matches(read, "<select class=\"form-select\" name=\"(f\\.[^\"]+)\">.*?<option selected=\"selected\">([^<]+)<", RegexOptions.Singleline).Select(match => (match.Groups[1].Value, match.Groups[2].Value));
        var saved = await SentAsync(desk, "/capture", "/capture?handler=Save", [("Text", News), ("ledger", ledger), ("ref", reference), ("date", "2022-12-20"), ("organisation", "黄花滩村"), .. fields, .. chosen, ("save", "draft")]);
        Assert.Contains("已登记。", saved, StringComparison.Ordinal);
        Assert.NotNull(Ledger.Browse.ReadEntry.IdOf(desk.Store, Scope.Everything, Ledger.Entry.EntryKind.Record, reference));
    }

    private static async Task<string> SentAsync(OpenDesk desk, string page, string action, params (string, string)[] fields) =>
        WebUtility.HtmlDecode(await (await desk.SendAsync(page, action, fields)).Content.ReadAsStringAsync());
}

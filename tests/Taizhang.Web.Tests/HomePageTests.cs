using System.Text.RegularExpressions;
using Taizhang.Ledger;
using Taizhang.Ledger.Due;
using Taizhang.Ledger.Entry;

namespace Taizhang.Web.Tests;

/// <summary>首页: what has a date, with what is long past out of the way and still there.</summary>
public sealed class HomePageTests
{
    [Fact]
    public async Task what_is_long_past_is_folded_with_its_number_and_what_is_near_stands_open()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        string Notice(string name, string date, string due) => $$$"""{"record":{"ref":"{{{name}}}","ledger":"notice","organisation":"620699101","date":"{{{date}}}","fields": {"form":"{{{name}}}","sender":"县委组织部","document":"云组函〔2022〕30号","due":"{{{due}}}"} } }""";
        Assert.Empty(ImportEntries.Run(desk.Store, [Notice("旧年的表", "2002-01-05", "2002-03-01"), Notice("上旬的表", "2022-12-01", "2022-12-09"), Notice("下月的表", "2022-12-20", "2023-01-10")], new ImportOptions(false, false, null)).Refusals);

        var home = await desk.GetAsync("/");
        var (open, folded) = (Regex.Replace(home, "<details>.*?</details>", "", RegexOptions.Singleline), string.Concat(Regex.Matches(home, "<details>.*?</details>", RegexOptions.Singleline)));
        Assert.Contains("旧年的表", folded, StringComparison.Ordinal);
        Assert.DoesNotContain("旧年的表", open, StringComparison.Ordinal);
        Assert.Contains("上旬的表", home, StringComparison.Ordinal);
        Assert.Contains("12月9日", open, StringComparison.Ordinal);

        var due = ListDue.Run(desk.Store, Scope.Everything);
        var past = due.Count(item => item.Date < OpenDesk.Today.AddMonths(-1));
        Assert.Contains($"日期已过一个月以上的 {past} 件", folded, StringComparison.Ordinal);
        Assert.Equal(due.Count, Regex.Count(home[home.IndexOf("要办的", StringComparison.Ordinal)..home.IndexOf("的数 <small>", StringComparison.Ordinal)], "<tr>"));
    }

    [Fact]
    public async Task a_ledger_of_several_townships_shows_the_desk_s_own_duties_first_and_all_of_them_when_asked()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.DoesNotContain("看整个台账的", await desk.GetAsync("/"), StringComparison.Ordinal);
        Assert.Empty(ImportEntries.Run(
            desk.Store,
            [
                """{"organisation":{"code":"620699102","kind":"township","name":"石桥镇","parent":"620699"}}""",
                """{"record":{"ref":"n1","ledger":"notice","organisation":"620699102","date":"2022-12-01","fields":{"form":"石桥镇的表","sender":"县委组织部","due":"2023-01-02"}}}""",
                """{"record":{"ref":"n2","ledger":"notice","organisation":"620699101","date":"2022-12-01","fields":{"form":"清泉镇的表","sender":"县委组织部","due":"2023-01-03"}}}""",
            ],
            new ImportOptions(false, false, null)).Refusals);

        var own = await desk.GetAsync("/");
        Assert.Contains("这里是清泉镇的。<a href=\"/?all=true\">看整个台账的</a>", own, StringComparison.Ordinal);
        Assert.Contains("清泉镇的表", own, StringComparison.Ordinal);
        Assert.DoesNotContain("石桥镇的表", own, StringComparison.Ordinal);
        var all = await desk.GetAsync("/?all=true");
        Assert.Contains("石桥镇的表", all, StringComparison.Ordinal);
        Assert.Contains("清泉镇的表", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_sheet_of_the_month_says_how_many_branches_it_has_and_how_many_are_registered()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", ("County", "云岭县"), ("Town", "清泉镇"), ("Officer", ""), ("Villages", "黄花滩村\n石门村"));
        Assert.Contains("12月：3个党支部，已登0个", await desk.GetAsync("/"), StringComparison.Ordinal);
        await desk.SendAsync("/ledgers/gathering/new", "/ledgers/gathering/new", ("date", "2022-12-28"), ("organisation", "石门村党支部"), ("f.kinds", "党课"), ("f.subject", "学习党章"), ("f.study", "true"), ("f.expected", "42"), ("f.present", "40"), ("save", "now"));

        Assert.Contains("12月：3个党支部，已登1个", await desk.GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_notice_leads_to_its_record_and_a_case_to_its_page()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.Empty(ImportEntries.Run(desk.Store, ["""{"record":{"ref":"n1","ledger":"notice","organisation":"620699101","date":"2022-12-01","fields":{"form":"发展党员情况表","sender":"县委组织部","document":"云组函〔2022〕30号","due":"2022-12-09"}}}"""], new ImportOptions(false, false, null)).Refusals);
        var home = await desk.GetAsync("/");

        Assert.Matches("<a href=\"/entries/[0-9]+\" aria-label=\"查看：县委组织部\">查看</a>", home);
        Assert.Matches("<a href=\"/cases/[0-9]+\" aria-label=\"查看：[^\"]+\">查看</a>", home);
    }

    [Fact]
    public async Task what_custom_asks_for_is_announced_once_its_document_is_named_on_the_office_s_own_day()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        async Task<string> SentAsync(params (string, string)[] fields) => System.Net.WebUtility.HtmlDecode(await (await desk.SendAsync("/Office/Tasks", "/Office/Tasks", fields)).Content.ReadAsStringAsync());
        Assert.Contains("列入时要写明文号。", await SentAsync(("Id", "duty-report"), ("Month", "1"), ("Day", "15"), ("Document", ""), ("On", "true")), StringComparison.Ordinal);
        Assert.DoesNotContain("述职报告。", await desk.GetAsync("/"), StringComparison.Ordinal);

        Assert.Contains("已列入", await SentAsync(("Id", "duty-report"), ("Month", "1"), ("Day", "15"), ("Document", "云组发〔2022〕9号"), ("On", "true")), StringComparison.Ordinal);
        Assert.Matches("2023年1月15日</td><td>全镇</td><td>述职报告。</td><td class=\"num\">\\s*<a href=\"/Reports\" aria-label=\"去写：全镇\">去写</a>", await desk.GetAsync("/"));

        await SentAsync(("Id", "duty-report"), ("Month", "1"), ("Day", "15"), ("Document", "云组发〔2022〕9号"), ("On", "false"));
        Assert.DoesNotContain("述职报告。", await desk.GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_office_adds_a_task_of_its_own_and_one_that_is_no_day_is_refused()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        async Task<string> SentAsync(params (string, string)[] fields) => System.Net.WebUtility.HtmlDecode(await (await desk.SendAsync("/Office/Tasks", "/Office/Tasks", fields)).Content.ReadAsStringAsync());
        Assert.Contains("要办的事、日子和文号要写全。", await SentAsync(("Name", ""), ("Month", "1"), ("Day", "10"), ("Document", "云宣发〔2022〕6号"), ("On", "true")), StringComparison.Ordinal);
        Assert.Contains("class=\"refusals\"", await SentAsync(("Name", "报冬训统计"), ("Month", "2"), ("Day", "31"), ("Document", "云宣发〔2022〕6号"), ("On", "true")), StringComparison.Ordinal);

        await SentAsync(("Name", "报冬训统计"), ("Month", "1"), ("Day", "10"), ("Document", "云宣发〔2022〕6号"), ("On", "true"));
        await SentAsync(("Name", "全年工作小结"), ("Month", "1"), ("Day", "11"), ("Document", "云宣发〔2022〕7号"), ("Report", "true"), ("On", "true"));
        await SentAsync(("Name", "听取工作报告"), ("Month", "1"), ("Day", "12"), ("Document", "云宣发〔2022〕8号"), ("On", "true"));
        var home = await desk.GetAsync("/");
        Assert.Matches("全年工作小结。</td><td class=\"num\">\\s*<a href=\"/Reports\"", home);
        Assert.Matches("报冬训统计。</td><td class=\"num\">\\s*</td>", home);
        Assert.Matches("听取工作报告。</td><td class=\"num\">\\s*</td>", home);
    }
}

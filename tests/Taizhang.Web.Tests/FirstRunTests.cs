using System.Net;
using System.Text.RegularExpressions;
using Taizhang.Ledger.People;
using Taizhang.Web.Pages;

namespace Taizhang.Web.Tests;

/// <summary>The first five minutes, from an empty folder to a first page that says what to do.</summary>
public sealed class FirstRunTests
{
    private static readonly (string, string)[] Town = [("County", "云岭县"), ("Town", "清泉镇"), ("Officer", "李晓梅"), ("Villages", "黄花滩村\n石门村")];

    [Theory]
    [InlineData("黄花滩村\n石门村", "黄花滩村 石门村")]
    [InlineData("1\t黄花滩村\r\n2\t石门村\r\n", "黄花滩村 石门村")]
    [InlineData("1.黄花滩村、2．石门村，（3）红沙湾", "黄花滩村 石门村 红沙湾")]
    [InlineData("序号 1 十里铺村 2 三道沟村", "序号 十里铺村 三道沟村")]
    public void a_column_of_villages_is_read_without_its_numbers(string pasted, string names) => Assert.Equal(names, string.Join(' ', StartModel.VillagesOf(pasted)));

    [Fact]
    public async Task whoever_looks_at_the_demo_is_told_how_to_begin_with_a_ledger_of_their_own()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start", "/Start?handler=Demo");

        Assert.Contains("看完了：<a href=\"/own\">开始用自己的</a>", await desk.GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_cannot_be_a_township_is_said_where_it_was_typed_and_what_was_typed_is_kept()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        var said = WebUtility.HtmlDecode(await (await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", ("County", "云岭县"), ("Town", "清泉镇"), ("Villages", "石门村\n石门"))).Content.ReadAsStringAsync());

        Assert.Contains("“石门村”写了两次。", said, StringComparison.Ordinal);
        Assert.Contains("value=\"清泉镇\"", said, StringComparison.Ordinal);
        Assert.DoesNotContain("先看看样子", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Ledgers")]
    [InlineData("/ledgers/gathering/new")]
    [InlineData("/ledgers/gathering/sheets/month")]
    [InlineData("/Reports")]
    [InlineData("/People")]
    public async Task a_page_that_needs_a_township_leads_to_the_doors_while_there_is_none(string page)
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        var doors = await desk.GetAsync(page);

        Assert.Contains("从哪里开始", doors, StringComparison.Ordinal);
        Assert.DoesNotContain(">统计数据</a>", doors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_address_that_is_none_says_so_on_a_page_with_a_way_home()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/no-such-page");
        asked.Headers.Accept.ParseAdd("text/html");
        var answer = await desk.Browser.SendAsync(asked);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Matches("没有这一页。请回到首页再找。</p><p><a [^>]*href=\"/\">回到首页", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task a_village_forgotten_on_the_first_day_and_a_team_come_later_and_none_comes_twice()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", Town);
        async Task<string> AddAsync(string where, string kind, string names) => WebUtility.HtmlDecode(await (await desk.SendAsync("/People/NewBody", "/People/NewBody", ("Org", where), ("Kind", kind), ("Names", names))).Content.ReadAsStringAsync());
        Assert.Contains("清泉镇已经有“石门村”。", await AddAsync("town", "village", "红沙湾村\n石门"), StringComparison.Ordinal);
        Assert.DoesNotContain("红沙湾村", await desk.GetAsync("/People"), StringComparison.Ordinal);

        Assert.Contains("红沙湾村", await AddAsync("town", "village", "1\t红沙湾\n2\t柳条河村"), StringComparison.Ordinal);
        Assert.Contains("柳条河村党支部", await desk.GetAsync("/ledgers/gathering/sheets/month"), StringComparison.Ordinal);
        Assert.Contains("可以<a href=\"/People/NewBody?org=village-03&kind=town-team\">新增</a>", await desk.GetAsync("/People?view=teams&org=village-03"), StringComparison.Ordinal);

        await AddAsync("village-03", "village-team", "红沙湾村志愿服务队");
        Assert.Contains("红沙湾村志愿服务队", await desk.GetAsync("/People?view=teams"), StringComparison.Ordinal);
        Assert.Contains("“红沙湾村志愿服务队”写了两次。", await AddAsync("village-03", "village-team", "红沙湾村志愿服务队\n红沙湾村志愿服务队"), StringComparison.Ordinal);
        Assert.Contains("不能新增这一类组织。", await AddAsync("town", "township", "另一个镇"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_can_only_be_chosen_leads_to_its_book_while_that_is_empty_and_the_book_knows_the_words_figures_count()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", Town);
        const string Hint = "还没有登记过，<a href=\"/Office/Books\">先加上</a>再选";
        Assert.Contains(">清泉镇微信公众号</option>", await desk.GetAsync("/ledgers/publication/new"), StringComparison.Ordinal);
        Assert.Contains(">云岭县融媒体中心</option>", await desk.GetAsync("/ledgers/publication/sheets/paste"), StringComparison.Ordinal);
        Assert.Contains(Hint, await desk.GetAsync("/ledgers/lecture/sheets/tour"), StringComparison.Ordinal);

        var book = await desk.GetAsync("/Office/Books");
        Assert.All(new[] { "微信公众号", "党校", "媒体" }, kind => Assert.Contains($"<option value=\"{kind}\">", book, StringComparison.Ordinal));
        Assert.Contains("<button class=\"btn btn-sm\">党的二十大精神</button> <span class=\"muted\">2022年10月22日起</span>", book, StringComparison.Ordinal);
        await desk.SendAsync("/Office/Books", "/Office/Books?handler=Topic", ("Name", "党的二十大精神"), ("Published", "2022-10-22"));
        Assert.DoesNotContain("党的二十大精神</button>", await desk.GetAsync("/Office/Books"), StringComparison.Ordinal);
        Assert.DoesNotContain(Hint, await desk.GetAsync("/ledgers/lecture/sheets/tour"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_figure_without_records_says_where_to_register_them()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", Town);
        Assert.Contains("这段时间没有计入这一项的记录。<a href=\"/ledgers/gathering/new\">去登记</a>", Regex.Replace(await desk.GetAsync("/figures/F03"), "。\\s+<a", "。<a"), StringComparison.Ordinal);

        var begun = await desk.SendAsync("/Reports", "/Reports", ("builtIn", "true"));
        Assert.Matches("0 条 *<a href=\"/ledgers/gathering/new\">去登记</a>", WebUtility.HtmlDecode(await begun.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task several_things_wrong_with_a_record_are_said_each_with_what_to_do()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", Town);
        var said = WebUtility.HtmlDecode(await (await desk.SendAsync("/ledgers/publication/new", "/ledgers/publication/new", ("date", "2022-12-20"), ("organisation", "清水乡"), ("f.headline", "春耕"), ("save", "now"))).Content.ReadAsStringAsync());

        Assert.Contains("没有找到“清水乡”。请核对名称，或先在组织里新增。缺少“发布平台”。请补上这一项。", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_refused_form_opens_no_more_than_was_written_in_it()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", Town);
        async Task<string> SentAsync(string value) => WebUtility.HtmlDecode(await (await desk.SendAsync("/ledgers/gathering/new", "/ledgers/gathering/new", ("date", "2022-12-20"), ("organisation", "清水乡"), ("f.speakers", value), ("f.discussion", ""), ("save", "now"))).Content.ReadAsStringAsync());

        Assert.Contains("<details class=\"more\">", await SentAsync(""), StringComparison.Ordinal);
        Assert.Contains("<details class=\"more\" open=\"open\">", await SentAsync("王建国"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_outlet_is_chosen_from_its_kind_and_a_village_is_found_from_the_top_of_any_page()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", Town);
        Assert.Matches("<optgroup label=\"媒体\">\\s*<option value=\"usual-county-media\">云岭县融媒体中心</option>", await desk.GetAsync("/ledgers/publication/new"));

        var found = await desk.GetAsync("/find?q=石门");
        Assert.Contains("<h2>组织 <small>3 个</small></h2>", found, StringComparison.Ordinal);
        Assert.Contains(">石门村党支部</a>", found, StringComparison.Ordinal);
        Assert.Contains("没有找到。", await desk.GetAsync("/find?q=没有这个村"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_fresh_desk_offers_the_six_usual_ledgers_first_and_expects_nobody_where_nobody_is_on_the_roll()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", Town);
        var quick = Regex.Matches((await desk.GetAsync("/")).Split("快捷登记")[1], "</kbd> +<a href=\"/ledgers/([a-z-]+)").Select(match => match.Groups[1].Value).Take(6);
        Assert.Equal(["gathering", "publication", "volunteer-activity", "lecture", "screen-play", "care"], quick);
        Assert.Contains("name=\"r1.expected\" value=\"\"", await desk.GetAsync("/ledgers/gathering/sheets/month"), StringComparison.Ordinal);
        Assert.DoesNotContain(">root<", await desk.GetAsync("/Office/Trail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_opening_password_is_asked_for_once_and_may_wait()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        var asked = await desk.SendAsync("/Start?door=blank", "/Start?handler=Town&door=blank", Town);
        var page = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync());
        Assert.Contains("设一个开启口令", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/\">以后再说", page, StringComparison.Ordinal);

        var home = await desk.GetAsync("/");
        Assert.Contains("台账还是空的，可以先做一样", home, StringComparison.Ordinal);
        Assert.DoesNotContain("设一个开启口令", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_password_set_on_the_first_day_leads_on_with_its_recovery_code_on_paper_alone()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start?door=tables", "/Start?handler=Town&door=tables", Town);
        const string Page = "/Office/Password?first=tables";
        var short1 = WebUtility.HtmlDecode(await (await desk.SendAsync(Page, "/Office/Password?first=tables&handler=Set", ("Password", "12"), ("Again", "12"))).Content.ReadAsStringAsync());
        Assert.Contains("以后再说", short1, StringComparison.Ordinal);

        var set = WebUtility.HtmlDecode(await (await desk.SendAsync(Page, "/Office/Password?first=tables&handler=Set", ("Password", "春耕备耕要早动手"), ("Again", "春耕备耕要早动手"))).Content.ReadAsStringAsync());
        Assert.Contains("href=\"/Office/Import\">已经打印或抄好，接着往下", set, StringComparison.Ordinal);
        Assert.True(OfficeKeyFile.IsLocked(Path.Combine(desk.Folder, "office.key")));
        var printed = Regex.Replace(Regex.Replace(set[set.IndexOf("<main", StringComparison.Ordinal)..], "<(p|div|section)[^>]*no-print[^>]*>.*?</\\1>", "", RegexOptions.Singleline), "<[^>]+>", "");
        Assert.Contains("台账恢复码", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("新口令", printed, StringComparison.Ordinal);
    }
}

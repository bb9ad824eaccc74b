using System.Globalization;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Tests;

/// <summary>A record from its form to the figures and back.</summary>
public sealed class RecordPageTests
{
    private static readonly (string, string)[] Lesson =
    [
        ("date", "2022-12-28"), ("organisation", "village-01-branch"), ("f.kinds", "党课"), ("f.subject", "学习党章"), ("f.study", "true"), ("f.expected", "42"), ("f.present", "40"), ("save", "now"),
    ];

    [Fact]
    public async Task the_first_run_lays_the_township_out_and_leads_to_the_home_page()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        Assert.Contains("从空白开始", await desk.GetAsync("/"), StringComparison.Ordinal);

        await desk.SendAsync("/Start", "/Start?handler=Town", ("County", "云岭县"), ("Town", "清泉镇"), ("Officer", "李晓梅"), ("Villages", "黄花滩村\n石门"));

        Assert.Contains("清泉镇工作台账", await desk.GetAsync("/"), StringComparison.Ordinal);
        var people = await desk.GetAsync("/People");
        Assert.Contains("石门村党支部", await desk.GetAsync("/People?org=village-02"), StringComparison.Ordinal);
        Assert.Contains("黄花滩村", people, StringComparison.Ordinal);
        Assert.Contains("李晓梅", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_demo_door_opens_once_and_never_over_a_ledger_that_holds_something()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start", "/Start?handler=Demo");
        Assert.Contains("党委理论学习中心组学习", await desk.GetAsync("/"), StringComparison.Ordinal);

        var again = await desk.SendAsync("/Office", "/Start?handler=Demo");
        Assert.Contains("台账里已经有组织了。", System.Net.WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_was_typed_into_a_form_is_there_again_until_it_is_saved()
    {
        await using var desk = await TownAsync();
        await desk.SendAsync("/ledgers/gathering/new", "/ledgers/gathering/draft?handler=Keep", Lesson);
        Assert.Contains("value=\"学习党章\"", await desk.GetAsync("/ledgers/gathering/new"), StringComparison.Ordinal);

        await desk.SendAsync("/ledgers/gathering/new", "/ledgers/gathering/draft?handler=Drop");
        Assert.DoesNotContain("value=\"学习党章\"", await desk.GetAsync("/ledgers/gathering/new"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task while_a_form_is_filled_in_it_says_what_it_counts_toward_what_is_odd_and_what_looks_alike()
    {
        await using var desk = await TownAsync();
        Assert.Contains("填齐以后", await ToldAsync(desk, [.. Lesson.Where(field => field.Item1 != "f.subject")]), StringComparison.Ordinal);
        Assert.Contains("本条计入：各支部集中学习 1次", await ToldAsync(desk, Lesson), StringComparison.Ordinal);
        Assert.Contains("需要改正：", await ToldAsync(desk, [.. Lesson.Where(field => field.Item1 != "f.present"), ("f.present", "45")]), StringComparison.Ordinal);
        Assert.Equal(0, Value(desk, "F03"));

        await EnterAsync(desk, Lesson);
        Assert.Contains("已经登记过一条相同的", await ToldAsync(desk, Lesson), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_registered_of_that_day_and_body_opens_from_the_form_and_from_the_draft_it_became()
    {
        await using var desk = await TownAsync();
        var known = Address(await EnterAsync(desk, Lesson));
        (string, string)[] other = [.. Lesson.Where(field => field.Item1 != "f.subject"), ("f.subject", "学习条例")];
        Assert.Contains($"“学习党章” <a href=\"{known}\">是同一次，打开它</a>", await ToldAsync(desk, other), StringComparison.Ordinal);
        Assert.DoesNotContain("是同一次，打开它", await ToldAsync(desk, [.. other.Where(field => field.Item1 != "date"), ("date", "2022-12-27")]), StringComparison.Ordinal);
        Assert.DoesNotContain("是同一次，打开它", await ToldAsync(desk, [.. other.Where(field => field.Item1 != "organisation"), ("organisation", "石门村党支部")]), StringComparison.Ordinal);

        Assert.Contains($"<a href=\"{known}\">是同一次，打开它</a>", await EnterAsync(desk, [.. Lesson.Where(field => field.Item1 != "save"), ("save", "draft")]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task teams_and_villages_are_offered_while_one_types_and_several_are_written_with_a_comma_between()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var form = await desk.GetAsync("/ledgers/volunteer-activity/new");
        Assert.Matches("name=\"f.team\"[^>]+list=\"offered-f.team\"", form);
        Assert.Matches("<datalist id=\"offered-f.team\">(\\s*<option value=\"[^\"]+\"></option>\\s*)+</datalist>", form);
        Assert.Contains("<option value=\"黄花滩村志愿服务队\">", form, StringComparison.Ordinal);
        Assert.Matches("<datalist id=\"offered-team\">(\\s*<option value=\"[^\"]+\"></option>\\s*)+</datalist>", await desk.GetAsync("/ledgers/volunteer-activity/sheets/villages"));

        var saved = await desk.SendAsync("/ledgers/publication/new", "/ledgers/publication/new", ("date", "2022-12-28"), ("organisation", "清泉镇"), ("f.title", "两村联办春耕课堂"), ("f.villages", "黄花滩村、石门峡村"), ("save", "draft"));
        Assert.Contains("黄花滩村、石门峡村", System.Net.WebUtility.HtmlDecode(await saved.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task where_and_with_whom_is_copied_from_the_record_before_and_never_what_happened()
    {
        await using var desk = await TownAsync();
        await EnterAsync(desk, Lesson);

        var form = await desk.GetAsync("/ledgers/gathering/new?handler=Like");

        Assert.Contains("value=\"黄花滩村党支部\"", form, StringComparison.Ordinal);
        Assert.All(new[] { "2022-12-28", "学习党章", "\"42\"", "\"40\"" }, what => Assert.DoesNotContain($"value={(what.StartsWith('"') ? what : $"\"{what}\"")}", form, StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_team_stands_in_the_form_by_its_name()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var address = Address((await desk.GetAsync("/ledgers/volunteer-activity?q=清扫&status=Recorded")).Split("<tbody>")[1]);

        var form = await desk.GetAsync($"{address}/edit");

        Assert.Matches("name=\"f.team\" value=\"[^\"]+队\"", form);
    }

    [Fact]
    public async Task a_view_is_kept_under_its_name_for_any_period()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var kept = await desk.SendAsync("/ledgers/gathering?kind=党课", "/ledgers/gathering?handler=Keep&kind=党课&from=2022-01-01", ("name", "党课"));
        Assert.DoesNotContain("from", kept.RequestMessage?.RequestUri?.Query ?? "from", StringComparison.Ordinal);
        Assert.Contains("已存视图", await desk.GetAsync("/ledgers/gathering"), StringComparison.Ordinal);

        await desk.SendAsync("/ledgers/gathering?kind=党课", "/ledgers/gathering?handler=Forget", ("name", "党课"));
        Assert.DoesNotContain("已存视图", await desk.GetAsync("/ledgers/gathering"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_list_is_printed_whole_and_a_page_of_it_says_that_it_is_one()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        Assert.Contains("这一页是其中50条", await desk.GetAsync("/ledgers/volunteer-activity"), StringComparison.Ordinal);

        var whole = await desk.GetAsync("/ledgers/volunteer-activity?handler=Print");
        var said = int.Parse(System.Text.RegularExpressions.Regex.Match(whole, "共 ([0-9]+)条").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.Equal(said, System.Text.RegularExpressions.Regex.Count(whole, "<a href=\"/entries/"));
    }

    [Fact]
    public async Task a_record_is_entered_counted_amended_and_made_void()
    {
        await using var desk = await TownAsync();
        var page = await EnterAsync(desk, Lesson);
        Assert.Contains("各支部集中学习 1次", Words(page), StringComparison.Ordinal);
        Assert.Equal(1, Value(desk, "F03"));

        var address = Address(page);
        await desk.SendAsync($"{address}/edit", $"{address}/edit", [.. Lesson.Where(field => field.Item1 != "f.present"), ("f.present", "38"), ("reason", "人数有误")]);
        var amended = Words(await desk.GetAsync(address));
        Assert.Contains("实到：40 → 38", amended, StringComparison.Ordinal);
        Assert.Contains("人数有误", amended, StringComparison.Ordinal);

        await desk.SendAsync(address, $"{address}?handler=Void", ("reason", "登记重复"));
        Assert.Contains("登记重复", await desk.GetAsync(address), StringComparison.Ordinal);
        Assert.Equal(0, Value(desk, "F03"));
    }

    [Fact]
    public async Task a_list_that_leaves_nothing_says_so_and_adds_nothing_up()
    {
        await using var desk = await TownAsync();

        var page = await desk.GetAsync("/ledgers/gathering?status=Draft&from=1950-01-01");

        Assert.Contains("没有符合条件的记录", page, StringComparison.Ordinal);
        Assert.DoesNotContain("合计", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_last_amendment_is_taken_back_and_stays_readable()
    {
        await using var desk = await TownAsync();
        var address = Address(await EnterAsync(desk, Lesson));
        await desk.SendAsync($"{address}/edit", $"{address}/edit", [.. Lesson.Where(field => field.Item1 != "f.present"), ("f.present", "38"), ("reason", "人数有误")]);
        await desk.SendAsync(address, $"{address}?handler=Back");

        var page = Words(await desk.GetAsync(address));
        Assert.Contains("撤回第2版的修改", page, StringComparison.Ordinal);
        Assert.Contains("实到：38 → 40", page, StringComparison.Ordinal);
        Assert.Contains("实到：40 → 38", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_form_sent_twice_is_one_record()
    {
        await using var desk = await TownAsync();
        (string, string)[] sent = [.. Lesson, ("ref", "gathering-once")];
        await desk.SendAsync("/ledgers/gathering/new", "/ledgers/gathering/new", sent);
        await desk.SendAsync("/ledgers/gathering/new", "/ledgers/gathering/new", sent);

        Assert.Equal(1, Value(desk, "F03"));
    }

    [Fact]
    public async Task what_cannot_be_saved_stays_in_the_form_and_is_said_in_a_sentence()
    {
        await using var desk = await TownAsync();
        var answer = await desk.SendAsync("/ledgers/gathering/new", "/ledgers/gathering/new", [.. Lesson.Where(field => field.Item1 is not ("f.kinds" or "f.present")), ("f.present", "四十")]);
        var page = System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("缺少“会议种类”。", page, StringComparison.Ordinal);
        Assert.Contains("value=\"四十\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"学习党章\"", page, StringComparison.Ordinal);
        Assert.Equal(0, Value(desk, "F03"));
    }

    [Fact]
    public async Task two_tabs_on_one_record_show_both_versions_and_lose_nothing()
    {
        await using var desk = await TownAsync();
        var address = Address(await EnterAsync(desk, Lesson));
        (string, string)[] first = [.. Lesson.Where(field => field.Item1 != "f.present"), ("f.present", "39"), ("revision", "1")];
        (string, string)[] second = [.. Lesson.Where(field => field.Item1 != "f.present"), ("f.present", "38"), ("revision", "1")];
        await desk.SendAsync($"{address}/edit", $"{address}/edit", first);
        var late = System.Net.WebUtility.HtmlDecode(await (await desk.SendAsync($"{address}/edit", $"{address}/edit", second)).Content.ReadAsStringAsync());

        Assert.Contains("这一条已经在别处改过", late, StringComparison.Ordinal);
        Assert.Contains("实到：39", late, StringComparison.Ordinal);
        Assert.Contains("value=\"38\"", late, StringComparison.Ordinal);

        await desk.SendAsync($"{address}/edit", $"{address}/edit", [.. second.Where(field => field.Item1 != "revision"), ("revision", "2")]);
        Assert.Contains("实到：39 → 38", Words(await desk.GetAsync(address)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_figure_of_every_page_is_the_figure_of_the_ledger()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var book = ReadFigures.Run(desk.Store, Scope.Everything, "清泉镇", new Period(new DateOnly(2022, 1, 1), OpenDesk.Today), variants: false).Value;
        var page = Words(await desk.GetAsync("/Figures"));
        Assert.All(book.Readings, reading => Assert.Contains($"{reading.Rule.Rule.Name} {(reading.Rule.Rule.Time == Catalog.Figures.FigureTime.Stock ? "期末数 " : "")}{Shown.ValueAndUnit(reading)}", page, StringComparison.Ordinal));
        foreach (var reading in book.Readings.Where(reading => reading.Records > 0))
        {
            var own = Words(await desk.GetAsync($"/figures/{reading.Rule.Rule.Key}"));
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"明细 {reading.Records} 条"), own, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/", "F01")]
    [InlineData("/Figures", "F24")]
    [InlineData("/figures/F24", "F24")]
    public async Task a_number_of_last_year_opens_to_last_years_records(string address, string figure)
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var before = ReadFigures.Run(desk.Store, Scope.Everything, "清泉镇", new Period(new DateOnly(2021, 1, 1), OpenDesk.Today.AddYears(-1)), variants: false).Value.Find(figure);
        var link = System.Text.RegularExpressions.Regex.Match(await desk.GetAsync(address), $"href=\"(/figures/{figure}\\?[^\"]*from=2021-01-01[^\"]*to=2021-12-31)\">([^<]*)</a>");

        Assert.NotNull(before);
        Assert.Equal(Shown.ValueAndUnit(before), link.Groups[2].Value);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"明细 {before.Records} 条"), Words(await desk.GetAsync(System.Net.WebUtility.HtmlDecode(link.Groups[1].Value))), StringComparison.Ordinal);
    }

    private static async Task<OpenDesk> TownAsync()
    {
        var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start", "/Start?handler=Town", ("County", "云岭县"), ("Town", "清泉镇"), ("Villages", "黄花滩村\n石门村"));
        return desk;
    }

    private static async Task<string> EnterAsync(OpenDesk desk, (string, string)[] fields)
    {
        var answer = await desk.SendAsync("/ledgers/gathering/new", "/ledgers/gathering/new", fields);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> ToldAsync(OpenDesk desk, (string, string)[] fields)
    {
        var answer = await desk.SendAsync("/ledgers/gathering/new", "/ledgers/gathering/draft?handler=Keep", fields);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static string Address(string page) => System.Text.RegularExpressions.Regex.Match(page, "/entries/[0-9]+").Value;

    /// <summary>What a reader sees: no tags, and one space for any.</summary>
    private static string Words(string page) => System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(page, "</(li|td|p|del|ins)>|<[^>]+>", match => match.Value is "</del>" or "</ins>" ? "" : match.Value.StartsWith("<del", StringComparison.Ordinal) || match.Value.StartsWith("<ins", StringComparison.Ordinal) ? "" : " "), @"\s+", " ");

    private static decimal Value(OpenDesk desk, string figure) =>
        ReadFigures.Run(desk.Store, Scope.Everything, "清泉镇", new Period(new DateOnly(2022, 1, 1), OpenDesk.Today), variants: false).Value.Find(figure)?.Value ?? -1;
}

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

        Assert.Contains($"把文件夹 {desk.Folder} 改个名字或删掉，再启动，就从头开始。", await desk.GetAsync("/"), StringComparison.Ordinal);
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

        var set = WebUtility.HtmlDecode(await (await desk.SendAsync(Page, "/Office/Password?first=tables&handler=Set", ("Password", "春耕备耕早动手"), ("Again", "春耕备耕早动手"))).Content.ReadAsStringAsync());
        Assert.Contains("href=\"/Office/Import\">已经打印或抄好，接着往下", set, StringComparison.Ordinal);
        Assert.True(OfficeKeyFile.IsLocked(Path.Combine(desk.Folder, "office.key")));
        var printed = Regex.Replace(Regex.Replace(set[set.IndexOf("<main", StringComparison.Ordinal)..], "<(p|div|section)[^>]*no-print[^>]*>.*?</\\1>", "", RegexOptions.Singleline), "<[^>]+>", "");
        Assert.Contains("台账恢复码", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("新口令", printed, StringComparison.Ordinal);
    }
}

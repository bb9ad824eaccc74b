using System.Text.RegularExpressions;
using Taizhang.Documents.Word;
using Taizhang.Reports.Read;
using Taizhang.Reports.Writing;

namespace Taizhang.Web.Tests;

/// <summary>A report from its base text to the Word file, place by place.</summary>
public sealed class ReportPageTests
{
    private const string Base = "全年组织党委理论学习中心组学习**次。认领微心愿**件。\n";

    [Fact]
    public async Task a_report_is_filled_decided_and_downloaded()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var page = await BeginAsync(desk, Base);
        var address = Regex.Match(page, "/reports/[0-9a-f]{16}").Value;
        Assert.Contains("还没有数 1", page, StringComparison.Ordinal);

        var (start, end) = (Base.LastIndexOf("**", StringComparison.Ordinal), Base.LastIndexOf("**", StringComparison.Ordinal) + 2);
        await desk.SendAsync(address, $"{address}?handler=Decide", ("start", $"{start}"), ("end", $"{end}"), ("decision", "ByHand"), ("text", "36"), ("ground", "未建台账"));
        Assert.Contains("还没有数 0", await desk.GetAsync(address), StringComparison.Ordinal);

        var word = await (await desk.Browser.GetAsync($"{address}?handler=Word")).Content.ReadAsByteArrayAsync();
        var opened = Assert.IsType<WordOpening.Opened>(WordFile.Open(word, "taizhang-sources"));
        Assert.Matches("全年组织党委理论学习中心组学习[0-9]+次。认领微心愿36件。", opened.File.Text);
        Assert.NotEmpty(ReadReport.Run(word, "报告.docx").Value);
    }

    [Fact]
    public async Task a_decision_that_cannot_stand_changes_nothing_and_says_why()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var address = Regex.Match(await BeginAsync(desk, Base), "/reports/[0-9a-f]{16}").Value;
        var answer = await desk.SendAsync(address, $"{address}?handler=Decide", ("start", "0"), ("end", "2"), ("decision", "ByHand"), ("text", ""), ("ground", "猜的"));

        Assert.Contains("人工填写的内容或依据不完整。", System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(new ReportShelf(Path.Combine(desk.Folder, "reports")).All().Single().Places);
    }

    [Fact]
    public async Task a_file_of_another_kind_is_refused_kindly()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);

        Assert.Contains("请用WPS或Word打开它", await BeginAsync(desk, "x", "报告.wps"), StringComparison.Ordinal);
        Assert.Empty(new ReportShelf(Path.Combine(desk.Folder, "reports")).All());
    }

    private static async Task<string> BeginAsync(OpenDesk desk, string text, string name = "报告.txt")
    {
        var token = Regex.Match(await desk.GetAsync("/Reports"), "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("2022-01-01"), "From" },
            { new StringContent("2022-12-31"), "To" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "Base", name },
        };
        var answer = await desk.Browser.PostAsync("/Reports", form);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()) + answer.RequestMessage?.RequestUri;
    }
}

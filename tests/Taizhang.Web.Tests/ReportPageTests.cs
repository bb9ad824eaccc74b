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
    public async Task many_places_are_filled_by_hand_on_one_ground_the_report_is_sealed_and_its_submission_remembered()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        const string Text = "全年组织党委理论学习中心组学习**次。认领微心愿**件，结对共建**对。\n";
        var address = Regex.Match(await BeginAsync(desk, Text), "/reports/[0-9a-f]{16}").Value;
        var page = await desk.GetAsync(address);
        var spans = Regex.Matches(page[page.IndexOf("id=\"preflight\"", StringComparison.Ordinal)..], "name=\"start\" value=\"([0-9]+)\" /><input type=\"hidden\" name=\"end\" value=\"([0-9]+)\"").Select(match => (Start: match.Groups[1].Value, End: match.Groups[2].Value)).ToList();
        Assert.Equal(2, spans.Count);
        await desk.SendAsync(address, $"{address}?handler=Many", [.. spans.SelectMany(span => new[] { ("start", span.Start), ("end", span.End), ("text", "36") }), ("ground", "领导审定")]);
        Assert.Contains("还没有数 0", await desk.GetAsync(address), StringComparison.Ordinal);

        var sealedPage = await desk.SendAsync(address, $"{address}?handler=Seal", ("title", "2022年述职报告"));
        var edition = sealedPage.RequestMessage?.RequestUri?.AbsolutePath ?? "";
        Assert.StartsWith("/reports/editions/", edition, StringComparison.Ordinal);
        Assert.Contains("定稿以后，这些数没有变动。", await desk.GetAsync(edition), StringComparison.Ordinal);
        Assert.Contains("还没有写报送给谁。", System.Net.WebUtility.HtmlDecode(await (await desk.SendAsync(edition, $"{edition}?handler=Submit", ("Recipient", ""))).Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await desk.SendAsync(edition, $"{edition}?handler=Submit", ("Recipient", "县委组织部"), ("On", "2022-12-31"));

        Assert.Contains("县委组织部", await desk.GetAsync("/reports/submissions"), StringComparison.Ordinal);
        Assert.Contains("曾报出：2022年12月31日报县委组织部", await desk.GetAsync("/figures/F01?from=2022-01-01&to=2022-12-31"), StringComparison.Ordinal);
        var word = await (await desk.Browser.GetAsync($"{edition}?handler=Word")).Content.ReadAsByteArrayAsync();
        Assert.Contains("认领微心愿36件", Assert.IsType<WordOpening.Opened>(WordFile.Open(word, "taizhang-sources")).File.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_place_is_written_with_余_when_somebody_wants_it_and_only_where_it_is_true()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        const string Text = "各支部集中学习**次。\n";
        var address = Regex.Match(await BeginAsync(desk, Text), "/reports/[0-9a-f]{16}").Value;
        Assert.Contains("name=\"hedge\" value=\"Odd\"", await desk.GetAsync(address), StringComparison.Ordinal);
        await desk.SendAsync(address, $"{address}?handler=Decide", ("start", "7"), ("end", "9"), ("decision", "Confirmed"), ("figure", "F03"), ("hedge", "Odd"));

        var word = await (await desk.Browser.GetAsync($"{address}?handler=Word")).Content.ReadAsByteArrayAsync();
        Assert.Matches("各支部集中学习[0-9]+余次", Assert.IsType<WordOpening.Opened>(WordFile.Open(word, "taizhang-sources")).File.Text);
    }

    [Fact]
    public async Task what_a_superior_had_counted_otherwise_is_proposed_in_the_next_report_to_them_and_only_to_them()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        const string Text = "电子屏推送宣传信息**条次。\n";
        var first = Regex.Match(await BeginAsync(desk, Text), "/reports/[0-9a-f]{16}").Value;
        Assert.Contains("口径不一样？", await desk.GetAsync(first), StringComparison.Ordinal);
        await desk.SendAsync(first, $"{first}?handler=Decide", ("start", "9"), ("end", "11"), ("decision", "Confirmed"), ("figure", "F36@day"));
        var edition = (await desk.SendAsync(first, $"{first}?handler=Seal", ("title", "宣传小结"))).RequestMessage?.RequestUri?.AbsolutePath ?? "";
        await desk.SendAsync(edition, $"{edition}?handler=Submit", ("Recipient", "县委宣传部"), ("On", "2022-12-30"));

        // Another sentence, of which nothing is remembered yet: it is counted as usual.
        const string Other = "利用LED屏滚动播放标语**条次。\n";
        Assert.DoesNotContain("按另一种口径", await BeginAsync(desk, Other, recipient: "县委组织部"), StringComparison.Ordinal);
        var page = await BeginAsync(desk, Other, recipient: "县委宣传部");
        Assert.Matches("上次报县委宣传部按另一种口径：第1处 电子屏推送宣传信息（按天） [0-9]+条次。", page);
        Assert.Contains("上次报县委宣传部用这一种", page, StringComparison.Ordinal);
        var next = Regex.Match(page, "/reports/[0-9a-f]{16}").Value;
        await desk.SendAsync(next, $"{next}?handler=AsBefore");
        Assert.Equal("F36@day", Assert.Single(new ReportShelf(Path.Combine(desk.Folder, "reports")).All().Single(report => next.EndsWith(report.Id, StringComparison.Ordinal)).Places).Figure);
        Assert.DoesNotContain("按另一种口径", await desk.GetAsync(next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_file_of_another_kind_is_refused_kindly()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);

        Assert.Contains("请用WPS或Word打开它", await BeginAsync(desk, "x", "报告.wps"), StringComparison.Ordinal);
        Assert.Empty(new ReportShelf(Path.Combine(desk.Folder, "reports")).All());
    }

    [Theory]
    [InlineData("", "报告.txt", "这个文件是空的，里面没有文字。")]
    [InlineData(" \n", "报告.md", "这个文件是空的，里面没有文字。")]
    [InlineData("", "", "还没有选底稿。")]
    public async Task an_empty_file_is_called_empty_and_none_is_called_none(string text, string name, string refusal)
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);

        Assert.Contains(refusal, await BeginAsync(desk, text, name), StringComparison.Ordinal);
        Assert.Empty(new ReportShelf(Path.Combine(desk.Folder, "reports")).All());
    }

    [Fact]
    public async Task an_empty_word_file_is_refused_and_nothing_is_begun()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);

        Assert.Contains("class=\"refusals\"", await BeginAsync(desk, "", "报告.docx"), StringComparison.Ordinal);
        Assert.Empty(new ReportShelf(Path.Combine(desk.Folder, "reports")).All());
    }

    private static async Task<string> BeginAsync(OpenDesk desk, string text, string name = "报告.txt", string recipient = "")
    {
        var token = Regex.Match(await desk.GetAsync("/Reports"), "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("2022-01-01"), "From" },
            { new StringContent("2022-12-31"), "To" },
            { new StringContent(recipient), "Recipient" },
        };
        if (name.Length > 0)
        {
            form.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "Base", name);
        }

        var answer = await desk.Browser.PostAsync("/Reports", form);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()) + answer.RequestMessage?.RequestUri;
    }
}

using System.Net;
using Taizhang.Web.Host;

namespace Taizhang.Web.Tests;

/// <summary>Who is let in, and from where.</summary>
public sealed class EntranceTests(DemoDesk demo) : IClassFixture<DemoDesk>
{
    private readonly OpenDesk _desk = demo.Desk;

    [Theory]
    [InlineData("/")]
    [InlineData("/Figures")]
    [InlineData("/desk.css")]
    [InlineData("/open?k=guessed")]
    [InlineData("/open")]
    public async Task a_visitor_without_the_link_is_refused(string path)
    {
        var answer = await _desk.Visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("清泉镇", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_link_lets_one_browser_in_once()
    {
        var link = _desk.Server.NewLink();

        Assert.Equal(HttpStatusCode.Redirect, (await _desk.Visitor.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _desk.Visitor.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task the_cookie_is_for_this_site_only_and_for_no_script()
    {
        var answer = await _desk.Visitor.GetAsync(_desk.Server.NewLink());

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task a_foreign_host_name_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };

        Assert.Equal(HttpStatusCode.BadRequest, (await _desk.Browser.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task a_form_of_another_site_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/leave") { Headers = { { header, value } } };

        Assert.Equal(HttpStatusCode.Forbidden, (await _desk.Browser.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/leave")]
    [InlineData("/Start?handler=Demo")]
    [InlineData("/Office?handler=Officer")]
    [InlineData("/ledgers/gathering/new")]
    [InlineData("/Office/Backup?handler=Make")]
    public async Task a_form_without_its_token_is_refused(string path)
    {
        var answer = await _desk.Browser.PostAsync(path, new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("页面放得久了，或这个请求不完整，没有保存。请返回上一页刷新后再试。", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task a_second_start_on_the_same_folder_gets_a_link_to_the_first()
    {
        Assert.Null(DeskLock.Take(_desk.Folder));

        var link = await DeskLock.LinkOfRunningAsync(_desk.Folder);

        Assert.Equal(_desk.Server.Address.Port, link?.Port);
        Assert.Equal(HttpStatusCode.Redirect, (await _desk.Visitor.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task nobody_else_can_ask_for_a_link()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/again") { Headers = { { "X-Desk-Key", "guessed" } } };

        Assert.Equal(HttpStatusCode.Forbidden, (await _desk.Visitor.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task leaving_ends_the_desk_and_frees_the_folder()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        var left = await desk.SendAsync("/leave", "/leave");

        Assert.Contains("已退出", await left.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await desk.Server.WaitAsync();
        await desk.Server.DisposeAsync();
        using var again = DeskLock.Take(desk.Folder);
        Assert.NotNull(again);
    }
}

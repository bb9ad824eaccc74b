using System.Net;
using System.Text.RegularExpressions;
using Taizhang.Ledger;
using Taizhang.Ledger.People;
using Taizhang.Testing;
using Taizhang.Web.Host;

namespace Taizhang.Web.Tests;

/// <summary>The opening password: set on the desk, asked for before it.</summary>
public sealed class PasswordTests
{
    private const string Password = "清泉镇的老槐树下";
    private const string Another = "黄花滩的十五个村";

    [Fact]
    public async Task a_password_is_set_changed_and_taken_away_and_each_time_the_present_one_is_asked_for()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        var key = OfficeKeyFile.Open(KeyFile(desk), () => null).Value;
        var set = await SendAsync(desk, "Set", ("Password", Password), ("Again", Password));
        var code = Regex.Match(set, "id=\"code\"[^>]*>([^<]+)<").Groups[1].Value;
        Assert.Equal(key, OfficeKeyFile.Open(KeyFile(desk), () => Password).Value);

        Assert.Contains("口令不对。", await SendAsync(desk, "Set", ("Present", "不是这个口令"), ("Password", Another), ("Again", Another)), StringComparison.Ordinal);
        Assert.Contains("口令不对。", await SendAsync(desk, "Release", ("Present", "不是这个口令")), StringComparison.Ordinal);
        Assert.True(OfficeKeyFile.IsLocked(KeyFile(desk)));

        await SendAsync(desk, "Set", ("Present", code), ("Password", Another), ("Again", Another));
        Assert.Equal(key, OfficeKeyFile.Open(KeyFile(desk), () => Another).Value);
        Assert.Equal("key-wrong", Assert.Single(OfficeKeyFile.Open(KeyFile(desk), () => code).Refusals).Code);

        Assert.Contains("口令已取消", await SendAsync(desk, "Release", ("Present", Another)), StringComparison.Ordinal);
        Assert.Equal(key, OfficeKeyFile.Open(KeyFile(desk), () => null).Value);
    }

    [Theory]
    [InlineData(Password, Another, "两次输入的口令不一样，口令没有改。")]
    [InlineData("短", "短", "口令太短")]
    public async Task what_is_no_good_password_changes_nothing(string first, string second, string sentence)
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);

        Assert.Contains(sentence, await SendAsync(desk, "Set", ("Password", first), ("Again", second)), StringComparison.Ordinal);
        Assert.False(OfficeKeyFile.IsLocked(KeyFile(desk)));
    }

    [Fact]
    public async Task a_locked_desk_asks_on_a_page_and_leads_on_to_the_desk()
    {
        await using var door = await UnlockDoor.StartAsync(AppContext.BaseDirectory, new FixedClock(OpenDesk.Today), secret => Task.FromResult<Outcome<Uri>>(secret == Password
            ? new Uri("http://127.0.0.1:8622/open?k=one-time")
            : new Refusal("key-wrong", "", "口令不对。", "忘了口令，可用当初打印的恢复码打开。")));
        using var browser = new HttpClient { BaseAddress = door.NewLink() };
        using var visitor = new HttpClient { BaseAddress = door.NewLink() };

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync("/", Secret(Password))).StatusCode);
        Assert.Contains("台账设了开启口令", await browser.GetStringAsync(browser.BaseAddress), StringComparison.Ordinal);
        Assert.Contains("口令不对。忘了口令，可用当初打印的恢复码打开。", await SaidAsync("猜的"), StringComparison.Ordinal);
        Assert.DoesNotContain("one-time", await SaidAsync(""), StringComparison.Ordinal);

        Assert.Contains("url=http://127.0.0.1:8622/open?k=one-time", await SaidAsync($" {Password} "), StringComparison.Ordinal);
        await door.WaitAsync();

        async Task<string> SaidAsync(string secret) => WebUtility.HtmlDecode(await (await browser.PostAsync("/", Secret(secret))).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task another_site_cannot_guess_through_the_browser(string header, string value)
    {
        await using var door = await UnlockDoor.StartAsync(AppContext.BaseDirectory, new FixedClock(OpenDesk.Today), _ => throw new InvalidOperationException("The guess was listened to."));
        using var browser = new HttpClient { BaseAddress = door.NewLink() };
        await browser.GetAsync(browser.BaseAddress);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Headers = { { header, value } }, Content = Secret(Password) };

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(request)).StatusCode);
    }

    private static string KeyFile(OpenDesk desk) => Path.Combine(desk.Folder, "office.key");

    private static FormUrlEncodedContent Secret(string secret) => new([KeyValuePair.Create("secret", secret)]);

    private static async Task<string> SendAsync(OpenDesk desk, string handler, params (string, string)[] fields) =>
        WebUtility.HtmlDecode(await (await desk.SendAsync("/Office/Password", $"/Office/Password?handler={handler}", fields)).Content.ReadAsStringAsync());
}

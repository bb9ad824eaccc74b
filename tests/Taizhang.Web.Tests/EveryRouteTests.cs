using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Testing;
using Taizhang.Web.Host;

namespace Taizhang.Web.Tests;

/// <summary>What holds for every route there is, read from the running desk itself.</summary>
public sealed partial class EveryRouteTests(DemoDesk demo) : IClassFixture<DemoDesk>
{
    private static readonly string[] Hostile =
    [
        "'; DROP TABLE entry; --", "\" OR 1=1 --", "<script>alert(1)</script>", "../../../../etc/passwd", "..\\..\\windows", "%00", "\0", "%", "_", "\\",
        "{{7*7}}", "${7*7}", "=1+1", "\ud83d\ude00", "\u202eabc", "９９９", "-1", "0", "2147483648", "99999999999999999999", "NaN", "9999-99-99", "0001-01-01",
        "9999-12-31", "2022-02-30", "true", "null", "[]", "{\"a\":1}", "清泉镇", "Q'Q", "a\r\nSet-Cookie: x=y", "file:///etc/passwd", "http://evil.example/",
    ];

    private const string TokenField = "__RequestVerificationToken";

    private readonly OpenDesk _desk = demo.Desk;

    [Fact]
    public async Task every_route_bears_the_headers_and_no_inline_code()
    {
        var routes = Routes();
        Assert.True(routes.Count > 15, string.Join('\n', routes));
        foreach (var route in routes)
        {
            var answer = await _desk.Browser.GetAsync(Filled(route));
            Assert.True((int)answer.StatusCode < 500, route);
            Assert.Equal(RequestGuards.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.True(answer.Headers.CacheControl?.NoStore, route);
            Assert.False(answer.Headers.Contains("Server"), route);
            Assert.Empty(InlineCode().Matches(await answer.Content.ReadAsStringAsync()).Select(match => $"{route}: {match.Value}"));
        }
    }

    [Theory]
    [InlineData("<p style=\"color:red\">", 1)]
    [InlineData("<a onclick=\"go()\">", 1)]
    [InlineData("<script>go()</script>", 1)]
    [InlineData("<a href=\"javascript:go()\">", 1)]
    [InlineData("<script src=\"/desk.js\" type=\"module\"></script>", 0)]
    [InlineData("<p>once more, style = plain</p>", 0)]
    public void inline_code_is_seen(string html, int count) => Assert.Equal(count, InlineCode().Matches(html).Count);

    [Fact]
    public async Task no_get_changes_anything()
    {
        var before = State();
        foreach (var route in Routes())
        {
            await _desk.Browser.GetAsync(Filled(route));
            await _desk.Browser.GetAsync($"{Filled(route)}?handler=Demo&reason=x&save=now&Org=620699101");
        }

        Assert.Equal(before, State());
    }

    [Fact]
    public async Task nothing_that_is_written_into_an_address_ends_in_a_fault()
    {
        var (routes, sent) = (Routes(), 0);
        foreach (var word in Hostile.Take(Effort.Of(8, Hostile.Length)))
        {
            var safe = Uri.EscapeDataString(word);
            foreach (var route in routes)
            {
                foreach (var address in new[] { Parameter().Replace(route, safe), $"{Filled(route)}?id={safe}&org={safe}&from={safe}&to={safe}&q={safe}&p={safe}&status={safe}&procedure={safe}&at={safe}&handler={safe}" })
                {
                    var answer = await _desk.Browser.GetAsync(address);
                    sent++;
                    Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
                    Assert.DoesNotContain("   at Taizhang", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                }
            }
        }

        Assert.True(sent > 300, $"Only {sent} addresses were tried.");
    }

    /// <summary>Every form of every page, with every field it has, read from the pages themselves.</summary>
    [Fact]
    public async Task nothing_that_is_written_into_a_form_ends_in_a_fault()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var (forms, sent) = (await FormsAsync(desk), 0);
        Assert.True(forms.Count > 18, string.Join('\n', forms));
        foreach (var word in Hostile.Take(Effort.Of(6, Hostile.Length)))
        {
            foreach (var form in forms)
            {
                var answer = await desk.Browser.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields.Select(name => KeyValuePair.Create(name, word)).Append(KeyValuePair.Create(TokenField, form.Token))));
                sent++;
                Assert.True((int)answer.StatusCode < 500, $"{form.Action} {word}: {answer.StatusCode}");
            }
        }

        Assert.True(sent >= Effort.Of(120, 1_000), $"Only {sent} forms were sent.");
        Assert.Empty(OpenDesk.Prove(desk.Folder).Value.Found);
    }

    /// <summary>Whatever is brought as a file, to every form that takes one, under whatever name.</summary>
    [Fact]
    public async Task no_file_that_is_brought_ends_in_a_fault()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var forms = (await FormsAsync(desk)).Where(form => form.Files.Count > 0).ToList();
        Assert.True(forms.Count >= 4, string.Join('\n', forms));
        var random = new Random(20221231);
        var noise = new byte[5_000];
        random.NextBytes(noise);
        byte[][] contents = [[], noise, "PK\u0003\u0004"u8.ToArray(), [.. "PK\u0003\u0004"u8, .. noise], [0xD0, 0xCF, 0x11, 0xE0, .. noise], [0xFF, 0xD8, 0xFF, .. noise], "{\"record\":"u8.ToArray(), "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"u8.ToArray()];
        string[] names = ["名册.xlsx", "报告.docx", "../../../etc/passwd", "a\0b.xls", "<script>.jsonl", "照片.jpg", "CON.txt", new string('长', 300) + ".docx"];
        foreach (var form in forms)
        {
            foreach (var (content, i) in contents.Select((content, i) => (content, i)).Take(Effort.Of(3, contents.Length)))
            {
                foreach (var name in names.Take(Effort.Of(3, names.Length)))
                {
                    using var body = new MultipartFormDataContent { { new StringContent(form.Token), TokenField } };
                    foreach (var field in form.Files)
                    {
                        body.Add(new ByteArrayContent(content), field, Uri.EscapeDataString(name));
                    }

                    var answer = await desk.Browser.PostAsync(form.Action, body);
                    Assert.True((int)answer.StatusCode < 500, $"{form.Action} {name} {i}: {answer.StatusCode}");
                }
            }
        }

        Assert.Empty(OpenDesk.Prove(desk.Folder).Value.Found);
    }

    /// <summary>Every route a GET can reach.</summary>
    private List<string> Routes() =>
        [.. _desk.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Where(route => route is not ("/open" or "/again"))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    /// <summary>A route with what the demo has in the place of its parameters.</summary>
    private string Filled(string route)
    {
        var record = BrowseRecords.Run(_desk.Store, Scope.Everything, new RecordFilter("gathering"), RecordOrder.NewestFirst, null, 1).Value.Records[0];
        var moved = ReadEntry.IdOf(_desk.Store, Scope.Everything, EntryKind.Case, DemoCase(_desk.Store));
        return route switch
        {
            _ when route.StartsWith("/cases/{id", StringComparison.Ordinal) => route.Replace("{id:long}", FormattableString.Invariant($"{moved}"), StringComparison.Ordinal).Replace("{step}", "apply", StringComparison.Ordinal),
            _ when route.StartsWith("/cases/", StringComparison.Ordinal) => Parameter().Replace(route, "membership"),
            _ when route.Contains("{id:long}", StringComparison.Ordinal) => Parameter().Replace(route.Replace("{id:long}", FormattableString.Invariant($"{record.Id}"), StringComparison.Ordinal), "00"),
            _ when route.StartsWith("/figures/", StringComparison.Ordinal) => "/figures/F03",
            _ when route.StartsWith("/ledgers/", StringComparison.Ordinal) => route.Replace("{id}", "gathering", StringComparison.Ordinal),
            _ => Parameter().Replace(route, "0123456789abcdef"),
        };
    }

    private static string DemoCase(LedgerStore store)
    {
        var town = ReadEntry.IdOf(store, Scope.Everything, EntryKind.Organisation, "620699101") ?? 0;
        return ReadBoard.Run(store, Scope.Everything, "membership", town).Stages[0].Cases[0].Content.Ref;
    }

    /// <summary>All entries as they would be exported, and every file beside them.</summary>
    private string State() => string.Join('\n', ExportEntries.Run(_desk.Store, Scope.Everything, withPersonal: true)
        .Concat(Directory.EnumerateFiles(_desk.Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => $"{file} {new FileInfo(file).Length}")));

    /// <summary>A form as its page has it. 退出 is left out: it ends the desk.</summary>
    private sealed record SentForm(string Action, string Token, IReadOnlyList<string> Fields, IReadOnlyList<string> Files);

    private async Task<List<SentForm>> FormsAsync(OpenDesk desk)
    {
        var forms = new List<SentForm>();
        foreach (var path in Routes().Select(Filled).Concat(["/ledgers/publication/sheets/paste", "/ledgers/screen-play/sheets/screens", "/People/Change?org=620699101201", "/Start"]))
        {
            var answer = await desk.Browser.GetAsync(path);
            var (html, at) = (await answer.Content.ReadAsStringAsync(), answer.RequestMessage?.RequestUri?.PathAndQuery ?? path);
            foreach (var form in Form().Matches(html).Where(form => form.Value.Contains(TokenField, StringComparison.Ordinal)))
            {
                var names = Name().Matches(form.Value).Select(name => (Name: name.Groups["name"].Value, IsFile: name.Value.Contains("type=\"file\"", StringComparison.Ordinal))).Where(name => name.Name != TokenField).Distinct().ToList();
                var token = Token().Match(form.Value).Groups[1].Value;
                foreach (var action in Action().Matches(form.Value).Select(action => System.Net.WebUtility.HtmlDecode(action.Groups[1].Value)).DefaultIfEmpty(at))
                {
                    forms.Add(new SentForm(action.Length == 0 ? at : action, token, [.. names.Where(name => !name.IsFile).Select(name => name.Name)], [.. names.Where(name => name.IsFile).Select(name => name.Name)]));
                }
            }
        }

        return [.. forms.Where(form => !form.Action.StartsWith("/leave", StringComparison.OrdinalIgnoreCase)).DistinctBy(form => form.Action)];
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<(?:input|select|textarea|button)[^>]*\sname="(?<name>[^"]+)"[^>]*>""")]
    private static partial Regex Name();

    [GeneratedRegex("(?:<form[^>]*|\\sform)action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style\b|<[a-z][^>]*\s(?:style|on[a-z]+)\s*=\s*["']|(?:href|src|action)\s*=\s*["']?\s*javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();
}

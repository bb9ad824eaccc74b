using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Taizhang.Ledger;

namespace Taizhang.Web.Host;

/// <summary>
/// What stands before a desk with an opening password (开启口令): one page that asks for it, on this PC alone and behind a
/// one-time link of its own. Nothing of the ledger is open while it is asked for.
/// </summary>
public sealed class UnlockDoor : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EntryPass _pass;
    private readonly TaskCompletionSource _opened;

    private UnlockDoor(WebApplication app, EntryPass pass, TaskCompletionSource opened) => (_app, _pass, _opened) = (app, pass, opened);

    /// <param name="files">The folder that holds <c>wwwroot</c>.</param>
    /// <param name="open">Opens the desk with the password or the recovery code and gives a one-time link to it, or says why not.</param>
    public static async Task<UnlockDoor> StartAsync(string files, TimeProvider clock, Func<string, Task<Outcome<Uri>>> open)
    {
        var builder = LoopbackHost.New(files, new UriBuilder(DeskSetup.UsualAddress) { Port = 0 }.Uri);
        var pass = new EntryPass(clock);
        builder.Services.AddSingleton(pass);
        var app = builder.Build();
        var opened = new TaskCompletionSource();
        // One guess after the other: each takes the time its key derivation takes.
        var oneByOne = new SemaphoreSlim(1);
        app.UseMiddleware<RequestGuards>();
        app.UseStaticFiles(LoopbackHost.PageFiles(files));
        app.MapGet(DeskServer.OpenPath, (HttpContext context, string? k) => LoopbackHost.OpenAsync(context, pass, k ?? ""));
        app.MapGet("/", () => Page(null));
        app.MapPost("/", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            await oneByOne.WaitAsync();
            try
            {
                var link = await open(form["secret"].ToString().Trim());
                if (!link.IsDone)
                {
                    return Page(link.Refusals[0]);
                }

                context.Response.OnCompleted(() =>
                {
                    opened.TrySetResult();
                    return Task.CompletedTask;
                });
                return Done(link.Value);
            }
            finally
            {
                oneByOne.Release();
            }
        });
        await app.StartAsync();
        return new UnlockDoor(app, pass, opened);
    }

    /// <summary>A link that lets one browser ask, once.</summary>
    public Uri NewLink() => new(LoopbackHost.AddressOf(_app), _pass.NewLink());

    /// <summary>Ends when the password was right and the browser was sent on, or when the program is stopped.</summary>
    public Task WaitAsync() => Task.WhenAny(_opened.Task, _app.WaitForShutdownAsync());

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static IResult Page(Refusal? refusal) => Html($"""
        <h1>台账设了开启口令</h1>
        {(refusal is null ? "" : $"<p class=\"refusals\" role=\"alert\">{Safe(refusal.Message + refusal.Next)}</p>")}
        <form method="post" action="/" class="stack">
        <label>开启口令或恢复码<input class="form-control" type="password" name="secret" required autofocus autocomplete="current-password" /></label>
        <button class="btn btn-primary">打开</button>
        </form>
        <p class="muted">忘了口令，可用当初打印的恢复码打开。</p>
        """, "");

    /// <summary>Another address, which the policy of forms would not let one be sent on to.</summary>
    private static IResult Done(Uri link) => Html($"""<h1>口令对了</h1><p>正在打开台账。没有自动打开的，请点 <a href="{Safe(link.ToString())}">打开台账</a>。</p>""", $"""<meta http-equiv="refresh" content="0;url={Safe(link.ToString())}" />""");

    private static IResult Html(string body, string head) => Results.Text(BarePage.Html("开启口令", body, head), "text/html; charset=utf-8");

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}

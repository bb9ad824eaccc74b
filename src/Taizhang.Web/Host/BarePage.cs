using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Taizhang.Web.Host;

/// <summary>A page outside the frame of the others, where there is no ledger open or no page to show: a sentence, and a way on.</summary>
internal static class BarePage
{
    /// <param name="body">Markup; what comes from elsewhere is encoded by whoever writes it.</param>
    public static string Html(string title, string body, string head = "") => $"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>{title} · 台账</title>
        <link rel="icon" href="/mark.svg" type="image/svg+xml" /><link rel="stylesheet" href="/lib/tabler.min.css" /><link rel="stylesheet" href="/desk.css" />{head}</head>
        <body><main id="content"><section class="block">{body}</section></main></body></html>
        """;

    /// <summary>Says a sentence to somebody whose browser asked for a page, with a link home; to anything else in plain text.</summary>
    public static async Task SayAsync(HttpContext context, HttpStatusCode status, string sentence)
    {
        var asksForAPage = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (!asksForAPage || context.Request.Headers.ContainsKey("HX-Request"))
        {
            await RequestGuards.RefuseAsync(context, status, sentence);
            return;
        }

        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Html("没有办到", $"""<p>{HtmlEncoder.Default.Encode(sentence)}</p><p><a class="btn btn-primary" href="/">回到首页</a></p>"""));
    }
}

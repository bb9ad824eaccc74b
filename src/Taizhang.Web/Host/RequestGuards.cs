using System.Net;
using Microsoft.AspNetCore.Http;

namespace Taizhang.Web.Host;

/// <summary>
/// What every request passes before anything answers it: headers that keep foreign code and frames out, the host name
/// (so that no other name can be made to point here), where it was sent from, and the cookie.
/// </summary>
internal sealed class RequestGuards(RequestDelegate next, EntryPass pass)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private static readonly string[] OwnNames = ["127.0.0.1", "localhost", "[::1]"];

    public async Task InvokeAsync(HttpContext context)
    {
        AddHeaders(context.Response.Headers);
        var request = context.Request;
        if (!OwnNames.Contains(request.Host.Host) || request.Host.Port != context.Connection.LocalPort)
        {
            await RefuseAsync(context, HttpStatusCode.BadRequest, "请用程序给出的网址打开。");
            return;
        }

        if (IsSentFromElsewhere(request))
        {
            await RefuseAsync(context, HttpStatusCode.Forbidden, "这个请求不是从台账的页面发出的，没有办理。");
            return;
        }

        if (request.Path.StartsWithSegments(DeskServer.OpenPath) || request.Path.StartsWithSegments(DeskServer.AgainPath) || pass.IsCookie(request.Cookies[CookieName(context)]))
        {
            await next(context);
            return;
        }

        await RefuseAsync(context, HttpStatusCode.Forbidden, "请从桌面图标或命令窗口里的链接打开台账。");
    }

    /// <summary>Browsers keep cookies by host and not by port; two desks on one PC must not put each other out.</summary>
    public static string CookieName(HttpContext context) => FormattableString.Invariant($"taizhang-{context.Connection.LocalPort}");

    public static async Task RefuseAsync(HttpContext context, HttpStatusCode status, string sentence)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(sentence);
    }

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }

    /// <summary>A browser says where a request comes from; whatever may change something must come from our own page.</summary>
    private static bool IsSentFromElsewhere(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is not ("" or "same-origin" or "none") || (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}");
    }
}

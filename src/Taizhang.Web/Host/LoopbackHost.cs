using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Taizhang.Ledger.Evidence;

namespace Taizhang.Web.Host;

/// <summary>What every page of the program is served by: this PC alone, page files from beside the program, one way in.</summary>
internal static class LoopbackHost
{
    public static WebApplicationBuilder New(string files, Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(LoopbackHost).Assembly.GetName().Name,
            ContentRootPath = files,
            EnvironmentName = Environments.Production,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = AttachEvidence.BytesMax;
            // What comes slowly comes from this very PC, which is busy; nobody far away holds a connection open.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Parse(address.Host == "localhost" ? "127.0.0.1" : address.Host.Trim('[', ']')), address.Port);
        });
        return builder;
    }

    public static StaticFileOptions PageFiles(string files) => new() { FileProvider = new PhysicalFileProvider(Path.Combine(files, "wwwroot")) };

    /// <summary>Where it listens once it is started.</summary>
    public static Uri AddressOf(WebApplication app) => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
        ?? throw new InvalidOperationException("The pages are not served yet."));

    /// <summary>Lets the browser in that opens a one-time link, and from then on the one that holds the cookie.</summary>
    public static async Task OpenAsync(HttpContext context, EntryPass pass, string token)
    {
        var name = RequestGuards.CookieName(context);
        if (pass.TakeLink(token))
        {
            context.Response.Cookies.Append(name, pass.Cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Path = "/" });
        }
        else if (!pass.IsCookie(context.Request.Cookies[name]))
        {
            await RequestGuards.RefuseAsync(context, HttpStatusCode.Forbidden, "这个链接已经用过或过了时间。请再启动一次台账，会打开新的页面。");
            return;
        }

        context.Response.Redirect("/");
    }
}

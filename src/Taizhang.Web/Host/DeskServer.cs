using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Taizhang.Ledger;
using Taizhang.Ledger.Evidence;

namespace Taizhang.Web.Host;

/// <summary>
/// The desk: one program on one PC that listens on loopback only and lets in whoever has its one-time link.
/// </summary>
public sealed class DeskServer : IAsyncDisposable
{
    internal const string OpenPath = "/open";
    internal const string AgainPath = "/again";
    internal const string InstanceHeader = "X-Desk-Key";

    /// <summary>A sheet of a year has many cells; a form with more than these is none of ours.</summary>
    private const int FormValuesMax = 20_000;

    private readonly WebApplication _app;
    private readonly EntryPass _pass;
    private readonly DeskLock? _lock;

    private DeskServer(WebApplication app, EntryPass pass, DeskLock? deskLock) => (_app, _pass, _lock) = (app, pass, deskLock);

    /// <summary>Where it listens once it is started.</summary>
    public Uri Address => LoopbackHost.AddressOf(_app);

    /// <summary>All that answers requests, for whoever checks them one by one.</summary>
    internal IServiceProvider Services => _app.Services;

    /// <summary>Starts the desk; the lock, where there is one, is given back with it.</summary>
    public static async Task<DeskServer> StartAsync(DeskSetup setup, DeskLock? deskLock)
    {
        var builder = LoopbackHost.New(setup.Files, setup.Address);
        var pass = new EntryPass(setup.Store.Clock);
        AddParts(builder.Services, setup, pass);
        var app = builder.Build();
        Answer(app, setup, pass);
        await app.StartAsync();
        var desk = new DeskServer(app, pass, deskLock);
        deskLock?.Tell(desk.Address, pass.InstanceKey);
        return desk;
    }

    /// <summary>A link that lets one browser in, once.</summary>
    public Uri NewLink() => new(Address, _pass.NewLink());

    /// <summary>Ends when somebody chooses 退出, or stops the program.</summary>
    public Task WaitAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _lock?.Dispose();
    }

    private static void AddParts(IServiceCollection services, DeskSetup setup, EntryPass pass)
    {
        services.AddSingleton(pass);
        services.AddSingleton(setup);
        services.AddSingleton<OfficeDesk>();
        services.AddSingleton<DraftShelf>();
        services.AddSingleton<UploadRoom>();
        services.AddSingleton<ReportRoom>();
        services.AddSingleton<CheckRoom>();
        services.AddSingleton<ImportRoom>();
        services.AddRazorPages();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "taizhang-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = FormValuesMax;
            options.MultipartBodyLengthLimit = AttachEvidence.BytesMax;
        });
        services.AddResponseCompression(options => options.Providers.Add<GzipCompressionProvider>());
    }

    private static void Answer(WebApplication app, DeskSetup setup, EntryPass pass)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => TellFaultAsync(context, setup) });
        app.UseMiddleware<RequestGuards>();
        app.UseResponseCompression();
        app.UseStatusCodePages(context => TellStatusAsync(context.HttpContext));
        app.UseStaticFiles(LoopbackHost.PageFiles(setup.Files));
        app.UseRouting();
        app.MapGet(OpenPath, (HttpContext context, string? k) => LoopbackHost.OpenAsync(context, pass, k ?? ""));
        app.MapPost(AgainPath, (HttpContext context) => pass.IsInstanceKey(context.Request.Headers[InstanceHeader])
            ? Results.Text(pass.NewLink())
            : Results.StatusCode(StatusCodes.Status403Forbidden));
        app.MapRazorPages();
    }

    /// <summary>A fault becomes a sentence with a number, never a trace on somebody's screen.</summary>
    private static async Task TellFaultAsync(HttpContext context, DeskSetup setup)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, sentence) = fault switch
        {
            BadHttpRequestException bad => ((HttpStatusCode)bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "这个文件太大。请把里面的照片去掉再拖进来。" : "这个请求读不懂，没有办理。"),
            InvalidDataException => (HttpStatusCode.BadRequest, "这个请求读不懂，没有办理。"),
            not null when setup.Explain(fault) is { } refusal => (HttpStatusCode.ServiceUnavailable, $"{refusal.Message}{refusal.Next}（{refusal.Code}）"),
            not null => (HttpStatusCode.InternalServerError, $"程序出了问题，没有做完；原有数据没有变。请把这个编号告诉维护的人：{setup.KeepFault(fault)}。"),
            null => (HttpStatusCode.InternalServerError, "程序出了问题，没有做完；原有数据没有变。"),
        };
        await BarePage.SayAsync(context, status, sentence);
    }

    private static Task TellStatusAsync(HttpContext context) => BarePage.SayAsync(context, (HttpStatusCode)context.Response.StatusCode, context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "没有这一页。请回到首页再找。",
        StatusCodes.Status400BadRequest => "页面放得久了，或这个请求不完整，没有保存。请返回上一页刷新后再试。",
        _ => "这个请求没有办理。请回到首页再试。",
    });
}

using System.CommandLine;
using Taizhang.Cli.Host;
using Taizhang.Ledger;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang serve</c>: opens the desk in the browser, on this PC only.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "打开台账的页面；只有这台电脑能看到。");
        var urls = new Option<string?>("--urls") { Description = "在哪个网址打开，如 http://127.0.0.1:8622；只能是本机" };
        var noBrowser = new Option<bool>("--no-browser") { Description = "不自动打开浏览器，只打印链接" };
        command.Options.Add(urls);
        command.Options.Add(noBrowser);
        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed => Run(shared.DataFolder(parsed), shared.Clock(parsed), parsed.GetValue(urls), parsed.GetValue(noBrowser), shared.Json(parsed)));
        return command;
    }

    private static int Run(string folder, TimeProvider clock, string? urls, bool noBrowser, string? json)
    {
        if (urls is not null && LoopbackAddress(urls) is null)
        {
            return Output.Refuse(json, [new Refusal("serve-not-loopback", "--urls", "页面只能在本机打开。", "请写 http://127.0.0.1:端口 这样的网址。")]);
        }

        return DeskStart.Run(new DeskOrder(folder, clock, urls is null ? null : LoopbackAddress(urls), !noBrowser, json));
    }

    /// <summary>The address, or null for one that others could reach or that says more than where.</summary>
    private static Uri? LoopbackAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http", IsLoopback: true, PathAndQuery: "/", UserInfo: "" } ? uri : null;
}

using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Taizhang.Cli.Commands;
using Taizhang.Demo;
using Taizhang.Ledger;
using Taizhang.Web.Host;

namespace Taizhang.Cli.Host;

/// <summary>A desk somebody wants opened.</summary>
/// <param name="Address">Null for the usual one, or another where that is taken.</param>
internal sealed record DeskOrder(string Folder, LedgerStore Store, Uri? Address, bool OpenBrowser, string? Json);

/// <summary>Opens the desk and stays until somebody leaves it. Nothing of the web is loaded before.</summary>
internal static class DeskStart
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Run(DeskOrder order)
    {
        if (!DeskSetup.HasPageFiles(AppContext.BaseDirectory))
        {
            return Output.Refuse(order.Json, [new Refusal("serve-page-files", "", "页面要用的样式还没有取来，台账的页面暂时打不开；其他命令不受影响。", "请装好 Node.js（20 以上，自带 npm）并连网，再运行一次。")]);
        }

        using var deskLock = DeskLock.Take(order.Folder);
        return deskLock is null
            ? ShowRunningAsync(order).GetAwaiter().GetResult()
            : ServeAsync(order, deskLock).GetAwaiter().GetResult();
    }

    private static async Task<int> ShowRunningAsync(DeskOrder order)
    {
        if (await DeskLock.LinkOfRunningAsync(order.Folder) is not { } link)
        {
            return Output.Refuse(order.Json, [new Refusal("serve-locked", order.Folder, "这个数据文件夹正被另一个窗口用着，它没有应答。", "请先关掉那个窗口，再打开。")]);
        }

        Console.Out.WriteLine($"程序已经开着一个了，已为您切换到那个页面：{link}");
        OpenInBrowser(order, link);
        return Output.Done;
    }

    private static async Task<int> ServeAsync(DeskOrder order, DeskLock deskLock)
    {
        await using var desk = await StartAsync(order, deskLock);
        var link = desk.NewLink();
        Console.Out.WriteLine($"台账已经打开：{link}");
        Console.Out.WriteLine("链接只能用一次。请保留这个窗口，最小化即可；要退出请点页面右上角“退出”。");
        Output.Json(order.Json, json =>
        {
            json.WriteString("address", desk.Address.ToString());
            json.WriteString("link", link.ToString());
        });
        OpenInBrowser(order, link);
        await desk.WaitAsync();
        return Output.Done;
    }

    /// <summary>At the usual address; where something else listens there, at any free one.</summary>
    private static async Task<DeskServer> StartAsync(DeskOrder order, DeskLock deskLock)
    {
        var setup = new DeskSetup(
            OwnProgram(),
            order.Folder,
            AppContext.BaseDirectory,
            order.Store,
            order.Address ?? DeskSetup.UsualAddress,
            store => DemoCommand.Fill(store, DemoPlan.Make(seed: 1).Entries, new ProgressLine("正在登记")),
            DataFolder.DatabaseFile,
            folder => DataFolder.Prove(folder, order.Store.Clock),
            OutsideTrouble.Explain,
            FaultLog.Keep);
        try
        {
            return await DeskServer.StartAsync(setup, deskLock);
        }
        catch (IOException taken) when (order.Address is null && taken.InnerException is not null)
        {
            return await DeskServer.StartAsync(setup with { Address = new UriBuilder(DeskSetup.UsualAddress) { Port = 0 }.Uri }, deskLock);
        }
    }

    /// <summary>Started as a program of its own, or by the runtime that loads it.</summary>
    private static IReadOnlyList<string> OwnProgram()
    {
        var started = Environment.ProcessPath ?? throw new InvalidOperationException("The running program has no file.");
        return Path.GetFileNameWithoutExtension(started) == "dotnet" ? [started, Path.Combine(AppContext.BaseDirectory, "taizhang.dll")] : [started];
    }

    private static void OpenInBrowser(DeskOrder order, Uri link)
    {
        if (!order.OpenBrowser)
        {
            return;
        }

        try
        {
            using var started = OperatingSystem.IsLinux()
                ? Process.Start(new ProcessStartInfo("xdg-open", [link.ToString()]) { RedirectStandardError = true })
                : Process.Start(new ProcessStartInfo(link.ToString()) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Out.WriteLine("没有找到浏览器，请把上面的链接复制到浏览器里打开。");
        }
    }
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using Taizhang.Cli.Commands;
using Taizhang.Demo;
using Taizhang.Ledger;
using Taizhang.Ledger.People;
using Taizhang.Web.Host;

namespace Taizhang.Cli.Host;

/// <summary>A desk somebody wants opened.</summary>
/// <param name="Address">Null for the usual one, or another where that is taken.</param>
internal sealed record DeskOrder(string Folder, TimeProvider Clock, Uri? Address, bool OpenBrowser, string? Json);

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
        var isAsked = OfficeKeyFile.IsLocked(DataFolder.KeyPath(order.Folder)) && !Secrets.IsGiven;
        return (isAsked ? AskAsync(order, deskLock) : OpenAsync(order, deskLock)).GetAwaiter().GetResult();
    }

    /// <summary>The desk of a folder into which the demo was laid says so, and how one comes to a ledger of one's own.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void RememberDemo(string folder) => (DeskSettings.None with { IsDemo = true }).Keep(folder);

    private static async Task<int> OpenAsync(DeskOrder order, DeskLock? deskLock)
    {
        if (deskLock is null)
        {
            return Show(order, await RunningAsync(order));
        }

        var desk = await StartAsync(order, deskLock, Secrets.ToOpen);
        if (!desk.IsDone)
        {
            return Output.Refuse(order.Json, desk.Refusals);
        }

        await using var open = desk.Value;
        var link = open.NewLink();
        Console.Out.WriteLine($"台账已经打开：{link}");
        Tell(order, open, link);
        OpenInBrowser(order, link);
        await open.WaitAsync();
        return Output.Done;
    }

    /// <summary>The page that asks for the password leads on to the desk, or to the one that is open on this folder already.</summary>
    private static async Task<int> AskAsync(DeskOrder order, DeskLock? deskLock)
    {
        DeskServer? open = null;
        await using (var door = await UnlockDoor.StartAsync(AppContext.BaseDirectory, order.Clock, UnlockAsync))
        {
            var ask = door.NewLink();
            Console.Out.WriteLine($"台账设了开启口令，请在打开的页面上输入：{ask}");
            OpenInBrowser(order, ask);
            await door.WaitAsync();
        }

        if (open is null)
        {
            return Output.Done;
        }

        await using (open)
        {
            Tell(order, open, open.NewLink());
            await open.WaitAsync();
        }

        return Output.Done;

        async Task<Outcome<Uri>> UnlockAsync(string secret)
        {
            if (deskLock is null)
            {
                var key = OfficeKeyFile.Open(DataFolder.KeyPath(order.Folder), () => secret);
                return key.IsDone ? await RunningAsync(order) : key.Refusals.ToList();
            }

            var desk = await StartAsync(order, deskLock, () => secret);
            open = desk.IsDone ? desk.Value : null;
            return desk.IsDone ? desk.Value.NewLink() : desk.Refusals.ToList();
        }
    }

    private static async Task<Outcome<Uri>> RunningAsync(DeskOrder order) => await DeskLock.LinkOfRunningAsync(order.Folder) is { } link
        ? link
        : new Refusal("serve-locked", order.Folder, "这个数据文件夹正被另一个窗口用着，它没有应答。", "请先关掉那个窗口，再打开。");

    private static int Show(DeskOrder order, Outcome<Uri> running)
    {
        if (!running.IsDone)
        {
            return Output.Refuse(order.Json, running.Refusals);
        }

        Console.Out.WriteLine($"程序已经开着一个了，已为您切换到那个页面：{running.Value}");
        OpenInBrowser(order, running.Value);
        return Output.Done;
    }

    private static void Tell(DeskOrder order, DeskServer desk, Uri link)
    {
        Console.Out.WriteLine("链接只能用一次。请保留这个窗口，最小化即可；要退出请点页面右上角“退出”。");
        Output.Json(order.Json, json =>
        {
            json.WriteString("address", desk.Address.ToString());
            json.WriteString("link", link.ToString());
        });
    }

    /// <summary>At the usual address; where something else listens there, at any free one.</summary>
    private static async Task<Outcome<DeskServer>> StartAsync(DeskOrder order, DeskLock deskLock, Func<string?> secret)
    {
        var store = DataFolder.OpenOrMake(order.Folder, order.Clock, secret);
        if (!store.IsDone)
        {
            return store.Refusals.ToList();
        }

        var setup = new DeskSetup(
            OwnProgram(),
            order.Folder,
            AppContext.BaseDirectory,
            store.Value,
            order.Address ?? DeskSetup.UsualAddress,
            store => DemoCommand.Lay(store, order.Folder, DemoPlan.Make(seed: 1)).Refusals,
            () => DataFolder.OpenOrMake(order.Folder, order.Clock, secret),
            DataFolder.DatabaseFile,
            DataFolder.KeyPath(order.Folder),
            folder => DataFolder.Prove(folder, order.Clock),
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

using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;
using Taizhang.Storage.Sqlite;
using Taizhang.Testing;
using static Microsoft.Playwright.Assertions;

namespace Taizhang.Web.Tests;

/// <summary>What befalls a desk: it is killed, its button is pressed twice, its disk is full. Nothing acknowledged is lost, nothing is there twice.</summary>
public sealed class ProofTests(Chromium chromium) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("taizhang-proof-").FullName;

    [Fact]
    public async Task what_a_killed_desk_said_was_saved_is_saved_once()
    {
        OpenDesk.CopyDemo(_folder);
        var (random, saves, kills) = (new Random(20221016), Effort.Of(30, 200), Effort.Of(3, 40));
        var (tried, said) = (0, new List<string>());
        for (var kill = 0; kill < kills || tried < saves; kill++)
        {
            using var desk = await ServedDesk.StartAsync(_folder);
            var (saved, end) = (0, Task.CompletedTask);
            try
            {
                while (true)
                {
                    var reference = FormattableString.Invariant($"kill-{++tried}");
                    if ((await desk.SaveAsync(reference)).IsSaved)
                    {
                        said.Add(reference);
                        saved++;
                    }

                    // In the midst of what follows its first save, however long the machine took for that.
                    end = saved == 1 ? KillAsync(desk, TimeSpan.FromMilliseconds(random.Next(1, 2_000))) : end;
                }
            }
            catch (HttpRequestException)
            {
                // It was killed.
                await end;
            }
        }

        var stored = Lines();
        Assert.True(said.Count >= kills, $"Only {said.Count} were saved before {kills} kills.");
        Assert.All(said, reference => Assert.Single(stored, line => line.Contains($"\"ref\":\"{reference}\"", StringComparison.Ordinal)));
        Assert.Empty(OpenDesk.Prove(_folder).Value.Found);
        Assert.Equal(0, (await ServedDesk.RunAsync("verify", "--data", _folder)).Code);
    }

    [Fact]
    public async Task six_presses_at_once_are_one_record()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var token = ServedDesk.Token().Match(await desk.GetAsync("/ledgers/gathering/new")).Groups[1].Value;
        for (var round = 0; round < Effort.Of(10, 200); round++)
        {
            var reference = FormattableString.Invariant($"pressed-{round}");
            await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.Browser.PostAsync("/ledgers/gathering/new", ServedDesk.Lesson(reference, token))));
            Assert.Single(ExportEntries.Run(desk.Store, Scope.Everything, withPersonal: true), line => line.Contains($"\"ref\":\"{reference}\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task going_back_after_saving_and_saving_again_makes_no_second_record()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using var walk = await chromium.OpenAsync(desk);
        var page = walk.Page;
        await walk.GoAsync("/ledgers/gathering/new");
        await page.Locator("input[name=date]").FillAsync("2022-12-30");
        await page.GetByLabel("村/单位").FillAsync("黄花滩村党支部");
        await page.GetByLabel("党课", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("学习内容").FillAsync("回头再按一次");
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");

        await page.GoBackAsync();
        await walk.HearsAsync();
        // A browser that put the old words into the new form would make a second record of them.
        await Expect(page.GetByLabel("学习内容")).ToHaveValueAsync("");
        await page.GetByLabel("学习内容").FocusAsync();
        await page.Keyboard.PressAsync("Control+s");
        // The browser leads to what is missing in the new form.
        await Expect(page.Locator("input[name=date]:invalid")).ToBeFocusedAsync();
        Assert.Single(BrowseRecords.Whole(desk.Store, Scope.Everything, new RecordFilter("gathering") { Text = "回头再按一次" }, RecordOrder.NewestFirst).Value);
    }

    [Fact]
    public async Task a_browser_closed_in_the_middle_of_a_sheet_finds_it_again()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        await using (var walk = await chromium.OpenAsync(desk))
        {
            await walk.GoAsync("/ledgers/gathering/sheets/month");
            await walk.Page.GetByLabel("学习内容").FillAsync("写到一半");
            await walk.Page.Locator("input[name='r2.date']").FillAsync("12");
            await walk.Page.Keyboard.PressAsync("Tab");
            await Expect(walk.Page.Locator("#toward")).Not.ToContainTextAsync("填好以后");
        }

        await using var again = await chromium.OpenAsync(desk);
        await again.GoAsync("/ledgers/gathering/sheets/month");
        await Expect(again.Page.GetByLabel("学习内容")).ToHaveValueAsync("写到一半");
        await Expect(again.Page.Locator("input[name='r2.date']")).ToHaveValueAsync("12");
    }

    [Fact]
    public async Task a_full_disk_is_said_in_a_sentence_and_nothing_is_lost()
    {
        using var disk = await MountAsync("size=40m");
        OpenDesk.CopyDemo(_folder);
        using var desk = await ServedDesk.StartAsync(_folder);
        Assert.True((await desk.SaveAsync("before")).IsSaved);
        var filler = Path.Combine(_folder, "filler");
        FillUp(filler);

        var (isSaved, said) = await desk.SaveAsync("while-full");
        Assert.False(isSaved);
        Assert.Equal("磁盘满了，刚才的内容没有写进去，原有数据没有变。请腾出空间再试。（disk-full）", said);
        Assert.Contains("清泉镇工作台账", await desk.GetAsync("/ledgers/gathering"), StringComparison.Ordinal);

        File.Delete(filler);
        Assert.True((await desk.SaveAsync("after")).IsSaved);
        desk.Kill();
        var stored = Lines();
        Assert.All(new[] { "before", "after" }, reference => Assert.Single(stored, line => line.Contains($"\"ref\":\"{reference}\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(stored, line => line.Contains("\"ref\":\"while-full\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_disk_that_takes_no_more_writes_is_said_in_a_sentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The hardship is a shell's.");
        OpenDesk.CopyDemo(_folder);
        var blocks = (new FileInfo(Path.Combine(_folder, "taizhang.db")).Length / 512) + 200;
        using var desk = await ServedDesk.StartAsync(_folder, FormattableString.Invariant($"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f {blocks}; exec \"$@\""));

        // The runtime itself writes nothing then; the file that takes the writes may not grow beyond that: it is as if the stick were gone.
        var said = "";
        for (var i = 0; i < 2_000 && said.Length == 0; i++)
        {
            var (isSaved, page) = await desk.SaveAsync(FormattableString.Invariant($"gone-{i}"));
            said = isSaved ? "" : page;
        }

        Assert.Equal("数据文件读写不了，刚才的内容没有写进去。数据在U盘上的，请插好再试；还是不行，请换一个磁盘，用最近的备份恢复。（data-away）", said);
    }

    [Fact]
    public async Task a_folder_that_cannot_be_written_is_refused_in_a_sentence()
    {
        using var disk = await MountAsync("size=40m");
        OpenDesk.CopyDemo(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "desk.lock"), "");
        await disk.AgainAsync("ro");
        var (code, _, complained) = await ServedDesk.RunAsync("serve", "--no-browser", "--data", _folder);

        Assert.Equal((2, "这个文件夹不能写入。请换一个文件夹，或改正它的权限。（folder-closed）"), (code, complained.Trim()));
    }

    [Fact]
    public async Task a_folder_of_a_newer_program_is_refused_in_a_sentence_and_an_older_one_is_copied_first()
    {
        OpenDesk.CopyDemo(_folder);
        Layout("999");
        var (code, _, complained) = await ServedDesk.RunAsync("serve", "--no-browser", "--data", _folder);
        Assert.Equal((2, "这个数据文件夹是更新版本的程序建的，这个版本打不开。请换用新版程序打开，数据没有改动。（store-newer）"), (code, complained.Trim()));

        Layout("1");
        using var desk = await ServedDesk.StartAsync(_folder);
        Assert.Contains("清泉镇工作台账", await desk.GetAsync("/"), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "升级前备份"), "升级前-*.db"));
    }

    [Fact]
    public async Task commands_work_beside_an_open_desk_and_a_second_desk_leads_to_the_first()
    {
        OpenDesk.CopyDemo(_folder);
        using var desk = await ServedDesk.StartAsync(_folder);
        var file = Path.Combine(_folder, "more.jsonl");
        await File.WriteAllTextAsync(file, """{"record":{"ref":"beside","ledger":"gathering","organisation":"黄花滩村党支部","date":"2022-12-29","fields":{"kinds":["党课"],"subject":"旁边导入的","expected":42,"present":40}}}""");

        Assert.Equal(0, (await ServedDesk.RunAsync("import", file, "--today", "2022-12-31", "--data", _folder)).Code);
        Assert.True((await desk.SaveAsync("from-the-page")).IsSaved);
        Assert.Contains("旁边导入的", await desk.GetAsync("/ledgers/gathering"), StringComparison.Ordinal);
        Assert.Equal(0, (await ServedDesk.RunAsync("backup", "--to", Directory.CreateDirectory(Path.Combine(_folder, "stick")).FullName, "--data", _folder)).Code);
        Assert.Contains("程序已经开着一个了，已为您切换到那个页面", (await ServedDesk.RunAsync("serve", "--no-browser", "--data", _folder)).Said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task KillAsync(ServedDesk desk, TimeSpan after)
    {
        await Task.Delay(after);
        desk.Kill();
    }

    private List<string> Lines()
    {
        var store = OpenDesk.OpenStore(_folder);
        var lines = ExportEntries.Run(store, Scope.Everything, withPersonal: false).ToList();
        store.Dialect.LetGo();
        return lines;
    }

    /// <summary>Writes into the store of which layout it is.</summary>
    private void Layout(string version)
    {
        var dialect = new SqliteDialect(Path.Combine(_folder, "taizhang.db"));
        using (var session = WriteSession.Begin(dialect))
        {
            session.Replace(Tables.Fact, "schema", version);
            session.Commit();
        }

        dialect.LetGo();
    }

    private static void FillUp(string path)
    {
        var piece = new byte[4096];
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(piece);
            }
        }
        catch (IOException)
        {
            // It is full now.
        }
    }

    /// <summary>A small disk of its own in the place of the folder; only the system's administrator can make one.</summary>
    private async Task<SmallDisk> MountAsync(string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "A small disk is made by the administrator of a Linux.");
        var disk = new SmallDisk(_folder);
        Assert.SkipUnless(await disk.RunAsync("mount", "-t", "tmpfs", "-o", options, "tmpfs", _folder) == 0, "This system makes no small disk.");
        return disk;
    }

    private sealed class SmallDisk(string folder) : IDisposable
    {
        public async Task<int> RunAsync(string command, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true }) ?? throw new InvalidOperationException($"{command} did not start.");
            await process.WaitForExitAsync();
            return process.ExitCode;
        }

        public async Task AgainAsync(string how) => Assert.Equal(0, await RunAsync("mount", "-o", $"remount,{how}", folder));

        public void Dispose()
        {
            SqliteConnection.ClearAllPools();
            RunAsync("umount", "-l", folder).Wait();
        }
    }
}
